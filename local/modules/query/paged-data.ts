import type { Behaviours } from '../../account/behaviours';
import { NetSuiteError } from '../../account/errors';
import type { SuiteqlResult } from '../../account/suiteql/schema';
import { Iterator, ResultSet } from './result-set';

/** Without SuiteAnalytics Connect (Oracle help section_157960491275). */
const MAX_ROWS = 100_000;
const MAX_PAGES = 1000;

const UNITS_PER_PAGE = { ten: 10, nothing: 0 };

interface Reader {
  charge(units: number): void;
  rows(offset: number, limit: number): SuiteqlResult;
}

interface PageRange {
  index: number;
  size: number;
}

/** query.Page */
class Page {
  constructor(
    readonly data: ResultSet,
    readonly pageRange: PageRange,
    readonly isFirst: boolean,
    readonly isLast: boolean,
    readonly pagedData: PagedData,
  ) {}
}

/** query.PagedData. Every page is read anew: without a unique order, rows may be missing or come twice. */
export class PagedData {
  readonly count: number;
  readonly pageRanges: PageRange[];
  readonly #reader: Reader;
  readonly #behaviours: Pick<Behaviours, 'get'>;

  constructor(
    readonly pageSize: number,
    rows: number,
    behaviours: Pick<Behaviours, 'get'>,
    reader: Reader,
  ) {
    this.#reader = reader;
    this.#behaviours = behaviours;
    this.count = Math.min(rows, MAX_ROWS, pageSize * MAX_PAGES);
    this.pageRanges = Array.from({ length: Math.ceil(this.count / pageSize) }, (_, index) => ({
      index,
      size: Math.min(pageSize, this.count - index * pageSize),
    }));
  }

  /** @param options the index of the page, from 0, or an object that holds it */
  fetch(options: unknown): Page {
    if (options === undefined || options === null)
      throw new NetSuiteError('MISSING_REQD_ARGUMENT', 'Missing a required argument: options');
    const index = Number(typeof options === 'object' ? (options as { index?: unknown }).index : options);
    const range = this.pageRanges[index];
    if (range === undefined) throw new NetSuiteError('INVALID_PAGE_RANGE', 'Invalid page range.');
    this.#reader.charge(UNITS_PER_PAGE[this.#behaviours.get('suiteql.page-units')]);
    const data = new ResultSet(this.#reader.rows(index * this.pageSize, range.size), this.#behaviours);
    return new Page(data, range, index === 0, index === this.pageRanges.length - 1, this);
  }

  iterator(): Iterator {
    return new Iterator(this.#pages());
  }

  *#pages(): Generator<Page> {
    for (const { index } of this.pageRanges) yield this.fetch({ index });
  }
}
