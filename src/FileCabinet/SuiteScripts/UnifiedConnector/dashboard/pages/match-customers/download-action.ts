import { submitMatch } from '../../../netsuite/submit-match';
import { missingPortions } from '../../../sync/match/continue-match';
import { isOpen } from '../../../sync/match/match';
import { changeMatch, createMatch, type NewMatch, readLastMatch } from '../../../sync/match/match-store';
import { storePortion as keepPortion } from '../../../sync/match/portion-store';
import { findAccountState, recordMatchAtWork } from '../../../sync/records/account-state-store';
import { counted } from '../../../sync/records/counted';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, oneOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { MATCH_SCOPES, MATCH_SOURCES } from './contract';
import { externalSystemOf, letRunsAsk, meantMatch, now, stateOf } from './current-match';
import { NO_COUNTS, shownMatch } from './matches';
import { connectionsOf, fileOf, portionOf } from './parameters';

/** Begins a match; two who do so at once are in the same. Costs 26 units, 50 more where runs ask JOOR. */
const startMatch: Action<'start_match'> = {
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const source = oneOf(parameters, 'source', MATCH_SOURCES);
    const scope = oneOf(parameters, 'scope', MATCH_SCOPES);
    const file = source === 'file' ? fileOf(parameters) : null;
    const system = externalSystemOf(systemId);
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
      letRunsAsk(systemId, externalSystemOf(systemId).name, match.id);
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

export const downloadActions: ActionsOf<'start_match' | 'store_portion' | 'continue_match' | 'discard_match'> = {
  start_match: startMatch,
  store_portion: storePortion,
  continue_match: continueMatch,
  discard_match: discardMatch,
};
