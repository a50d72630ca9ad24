import type { Account } from '../../../local/account/account';
import { Behaviours } from '../../../local/account/behaviours';
import { NotSupportedError } from '../../../local/account/errors';
import type { Execution } from '../../../local/modules/module';
import { search } from '../../../local/modules/search';
import type { Result } from '../../../local/modules/search/result';
import type { Search } from '../../../local/modules/search/search';
import { createFixture, NOON } from '../suiteql/fixture';

interface SearchModule {
  create(options: unknown): Search;
  createColumn(options: unknown): unknown;
  createFilter(options: unknown): unknown;
  lookupFields(options: unknown): Record<string, unknown>;
  Type: Record<string, string>;
  Operator: Record<string, string>;
}

const SCRIPT = {
  name: 'mapreducescript',
  attributes: {},
  text: '',
  line: 1,
  children: [{ name: 'name', attributes: {}, text: 'Export', children: [], line: 2 }],
};

/** N/search on the SuiteQL fixture with four script instances, and what it charged and logged. */
function open() {
  const { context } = createFixture();
  const { database } = context;
  database.exec(`
    CREATE TABLE scheduledscriptinstance (taskid TEXT PRIMARY KEY, scriptid TEXT, deploymentid TEXT, status TEXT,
      mapreducestage TEXT, percentcomplete REAL, datecreated TEXT, startdate TEXT, enddate TEXT);
    INSERT INTO scheduledscriptinstance VALUES
      ('T1', 'customscript_export', 'customdeploy_1', 'COMPLETE', 'SUMMARIZE', 100, '2026-01-15 15:00:10', '2026-01-15 15:00:20', '2026-01-15 15:05:00'),
      ('T2', 'customscript_export', 'customdeploy_2', 'PROCESSING', 'MAP', 40, '2026-01-15 16:55:30', '2026-01-15 16:56:00', NULL),
      ('T3', 'customscript_export', 'customdeploy_1', 'PENDING', NULL, 0, '2026-01-15 16:59:00', NULL, NULL),
      ('T4', 'customscript_other', 'customdeploy_1', 'RETRY', 'GET_INPUT', 0, '2026-01-16 04:59:59', NULL, NULL);
  `);
  const charges: [string, number][] = [];
  const logged: string[] = [];
  const account = {
    database,
    settings: {
      accountId: 'TSTDRV1',
      companyName: 'Test',
      timeZone: context.timeZone,
      dateFormat: 'M/D/YYYY',
      timeFormat: 'h:mm a',
    },
    role: () => undefined,
    objects: () => [{ internalId: 12, type: 'mapreducescript', scriptId: 'customscript_export', root: SCRIPT }],
    suiteql: () => context,
    catalogue: { type: () => undefined, table: (name: string) => context.table(name), referrers: () => [] },
    clock: { now: () => NOON },
    behaviours: new Behaviours(),
  } as unknown as Account;
  const execution = {
    account,
    actor: { userId: -4, role: 'administrator' },
    governance: { charge: (call: string, units: number) => charges.push([call, units]) },
    log: (_level: string, _title: string, details: string) => logged.push(details),
  } as unknown as Execution;
  return { search: search(execution) as unknown as SearchModule, charges, logged, database };
}

const { search: N, charges, logged, database } = open();

function tasks(filters: unknown): unknown[] {
  const found: unknown[] = [];
  const results = N.create({
    type: 'scheduledscriptinstance',
    filters,
    columns: [N.createColumn({ name: 'taskid', sort: 'ASC' })],
  }).run();
  results.each((result: Result) => found.push(result.getValue('taskid')) > 0);
  return found;
}

