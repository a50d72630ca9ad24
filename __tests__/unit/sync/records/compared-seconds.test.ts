import {
  comparedAt,
  uncompared,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/compared-seconds';

const NOON = Date.UTC(2026, 5, 1, 12);
const at = (second: number) => new Date(NOON + second * 1000).toISOString().replace('.000Z', 'Z');
const change = (id: number, second: number) => ({ id, modified: at(second) });
const watermark = { modified: at(0), id: 7 };

const CHANGES = [change(5, -60), change(6, -60), change(7, 0), change(3, -121)];
const kept = comparedAt(CHANGES, watermark, NOON + 10_000);

test('what was compared at the watermark is not compared again, up to two minutes before it', () => {
  expect(uncompared(CHANGES, watermark, kept)).toEqual([change(3, -121)]);
});

test('what is saved later is, and so is what becomes visible late, with the others of its second', () => {
  expect(uncompared([...CHANGES.slice(0, 3), change(5, 20)], watermark, kept)).toEqual([change(5, 20)]);
  const late = change(9, -60);
  expect(uncompared([...CHANGES.slice(0, 3), late], watermark, kept)).toEqual([change(5, -60), change(6, -60), late]);
  // Of as many customers, others.
  expect(uncompared([change(5, -60), change(8, -60)], watermark, kept)).toHaveLength(2);
});

test('a customer that changes once more leaves its second, whose others are not compared again', () => {
  const again = change(5, 20);
  expect(uncompared([change(6, -60), change(7, 0), again], watermark, kept)).toEqual([again]);
  // Another one is gone, of which nothing is known.
  const other = change(8, 20);
  expect(uncompared([change(6, -60), change(7, 0), other], watermark, kept)).toEqual([change(6, -60), other]);
  // 4 became visible late, and 5 + 6 - 4 is a customer that changed too.
  const many = [change(4, -60), change(7, 0), change(5, 20), change(6, 20), change(7, 20)];
  expect(uncompared(many, watermark, kept)).toContainEqual(change(4, -60));
});

test('a second that was not over may hold another save of the same customer', () => {
  const soon = comparedAt(CHANGES, watermark, NOON + 2000);
  expect(uncompared(CHANGES.slice(0, 3), watermark, soon)).toEqual([change(7, 0)]);
});

test('a bulk change of any size takes no more room than its seconds', () => {
  const bulk = Array.from({ length: 100_000 }, (_, index) => change(1_000_000 + index, -(index % 121)));
  const text = comparedAt(bulk, watermark, NOON + 10_000);
  expect(text.length).toBeLessThan(4000);
  expect(uncompared(bulk, watermark, text)).toEqual([]);
});

test('without a watermark, or with what somebody edited, everything is compared', () => {
  expect(uncompared(CHANGES, null, kept)).toEqual(CHANGES);
  for (const edited of ['', '[]', '{"60":2}', '{"60":["a","b"]}', 'none']) {
    expect(uncompared(CHANGES, watermark, edited)).toEqual(CHANGES);
  }
});

test('what stands after the watermark is not kept', () => {
  expect(comparedAt([change(1, 5)], watermark, NOON + 60_000)).toBe('{}');
  expect(comparedAt(CHANGES, null, NOON)).toBe('');
});
