import { STATES } from '../records/states';
import { type Decision, type DecisionInput, decide } from './decide';
import { stumbledMark } from './fingerprint';

/**
 * What is to be done with a customer. One that our own fault keeps from being decided fails as before until its next try.
 * @throws the fault, where it is new or the time of the next try has come
 */
export function decideUnlessTold(input: DecisionInput): Decision {
  const { known, requested, hash } = input;
  try {
    return decide(input);
  } catch (error) {
    const told =
      known?.state === STATES.failed && known.fingerprintChecked === stumbledMark(hash, (error as Error).message);
    if (told && !known.due && !requested) return { action: 'none', outcome: 'failed', reason: '' };
    throw error;
  }
}
