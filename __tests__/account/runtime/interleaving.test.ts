import type { LocalAccount } from '../../../local/account/open';
import { beginScript, type Moment, runQueued, runScript } from '../../../local/runtime/run';
import { deployScript, emptyAccount, mapReduce } from './account';

/** Leaves a trace of every entry point that took effect. */
const SOURCE = mapReduce(
  `const trace = (text) => cache.getCache({ name: 'trace', scope: cache.Scope.PUBLIC }).put({ key: text, value: '1' });
   const name = () => runtime.getCurrentScript().deploymentId.slice(-1);
   function getInputData() { trace(name() + ' input'); return ['x', 'y']; }
   function map(context) { trace(name() + ' map ' + context.value); context.write(context.value, 1); }
   function reduce(context) { trace(name() + ' reduce ' + context.key); }
   function summarize() { trace(name() + ' summarize'); }`,
  ['N/cache', 'N/runtime'],
);
const COMPLETE = ['input', 'map x', 'map y', 'reduce x', 'reduce y', 'summarize'];

function accountWithTwo(): LocalAccount {
  const account = emptyAccount();
  const idle = '<status>NOTSCHEDULED</status>';
  deployScript(account, SOURCE, { deployments: [idle, idle] });
  return account;
}

function traces(account: LocalAccount, deployment: 1 | 2): string[] {
  return account.database
    .prepare('SELECT key FROM sys_cache ORDER BY rowid')
    .all()
    .map(({ key }) => String(key))
    .filter((key) => key.startsWith(`${deployment} `))
    .map((key) => key.slice(2));
}

const statuses = (account: LocalAccount) =>
  account.database
    .prepare('SELECT status FROM scheduledscriptinstance ORDER BY rowid')
    .all()
    .map(({ status }) => status);

const run = (deployment: 1 | 2) => ({ script: 'customscript_test', deployment: `customdeploy_${deployment}` });

/** All moments of a run of one deployment. */
function momentsOf(): Moment[] {
  const moments: Moment[] = [];
  runScript(accountWithTwo(), {
    ...run(1),
    onMoment: (moment) => {
      moments.push(moment);
      return undefined;
    },
  });
  return moments;
}

test('a moment names its governed call, and the record type that the call is about', () => {
  const account = emptyAccount();
  const source = mapReduce(
    `function getInputData() {
       const term = record.create({ type: 'term' });
       term.setValue('name', 'Net 30');
       record.delete({ type: 'term', id: term.save() });
       return [];
     }
     function map() {}`,
    ['N/record'],
  );
  deployScript(account, source, { deployments: ['<status>NOTSCHEDULED</status>'] });
  const calls: unknown[] = [];
  const onMoment = ({ at, call }: Moment) => {
    if (at === 'before') calls.push(call);
    return undefined;
  };
  expect(runScript(account, { ...run(1), onMoment }).errors).toEqual([]);
  expect(calls).toEqual([
    { number: 1, name: 'record.create', subject: 'term' },
    { number: 2, name: 'Record.save', subject: 'term' },
    { number: 3, name: 'record.delete', subject: 'term' },
  ]);
});

