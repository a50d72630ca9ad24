import { circles } from './circles';

/** 'a: b c' is a node that leads to two others. */
function graph(...lines: string[]): Map<string, string[]> {
  return new Map(
    lines.map((line) => {
      const [node = '', edges = ''] = line.split(':');
      return [node, edges.split(' ').filter((edge) => edge !== '')];
    }),
  );
}

describe('The circles of a graph', () => {
  test('a graph without one has none, however many ways lead to a node', () => {
    expect(circles(graph('a: b c', 'b: d', 'c: d', 'd: leaf'))).toEqual([]);
  });

  test('two that lead to each other, and one that leads to itself', () => {
    expect(circles(graph('a: b', 'b: a c', 'c: c'))).toEqual([['c'], ['a', 'b']]);
  });

  test('a long way round, entered from outside', () => {
    expect(circles(graph('start: b', 'a: b', 'b: c x', 'c: d', 'd: a x', 'x:'))).toEqual([['a', 'b', 'c', 'd']]);
  });

  test('circles that share a node are one', () => {
    expect(circles(graph('a: b c', 'b: a', 'c: a'))).toEqual([['a', 'b', 'c']]);
  });

  test('a graph whose paths nobody could count is searched at once', () => {
    const layers = Array.from({ length: 200 }, (_, index) => index);
    const wide = layers.flatMap((layer) =>
      [0, 1, 2].map((node) => `${layer}.${node}: ${[0, 1, 2].map((next) => `${layer + 1}.${next}`).join(' ')}`),
    );
    expect(circles(graph(...wide))).toEqual([]);
  });
});
