import { accountFeatures } from '../../netsuite/features';
import { logError } from '../../netsuite/log-error';
import { requireAddresses, requireEveryCustomer, requirePermissions } from '../../netsuite/permissions';

/**
 * Whether the role sees what a connection is made of. A run that this script submits works with the same role (Oracle help,
 * section_453639770507); those of the schedule have all permissions. Costs 20 units.
 */
export function mayReadEverything(): boolean {
  try {
    requirePermissions(accountFeatures());
    requireAddresses();
    requireEveryCustomer();
    return true;
  } catch (error) {
    logError('Export on request is left to the schedule', error);
    return false;
  }
}
