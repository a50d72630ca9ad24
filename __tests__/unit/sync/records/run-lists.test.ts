import fc from 'fast-check';
import { MAX_LONG_TEXT } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/long-text';
import {
  addLists,
  countIn,
  countsBy,
  keptLists,
  keptNames,
  type ListsBySystem,
  listIn,
  packIds,
  unpackIds,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/run-lists';

const range = (from: number, count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => from + index * step);

test('ids are packed and unpacked, whatever they are', () => {
  const ids = fc.array(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), { maxLength: 50 });
  fc.assert(
    fc.property(ids, (some) => {
      expect(unpackIds(packIds(some))).toEqual([...new Set(some)].sort((one, other) => one - other));
    }),
  );
  expect(packIds(range(1_000_000, 10_000, 7)).length).toBeLessThan(10_010);
});

describe('Lists of a run', () => {
  const all: ListsBySystem = {};
  addLists(all, 1, { sent: [7, 8], failed: [9], 'fault a': [9], 'reason Off.': [10] });
  addLists(all, 1, { sent: [8, 11] });
  addLists(all, 2, { sent: [7], 'fault a': [7, 9], 'fault b': [7] });

  test('count what they list, each once for each External System', () => {
    expect([countIn(all, 'sent'), countIn(all, 'failed'), countIn(all, 'onHold')]).toEqual([4, 1, 0]);
    expect(countsBy(all, 'fault')).toEqual({ a: 3, b: 1 });
    expect(countsBy(all, 'reason')).toEqual({ 'Off.': 1 });
    for (const name of ['sent', 'failed', 'fault a', 'fault b', 'reason Off.'] as const) {
      const ids = listIn(keptLists(all), name)?.flatMap((own) => own.ids) ?? [];
      expect(ids.length).toBe(countIn(all, name));
    }
    expect(listIn(keptLists(all), 'sent')).toEqual([
      { systemId: 1, ids: [7, 8, 11] },
      { systemId: 2, ids: [7] },
    ]);
  });

  test('that do not fit are left out as a whole, the longest first, and said to be', () => {
    const many: ListsBySystem = {};
    addLists(many, 1, { unchanged: range(1, 90_000), sent: range(1, 50_000), failed: [3] });
    const kept = keptLists(many);
    expect(kept.length).toBeLessThanOrEqual(MAX_LONG_TEXT);
    expect(listIn(kept, 'unchanged')).toBeNull();
    expect(listIn(kept, 'sent')?.[0]?.ids.length).toBe(50_000);
    expect(keptNames(kept).sort()).toEqual(['failed', 'sent']);
  });

  test.each(['', 'null', '[]', '{"1":{"sent":7}}', '{"1":7}', 'not JSON'])('edited into %j lists nobody', (json) => {
    expect(listIn(json, 'sent')).toBeNull();
  });
});
