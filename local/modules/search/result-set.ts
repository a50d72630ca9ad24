import { NetSuiteError } from '../../account/errors';
import type { SearchPlan } from '../../account/search/plan';
import type { Execution } from '../module';
import type { Column } from './column';
import { Result } from './result';

/** What a run search needs to give results and to charge for them. */
export interface Run {
  plan: SearchPlan;
  type: string;
  columns: Column[];
  execution: Execution;
}

const UNITS = 10;
const PAGE_UNITS = 5;
const MAX_EACH = 4000;
const MAX_RANGE = 1000;
const MAX_PAGES = 1000;
const MIN_PAGE = 5;
const DEFAULT_PAGE = 50;

export function resultsOf(run: Run, offset: number, limit: number): Result[] {
  return run.plan.rows(offset, limit).map((row) => new Result(run.type, run.columns, row));
}

/** search.ResultSet */
export class ResultSet {
  readonly columns: Column[];
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    this.columns = run.columns;
  }

  /** Calls back with each result while the callback returns true, at most 4,000 times. */
  each(callback: (result: Result) => unknown): void {
    this.#run.execution.governance.charge('search.ResultSet.each', UNITS);
    for (let count = 0; ; ) {
      const results = resultsOf(this.#run, count, MAX_RANGE);
      for (const result of results) {
        if (count >= MAX_EACH)
          throw new NetSuiteError(
            'SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED',
            `No more than ${MAX_EACH} search results may be requested at one time from ResultSet.each. Narrow the search criteria.`,
          );
        count += 1;
        if (callback(result) !== true) return;
      }
      if (results.length < MAX_RANGE) return;
    }
  }

  /** Results from start, the first being 0, to just before end: at most 1,000. */
  getRange(options: unknown, last?: unknown): Result[] {
    const given =
      typeof options === 'object' && options !== null
        ? (options as Record<string, unknown>)
        : { start: options, end: last };
    const [start, end] = [index(given.start, 'start'), index(given.end, 'end')];
    if (end - start > MAX_RANGE)
      throw new NetSuiteError(
        'SSS_SEARCH_RESULT_LIMIT_EXCEEDED',
        `No more than ${MAX_RANGE} search results may be requested at one time.`,
      );
    this.#run.execution.governance.charge('search.ResultSet.getRange', UNITS);
    return end <= start ? [] : resultsOf(this.#run, start, end - start);
  }

  toJSON(): { columns: Column[] } {
    return { columns: this.columns };
  }
}

function index(value: unknown, name: string): number {
  const number = value === undefined || value === null ? Number.NaN : Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `Missing a required argument: ${name}`);
  return number;
}

interface PageRange {
  index: number;
  size: number;
}

/** search.PagedData */
export class PagedData {
  readonly count: number;
  readonly pageRanges: PageRange[];
  readonly #run: Run;

  constructor(
    run: Run,
    readonly pageSize: number,
    readonly searchDefinition: object,
  ) {
    this.#run = run;
    chargePage(run, 'search.Search.runPaged');
    this.count = run.plan.count();
    const pages = Math.min(MAX_PAGES, Math.ceil(this.count / pageSize));
    this.pageRanges = Array.from({ length: pages }, (_, page) => ({
      index: page,
      size: Math.min(pageSize, this.count - page * pageSize),
    }));
  }

  fetch(options: unknown): Page {
    const given = typeof options === 'object' && options !== null ? (options as { index?: unknown }).index : options;
    const range = this.pageRanges[Number(given)];
    if (given === undefined || given === null || range === undefined)
      throw new NetSuiteError('INVALID_PAGE_RANGE', 'Invalid page range.');
    chargePage(this.#run, 'search.PagedData.fetch');
    return new Page(this, range, resultsOf(this.#run, range.index * this.pageSize, range.size));
  }
}

function chargePage({ execution }: Run, call: string): void {
  const units = execution.account.behaviours.get('search.paging-units') === 'nothing' ? 0 : PAGE_UNITS;
  execution.governance.charge(call, units);
}

/** search.Page */
export class Page {
  readonly isFirst: boolean;
  readonly isLast: boolean;

  constructor(
    readonly pagedData: PagedData,
    readonly pageRange: PageRange,
    readonly data: Result[],
  ) {
    this.isFirst = pageRange.index === 0;
    this.isLast = pageRange.index === pagedData.pageRanges.length - 1;
  }

  next(): Page {
    return this.pagedData.fetch({ index: this.pageRange.index + 1 });
  }

  prev(): Page {
    return this.pagedData.fetch({ index: this.pageRange.index - 1 });
  }
}

/** Oracle help section_4486596158: 5 to 1,000, 50 when it is left out. */
export function pageSizeOf(options: unknown): number {
  const given =
    typeof options === 'object' && options !== null ? (options as { pageSize?: unknown }).pageSize : undefined;
  const size = given ?? DEFAULT_PAGE;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < MIN_PAGE || size > MAX_RANGE)
    throw new NetSuiteError(
      'INVALID_PAGE_SIZE',
      `The page size is a number from ${MIN_PAGE} to ${MAX_RANGE}, not ${size}.`,
    );
  return size;
}
