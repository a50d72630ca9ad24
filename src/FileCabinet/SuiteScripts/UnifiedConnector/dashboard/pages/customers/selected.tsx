import type { AllMatching } from '../../shell/table/Table';
import type { CustomerRow } from './contract';

/** What a person selected: rows, or all that match. */
export interface Selected {
  count: number;
  /** Reads those on other pages where all that match are selected. */
  rows(): Promise<CustomerRow[]>;
}

export const selectedOf = (rows: CustomerRow[], all: AllMatching<CustomerRow> | null): Selected =>
  all ? { count: all.total, rows: all.rows } : { count: rows.length, rows: () => Promise.resolve(rows) };

/** Internal ids of the customers by External System. */
export function idsBySystem(rows: readonly CustomerRow[]): Map<number, number[]> {
  const ids = new Map<number, number[]>();
  for (const { systemId, customerId } of rows) ids.set(systemId, [...(ids.get(systemId) ?? []), customerId]);
  return ids;
}

/** A list in parts of at most so many. */
export const partsOf = <Item,>(list: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
