import { grams } from './names';
import type { PreparedRecord } from './prepare';

/**
 * What two records must have in common to be compared at all, so that 10,000 customers and 10,000 connections are some
 * hundred thousand comparisons and not 100 million. A value that very many connections have brings nobody together.
 */
export interface Blocks {
  /** Positions of the connections that most probably belong to a customer, at most `CANDIDATES`. */
  candidates(customer: PreparedRecord): number[];
}

/** Connections that a customer is compared with. */
const CANDIDATES = 30;

/** A value of more than this share of all connections, and of more than `COMMON` of them, is left out. */
const COMMON_SHARE = 0.02;
const COMMON = 60;

/** The keys of a record with how much each counts; a name is many keys, which together count as one. */
function keysOf(record: PreparedRecord): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (kind: string, values: readonly string[], worth: number) => {
    for (const value of values) if (value !== '') keys.set(`${kind}${value}`, worth);
  };
  add('c', [record.code], 2);
  add('e', record.emails, 2);
  add('d', record.domains, 1);
  add(
    'p',
    record.phones.map((phone) => phone.replace(/\D/g, '').slice(-8)),
    1.5,
  );
  for (const { postalCode, street, house, city } of record.places) {
    add('z', [postalCode], 0.5);
    if (house !== '') add('s', [`${house} ${postalCode}`, `${house} ${street}`, `${house} ${city}`], 0.8);
  }
  for (const name of [record.name, ...record.otherNames]) {
    add(
      'w',
      name.words.filter((word) => word.length > 2),
      0.7,
    );
    const parts = grams(name);
    add('g', parts, 2.5 / Math.max(parts.length, 4));
  }
  return keys;
}

/** Makes the index of all connections: some 30 keys each, and 3 ms for a thousand. */
export function makeBlocks(connections: readonly PreparedRecord[]): Blocks {
  const byKey = new Map<string, number[]>();
  for (const [at, connection] of connections.entries()) {
    for (const key of keysOf(connection).keys()) {
      const held = byKey.get(key);
      if (held) held.push(at);
      else byKey.set(key, [at]);
    }
  }
  const common = Math.max(COMMON, connections.length * COMMON_SHARE);
  return {
    candidates(customer) {
      const scores = new Map<number, number>();
      for (const [key, worth] of keysOf(customer)) {
        const held = byKey.get(key);
        if (!held || held.length > common) continue;
        const score = worth * Math.log2((connections.length + 1) / held.length);
        for (const at of held) scores.set(at, (scores.get(at) ?? 0) + score);
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, CANDIDATES)
        .map(([at]) => at);
    },
  };
}
