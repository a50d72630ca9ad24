import { NetSuiteError, NotSupportedError } from '../account/errors';
import { deleteSavedSearch, findSavedSearch } from '../account/search/saved';
import type { Execution, ModuleFactory } from './module';
import { type Column, columnOf, Sort, Summary } from './search/column';
import { criteriaOf, type Filter, filterOf, Operator } from './search/filter';
import { lookupValues } from './search/result';
import { loadedSearch, planOf, Search } from './search/search';
import { Type } from './search/type';

/** N/search (Oracle help section_4345764122). */
export const search: ModuleFactory = (execution) => ({
  create: (options: unknown) => create(options, execution),
  load: (options: unknown) => load(options, execution),
  delete: (options: unknown) => remove(options, execution),
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
  const { type, title, id, filters, filterExpression, columns, isPublic } = given;
  return new Search(
    {
      type: String(type),
      filters: filters ?? filterExpression,
      columns,
      isPublic: isPublic === true,
      ...(title !== undefined && title !== null && { title: String(title) }),
      ...(id !== undefined && id !== null && { id: String(id) }),
    },
    execution,
  );
}

/** Errors: INVALID_SEARCH, INSUFFICIENT_PERMISSION. */
function load(options: unknown, execution: Execution): Search {
  const id = idOf(options);
  execution.governance.charge('search.load', 5);
  return loadedSearch(findSavedSearch(id, execution.account, execution.actor), execution);
}

function remove(options: unknown, execution: Execution): void {
  const id = idOf(options);
  execution.governance.charge('search.delete', 5);
  deleteSavedSearch(id, execution.account, execution.actor);
}

/** Internal or script id, by itself or as options.id. */
function idOf(options: unknown): string {
  const given = typeof options === 'string' || typeof options === 'number' ? { id: options } : options;
  return String(optionsOf(given, ['id']).id);
}

/** Values of one record by column name; list fields as arrays of value and text; empty when there is no such record. */
function lookupFields(options: unknown, execution: Execution): Record<string, unknown> {
  const given = optionsOf(options, ['type', 'id', 'columns']);
  const columns = (Array.isArray(given.columns) ? given.columns : [given.columns]).map(columnOf);
  execution.governance.charge('search.lookupFields', 1);
  const one = criteriaOf([['internalid', 'anyof', String(given.id)]]);
  const [row] = planOf(String(given.type), one, columns, execution).rows(0, 1);
  return row === undefined ? {} : lookupValues(columns, row.values);
}

function optionsOf(options: unknown, required: string[]): Record<string, unknown> {
  const given = typeof options === 'object' && options !== null ? (options as Record<string, unknown>) : {};
  for (const name of required)
    if (given[name] === undefined || given[name] === null || given[name] === '')
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `Missing a required argument: ${name}`);
  return given;
}
