/** A customer as far as its place among parents and sub-customers needs it. */
export interface Relative {
  id: number;
  name: string;
  parentId: number | null;
  /** Active, and the External System is selected on it. */
  enabled: boolean;
}

/**
 * The connection that a customer belongs to where sub-customers are addresses of their parent: its highest enabled
 * ancestor. null: it has none, and is a connection of its own.
 */
export function highestEnabledAncestor(
  customer: { id: number; parentId: number | null },
  relatives: ReadonlyMap<number, Relative>,
): Relative | null {
  const seen = new Set([customer.id]);
  let highest: Relative | null = null;
  let next = customer.parentId;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const ancestor = relatives.get(next);
    if (ancestor?.enabled) highest = ancestor;
    next = ancestor?.parentId ?? null;
  }
  return highest;
}
