import { instantOf } from '../../netsuite/instant';
import { unfinishedInstances } from '../../netsuite/other-runs';
import { readSystems } from '../../settings/read-settings';
import { minutesBetween } from '../../settings/set-up/run-checks';
import { runNow } from '../../sync/on-request/run-now';
import { pauseByHand, resumeByHand } from '../../sync/pause/pause-by-hand';
import { readRequests } from '../../sync/records/run-store';
import type { Action, ActionsOf } from '../server/action';
import { idOf, type Parameters, textOf } from '../server/parameters';
import { Refusal } from '../server/refusal';
import { type AtWork, LONGEST_REASON } from './contract';
import { readSentSince } from './read';

/** An External System, or null for every active one. */
function systemIn(parameters: Parameters): number | null {
  if (parameters.systemId === null) return null;
  const systemId = idOf(parameters, 'systemId');
  if (readSystems().some(({ system }) => system.id === systemId)) return systemId;
  throw new Refusal('This External System no longer exists. Reload the page.');
}

/** Asks for a run now. Costs 70 units. */
const runNowAction: Action<'run_now'> = { answer: (parameters) => runNow(systemIn(parameters)) };

/** Pauses, with a reason that everybody sees. Costs 30 units and 8 for each External System. */
const pause: Action<'pause'> = {
  administrator: true,
  answer(parameters, { name }) {
    const reason = textOf(parameters, 'reason', LONGEST_REASON).trim();
    if (reason === '') throw new Refusal('Enter a reason. Everybody who wonders why nothing is sent sees it.');
    return { good: true, sentence: pauseByHand(systemIn(parameters), name, reason) };
  },
};

/** Ends what a person paused. Costs 20 units and 8 for each External System. */
const resume: Action<'resume'> = {
  administrator: true,
  answer: (parameters) => ({ good: true, sentence: resumeByHand(systemIn(parameters)) }),
};

/** What a run at work has done so far. Costs 40 units. */
const atWork: Action<'at_work'> = {
  answer(): AtWork {
    const waiting = readRequests().filter(({ minutesUnderWay }) => minutesUnderWay === null).length;
    const [first] = unfinishedInstances().sort((one, other) => one.created - other.created);
    if (!first) return { run: null, waiting };
    const { created } = first;
    return { run: { minutes: minutesBetween(created, Date.now()), ...readSentSince(instantOf(created)) }, waiting };
  },
};

export const sendingActions: ActionsOf<'run_now' | 'pause' | 'resume' | 'at_work'> = {
  run_now: runNowAction,
  pause,
  resume,
  at_work: atWork,
};
