import type { Account } from '../../../local/account/account';
import { BEHAVIOUR_IDS, type BehaviourChoices, Behaviours } from '../../../local/account/behaviours';
import { NotSupportedError } from '../../../local/account/errors';
import type { SuiteqlParameter } from '../../../local/account/suiteql/run';
import type { SuiteqlContext } from '../../../local/account/suiteql/schema';
import type { Execution } from '../../../local/modules/module';
import { query } from '../../../local/modules/query';
import type { PagedData } from '../../../local/modules/query/paged-data';
import type { ResultSet } from '../../../local/modules/query/result-set';
import { createFixture, LENIENT } from './fixture';

/** Facts of reference measured-suiteql.md, by its sections: what was seen in real accounts. */

const FORMAT = "'YYYY-MM-DD HH24:MI:SS'";
const tried = new Set<string>();

/** The account with its defaults, except for the choices. */
function account(behaviours: BehaviourChoices = {}, options: Parameters<typeof createFixture>[0] = {}) {
  for (const id of Object.keys(behaviours)) tried.add(id);
  return createFixture({ behaviours, ...options });
}

/** N/query of an account. */
function module(context: SuiteqlContext, charges: number[] = []) {
  return query({
    account: { suiteql: () => context } as unknown as Account,
    actor: { userId: -4, role: 'administrator' },
    governance: { charge: (_call: string, units: number) => charges.push(units) },
  } as unknown as Execution) as unknown as {
    runSuiteQL(options: unknown): ResultSet;
    runSuiteQLPaged(options: unknown): PagedData;
  };
}

