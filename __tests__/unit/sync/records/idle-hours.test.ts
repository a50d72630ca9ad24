import {
  idleHoursIn,
  withIdleRun,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/idle-hours';

const at = (text: string) => Date.parse(text);

test('runs of an hour are added up, and the next hour begins anew', () => {
  const first = withIdleRun({}, at('2026-06-15T10:05:00Z'), 60);
  const second = withIdleRun(first, at('2026-06-15T10:59:59Z'), 70);
  expect(withIdleRun(second, at('2026-06-15T11:00:00Z'), 80)).toEqual({
    '2026-06-15T10': { runs: 2, units: 130 },
    '2026-06-15T11': { runs: 1, units: 80 },
  });
});

test('what is older than 31 days goes', () => {
  const old = withIdleRun({}, at('2026-05-15T09:59:00Z'), 60);
  const kept = withIdleRun(old, at('2026-05-15T10:01:00Z'), 60);
  expect(Object.keys(withIdleRun(kept, at('2026-06-15T10:30:00Z'), 60))).toEqual(['2026-05-15T10', '2026-06-15T10']);
});

test.each([
  '',
  'null',
  '[]',
  '{"2026-06-15T10":3}',
  '{"yesterday":{"runs":1,"units":1}}',
  '{"2026-06-15T10":{"runs":"1"}}',
])('%j is nothing that was kept', (json) => {
  expect(idleHoursIn(json)).toEqual({});
});