describe('search.Type.SCHEDULED_SCRIPT_INSTANCE', () => {
  it('finds other unfinished instances of a script, as public SuiteScript asks for them', () => {
    const filters = [
      ['status', N.Operator.ANYOF, ['PENDING', 'PROCESSING', 'RESTART', 'RETRY']],
      'AND',
      ['script.scriptid', N.Operator.IS, 'CUSTOMSCRIPT_EXPORT'],
      'AND',
      ['scriptDeployment.scriptid', N.Operator.ISNOT, 'customdeploy_1'],
    ];
    expect(N.create({ type: N.Type.SCHEDULED_SCRIPT_INSTANCE, filters }).runPaged().count).toBe(1);
    expect(tasks(filters)).toEqual(['T2']);
  });

  it.each<[string, unknown, string[]]>([
    ['values one by one', ['status', 'anyof', 'PENDING', 'PROCESSING'], ['T2', 'T3']],
    ['noneof', ['status', 'noneof', 'COMPLETE'], ['T2', 'T3', 'T4']],
    ['no value', ['mapreducestage', 'anyof', '@NONE@'], ['T3']],
    [
      'or before and',
      [['taskid', 'is', 't1'], 'or', ['status', 'anyof', 'RETRY'], 'and', ['taskid', 'is', 'T9']],
      ['T1'],
    ],
    ['not', ['not', [['taskid', 'is', 'T1'], 'or', ['taskid', 'is', 'T2']]], ['T3', 'T4']],
    [
      'nested',
      [
        [['taskid', 'startswith', 't'], 'and', ['script.name', 'contains', 'EXP']],
        'and',
        ['script.internalid', 'anyof', '12'],
      ],
      ['T1', 'T2', 'T3'],
    ],
    ['empty', ['enddate', 'isempty', ''], ['T2', 'T3', 'T4']],
    ['number', ['percentcomplete', 'greaterthan', 39], ['T1', 'T2']],
    ['between', ['percentcomplete', 'notbetween', '1', '50'], ['T1', 'T3', 'T4']],
    ['the day in the account zone', ['datecreated', 'on', '1/15/2026'], ['T1', 'T2', 'T3', 'T4']],
    ['the minute', ['datecreated', 'onorafter', '1/15/2026 11:55 am'], ['T2', 'T3', 'T4']],
    ['after the minute', ['datecreated', 'after', '1/15/2026 11:55 am'], ['T3', 'T4']],
    ['within', ['datecreated', 'within', '1/15/2026 9:00 am', '1/15/2026 11:55 am'], ['T1', 'T2']],
  ])('filters by %s', (_, filters, expected) => {
    expect(tasks(filters)).toEqual(expected);
  });

  it('takes filter objects, which hold together', () => {
    expect(
      tasks([
        N.createFilter({ name: 'scriptid', join: 'script', operator: 'is', values: 'customscript_export' }),
        { name: 'status', operator: 'anyof', values: ['PENDING'] },
      ]),
    ).toEqual(['T3']);
    expect(tasks(N.createFilter({ name: 'enddate', operator: 'isnotempty' }))).toEqual(['T1']);
  });

  it('shows values, texts and joined columns', () => {
    const columns = [
      'taskid',
      'status',
      'mapreducestage',
      'datecreated',
      'percentcomplete',
      'script.scriptid',
      'scriptdeployment.scriptid',
      'enddate',
    ];
    const [result] = N.create({ type: 'scheduledscriptinstance', filters: ['taskid', 'is', 'T4'], columns })
      .run()
      .getRange({ start: 0, end: 1 });
    expect(result?.toJSON()).toEqual({
      recordType: 'scheduledscriptinstance',
      id: '4',
      values: {
        taskid: 'T4',
        status: [{ value: 'RETRY', text: 'Retry' }],
        mapreducestage: [{ value: 'GET_INPUT', text: 'Get Input' }],
        datecreated: '1/15/2026 11:59 pm',
        percentcomplete: '0',
        'script.scriptid': 'customscript_other',
        'scriptdeployment.scriptid': 'customdeploy_1',
        enddate: '',
      },
    });
    expect(result?.getText('status')).toBe('Retry');
    expect(result?.getValue({ name: 'scriptid', join: 'scriptDeployment' })).toBe('customdeploy_1');
    expect(result?.getValue('queue')).toBeNull();
  });
});

describe('limits and units (Oracle help section_157072844224)', () => {
  const all = () => N.create({ type: 'scheduledscriptinstance' });

  it('charges 10 for each and getRange, 5 for runPaged and a page, 1 for lookupFields, nothing else', () => {
    charges.length = 0;
    const created = all();
    const results = created.run();
    expect(charges).toEqual([]);
    results.each(() => true);
    results.getRange({ start: 0, end: 10 });
    created.runPaged({ pageSize: 5 }).fetch({ index: 0 });
    N.lookupFields({ type: 'customer', id: 1, columns: 'email' });
    expect(charges.map(([, units]) => units)).toEqual([10, 10, 5, 5, 1]);
  });

  it('gives at most 1,000 results to getRange and 4,000 to each', () => {
    database.exec(`WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 4010)
      INSERT INTO term (id, name) SELECT i, 'Term ' || i FROM n`);
    const terms = N.create({ type: 'term', columns: ['name'] });
    let seen = 0;
    expect(() =>
      terms.run().each(() => {
        seen += 1;
        return true;
      }),
    ).toThrow(/No more than 4000/);
    expect(seen).toBe(4000);
    expect(() => terms.run().getRange({ start: 0, end: 1001 })).toThrow(
      expect.objectContaining({ name: 'SSS_SEARCH_RESULT_LIMIT_EXCEEDED' }),
    );
    expect(terms.run().getRange({ start: 0, end: 1000 })).toHaveLength(1000);
    const paged = terms.runPaged({ pageSize: 1000 });
    expect([paged.count, paged.pageRanges.length]).toEqual([4003, 5]);
    expect(paged.fetch({ index: 4 }).data).toHaveLength(3);
    expect(() => paged.fetch({ index: 5 })).toThrow(/Invalid page range/);
    expect(() => terms.runPaged({ pageSize: 4 })).toThrow(/page size/);
  });
});

