import { toTheMinute } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/moment';

test.each([
  ['6/15/2026 1:50:07 pm', '6/15/2026 1:50 pm'],
  ['15-06-2026 13-50-07', '15-06-2026 13-50'],
  ['2026-06-15 13:50:07', '2026-06-15 13:50'],
  ['15. Juni 2026 9:05:59', '15. Juni 2026 9:05'],
  ['2026-06-15 13:50', '2026-06-15 13:50'],
  ['', ''],
])('%s to the minute is %s', (printed, shown) => {
  expect(toTheMinute(printed)).toBe(shown);
});
