import type { Account } from './account';
import { SYSTEM_USER } from './users';

/** Where NetSuite's servers stand, by the clock that SYSDATE shows. */
export const PACIFIC = 'America/Los_Angeles';

/** The zone in which queries of a user print and read times. */
export function sessionZone(account: Pick<Account, 'behaviours' | 'preferences' | 'settings'>, userId: number): string {
  const company = account.settings.timeZone;
  const isSystem = userId === SYSTEM_USER;
  switch (account.behaviours.get('suiteql.session-zone')) {
    case 'company':
      return company;
    case 'user':
      return isSystem ? company : account.preferences(userId).timeZone;
    case 'company-system-pacific':
      return isSystem ? PACIFIC : company;
    case 'system-pacific':
      return isSystem ? PACIFIC : account.preferences(userId).timeZone;
  }
}
