import { forgetAbsentTables } from '../../customers/read-absent-tables';
import { accountFeatures } from '../../netsuite/features';
import { MATCH_PORTION, MATCH_ROW } from '../../netsuite/ids';
import { remainingUnits } from '../../netsuite/remaining-units';
import { readSettings } from '../../settings/read-settings';
import { isOpen, type StoredMatch } from '../../sync/match/match';
import { changeMatch, readMatches } from '../../sync/match/match-store';
import { type PortionKind, readPortionIds, readPortionNumbers } from '../../sync/match/portion-store';
import { prepareMatch } from '../../sync/match/prepare-match';
import { readRowIds } from '../../sync/match/row-store';
import type { Item } from './contract';

/** Below this many of its 10,000 units the stage takes up no further match. */
const RESERVE = 4000;

/** Records that one invocation of map deletes: 4 units each, of its 1,000. */
const DELETED = 150;

const ALL_KINDS: readonly PortionKind[] = ['loaded', 'customers', 'connections', 'shared', 'proposals'];

/**
 * Finds what is to be done: matches to compare, pairs to write down, and what closed matches left. Costs some 10 units for each
 * 5,000 rows read and 6 for each 100,000 characters that are kept for map: 1,200 for 10,000 customers on either side.
 */
export function getInputData(): Item[] {
  const matches = readMatches();
  const now = Date.now();
  const items = matches.filter((match) => !isOpen(match, now)).flatMap(leftBy);
  for (const match of matches.filter((each) => isOpen(each, now) && each.state === 'comparing')) {
    if (remainingUnits() < RESERVE) break;
    items.push(...workOf(match));
  }
  return items;
}

function workOf(match: StoredMatch): Item[] {
  if (match.stage === 'rows' || match.stage === 'writing') {
    changeMatch(match.id, { stage: 'writing' });
    const portions = readPortionNumbers(match.id, 'loaded');
    return portions.map((portion) => ({ type: 'rows', matchId: match.id, portion }));
  }
  const settings = readSettings().find(({ system }) => system.id === match.systemId);
  if (!settings) throw new Error('The External System of the match is inactive or no longer exists.');
  forgetAbsentTables();
  const { system, fieldMap } = settings;
  const shares = prepareMatch(match, { system, fieldMap, features: accountFeatures() });
  changeMatch(match.id, { stage: 'pairs' });
  return shares.map((share) => ({ type: 'compare', matchId: match.id, ...share }));
}

/** What a match that is closed, or older than its days, has left. Costs 20 units. */
function leftBy({ id }: StoredMatch): Item[] {
  const rows = inParts(readRowIds(id), MATCH_ROW.type);
  return [...rows, ...inParts(readPortionIds(id, ALL_KINDS), MATCH_PORTION.type)];
}

function inParts(ids: readonly number[], recordType: string): Item[] {
  const items: Item[] = [];
  for (let start = 0; start < ids.length; start += DELETED) {
    items.push({ type: 'delete', recordType, ids: ids.slice(start, start + DELETED) });
  }
  return items;
}
