import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { SuiteqlColumn } from '../schema';
import type { Translation } from '../translate/translation';
import { asText, isTime, quoteName, type Typed } from '../translate/typed';
import type { FunctionTable } from './function';

export const BUILTINS: FunctionTable = {
  'BUILTIN.DF': { arity: [1, 1], translate: ([value], translation) => displayed(value as Typed, translation) },
  // The value that criteria compare with; of the columns here it is the stored one.
  'BUILTIN.CF': { arity: [1, 1], translate: ([value]) => value as Typed },
};

/** What a user reads in a field: the name of the record that a list field points to. */
function displayed(value: Typed, translation: Translation): Typed {
  const { column } = value;
  if (column === undefined) throw refusal('BUILTIN.DF takes a column of a table.');
  if (column.display === undefined) {
    if (isTime(value.type) || column.type === 'CHECKBOX')
      throw new NotSupportedError(`SuiteQL BUILTIN.DF of a ${column.type} column (${column.name})`);
    return asText(value, translation);
  }
  const names = targetOf(column.display, translation);
  if (column.type === 'MULTISELECT')
    return {
      sql:
        `(SELECT group_concat("name", ', ') FROM (SELECT ${names.name} AS "name" FROM json_each('[' || ${value.sql} || ']') AS "ids" ` +
        `JOIN ${names.table} AS "names" ON ${names.key} = "ids"."value"))`,
      type: 'TEXT',
    };
  return {
    sql: `(SELECT ${names.name} FROM ${names.table} AS "names" WHERE ${names.key} = ${value.sql})`,
    type: 'TEXT',
  };
}

/** Names are shown also to a role that may not view the records they belong to. */
function targetOf(
  display: NonNullable<SuiteqlColumn['display']>,
  translation: Translation,
): { table: string; key: string; name: string } {
  const storage = translation.context.table(display.table)?.storage ?? display.table;
  return {
    table: quoteName(storage),
    key: `"names".${quoteName(display.key)}`,
    name: `"names".${quoteName(display.name)}`,
  };
}
