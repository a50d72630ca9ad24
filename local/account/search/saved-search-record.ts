import type { Account } from '../account';
import { storageOf } from '../catalogue/catalogue';
import { NotSupportedError } from '../errors';
import type { Actor } from '../records/document';
import { quoteName, quoteText } from '../suiteql/translate/typed';
import type { SearchField } from './fields';
import type { SearchRecord } from './search-record';

/**
 * Saved searches as a search finds them: search.Type.SAVED_SEARCH with the fields by which public SuiteScript lists them.
 * A user finds those that he sees.
 */
export function savedSearchRecord(account: Account, { role, userId }: Actor): SearchRecord {
  const visible = role === 'administrator' ? '' : ` WHERE ispublic = 'T' OR owner = ${userId}`;
  const fields: Record<string, SearchField> = {
    internalid: { type: 'SELECT', sql: '"record"."internalid"', label: 'Internal ID' },
    id: { type: 'TEXT', sql: '"record"."scriptid"', label: 'ID' },
    title: { type: 'TEXT', sql: '"record"."title"', label: 'Title' },
    recordtype: { type: 'TEXT', sql: typeName(account), label: 'Type' },
    owner: { type: 'SELECT', sql: '"record"."owner"', text: ownerName(account), label: 'Owner' },
  };
  return {
    type: 'savedsearch',
    from: `(SELECT * FROM sys_saved_search${visible}) AS "record"`,
    id: '"record"."internalid"',
    field: (name) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) throw new NotSupportedError(`N/search field ${name} of saved searches`);
      return field;
    },
    join: () => undefined,
  };
}

/** What users call the record type: Customer. */
function typeName(account: Account): string {
  const whens = account.catalogue.types().map(({ id, label }) => `WHEN ${quoteText(id)} THEN ${quoteText(label)}`);
  return `CASE "record"."type" ${whens.join(' ')} ELSE "record"."type" END`;
}

function ownerName(account: Account): string {
  const employee = account.catalogue.type('employee');
  if (employee === undefined) return 'NULL';
  const [table, key, name] = [storageOf(employee.table), employee.key, employee.nameColumn].map(quoteName);
  return `(SELECT ${name} FROM ${table} AS "owners" WHERE "owners".${key} = "record"."owner")`;
}
