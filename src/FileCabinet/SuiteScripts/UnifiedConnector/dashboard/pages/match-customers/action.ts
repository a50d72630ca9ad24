import { accountFeatures } from '../../../netsuite/features';
import { submitExport } from '../../../netsuite/submit-export';
import { submitMatch } from '../../../netsuite/submit-match';
import { text } from '../../../netsuite/suiteql';
import { readSettings, type Settings } from '../../../settings/read-settings';
import { checkCodes } from '../../../sync/match/check-codes';
import { missingPortions } from '../../../sync/match/continue-match';
import { decideRows } from '../../../sync/match/decide-rows';
import { isOpen, type StoredMatch } from '../../../sync/match/match';
import { changeMatch, createMatch, type NewMatch, readLastMatch, readMatches } from '../../../sync/match/match-store';
import { storePortion as keepPortion } from '../../../sync/match/portion-store';
import { countEnabledNeverSent, type MatchPlan, readMatchCustomers } from '../../../sync/match/read-match-customers';
import { countRows, readClaimedTwice, readHolders } from '../../../sync/match/row-store';
import { createAccountState, findAccountState, recordMatchAtWork } from '../../../sync/records/account-state-store';
import { counted } from '../../../sync/records/counted';
import type { TableRequest } from '../../contract/table';
import type { Action, ActionsOf, Visitor } from '../../server/action';
import { choiceOf, idOf, oneOf, type Parameters, tableOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import {
  MATCH_COLUMNS,
  MATCH_FILTERS,
  MATCH_SCOPES,
  MATCH_SOURCES,
  type Match,
  type MatchCounts,
  type MatchDetailProposal,
  type MatchSystem,
  MOST_CHECKED,
  REASON_LENGTH,
  RESULT_COLUMNS,
  RESULT_FILTERS,
  RESULT_LISTS,
  type ResultList,
} from './contract';
import { countsOf, NO_COUNTS, shownMatch } from './matches';
import { connectionsOf, decisionsOf, expectedOf, fileOf, keysOf, matchIdOf, portionOf } from './parameters';
import {
  codeRowOf,
  findCustomers,
  type MatchSystemRow,
  readCodesToEnter,
  readCodesToEnterById,
  readMatchRows,
  readMatchRowsById,
  readMatchSystems,
  readOnlyJoor,
  readOnlyNetSuite,
  readRowContents,
  readTwoOnOne,
} from './read';
import { sideBySide } from './side-by-side';

/** Rows are there from the end of comparing until they are saved. */
const WITH_ROWS: readonly StoredMatch['state'][] = ['deciding', 'finishing'];

/** Costs 20 units where there are rows, 10 while a file is loaded. */
function factsOf(match: StoredMatch | undefined): { missing: number[]; counts: MatchCounts } {
  const withRows = match && WITH_ROWS.includes(match.state);
  return {
    missing: match?.state === 'loading' && match.file ? missingPortions(match) : [],
    counts: withRows ? countsOf(countRows(match.id), readClaimedTwice(match.id).length) : NO_COUNTS,
  };
}

function shown(match: StoredMatch | undefined, pause = ''): Match | null {
  return shownMatch(match, { ...factsOf(match), pause }, Date.now());
}

function systemOf(
  { id, name, list, pause }: MatchSystemRow,
  match: StoredMatch | undefined,
  counts: ReturnType<typeof countEnabledNeverSent>,
): MatchSystem {
  const { enabled = 0, neverSent = 0 } = counts.get(id) ?? {};
  return { systemId: id, system: name, match: shown(match, pause), neverSent, sources: { list, codes: enabled } };
}

/** Costs 30 units, and 20 for each match with rows. */
const matchSystems: Action<'match_systems'> = {
  answer() {
    const last = new Map(readMatches().map((match) => [match.systemId, match]));
    const counts = countEnabledNeverSent();
    return readMatchSystems().map((system) => systemOf(system, last.get(system.id), counts));
  },
};

/** Costs 50 units. */
const matchState: Action<'match_state'> = { answer: (parameters) => stateOf(idOf(parameters, 'systemId')) };

function stateOf(systemId: number): MatchSystem {
  const system = readMatchSystems().find(({ id }) => id === systemId);
  if (!system) throw new Refusal('This External System is inactive or no longer exists. Reload the page.');
  return systemOf(system, readLastMatch(systemId), countEnabledNeverSent());
}

function settingsOf(systemId: number): Settings {
  const settings = readSettings().find(({ system }) => system.id === systemId);
  if (!settings) throw new Refusal('This External System is inactive or no longer exists. Reload the page.');
  return settings;
}

const planOf = ({ system, fieldMap }: Settings): MatchPlan => ({ system, fieldMap, features: accountFeatures() });

/** The match as it is after a change. Costs 10 units, and what `factsOf` does. */
function now(systemId: number): Match {
  const match = shown(readLastMatch(systemId));
  if (!match) throw new Refusal('There is no match any more. Reload the page.');
  return match;
}

/** The open match that a request means. Costs 10 units. */
function meantMatch(parameters: Parameters): StoredMatch {
  const match = readLastMatch(idOf(parameters, 'systemId'));
  if (!match || match.id !== matchIdOf(parameters) || !isOpen(match, Date.now())) {
    throw new Refusal('This match is closed, or somebody began another one. Reload the page.');
  }
  return match;
}

/** Has runs of the export ask JOOR for a match. Costs 38 units. */
function letRunsAsk(systemId: number, systemName: string, matchId: number): void {
  recordMatchAtWork(findAccountState(systemId) ?? createAccountState(systemId, systemName), matchId);
  submitExport();
}

/** Begins a match; two who do so at once are in the same. Costs 26 units, 50 more where runs ask JOOR. */
const startMatch: Action<'start_match'> = {
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const source = oneOf(parameters, 'source', MATCH_SOURCES);
    const scope = oneOf(parameters, 'scope', MATCH_SCOPES);
    const file = source === 'file' ? fileOf(parameters) : null;
    const { system } = settingsOf(systemId);
    if (source === 'list' && system.listPath === '') {
      throw new Refusal(
        `${system.name} has no List Path, because JOOR documents no call that lists customers. Load a file, or ask for the codes.`,
      );
    }
    const last = readLastMatch(systemId);
    if (last && isOpen(last, Date.now())) return now(systemId);
    const asks = source !== 'file';
    const begun: NewMatch = {
      systemId,
      state: 'loading',
      stage: asks ? 'load' : '',
      source,
      scope,
      file,
      startedBy: visitor.name,
    };
    const mine = createMatch(begun, last);
    const created = readLastMatch(systemId);
    if (mine && asks && created) letRunsAsk(systemId, system.name, created.id);
    return now(systemId);
  },
};