describe('1. clocks and dates', () => {
  it('one query sees two clocks: SYSDATE on Pacific, CURRENT_DATE and columns on the session’s', () => {
    const { rows } = account();
    expect(
      rows(
        `SELECT TO_CHAR(SYSDATE, ${FORMAT}), TO_CHAR(CURRENT_DATE, ${FORMAT}), TO_CHAR(lastmodifieddate, ${FORMAT}) FROM customer WHERE id = 1`,
      ),
    ).toEqual([['2026-01-15 09:00:00', '2026-01-15 12:00:00', '2026-01-15 12:30:05']]);
    // Modified at 12:30:05 where SYSDATE says 09:00:00.
    expect(rows('SELECT id FROM customer WHERE lastmodifieddate > SYSDATE AND id = 1')).toEqual([[1]]);
    expect(rows('SELECT id FROM customer WHERE lastmodifieddate < SYSDATE - 1 AND id = 1')).toEqual([]);
  });

  it('a raw datetime shows its date alone, in the format of the session', () => {
    const { rows } = account({}, { dateFormat: 'D/M/YYYY' });
    expect(rows('SELECT lastmodifieddate, MAX(lastmodifieddate) OVER () FROM customer WHERE id = 1')).toEqual([
      ['15/1/2026', '15/1/2026'],
    ]);
    expect(account({ 'suiteql.raw-datetime': 'datetime' }).rows('SELECT MAX(lastmodifieddate) FROM customer')).toEqual([
      ['7/1/2026 12:00 am'],
    ]);
  });

  it('a datetime compared with a date alone meets midnight only', () => {
    expect(
      account().rows("SELECT id FROM customer WHERE lastmodifieddate = TO_DATE('2026-07-01', 'YYYY-MM-DD')"),
    ).toEqual([[3]]);
  });

  it.each([
    ['suiteql.subtract-datetimes', 'SELECT SYSDATE - lastmodifieddate FROM customer', 'days'],
    ['suiteql.subtract-datetimes', 'SELECT ROUND((CURRENT_DATE - lastmodifieddate) * 1440) FROM customer', 'days'],
    ['suiteql.subtract-datetimes', 'SELECT id FROM customer WHERE SYSDATE - startdate > 3', 'days'],
    ['suiteql.subtract-dates', 'SELECT TRUNC(lastmodifieddate) - startdate FROM customer', 'days'],
    ['suiteql.datetime-arithmetic-in-select', 'SELECT TO_CHAR(SYSDATE - 1) FROM DUAL', 'works'],
    ['suiteql.timestamp-functions', 'SELECT TO_CHAR(LOCALTIMESTAMP) FROM DUAL', 'works'],
    ['suiteql.sys-extract-utc', 'SELECT TO_CHAR(SYS_EXTRACT_UTC(lastmodifieddate)) FROM customer', 'works'],
    ['suiteql.extract', 'SELECT EXTRACT(YEAR FROM lastmodifieddate) FROM customer', 'works'],
    // 2.1 and 2.2
    ['suiteql.with', 'WITH x AS (SELECT id, terms FROM customer) SELECT id FROM x WHERE x.terms = 1', 'works'],
    ['suiteql.nested-from', 'SELECT * FROM (SELECT * FROM (SELECT id FROM customer))', 'works'],
    ['suiteql.union-types', 'SELECT id FROM customer UNION SELECT label FROM customerAddressbook', 'works'],
    ['suiteql.union-order-by', 'SELECT id FROM customer UNION SELECT id FROM term ORDER BY 1', 'works'],
    ['suiteql.or-in-join', 'SELECT 1 FROM customer c JOIN term t ON t.id = c.terms OR t.id = 1', 'works'],
    ['suiteql.function-in-join', 'SELECT 1 FROM customer c JOIN term t ON TO_CHAR(t.id) = c.entityid', 'works'],
    ['suiteql.range-in-join', 'SELECT 1 FROM customer c JOIN term t ON t.id >= c.terms', 'works'],
    ['suiteql.order-by-aggregate-alias', 'SELECT terms, SUM(id) s FROM customer GROUP BY terms ORDER BY s', 'works'],
    ['suiteql.order-by-count', 'SELECT terms, COUNT(*) FROM customer GROUP BY terms ORDER BY COUNT(*)', 'works'],
    ['suiteql.group-by-df', 'SELECT BUILTIN.DF(terms) FROM customer GROUP BY BUILTIN.DF(terms)', 'works'],
    ['suiteql.distinct-df', 'SELECT DISTINCT BUILTIN.DF(terms) FROM customer', 'works'],
    [
      'suiteql.order-by-df-of-outer-join',
      'SELECT c.id FROM customer c LEFT JOIN customerAddressbook a ON a.entity = c.id ORDER BY BUILTIN.DF(c.terms)',
      'works',
    ],
    ['suiteql.group-by-derived', 'SELECT x.t FROM (SELECT terms AS t FROM customer) x GROUP BY x.t', 'works'],
    // 2.3
    ['suiteql.like-escape', "SELECT id FROM customer WHERE companyname LIKE '%!%%' ESCAPE '!'", 'works'],
    ['suiteql.clob-where', "SELECT id FROM customer WHERE notes = 'x'", 'works'],
    ['suiteql.clob-where', 'SELECT id FROM customer WHERE notes IS NULL', 'works'],
    ['suiteql.clob-functions', 'SELECT LOWER(notes) FROM customer', 'works'],
    ['suiteql.clob-functions', "SELECT notes || 'x' FROM customer", 'works'],
    ['suiteql.clob-distinct', 'SELECT DISTINCT notes FROM customer', 'works'],
    ['suiteql.clob-distinct', 'SELECT notes FROM customer UNION ALL SELECT label FROM customerAddressbook', 'works'],
    ['suiteql.clob-distinct', 'SELECT notes FROM customer GROUP BY notes', 'works'],
    ['suiteql.list-column-filter', 'SELECT id FROM customer WHERE subsidiaries = 1', 'works'],
  ])('%s: %s', (id, sql, works) => {
    expect(() => account().rows(sql)).toThrow(
      expect.objectContaining({
        name: 'SSS_SEARCH_ERROR_OCCURRED',
        message: expect.stringMatching(/^Search error occurred: Invalid or unsupported search/),
      }),
    );
    expect(() => account({ [id]: works }).rows(sql)).not.toThrow();
  });

  it.each<[string, string, SuiteqlParameter[], string]>([
    ['suiteql.bound-days', 'SELECT id FROM customer WHERE lastmodifieddate > SYSDATE - ?', [1], 'works'],
    ['suiteql.bound-boolean', 'SELECT id FROM customer WHERE isinactive = ?', [true], 'checkbox'],
    ['suiteql.bound-null', 'SELECT id FROM customer WHERE email = ?', [null], 'works'],
    ['suiteql.bound-in-select', 'SELECT ? FROM customer', ['x'], 'works'],
    ['suiteql.bound-in-fetch', 'SELECT id FROM customer FETCH FIRST ? ROWS ONLY', [1], 'works'],
    [
      'suiteql.bound-count',
      `SELECT id FROM customer WHERE id IN (${Array(600).fill('?').join()}) OR id IN (${Array(600).fill('?').join()})`,
      Array<number>(1200).fill(1),
      'unlimited',
    ],
    ['suiteql.query-length', `SELECT id FROM customer --${'x'.repeat(20_000)}`, [], 'hundred-thousand'],
  ])('%s', (id, sql, params, works) => {
    expect(() => account().rows(sql, params)).toThrow(expect.objectContaining({ name: 'SSS_SEARCH_ERROR_OCCURRED' }));
    expect(() => account({ [id]: works }).rows(sql, params)).not.toThrow();
  });

  it('suiteql.bound-to-date: may find nothing, without an error', () => {
    const sql = `SELECT id FROM customer WHERE lastmodifieddate >= TO_DATE(?, ${FORMAT}) ORDER BY id`;
    expect(account().rows(sql, ['2026-06-30 00:00:00'])).toEqual([[2], [3]]);
    expect(account({ 'suiteql.bound-to-date': 'nothing' }).rows(sql, ['2026-06-30 00:00:00'])).toEqual([]);
  });

  it('dates in a range and days before SYSDATE compare', () => {
    const { rows } = account();
    const between = `SELECT id FROM customer WHERE lastmodifieddate BETWEEN TO_DATE(?, ${FORMAT}) AND TO_DATE(?, ${FORMAT})`;
    expect(rows(between, ['2026-01-01 00:00:00', '2026-02-01 00:00:00'])).toEqual([[1]]);
    expect(rows('SELECT COUNT(*) FROM customer WHERE lastmodifieddate > SYSDATE - 2')).toEqual([[3]]);
    expect(
      rows('SELECT terms FROM customer WHERE id > 0 GROUP BY terms HAVING MAX(lastmodifieddate) > SYSDATE - 2'),
    ).toHaveLength(3);
  });
});

