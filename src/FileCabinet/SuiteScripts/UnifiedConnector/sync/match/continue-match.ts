import { getConnection, listConnections } from '../../joor/read-back';
import type { MatchRecord } from '../../matching/match-record';
import { repliedConnection } from '../../matching/replied-connection';
import { accountFeatures } from '../../netsuite/features';
import { remainingUnits } from '../../netsuite/remaining-units';
import { submitMatch } from '../../netsuite/submit-match';
import type { Settings } from '../../settings/read-settings';
import { readCodeHolders } from '../compare/read-code-holders';
import { type AccountState, readAccountState, recordCredits, recordMatchAtWork } from '../records/account-state-store';
import { counted } from '../records/counted';
import { readStatuses, readSyncStates, writeSyncState } from '../records/sync-state-store';
import { CreditMeter } from './credit-meter';
import { isOpen, type StoredMatch } from './match';
import { changeMatch, readLastMatch } from './match-store';
import { readPortionNumbersOf, storePortion } from './portion-store';
import { type MatchPlan, readMatchCustomers } from './read-match-customers';
import { countProblems, type DecidableRow, markSaved, readUnsaved, refuseRow } from './row-store';
import { codeGone, outcomeOf } from './save-row';

/** What a run did for a match. */
export interface MatchWork {
  credits: number;
  /** For the Run record; '' where there is nothing to say. */
  message: string;
}

const NOTHING: MatchWork = { credits: 0, message: '' };

/** Below this many units a run leaves the rest to the next one. */
const RESERVE = 1500;

/** JOOR's customers in one portion, after which is recorded how far the load has come. */
const IN_PORTION = 50;

/** JOOR's customers asked for in one call of the list. */
const LISTED = 100;

/** Pairs that are read at once to be saved. */
const PAIRS = 50;

/**
 * Goes on with the match of an External System that asks JOOR something: loads its customers, or saves pairs whose codes JOOR
 * must still have. Called when everything is sent, for it ranks below sending. Each request costs 10 units and one credit, in
 * the window that the export counts in and above the Credit Reserve; what is done is recorded at least every 50 requests, and
 * doing it again changes nothing.
 */
export function continueMatch(settings: Settings): MatchWork {
  const state = readAccountState(settings.system.id);
  const match = readLastMatch(settings.system.id);
  const isAtWork = match && isOpen(match, Date.now()) && match.id === state.matchId;
  if (!match || !isAtWork || (match.stage !== 'load' && match.stage !== 'save')) {
    recordMatchAtWork(state, null);
    return NOTHING;
  }
  const meter = new CreditMeter(state.window, settings.system.reserve);
  const plan: MatchPlan = { system: settings.system, fieldMap: settings.fieldMap, features: accountFeatures() };
  const run: AskingRun = { match, plan, meter, state };
  const done = match.stage === 'save' ? save(run) : match.source === 'list' ? loadList(run) : loadCodes(run);
  keepCredits(run);
  if (done) recordMatchAtWork(state, null);
  else if (meter.stopped !== match.problem) changeMatch(match.id, { problem: meter.stopped });
  const what = match.stage === 'save' ? 'saving pairs' : "loading JOOR's customers";
  const message = done
    ? `Match Customers: ${what} is finished.`
    : meter.stopped === ''
      ? ''
      : `Match Customers: ${what} waits. ${meter.stopped}`;
  return { credits: meter.spent, message: meter.spent > 0 || done ? message : '' };
}

interface AskingRun {
  match: StoredMatch;
  plan: MatchPlan;
  meter: CreditMeter;
  state: AccountState;
}

const keepCredits = ({ state, meter }: AskingRun): void => {
  if (meter.window !== state.window) recordCredits(state, meter.window);
};

const hasUnits = (): boolean => remainingUnits() > RESERVE;

/** Everything is stored: a run compares it. Costs 22 units. */
function compareNext({ match }: AskingRun): true {
  changeMatch(match.id, { state: 'comparing', stage: 'prepare', problem: '' });
  submitMatch();
  return true;
}

/** GET by code, in the order of internal ids. @returns whether all were asked for */
function loadCodes(run: AskingRun): boolean {
  const { match, plan, meter } = run;
  const all = readMatchCustomers({ scope: match.scope }, plan)
    .filter(({ code }) => code !== '')
    .sort((a, b) => a.id - b.id);
  const progress = { ...match.progress, total: all.length };
  const left = all.filter(({ id }) => id > progress.after);
  let found: MatchRecord[] = [];
  const keep = () => {
    if (found.length > 0) {
      storePortion(match.id, 'loaded', progress.portions, found);
      progress.portions += 1;
      found = [];
    }
    changeMatch(match.id, { progress });
    keepCredits(run);
  };
  let asked = 0;
  for (const { id, code } of left) {
    if (!hasUnits() || !meter.mayAsk()) break;
    const taken = meter.take(getConnection(plan.system, code));
    if (!taken) break;
    if (taken.found) found.push(repliedConnection(taken.found));
    progress.after = id;
    progress.done += 1;
    asked += 1;
    if (asked % IN_PORTION === 0) keep();
  }
  keep();
  return left.length === asked && compareNext(run);
}

