import fc from 'fast-check';
import { DateTime } from 'luxon';
import { parseXml } from '../../../local/account/sdf/xml';
import { type Recurrence, readRecurrence, startTimes } from '../../../local/runtime/recurrence';

const NEW_YORK = 'America/New_York';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function recurrence(choice: string, inside: string, startTime = '05:00:00Z', startDate = '2026-01-01'): Recurrence {
  const xml = `<recurrence><${choice}><startdate>${startDate}</startdate><starttime>${startTime}</starttime>${inside}</${choice}></recurrence>`;
  const read = readRecurrence(parseXml(xml));
  if (read === undefined) throw new Error(`not read: ${xml}`);
  return read;
}

const daily = (repeat: string, startTime?: string) =>
  recurrence('daily', `<everyxdays>1</everyxdays><repeat>${repeat}</repeat>`, startTime);

/** Starts of some days, as clocks in the account's zone show them. */
function starts(schedule: Recurrence, from: string, days: number, zone = NEW_YORK): string[] {
  const begin = DateTime.fromISO(from, { zone });
  const times = startTimes(schedule, zone, begin.toMillis() - 1, begin.plus({ days }).toMillis() - 1);
  return [...times].map((time) => DateTime.fromMillis(time, { zone }).toFormat('MM-dd HH:mm'));
}

const dates = (schedule: Recurrence, from: string, days: number) =>
  starts(schedule, from, days).map((text) => text.slice(0, 5));

describe('Recurrence of script deployments (Oracle help section_1504707195)', () => {
  test.each([
    ['single', '', '2026-01-01', 400, ['01-01']],
    ['daily', '<everyxdays>3</everyxdays>', '2026-01-01', 10, ['01-01', '01-04', '01-07', '01-10']],
    ['daily', '<everyxdays>1</everyxdays><enddate>2026-01-03</enddate>', '2025-12-25', 30, ['01-01', '01-02', '01-03']],
    ['everyweekday', '', '2026-01-01', 6, ['01-01', '01-02', '01-05', '01-06']],
    [
      'weekly',
      '<everyxweeks>2</everyxweeks><monday>T</monday><friday>T</friday><sunday>F</sunday>',
      '2026-01-01',
      31,
      ['01-02', '01-12', '01-16', '01-26', '01-30'],
    ],
    ['monthly', '<everyxmonths>2</everyxmonths>', '2026-01-01', 130, ['01-01', '03-01', '05-01']],
    [
      'monthlydayofweek',
      '<orderofweek>SECOND</orderofweek><dayofweek>TUESDAY</dayofweek><everyxmonths>1</everyxmonths>',
      '2026-01-01',
      90,
      ['01-13', '02-10', '03-10'],
    ],
    [
      'monthlydayofweek',
      '<orderofweek>LAST</orderofweek><dayofweek>SATURDAY</dayofweek><everyxmonths>1</everyxmonths>',
      '2026-01-01',
      90,
      ['01-31', '02-28', '03-28'],
    ],
    ['yearly', '', '2026-01-01', 800, ['01-01', '01-01', '01-01']],
    [
      'yearlydayofweek',
      '<orderofweek>FIRST</orderofweek><dayofweek>MONDAY</dayofweek>',
      '2026-01-01',
      740,
      ['01-05', '01-04', '01-03'],
    ],
  ])('%s %s', (choice, inside, from, days, expected) => {
    expect(dates(recurrence(choice, inside), from, days)).toEqual(expected);
  });

  test('monthly on the 31st leaves out the months without one', () => {
    const schedule = recurrence('monthly', '<everyxmonths>1</everyxmonths>', '05:00:00Z', '2026-01-31');
    expect(dates(schedule, '2026-01-01', 130)).toEqual(['01-31', '03-31']);
  });

  test('nothing starts before the start date or after the end date', () => {
    const schedule = recurrence(
      'daily',
      '<everyxdays>1</everyxdays><repeat>PT12H</repeat><enddate>2026-01-02</enddate>',
    );
    expect(starts(schedule, '2025-12-30', 10)).toEqual(['01-01 00:00', '01-01 12:00', '01-02 00:00', '01-02 12:00']);
  });

  test.each([
    ['PT15M', 96],
    ['PT30M', 48],
    ['PT1H', 24],
    ['PT2H', 12],
    ['PT4H', 6],
    ['PT6H', 4],
    ['PT8H', 3],
    ['PT12H', 2],
    ['', 1],
  ])('repeat %s starts %s times a day', (repeat, times) => {
    expect(starts(daily(repeat), '2026-01-10', 1)).toHaveLength(times);
  });
});

