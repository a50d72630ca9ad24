import { timeline } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/overview/timeline';

const point = (at: string, sent: number) => ({
  at,
  sent,
  runs: 1,
  failed: 0,
  mostCredits: 5,
  units: 100,
  idleRuns: 0,
  idleUnits: 0,
});

test('hours without a run are there with nothing in them, up to the hour that is now', () => {
  const points = timeline([point('2026-03-28 23:00', 7)], 'hour', '2026-03-29 01:40', 1);
  expect(points).toHaveLength(25);
  expect(points[0]?.at).toBe('2026-03-28 01:00');
  expect(points.at(-1)).toEqual({
    at: '2026-03-29 01:00',
    runs: 0,
    sent: 0,
    failed: 0,
    mostCredits: 0,
    units: 0,
    idleRuns: 0,
    idleUnits: 0,
  });
  expect(points.filter(({ sent }) => sent > 0).map(({ at }) => at)).toEqual(['2026-03-28 23:00']);
});

test('days go over the end of a month', () => {
  const points = timeline([point('2026-02-28', 3)], 'day', '2026-03-02 10:00', 30);
  expect(points).toHaveLength(31);
  expect(points.slice(-3).map(({ at, sent }) => [at, sent])).toEqual([
    ['2026-02-28', 3],
    ['2026-03-01', 0],
    ['2026-03-02', 0],
  ]);
});
