import { NetSuiteError, NotSupportedError } from '../errors';
import { columnOf } from './definition';
import names from './standard-names.json';
import { STANDARD_RECORDS } from './standard-records';

const RECORDS: ReadonlySet<string> = new Set(names.records.split(' '));
const TABLES: ReadonlySet<string> = new Set(names.tables.split(' '));

/** Whether NetSuite has a standard record type of that id, in any case: here or not, whatever features are on. */
export function isStandardRecord(id: string): boolean {
  return RECORDS.has(id.toLowerCase());
}

/** Whether NetSuite's SuiteQL has a standard table of that name, in any case: here or not, whatever features are on. */
export function isStandardTable(name: string): boolean {
  return TABLES.has(name.toLowerCase());
}

const FIELDS = new Map(Object.entries(names.fields).map(([type, list]) => [type, new Set(list.split(' '))]));

/**
 * Whether NetSuite's record type has a standard field of that name, in any case: a body field, a search filter or a
 * search column. Known for the record types that are here.
 */
export function isStandardField(type: string, name: string): boolean {
  return FIELDS.get(type.toLowerCase())?.has(name.toLowerCase()) === true;
}

/**
 * The refusal of a record type that the account does not have: what NetSuite has and the local account never has says
 * so; what does not exist, or needs a feature that is off, is refused as NetSuite does.
 */
export function noSuchRecord(id: string): Error {
  const lower = id.toLowerCase();
  const couldBeHere = STANDARD_RECORDS.some((type) => type.id === lower && type.scriptable);
  if (isStandardRecord(id) && !couldBeHere) return new NotSupportedError(`record type ${lower}`);
  return new NetSuiteError('INVALID_RCRD_TYPE', `The record type [${id.toUpperCase()}] is invalid.`);
}

/**
 * What keeps a query from a column that the account's table does not have: undefined where NetSuite itself refuses it,
 * because its record has no such field or it needs a feature that is off.
 */
export function noSuchColumn(table: string, name: string): NotSupportedError | undefined {
  const lower = name.toLowerCase();
  const couldBeHere = STANDARD_RECORDS.some(
    (type) => type.table.toLowerCase() === table.toLowerCase() && type.fields.some((each) => columnOf(each) === lower),
  );
  return isStandardField(table, lower) && !couldBeHere
    ? new NotSupportedError(`column ${lower} of ${table}`)
    : undefined;
}

/**
 * What keeps a query from a table that the account does not have: undefined where NetSuite itself refuses it, because
 * there is none of that name or it needs a feature that is off.
 */
export function noSuchTable(name: string): NotSupportedError | undefined {
  const lower = name.toLowerCase();
  const couldBeHere = STANDARD_RECORDS.some(
    ({ table, sublists }) =>
      table.toLowerCase() === lower || sublists.some((sublist) => sublist.table.toLowerCase() === lower),
  );
  return isStandardTable(name) && !couldBeHere ? new NotSupportedError(`table ${name}`) : undefined;
}
