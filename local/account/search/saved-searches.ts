import type { Account } from '../account';
import type { Actor } from '../records/document';
import { quoteText } from '../suiteql/translate/typed';
import type { SearchField } from './fields';
import type { SearchRecord } from './record';

const text = (sql: string): SearchField => ({ type: 'TEXT', sql });

/**
 * The account's saved searches that a user sees: search.Type.SAVED_SEARCH with the fields that public SuiteScript reads.
 */
export function savedSearches(account: Account, { userId, role }: Actor): SearchRecord {
  const fields: Record<string, SearchField> = {
    internalid: { type: 'SELECT', sql: '"record"."internalid"' },
    id: text('"record"."scriptid"'),
    title: text('"record"."title"'),
    recordtype: text(recordTypeName(account)),
    ispublic: { type: 'CHECKBOX', sql: '"record"."ispublic"' },
    owner: { type: 'SELECT', sql: '"record"."owner"' },
  };
  const seen = role === 'administrator' ? '1' : `ispublic = 'T' OR owner = ${Number(userId)}`;
  return {
    type: 'savedsearch',
    from: `(SELECT * FROM sys_saved_search WHERE ${seen}) AS "record"`,
    id: '"record"."internalid"',
    field: (name) => fields[name],
    join: () => undefined,
  };
}

/** The record type that is searched, by the name that people read. */
function recordTypeName(account: Account): string {
  const types = account.statements.all('SELECT DISTINCT type FROM sys_saved_search').map(({ type }) => String(type));
  const whens = types.map(
    (type) => `WHEN ${quoteText(type)} THEN ${quoteText(account.catalogue.type(type)?.label ?? type)}`,
  );
  return whens.length === 0 ? `"record"."type"` : `CASE "record"."type" ${whens.join(' ')} ELSE "record"."type" END`;
}