/** Keeps a portion of a file. Costs 36 units, 6 more for every 100,000 characters. */
const storePortion: Action<'store_portion'> = {
  answer(parameters) {
    const match = meantMatch(parameters);
    if (match.state !== 'loading' || !match.file)
      throw new Refusal('This match does not load a file now. Reload the page.');
    const portion = portionOf(parameters, match.file.portions);
    if (!keepPortion(match.id, 'loaded', portion, connectionsOf(parameters))) {
      throw new Refusal(
        `Portion ${portion + 1} was stored with other contents. The file has changed since the load began: begin the match anew.`,
      );
    }
    const missing = missingPortions(match);
    const done = Math.min(
      match.file.connections,
      (match.file.portions - missing.length) * Math.ceil(match.file.connections / match.file.portions),
    );
    const progress = { ...match.progress, done, total: match.file.connections };
    changeMatch(match.id, { progress });
    const answer = shownMatch({ ...match, progress }, { missing, counts: NO_COUNTS, pause: '' }, Date.now());
    if (!answer) throw new Refusal('This match is closed. Reload the page.');
    return answer;
  },
};

/** Goes on where a match waits. Costs at most 100 units. */
const continueMatch: Action<'continue_match'> = {
  answer(parameters) {
    const match = meantMatch(parameters);
    const { systemId } = match;
    if (match.state === 'loading' && match.file) {
      const missing = missingPortions(match);
      if (missing.length > 0) {
        throw new Refusal(
          `${counted(missing.length, 'portion')} of ${match.file.portions} of ${match.file.name} ${missing.length === 1 ? 'is' : 'are'} not stored yet. Load the same file again: what is stored is kept.`,
        );
      }
      changeMatch(match.id, { state: 'comparing', stage: 'prepare', problem: '' });
      submitMatch();
    } else if (match.state === 'stopped') {
      changeMatch(match.id, { state: 'comparing', problem: '' });
      submitMatch();
    } else if (match.state === 'comparing') submitMatch();
    else if (match.state === 'loading' || match.state === 'finishing') {
      letRunsAsk(systemId, settingsOf(systemId).system.name, match.id);
    }
    return now(systemId);
  },
};

