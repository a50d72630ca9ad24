import {
  exactPages,
  rangePages,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/scripts/customer-export/due/pages';

const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
const selections = (ids: number[], enabled: number[]) =>
  exactPages(1, ids, () => enabled).map(({ selection }) => selection);

describe('Pages of some of the enabled customers', () => {
  test('all of them are read by ranges of at most 3,000', () => {
    const enabled = from(1, 7000).map((id) => id * 3);
    expect(exactPages(1, enabled, () => enabled)).toEqual(rangePages(1, enabled));
    expect(rangePages(1, enabled)).toHaveLength(3);
  });

  test('those that stand alone are named, so that no page reads what lies between them', () => {
    const enabled = from(1, 50_000);
    expect(selections([1, 2, 900, ...from(48_001, 2000)], enabled)).toEqual([
      { from: 48_001, to: 50_000 },
      { ids: [1, 2, 900] },
    ]);
  });

  test('one that was enabled while the others were read is among them', () => {
    expect(selections([1, 2, 3], [1, 3])).toEqual([{ ids: [1, 2, 3] }]);
  });

  test('none: no page', () => {
    expect(selections([], from(1, 10))).toEqual([]);
  });
});
