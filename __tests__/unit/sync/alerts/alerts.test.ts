import {
  type AlertFacts,
  alertsDue,
  causesOf,
  EMPTY_BOOK,
  gapOf,
  isQuiet,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/alerts/alerts';

const facts: AlertFacts = {
  now: '2026-07-02 10:00',
  lastRun: '2026-07-02 09:55',
  minutesSinceRun: 5,
  pause: null,
  failures: [],
  overdue: { count: 0, example: '' },
  notTaken: null,
  trouble: '',
  refusal: null,
  neverFinished: [],
  minutesSinceFirst: 10_000,
  sinceFinished: new Map([
    ['customdeploy_a', 5],
    ['customdeploy_b', 100],
  ]),
};
const paused = causesOf('JOOR', { ...facts, pause: { cause: 'count', reason: 'Too few.' } });
const failing = causesOf('JOOR', {
  ...facts,
  failures: [
    { errorClass: 'validation', count: 3, example: 'Boutique 1' },
    { errorClass: 'refused by JOOR', count: 1, example: 'Boutique 2' },
  ],
});
const day = { quiet: false, now: facts.now };
const night = { quiet: true, now: facts.now };

describe('An alert', () => {
  test('is one mail for each cause, failures by error class', () => {
    expect(paused.map(({ key }) => key)).toEqual(['paused: count']);
    expect(failing.map(({ subject }) => subject)).toEqual([
      'JOOR: 3 customers in the Failed Record Queue (validation)',
      'JOOR: 1 customer in the Failed Record Queue (refused by JOOR)',
    ]);
    expect(causesOf('JOOR', facts)).toEqual([]);
  });

  test('names a scheduled deployment that has stopped while others run, for how long and what to do', () => {
    const stopped = (minutes: number, other: number) =>
      causesOf('JOOR', {
        ...facts,
        sinceFinished: new Map([
          ['customdeploy_a', other],
          ['customdeploy_b', minutes],
        ]),
      });
    expect(stopped(101, 5)).toEqual([
      {
        key: 'late: customdeploy_b',
        subject: 'The deployment customdeploy_b has stopped',
        text: expect.stringMatching(/for 101 minutes.*12:00 am, 12:05 am, 12:10 am.*edit the deployment and save it/s),
      },
    ]);
    expect(stopped(100, 5)).toEqual([]);
    expect(stopped(600, 595)).toEqual([]);
  });

  test('that JOOR takes nothing comes after two hours, with its words', () => {
    const causes = (minutes: number) =>
      causesOf('JOOR', { ...facts, refusal: { minutes, words: 'Too many requests, says JOOR.' } });
    expect(causes(119)).toEqual([]);
    expect(causes(120)).toEqual([
      {
        key: 'joor takes nothing',
        subject: 'JOOR takes nothing from JOOR',
        text: expect.stringContaining('Too many requests, says JOOR.'),
      },
    ]);
  });

  test('names a scheduled deployment that never finished a run, and what to do, but not soon after the deploy', () => {
    const never = (minutesSinceFirst: number, neverFinished: string[], sinceFinished = facts.sinceFinished) =>
      causesOf('JOOR', { ...facts, neverFinished, minutesSinceFirst, sinceFinished });
    expect(never(101, ['customdeploy_c'])).toEqual([
      {
        key: 'never: customdeploy_c',
        subject: 'The deployment customdeploy_c has never finished a run',
        text: expect.stringMatching(/first ran 101 minutes ago.*edit the deployment and save it/s),
      },
    ]);
    expect(never(100, ['customdeploy_c'])).toEqual([]);
    const [alone] = never(101, ['customdeploy_c'], new Map([['customdeploy_a', 600]]));
    expect(alone?.text).not.toContain('The other deployments run');
    expect(never(600, ['customdeploy_a', 'customdeploy_b'], new Map())).toEqual([
      {
        key: 'never',
        subject: 'No scheduled deployment has ever finished a run',
        text: expect.stringMatching(/None of customdeploy_a, customdeploy_b .*edit the deployment and save it/s),
      },
    ]);
  });

  test('is sent once, and once more when its cause is over', () => {
    const first = alertsDue(EMPTY_BOOK, paused, null, day);
    expect(first.mails).toHaveLength(1);
    const second = alertsDue(first.book, paused, null, day);
    expect(second).toEqual({ mails: [], book: first.book });
    const third = alertsDue(second.book, [], null, day);
    expect(third.mails.map(({ subject }) => subject)).toEqual(['Recovered: JOOR is paused (count)']);
    expect(third.book).toEqual(EMPTY_BOOK);
  });

  test('waits for the end of the quiet hours, and is dropped where its cause is over by then', () => {
    const quiet = alertsDue(EMPTY_BOOK, paused, null, night);
    expect(quiet.mails).toEqual([]);
    expect(alertsDue(quiet.book, paused, null, day).mails).toHaveLength(1);
    expect(alertsDue(quiet.book, [], null, day).mails).toEqual([]);
  });

  test('about a gap found in quiet hours is told afterwards', () => {
    const gap = gapOf('JOOR', { ...facts, lastRun: '2026-07-02 08:00', minutesSinceRun: 120 });
    const quiet = alertsDue(EMPTY_BOOK, [], gap, night);
    const after = alertsDue(quiet.book, [], null, day);
    expect(after.mails.map(({ subject }) => subject)).toEqual(['JOOR: no run for 120 minutes']);
    expect(after.book).toEqual(EMPTY_BOOK);
  });
});

describe('A gap in the runs', () => {
  const gap = (lastRun: string, now: string, minutesSinceRun: number) =>
    gapOf('JOOR', { ...facts, lastRun, now, minutesSinceRun }) !== null;

  test('is more than 40 minutes', () => {
    expect(gap('2026-07-02 09:00', '2026-07-02 09:40', 40)).toBe(false);
    expect(gap('2026-07-02 09:00', '2026-07-02 09:41', 41)).toBe(true);
  });

  test('is none where nothing is known of an earlier run', () => {
    expect(gap('', '2026-07-02 09:41', 0)).toBe(false);
  });

  test('is counted without the hour by which the clocks changed', () => {
    expect(gap('2026-03-08 01:55', '2026-03-08 03:00', 5)).toBe(false);
    expect(gap('2026-03-08 01:55', '2026-03-08 03:40', 45)).toBe(true);
    expect(gap('2026-11-01 01:55', '2026-11-01 01:40', 45)).toBe(true);
  });

  test('of a summer night, that the schedule itself makes, is none', () => {
    expect(gap('2026-07-01 23:55', '2026-07-02 01:00', 65)).toBe(false);
    expect(gap('2026-07-01 23:15', '2026-07-02 01:00', 105)).toBe(true);
  });
});

describe('Quiet hours', () => {
  test('may span midnight', () => {
    const night = { from: '22:00', to: '07:00' };
    const at = (time: string, quiet = night) => isQuiet(quiet, `2026-07-02 ${time}`);
    expect([at('21:59'), at('22:00'), at('03:00'), at('06:59'), at('07:00')]).toEqual([false, true, true, true, false]);
    expect([at('12:30', { from: '12:00', to: '13:00' }), at('13:00', { from: '12:00', to: '13:00' })]).toEqual([
      true,
      false,
    ]);
    expect(isQuiet(null, facts.now)).toBe(false);
  });
});
