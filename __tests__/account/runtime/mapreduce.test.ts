import type { FieldValue } from '../../../local/account/records/document';
import { PersistedData, shuffle } from '../../../local/runtime/mapreduce/pairs';
import { runScript } from '../../../local/runtime/run';
import { ADMINISTRATOR } from '../account/fixture';
import { deployScript, emptyAccount, mapReduce, runMapReduce, writeFile } from './account';

type Report = ReturnType<typeof runMapReduce>;

const results = (report: Pick<Report, 'logs'>) =>
  report.logs.filter(({ title }) => title === 'result').map(({ details }) => details);

/** Logs key and value of every pair that reaches map. */
const SHOW_PAIRS = "function map(context) { log.audit('result', context.key + '=' + context.value); }";

/** Logs everything a summary tells about a stage. */
const SUMMARIZE = `function summarize(summary) {
  const list = (container) => { const all = []; container.iterator().each((...values) => { all.push(values); return true; }); return all; };
  log.audit('result', summary.inputSummary.error && JSON.parse(summary.inputSummary.error).name);
  for (const stage of [summary.mapSummary, summary.reduceSummary]) {
    log.audit('result', list(stage.keys));
    log.audit('result', list(stage.errors).map(([key, error, no]) => [key, JSON.parse(error).message, no]));
  }
  log.audit('result', list(summary.output));
}`;

describe('Map/Reduce stages (Oracle help bridgehead_4387802529)', () => {
  test('count characters from getInputData to summarize, with keys and values as strings', () => {
    const report = runMapReduce(`
      function getInputData() { return ['the quick', 'brown']; }
      function map(context) {
        if (typeof context.key !== 'string' || typeof context.value !== 'string') throw new Error('not a string');
        for (const letter of context.value.replace(' ', '')) context.write({ key: letter, value: 1 });
      }
      function reduce(context) { context.write(context.key, context.values.length); }
      ${SUMMARIZE}`);
    expect(report.errors).toEqual([]);
    expect(report.status).toBe('COMPLETE');
    expect(JSON.parse(results(report).at(-1) ?? '')).toEqual([...'bcehiknoqrtuw'].map((letter) => [letter, '1']));
    expect(report.stages.map(({ stage, invocations }) => [stage, invocations])).toEqual([
      ['GET_INPUT', 1],
      ['MAP', 2],
      ['REDUCE', 13],
      ['SUMMARIZE', 1],
    ]);
  });

  test('reduce gets the input where there is no map, and map writes the output where there is no reduce', () => {
    const reduced = runMapReduce(
      "function getInputData() { return { b: 2, a: 'one' }; } function reduce(c) { log.audit('result', c.key + c.values); }",
    );
    expect(results(reduced)).toEqual(['aone', 'b2']);
    const mapped = runMapReduce(
      `function getInputData() { return [7]; } function map(c) { c.write('k', c.value); } ${SUMMARIZE}`,
    );
    expect(results(mapped).at(-1)).toBe('[["k","7"]]');
  });

  test('every invocation is a fresh execution: nothing is shared but what is written', () => {
    const report = runMapReduce(`let calls = 0;
      function getInputData() { calls++; return [1, 2]; } function map() { log.audit('result', ++calls); }`);
    expect(results(report)).toEqual(['1', '1']);
  });

  test('shuffle groups by key and sorts keys as text', () => {
    expect(shuffle([10, 9, 1, 10].map((key, index) => ({ key: String(key), value: String(index) })))).toEqual([
      { key: '1', values: ['2'] },
      { key: '10', values: ['0', '3'] },
      { key: '9', values: ['1'] },
    ]);
  });

  test('a script without map and reduce is refused', () => {
    const report = runMapReduce('function getInputData() { return []; }');
    expect(report.errors[0]?.message).toContain('map or reduce');
  });
});

