import { nextDue } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/retry';
import { deltaStart, later } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/watermark';
import { shrunkenCount } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/sweep/count-check';

describe('The watermark', () => {
  test('the delta starts two minutes before it, two hours where the clock was changed, across midnight and months', () => {
    expect(deltaStart({ modified: '2026-03-01T01:30:05Z', id: 4 }, true)).toBe('2026-02-28T23:30:05Z');
    expect(deltaStart({ modified: '2028-03-01T00:00:00Z', id: 4 }, false)).toBe('2028-02-29T23:58:00Z');
  });

  test('the later of two is told by time, then by id', () => {
    const early = { modified: '2026-01-01T10:00:00Z', id: 9 };
    const late = { modified: '2026-01-01T10:00:01Z', id: 1 };
    expect(later(early, late)).toBe(late);
    expect(later({ ...late, id: 2 }, late)).toEqual({ ...late, id: 2 });
    expect(later(null, early)).toBe(early);
    expect(later(null, null)).toBeNull();
  });
});

describe('Retries', () => {
  test('wait 5, 10, 20 ... and at most 240 minutes', () => {
    const minutes = (tries: number) => nextDue(tries, 0).getTime() / 60_000;
    expect([1, 2, 3, 6, 7, 8].map(minutes)).toEqual([5, 10, 20, 160, 240, 240]);
  });
});

describe('An empty or shrunken read decides nothing', () => {
  test.each([
    [null, 0, false],
    [800, 800, false],
    [800, 401, false],
    [800, 399, true],
    [800, 0, true],
    [10, 0, false],
  ])('last good count %p, now %i', (lastGood, enabled, stops) => {
    expect(shrunkenCount('JOOR', lastGood, enabled) !== null).toBe(stops);
  });
});
