import * as record from 'N/record';
import type { EntryPoints } from 'N/types';
import type { MatchRecord } from '../../matching/match-record';
import type { PreparedRecord } from '../../matching/prepare';
import { indexOf, pairsOf } from '../../matching/propose';
import type { SharedCounts } from '../../matching/shared';
import { readPortion } from '../../sync/match/portion-store';
import { connectionKey, type KeptProposals, placeOf } from '../../sync/match/proposed';
import { createRow, readWrittenPositions } from '../../sync/match/row-store';
import type { Item } from './contract';

/** Compares two shares, writes the rows of a portion, or deletes what is no longer needed. Costs at most 640 units of 1,000. */
export function map({ value, write }: EntryPoints.MapReduce.mapContext): void {
  const item = JSON.parse(value) as Item;
  if (item.type === 'compare') {
    const pairs = compareShares(item);
    if (pairs.length > 0) write({ key: String(item.matchId), value: JSON.stringify(pairs) });
  } else if (item.type === 'rows') writeRows(item.matchId, item.portion);
  else for (const id of item.ids) remove(item.recordType, id);
}

function compareShares({ matchId, ...numbers }: Extract<Item, { type: 'compare' }>) {
  const customers = readPortion<PreparedRecord[]>(matchId, 'customers', numbers.customers) ?? [];
  const connections = readPortion<PreparedRecord[]>(matchId, 'connections', numbers.connections) ?? [];
  const shared = readPortion<{ counts: SharedCounts }>(matchId, 'shared', 0);
  return shared ? pairsOf(customers, indexOf(connections, shared.counts)) : [];
}

/** A stage that is repeated finds what the first attempt wrote. */
function writeRows(matchId: number, portion: number): void {
  const loaded = readPortion<MatchRecord[]>(matchId, 'loaded', portion) ?? [];
  const proposals = readPortion<KeptProposals[]>(matchId, 'proposals', portion) ?? [];
  const written = readWrittenPositions(matchId, portion);
  const kept = new Map(proposals.map((each) => [connectionKey(portion, each.at), each]));
  for (const [at, connection] of loaded.entries()) {
    const key = connectionKey(portion, at);
    if (!written.has(at)) createRow(matchId, placeOf(key), connection, kept.get(key));
  }
}

/** A stage that is repeated finds nothing left of some. */
function remove(type: string, id: number): void {
  try {
    record.delete({ type, id });
  } catch (error) {
    if ((error as { name?: string }).name !== 'RCRD_DSNT_EXIST') throw error;
  }
}