/** Drops a match. A run deletes what it kept. Costs 100 units. */
const discardMatch: Action<'discard_match'> = {
  administrator: true,
  answer(parameters, visitor) {
    const match = meantMatch(parameters);
    if (match.state === 'finishing') {
      throw new Refusal('The pairs are being saved. Wait until this is done.');
    }
    changeMatch(match.id, { state: 'discarded', closed: { by: visitor.name, reason: '' } });
    const state = findAccountState(match.systemId);
    if (state) recordMatchAtWork(state, null);
    submitMatch();
    return stateOf(match.systemId);
  },
};

/** The last match of the External System that a table is filtered by; undefined: it has no rows now. Costs 10 units. */
function matchOfTable({ filters }: TableRequest): { systemId: number; match: StoredMatch | undefined } {
  const systemId = Number(filters.system || 0);
  if (systemId === 0) throw new Refusal('Choose an External System.');
  const last = readLastMatch(systemId);
  const hasRows = last && isOpen(last, Date.now()) && WITH_ROWS.includes(last.state);
  return { systemId, match: hasRows ? last : undefined };
}

/** Costs 71 units at most: 41 for the settings, 30 for the page. */
const matchRows: Action<'match_rows'> = {
  answer(parameters) {
    const request = tableOf(parameters, MATCH_COLUMNS, MATCH_FILTERS);
    const { systemId, match } = matchOfTable(request);
    if (!match) return { rows: [], total: 0 };
    return readMatchRows(match.id, codeSourceOf(systemId), request, readClaimedTwice(match.id));
  },
};

/** Costs 31 units. */
const codeSourceOf = (systemId: number) => settingsOf(systemId).system;

/** Both sides of a row, as NetSuite has its own now. Costs 160 units. */
const matchDetail: Action<'match_detail'> = {
  answer(parameters) {
    const match = meantMatch(parameters);
    const id = idOf(parameters, 'id');
    const settings = settingsOf(match.systemId);
    const contents = readRowContents(match.id, id);
    const [row] = readMatchRowsById(match.id, settings.system, [id], readClaimedTwice(match.id));
    if (!contents || !row) throw new Refusal('There is no such customer in this match. Reload the page.');
    const { connection, proposals } = contents;
    const chosen = row.customer && !proposals.some(({ customer }) => customer === row.customer?.customerId);
    const ids = [
      ...proposals.map(({ customer }) => customer),
      ...(chosen && row.customer ? [row.customer.customerId] : []),
    ];
    const customers = new Map(
      (ids.length > 0 ? readMatchCustomers({ ids }, planOf(settings)) : []).map((each) => [each.id, each]),
    );
    const holders = new Map(
      readHolders(match.id, ids)
        .filter((each) => each.id !== id)
        .map((each) => [each.customer, each]),
    );
    return {
      row,
      connection,
      proposals: ids.flatMap((customerId): MatchDetailProposal[] => {
        const customer = customers.get(customerId);
        if (!customer) return [];
        const { id: _, selected, codeAtJoor, ...record } = customer;
        const proposal = proposals.find((each) => each.customer === customerId);
        const holder = holders.get(customerId);
        return [
          {
            customer: { customerId, name: customer.name, code: customer.code },
            score: proposal?.score ?? null,
            reason: proposal?.reason ?? 'Chosen by hand',
            heldBy: holder ? { id: holder.id, name: holder.name } : null,
            record,
            lines: sideBySide(connection, record),
          },
        ];
      }),
    };
  },
};

