import type { Account } from './account';
import { SYSTEM_USER } from './users';

/** The zone of NetSuite's servers. */
export const PACIFIC = 'America/Los_Angeles';

type Session = Pick<Account, 'behaviours' | 'preferences' | 'settings'>;

/** The zone in which queries of a user print and read times. */
export function sessionZone(account: Session, userId: number): string {
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

/** The zone of the clock that SYSDATE shows. */
export function serverZone(account: Session, userId: number): string {
  return account.behaviours.get('suiteql.sysdate-zone') === 'pacific' ? PACIFIC : sessionZone(account, userId);
}

/** The format in which queries of a user show dates. */
export function dateFormatOf(account: Session, userId: number): string {
  const ofUser = account.behaviours.get('suiteql.raw-date-format') === 'user';
  return (ofUser ? account.preferences(userId) : account.settings).dateFormat;
}

const DOUBTFUL_TABLES = [
  'customersalesteam',
  'customergrouppricing',
  'companycontactrelationship',
  'customercurrencybalance',
] as const;

/** Whether SuiteQL of this account lacks a table that others have. */
export function isMissing(table: string, behaviours: Account['behaviours']): boolean {
  const name = table.toLowerCase();
  if (name.startsWith('map_customer_')) return behaviours.get('suiteql.table.map-customer') === 'missing';
  const doubtful = DOUBTFUL_TABLES.find((other) => other === name);
  return doubtful !== undefined && behaviours.get(`suiteql.table.${doubtful}`) === 'missing';
}