describe('2.1 statement forms', () => {
  it('OFFSET is ignored: the first page comes again', () => {
    const sql = 'SELECT id FROM customer ORDER BY id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY';
    expect(account().rows(sql)).toEqual([[1], [2]]);
    expect(account({ 'suiteql.offset': 'works' }).rows(sql)).toEqual([[2], [3]]);
    expect(() => account({ 'suiteql.offset': 'refused' }).rows(sql)).toThrow(/Invalid or unsupported search/);
  });

  it('TOP n and FETCH FIRST n give the first rows after sorting', () => {
    const { rows } = account();
    expect(rows('SELECT TOP 2 id FROM customer ORDER BY id DESC')).toEqual([[3], [2]]);
    expect(rows('SELECT id FROM customer ORDER BY id DESC FETCH FIRST 2 ROWS ONLY')).toEqual([[3], [2]]);
    expect(() => rows('SELECT TOP 2 id FROM customer UNION SELECT id FROM term')).toThrow(NotSupportedError);
  });

  it('a table alias with AS is taken', () => {
    expect(account().rows('SELECT c.id FROM customer AS c JOIN term AS t ON t.id = c.terms AND t.id = 2')).toEqual([
      [2],
    ]);
  });

  it('joins by several keys and constants run', () => {
    expect(
      account().rows(
        "SELECT c.id FROM customer c LEFT JOIN customerAddressbook a ON a.entity = c.id AND a.label = 'Shop' WHERE a.internalid IS NOT NULL",
      ),
    ).toEqual([[1]]);
    expect(account().rows('SELECT c.id FROM customer c JOIN term t ON t.id = c.terms AND c.id = -1')).toEqual([]);
  });

  it('columns called as reserved words stand in double quotes', () => {
    expect(() => account().rows('SELECT c.group FROM customer c')).toThrow(/Failed to parse SQL/);
  });

  it('CONNECT BY runs in NetSuite and not here', () => {
    expect(() => account().rows('SELECT id FROM customer CONNECT BY PRIOR id = terms')).toThrow(NotSupportedError);
  });

  it('BUILTIN.DF of a column of WITH is the id', () => {
    expect(
      account({ 'suiteql.with': 'works' }).rows(
        'WITH x AS (SELECT id, terms FROM customer) SELECT BUILTIN.DF(terms) FROM x ORDER BY id',
      ),
    ).toEqual([['1'], ['2'], [null]]);
  });

  it('ROWNUM around a grouped sub-query cuts the rows before they are grouped', () => {
    const sql = 'SELECT n FROM (SELECT isinactive, COUNT(*) AS n FROM customer GROUP BY isinactive) WHERE ROWNUM <= 1';
    expect(account().rows(sql)).toEqual([[1]]);
    expect(account({ 'suiteql.outer-rownum': 'after-grouping' }).rows(sql)).toEqual([[2]]);
  });
});

