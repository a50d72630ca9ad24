import type { JoorConnection } from '../../joor/connection';
import { errorMessage, type Fault } from '../../joor/rule-sheet';
import { addressCodes, type Decision, type Outcome } from '../compare/decide';
import { EITHER } from '../compare/fingerprint';
import { ERROR_CLASSES, type ErrorClass } from '../records/error-classes';
import { type FailedRecord, openFailedRecord, resolveFailedRecord } from '../records/failed-record-store';
import { fittingLines, MAX_LONG_TEXT, wholeLines } from '../records/long-text';
import { isQueued, STATES } from '../records/states';
import { type SyncState, type SyncStateChange, writeSyncState } from '../records/sync-state-store';
import type { ChunkResult, CustomerOutcome } from './chunk-result';
import { goneAddresses, goneSentence } from './gone-addresses';
import { afterFailedTry } from './retry';

/** A customer of a chunk with the rows that exist for it. */
export interface ChunkCustomer {
  id: number;
  name: string;
  state: SyncState | undefined;
  failedRecord: FailedRecord | undefined;
}

/** What is about to be sent for a customer, and whether JOOR gets it for the first time. */
export interface Sending {
  connection: JoorConnection;
  warnings: Fault[];
  fingerprint: string;
  first: boolean;
}

type Cost = 'firstSend' | 'update' | 'failed' | 'other';

/** Writes what became of each customer of a chunk, and counts it. */
export class CustomerRecorder {
  readonly result: ChunkResult = {
    counts: { sent: 0, failed: 0, onHold: 0, excluded: 0, unchanged: 0 },
    customers: { firstSend: 0, update: 0, failed: 0 },
    units: { shared: 0, sending: 0, firstSend: 0, update: 0, failed: 0, other: 0 },
    batches: 0,
    credits: 0,
    unrecorded: 0,
    stop: null,
    failedByCode: {},
    reasons: {},
    messages: [],
  };
  /** What became of each customer, by its id. */
  readonly outcomes = new Map<number, CustomerOutcome>();
  private cost: Cost = 'other';

  constructor(
    private readonly systemId: number,
    private readonly now: Date,
  ) {}

  /** Attributes units to the customer recorded last. */
  charge(units: number): void {
    this.result.units[this.cost] += units;
    this.cost = 'other';
  }

  private count(customerId: number, outcome: Outcome, reason = '', done = true): void {
    this.outcomes.set(customerId, { outcome, reason, done });
    this.result.counts[outcome] += 1;
    if (reason !== '') this.result.reasons[reason] = (this.result.reasons[reason] ?? 0) + 1;
  }

  /** Leaves a customer to a later run and writes nothing. */
  putOnHold(customerId: number, reason: string): void {
    this.count(customerId, 'onHold', reason, false);
    this.result.unrecorded += 1;
  }

  /** Records a decision that sends nothing. */
  record(customer: ChunkCustomer, decision: Exclude<Decision, { action: 'send' }>): void {
    switch (decision.action) {
      case 'none':
        this.count(customer.id, decision.outcome, decision.reason);
        return;
      case 'exclude':
        this.write(customer, {
          state: STATES.excluded,
          reason: decision.reason,
          codes: '',
          fingerprintChecked: decision.checked,
        });
        this.count(customer.id, 'excluded', decision.reason);
        return;
      case 'hold':
        this.write(customer, {
          state: STATES.onHold,
          reason: decision.reason,
          codes: '',
          warnings: warningsOf(decision),
          fingerprintChecked: decision.checked,
          // What was sent last stays, to be compared with.
          ...(customer.state?.fingerprintSent ? {} : { payload: payloadOf(decision.connection) }),
        });
        this.count(customer.id, 'onHold', decision.reason);
        return;
      case 'settle':
        this.write(customer, {
          state: STATES.accepted,
          reason: 'JOOR has already accepted these values.',
          codes: '',
          warnings: warningsOf(decision),
          fingerprintChecked: decision.fingerprint,
          payload: payloadOf(decision.connection),
          nextDue: null,
        });
        this.count(customer.id, 'unchanged');
        return;
      case 'fail':
        this.fail(
          customer,
          ERROR_CLASSES.validation.errorClass,
          decision.faults.map(({ code }) => code),
          errorMessage(decision.faults),
          {
            state: STATES.failed,
            warnings: warningsOf(decision),
            fingerprintChecked: decision.checked,
          },
        );
    }
  }

  /** Our own fault: the customer stands in the queue, the others go on. */
  recordInternalError(customer: ChunkCustomer, error: Error): void {
    const message = `The connector could not process this customer: ${error.message}. See the script log for details. Press RESYNC once the cause is fixed.`;
    const { errorClass, code } = ERROR_CLASSES.internal;
    this.fail(customer, errorClass, [code], message, { state: STATES.failed, fingerprintChecked: '' });
  }

  /** JOOR has what would be sent: it was read back after the answer to its first POST was lost. */
  recordInSync(customer: ChunkCustomer, sending: Sending, change: SyncStateChange): void {
    this.write(customer, { ...change, ...sentValues(sending), sentAt: this.now });
    this.count(customer.id, 'unchanged');
  }

  recordAccepted(customer: ChunkCustomer, sending: Sending, batchId: number, jobId: string, note: string): void {
    this.write(customer, {
      state: STATES.accepted,
      reason: `JOOR accepted it as part of job ${jobId}. ${note}`.trim(),
      codes: '',
      ...sentValues(sending),
      ...goneValues(customer, sending),
      // The one resend after a read-back that showed other values stays known until the next read-back.
      tries: isResend(customer, sending) ? 1 : 0,
      nextDue: null,
      sentAt: this.now,
      batch: batchId,
    });
    const cost = sending.first ? 'firstSend' : 'update';
    this.cost = cost;
    this.result.customers[cost] += 1;
    this.count(customer.id, 'sent');
  }

