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

/** What all records of both sides have in common, as plain data: it may be kept as JSON, some 400 KB for 10,000 a side. */
export interface SharedCounts {
  /** Records of both sides. */
  records: number;
  /** The larger number of the two sides, by kind and value, where it is above 1. */
  values: Record<string, number>;
  /** Records of both sides by word of their names, where more than one has it. */
  words: Record<string, number>;
  /** Codes of customers. */
  codes: string[];
}

/** Counts what the records of each side have in common: once for all shares. */
export function countShared(
  customers: readonly PreparedRecord[],
  connections: readonly PreparedRecord[],
): SharedCounts {
  const [ours, theirs] = [count(customers), count(connections)];
  const counts: SharedCounts = {
    records: customers.length + connections.length,
    values: {},
    words: {},
    codes: customers.map(({ code }) => code),
  };
  for (const value of new Set([...ours.keys(), ...theirs.keys()])) {
    const [own, other] = [ours.get(value) ?? 0, theirs.get(value) ?? 0];
    if (value.startsWith('word ')) {
      if (own + other > 1) counts.words[value.slice(5)] = own + other;
    } else if (Math.max(own, other) > 1) counts.values[value] = Math.max(own, other);
  }
  return counts;
}

/** Looks up what was counted. */
export function sharedOf(counts: SharedCounts): Shared {
  const [values, words] = [new Map(Object.entries(counts.values)), new Map(Object.entries(counts.words))];
  const codes = new Set(counts.codes);
  return {
    of: (kind, value) => values.get(`${kind} ${value}`) ?? 1,
    hasCode: (code) => codes.has(code),
    wordShare: (word) => ((words.get(word) ?? 1) + 1) / (counts.records + 1),
  };
}
