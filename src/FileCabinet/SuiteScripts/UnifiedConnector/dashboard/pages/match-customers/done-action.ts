import { text } from '../../../netsuite/suiteql';
import { checkCodes } from '../../../sync/match/check-codes';
import { isOpen, type StoredMatch } from '../../../sync/match/match';
import { changeMatch, createMatch, type NewMatch, readLastMatch } from '../../../sync/match/match-store';
import { countRows, readClaimedTwice } from '../../../sync/match/row-store';
import { findAccountState } from '../../../sync/records/account-state-store';
import { counted } from '../../../sync/records/counted';
import type { Action, ActionsOf, Visitor } from '../../server/action';
import { choiceOf, idOf, type Parameters, tableOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { MOST_CHECKED, REASON_LENGTH, RESULT_COLUMNS, RESULT_FILTERS, RESULT_LISTS, type ResultList } from './contract';
import { externalSystemOf, letRunsAsk, matchOfTable, meantMatch, now, settingsOf, stateOf } from './current-match';
import { countsOf } from './matches';
import { expectedOf, keysOf } from './parameters';
import {
  codeRowOf,
  readCodesToEnter,
  readCodesToEnterById,
  readOnlyJoor,
  readOnlyNetSuite,
  readTwoOnOne,
} from './read-result';

const LISTS = Object.fromEntries(RESULT_LISTS.map((list) => [list, list])) as Record<ResultList, ResultList>;

/** Costs at most 60 units. */
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
      return readOnlyNetSuite(match?.id ?? 0, last?.scope ?? 'enabled', externalSystemOf(systemId), request);
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
    letRunsAsk(match.systemId, externalSystemOf(match.systemId).name, match.id);
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
    externalSystemOf(systemId);
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

export const doneActions: ActionsOf<'match_results' | 'check_codes' | 'finish_match' | 'leave_out_match'> = {
  match_results: matchResults,
  check_codes: checkCodesAction,
  finish_match: finishMatch,
  leave_out_match: leaveOutMatch,
};
