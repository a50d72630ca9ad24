import type { PreparedRecord } from './prepare';

/** How many records of one side have a value; the larger number of the two sides. Values that nobody shares are left out. */
export interface Shared {
  of(kind: SharedKind, value: string): number;
  /** Customers by code. */
  hasCode(code: string): boolean;
  /** How many times a word stands in names, of all names. */
  wordShare(word: string): number;
}

export type SharedKind = 'name' | 'email' | 'domain' | 'phone' | 'postalCode' | 'city';

const valuesOf = (record: PreparedRecord): Record<SharedKind, string[]> => ({
  name: [record.name.joined],
  email: record.emails,
  domain: record.domains,
  phone: record.phones,
  postalCode: record.places.map(({ postalCode }) => postalCode),
  city: record.places.map(({ city }) => city),
});

function count(records: readonly PreparedRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const seen = new Set<string>();
    for (const [kind, values] of Object.entries(valuesOf(record)))
      for (const value of values) seen.add(`${kind} ${value}`);
    for (const word of record.name.words) seen.add(`word ${word}`);
    for (const value of seen) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Counts what the records of each side have in common. */
export function countShared(customers: readonly PreparedRecord[], connections: readonly PreparedRecord[]): Shared {
  const [ours, theirs] = [count(customers), count(connections)];
  const codes = new Set(customers.map(({ code }) => code));
  const most = (value: string) => Math.max(ours.get(value) ?? 0, theirs.get(value) ?? 0, 1);
  const all = customers.length + connections.length;
  return {
    of: (kind, value) => most(`${kind} ${value}`),
    hasCode: (code) => codes.has(code),
    wordShare: (word) => ((ours.get(`word ${word}`) ?? 0) + (theirs.get(`word ${word}`) ?? 0) + 1) / (all + 1),
  };
}