/** The list call, page by page until one is empty. @returns whether all were read */
function loadList(run: AskingRun): boolean {
  const { match, plan, meter } = run;
  const progress = { ...match.progress };
  let before = '';
  while (hasUnits() && meter.mayAsk()) {
    const outcome = listConnections(plan.system, plan.system.listPath, { start: progress.after, count: LISTED });
    const taken = meter.take(outcome);
    if (!taken) return false;
    if (!taken.found) {
      const said = outcome.kind === 'missing' && outcome.message !== '' ? ` It said: ${outcome.message}` : '';
      meter.stopped = `JOOR has no list at the List Path of ${plan.system.name}.${said}`;
      return false;
    }
    const page = taken.found.map(repliedConnection);
    const content = JSON.stringify(page);
    if (page.length > 0 && content === before) {
      meter.stopped = `The List Path of ${plan.system.name} gives the same page again. Enter {start} where JOOR expects the first one wanted.`;
      return false;
    }
    before = content;
    if (page.length === 0) return compareNext(run);
    storePortion(match.id, 'loaded', progress.portions, page);
    progress.portions += 1;
    progress.after += page.length;
    progress.done += page.length;
    changeMatch(match.id, { progress });
    keepCredits(run);
  }
  return false;
}

/** Saves pairs, 50 at a time. @returns whether all are saved, or noted as what a person has to decide again */
function save(run: AskingRun): boolean {
  const { match, meter } = run;
  const progress = { ...match.progress };
  for (;;) {
    if (!hasUnits() || meter.stopped !== '') return false;
    const rows = readUnsaved(match.id, PAIRS);
    if (rows.length === 0) break;
    const saved = savePairs(rows, run);
    progress.done += saved;
    changeMatch(match.id, { progress });
    keepCredits(run);
    if (saved < rows.length) return false;
  }
  const problems = countProblems(match.id);
  if (problems > 0) {
    const problem = `${counted(problems, 'pair')} could not be saved. Decide ${problems === 1 ? 'it' : 'them'} again, then press Done once more.`;
    changeMatch(match.id, { state: 'deciding', stage: '', problem });
  } else {
    changeMatch(match.id, { state: 'done', stage: '', problem: '', closed: { by: match.closedBy, reason: '' } });
    submitMatch();
  }
  return true;
}

/** Costs 60 units, and 18 for each pair. @returns how many were settled */
function savePairs(rows: readonly DecidableRow[], { plan, meter }: AskingRun): number {
  const systemId = plan.system.id;
  const ids = [...new Set(rows.flatMap(({ customer }) => customer ?? []))];
  const customers = new Map(readMatchCustomers({ ids }, plan).map((customer) => [customer.id, customer]));
  const known = readSyncStates({ ids }, systemId);
  const statuses = readStatuses(systemId, ids);
  const codeOf = (row: DecidableRow) => row.code || customers.get(row.customer ?? 0)?.code || '';
  const claims = rows.map((row) => ({ customerId: row.customer ?? 0, name: '', code: codeOf(row) }));
  const holders = readCodeHolders(
    systemId,
    claims.filter(({ code }) => code !== ''),
  );
  let settled = 0;
  for (const row of rows) {
    const outcome = outcomeOf({
      row,
      customer: customers.get(row.customer ?? 0),
      known: known.get(row.customer ?? 0),
      reason: statuses.get(row.customer ?? 0)?.reason ?? '',
      // One that was merged into the customer hands its code over.
      holder: holders
        .get(codeOf(row))
        ?.find(({ customerId, mergedInto }) => customerId !== row.customer && mergedInto !== row.customer),
      systemName: plan.system.name,
    });
    if (outcome.kind === 'problem') refuseRow(row, outcome.sentence);
    else if (row.code === '') saveRow(row, outcome);
    else {
      if (!meter.mayAsk()) return settled;
      const taken = meter.take(getConnection(plan.system, row.code));
      if (!taken) return settled;
      if (taken.found) saveRow(row, outcome);
      else refuseRow(row, codeGone(row));
    }
    settled += 1;
  }
  return settled;

  function saveRow(row: DecidableRow, outcome: Exclude<ReturnType<typeof outcomeOf>, { kind: 'problem' }>): void {
    if (outcome.kind === 'write') {
      const { customerId, change } = outcome;
      writeSyncState(known.get(customerId), customerId, systemId, change);
      const code = change.customerCode ?? '';
      const holder = { customerId, name: change.customerName ?? '', gone: false, mergedInto: null, state: null };
      holders.set(code, [...(holders.get(code) ?? []), holder]);
    }
    markSaved(row.id);
  }
}

/** Portions of its file that are not stored yet. Costs 10 units, nothing without a file. */
export const missingPortions = (match: StoredMatch): number[] => missingPortionsOf([match]).get(match.id) ?? [];

/** The same of several matches, at most 900, by their id. Costs 10 units for every 5,000 portions begun. */
export function missingPortionsOf(matches: readonly StoredMatch[]): Map<number, number[]> {
  const withFile = matches.flatMap(({ id, file }) => (file ? [{ id, file }] : []));
  const stored = readPortionNumbersOf(
    withFile.map(({ id }) => id),
    'loaded',
  );
  return new Map(
    withFile.map(({ id, file }) => {
      const there = new Set(stored.get(id));
      return [id, Array.from({ length: file.portions }, (_, number) => number).filter((each) => !there.has(each))];
    }),
  );
}
