import type { Features, RequiredFeatures } from '../../netsuite/features';
import { ok, type SetUpCheck, warning, wrong } from './check';

const ENABLE = 'Setup > Company > Enable Features';

/** Features that the connector needs, and what follows from those that an account may have or not. */
export function featureChecks(required: RequiredFeatures, found: Features): SetUpCheck[] {
  const needed = (id: string, name: string, on: boolean, lost = 'nothing works') =>
    on
      ? ok(id, `The feature ${name} is on.`)
      : wrong(id, `The feature ${name} is off. Without it, ${lost}.`, `Switch it on under ${ENABLE} > SuiteCloud.`);
  const follows = (id: string, name: string, on: boolean, withIt: string, without: string) =>
    ok(id, `The feature ${name} is ${on ? 'on' : 'off'}: ${on ? withIt : without}.`);
  return [
    needed('feature-records', 'Custom Records', required.customRecords),
    needed('feature-scripts', 'Server SuiteScript', required.serverScripts),
    needed(
      'feature-client-scripts',
      'Client SuiteScript',
      required.clientScripts,
      'the buttons on customers and Failed Records do not work',
    ),
    follows(
      'feature-price-levels',
      'Multiple Prices',
      found.priceLevels,
      'each price level in use needs a line in the Value Map',
      'every customer gets the same price label, from a Value Map line without internal ID',
    ),
    follows(
      'feature-currencies',
      'Multiple Currencies',
      found.multipleCurrencies,
      'a customer gets a price type for each of its currencies',
      'the currency comes from the Value Map',
    ),
    follows(
      'feature-subsidiaries',
      'Subsidiaries',
      found.subsidiaries,
      'an External System can be limited to some subsidiaries',
      'every customer belongs to every External System',
    ),
    follows(
      'feature-team-selling',
      'Team Selling',
      found.teamSelling,
      'the primary member of the sales team is the sales rep',
      'the Sales Rep field of the customer is the sales rep',
    ),
  ];
}

/** Permissions that the role of whoever asks lacks for what the export reads. */
export function permissionChecks(lacking: readonly string[]): SetUpCheck[] {
  if (lacking.length === 0) {
    return [
      ok(
        'permissions',
        'Your role can see customers, contacts, employees, currencies and addresses, as exports started here require. Scheduled runs have every permission.',
      ),
    ];
  }
  return lacking.map((name) =>
    warning(
      `permission-${name}`,
      `Your role lacks the permission ${name}.`,
      'Exports started here use your role and stop without this permission. Add it under Setup > Users/Roles > Manage Roles.',
    ),
  );
}

/** Whether a role that hides customers asks. */
export const restrictionChecks = (hidesCustomers: boolean): SetUpCheck[] =>
  hidesCustomers
    ? [
        wrong(
          'restrictions',
          'Your role sees some customers only: others that were sent before are hidden from it. Exports started here stop.',
          'Set its Employee Restrictions to none and its Subsidiary Restrictions to All under Setup > Users/Roles > Manage Roles.',
        ),
      ]
    : [];

/** Whether there is anything to export to. */
export const systemsCheck = (active: readonly string[]): SetUpCheck =>
  active.length > 0
    ? ok('systems', `Active External Systems: ${active.join(', ')}.`)
    : wrong(
        'systems',
        'There is no active External System, so nothing is exported.',
        'Create one for each JOOR account.',
        'external-systems',
      );
