import fc from 'fast-check';
import { DateTime } from 'luxon';
import { createFixture, LENIENT } from './fixture';

const { rows, value } = createFixture({ behaviours: LENIENT, serverTimeZone: 'America/New_York' });
const FORMAT = "'YYYY-MM-DD HH24:MI:SS'";

describe('datetimes in the account zone', () => {
  it('are stored in UTC and shown where the account is', () => {
    expect(rows(`SELECT TO_CHAR(lastmodifieddate, ${FORMAT}) FROM customer ORDER BY id`)).toEqual([
      ['2026-01-15 12:30:05'],
      ['2026-06-30 23:59:59'],
      ['2026-07-01 00:00:00'],
    ]);
    expect(value(`TO_CHAR(SYSDATE, ${FORMAT})`)).toBe('2026-01-15 12:00:00');
    expect(rows(`SELECT TO_CHAR(SYS_EXTRACT_UTC(lastmodifieddate), ${FORMAT}) FROM customer WHERE id = 1`)).toEqual([
      ['2026-01-15 17:30:05'],
    ]);
  });

  it('compare with TO_TIMESTAMP and TO_DATE, from the second on', () => {
    const since = (time: string, call = 'TO_TIMESTAMP') =>
      rows(`SELECT id FROM customer WHERE lastmodifieddate >= ${call}(?, ${FORMAT}) ORDER BY id`, [time]);
    expect(since('2026-06-30 23:59:59')).toEqual([[2], [3]]);
    expect(since('2026-07-01 00:00:00')).toEqual([[3]]);
    expect(since('2026-07-01 00:00:00', 'TO_DATE')).toEqual([[3]]);
    expect(rows("SELECT id FROM customer WHERE startdate = TO_DATE('2026-01-15', 'YYYY-MM-DD')")).toEqual([[1]]);
    expect(
      rows(
        "SELECT id FROM customer WHERE startdate < TO_DATE('2026-01-15 08:00:00', 'YYYY-MM-DD HH24:MI:SS') ORDER BY id",
      ),
    ).toEqual([[1], [3]]);
    expect(
      rows('SELECT id FROM customer WHERE lastmodifieddate > SYSDATE - 1/24 AND lastmodifieddate < SYSDATE + 1'),
    ).toEqual([[1]]);
    expect(rows("SELECT id FROM customer WHERE TRUNC(lastmodifieddate) = TO_DATE('2026-06-30', 'YYYY-MM-DD')")).toEqual(
      [[2]],
    );
  });

  it('know the zone they are given', () => {
    expect(
      rows(
        "SELECT id FROM customer WHERE lastmodifieddate = TO_TIMESTAMP_TZ('2026-07-01 05:00:00 +01:00', 'YYYY-MM-DD HH24:MI:SS TZR')",
      ),
    ).toEqual([[3]]);
    expect(
      value(
        `TO_CHAR(SYS_EXTRACT_UTC(FROM_TZ(TO_TIMESTAMP('2026-01-15 09:00:00', ${FORMAT}), 'Asia/Tokyo')), ${FORMAT})`,
      ),
    ).toBe('2026-01-15 00:00:00');
  });

  it('mean the earlier of two instants when clocks go back, and move on when they are skipped', () => {
    const utc = (local: string) => value(`TO_CHAR(SYS_EXTRACT_UTC(TO_TIMESTAMP('${local}', ${FORMAT})), ${FORMAT})`);
    expect(utc('2026-11-01 01:30:00')).toBe('2026-11-01 05:30:00');
    expect(utc('2026-11-01 00:59:59')).toBe('2026-11-01 04:59:59');
    expect(utc('2026-11-01 02:00:00')).toBe('2026-11-01 07:00:00');
    expect(utc('2026-03-08 02:30:00')).toBe('2026-03-08 07:30:00');
  });
});

