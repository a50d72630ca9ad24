import type { Account } from '../account';
import type { Actor } from '../records/document';
import type { SuiteqlContext } from '../suiteql/schema';
import { quoteName } from '../suiteql/translate/typed';
import { fieldsOf, viewable } from './fields';
import { joinOf } from './joins';
import { savedSearchRecord } from './saved-search-record';
import { scriptDeployments } from './script-deployments';
import { scriptInstances } from './script-instances';
import type { SearchRecord } from './search-record';

/**
 * The record type of a search, or undefined when the account has none of that name.
 * Errors: INSUFFICIENT_PERMISSION when the role may not view it.
 */
export function searchRecord(
  type: string,
  account: Account,
  context: SuiteqlContext,
  actor: Actor,
): SearchRecord | undefined {
  if (type.toLowerCase() === 'scheduledscriptinstance') return scriptInstances(account);
  if (type.toLowerCase() === 'savedsearch') return savedSearchRecord(account, actor);
  if (type.toLowerCase() === 'scriptdeployment') return scriptDeployments(account, actor);
  const table = context.table(type);
  if (table === undefined) return undefined;
  const record = account.catalogue.type(type);
  return {
    type: type.toLowerCase(),
    from: `${viewable(table, context)} AS "record"`,
    id: `"record".${quoteName(record?.key ?? 'id')}`,
    field: fieldsOf(table, record, '"record"', account, context),
    join: (name) => joinOf(name, { type: type.toLowerCase(), table }, account, context),
  };
}