describe('The midnight rule (Oracle help section_1509578930)', () => {
  test('a start at 12:00 am repeats around the clock', () => {
    const times = starts(daily('PT15M'), '2026-01-10', 2);
    expect([times[0], times[95], times[96], times.length]).toEqual(['01-10 00:00', '01-10 23:45', '01-11 00:00', 192]);
  });

  test('any other start time stops at midnight and resumes the next day at that time', () => {
    expect(starts(daily('PT6H', '19:00:00Z'), '2026-01-10', 2)).toEqual([
      '01-10 14:00',
      '01-10 20:00',
      '01-11 14:00',
      '01-11 20:00',
    ]);
  });

  test('starts at :05 and :10 lose nothing but the minutes before them', () => {
    expect(starts(daily('PT15M', '05:05:00Z'), '2026-01-10', 1)).toHaveLength(96);
    expect(starts(daily('PT15M', '05:10:00Z'), '2026-01-10', 1).at(-1)).toBe('01-10 23:55');
  });
});

describe('Daylight saving: the start time stays the same in UTC', () => {
  test('in summer a start at midnight of standard time is at 1:00 am, and nothing starts in the hour before', () => {
    const times = starts(daily('PT15M'), '2026-07-10', 1);
    expect([times[0], times.at(-1), times.length]).toEqual(['07-10 01:00', '07-10 23:45', 92]);
  });

  test('the day clocks go forward has an hour less: 92 starts, every 15 minutes', () => {
    const times = starts(daily('PT15M'), '2026-03-08', 1);
    expect(times).toHaveLength(92);
    expect(times.slice(6, 10)).toEqual(['03-08 01:30', '03-08 01:45', '03-08 03:00', '03-08 03:15']);
  });

  test('the day clocks go back begins at 1:00 am in summer time, and has every start of the hour that comes twice', () => {
    const times = starts(daily('PT15M'), '2026-11-01', 1);
    expect(times).toHaveLength(96);
    expect(times.slice(0, 9)).toEqual([
      ...['01:00', '01:15', '01:30', '01:45', '01:00', '01:15', '01:30', '01:45', '02:00'].map((at) => `11-01 ${at}`),
    ]);
  });

  test('the longest pause between starts is 75 minutes, every night of the summer', () => {
    const [from, to] = [Date.UTC(2026, 0, 1, 5) - 1, Date.UTC(2027, 0, 1, 5)];
    const times = [...startTimes(daily('PT15M'), NEW_YORK, from, to)];
    const pauses = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / MINUTE);
    expect(new Set(pauses)).toEqual(new Set([15, 75]));
    expect(pauses.filter((pause) => pause === 75)).toHaveLength(238);
  });
});

describe('Starts of any schedule', () => {
  const zones = ['America/New_York', 'America/Los_Angeles', 'Europe/Paris', 'Asia/Tokyo', 'Asia/Kolkata', 'UTC'];
  const schedules = fc.record({
    zone: fc.constantFrom(...zones),
    repeat: fc.constantFrom('PT15M', 'PT30M', 'PT1H', 'PT2H', 'PT4H', 'PT6H', 'PT8H', 'PT12H', ''),
    minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    day: fc.integer({ min: 0, max: 1000 }),
  });
  const timeOf = (minutes: number) => `${new Date(minutes * MINUTE).toISOString().slice(11, 19)}Z`;

  test('no start is lost or doubled where a span is cut in two', () => {
    fc.assert(
      fc.property(schedules, fc.nat(), fc.integer({ min: 1, max: 5 }), ({ zone, repeat, minutes, day }, cut, days) => {
        const schedule = daily(repeat, timeOf(minutes));
        const from = Date.UTC(2026, 0, 3 + day);
        const to = from + days * DAY;
        const middle = from + (cut % (days * DAY));
        const whole = [...startTimes(schedule, zone, from, to)];
        const parts = [...startTimes(schedule, zone, from, middle), ...startTimes(schedule, zone, middle, to)];
        expect(parts).toEqual(whole);
        expect([...new Set(whole)].sort((left, right) => left - right)).toEqual(whole);
      }),
    );
  });

  test('an ordinary day has a start at every repeat from its start time to midnight', () => {
    fc.assert(
      fc.property(schedules, ({ zone, repeat, minutes, day }) => {
        const midnight = DateTime.fromMillis(Date.UTC(2026, 0, 3 + day, 12), { zone }).startOf('day');
        const isOrdinary = [-1, 0, 1, 2].every((offset) => midnight.plus({ days: offset }).offset === midnight.offset);
        fc.pre(isOrdinary);
        const schedule = daily(repeat, timeOf(minutes));
        const times = [...startTimes(schedule, zone, midnight.toMillis() - 1, midnight.toMillis() + DAY - 1)];
        const step = schedule.repeat ?? DAY;
        const first = ((((minutes + midnight.offset) * MINUTE) % DAY) + DAY) % DAY;
        const expected = Array.from({ length: Math.ceil((DAY - first) / step) }, (_, nth) => first + nth * step);
        expect(times.map((time) => time - midnight.toMillis())).toEqual(expected);
      }),
    );
  });
});
