import fc from 'fast-check';
import { assign, type Edge } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/assign';

const total = (edges: readonly Edge[], chosen: Map<number, number>) =>
  [...chosen].reduce((sum, [customer, connection]) => {
    const edge = edges.find((each) => each.customer === customer && each.connection === connection);
    if (!edge) throw new Error(`There is no edge between ${customer} and ${connection}.`);
    return sum + edge.bits;
  }, 0);

/** The largest sum there is, by trying everything. */
function largest(edges: readonly Edge[], customers: readonly number[], taken = new Set<number>()): number {
  const [customer, ...others] = customers;
  if (customer === undefined) return 0;
  const alone = largest(edges, others, taken);
  const sums = edges
    .filter((edge) => edge.customer === customer && !taken.has(edge.connection))
    .map((edge) => edge.bits + largest(edges, others, new Set([...taken, edge.connection])));
  return Math.max(alone, ...sums);
}

describe('The assignment', () => {
  test('is the best for all together, where taking the best pair first is not', () => {
    const edges = [
      { customer: 0, connection: 0, bits: 10 },
      { customer: 0, connection: 1, bits: 9 },
      { customer: 1, connection: 0, bits: 8 },
    ];
    expect([...assign(edges)].sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('leaves somebody alone where two want one', () => {
    const edges = [
      { customer: 0, connection: 0, bits: 5 },
      { customer: 1, connection: 0, bits: 7 },
    ];
    expect([...assign(edges)]).toEqual([[1, 0]]);
  });

  test('is one to one and has the largest sum, whatever the pairs', () => {
    const side = fc.nat({ max: 5 });
    const edge = fc.record({ customer: side, connection: side, bits: fc.integer({ min: 1, max: 20 }) });
    const edges = fc.uniqueArray(edge, { maxLength: 20, selector: (each) => `${each.customer} ${each.connection}` });
    fc.assert(
      fc.property(edges, (given) => {
        const chosen = assign(given);
        expect(new Set(chosen.values()).size).toBe(chosen.size);
        expect(total(given, chosen)).toBeCloseTo(
          largest(given, [...new Set(given.map(({ customer }) => customer))]),
          9,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('of 10,000 customers who all want their neighbours’ connections takes a moment', () => {
    const edges: Edge[] = [];
    for (let customer = 0; customer < 10_000; customer += 1) {
      for (let step = 0; step < 8; step += 1) {
        edges.push({ customer, connection: (customer + step) % 10_000, bits: 5 + ((customer * 7 + step * 13) % 17) });
      }
    }
    const { user } = process.cpuUsage();
    expect(assign(edges).size).toBe(10_000);
    expect(process.cpuUsage().user - user).toBeLessThan(10_000_000);
  });
});
