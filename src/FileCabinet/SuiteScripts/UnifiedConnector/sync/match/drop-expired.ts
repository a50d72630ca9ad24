import { submitMatch } from '../../netsuite/submit-match';
import { isOpen, isUnfinished } from './match';
import { changeMatch, readMatches } from './match-store';

/** Closes matches that nobody finished within their days; a run deletes what they kept. Costs 10 units, and 22 where there is one. */
export function dropExpiredMatches(): void {
  const now = Date.now();
  const expired = readMatches().filter((match) => isUnfinished(match.state) && !isOpen(match, now));
  for (const { id } of expired) changeMatch(id, { state: 'discarded', stage: '' });
  if (expired.length > 0) submitMatch();
}
