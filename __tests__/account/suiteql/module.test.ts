import type { Account } from '../../../local/account/account';
import type { Execution } from '../../../local/modules/module';
import { query } from '../../../local/modules/query';
import type { PagedData } from '../../../local/modules/query/paged-data';
import type { ResultSet } from '../../../local/modules/query/result-set';
import { createFixture, LENIENT } from './fixture';

interface QueryModule {
  runSuiteQL(options: unknown): ResultSet;
  runSuiteQLPaged(options: unknown): PagedData;
}

const charges: number[] = [];
const { context } = createFixture({ behaviours: LENIENT });
context.database.exec(`WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 120000)
  INSERT INTO term (id, name) SELECT i, 'Term ' || i FROM n`);
const N = query({
  account: { suiteql: () => context } as unknown as Account,
  actor: { userId: -4, role: 'administrator' },
  governance: { charge: (_call: string, units: number) => charges.push(units) },
} as unknown as Execution) as unknown as QueryModule;

beforeEach(() => {
  charges.length = 0;
});

describe('query.runSuiteQL (Oracle help section_157960542026)', () => {
  it('gives rows as values and as maps by lower-case alias', () => {
    const results = N.runSuiteQL({
      query: 'SELECT c.id, c.isinactive AS Inactive, c.terms, c.creditlimit FROM customer c WHERE c.id = ?',
      params: [1],
    });
    expect(results.results.map((result) => result.values)).toEqual([[1, 'F', 1, 1000.5]]);
    expect(results.asMappedResults()).toEqual([{ id: 1, inactive: 'F', terms: 1, creditlimit: 1000.5 }]);
    expect(results.types).toEqual(['INTEGER', 'BOOLEAN', 'RELATIONSHIP', 'FLOAT']);
    expect(results.columns.map((column) => column.alias)).toEqual(['id', 'inactive', 'terms', 'creditlimit']);
    expect(results.getTypeForAlias({ alias: 'Inactive' })).toBe('BOOLEAN');
    expect(charges).toEqual([10]);
  });

  it('takes a text, a boolean parameter and the options that change nothing here', () => {
    expect(N.runSuiteQL('SELECT COUNT(*) AS n FROM customer').asMappedResults()).toEqual([{ n: 3 }]);
    const options = {
      query: 'SELECT id FROM customer WHERE isinactive = ?',
      params: [true],
      customScriptId: 'x',
      metaDataProvider: 'SUITE_QL',
    };
    expect(N.runSuiteQL(options).asMappedResults()).toEqual([{ id: 3 }]);
  });

  it('drops rows after the 5,000th without a word', () => {
    expect(N.runSuiteQL('SELECT id FROM term ORDER BY id').results).toHaveLength(5000);
  });

  it('iterates while the callback returns true', () => {
    const seen: unknown[] = [];
    N.runSuiteQL('SELECT id FROM term ORDER BY id')
      .iterator()
      .each(({ value }) => seen.push((value as { values: unknown[] }).values[0]) < 3);
    expect(seen).toEqual([1, 2, 3]);
  });

  it.each<[unknown, string]>([
    [undefined, 'MISSING_REQD_ARGUMENT'],
    [{}, 'MISSING_REQD_ARGUMENT'],
    [{ query: 'SELECT 1 FROM DUAL', params: [{}] }, 'SSS_INVALID_TYPE_ARG'],
    [{ query: 'SELECT 1 FROM DUAL', params: 'x' }, 'SSS_INVALID_TYPE_ARG'],
    [{ query: 'SELECT 1 FROM DUAL', metaDataProvider: 'x' }, 'SSS_INVALID_TYPE_ARG'],
    [{ query: 'SELECT nosuch FROM customer' }, 'SSS_SEARCH_ERROR_OCCURRED'],
  ])('refuses %j', (options, name) => {
    expect(() => N.runSuiteQL(options)).toThrow(expect.objectContaining({ name }));
  });
});

describe('query.runSuiteQLPaged (Oracle help section_157960586441)', () => {
  it('gives pages of 50, and at most 100,000 rows', () => {
    const paged = N.runSuiteQLPaged({ query: 'SELECT id FROM term ORDER BY id' });
    expect([paged.pageSize, paged.count, paged.pageRanges.length]).toEqual([50, 50_000, 1000]);
    const thousand = N.runSuiteQLPaged({ query: 'SELECT id FROM term ORDER BY id', pageSize: 1000 });
    expect([thousand.count, thousand.pageRanges.length]).toEqual([100_000, 100]);
    const page = thousand.fetch({ index: 99 });
    expect(page.data.results[999]?.values).toEqual([100_000]);
    expect([page.isFirst, page.isLast, page.pageRange]).toEqual([false, true, { index: 99, size: 1000 }]);
    expect(charges).toEqual([10, 10, 10]);
  });

  it('iterates over pages', () => {
    const sizes: number[] = [];
    const paged = N.runSuiteQLPaged({
      query: 'SELECT id FROM term WHERE id <= ? ORDER BY id',
      params: [12],
      pageSize: 5,
    });
    paged.iterator().each(({ value }) => sizes.push((value as { data: ResultSet }).data.results.length) > 0);
    expect(sizes).toEqual([5, 5, 2]);
  });

  it('refuses pages of other sizes and pages that are not there', () => {
    for (const pageSize of [4, 1001])
      expect(() => N.runSuiteQLPaged({ query: 'SELECT id FROM term', pageSize })).toThrow(/page size/);
    const paged = N.runSuiteQLPaged({ query: 'SELECT id FROM customer ORDER BY id' });
    expect(() => paged.fetch({ index: 1 })).toThrow(expect.objectContaining({ name: 'INVALID_PAGE_RANGE' }));
    expect(() => paged.fetch(undefined)).toThrow(expect.objectContaining({ name: 'MISSING_REQD_ARGUMENT' }));
  });
});