describe('Two deployments at once', () => {
  test('at every moment of a run another deployment can be run to its end', () => {
    momentsOf().forEach((_moment, chosen) => {
      const account = accountWithTwo();
      let count = 0;
      let inner: string | undefined;
      const outer = runScript(account, {
        ...run(1),
        onMoment: () => {
          if (count++ === chosen) inner = runScript(account, run(2)).status;
          return undefined;
        },
      });
      expect([outer.status, inner]).toEqual(['COMPLETE', 'COMPLETE']);
      expect([traces(account, 1), traces(account, 2)]).toEqual([COMPLETE, COMPLETE]);
      expect(outer.stages.map(({ units }) => units)).toEqual([1, 2, 2, 1]);
    });
  });

  test('both can be taken one invocation at a time, in any order', () => {
    for (let first = 0; first <= 6; first += 1) {
      for (let second = 0; second <= 6; second += 1) {
        const account = accountWithTwo();
        const [one, two] = [beginScript(account, run(1)), beginScript(account, run(2))];
        for (let step = 0; step <= first; step += 1) one.step();
        for (let step = 0; step <= second; step += 1) two.step();
        expect([traces(account, 1).length, traces(account, 2).length]).toEqual([first, second]);
        expect([one.finish().status, two.finish().status]).toEqual(['COMPLETE', 'COMPLETE']);
        expect([traces(account, 1), traces(account, 2)]).toEqual([COMPLETE, COMPLETE]);
      }
    }
  });

  test('an instance waits until its first step, and shows its stage at every later one', () => {
    const account = accountWithTwo();
    const instance = beginScript(account, run(1));
    expect(statuses(account)).toEqual(['PENDING']);
    expect(instance.step()).toEqual({ taskId: instance.taskId, stage: 'GET_INPUT', index: 0, executionNo: 1 });
    expect(statuses(account)).toEqual(['PROCESSING']);
    expect(instance.step()).toMatchObject({ stage: 'MAP', index: 0, key: '0' });
    expect(instance.step()).toMatchObject({ stage: 'MAP', index: 1, key: '1' });
    instance.finish();
    expect(instance.step()).toBeUndefined();
    expect(statuses(account)).toEqual(['COMPLETE']);
  });

  test('one deployment cannot run twice (Oracle help section_1522350075: one unfinished instance)', () => {
    const account = accountWithTwo();
    const instance = beginScript(account, run(1));
    expect(() => runScript(account, run(1))).toThrow('is already running');
    instance.step();
    expect(() => runScript(account, run(1))).toThrow('is already running');
    instance.finish();
    expect(runScript(account, run(1)).status).toBe('COMPLETE');
  });

  test('an instance that the queue has run is not run again', () => {
    const account = accountWithTwo();
    const instance = beginScript(account, run(1));
    runQueued(account);
    expect(() => instance.step()).toThrow('does not wait to be run any more');
  });
});

describe('A crash of the whole account', () => {
  class Crash extends Error {}

  test('goes through everything at any moment, even where scripts catch errors; afterwards the account is usable', () => {
    const catching = SOURCE.replace(
      'const trace = (text) => ',
      'const trace = (text) => { try { put(text); } catch (e) { put(text + " after"); } }; const put = (text) => ',
    );
    momentsOf().forEach((_moment, chosen) => {
      const account = accountWithTwo();
      deployScript(account, catching, { deployments: ['<status>NOTSCHEDULED</status>'] });
      let count = 0;
      const crash = () => {
        if (count++ === chosen) throw new Crash();
        return undefined;
      };
      expect(() => runScript(account, { ...run(1), onMoment: crash })).toThrow(Crash);
      expect(statuses(account)).toEqual(['PROCESSING']);
      expect(traces(account, 1).join()).not.toContain('after');
      expect(runScript(account, run(1)).status).toBe('COMPLETE');
      expect(statuses(account)).toEqual(['FAILED', 'COMPLETE']);
    });
  });

  test('takes every run with it', () => {
    const account = accountWithTwo();
    const nested = (moment: Moment) => {
      if (moment.at === 'before') {
        runScript(account, {
          ...run(2),
          onMoment: () => {
            throw new Crash();
          },
        });
      }
      return undefined;
    };
    expect(() => runScript(account, { ...run(1), onMoment: nested })).toThrow(Crash);
    expect(statuses(account)).toEqual(['PROCESSING', 'PROCESSING']);
    expect([runScript(account, run(1)).status, runScript(account, run(2)).status]).toEqual(['COMPLETE', 'COMPLETE']);
  });

  test('a run that is never finished hangs: its deployment stays busy, others run', () => {
    const account = accountWithTwo();
    beginScript(account, run(1)).step();
    expect(runScript(account, run(2)).status).toBe('COMPLETE');
    expect(() => runScript(account, run(1))).toThrow('is already running');
    expect(statuses(account)).toEqual(['PROCESSING', 'COMPLETE']);
  });
});
