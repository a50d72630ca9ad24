import { submitExport } from '../../netsuite/submit-export';
import { readSystems } from '../../settings/read-settings';
import { readAccountStates } from '../records/account-state-store';
import { readRequests, saveRunRequest } from '../records/run-store';
import { mayReadEverything } from './may-read-everything';

/** What became of somebody's wish for a run. */
export interface RunAsked {
  /** false: nothing was asked for, as the sentence says. */
  good: boolean;
  sentence: string;
  /** Run record of the request; null: there is none. */
  runId: number | null;
}

/**
 * Asks for a run now, of an External System or (null) of all: it looks for changes whatever the interval, and does what is due. The
 * request names who asked, and stays due where another run is at work. One that waits already is enough. Costs 60 units.
 */
export function runNow(systemId: number | null): RunAsked {
  const systems = readSystems().filter(({ system, inactive }) => !inactive && (systemId ?? system.id) === system.id);
  const states = readAccountStates();
  const pauses = systems.flatMap(({ system }) => {
    const state = states.get(system.id);
    return state && state.pauseCause !== '' ? [`${system.name} is paused: ${state.pauseReason}`] : [];
  });
  if (systems.length === 0) return refused('There is no active External System, so there is nothing to run.');
  if (pauses.length === systems.length) return refused(pauses.join('\n'));
  const waiting = readRequests().find(
    (request) => request.customerIds.length === 0 && request.systemId === systemId && request.minutesUnderWay === null,
  );
  const runId = waiting?.runId ?? saveRunRequest(systemId);
  const begins = mayReadEverything() && submitExport();
  const sentence = begins
    ? 'The run starts now, or after the one that is still active.'
    : 'It is queued for the next run. A run starts every 5 minutes.';
  return { good: true, sentence: [sentence, ...pauses].join('\n'), runId };
}

const refused = (sentence: string): RunAsked => ({ good: false, sentence, runId: null });
