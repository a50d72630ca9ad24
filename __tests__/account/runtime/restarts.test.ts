import type { LocalAccount } from '../../../local/account/open';
import { beginScript, type Moment, runScript } from '../../../local/runtime/run';
import { deployScript, emptyAccount, mapReduce } from './account';

/** What each execution of map or reduce was told, what summarize found, and three governed calls in map. */
const SOURCE = mapReduce(
  `const list = (container) => { const all = []; container.iterator().each((...values) => { all.push(values); return true; }); return all; };
   const errors = (container) => list(container).map(([key, error, no]) => [key, JSON.parse(error).name, no]);
   const tell = (stage, context) => log.audit('told', [stage, context.key, context.executionNo, context.isRestarted, errors(context.errors)]);
   function getInputData(context) { log.audit('input', context.isRestarted); return ['a', 'b', 'c']; }
   function map(context) {
     tell('map', context);
     const counter = cache.getCache({ name: 'counter' });
     counter.put({ key: context.value + context.executionNo, value: 'saved' });
     context.write(context.value, context.executionNo);
     try { counter.get({ key: 'a' }); counter.get({ key: 'b' }); } catch (e) { log.audit('caught', e.name); context.write('late', 1); }
   }
   function reduce(context) { tell('reduce', context); context.write(context.key, context.values); }
   function summarize(summary) {
     log.audit('summary', [summary.isRestarted, list(summary.mapSummary.keys), errors(summary.mapSummary.errors), errors(summary.reduceSummary.errors), list(summary.output)]);
   }`,
  ['N/cache'],
);

type Restarts = (moment: Moment) => boolean;

const deployment = (inside = '') => `<status>NOTSCHEDULED</status><loglevel>AUDIT</loglevel>${inside}`;

function run(restarts: Restarts, { config = '', inside = '', source = SOURCE } = {}) {
  const account = emptyAccount();
  const configured =
    config === '' ? source : source.replace('return { ', `const config = ${config}; return { config, `);
  deployScript(account, configured, { deployments: [deployment(inside)] });
  const onMoment = (moment: Moment) => (restarts(moment) ? ('restart' as const) : undefined);
  const report = runScript(account, { script: 'customscript_test', onMoment });
  const logged = (title: string) =>
    report.logs.filter((entry) => entry.title === title).map(({ details }) => JSON.parse(details));
  const told = (stage: string) => logged('told').filter(([name]) => name === stage);
  return { account, report, logged, told, summary: logged('summary').at(-1) };
}

/** Strikes once, at the first execution of the pair with that index. */
const once =
  (stage: string, index: number, at: Moment['at'], call?: number): Restarts =>
  (moment) =>
    moment.stage === stage &&
    moment.index === index &&
    moment.executionNo === 1 &&
    moment.at === at &&
    moment.call?.number === call;

const RESTART = 'SSS_APP_SERVER_RESTART';

function cached(account: LocalAccount): unknown[] {
  return account.database
    .prepare('SELECT key FROM sys_cache ORDER BY key')
    .all()
    .map(({ key }) => key);
}

