import { accountFeatures } from '../../../netsuite/features';
import { submitExport } from '../../../netsuite/submit-export';
import type { ExternalSystem } from '../../../settings/external-system';
import { readSettings, readSystems, type Settings } from '../../../settings/read-settings';
import { missingPortionsOf } from '../../../sync/match/continue-match';
import { isOpen, type StoredMatch } from '../../../sync/match/match';
import { readLastMatch } from '../../../sync/match/match-store';
import { countEnabledNeverSent, type MatchPlan } from '../../../sync/match/read-match-customers';
import { countRowsOf, readClaimedTwiceOf } from '../../../sync/match/row-store';
import { createAccountState, findAccountState, recordMatchAtWork } from '../../../sync/records/account-state-store';
import type { TableRequest } from '../../contract/table';
import { idOf, type Parameters } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { Match, MatchSystem } from './contract';
import { countsOf, NO_COUNTS, shownMatch } from './matches';
import { matchIdOf } from './parameters';
import { type MatchSystemRow, readMatchSystems } from './read-systems';

/** Rows are there from the end of comparing until they are saved. */
const hasRows = ({ state }: StoredMatch): boolean => state === 'deciding' || state === 'finishing';

const isLoadingFile = ({ state, file }: StoredMatch): boolean => state === 'loading' && file !== null;

/**
 * Shows matches as they are. Costs 20 units where one of them has rows, and 10 for every 5,000 portions begun where one loads
 * a file.
 */
function shownAs(matches: readonly StoredMatch[]): (match: StoredMatch | undefined, pause: string) => Match | null {
  const withRows = matches.filter(hasRows).map(({ id }) => id);
  const missing = missingPortionsOf(matches.filter(isLoadingFile));
  const rows = countRowsOf(withRows);
  const claimed = readClaimedTwiceOf(withRows);
  return (match, pause) => {
    const groups = match && rows.get(match.id);
    const counts = groups ? countsOf(groups, claimed.get(match.id)?.length ?? 0) : NO_COUNTS;
    return shownMatch(match, { missing: (match && missing.get(match.id)) ?? [], counts, pause }, Date.now());
  };
}

/** External Systems with their last matches. Costs 10 units, and what `shownAs` does. */
export function systemsOf(systems: readonly MatchSystemRow[], last: ReadonlyMap<number, StoredMatch>): MatchSystem[] {
  const counts = countEnabledNeverSent();
  const shown = shownAs(systems.flatMap(({ id }) => last.get(id) ?? []));
  return systems.map(({ id, name, list, pause }) => {
    const { enabled = 0, neverSent = 0 } = counts.get(id) ?? {};
    return {
      systemId: id,
      system: name,
      match: shown(last.get(id), pause),
      neverSent,
      sources: { list, codes: enabled },
    };
  });
}

const GONE = 'This External System is inactive or no longer exists. Reload the page.';

/** An External System with its last match. Costs 50 units. */
export function stateOf(systemId: number): MatchSystem {
  const last = readLastMatch(systemId);
  const systems = readMatchSystems().filter(({ id }) => id === systemId);
  const [state] = systemsOf(systems, new Map(last ? [[systemId, last]] : []));
  if (!state) throw new Refusal(GONE);
  return state;
}

/** With its maps. Costs 31 units. */
export function settingsOf(systemId: number): Settings {
  const settings = readSettings().find(({ system }) => system.id === systemId);
  if (!settings) throw new Refusal(GONE);
  return settings;
}

/** An External System without its maps. Costs 10 units. */
export function externalSystemOf(systemId: number): ExternalSystem {
  const found = readSystems().find(({ system, inactive }) => system.id === systemId && !inactive);
  if (!found) throw new Refusal(GONE);
  return found.system;
}

export const planOf = ({ system, fieldMap }: Settings): MatchPlan => ({
  system,
  fieldMap,
  features: accountFeatures(),
});

/** The match as it is after a change. Costs 10 units, and what `shownAs` does. */
export function now(systemId: number): Match {
  const last = readLastMatch(systemId);
  const match = shownAs(last ? [last] : [])(last, '');
  if (!match) throw new Refusal('There is no match any more. Reload the page.');
  return match;
}

/** The open match that a request means. Costs 10 units. */
export function meantMatch(parameters: Parameters): StoredMatch {
  const match = readLastMatch(idOf(parameters, 'systemId'));
  if (!match || match.id !== matchIdOf(parameters) || !isOpen(match, Date.now())) {
    throw new Refusal('This match is closed, or somebody began another one. Reload the page.');
  }
  return match;
}

/** Has runs of the export ask JOOR for a match. Costs 38 units. */
export function letRunsAsk(systemId: number, systemName: string, matchId: number): void {
  recordMatchAtWork(findAccountState(systemId) ?? createAccountState(systemId, systemName), matchId);
  submitExport();
}

/** The last match of the External System that a table is filtered by; undefined: it has no rows now. Costs 10 units. */
export function matchOfTable({ filters }: TableRequest): { systemId: number; match: StoredMatch | undefined } {
  const systemId = Number(filters.system || 0);
  if (systemId === 0) throw new Refusal('Choose an External System.');
  const last = readLastMatch(systemId);
  const isThere = last && isOpen(last, Date.now()) && hasRows(last);
  return { systemId, match: isThere ? last : undefined };
}
