import type { MatchRecord } from '../../matching/match-record';
import { type PreparedRecord, prepareRecord } from '../../matching/prepare';
import type { Pair, Proposals } from '../../matching/propose';
import { DOUBTS } from '../../matching/reason';
import { PRESELECTION } from '../../matching/weights';

/** What is kept of a proposal. */
export interface KeptProposal {
  customer: number;
  score: number;
  reason: string;
}

/** What is proposed for one of JOOR's customers, as it is kept. */
export interface KeptProposals {
  /** Position in its portion. */
  at: number;
  proposals: KeptProposal[];
  preselected: boolean;
  /** A sentence; '' where it is preselected or nobody is proposed. */
  doubt: string;
  /** Further customers of NetSuite that are this one of JOOR as far as can be told. */
  twins: number[];
}

/** What tells one of JOOR's customers from all others of a match: its portion and its position in it. */
export const connectionKey = (portion: number, at: number): string => `${portion}:${at}`;

export function placeOf(key: string): { portion: number; at: number } {
  const [portion, at] = key.split(':').map(Number);
  return { portion: portion ?? 0, at: at ?? 0 };
}

/** The customers of a portion as they are compared. */
export const preparePortion = (portion: number, connections: readonly MatchRecord[]): PreparedRecord[] =>
  connections.map((connection, at) => prepareRecord({ ...connection, key: connectionKey(portion, at) }));

/** Pairs of a customer that are looked at. */
const KEPT = 8;

/** The best pairs of each customer, where its pairs come from several shares of the connections. */
export function bestPairs(pairs: readonly Pair[]): Pair[] {
  const byCustomer = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const held = byCustomer.get(pair.customer);
    if (held) held.push(pair);
    else byCustomer.set(pair.customer, [pair]);
  }
  return [...byCustomer.values()].flatMap((held) =>
    held.sort((a, b) => b.bits - a.bits || (a.connection < b.connection ? -1 : 1)).slice(0, KEPT),
  );
}

/** What is kept of all proposals, by portion. `pairs` are those that the proposals were made of. */
export function keptByPortion(proposed: readonly Proposals[], pairs: readonly Pair[]): Map<number, KeptProposals[]> {
  const firstOf = new Map(proposed.map(({ connection, proposals }) => [connection, proposals[0]?.customer]));
  const bestOf = new Map<string, Pair>();
  for (const pair of pairs) {
    const best = bestOf.get(pair.customer);
    if (!best || pair.bits > best.bits) bestOf.set(pair.customer, pair);
  }
  const taken = new Set(firstOf.values());
  const portions = new Map<number, KeptProposals[]>();
  for (const { connection, proposals, preselected, doubt } of proposed) {
    const { portion, at } = placeOf(connection);
    const twins = proposals
      .slice(1)
      .filter(({ customer, bits }) => bits >= PRESELECTION.least && bestOf.get(customer)?.connection === connection)
      .filter(({ customer }) => !taken.has(customer))
      .map(({ customer }) => Number(customer));
    const kept: KeptProposals = {
      at,
      proposals: proposals.map(({ customer, score, reason }) => ({ customer: Number(customer), score, reason })),
      preselected,
      doubt: doubt ? DOUBTS[doubt] : '',
      twins,
    };
    const held = portions.get(portion);
    if (held) held.push(kept);
    else portions.set(portion, [kept]);
  }
  return portions;
}
