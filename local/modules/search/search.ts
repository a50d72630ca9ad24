import { channel } from 'node:diagnostics_channel';
import { noSuchRecord } from '../../account/catalogue/standard-names';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { searchContext } from '../../account/search/context';
import { type Criteria, expressionOf, type FilterValue, nameOfPath, type Term } from '../../account/search/criteria';
import { showDateTime } from '../../account/search/dates';
import { SearchPlan } from '../../account/search/plan';
import { searchRecord } from '../../account/search/record';
import { type SavedSearch, saveSavedSearch } from '../../account/search/saved';
import { instantText } from '../../account/suiteql/oracle/zones';
import type { Execution } from '../module';
import { type Column, columnOf, searchColumn, storedColumn } from './column';
import { criteriaOf, type Filter, filterOfTerm } from './filter';
import { PagedData, pageSizeOf, ResultSet, type Run } from './result-set';

export interface SearchOptions {
  type: string;
  filters?: unknown;
  columns?: unknown;
  title?: string;
  /** Script id. */
  id?: string;
  isPublic?: boolean;
}

/** search.Search. What it refers to is checked when it runs or is saved. */
export class Search {
  readonly searchType: string;
  title: string | undefined;
  id: string | undefined;
  isPublic: boolean;
  readonly #execution: Execution;
  #searchId: number | undefined;
  #criteria: Criteria | undefined;
  #columns: Column[];

  /** @param searchId internal id of the saved search that it is */
  constructor({ type, filters, columns, title, id, isPublic }: SearchOptions, execution: Execution, searchId?: number) {
    this.searchType = type;
    this.title = title;
    this.id = id;
    this.isPublic = isPublic === true;
    this.#execution = execution;
    this.#searchId = searchId;
    this.#criteria = criteriaOf(filters);
    this.#columns = columnsOf(columns);
  }

  /** Internal id, once it is saved or loaded. */
  get searchId(): number | undefined {
    return this.#searchId;
  }

  get columns(): Column[] {
    return this.#columns;
  }

  set columns(columns: unknown) {
    this.#columns = columnsOf(columns);
  }

  get filters(): Filter[] {
    return filtersOf(this.#criteria);
  }

  set filters(filters: unknown) {
    this.#criteria = criteriaOf(filters);
  }

  get filterExpression(): unknown[] {
    return expressionOf(this.#criteria);
  }

  set filterExpression(expression: unknown) {
    this.#criteria = criteriaOf(expression);
  }

  run(): ResultSet {
    return new ResultSet(this.#start());
  }

  runPaged(options?: unknown): PagedData {
    return new PagedData(this.#start(), pageSizeOf(options), this);
  }

  /** @returns the internal id. Errors: those of a run, SSS_MISSING_REQD_ARGUMENT, and those of saveSavedSearch. */
  save(): number {
    const { account, actor, governance } = this.#execution;
    if (!this.title) throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'Missing a required argument: title');
    governance.charge('search.Search.save', 5);
    planOf(this.searchType, this.#criteria, this.#columns, this.#execution);
    const filters = expressionOf(this.#criteria).map((item) => withoutDates(item, this.#execution));
    const definition = {
      scriptId: this.id,
      title: this.title,
      type: this.searchType.toLowerCase(),
      filters,
      columns: this.#columns.map(storedColumn),
      isPublic: this.isPublic,
    };
    this.#searchId = saveSavedSearch(definition, this.#searchId, account, actor);
    return this.#searchId;
  }

  #start(): Run {
    const execution = this.#execution;
    return {
      plan: planOf(this.searchType, this.#criteria, this.#columns, execution),
      type: this.searchType,
      columns: this.#columns,
      execution,
    };
  }
}

export function loadedSearch(saved: SavedSearch, execution: Execution): Search {
  const { type, filters, columns, title, scriptId, isPublic, internalId } = saved;
  return new Search({ type, filters, columns, title, id: scriptId, isPublic }, execution, internalId);
}

/**
 * Where each search of a script is published before it runs, for whoever wants to know what a project really asks for:
 * `node:diagnostics_channel` subscribers get a SentSearch.
 */
const SENT = channel('local-account:search');

/** A search as a script sent it. */
export interface SentSearch {
  type: string;
  /** `field operator`, or `join.field operator`. */
  filters: string[];
  /** `field`, or `join.field`. */
  columns: string[];
  /** File Cabinet path of the script's entry file. */
  file: string;
}

/** Errors: INVALID_RCRD_TYPE, and those of SearchPlan. */
export function planOf(
  type: string,
  criteria: Criteria | undefined,
  columns: Column[],
  execution: Execution,
): SearchPlan {
  const { account, actor, script } = execution;
  if (SENT.hasSubscribers) {
    const filters = termsOf(criteria).map((term) => `${nameOfPath(term)} ${term.operator}`);
    const sent: SentSearch = { type, filters, columns: columns.map(nameOfPath), file: script?.file ?? '' };
    SENT.publish(sent);
  }
  const context = searchContext(account, actor);
  const record = searchRecord(type, account, context, actor);
  if (record === undefined) throw noSuchRecord(type);
  const definition = { criteria, columns: columns.map(searchColumn) };
  return new SearchPlan(record, definition, account, context, (sentence) =>
    execution.log('ERROR', 'N/search', sentence),
  );
}

function termsOf(criteria: Criteria | undefined): Term[] {
  if (criteria === undefined) return [];
  if (criteria.kind === 'term') return [criteria];
  return criteria.kind === 'not' ? termsOf(criteria.operand) : criteria.operands.flatMap(termsOf);
}

function columnsOf(columns: unknown): Column[] {
  if (columns === undefined || columns === null) return [];
  return (Array.isArray(columns) ? columns : [columns]).map(columnOf);
}

/** Filters hold together: they cannot say 'or' and 'not'. */
function filtersOf(criteria: Criteria | undefined): Filter[] {
  if (criteria === undefined) return [];
  if (criteria.kind === 'term') return [filterOfTerm(criteria)];
  if (criteria.kind === 'and') return criteria.operands.flatMap(filtersOf);
  throw new NotSupportedError(`N/search Search.filters of an expression with ${criteria.kind}: read filterExpression`);
}

/** A saved search keeps a date as the text that a user would write. */
function withoutDates(item: unknown, execution: Execution): unknown {
  if (Array.isArray(item)) return item.map((inner) => withoutDates(inner, execution));
  const value = item as FilterValue;
  return value instanceof Date ? showDateTime(instantText(value.getTime()), execution.account.settings) : value;
}