describe('System response after an application-server disruption (Oracle help section_1517279626)', () => {
  test.each([
    ['before it began', 'start', undefined],
    ['before a governed call', 'before', 2],
    ['after a governed call', 'after', 2],
    ['when it had returned', 'end', undefined],
  ] as const)('map %s: it runs again, told so, and what it wrote is discarded', (_what, at, call) => {
    const { report, told, summary } = run(once('MAP', 1, at, call));
    expect(told('map').filter(([, , , isRestarted]) => isRestarted)).toEqual([
      ['map', '1', 2, true, [['1', RESTART, 1]]],
    ]);
    expect(summary).toEqual([
      false,
      [
        ['0', 1, 'COMPLETE'],
        ['1', 2, 'COMPLETE'],
        ['2', 1, 'COMPLETE'],
      ],
      [['1', RESTART, 1]],
      [],
      [
        ['a', '["1"]'],
        ['b', '["2"]'],
        ['c', '["1"]'],
      ],
    ]);
    expect(report.status).toBe('COMPLETE');
    expect(report.errors).toMatchObject([{ stage: 'MAP', key: '1', executionNo: 1, name: RESTART }]);
  });

  test('what the interrupted invocation saved stays; the call it was interrupted before never happened', () => {
    expect(cached(run(once('MAP', 0, 'before', 1)).account)).toEqual(['a2', 'b1', 'c1']);
    expect(cached(run(once('MAP', 0, 'after', 1)).account)).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  test('a script that catches everything does nothing more after the interruption', () => {
    const { logged } = run(once('MAP', 0, 'before', 2));
    expect(logged('caught')).toEqual([]);
  });

  test('reduce runs again in the same way', () => {
    const { told, summary } = run(once('REDUCE', 2, 'end'));
    expect(told('reduce').at(-1)).toEqual(['reduce', 'c', 2, true, [['c', RESTART, 1]]]);
    expect(summary.slice(2)).toEqual([[], [['c', RESTART, 1]], expect.anything()]);
  });

  test('getInputData and summarize run again from the beginning, and no iterator tells why', () => {
    const input = run(once('GET_INPUT', 0, 'end'));
    expect(input.logged('input')).toEqual([false, true]);
    expect(input.summary.slice(0, 4)).toEqual([false, expect.anything(), [], []]);
    expect(input.told('map')).toHaveLength(3);
    const summarize = run(once('SUMMARIZE', 0, 'end'));
    expect(summarize.logged('summary').map(([isRestarted]) => isRestarted)).toEqual([false, true]);
  });

  test('the instance has the status Restart until it goes on', () => {
    const account = emptyAccount();
    deployScript(account, SOURCE, { deployments: [deployment()] });
    const struck = once('MAP', 0, 'end');
    const instance = beginScript(account, {
      script: 'customscript_test',
      onMoment: (moment) => (struck(moment) ? 'restart' : undefined),
    });
    const seen: string[] = [];
    for (let next = instance.step(); next !== undefined; next = instance.step()) {
      const row = account.database.prepare('SELECT status FROM scheduledscriptinstance').get();
      seen.push(`${next.stage} ${next.executionNo} ${row?.status}`);
    }
    expect(seen.slice(0, 4)).toEqual([
      'GET_INPUT 1 PROCESSING',
      'MAP 1 PROCESSING',
      'MAP 2 RESTART',
      'MAP 1 PROCESSING',
    ]);
  });
});

describe('Configuration options for handling interruptions: retryCount (Oracle help section_1517279521)', () => {
  const always: Restarts = ({ stage, index, at, executionNo }) =>
    stage === 'MAP' && index === 1 && at === 'end' && executionNo < 9;

  test.each([
    ['unset: the pair is processed until it succeeds', '', 9, 'COMPLETE'],
    ['0: it is not processed again', '{ retryCount: 0 }', 1, 'FAILED'],
    ['1: once more', '{ retryCount: 1 }', 2, 'FAILED'],
    ['3: three times more', '{ retryCount: 3 }', 4, 'FAILED'],
  ])('after a restart, %s', (_what, config, executions, state) => {
    const { summary, told, report } = run(always, { config });
    expect(summary[1]).toEqual([
      ['0', 1, 'COMPLETE'],
      ['1', executions, state],
      ['2', 1, 'COMPLETE'],
    ]);
    expect(told('reduce').map(([, key]) => key)).toEqual(state === 'COMPLETE' ? ['a', 'b', 'c'] : ['a', 'c']);
    expect(report.status).toBe('COMPLETE');
  });

  test('restarts and uncaught errors count together, and context.errors has both', () => {
    const source = SOURCE.replace(
      "tell('map', context);",
      "tell('map', context); if (context.executionNo === 2) throw new Error('once');",
    );
    const { told } = run(once('MAP', 0, 'end'), { source, config: '{ retryCount: 3 }' });
    expect(
      told('map')
        .find(([, key, executionNo]) => key === '0' && executionNo === 3)
        ?.at(-1),
    ).toEqual([
      ['0', RESTART, 1],
      ['0', 'Error', 2],
    ]);
  });

  test('exitOnError has no effect on restarts', () => {
    const { told, summary } = run(always, { config: '{ retryCount: 0, exitOnError: true }' });
    expect(told('map')).toHaveLength(3);
    expect(summary.at(-1)).toHaveLength(2);
  });
});

describe('Buffer size: what a restart repeats (Oracle help section_1509578980, section_1522350075)', () => {
  const executions = (buffer: number, config = '') => {
    const { summary } = run(once('MAP', 1, 'end'), { config, inside: `<buffersize>${buffer}</buffersize>` });
    return summary[1].map(([, count, state]: [string, number, string]) => `${count} ${state}`);
  };

  test('1: the interrupted pair alone', () => {
    expect(executions(1)).toEqual(['1 COMPLETE', '2 COMPLETE', '1 COMPLETE']);
  });

  test('2: all pairs flagged and not yet marked complete, the finished one too', () => {
    expect(executions(2)).toEqual(['2 COMPLETE', '2 COMPLETE', '1 COMPLETE']);
  });

  test('4: the pair not begun as well', () => {
    expect(executions(4)).toEqual(['2 COMPLETE', '2 COMPLETE', '2 COMPLETE']);
  });

  test('with retryCount 0 all flagged pairs are lost', () => {
    expect(executions(4, '{ retryCount: 0 }')).toEqual(['1 FAILED', '1 FAILED', '1 FAILED']);
  });

  test('without a restart it changes nothing', () => {
    const [one, sixteen] = [1, 16].map((size) => run(() => false, { inside: `<buffersize>${size}</buffersize>` }));
    expect(sixteen?.summary).toEqual(one?.summary);
    expect(sixteen?.told('map')).toEqual(one?.told('map'));
  });
});

describe('A restart at every moment of a run', () => {
  test('leaves the same output', () => {
    const moments: Moment[] = [];
    const calm = run((moment) => moments.push(moment) < 0);
    expect(moments.length).toBeGreaterThan(20);
    moments.forEach((_moment, struck) => {
      let count = 0;
      const { report, summary } = run(() => count++ === struck);
      expect(report.status).toBe('COMPLETE');
      expect(summary[4].map(([key]: [string]) => key)).toEqual(calm.summary[4].map(([key]: [string]) => key));
    });
  });

  test('moments come in order: start, before and after every call that costs units, end', () => {
    const seen: string[] = [];
    run(({ stage, index, at, call }) => {
      if (stage === 'MAP' && index === 0) seen.push(call === undefined ? at : `${at} ${call.number} ${call.name}`);
      return false;
    });
    expect(seen).toEqual([
      'start',
      'before 1 Cache.put',
      'after 1 Cache.put',
      'before 2 Cache.get',
      'after 2 Cache.get',
      'before 3 Cache.get',
      'after 3 Cache.get',
      'end',
    ]);
  });
});

describe('Scheduled script handling of server restarts (Oracle help section_1490041886)', () => {
  test('it runs again from the beginning, with the type aborted', () => {
    const account = emptyAccount();
    deployScript(account, "define([], () => ({ execute(context) { log.audit('type', context.type); } }));", {
      scheduled: true,
    });
    const report = runScript(account, {
      script: 'customscript_test',
      onMoment: ({ at, executionNo }) => (at === 'end' && executionNo === 1 ? 'restart' : undefined),
    });
    expect(report.logs.map(({ details }) => details)).toEqual(['SCHEDULED', 'ABORTED']);
    expect(report.status).toBe('COMPLETE');
  });
});

describe('Soft limits: yielding (Oracle help section_4480364878, section_1518645558)', () => {
  test('a job that runs longer than Yield After Minutes yields after the invocation, never within it', () => {
    const account = emptyAccount();
    deployScript(
      account,
      mapReduce(
        "function getInputData() { return [1, 2, 3, 4, 5]; } function map() {} function summarize(s) { log.audit('yields', s.mapSummary.yields); }",
      ),
      { deployments: [deployment('<yieldaftermins>3</yieldaftermins>')] },
    );
    const report = runScript(account, {
      script: 'customscript_test',
      onMoment: ({ stage, at }) => {
        if (stage === 'MAP' && at === 'start') account.clock.advance(2 * 60_000);
        return undefined;
      },
    });
    expect(report.logs.map(({ details }) => details)).toEqual(['2']);
  });
});
