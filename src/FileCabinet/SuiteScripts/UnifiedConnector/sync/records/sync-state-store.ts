import * as record from 'N/record';
import { type Selection, selectionCondition } from '../../customers/queries';
import { SYNC_STATE as F, FAILED_RECORD } from '../../netsuite/ids';
import { daysBefore, type Instant, instantOf } from '../../netsuite/instant';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Param, type Row, readAll, text } from '../../netsuite/suiteql';
import { isAutomatic, type Switches } from '../../settings/position';
import { withCompared } from './compared-fields';
import type { KnownState } from './known-state';
import { assertTransition, isQueued, isState, STATES, type State, stateIn } from './states';

export interface SyncState extends KnownState {
  id: number;
  customerId: number;
  tries: number;
  /** Of its faults, or the code of its error class. */
  codes: string;
  /** Batch of the last outcome; null: none was sent. */
  batch: number | null;
  /** Whether the answer to a request was lost so lately that JOOR may still take that request. */
  mayBeTakenLate: boolean;
  /** Codes that JOOR was given last, as JSON; read with customers chosen by id only. */
  addressCodes?: string;
  /** Codes that JOOR has and NetSuite no longer has, one per line; read with customers chosen by id only. */
  goneAddresses?: string;
  /** What was sent last, and the fields that changed since JOOR was seen with it; read on demand. */
  payload?: string;
  changed?: string;
}

/** The change of a Sync State; fields left out keep their values. */
export interface SyncStateChange {
  state: State;
  reason: string;
  codes?: string;
  warnings?: string;
  customerName?: string;
  customerCode?: string;
  /** Code that JOOR will get once the switch that holds the customer is on. */
  plannedCode?: string;
  fingerprintSent?: string;
  fingerprintChecked?: string;
  /** The version that was read back from JOOR. */
  fingerprintVerified?: string;
  verifiedAt?: Date;
  /** When JOOR is expected to have connected the customer code. */
  eta?: Date | null;
  payload?: string;
  /** Fields that changed since JOOR was last seen with what it had been sent. */
  changed?: string;
  addressCodes?: string;
  goneAddresses?: string;
  tries?: number;
  nextDue?: Date | null;
  sentAt?: Date;
  /** When the answer to a request was lost the last time; null: no such request can be taken late any more. */
  answerLostAt?: Date | null;
  /** When an administrator said that JOOR no longer has the customer, and who. */
  removedAt?: Date | null;
  removedBy?: string;
  batch?: number | null;
  /** Matched: the code that is to be entered at JOOR; '' for none. */
  codeToEnter?: string;
  /** Name at JOOR. */
  matchedName?: string;
  /** What JOOR answered when the code was read back. */
  codeCheck?: string;
  codeCheckedAt?: Date | null;
  /**
   * Of a customer on hold that JOOR has, or whose connection of another customer it takes over: how many values differ from
   * those sent last; 0: they are not kept to compare with. Whatever else becomes of it clears the number.
   */
  changedValues?: number | null;
}

const FIELDS: Record<keyof SyncStateChange, string> = {
  state: F.state,
  reason: F.reason,
  codes: F.codes,
  warnings: F.warnings,
  customerName: F.customerName,
  customerCode: F.customerCode,
  plannedCode: F.plannedCode,
  fingerprintSent: F.fingerprintSent,
  fingerprintChecked: F.fingerprintChecked,
  fingerprintVerified: F.fingerprintVerified,
  verifiedAt: F.verifiedAt,
  eta: F.eta,
  payload: F.payload,
  changed: F.changed,
  addressCodes: F.addressCodes,
  goneAddresses: F.goneAddresses,
  tries: F.tries,
  nextDue: F.nextDue,
  sentAt: F.sentAt,
  answerLostAt: F.answerLostAt,
  removedAt: F.removedAt,
  removedBy: F.removedBy,
  batch: F.batch,
  codeToEnter: F.codeToEnter,
  matchedName: F.matchedName,
  codeCheck: F.codeCheck,
  codeCheckedAt: F.codeCheckedAt,
  changedValues: F.changedValues,
};

/** JOOR is taken to process a request within so many days, or never (docs/assumptions.md). */
const LATE_DAYS = 1;

/** Whether JOOR may still take a request whose answer was lost at that time; '': none was. */
export const mayBeTakenLate = (answerLostAt: Instant): boolean =>
  answerLostAt !== '' && answerLostAt > daysBefore(Date.now(), LATE_DAYS);

