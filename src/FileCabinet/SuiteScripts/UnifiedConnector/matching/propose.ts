import { assign } from './assign';
import { type Blocks, makeBlocks } from './blocks';
import { type Comparison, compare } from './compare';
import { type Doubt, doubtOf } from './decide';
import type { PreparedRecord } from './prepare';
import { reasonOf } from './reason';
import { type Shared, type SharedCounts, sharedOf } from './shared';
import { PROPOSED } from './weights';

/** A customer that may be a connection, by their keys. Plain data, some 300 bytes as JSON. */
export interface Pair extends Comparison {
  customer: string;
  connection: string;
}

export interface Proposal extends Pair {
  /** 0 to 100: the probability in percent, before looking at rivals. */
  score: number;
  /** In words. */
  reason: string;
}

/** What is proposed for one connection. */
export interface Proposals {
  connection: string;
  /** The best first, with the one that the assignment chose in front; at most `OFFERED`. */
  proposals: Proposal[];
  /** The first proposal may be taken without a look. */
  preselected: boolean;
  /** Why not; undefined where it is, or where nobody is proposed. */
  doubt?: Doubt;
}

/** Proposals for a connection. */
const OFFERED = 5;

/** Pairs of a customer that are kept. */
const KEPT = 8;

/**
 * What a share of the customers is compared with: all connections or a share of them, and what all records share. Shares of
 * both sides keep an invocation of map small, whose instructions NetSuite limits to 100 million.
 */
export interface MatchIndex {
  connections: readonly PreparedRecord[];
  blocks: Blocks;
  shared: Shared;
}

/** Some 20 ms for a thousand connections; no units. */
export function indexOf(connections: readonly PreparedRecord[], counts: SharedCounts): MatchIndex {
  return { connections, blocks: makeBlocks(connections), shared: sharedOf(counts) };
}

/** The pairs of some customers: what one invocation of map does with its shares. No units. */
export function pairsOf(customers: readonly PreparedRecord[], { connections, blocks, shared }: MatchIndex): Pair[] {
  return customers.flatMap((customer) =>
    blocks
      .candidates(customer)
      .flatMap((at) => {
        const connection = connections[at];
        if (!connection) return [];
        const { findings, bits } = compare(customer, connection, shared);
        return bits < PROPOSED ? [] : [{ customer: customer.key, connection: connection.key, findings, bits }];
      })
      .sort((a, b) => b.bits - a.bits)
      .slice(0, KEPT),
  );
}

/**
 * What is proposed for each connection that has a pair: one to one and best for all together, the best others behind.
 * Connections in the order of `pairs`. No units.
 *
 * @param connections number of all connections, against which a pair has to prove itself
 */
export function propose(pairs: readonly Pair[], connections: number): Proposals[] {
  const positions = { customer: new Map<string, number>(), connection: new Map<string, number>() };
  const position = (side: keyof typeof positions, key: string): number => {
    const held = positions[side].get(key) ?? positions[side].size;
    positions[side].set(key, held);
    return held;
  };
  const edges = pairs.map((pair) => ({
    customer: position('customer', pair.customer),
    connection: position('connection', pair.connection),
    bits: pair.bits,
  }));
  const chosen = assign(edges);
  const [ofConnection, ofCustomer] = [best(pairs, 'connection'), best(pairs, 'customer')];
  return [...ofConnection].map(([connection, held]) => {
    const isChosen = (pair: Pair) =>
      chosen.get(position('customer', pair.customer)) === position('connection', connection);
    const ordered = [...held].sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.bits - a.bits);
    const [first] = ordered;
    const proposals = ordered.slice(0, OFFERED).map((pair) => ({
      ...pair,
      score: scoreOf(pair.bits, connections),
      reason: reasonOf(pair.findings),
    }));
    if (!first || !isChosen(first)) return { connection, proposals, preselected: false, doubt: 'rival' as const };
    const rivals = [...held, ...(ofCustomer.get(first.customer) ?? [])].filter((pair) => pair !== first);
    const doubt = doubtOf(first, rivals);
    return { connection, proposals, preselected: doubt === undefined, ...(doubt ? { doubt } : {}) };
  });
}

function best(pairs: readonly Pair[], side: 'customer' | 'connection'): Map<string, Pair[]> {
  const held = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const others = held.get(pair[side]);
    if (others) others.push(pair);
    else held.set(pair[side], [pair]);
  }
  return held;
}

/** The odds of one among so many, multiplied by what the bits say, as a percentage. */
function scoreOf(bits: number, connections: number): number {
  const odds = 2 ** bits / Math.max(connections, 1);
  return Math.round((100 * odds) / (1 + odds));
}
