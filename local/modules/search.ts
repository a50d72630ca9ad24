import { NetSuiteError, NotSupportedError } from '../account/errors';
import type { Execution, ModuleFactory } from './module';
import { type Column, columnOf, Sort, Summary } from './search/column';
import { type Filter, filterOf, Operator } from './search/filter';
import { columnName, lookupValue } from './search/result';
import { planOf, Search } from './search/search';
import { Type } from './search/type';

/** N/search without saved searches: create, run and lookupFields. */
export const search: ModuleFactory = (execution) => ({
  create: (options: unknown) => create(options, execution),
  createColumn: (options: unknown): Column => columnOf(options),
  createFilter: (options: unknown): Filter => filterOf(options),
  lookupFields: (options: unknown) => lookupFields(options, execution),
  Operator,
  Sort,
  Summary,
  Type,
});

function create(options: unknown, execution: Execution): Search {
  const given = optionsOf(options, ['type']);
  for (const option of ['settings', 'packageId'])
    if (given[option] !== undefined) throw new NotSupportedError(`N/search.create with ${option}`);
  return new Search(String(given.type), given.filters ?? given.filterExpression, given.columns, execution);
}

/** Values of one record by column name; list fields as arrays of value and text; empty when there is no such record. */
function lookupFields(options: unknown, execution: Execution): Record<string, unknown> {
  const given = optionsOf(options, ['type', 'id', 'columns']);
  const columns = (Array.isArray(given.columns) ? given.columns : [given.columns]).map(columnOf);
  execution.governance.charge('search.lookupFields', 1);
  const plan = planOf(String(given.type), [['internalid', 'anyof', String(given.id)]], columns, execution);
  const [row] = plan.rows(0, 1);
  if (row === undefined) return {};
  return Object.fromEntries(
    columns.map((column, index) => [columnName(column), lookupValue(row.values[index] ?? { value: '', text: null })]),
  );
}

function optionsOf(options: unknown, required: string[]): Record<string, unknown> {
  const given = typeof options === 'object' && options !== null ? (options as Record<string, unknown>) : {};
  for (const name of required)
    if (given[name] === undefined || given[name] === null || given[name] === '')
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `Missing a required argument: ${name}`);
  return given;
}
