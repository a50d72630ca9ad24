import {
  afterFailedTry,
  MAX_TRIES,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/retry';
import { STATES } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';

const now = Date.UTC(2026, 0, 5);
const minutes = (due: Date | null) => (due ? (due.getTime() - now) / 60_000 : null);

describe('The next try', () => {
  test('comes later each time, at most four hours, and after eight tries a person has to look', () => {
    const waits: (number | null)[] = [];
    let tries = 0;
    for (let count = 0; count < MAX_TRIES; count += 1) {
      const next = afterFailedTry('transient', { state: count === 0 ? '' : STATES.retrying, tries }, now);
      tries = next.tries;
      waits.push(minutes(next.nextDue));
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 240, null]);
  });

  test('a lost answer is looked after at once, and then as patiently as the others', () => {
    const first = afterFailedTry('unknown', undefined, now);
    expect(minutes(first.nextDue)).toBe(0);
    const second = afterFailedTry('unknown', { state: STATES.unknown, tries: first.tries }, now);
    expect(minutes(second.nextDue)).toBe(10);
  });

  test('counts only failures in a row', () => {
    expect(afterFailedTry('transient', { state: STATES.inSync, tries: 1 }, now).tries).toBe(1);
    expect(afterFailedTry('transient', { state: STATES.needsAttention, tries: MAX_TRIES }, now).tries).toBe(1);
  });
});
