import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalAccount, openAccount } from '../../../local/account/open';
import { runLocal } from '../../../local/command-line';
import { beginScript } from '../../../local/runtime/run';
import { type DueRun, nextStart, runDue, scheduledDeployments } from '../../../local/runtime/schedule';
import { typed } from '../command-line';
import { deployScript, emptyAccount, mapReduce } from './account';

const MINUTE = 60_000;
/** Midnight in New York. */
const MIDNIGHT = Date.UTC(2026, 0, 15, 5);

const SOURCE = mapReduce('function getInputData() { return [1]; } function map() {}');

const scheduled = (startTime: string, repeat = 'PT15M', extra = '') =>
  `<status>SCHEDULED</status>${extra}<recurrence><daily><startdate>2026-01-01</startdate><starttime>${startTime}</starttime>
   <everyxdays>1</everyxdays><repeat>${repeat}</repeat></daily></recurrence>`;

function accountWith(deployments: string[], source = SOURCE): LocalAccount {
  const account = emptyAccount();
  account.clock.set(MIDNIGHT - 1);
  deployScript(account, source, { deployments });
  return account;
}

/** Minutes after midnight, deployment, and what became of it. */
const told = (runs: DueRun[]) =>
  runs.map(
    ({ at, deploymentId, report }) =>
      `${(at - MIDNIGHT) / MINUTE} ${deploymentId.slice(-1)}${report === undefined ? ' skipped' : ''}`,
  );

/** Makes a run of a deployment take some minutes of the account's time in its first map. */
const takes = (account: LocalAccount, minutes: number) => (moment: { stage: string; at: string }) => {
  if (moment.stage === 'MAP' && moment.at === 'start') account.clock.advance(minutes * MINUTE);
  return undefined;
};

describe('runDue', () => {
  test('runs several deployments in order of time, each at its time', () => {
    const account = accountWith([scheduled('05:00:00Z'), scheduled('05:05:00Z'), scheduled('05:10:00Z')]);
    const runs = runDue(account, MIDNIGHT + 30 * MINUTE);
    expect(told(runs)).toEqual(['0 1', '5 2', '10 3', '15 1', '20 2', '25 3', '30 1']);
    expect(runs.every(({ report, startedBy }) => report?.status === 'COMPLETE' && startedBy === 'schedule')).toBe(true);
    const created = account.database.prepare('SELECT datecreated FROM scheduledscriptinstance LIMIT 2').all();
    expect(created.map((row) => row.datecreated)).toEqual(['2026-01-15 05:00:00', '2026-01-15 05:05:00']);
    expect(account.clock.now()).toBe(MIDNIGHT + 30 * MINUTE);
  });

  test('a span cut in two runs nothing twice and leaves nothing out', () => {
    const account = accountWith([scheduled('05:00:00Z'), scheduled('05:05:00Z')]);
    const runs = [0, 5, 7, 15, 15, 21].flatMap((minutes) => runDue(account, MIDNIGHT + minutes * MINUTE));
    expect(told(runs)).toEqual(['0 1', '5 2', '15 1', '20 2']);
  });

  test('a whole day is 96 runs, also on the account of a summer night from 1:00 am', () => {
    const account = accountWith([scheduled('05:00:00Z')]);
    expect(runDue(account, MIDNIGHT - 1 + 24 * 60 * MINUTE)).toHaveLength(96);
    account.clock.set(Date.UTC(2026, 6, 15, 4) - 1);
    const summer = runDue(account, Date.UTC(2026, 6, 16, 4) - 1);
    expect(summer).toHaveLength(92);
    expect(summer[0]?.at).toBe(Date.UTC(2026, 6, 15, 5));
  });

  test('deployments that are not scheduled or not deployed do not run', () => {
    const account = accountWith([
      scheduled('05:00:00Z').replace('SCHEDULED', 'NOTSCHEDULED'),
      scheduled('05:00:00Z').replace('SCHEDULED', 'TESTING'),
      scheduled('05:00:00Z', 'PT15M', '<isdeployed>F</isdeployed>'),
    ]);
    expect(scheduledDeployments(account)).toEqual([]);
    expect(runDue(account, MIDNIGHT + 60 * MINUTE)).toEqual([]);
  });

  test('a start whose deployment is still running is skipped; the next one runs', () => {
    const account = accountWith([scheduled('05:00:00Z')]);
    const runs = runDue(account, MIDNIGHT + 75 * MINUTE, { onMoment: takes(account, 20) });
    expect(told(runs)).toEqual(['0 1', '15 1 skipped', '30 1', '45 1 skipped', '60 1', '75 1 skipped']);
    expect(account.clock.now()).toBe(MIDNIGHT + 80 * MINUTE);
  });

  test('other deployments that become due during a run start before its next invocation', () => {
    const account = accountWith([scheduled('05:00:00Z', 'PT1H'), scheduled('05:05:00Z', 'PT1H')]);
    const runs = runDue(account, MIDNIGHT + 10 * MINUTE, {
      onMoment: (moment) => {
        if (moment.stage === 'GET_INPUT' && moment.at === 'end' && account.clock.now() === MIDNIGHT) {
          account.clock.advance(6 * MINUTE);
        }
        return undefined;
      },
    });
    expect(told(runs)).toEqual(['5 2', '0 1']);
    const rows = account.database.prepare('SELECT deploymentid, startdate, enddate FROM scheduledscriptinstance').all();
    expect(rows).toEqual([
      { deploymentid: 'customdeploy_1', startdate: '2026-01-15 05:00:00', enddate: '2026-01-15 05:06:00' },
      { deploymentid: 'customdeploy_2', startdate: '2026-01-15 05:06:00', enddate: '2026-01-15 05:06:00' },
    ]);
  });

  test('what became due while a run went on past the time asked for starts in the next call', () => {
    const account = accountWith([scheduled('05:00:00Z', 'PT1H'), scheduled('05:05:00Z', 'PT1H')]);
    expect(told(runDue(account, MIDNIGHT, { onMoment: takes(account, 20) }))).toEqual(['0 1']);
    expect(told(runDue(account, MIDNIGHT + 30 * MINUTE))).toEqual(['5 2']);
    account.clock.advance(60 * MINUTE);
    expect(told(runDue(account, MIDNIGHT + 120 * MINUTE))).toEqual(['120 1']);
  });

  test('two that are due at the same time are under way at the same time', () => {
    const account = accountWith([scheduled('05:00:00Z'), scheduled('05:00:00Z')]);
    const unfinished: unknown[] = [];
    runDue(account, MIDNIGHT, {
      onMoment: ({ stage, at }) => {
        const rows = account.database
          .prepare("SELECT 1 FROM scheduledscriptinstance WHERE status = 'PROCESSING'")
          .all();
        if (stage === 'GET_INPUT' && at === 'start') unfinished.push(rows.length);
        return undefined;
      },
    });
    expect(unfinished).toEqual([2, 1]);
  });

  test('what a script submits runs too', () => {
    const source = mapReduce(
      `function getInputData() {
         if (runtime.getCurrentScript().deploymentId === 'customdeploy_1') {
           task.create({ taskType: 'MAP_REDUCE', scriptId: 'customscript_test', deploymentId: 'customdeploy_2' }).submit();
         }
         return [1];
       } function map() {}`,
      ['N/task', 'N/runtime'],
    );
    const account = accountWith([scheduled('05:00:00Z'), '<status>NOTSCHEDULED</status>'], source);
    const runs = runDue(account, MIDNIGHT);
    expect(runs.map(({ deploymentId, startedBy }) => `${deploymentId} ${startedBy}`)).toEqual([
      'customdeploy_2 task.submit',
      'customdeploy_1 schedule',
    ]);
  });

  test('a run that hangs keeps its deployment skipped; after a crash the schedule goes on', () => {
    const hanging = accountWith([scheduled('05:00:00Z')]);
    beginScript(hanging, { script: 'customscript_test' }).step();
    expect(told(runDue(hanging, MIDNIGHT + 15 * MINUTE))).toEqual(['0 1 skipped', '15 1 skipped']);

    const crashing = accountWith([scheduled('05:00:00Z')]);
    const crash = () => {
      throw new Error('power cut');
    };
    expect(() => runDue(crashing, MIDNIGHT + 30 * MINUTE, { onMoment: crash })).toThrow('power cut');
    expect(crashing.clock.now()).toBe(MIDNIGHT);
    expect(told(runDue(crashing, MIDNIGHT + 30 * MINUTE))).toEqual(['15 1', '30 1']);
  });

  test('nextStart is the first start after the clock', () => {
    const account = accountWith([scheduled('05:00:00Z'), scheduled('05:05:00Z', 'PT1H')]);
    account.clock.set(MIDNIGHT);
    const next = scheduledDeployments(account).map((deployment) => nextStart(account, deployment));
    expect(next).toEqual([MIDNIGHT + 15 * MINUTE, MIDNIGHT + 5 * MINUTE]);
  });
});

