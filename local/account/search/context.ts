import type { Account } from '../account';
import { Behaviours } from '../behaviours';
import type { Actor } from '../records/document';
import { rowsSeen } from '../row-restrictions';
import type { SuiteqlContext } from '../suiteql/schema';

/** Formulas are Oracle's SQL: what SuiteQL refuses of it does not concern them. */
const FORMULAS = new Behaviours({
  'suiteql.subtract-datetimes': 'days',
  'suiteql.subtract-dates': 'days',
  'suiteql.datetime-arithmetic-in-select': 'works',
  'suiteql.timestamp-functions': 'works',
  'suiteql.sys-extract-utc': 'works',
  'suiteql.extract': 'works',
  'suiteql.like-escape': 'works',
  'suiteql.clob-where': 'works',
  'suiteql.clob-functions': 'works',
  'suiteql.multiselect-text': 'ids',
  'suiteql.multiselect-filter': 'works',
  'suiteql.multiselect-select': 'ids',
  'suiteql.list-column-filter': 'works',
});

/** Searches heed a role's restrictions in every account. */
function restrictedRows(account: Account, table: string, roleId: string, userId: number): string | undefined {
  const role = account.role(roleId);
  return role && rowsSeen(table, { role, userId, features: account.features });
}

/** What a search needs to know: as SuiteQL's, with every table of the account and the company's zone, also for SYSDATE. */
export function searchContext(account: Account, { role, userId }: Actor): SuiteqlContext {
  return {
    ...account.suiteql(role, userId),
    table: (name) => account.catalogue.table(name),
    rowsSeen: ({ name }) => restrictedRows(account, name, role, userId),
    timeZone: account.settings.timeZone,
    serverTimeZone: account.settings.timeZone,
    dateFormat: account.settings.dateFormat,
    behaviours: FORMULAS,
  };
}
