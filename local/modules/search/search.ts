import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { SearchPlan } from '../../account/search/plan';
import { searchRecord } from '../../account/search/record';
import type { Execution } from '../module';
import { type Column, columnOf, searchColumn } from './column';
import { criteriaOf } from './filter';
import { PagedData, pageSizeOf, ResultSet, type Run } from './result-set';
import { Type } from './type';

/** search.Search, not saved. What it refers to is checked when it runs. */
export class Search {
  readonly searchType: string;
  readonly #execution: Execution;
  #filters: unknown;
  #columns: Column[];

  constructor(type: string, filters: unknown, columns: unknown, execution: Execution) {
    this.searchType = type;
    this.#execution = execution;
    criteriaOf(filters);
    this.#filters = filters;
    this.#columns = columnsOf(columns);
  }

  get columns(): Column[] {
    return this.#columns;
  }

  set columns(columns: unknown) {
    this.#columns = columnsOf(columns);
  }

  get filters(): unknown {
    return this.#filters ?? null;
  }

  set filters(filters: unknown) {
    criteriaOf(filters);
    this.#filters = filters;
  }

  get filterExpression(): unknown {
    return this.#filters ?? [];
  }

  set filterExpression(expression: unknown) {
    this.filters = expression;
  }

  run(): ResultSet {
    return new ResultSet(this.#start());
  }

  runPaged(options?: unknown): PagedData {
    return new PagedData(this.#start(), pageSizeOf(options), this);
  }

  #start(): Run {
    const execution = this.#execution;
    return {
      plan: planOf(this.searchType, this.#filters, this.#columns, execution),
      type: this.searchType,
      columns: this.#columns,
      execution,
    };
  }
}

/** Errors: INVALID_RCRD_TYPE, and those of SearchPlan. */
export function planOf(type: string, filters: unknown, columns: Column[], execution: Execution): SearchPlan {
  const { account, actor } = execution;
  const record = searchRecord(type, account, account.suiteql(actor.role));
  if (record === undefined) {
    if (Object.values(Type).some((known) => known.toLowerCase() === type.toLowerCase()))
      throw new NotSupportedError(`N/search of ${type}`);
    throw new NetSuiteError('INVALID_RCRD_TYPE', `The record type [${type.toUpperCase()}] is invalid.`);
  }
  return new SearchPlan(record, criteriaOf(filters), columns.map(searchColumn), account, (sentence) =>
    execution.log('ERROR', 'N/search', sentence),
  );
}

function columnsOf(columns: unknown): Column[] {
  if (columns === undefined || columns === null) return [];
  return (Array.isArray(columns) ? columns : [columns]).map(columnOf);
}
