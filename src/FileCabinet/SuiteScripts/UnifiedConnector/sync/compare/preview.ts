import { headerOf, rowsOf } from '../../customer-file/rows';
import { buildConnection } from '../../customers/build-connection';
import { fileFaults } from '../../customers/check-file';
import type { Customer } from '../../customers/customer';
import type { Mapping } from '../../customers/mapping';
import { missingColumns } from '../../customers/read-columns';
import { readCustomers } from '../../customers/read-customers';
import { valueSource } from '../../customers/value-sources';
import type { JoorConnection } from '../../joor/connection';
import type { Fault } from '../../joor/rule-sheet';
import { accountFeatures } from '../../netsuite/features';
import { sha256 } from '../../netsuite/hash';
import { lackingPermission } from '../../netsuite/permissions';
import type { Settings } from '../../settings/read-settings';
import { readAccountStates } from '../records/account-state-store';
import { counted } from '../records/counted';
import { STATES } from '../records/states';
import { connectionDiff, type DiffLine } from './connection-diff';
import { type Decision, decide } from './decide';
import { isHeldByJoor } from './held-by-joor';
import { isSending, readCodeClaims, type Sending } from './read-code-holders';
import { type CustomerState, readCustomerStates } from './read-customer-states';
import { sentPayload } from './sent-payload';
import { holdHeir, inheritance, type TakenCode, takenFault } from './taken-codes';

export type PreviewOutcome = 'new' | 'update' | 'unchanged' | 'fails' | 'excluded' | 'on hold';

/** What an export would do now with one customer in one External System. */
export interface CustomerPreview {
  customerId: number;
  /** Empty where there is no such customer. */
  name: string;
  systemId: number;
  systemName: string;
  outcome: PreviewOutcome;
  /** What would happen, or why nothing would and what to do. */
  sentence: string;
  faults: Fault[];
  warnings: Fault[];
  /** What the values are compared with. */
  compared: 'never sent' | 'sent last' | 'not kept';
  diff: DiffLine[];
  /** As it stands in a Customer Sync file; null: none is sent, or it cannot be in one. */
  inFile: { header: string[]; rows: string[][] } | null;
  /** Why nothing is sent to this External System at all for now; null: it works. */
  pause: string | null;
}

/**
 * What an export of these customers would do now in each of the External Systems. Writes and sends nothing. At most
 * 1,000 customers. Costs 60 units at most, and 41 for each External System with the features of most accounts (10 more for each
 * of subsidiaries, price levels of pricing groups and customers that are new to it, 30 for sub-customers), for every
 * 5,000 rows begun.
 *
 * @param states of the customers, where they were read before: 10 units less
 * @param asSelected customers that are looked at as if the External Systems were selected on them
 */
export function previewExport(
  settings: readonly Settings[],
  customerIds: readonly number[],
  states: readonly CustomerState[] = readCustomerStates(customerIds),
  asSelected: ReadonlySet<number> = new Set(),
): CustomerPreview[] {
  const ids = [...new Set(customerIds)];
  if (ids.length === 0 || settings.length === 0) return [];
  const accounts = readAccountStates();
  const features = accountFeatures();
  const lacking = lackingPermission(features);
  return settings.flatMap((own) => {
    const mapping: Mapping = { ...own, features };
    const { customers, faults } = readOrTell(ids, own, mapping, lacking);
    const reason = faults.length > 0 ? faults.join(' ') : (accounts.get(own.system.id)?.pauseReason ?? '');
    const decided = ids.map((id) => {
      const state = states.find(({ customerId, systemId }) => customerId === id && systemId === own.system.id);
      const customer = customers?.get(id);
      const looked = customer && asSelected.has(id) ? { ...customer, selected: true } : customer;
      return decideOne(id, looked, state, mapping);
    });
    const { taken, inherited } = readCodeClaims(own.system.id, decided.filter(isSendable));
    return decided.map((each) => {
      const { id, customer, state, decision } = each;
      const from = inherited.get(id);
      const heir = { known: undefined, hash: sha256, requested: true };
      const waits = from && decision.action === 'send' ? holdHeir(decision, from, own.system, heir) : null;
      const judged = previewOne(waits ? { ...each, decision: waits } : each, taken.get(id), mapping, reason);
      const code = isSending(decision) ? decision.connection.customer_code : '';
      const preview =
        from && !waits ? { ...judged, sentence: `${judged.sentence} ${inheritance(code, from)}` } : judged;
      return {
        customerId: id,
        name: customer?.name ?? state?.customerName ?? '',
        systemId: own.system.id,
        systemName: own.system.name,
        pause: reason === '' ? null : reason,
        ...(customers ? preview : unread(reason)),
      };
    });
  });
}