/** Whether the time has come; '': there is none. */
export const isDue = (nextDue: Instant): boolean => nextDue !== '' && nextDue <= instantOf(Date.now());

/** Columns of a Sync State `s`, for `syncStateOf`. */
export const SYNC_STATE_COLUMNS = `s.id, s.${F.customerId} AS customerid, s.${F.state} AS state,
  s.${F.customerCode} AS customercode, s.${F.fingerprintSent} AS fingerprintsent,
  s.${F.fingerprintChecked} AS fingerprintchecked, s.${F.codes} AS codes, s.${F.tries} AS tries, s.${F.batch} AS batch, s.${F.customer} AS customer,
  s.${F.nextDueUtc} AS nextdueat, s.${F.answerLostAtUtc} AS answerlostat, s.${F.codeToEnter} AS codetoenter`;

/** What was sent last of a Sync State `s`. */
export const SYNC_STATE_TEXTS = `s.${F.addressCodes} AS addresscodes, s.${F.goneAddresses} AS goneaddresses,
  s.${F.payload} AS payload, s.${F.changed} AS changed`;

/** A state that is none is taken for a failure that nothing is known of: the customer is compared and sent anew. */
export const syncStateOf = (row: Row): SyncState => ({
  id: Number(row.id),
  customerId: Number(row.customerid),
  ...known(text(row.state), text(row.fingerprintchecked)),
  customerCode: text(row.customercode),
  fingerprintSent: text(row.fingerprintsent),
  codes: text(row.codes),
  tries: Number(row.tries ?? 0),
  addressCodes: text(row.addresscodes),
  goneAddresses: text(row.goneaddresses),
  payload: text(row.payload),
  changed: text(row.changed),
  batch: id(row.batch),
  mayBeTakenLate: mayBeTakenLate(text(row.answerlostat)),
  due: isDue(text(row.nextdueat)),
  gone: id(row.customer) !== Number(row.customerid),
  mustEnterCode: text(row.codetoenter) !== '' && text(row.codetoenter) === text(row.customercode),
});

const known = (state: string, fingerprintChecked: string): Pick<SyncState, 'state' | 'fingerprintChecked'> => ({
  state: stateIn(state),
  fingerprintChecked: isState(state) ? fingerprintChecked : '',
});

/**
 * Sync States of the selected customers by customer id, `withPayload` with what was sent last. Costs 10 units for every
 * 5,000 begun.
 */
export function readSyncStates(selection: Selection, systemId: number, withPayload = false): Map<number, SyncState> {
  const where = selectionCondition(`s.${F.customerId}`, selection);
  const addresses =
    'ids' in selection ? `, s.${F.addressCodes} AS addresscodes, s.${F.goneAddresses} AS goneaddresses` : '';
  const payload = withPayload ? `, s.${F.payload} AS payload, s.${F.changed} AS changed` : '';
  const rows = readAll({
    sql: `SELECT ${SYNC_STATE_COLUMNS}${addresses}${payload} FROM ${F.type} s WHERE s.${F.system} = ? AND ${where.sql}`,
    params: [systemId, ...where.params],
    key: [{ column: 's.id', alias: 'id' }],
  });
  return new Map(rows.map((row) => [Number(row.customerid), syncStateOf(row)]));
}

/** What people are told of a customer: External System Sync Status, and the sentence with it. */
export interface SyncStatus {
  state: State;
  reason: string;
}