describe('records of the account', () => {
  it('searches a record type by its columns', () => {
    const [first] = N.create({
      type: 'customer',
      filters: [['isinactive', 'is', 'F'], 'and', ['terms', 'anyof', '1']],
      columns: ['entityid', 'terms', 'isinactive', 'lastmodifieddate'],
    })
      .run()
      .getRange({ start: 0, end: 5 });
    expect(first?.getAllValues()).toEqual({
      entityid: 'C1',
      terms: [{ value: '1', text: 'Net 30' }],
      isinactive: false,
      lastmodifieddate: '1/15/2026 12:30 pm',
    });
  });

  it('gives internal and external ids as value and text, in getAllValues, JSON and lookupFields (probed by SuiteScript-2.0-Type-Declarations)', () => {
    const columns = ['internalid', 'brands', { name: 'internalid', summary: undefined }];
    const [first] = N.create({ type: 'customer', filters: ['internalid', 'anyof', '1'], columns })
      .run()
      .getRange({ start: 0, end: 1 });
    const values = { internalid: [{ value: '1', text: '1' }], internalid_1: [{ value: '1', text: '1' }] };
    expect(first?.getAllValues()).toMatchObject(values);
    expect(first?.toJSON().values).toMatchObject(values);
    expect(first?.getValue('internalid')).toBe('1');
    expect(N.lookupFields({ type: 'customer', id: '1', columns: ['internalid', 'brands'] })).toEqual({
      internalid: [{ value: '1', text: '1' }],
      brands: [
        { value: '1', text: expect.any(String) },
        { value: '2', text: expect.any(String) },
      ],
    });
  });

  it('filters multi-selects', () => {
    const ids = (...term: unknown[]) =>
      N.create({ type: 'customer', filters: term })
        .run()
        .getRange({ start: 0, end: 10 })
        .map((result) => result.id);
    expect(ids('brands', 'anyof', '2')).toEqual(['1', '3']);
    expect(ids('brands', 'allof', '1', '2')).toEqual(['1']);
    expect(ids('brands', 'noneof', '2')).toEqual(['2']);
    expect(ids('brands', 'anyof', '@NONE@')).toEqual(['2']);
    expect(ids('startdate', 'before', '1/15/2026')).toEqual(['3']);
    expect(ids('startdate', 'onorbefore', '1/15/2026')).toEqual(['1', '3']);
  });

  it('looks fields up', () => {
    expect(N.lookupFields({ type: 'customer', id: '3', columns: ['email', 'isinactive', 'terms'] })).toEqual({
      email: 'c@example.com',
      isinactive: true,
      terms: [],
    });
    expect(N.lookupFields({ type: 'customer', id: 99, columns: 'email' })).toEqual({});
  });
});

describe('what does not fit', () => {
  it('ignores a filter whose value does not fit its field, and logs it (Oracle help section_4345171487)', () => {
    logged.length = 0;
    expect(tasks(['datecreated', 'after', '2026-01-15T00:00:00Z'])).toHaveLength(4);
    expect(tasks([['percentcomplete', 'equalto', 'many'], 'and', ['taskid', 'is', 'T1']])).toEqual(['T1']);
    expect(logged).toEqual([
      'The filter on datecreated is ignored: 2026-01-15T00:00:00Z is not a date in the format M/D/YYYY h:mm a.',
      'The filter on percentcomplete is ignored: many is not a number.',
    ]);
  });

  it.each<[unknown, string]>([
    [['status', 'contains', 'P'], 'SSS_INVALID_SRCH_OPERATOR'],
    [['nosuchfield', 'is', 'P'], 'SSS_INVALID_SRCH_FILTER'],
    [[['taskid', 'is', 'T1'], 'and', 'and', ['taskid', 'is', 'T2']], 'SSS_INVALID_SRCH_FILTER_EXPR'],
    [
      [
        ['taskid', 'is', 'T1'],
        ['taskid', 'is', 'T2'],
      ],
      'SSS_INVALID_SRCH_FILTER_EXPR',
    ],
    [[['taskid', 'is', 'T1'], 'and', { name: 'taskid', operator: 'is', values: 'T2' }], 'SSS_INVALID_SRCH_FILTER_EXPR'],
    [{ name: 'taskid' }, 'SSS_MISSING_REQD_ARGUMENT'],
  ])('refuses %j', (filters, name) => {
    expect(() => tasks(filters)).toThrow(expect.objectContaining({ name }));
  });

  it('refuses unknown columns and record types, and says what is not supported', () => {
    expect(() => N.create({ type: 'customer', columns: ['nosuch'] }).run()).toThrow(
      expect.objectContaining({ name: 'SSS_INVALID_SRCH_COL' }),
    );
    expect(() => N.create({ type: 'nosuch' }).run()).toThrow(expect.objectContaining({ name: 'INVALID_RCRD_TYPE' }));
    expect(() => N.create({})).toThrow(expect.objectContaining({ name: 'SSS_MISSING_REQD_ARGUMENT' }));
    expect(() => N.create({ type: 'invoice' }).run()).toThrow(NotSupportedError);
    expect(() => tasks(['user.entityid', 'is', 'x'])).toThrow(NotSupportedError);
    expect(() => N.createColumn({ name: 'status', function: 'round' })).toThrow(NotSupportedError);
    expect(() => tasks(['datecreated', 'within', 'lastmonth'])).toThrow(NotSupportedError);
  });
});
