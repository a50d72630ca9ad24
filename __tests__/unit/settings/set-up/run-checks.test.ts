import { CUSTOMER_EXPORT } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { runChecks } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/set-up/run-checks';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const MINUTE = 60_000;
const printed = (time: number) => new Date(time).toISOString().slice(11, 16);

/** Runs every 15 minutes of the last 24 hours, up to so many minutes ago. */
const runsUntil = (minutes: number, deployment: string) => {
  const starts = Array.from({ length: 97 }, (_, index) => NOW - (96 - index) * 15 * MINUTE);
  return { deployment, lastFinished: NOW - minutes * MINUTE, starts };
};
const [first = '', second = '', third = ''] = CUSTOMER_EXPORT.deployments.scheduled;
const notOk = (checks: ReturnType<typeof runChecks>) =>
  checks.filter(({ state }) => state !== 'ok').map(({ id, state, sentence }) => [id, state, sentence]);

test('deployments that finished a run lately are fine', () => {
  const runs = [first, second, third].map((id) => runsUntil(40, id));
  expect(notOk(runChecks(runs, NOW, printed))).toEqual([]);
});

test('one that has not is named, with how long and what to do; where none has, nothing runs', () => {
  const one = runChecks([runsUntil(5, first), runsUntil(200, second), runsUntil(10, third)], NOW, printed);
  expect(notOk(one)).toEqual([
    [`late-${second}`, 'warning', expect.stringContaining('has not finished a run for 3 hours')],
  ]);
  expect(one[0]?.fix).toMatch(/12:00 am, 12:05 am, 12:10 am.*edit the deployment and save it/);
  const all = [first, second, third].map((id) => runsUntil(41, id));
  expect(notOk(runChecks(all, NOW, printed)).map(([, state]) => state)).toEqual(['wrong', 'wrong', 'wrong']);
});

test('one that never ran is told apart', () => {
  const runs = [runsUntil(5, first), runsUntil(5, second), { deployment: third, lastFinished: null, starts: [] }];
  expect(notOk(runChecks(runs, NOW, printed))).toEqual([
    [`late-${third}`, 'warning', expect.stringContaining('has never finished a run')],
  ]);
});

test('a start time that the deploy shifted shows as a pause after midnight, as seen in a real account', () => {
  const shifted = (id: string) => {
    const runs = runsUntil(5, id);
    const [from, to] = [Date.parse('2026-11-29T03:02:00Z'), Date.parse('2026-11-29T11:01:00Z')];
    return { ...runs, starts: [...runs.starts.filter((start) => start < from), from, to] };
  };
  const checks = runChecks([shifted(first), runsUntil(5, second), runsUntil(5, third)], NOW, printed);
  expect(notOk(checks)).toEqual([
    [`paused-${first}`, 'warning', expect.stringContaining('started no run between 03:02 and 11:01')],
  ]);
});

test('runs that the role may not see are no fault', () => {
  expect(notOk(runChecks(null, NOW, printed))).toMatchObject([['runs', 'warning', expect.any(String)]]);
});
