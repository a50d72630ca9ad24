import { enterCode } from '../compare/decide';
import type { CodeHolder } from '../compare/taken-codes';
import { STATES } from '../records/states';
import type { SyncState, SyncStateChange } from '../records/sync-state-store';
import { MATCHED } from './match';
import type { MatchCustomer } from './read-match-customers';
import type { DecidableRow } from './row-store';

/** What is known of a pair when it is saved. */
export interface PairFacts {
  row: Pick<DecidableRow, 'name' | 'code' | 'customer'>;
  /** As it is in NetSuite now; undefined: it is gone. */
  customer: MatchCustomer | undefined;
  known: SyncState | undefined;
  /** Why the Sync State is as it is. */
  reason: string;
  /** Another customer that has the row's code, or the code that would be entered, at JOOR already. */
  holder: CodeHolder | undefined;
  systemName: string;
}

/** What becomes of a pair: the Sync State changes, nothing has to change, or a person has to decide again. */
export type PairOutcome =
  | { kind: 'write'; customerId: number; change: SyncStateChange }
  | { kind: 'known' }
  | { kind: 'problem'; sentence: string };

/** What is done with a pair that was decided, before JOOR is asked whether its code is still there. */
export function outcomeOf({ row, customer, known, reason, holder, systemName }: PairFacts): PairOutcome {
  if (!customer) {
    const sentence = `The customer with the internal ID ${row.customer} no longer exists in NetSuite. It was deleted or merged into another customer. Choose another one.`;
    return { kind: 'problem', sentence };
  }
  const held = known?.customerCode ?? '';
  // Of a customer that was noted as removed in JOOR the code is empty.
  if (held !== '' && held !== row.code) {
    const has = row.code === '' ? 'this one has none' : `this one has "${row.code}"`;
    return {
      kind: 'problem',
      sentence: `JOOR has ${customer.name} with the customer code "${held}" already, and ${has}. Remove one of the two at JOOR, or choose another customer.`,
    };
  }
  if (held !== '' && known?.fingerprintSent) return { kind: 'known' };
  const code = row.code || customer.code;
  if (holder) {
    const whose = `customer ${holder.name} (internal ID ${holder.customerId})`;
    return { kind: 'problem', sentence: `Customer code "${code}" already belongs to ${whose} at JOOR.` };
  }
  if (code === '') {
    const sentence = `${customer.name} has no value to use as its customer code, so it cannot be entered at JOOR.`;
    return { kind: 'problem', sentence };
  }
  const ours = row.code !== '' && row.code === customer.code;
  const keeps = known !== undefined && known.state !== STATES.onHold;
  const excluded = !known && !customer.selected;
  const next = excluded
    ? {
        state: STATES.excluded,
        reason: `${systemName} is not selected under External Systems on the customer. It is matched with "${row.name}" at JOOR.`,
      }
    : {
        state: STATES.onHold,
        reason:
          row.code === ''
            ? enterCode(code)
            : `Matched with "${row.name}" at JOOR, which has the customer code "${code}". The next export updates it.`,
      };
  return {
    kind: 'write',
    customerId: customer.id,
    change: {
      ...(keeps ? { state: known.state as SyncStateChange['state'], reason } : next),
      customerName: customer.name,
      customerCode: code,
      fingerprintSent: MATCHED,
      fingerprintChecked: '',
      codeToEnter: ours ? '' : customer.code,
      matchedName: row.name.slice(0, 300),
      codeCheck: '',
      codeCheckedAt: null,
    },
  };
}

/** A code that JOOR does not know any more: an update would make a second customer there. */
export const codeGone = ({ name, code }: DecidableRow): string =>
  `JOOR has no customer with the code "${code}" any more: the code of "${name}" was changed or deleted there after it was loaded. Correct it at JOOR or begin the match anew.`;