describe('2.2 grouping and ordering', () => {
  it('ORDER BY of a column that only stands in a grouped TO_CHAR is refused', () => {
    expect(() =>
      account().rows(
        "SELECT TO_CHAR(startdate, 'YYYY') FROM customer GROUP BY TO_CHAR(startdate, 'YYYY') ORDER BY startdate",
      ),
    ).toThrow(/ORA-00979/);
  });

  it('positions, grouped columns and whole expressions sort', () => {
    const { rows } = account();
    const grouped = 'SELECT terms, SUM(id) s FROM customer GROUP BY terms ORDER BY';
    expect(rows(`${grouped} 2`)).toEqual([
      [1, 1],
      [2, 2],
      [null, 3],
    ]);
    expect(rows(`${grouped} SUM(id) DESC`)).toHaveLength(3);
    expect(rows(`${grouped} terms`)).toHaveLength(3);
  });

  it('BUILTIN.DF of a grouped column is null', () => {
    const sql = 'SELECT BUILTIN.DF(terms) FROM customer WHERE id = 1 GROUP BY terms';
    expect(account().rows(sql)).toEqual([[null]]);
    expect(account({ 'suiteql.df-of-grouped': 'name' }).rows(sql)).toEqual([['Net 30']]);
  });
});

describe('2.3 values', () => {
  it('a text column compared with a number is refused, a number column with a text is not', () => {
    const { rows } = account();
    expect(() => rows('SELECT id FROM customer WHERE entityid = 30')).toThrow(/Invalid or unsupported search/);
    expect(() => rows('SELECT id FROM customer WHERE entityid IN (?)', [30])).toThrow(/Invalid or unsupported search/);
    expect(rows("SELECT id FROM customer WHERE entityid = '30' AND id = ?", ['3'])).toEqual([[3]]);
  });

  it('a multi-select column filters nothing in, shows null, and is RELATIONSHIP FIELD to text functions', () => {
    const conditions = ["brands = '2'", "NOT brands = '2'", 'brands IS NOT NULL', "brands LIKE '%2%'", 'brands IN (2)'];
    for (const condition of conditions)
      expect(account().rows(`SELECT id FROM customer WHERE ${condition}`)).toEqual([]);
    expect(
      account({ 'suiteql.multiselect-filter': 'works' }).rows("SELECT id FROM customer WHERE brands = '2'"),
    ).toEqual([[3]]);
    const select = 'SELECT brands, LENGTH(brands), UPPER(brands) FROM customer WHERE id = 1';
    expect(account().rows(select)).toEqual([[null, 18, 'RELATIONSHIP FIELD']]);
    expect(account({ 'suiteql.multiselect-select': 'ids', 'suiteql.multiselect-text': 'ids' }).rows(select)).toEqual([
      ['1, 2', 4, '1, 2'],
    ]);
  });

  it('a list of ids is shown as text', () => {
    expect(account().rows('SELECT subsidiaries FROM customer WHERE id = 1')).toEqual([['1']]);
  });

  it('a percentage is a fraction', () => {
    expect(account().rows('SELECT discount FROM customer WHERE discount > 0.4')).toEqual([[0.5]]);
  });

  it('sorting a long text looks at its first 250 characters', () => {
    expect(account().rows('SELECT id FROM customer WHERE id < 3 ORDER BY notes DESC, id')).toEqual([[1], [2]]);
  });

  it('a long text may be selected', () => {
    expect(account().rows('SELECT notes FROM customer WHERE id = 3')).toEqual([[null]]);
  });

  it('null columns are missing from mapped rows, and numbers come as texts', () => {
    const sql = 'SELECT id, email, terms, creditlimit, (SELECT COUNT(*) FROM term) AS n FROM customer WHERE id = 2';
    const strict = module(account().context).runSuiteQL(sql);
    expect(strict.asMappedResults()).toEqual([{ id: '2', terms: '2', n: '2' }]);
    expect(strict.results[0]?.values).toEqual(['2', null, '2', null, '2']);
    const other = account({
      'suiteql.null-columns': 'null',
      'suiteql.number-type.id': 'number',
      'suiteql.number-type.select': 'number',
      'suiteql.number-type.decimal': 'number',
      'suiteql.number-type.computed': 'number',
    });
    expect(module(other.context).runSuiteQL(sql).asMappedResults()).toEqual([
      { id: 2, email: null, terms: 2, creditlimit: null, n: 2 },
    ]);
  });
});

