import type { MatchRecord } from '../../matching/match-record';
import { type PreparedRecord, prepareRecord } from '../../matching/prepare';
import { countShared } from '../../matching/shared';
import type { StoredMatch } from './match';
import { deletePortions, readPortion, readPortionNumbers, storePortion } from './portion-store';
import { preparePortion } from './proposed';
import { type MatchPlan, readMatchCustomers } from './read-match-customers';

/** Customers, and connections, that one invocation of map compares: some 0.3 s of its 100 million instructions. */
const SHARE = { customers: 250, connections: 2500 };

/** Two shares that are compared, by their numbers. */
export interface Shares {
  customers: number;
  connections: number;
}

/**
 * Reads both sides, brings them into the form in which they are compared, and keeps them in shares. What an earlier attempt left
 * goes first. Costs what `readMatchCustomers` does, 10 units for each portion loaded, and 6 for every 100,000 characters kept.
 */
export function prepareMatch(match: StoredMatch, plan: MatchPlan): Shares[] {
  deletePortions(match.id, ['customers', 'connections', 'shared', 'proposals']);
  const connections = loadedConnections(match);
  const customers = readMatchCustomers({ scope: match.scope }, plan).map(prepareRecord);
  const kept = {
    customers: keep(match.id, 'customers', customers, SHARE.customers),
    connections: keep(match.id, 'connections', connections, SHARE.connections),
  };
  storePortion(match.id, 'shared', 0, { counts: countShared(customers, connections), connections: connections.length });
  return kept.customers.flatMap((ours) => kept.connections.map((theirs) => ({ customers: ours, connections: theirs })));
}

/** JOOR's customers, one that came twice by its key once. */
function loadedConnections(match: StoredMatch): PreparedRecord[] {
  const seen = new Set<string>();
  return readPortionNumbers(match.id, 'loaded').flatMap((portion) => {
    const loaded = readPortion<MatchRecord[]>(match.id, 'loaded', portion) ?? [];
    const prepared = preparePortion(portion, loaded);
    return prepared.filter((_, at) => {
      const key = loaded[at]?.key ?? '';
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
  });
}

/** @returns the numbers of the shares */
function keep(
  matchId: number,
  kind: 'customers' | 'connections',
  records: readonly PreparedRecord[],
  size: number,
): number[] {
  const numbers: number[] = [];
  for (let start = 0; start < records.length; start += size) {
    storePortion(matchId, kind, numbers.length, records.slice(start, start + size));
    numbers.push(numbers.length);
  }
  return numbers;
}