/** Costs 71 units. */
const findMatchCustomers: Action<'find_match_customers'> = {
  answer(parameters) {
    const match = meantMatch(parameters);
    const words = textOf(parameters, 'text', 200).trim();
    if (words === '') return [];
    const found = findCustomers(words, codeSourceOf(match.systemId));
    const holders = readHolders(
      match.id,
      found.map(({ customerId }) => customerId),
    );
    return found.map((customer) => {
      const holder = holders.find((each) => each.customer === customer.customerId);
      return { ...customer, heldBy: holder ? { id: holder.id, name: holder.name } : null };
    });
  },
};

/** Costs 130 units, and 6 for each decision: 730 of 1,000. */
const decideMatches: Action<'decide_matches'> = {
  answer(parameters, visitor) {
    const match = meantMatch(parameters);
    if (match.state !== 'deciding') throw new Refusal('Nothing can be decided in this match now. Reload the page.');
    const decisions = decisionsOf(parameters);
    const refused = decideRows(match.id, decisions, visitor.name);
    const claimed = readClaimedTwice(match.id);
    const ids = decisions.map(({ id }) => id);
    return {
      rows: readMatchRowsById(match.id, codeSourceOf(match.systemId), ids, claimed),
      refused,
      counts: countsOf(countRows(match.id), claimed.length),
    };
  },
};

const LISTS = Object.fromEntries(RESULT_LISTS.map((list) => [list, list])) as Record<ResultList, ResultList>;

/** Costs at most 71 units. */
const matchResults: Action<'match_results'> = {
  answer(parameters) {
    const request = tableOf(parameters, RESULT_COLUMNS, RESULT_FILTERS);
    const list = choiceOf(request.filters, 'list', LISTS);
    if (!list) throw new Refusal('Choose a list.');
    const { systemId, match } = matchOfTable(request);
    if (list === 'enter-code') return readCodesToEnter(systemId, request);
    if (list === 'only-netsuite') {
      const last = readLastMatch(systemId);
      if (!match && last?.state !== 'done') return { rows: [], total: 0 };
      return readOnlyNetSuite(match?.id ?? 0, last?.scope ?? 'enabled', codeSourceOf(systemId), request);
    }
    if (!match) return { rows: [], total: 0 };
    return list === 'only-joor' ? readOnlyJoor(match.id, request) : readTwoOnOne(match.id, request);
  },
};

/** Costs 103 units, and 12 units and one credit for each. */
const checkCodesAction: Action<'check_codes'> = {
  answer(parameters) {
    const settings = settingsOf(idOf(parameters, 'systemId'));
    const ids = keysOf(parameters, MOST_CHECKED);
    if (ids.length === 0) throw new Refusal('Choose at least one customer.');
    if (settings.faults.length > 0) throw new Refusal(settings.faults.join(' '));
    if (!findAccountState(settings.system.id)) {
      throw new Refusal('No run has looked at this External System yet. Try again after the next run.');
    }
    const rows = readCodesToEnterById(settings.system.id, ids);
    const codes = rows.map((row) => ({
      customerId: Number(row.customerid),
      code: text(row.codetoenter),
      matchedName: text(row.matchedname),
    }));
    const { checked, sentence } =
      codes.length === 0 ? { checked: new Map(), sentence: '' } : checkCodes(settings, codes);
    const after = new Map(readCodesToEnterById(settings.system.id, ids).map((row) => [text(row.id), codeRowOf(row)]));
    const answered = rows.map((row) => {
      const before = codeRowOf(row);
      if (checked.get(Number(row.customerid)) !== 'entered') return after.get(before.key) ?? before;
      return { ...before, code: before.codeToEnter, check: 'entered' as const, note: '' };
    });
    return { rows: answered, sentence };
  },
};