describe('3. limits and cost', () => {
  it('each page of runSuiteQLPaged costs 10 units more', () => {
    const run = (behaviours: BehaviourChoices) => {
      const charges: number[] = [];
      const paged = module(account(behaviours).context, charges).runSuiteQLPaged('SELECT id FROM customer ORDER BY id');
      paged.fetch({ index: 0 });
      return charges;
    };
    expect(run({})).toEqual([10, 10]);
    expect(run({ 'suiteql.page-units': 'nothing' })).toEqual([10, 0]);
  });

  it('a page size of 3 is refused, or becomes 5', () => {
    const options = { query: 'SELECT id FROM customer ORDER BY id', pageSize: 3 };
    expect(() => module(account().context).runSuiteQLPaged(options)).toThrow(/page size/);
    const adjusted = module(account({ 'suiteql.page-size': 'adjusted' }).context).runSuiteQLPaged(options);
    expect([adjusted.pageSize, adjusted.count]).toEqual([5, 3]);
  });

  it('runSuiteQLPaged refuses a correlated sub-query that runSuiteQL takes', () => {
    const sql =
      'SELECT c.id FROM customer c WHERE EXISTS (SELECT 1 FROM customerAddressbook a WHERE a.entity = c.id) ORDER BY c.id';
    const strict = module(account().context);
    expect(strict.runSuiteQL(sql).results).toHaveLength(2);
    expect(() => strict.runSuiteQLPaged(sql)).toThrow(/Invalid or unsupported search/);
    expect(module(account({ 'suiteql.paged-correlated': 'works' }).context).runSuiteQLPaged(sql).count).toBe(2);
    const free = 'SELECT id FROM customer WHERE id IN (SELECT entity FROM customerAddressbook) ORDER BY id';
    expect(strict.runSuiteQLPaged(free).count).toBe(2);
  });
});

