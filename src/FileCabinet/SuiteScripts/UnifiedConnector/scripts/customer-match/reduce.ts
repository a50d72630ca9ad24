import type { EntryPoints } from 'N/types';
import { type Pair, propose } from '../../matching/propose';
import { deletePortions, readPortion, storePortion } from '../../sync/match/portion-store';
import { bestPairs, keptByPortion } from '../../sync/match/proposed';

/**
 * Gives each customer at most one connection, best for all together, and keeps what is proposed. Costs 20 units, and 6 for each
 * portion of JOOR's customers: 620 for 10,000.
 */
export function reduce({ key, values }: EntryPoints.MapReduce.reduceContext): void {
  const matchId = Number(key);
  const pairs = bestPairs(values.flatMap((value) => JSON.parse(value) as Pair[]));
  const shared = readPortion<{ connections: number }>(matchId, 'shared', 0);
  const proposed = propose(pairs, shared?.connections ?? 0);
  deletePortions(matchId, ['proposals']);
  for (const [portion, kept] of keptByPortion(proposed, pairs)) storePortion(matchId, 'proposals', portion, kept);
}