describe('What getInputData may return (Oracle help section_4412447940, section_4549604332)', () => {
  test.each([
    ['an array: index and JSON, strings as they are', "['a', 1, { b: [true] }]", ['0=a', '1=1', '2={"b":[true]}']],
    ['an object', "({ x: 'a', y: { z: 1 } })", ['x=a', 'y={"z":1}']],
    ['nothing', 'undefined', []],
    [
      'a file: its lines',
      "file.create({ name: 'f', fileType: 'PLAINTEXT', contents: 'one\\ntwo\\n' })",
      ['0=one', '1=two'],
    ],
    ["{ type: 'file', path }", "({ type: 'file', path: '/SuiteScripts/list.txt' })", ['0=first', '1=second']],
    [
      "{ type: 'suiteql', query, params }: values in select order",
      "({ type: 'suiteql', query: 'SELECT id, symbol FROM currency WHERE id < ?', params: [3] })",
      ['0=["1","USD"]'],
    ],
  ])('%s', (_what, returned, pairs) => {
    const account = emptyAccount();
    writeFile(account, '/SuiteScripts/list.txt', 'first\nsecond');
    const values = returned.includes('suiteql')
      ? "function map(c) { log.audit('result', c.key + '=' + JSON.stringify(JSON.parse(c.value).values)); }"
      : SHOW_PAIRS;
    deployScript(account, mapReduce(`function getInputData() { return ${returned}; } ${values}`, ['N/file']));
    const report = runScript(account, { script: 'customscript_test' });
    expect(report.errors).toEqual([]);
    expect(results(report)).toEqual(pairs);
  });

  test('a search: internal ID, and the result as JSON', () => {
    const report = runMapReduce(
      `function getInputData() {
         return search.create({ type: 'scheduledscriptinstance', columns: ['status'] });
       } ${SHOW_PAIRS}`,
      { modules: ['N/search'] },
    );
    expect(report.errors).toEqual([]);
    expect(results(report)).toEqual([
      expect.stringMatching(/^\d+=\{"recordType":"scheduledscriptinstance","id":"\d+","values":\{/),
    ]);
    expect(report.stages[0]?.units).toBe(0);
  });

  test('a search: list fields as value and text, checkboxes as T and F, joins as name.join (Oracle help article_0901033444, public map/reduce scripts)', () => {
    const account = emptyAccount();
    const save = (type: string, values: Record<string, FieldValue>) =>
      account.records.save(account.records.create(type, ADMINISTRATOR, values), ADMINISTRATOR);
    const customer = save('customer', { companyname: 'Aiko', email: 'a@example.com' });
    const contact = save('contact', { firstname: 'Ann', lastname: 'Lee', company: customer });
    const source = (columns: string) => `function getInputData() {
      return search.create({ type: 'customer', filters: ['internalid', 'anyof', '${customer}'], columns: ${columns} });
    } ${SHOW_PAIRS}`;
    const pairsOf = (columns: string) => {
      deployScript(account, mapReduce(source(columns), ['N/search']));
      const [pair = ''] = results(runScript(account, { script: 'customscript_test' }));
      return [pair.slice(0, pair.indexOf('=')), JSON.parse(pair.slice(pair.indexOf('=') + 1)) as unknown];
    };
    expect(
      pairsOf("['internalid', 'email', 'subsidiary', 'terms', 'isinactive', { name: 'internalid', join: 'contact' }]"),
    ).toEqual([
      String(customer),
      {
        recordType: 'customer',
        id: String(customer),
        values: {
          internalid: { value: String(customer), text: String(customer) },
          email: 'a@example.com',
          subsidiary: { value: '1', text: expect.any(String) },
          terms: '',
          isinactive: 'F',
          'internalid.contact': { value: String(contact), text: String(contact) },
        },
      },
    ]);
    expect(pairsOf("[{ name: 'entityid', summary: 'GROUP' }, { name: 'internalid', summary: 'COUNT' }]")).toEqual([
      '0',
      { recordType: 'customer', id: null, values: { 'GROUP(entityid)': 'Aiko', 'COUNT(internalid)': '1' } },
    ]);
  });

  test('anything else ends in summarize with an error', () => {
    const report = runMapReduce(`function getInputData() { return 'text'; } ${SHOW_PAIRS} ${SUMMARIZE}`);
    expect(results(report)[0]).toBe('INVALID_INPUT_DATA');
    expect(report.status).toBe('FAILED');
  });
});

describe('Uncaught errors (Oracle help section_1517279521)', () => {
  const FAILING = `function getInputData() { return ['a', 'bad', 'c']; }
    function map(context) {
      const before = [];
      context.errors.iterator().each((key, error, no) => { before.push(no); return true; });
      log.audit('try', context.value + ' ' + context.executionNo + ' ' + before + ' ' + context.isRestarted);
      context.write(context.value, 1);
      if (context.value === 'bad') throw new Error('no good');
    }
    function reduce(context) { context.write(context.key, 'done'); }`;

  test('without config a pair is not retried, the others go on, and what the failed one wrote is gone', () => {
    const report = runMapReduce(`${FAILING} ${SUMMARIZE}`);
    expect(report.status).toBe('COMPLETE');
    expect(report.errors).toEqual([{ stage: 'MAP', key: '1', executionNo: 1, name: 'Error', message: 'no good' }]);
    expect(results(report).map((details) => details && JSON.parse(details))).toEqual([
      '',
      [
        ['0', 1, 'COMPLETE'],
        ['1', 1, 'FAILED'],
        ['2', 1, 'COMPLETE'],
      ],
      [['1', 'no good', 1]],
      [
        ['a', 1, 'COMPLETE'],
        ['c', 1, 'COMPLETE'],
      ],
      [],
      [
        ['a', 'done'],
        ['c', 'done'],
      ],
    ]);
  });

  test('retryCount n tries a pair up to n times more, and context.errors tells what went wrong before', () => {
    const report = runMapReduce(`${FAILING} ${SUMMARIZE} const config = { retryCount: 2 };`);
    expect(report.logs.filter(({ title }) => title === 'try').map(({ details }) => details)).toEqual([
      'a 1  false',
      'bad 1  false',
      'bad 2 1 true',
      'bad 3 1,2 true',
      'c 1  false',
    ]);
    expect(JSON.parse(results(report)[1] ?? '')[1]).toEqual(['1', 3, 'FAILED']);
  });

  test('exitOnError leaves the stage for summarize once retries are spent; keys not reached are PENDING', () => {
    const report = runMapReduce(`${FAILING} ${SUMMARIZE} const config = { retryCount: 1, exitOnError: true };`);
    expect(JSON.parse(results(report)[1] ?? '')).toEqual([
      ['0', 1, 'COMPLETE'],
      ['1', 2, 'FAILED'],
      ['2', 0, 'PENDING'],
    ]);
    expect(report.stages.map(({ stage }) => stage)).toEqual(['GET_INPUT', 'MAP', 'SUMMARIZE']);
    expect(report.status).toBe('FAILED');
  });

  test('in getInputData the run goes to summarize', () => {
    const report = runMapReduce(
      `function getInputData() { throw error.create({ name: 'MY_CODE', message: 'because' }); } ${SHOW_PAIRS} ${SUMMARIZE}`,
      { modules: ['N/error'] },
    );
    expect(results(report)[0]).toBe('MY_CODE');
    expect(report.stages.map(({ stage }) => stage)).toEqual(['GET_INPUT', 'SUMMARIZE']);
    expect(report.status).toBe('FAILED');
  });

  test('are logged, and one in summarize ends the run as failed', () => {
    const report = runMapReduce(
      `function getInputData() { return []; } ${SHOW_PAIRS} function summarize() { throw new TypeError('late'); }`,
    );
    expect(report.status).toBe('FAILED');
    expect(report.logs.map(({ level, title }) => [level, title])).toEqual([['ERROR', 'TypeError']]);
  });
});

describe('Hard and soft limits (Oracle help section_4480364878, section_1518645558)', () => {
  const SPEND = (units: string) =>
    `const c = cache.getCache({ name: 'c' }); for (let i = 0; i < ${units}; i++) c.get({ key: 'a' });`;

  test('keys over 3,000 characters and values over 10 MB are refused', () => {
    const report = runMapReduce(`function getInputData() { return [1]; }
      function map(context) {
        const attempt = (key, value) => { try { context.write(key, value); log.audit('result', 'ok'); } catch (e) { log.audit('result', e.name); } };
        attempt('k'.repeat(3000), 'v'); attempt('k'.repeat(3001), 'v');
        attempt('k', 'v'.repeat(10 * 1024 * 1024 + 1)); attempt(undefined, 1);
      }`);
    expect(results(report)).toEqual([
      'ok',
      'KEY_LENGTH_IS_OVER_3000_BYTES',
      'VALUE_LENGTH_IS_OVER_10_MB',
      'SSS_MISSING_REQD_ARGUMENT',
    ]);
  });

  test('persisted data is limited to 200 MB, counted as it is written and released as it is processed', () => {
    const data = new PersistedData();
    const megabyte = 1024 * 1024;
    data.add(200 * megabyte);
    data.release(10 * megabyte);
    data.add(10 * megabyte);
    expect(data.exceeded).toBe(false);
    expect(() => data.add(1)).toThrow(
      expect.objectContaining({ name: 'PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED' }),
    );
    expect(data.exceeded).toBe(true);
  });

  test('over 200 MB the run leaves the stage for summarize', () => {
    const report = runMapReduce(`function getInputData() { return Array.from({ length: 30 }, (_, i) => i); }
      function map(context) { context.write(context.key, 'v'.repeat(9 * 1024 * 1024)); }
      function reduce() {} ${SUMMARIZE}`);
    expect(report.errors.map(({ name }) => name)).toEqual(['PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED']);
    expect(report.stages.map(({ stage }) => stage)).toEqual(['GET_INPUT', 'MAP', 'SUMMARIZE']);
  });

  test('over its units, getInputData goes to summarize', () => {
    const report = runMapReduce(
      `function getInputData() { ${SPEND('10001')} return [1]; } ${SHOW_PAIRS} ${SUMMARIZE}`,
      {
        modules: ['N/cache'],
      },
    );
    expect(results(report)[0]).toBe('SSS_USAGE_LIMIT_EXCEEDED');
  });

  test('over its units, a map invocation ends, and the pairs its job had not begun are cancelled', () => {
    const report = runMapReduce(
      `function getInputData() { return [1, 2, 3]; }
       function map(context) { if (context.value === '2') { ${SPEND('1001')} } log.audit('mapped', context.value); } ${SUMMARIZE}`,
      { modules: ['N/cache'] },
    );
    expect(report.logs.filter(({ title }) => title === 'mapped').map(({ details }) => details)).toEqual(['1']);
    expect(JSON.parse(results(report)[1] ?? '')).toEqual([
      ['0', 1, 'COMPLETE'],
      ['1', 1, 'FAILED'],
      ['2', 0, 'PENDING'],
    ]);
  });

  test('the pair that went over its units is retried as configured, and pending jobs are cancelled all the same', () => {
    const report = runMapReduce(
      `function getInputData() { return [1, 2, 3]; }
       function map(context) { if (context.value === '2' && context.executionNo === 1) { ${SPEND('1001')} } } ${SUMMARIZE}
       const config = { retryCount: 1 };`,
      { modules: ['N/cache'] },
    );
    expect(JSON.parse(results(report)[1] ?? '')).toEqual([
      ['0', 1, 'COMPLETE'],
      ['1', 2, 'COMPLETE'],
      ['2', 0, 'PENDING'],
    ]);
  });

  test('other jobs that are processing finish', () => {
    const report = runMapReduce(
      `function getInputData() { return [1, 2, 3]; }
       function map(context) { if (context.value === '2') { ${SPEND('1001')} } log.audit('mapped', context.value); }`,
      {
        modules: ['N/cache'],
        options: { deployments: ['<status>NOTSCHEDULED</status><concurrencylimit>2</concurrencylimit>'] },
      },
    );
    expect(report.logs.filter(({ title }) => title === 'mapped').map(({ details }) => details)).toEqual(['1', '3']);
  });

  test('a job yields after 10,000 units, between invocations', () => {
    const report = runMapReduce(
      `function getInputData() { return Array.from({ length: 25 }, (_, i) => i); }
       function map() { ${SPEND('900')} } function summarize(s) { log.audit('result', [s.yields, s.mapSummary.yields, s.concurrency]); }`,
      { modules: ['N/cache'] },
    );
    expect(report.yields).toBe(2);
    expect(results(report)).toEqual(['[2,2,1]']);
    expect(report.stages[1]?.units).toBe(22_500);
  });
});
