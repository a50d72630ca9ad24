import { NotSupportedError } from '../../errors';
import { refusal } from '../refusal';
import type { SuiteqlColumn, SuiteqlContext } from '../schema';
import type { Scope } from '../translate/scope';
import type { Translation } from '../translate/translation';
import { asText, isTime, quoteName, type Typed } from '../translate/typed';
import type { FunctionTable } from './function';

export const BUILTINS: FunctionTable = {
  'BUILTIN.DF': {
    arity: [1, 1],
    translate: ([value], translation, scope) => displayed(value as Typed, translation, scope),
  },
  // The value that criteria compare with; of the columns here it is the stored one.
  'BUILTIN.CF': { arity: [1, 1], translate: ([value]) => value as Typed },
};

/** What a user reads in a field: the name of the record that a list field points to. */
function displayed(value: Typed, translation: Translation, scope: Scope): Typed {
  const { column } = value;
  if (scope.grouped.has(value.sql) && translation.behaviours.get('suiteql.df-of-grouped') === 'null')
    return { sql: 'NULL', type: 'TEXT' };
  if (column === undefined) throw refusal('BUILTIN.DF takes a column of a table.');
  if (column.display === undefined) {
    if (column.type === 'CHECKBOX')
      return { sql: `CASE ${value.sql} WHEN 'T' THEN 'Yes' WHEN 'F' THEN 'No' END`, type: 'TEXT' };
    if (isTime(value.type))
      throw new NotSupportedError(`SuiteQL BUILTIN.DF of a ${column.type} column (${column.name})`);
    return asText(value, translation);
  }
  // The target's table is noted, so that the query is translated anew when what the role sees changes.
  if (!translation.sees(column.display.table) && translation.behaviours.get('suiteql.df-of-hidden') === 'null')
    return { sql: 'NULL', type: 'TEXT' };
  return { sql: displayName(column, value.sql, translation.context), type: 'TEXT' };
}

/** The name or names of what a list column points to, in SQL. */
export function displayName(column: SuiteqlColumn, value: string, context: SuiteqlContext): string {
  if (column.display === undefined) return value;
  const table = quoteName(context.table(column.display.table)?.storage ?? column.display.table);
  const key = `"names".${quoteName(column.display.key)}`;
  const name = `"names".${quoteName(column.display.name)}`;
  if (column.type !== 'MULTISELECT') return `(SELECT ${name} FROM ${table} AS "names" WHERE ${key} = ${value})`;
  return (
    `(SELECT group_concat("name", ', ') FROM (SELECT ${name} AS "name" FROM json_each('[' || ${value} || ']') AS "ids" ` +
    `JOIN ${table} AS "names" ON ${key} = "ids"."value"))`
  );
}
