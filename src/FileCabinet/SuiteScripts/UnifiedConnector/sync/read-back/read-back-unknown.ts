import { type GetOutcome, getConnection } from '../../joor/read-back';
import type { Node } from '../../joor/reply-body';
import type { ExternalSystem } from '../../settings/external-system';
import type { RecordedCustomer } from '../outcome/outcome-store';
import type { Sending } from '../outcome/sent-values';
import { STATES } from '../records/states';
import type { SyncState, SyncStateChange } from '../records/sync-state-store';
import { judgeFound } from './judge-read-back';

/** What reading back a customer showed whose first POST had no answer. */
export type UnknownFinding =
  /** JOOR has it with the values that would be sent: nothing has to be sent. */
  | { kind: 'in sync'; change: SyncStateChange }
  /** It is sent once more. */
  | { kind: 'send'; note: string }
  | Exclude<GetOutcome<Node>, { kind: 'found' | 'missing' }>;

/** A customer that JOOR may have got: its first POST had no answer. */
export const isUncertain = ({ state }: RecordedCustomer, { first }: Sending): boolean =>
  first && (state?.state === STATES.unknown || (state?.state === STATES.onHold && state.customerCode !== ''));

/** Costs 10 units and 1 credit. */
export function readBackUnknown(system: ExternalSystem, known: SyncState, sending: Sending): UnknownFinding {
  const { connection, fingerprint } = sending;
  const outcome = getConnection(system, connection.customer_code);
  if (outcome.kind === 'missing') {
    const note = 'After a lost reply, JOOR did not show it, so it was sent again.';
    return {
      kind: 'send',
      note: `${note} If JOOR had received it after all, its customer code made the second send an update.`,
    };
  }
  if (outcome.kind !== 'found') return outcome;
  const subject = {
    state: { ...known, fingerprintSent: fingerprint },
    sent: JSON.parse(JSON.stringify(connection)) as Node,
  };
  const { outcome: verdict, change } = judgeFound(subject, outcome.value, system.compared, new Date());
  if (verdict !== 'verified') {
    return { kind: 'send', note: 'After a lost reply, JOOR showed different values, so it was sent again.' };
  }
  if (isAllThatWasSent(known, fingerprint)) return { kind: 'in sync', change };
  const note = 'After a lost reply, it is unclear which values JOOR has';
  return { kind: 'send', note: `${note}, so it was sent again.` };
}

/** A reply carries few fields: they agree with every version that differs in others. One that stands alone is certain. */
const isAllThatWasSent = ({ fingerprintChecked, tries }: SyncState, fingerprint: string): boolean =>
  fingerprintChecked === fingerprint && tries <= 1;