describe('The schedule command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'schedule-command-'));
  const file = path.join(folder, 'account.db');

  beforeAll(() => {
    const account = openAccount({ file });
    deployScript(account, SOURCE, { deployments: [scheduled('05:00:00Z'), '<status>NOTSCHEDULED</status>'] });
    account.close();
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const command = (...given: string[]) => typed(runLocal, ['schedule', '--account', file, ...given]);

  test('lists the scheduled deployments with their next start', async () => {
    const { stdout, code } = await command();
    expect(code).toBe(0);
    expect(stdout).toMatch(/customscript_test\s+│ customdeploy_1\s+│ \d{4}-\d\d-\d\d \d\d:(00|15|30|45) -0[45]:00/);
    expect(stdout).not.toContain('customdeploy_2');
  });

  test('runs what becomes due in the hours to come', async () => {
    const { stdout, code } = await command('--hours', '3', '--json');
    expect(code).toBe(0);
    const { runs, deployments } = JSON.parse(stdout);
    // Three hours of quarters, less those of the hour after midnight that summer leaves out.
    expect(runs.length).toBeGreaterThanOrEqual(8);
    expect(runs[0]).toMatchObject({
      scriptId: 'customscript_test',
      deploymentId: 'customdeploy_1',
      startedBy: 'schedule',
    });
    expect(deployments[0].nextStart).toBeGreaterThan(runs.at(-1).at);
  });

  test.each([
    [['--until', 'noon'], '--until noon is not a time.'],
    [['--until', '2020-01-01T00:00'], 'is not in the future of this account.'],
    [['--hours', '0'], '--hours 0 is not a number above 0.'],
    [['--hours', '1', '--until', '2030-01-01'], 'Use either --until or --hours, not both.'],
  ])('%s is one clear sentence', async (given, sentence) => {
    const { stderr, code } = await command(...given);
    expect(stderr).toContain(sentence);
    expect(code).toBe(1);
  });
});
