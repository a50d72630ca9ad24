/** The node without empty texts, lists and objects: JOOR is never sent an empty node. */
export function withoutEmpty<T extends object>(node: T): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value))) as T;
}

/** The list without nodes in which nothing is left. */
export function filledNodes<T extends object>(nodes: readonly T[]): T[] {
  return nodes.map(withoutEmpty).filter((node) => !isEmpty(node));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