/** The status of the customers, at most 1,000, by customer id. Costs 10 units. */
export function readStatuses(systemId: number, customerIds: number[]): Map<number, SyncStatus> {
  const where = selectionCondition(`s.${F.customerId}`, { ids: customerIds });
  const rows = readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid, s.${F.state} AS state, s.${F.reason} AS reason
      FROM ${F.type} s WHERE s.${F.system} = ? AND ${where.sql}`,
    params: [systemId, ...where.params],
    key: [{ column: 's.id', alias: 'id' }],
  });
  return new Map(
    rows.map((row) => [Number(row.customerid), { state: text(row.state) as State, reason: text(row.reason) }]),
  );
}

/**
 * Stands in Fingerprint Sent of a customer that was created from an order: JOOR has it, nothing was sent to it yet, and Last
 * Sent Payload has what the order shows of it. No SHA-256 is equal. Until it changes, it is not due.
 */
export const FROM_ORDER = 'order';

/**
 * Customers that are due though they did not change: the next try has come, JOOR showed other values, the switch that
 * held them is on again, the customer was deleted or merged into another one, its state was edited and is none, or its
 * Failed Record was deleted. Costs 10 units for every 5,000 begun.
 */
export function readDueCustomers(systemId: number, switches: Switches): number[] {
  // What a customer takes over from one that was merged into it waits for both.
  const takesOver = isAutomatic(switches, 'upload') && isAutomatic(switches, 'update');
  const due = dueCustomers({ update: '?', upload: '?', both: '?' });
  const rows = readAll({
    sql: `SELECT s.id, s.${F.customerId} AS customerid ${due.from} WHERE s.${F.system} = ? AND ${due.where}`,
    params: [
      systemId,
      ...due.paramsOf({
        update: isAutomatic(switches, 'update') ? STATES.onHold : '-',
        upload: isAutomatic(switches, 'upload') ? STATES.onHold : '-',
        both: takesOver ? STATES.onHold : '-',
      }),
    ],
    key: [{ column: 's.id', alias: 'id' }],
  });
  return rows.map((row) => Number(row.customerid));
}

type Held = Record<'update' | 'upload' | 'both', string>;

/**
 * SQL of the customers that are due though they did not change. `held`: SQL, with one ? each, of the state in which a
 * customer waits for Update, for Upload, and for both; any other text where the switch is off.
 */
export const dueCustomers = (held: Held) => ({
  from: `FROM ${F.type} s
        LEFT JOIN ${FAILED_RECORD.type} f ON f.${FAILED_RECORD.recordId} = s.${F.customerId}
          AND f.${FAILED_RECORD.system} = s.${F.system} AND f.${FAILED_RECORD.recordType} = 'Customer'`,
  where: `((s.${F.state} IN (?, ?, ?, ?, ?) AND s.${F.nextDueUtc} <= ?)
        OR (s.${F.state} = ${held.update} AND s.${F.fingerprintSent} IS NOT NULL
          AND (s.${F.fingerprintSent} <> '${FROM_ORDER}' OR s.${F.fingerprintChecked} IS NOT NULL))
        OR (s.${F.state} = ${held.upload} AND s.${F.fingerprintSent} IS NULL AND s.${F.changedValues} IS NULL)
        OR (s.${F.state} = ${held.both} AND s.${F.fingerprintSent} IS NULL AND s.${F.changedValues} IS NOT NULL)
        OR NVL(s.${F.state}, '-') NOT IN (${placeholders(ALL_STATES)})
        OR (f.id IS NULL AND s.${F.state} IN (${placeholders(QUEUED)}))
        OR (s.${F.state} <> ? AND (s.${F.customer} IS NULL OR s.${F.customer} <> s.${F.customerId})))`,
  paramsOf: ({ update, upload, both }: Held): Param[] => [
    STATES.retrying,
    STATES.accepted,
    STATES.unknown,
    STATES.failed,
    STATES.inFile,
    instantOf(Date.now()),
    update,
    upload,
    both,
    ...ALL_STATES,
    ...QUEUED,
    STATES.excluded,
  ],
});

/**
 * Writes what became of a customer: 6 units for the first Sync State, 2 for a change. The external id makes a
 * second Sync State of the same customer and External System impossible.
 */
export function writeSyncState(
  known: Pick<SyncState, 'id' | 'state'> | undefined,
  customerId: number,
  systemId: number,
  change: SyncStateChange,
): number {
  assertTransition(known?.state ?? '', change.state);
  const written = {
    changedValues: null,
    ...change,
    ...(mayReachJoor(change) ? { removedAt: null, removedBy: '' } : {}),
  };
  const values = withCompared(
    Object.fromEntries(
      (Object.keys(written) as (keyof SyncStateChange)[])
        .filter((key) => written[key] !== undefined)
        .map((key) => [FIELDS[key], written[key]]),
    ) as Record<string, record.FieldValue>,
  );
  if (known) {
    record.submitFields({ type: F.type, id: known.id, values });
    return known.id;
  }
  const created = record.create({ type: F.type });
  const key = `${systemId}-${customerId}`;
  created.setValue({ fieldId: 'name', value: key });
  created.setValue({ fieldId: 'externalid', value: key });
  created.setValue({ fieldId: F.customer, value: customerId });
  created.setValue({ fieldId: F.customerId, value: customerId });
  created.setValue({ fieldId: F.system, value: systemId });
  for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
  return created.save();
}

const ALL_STATES = Object.values(STATES);

const QUEUED = ALL_STATES.filter(isQueued);

/** Whether JOOR has the customer, or may have it, after this change. */
const mayReachJoor = ({ sentAt, answerLostAt }: SyncStateChange): boolean => Boolean(sentAt ?? answerLostAt);
