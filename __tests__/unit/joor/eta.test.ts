import * as fc from 'fast-check';
import {
  addBusinessDays,
  daysBetween,
  estimate,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/eta';

describe("The estimate of JOOR's Bulk Connection page", () => {
  test.each([
    [1, '2026-11-18', '1-2 business days'],
    [100, '2026-11-18', '1-2 business days'],
    [101, '2026-11-19', '2-3 business days'],
    [500, '2026-11-19', '2-3 business days'],
    [501, '2026-11-20', '3-4 business days'],
    [1000, '2026-11-20', '3-4 business days'],
    [1001, '2026-11-20', '4+ business days'],
  ])('%i connections sent on Monday, 16 November 2026: until %s', (count, date, text) => {
    expect(estimate('2026-11-16', count)).toEqual({ date, text });
  });

  test.each([
    ['from Friday over the weekend', '2026-11-20', 2, '2026-11-24'],
    ['from Saturday', '2026-11-21', 2, '2026-11-24'],
    ['from Sunday', '2026-11-22', 1, '2026-11-23'],
    ['over the end of a month', '2026-11-27', 4, '2026-12-03'],
    ['over the end of a year', '2026-12-31', 2, '2027-01-04'],
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
  ])('business days %s', (_, from, days, to) => {
    expect(addBusinessDays(from, days)).toBe(to);
  });

  test('never ends on a weekend, and is never shorter than its days', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 4 }), (from, days) => {
        const to = addBusinessDays(from, days);
        expect([0, 6]).not.toContain(new Date(to).getUTCDay());
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});