describe('round trips over both changes of daylight saving', () => {
  const zones = fc.constantFrom(
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'America/St_Johns',
    'UTC',
  );
  const seconds = fc.integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 });

  it('a stored instant written with TO_CHAR is found again with TO_TIMESTAMP, no later and at most an overlap earlier', () => {
    fc.assert(
      fc.property(zones, seconds, (timeZone, second) => {
        const fixture = createFixture({ timeZone, behaviours: LENIENT });
        const stored = DateTime.fromSeconds(second, { zone: 'utc' }).toFormat('yyyy-MM-dd HH:mm:ss');
        fixture.context.database.prepare('UPDATE customer SET lastmodifieddate = ? WHERE id = 1').run(stored);
        const [[text] = []] = fixture.rows(`SELECT TO_CHAR(lastmodifieddate, ${FORMAT}) FROM customer WHERE id = 1`);
        expect(text).toBe(DateTime.fromSeconds(second, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm:ss'));
        const again = fixture.value(`TO_CHAR(SYS_EXTRACT_UTC(TO_TIMESTAMP(?, ${FORMAT})), ${FORMAT})`, [String(text)]);
        const lag = second - DateTime.fromSQL(String(again), { zone: 'utc' }).toSeconds();
        expect([0, 1800, 3600]).toContain(lag);
        expect(
          fixture.rows(`SELECT id FROM customer WHERE id = 1 AND lastmodifieddate >= TO_TIMESTAMP(?, ${FORMAT})`, [
            String(text),
          ]),
        ).toEqual([[1]]);
      }),
      { numRuns: 200 },
    );
  });

  it('TO_CHAR undoes TO_TIMESTAMP in 12-hour and 24-hour formats', () => {
    const formats = fc.constantFrom(
      'YYYY-MM-DD HH24:MI:SS',
      'DD-MON-YYYY HH:MI:SS AM',
      'MM/DD/YYYY HH12:MI:SS P.M.',
      'YYYYMMDDHH24MISS',
      'FMMonth DD, YYYY HH24:MI:SS',
      'YYYY-MM-DD"T"HH24:MI:SS"Z"',
    );
    fc.assert(
      fc.property(formats, seconds, (format, second) => {
        const text = DateTime.fromSeconds(second, { zone: 'utc' }).toFormat('yyyy-MM-dd HH:mm:ss');
        const there = value(`TO_CHAR(TO_TIMESTAMP(?, ${FORMAT}), '${format}')`, [text]);
        expect(value(`TO_CHAR(TO_TIMESTAMP(?, '${format}'), ${FORMAT})`, [String(there)])).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('format models (Oracle Database SQL Language Reference)', () => {
  const AT = `TO_TIMESTAMP('2026-03-05 15:04:09', ${FORMAT})`;

  it.each([
    ['HH:MI', '03:04'],
    ['HH24:MI', '15:04'],
    ['HH12:MI am', '03:04 pm'],
    ['Mon DD', 'Mar 05'],
    ['MON', 'MAR'],
    ['mon', 'mar'],
    ['Day', 'Thursday '],
    ['FMDay', 'Thursday'],
    ['Month', 'March    '],
    ['DY', 'THU'],
    ['D', '5'],
    ['DDD', '064'],
    ['Q', '1'],
    ['IW', '10'],
    ['WW', '10'],
    ['YY', '26'],
    ['FMMM/DD', '3/5'],
    ['"at" SS', 'at 09'],
    ['SSSSS', '54249'],
    ['FF3', '000'],
    ['YYYY MI MM', '2026 04 03'],
  ])('TO_CHAR %s', (format, expected) => {
    expect(value(`TO_CHAR(${AT}, '${format}')`)).toBe(expected);
  });

  it.each([
    ["TO_DATE('2026-1-5', 'YYYY-MM-DD')", '2026-01-05 00:00:00'],
    ["TO_DATE('2026/01/05', 'YYYY-MM-DD HH24:MI:SS')", '2026-01-05 00:00:00'],
    ["TO_DATE('05-feb-2026 12:30 am', 'DD-MON-YYYY HH:MI AM')", '2026-02-05 00:30:00'],
    ["TO_DATE('2026-02', 'YYYY-MM')", '2026-02-01 00:00:00'],
    ["ADD_MONTHS(TO_DATE('2026-01-31', 'YYYY-MM-DD'), 1)", '2026-02-28 00:00:00'],
    ["ADD_MONTHS(TO_DATE('2026-02-28', 'YYYY-MM-DD'), 1)", '2026-03-31 00:00:00'],
    ["LAST_DAY(TO_DATE('2024-02-10', 'YYYY-MM-DD'))", '2024-02-29 00:00:00'],
    ["NEXT_DAY(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'Thursday')", '2026-03-12 00:00:00'],
    [`TRUNC(${AT}, 'MM')`, '2026-03-01 00:00:00'],
    [`TRUNC(${AT}, 'HH24')`, '2026-03-05 15:00:00'],
    [`TRUNC(${AT}, 'IW')`, '2026-03-02 00:00:00'],
    [`${AT} + 0.5`, '2026-03-06 03:04:09'],
  ])('%s', (expression, expected) => {
    expect(value(`TO_CHAR(${expression}, ${FORMAT})`)).toBe(expected);
  });

  it.each([
    ["TO_CHAR(SYSDATE, 'YYYY-MM-DDTHH24')", /ORA-01821/],
    ["TO_DATE('2026-13-01', 'YYYY-MM-DD')", /ORA-01843/],
    ["TO_DATE('2026-01-01 24:00', 'YYYY-MM-DD HH24:MI')", /ORA-01850/],
    ["TO_DATE('2026-01-01 13:00', 'YYYY-MM-DD HH:MI')", /ORA-01849/],
    ["TO_DATE('2026-01-01 10:00', 'YYYY-MM-DD')", /ORA-01830/],
    ["TO_DATE('2026', 'YYYY-MM-DD')", /ORA-01840/],
    ["TO_DATE('x', 'YYYY')", /ORA-01858/],
  ])('refuses %s', (expression, message) => {
    expect(() => value(expression)).toThrow(message);
  });

  it('measures between dates', () => {
    expect(value("TO_DATE('2026-03-05', 'YYYY-MM-DD') - TO_DATE('2026-03-01', 'YYYY-MM-DD')")).toBe(4);
    expect(value("MONTHS_BETWEEN(TO_DATE('2026-03-31', 'YYYY-MM-DD'), TO_DATE('2026-02-28', 'YYYY-MM-DD'))")).toBe(1);
    expect(value(`EXTRACT(MONTH FROM ${AT})`)).toBe(3);
  });
});
