import {
  daysBefore,
  instantOf,
  minutesSince,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/instant';
import { clockShowing } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/read-clock';

const NOW = Date.parse('2026-07-02T14:00:07Z');

describe('The clock of queries', () => {
  test.each([
    ['2026-07-02 07:00:05', -420],
    ['2026-07-02 10:00:07', -240],
    ['2026-07-02 19:30:09', 330],
    ['2026-07-03 00:30', 630],
  ])('that shows %s is %i minutes ahead of UTC', (shown, offset) => {
    const clock = clockShowing(shown, NOW);
    expect(clock.offset).toBe(offset);
    expect(clock.read(clock.show('2026-07-02T12:34:56Z'))).toBe('2026-07-02T12:34:56Z');
    expect(clock.show(instantOf(NOW)).slice(0, 13)).toBe(shown.slice(0, 13));
  });
});

describe('An instant', () => {
  test('is UTC to the second, and sorts as time', () => {
    expect(instantOf(NOW)).toBe('2026-07-02T14:00:07Z');
    expect(daysBefore(NOW, 3)).toBe('2026-06-29T14:00:07Z');
    expect(daysBefore(NOW, 3) < instantOf(NOW)).toBe(true);
  });

  test('is so many minutes ago; none is not', () => {
    expect(minutesSince('2026-07-02T13:30:07Z', NOW)).toBe(30);
    expect(minutesSince('', NOW)).toBeNull();
  });
});