/** Done. Costs 110 units; runs do the rest. */
const finishMatch: Action<'finish_match'> = {
  administrator: true,
  answer(parameters, visitor) {
    const match = meantMatch(parameters);
    if (match.state !== 'deciding') throw new Refusal('This match cannot be finished now. Reload the page.');
    const expected = expectedOf(parameters);
    const counts = countsOf(countRows(match.id), readClaimedTwice(match.id).length);
    if (counts.claimedTwice > 0) {
      throw new Refusal(
        `${counted(counts.claimedTwice, 'customer')} of NetSuite ${counts.claimedTwice === 1 ? 'is' : 'are'} matched with more than one customer of JOOR. Decide which one it is, then press Done.`,
      );
    }
    if (counts.preselected !== expected.preselected || counts.matched !== expected.matched) {
      throw new Refusal(
        `Somebody decided meanwhile: ${counted(counts.matched, 'pair')} matched and ${counted(counts.preselected, 'pair')} preselected now. Look at them, then press Done again.`,
      );
    }
    const progress = { ...match.progress, done: 0, total: counts.preselected + counts.matched };
    changeMatch(match.id, {
      state: 'finishing',
      stage: 'save',
      problem: '',
      progress,
      closed: { by: visitor.name, reason: '' },
    });
    letRunsAsk(match.systemId, settingsOf(match.systemId).system.name, match.id);
    return now(match.systemId);
  },
};

function reasonOf(parameters: Parameters): string {
  const reason = textOf(parameters, 'reason', REASON_LENGTH.most).trim();
  if (reason.length < REASON_LENGTH.least) {
    throw new Refusal(
      `Give a reason of at least ${REASON_LENGTH.least} characters. It stands in the General Log with your name.`,
    );
  }
  return reason;
}

/** Costs 90 units. */
const leaveOutMatch: Action<'leave_out_match'> = {
  administrator: true,
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const reason = reasonOf(parameters);
    settingsOf(systemId);
    const last = readLastMatch(systemId);
    if (last && isOpen(last, Date.now())) throw new Refusal('A match is open. Finish it, or discard it first.');
    leaveOut(systemId, reason, visitor, last);
    return stateOf(systemId);
  },
};

function leaveOut(systemId: number, reason: string, { name }: Visitor, last: StoredMatch | undefined): void {
  const begun: NewMatch = {
    systemId,
    state: 'left-out',
    stage: '',
    source: 'file',
    scope: 'enabled',
    file: null,
    startedBy: name,
  };
  if (!createMatch(begun, last)) throw new Refusal('Somebody began a match at the same moment. Reload the page.');
  const created = readLastMatch(systemId);
  if (created) changeMatch(created.id, { closed: { by: name, reason } });
}

export const matchCustomersActions: ActionsOf<
  | 'match_systems'
  | 'match_state'
  | 'start_match'
  | 'store_portion'
  | 'continue_match'
  | 'discard_match'
  | 'match_rows'
  | 'match_detail'
  | 'find_match_customers'
  | 'decide_matches'
  | 'match_results'
  | 'check_codes'
  | 'finish_match'
  | 'leave_out_match'
> = {
  match_systems: matchSystems,
  match_state: matchState,
  start_match: startMatch,
  store_portion: storePortion,
  continue_match: continueMatch,
  discard_match: discardMatch,
  match_rows: matchRows,
  match_detail: matchDetail,
  find_match_customers: findMatchCustomers,
  decide_matches: decideMatches,
  match_results: matchResults,
  check_codes: checkCodesAction,
  finish_match: finishMatch,
  leave_out_match: leaveOutMatch,
};
