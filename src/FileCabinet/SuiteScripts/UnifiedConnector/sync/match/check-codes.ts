import { getConnection } from '../../joor/read-back';
import { matchName } from '../../matching/names';
import { repliedConnection } from '../../matching/replied-connection';
import type { Settings } from '../../settings/read-settings';
import { readAccountState, recordCredits } from '../records/account-state-store';
import { STATES } from '../records/states';
import { FROM_ORDER, readStatuses, readSyncStates, writeSyncState } from '../records/sync-state-store';
import { CreditMeter } from './credit-meter';

/** What JOOR answered about a code that was to be entered. */
export type CodeCheck = 'entered' | 'not-entered' | 'other-customer';

/** A code to be entered, of a customer. */
export interface CodeToCheck {
  customerId: number;
  code: string;
  /** Name of the customer at JOOR that was matched. */
  matchedName: string;
}

/**
 * Reads back whether codes were entered at JOOR, because a person asks, from the Credit Reserve too. What is entered is from then
 * on the code that JOOR has. Costs 32 units, and 12 units and one credit for each.
 *
 * @returns answers by customer, and why others were not asked for ('' where all were)
 */
export function checkCodes(
  settings: Settings,
  codes: readonly CodeToCheck[],
): { checked: Map<number, CodeCheck>; sentence: string } {
  const { system } = settings;
  const state = readAccountState(system.id);
  if (state.pauseCause !== '') return { checked: new Map(), sentence: state.pauseReason };
  const meter = new CreditMeter(state.window, 0);
  const ids = codes.map(({ customerId }) => customerId);
  const known = readSyncStates({ ids }, system.id);
  const statuses = readStatuses(system.id, ids);
  const checked = new Map<number, CodeCheck>();
  for (const { customerId, code, matchedName } of codes) {
    const syncState = known.get(customerId);
    const status = statuses.get(customerId);
    if (!syncState || !status || !meter.mayAsk()) continue;
    const taken = meter.take(getConnection(system, code));
    if (!taken) break;
    const check = taken.found ? verdict(repliedConnection(taken.found), matchedName) : 'not-entered';
    const isEntered = check === 'entered';
    const wasWaiting = syncState.mustEnterCode && syncState.state === STATES.onHold;
    writeSyncState(syncState, customerId, system.id, {
      state: status.state,
      reason:
        isEntered && wasWaiting
          ? `JOOR has the customer code "${code}" now. ${syncState.fingerprintSent === FROM_ORDER ? 'It is sent when it differs from what its order shows.' : 'The next export updates it.'}`
          : status.reason,
      codeCheck: check,
      codeCheckedAt: new Date(),
      ...(isEntered ? { customerCode: code, codeToEnter: '', fingerprintChecked: '' } : {}),
    });
    checked.set(customerId, check);
  }
  if (meter.window !== state.window) recordCredits(state, meter.window);
  return { checked, sentence: meter.stopped };
}

/** Whether the customer that has the code is the one that was matched, by any of its names. */
function verdict({ name, otherNames }: { name: string; otherNames: string[] }, matchedName: string): CodeCheck {
  const wanted = matchName(matchedName).joined;
  return [name, ...otherNames].some((each) => matchName(each).joined === wanted) ? 'entered' : 'other-customer';
}
