import type { Account } from '../account';
import type { SuiteqlContext } from '../suiteql/schema';
import { quoteName } from '../suiteql/translate/typed';
import { fieldsOf, type SearchField, type SearchJoin, viewable } from './fields';
import { joinOf } from './joins';
import { scriptInstances } from './script-instances';

/** A record type as searches see it. */
export interface SearchRecord {
  type: string;
  /** What stands after FROM. */
  from: string;
  /** Internal id in SQL. */
  id: string;
  /** undefined when there is no such field. */
  field(name: string): SearchField | undefined;
  /** undefined when there is no such join. Names are in lower case. */
  join(name: string): SearchJoin | undefined;
}

/**
 * The record type of a search, or undefined when the account has none of that name.
 * Errors: INSUFFICIENT_PERMISSION when the role may not view it.
 */
export function searchRecord(type: string, account: Account, context: SuiteqlContext): SearchRecord | undefined {
  if (type.toLowerCase() === 'scheduledscriptinstance') return scriptInstances(account);
  const table = context.table(type);
  if (table === undefined) return undefined;
  const record = account.catalogue.type(type);
  return {
    type: type.toLowerCase(),
    from: `${viewable(table, context)} AS "record"`,
    id: `"record".${quoteName(record?.key ?? 'id')}`,
    field: fieldsOf(table, record, '"record"', context),
    join: (name) => joinOf(name, { type: type.toLowerCase(), table }, account, context),
  };
}