describe('5. errors, and 7. permissions', () => {
  const { rows } = account();

  it.each([
    ['SELECT nosuch FROM customer', "Search error occurred: Field 'nosuch' for record 'customer' was not found."],
    ['SELECT c.nosuch FROM customer c', "Search error occurred: Field 'nosuch' for record 'customer' was not found."],
    [
      'SELECT balance FROM customer',
      "Search error occurred: Field 'balance' for record 'customer' was not found. Reason: NOT_EXPOSED - Not available for channel SEARCH",
    ],
    [
      'SELECT salesrep FROM customer',
      "Search error occurred: Field 'salesrep' for record 'customer' was not found. Reason: REMOVED",
    ],
    ['SELECT nosuch FROM customer c, term t', "Search error occurred: Unknown identifier 'nosuch'."],
    ['SELECT x.id FROM customer c', "Search error occurred: Unknown identifier 'x.id'."],
  ])('%s', (sql, message) => {
    expect(() => rows(sql)).toThrow(expect.objectContaining({ name: 'SSS_SEARCH_ERROR_OCCURRED', message }));
  });

  it('an unknown table', () => {
    expect(() => rows('SELECT id FROM nosuch')).toThrow(/^Search error occurred: Record 'nosuch' was not found\./);
  });

  it('a syntax error tells where', () => {
    expect(() => rows('SELECT id\nFROM customer WHERE')).toThrow(
      /^Search error occurred: Failed to parse SQL \[SELECT id\nFROM customer WHERE\]: syntax error near: <EOF>\(2,20, token code:0\)\. .*the query ends/,
    );
  });

  it('a list the role may not view is not found, addresses and custom records are empty', () => {
    const sql = 'SELECT COUNT(*) FROM term';
    const hidden = (kind: 'list' | 'address' | 'custom-record', behaviours: BehaviourChoices = {}) => {
      const { context } = createFixture();
      const table = (name: string) => {
        const found = context.table(name);
        return found && { ...found, kind };
      };
      return account(behaviours, { hidden: ['term'], database: context.database, table }).rows(sql);
    };
    expect(() => hidden('list')).toThrow(/Record 'term' was not found/);
    expect(hidden('list', { 'suiteql.hidden-list': 'empty' })).toEqual([[0]]);
    expect(hidden('address')).toEqual([[0]]);
    expect(() => hidden('address', { 'suiteql.hidden-address': 'not-found' })).toThrow(/was not found/);
    expect(hidden('custom-record')).toEqual([[0]]);
    expect(() => hidden('custom-record', { 'suiteql.hidden-custom-record': 'not-found' })).toThrow(/was not found/);
  });

  it('a role without SuiteAnalytics Workbook is refused whatever it asks, and not told why', () => {
    const ask = (behaviours: BehaviourChoices = {}) =>
      module(account(behaviours, { mayQuery: false }).context).runSuiteQL('SELECT id FROM term WHERE id = 1');
    expect(() => ask()).toThrow(/Invalid or unsupported search/);
    expect(() => ask({ 'suiteql.without-workbook': 'insufficient-permission' })).toThrow(/SuiteAnalytics Workbook/);
    expect(ask({ 'suiteql.without-workbook': 'works' }).asMappedResults()).toEqual([{ id: '1' }]);
  });

  it('BUILTIN.DF is null where the role may not view the target', () => {
    const sql = 'SELECT terms, BUILTIN.DF(terms) FROM customer WHERE id = 1';
    expect(account({}, { hidden: ['term'] }).rows(sql)).toEqual([[1, null]]);
    expect(account({ 'suiteql.df-of-hidden': 'name' }, { hidden: ['term'] }).rows(sql)).toEqual([[1, 'Net 30']]);
  });
});

test('every behaviour of SuiteQL that a query alone can show was tried under another variant', () => {
  const elsewhere = /^suiteql\.(session-zone|sysdate-zone|raw-date-format|role-restrictions|table\..*)$/;
  const left = BEHAVIOUR_IDS.filter((id) => id.startsWith('suiteql.') && !elsewhere.test(id) && !tried.has(id));
  expect(left).toEqual([]);
  expect(new Behaviours(LENIENT).get('suiteql.offset')).toBe('works');
});