/** The customers, or what keeps them from being read: faults of the settings, a permission that the role lacks. */
function readOrTell(
  ids: number[],
  { faults }: Settings,
  mapping: Mapping,
  lacking: string | null,
): { customers: Map<number, Customer> | null; faults: string[] } {
  if (lacking !== null) return { customers: null, faults: [...faults, lacking] };
  try {
    return { customers: readCustomers({ ids }, mapping), faults };
  } catch (error) {
    const missing = missingColumns(mapping);
    if (missing.length === 0 && faults.length === 0) throw error;
    return { customers: null, faults: [...faults, ...missing] };
  }
}

type Judged = Pick<CustomerPreview, 'outcome' | 'sentence' | 'faults' | 'warnings' | 'compared' | 'diff' | 'inFile'>;

const unread = (sentence: string): Judged => ({
  outcome: 'on hold',
  sentence,
  faults: [],
  warnings: [],
  compared: 'not kept',
  diff: [],
  inFile: null,
});

/** A customer with what an export would decide of it, whoever else has its customer code. */
interface Decided<D extends Decision = Decision> {
  id: number;
  name: string;
  customer: Customer | undefined;
  state: CustomerState | undefined;
  decision: D;
}

function decideOne(
  id: number,
  customer: Customer | undefined,
  state: CustomerState | undefined,
  mapping: Mapping,
): Decided {
  // Without what was found the last time, the decision tells its faults and reasons anew.
  const known = state && { ...state, fingerprintChecked: '' };
  const decision = decide({ customer, known, mapping, hash: sha256, requested: true });
  return { id, name: customer?.name ?? '', customer, state, decision };
}

const isSendable = (each: Decided): each is Decided<Sending> => isSending(each.decision);

function previewOne(
  { customer, state, decision }: Decided,
  taken: TakenCode | undefined,
  mapping: Mapping,
  pause: string,
): Judged {
  if (!customer || decision.action === 'exclude' || (decision.action === 'none' && decision.outcome !== 'unchanged')) {
    return { ...unread('reason' in decision ? decision.reason : ''), outcome: 'excluded' };
  }
  const sentCode = state?.customerCode ?? '';
  const built = buildConnection(customer, mapping, sentCode);
  const before = sentLast(state, mapping);
  const diff = connectionDiff(before, built.connection, (field) => valueSource(field, { customer, mapping, sentCode }));
  const faults = taken ? [takenFault(taken)] : [...built.faults, ...fileFaults(built.connection, mapping)];
  const judged = {
    faults,
    warnings: built.warnings,
    diff,
    compared: comparedWith(before),
    inFile: faults.length === 0 ? rowsInFile(built.connection, mapping) : null,
  };
  if (taken) return { ...judged, outcome: 'fails', sentence: failsSentence(faults) };
  const changes = diff.filter(({ change }) => change !== 'same').length;
  switch (decision.action) {
    case 'fail':
      return { ...judged, outcome: 'fails', sentence: failsSentence(faults) };
    case 'hold':
      return { ...judged, outcome: 'on hold', sentence: decision.reason };
    case 'send': {
      const would = pause === '' ? 'It would be sent' : 'After the pause, it would be sent';
      return before === null
        ? {
            ...judged,
            outcome: 'new',
            sentence: `${would} to JOOR for the first time, with ${counted(changes, 'value')}.`,
          }
        : {
            ...judged,
            outcome: 'update',
            sentence: `${would} to JOOR again, ${updateWords(judged.compared, changes)}.`,
          };
    }
    default:
      return {
        ...judged,
        outcome: 'unchanged',
        sentence: state?.state === STATES.handedOver ? WAITS_FOR_JOOR : ALREADY_ACCEPTED,
      };
  }
}

/** The rows of a customer, in the approved format of an External System that sends files. */
function rowsInFile(connection: JoorConnection, { fileFormat }: Mapping): CustomerPreview['inFile'] {
  if (!fileFormat) return null;
  const { format } = fileFormat;
  return { header: headerOf(format), rows: rowsOf(connection, format, Date.now()).rows };
}

const ALREADY_ACCEPTED = 'Nothing would be sent. JOOR has already accepted these values.';

const WAITS_FOR_JOOR =
  'Nothing would be sent: it was handed over by template, and JOOR does not show it yet. What changes meanwhile is sent when JOOR has it.';

function failsSentence(faults: readonly Fault[]): string {
  return `It would fail: ${counted(faults.length, 'fault')} to correct first.`;
}

function updateWords(compared: Judged['compared'], changes: number): string {
  if (compared === 'not kept') return 'but cannot be compared because the last sent values were not kept';
  return changes === 0
    ? 'with the same values as last time'
    : `with ${counted(changes, 'value')} changed since the last send`;
}

/** The connection that was sent last; null: none was; undefined: it is not kept, as its fingerprint tells. */
function sentLast(state: CustomerState | undefined, mapping: Mapping): JoorConnection | null | undefined {
  if (!state || !isHeldByJoor(state)) return null;
  return sentPayload(state, sha256, mapping);
}

function comparedWith(before: JoorConnection | null | undefined): Judged['compared'] {
  if (before === undefined) return 'not kept';
  return before === null ? 'never sent' : 'sent last';
}