  recordRefused(customer: ChunkCustomer, sending: Sending, batchId: number, message: string): void {
    const text = `${message} Correct what JOOR reports, then press RESYNC.`;
    const { errorClass, code } = ERROR_CLASSES.refused;
    this.fail(customer, errorClass, [code], text, {
      state: STATES.failed,
      fingerprintChecked: sending.fingerprint,
      batch: batchId,
    });
  }

  recordTransient(customer: ChunkCustomer, sending: Sending, batchId: number, message: string): void {
    this.failedTry(customer, sending, batchId, 'transient', message);
  }

  recordUnknown(customer: ChunkCustomer, sending: Sending, batchId: number, message: string): void {
    this.failedTry(customer, sending, batchId, 'unknown', `${message} JOOR may or may not have it.`);
  }

  /** A try that may be repeated: the time of the next one, or, after too many, a person. */
  private failedTry(
    customer: ChunkCustomer,
    sending: Sending,
    batchId: number,
    kind: 'transient' | 'unknown',
    message: string,
  ): void {
    const { errorClass, code } = ERROR_CLASSES[kind];
    const { tries, nextDue } = afterFailedTry(kind, customer.state, this.now.getTime());
    const next = nextDue
      ? 'The connector will rebuild it and send it again.'
      : `It failed ${tries} times. Press RESYNC when JOOR is working again.`;
    const state = kind === 'unknown' ? STATES.unknown : STATES.retrying;
    this.fail(customer, errorClass, [code], `${message} ${next}`, {
      state: nextDue ? state : STATES.needsAttention,
      ...(kind === 'unknown' ? { customerCode: sending.connection.customer_code } : {}),
      ...lostAnswer(customer.state, this.now),
      fingerprintChecked: sending.fingerprint,
      tries,
      nextDue,
      batch: batchId,
    });
  }

  private fail(
    customer: ChunkCustomer,
    errorClass: ErrorClass,
    codes: string[],
    errorMsg: string,
    change: Omit<SyncStateChange, 'reason' | 'codes' | 'customerName'>,
  ): void {
    const uniqueCodes = [...new Set(codes)];
    const message = fittingLines(errorMsg);
    // The queue first: a run that breaks off in between finds the customer as it was, and records it once more.
    openFailedRecord(
      customer.failedRecord,
      {
        customerId: customer.id,
        customerName: customer.name,
        systemId: this.systemId,
        errorClass,
        codes: uniqueCodes.join(', '),
        errorMsg: message,
      },
      this.now,
    );
    this.write(customer, { ...change, reason: message, codes: uniqueCodes.join(', ') });
    this.cost = 'failed';
    this.result.customers.failed += 1;
    this.count(customer.id, 'failed');
    for (const code of uniqueCodes) this.result.failedByCode[code] = (this.result.failedByCode[code] ?? 0) + 1;
  }

  private write(customer: ChunkCustomer, change: SyncStateChange): void {
    if (!isQueued(change.state)) resolveFailedRecord(customer.failedRecord, this.now);
    // A customer that is gone keeps the name that it had.
    const name = customer.name === '' ? {} : { customerName: customer.name.slice(0, 300) };
    writeSyncState(customer.state, customer.id, this.systemId, { ...change, ...name });
  }
}

/** A request without a good answer may have been taken, and may be taken yet: also what a gateway answers with a 5xx. */
export const lostAnswer = (
  known: Pick<SyncState, 'fingerprintSent'> | undefined,
  now: Date,
): Pick<SyncStateChange, 'answerLostAt' | 'fingerprintSent'> => ({
  answerLostAt: now,
  ...(known?.fingerprintSent ? { fingerprintSent: EITHER } : {}),
});

const isResend = ({ state }: ChunkCustomer, { fingerprint }: Sending): boolean =>
  (state?.state === STATES.accepted || state?.state === STATES.differs) && state.fingerprintSent === fingerprint;

const warningsOf = ({ warnings }: { warnings: Fault[] }): string => fittingLines(errorMessage(warnings));

const sentValues = (sending: Sending) => ({
  warnings: warningsOf(sending),
  customerCode: sending.connection.customer_code,
  fingerprintSent: sending.fingerprint,
  fingerprintChecked: sending.fingerprint,
  payload: payloadOf(sending.connection),
  addressCodes: addressCodesOf(sending.connection),
});

/** The payload as text; one too long for the field is described instead of cut. */
function payloadOf(connection: JoorConnection): string {
  const payload = JSON.stringify(connection);
  if (payload.length <= MAX_LONG_TEXT) return payload;
  return `The payload has ${payload.length} characters, too many to store here.`;
}

/** Addresses that JOOR keeps although the customer no longer has them, with a sentence beside the warnings. */
function goneValues({ state }: ChunkCustomer, sending: Sending) {
  const current = addressCodes(sending.connection);
  const gone = goneAddresses(state?.goneAddresses ?? '', state?.addressCodes ?? '', current);
  return {
    warnings: fittingLines([errorMessage(sending.warnings), goneSentence(gone)].join('\n').trim()),
    goneAddresses: wholeLines(gone.join('\n')),
  };
}

/** The address codes as JSON; nothing where they are too long for the field, for a part would look like the whole. */
function addressCodesOf(connection: JoorConnection): string {
  const codes = JSON.stringify(addressCodes(connection));
  return codes.length <= MAX_LONG_TEXT ? codes : '';
}
