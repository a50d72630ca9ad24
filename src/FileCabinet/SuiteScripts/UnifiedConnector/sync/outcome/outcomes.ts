import { errorMessage } from '../../joor/rule-sheet';
import type { Decision, Outcome } from '../compare/decide';
import { EITHER } from '../compare/fingerprint';
import { ERROR_CLASSES, type ErrorClass } from '../records/error-classes';
import { fittingLines } from '../records/long-text';
import { STATES } from '../records/states';
import type { SyncState, SyncStateChange } from '../records/sync-state-store';
import { afterFailedTry, isTrying, MAX_TRIES, nextDue } from './retry';
import { goneValues, payloadOf, type Sending, sentValues, warningsOf } from './sent-values';
import { unseenChanges } from './unseen-changes';

/** What is written of a customer. */
export interface Written {
  change: SyncStateChange;
  /** Its class of errors in the Failed Record Queue; left out: it does not stand there any more. */
  errorClass?: ErrorClass;
}

/** What became of a customer, as a row: how the run counts it, and what is written of it. */
export interface OutcomeRow {
  counted: Outcome;
  /** Kind of write that its units are counted for. */
  cost: 'firstSend' | 'update' | 'failed' | 'other';
  /** Why it was excluded or put on hold; left out: its Sync State says it. */
  reason?: string;
  /** Codes of its faults; of a failed customer only. */
  faultCodes?: readonly string[];
  /** Left out: nothing is written. */
  written?: Written;
  /** Left to a later run without a trace: the watermark must not pass it, and a request for it stays open. */
  later?: true;
}

/** A customer that was sent, or was to be sent, in a batch (internal id). */
export interface Try {
  known: SyncState | undefined;
  sending: Sending;
  batch: number;
  now: Date;
}

/** Left to a later run. */
export const putOnHold = (reason: string): OutcomeRow => ({ counted: 'onHold', cost: 'other', reason, later: true });

/** A decision that sends nothing. `changedValues`: how many values of a customer on hold differ from those that JOOR has. */
export function notSent(
  decision: Exclude<Decision, { action: 'send' }>,
  known: Pick<SyncState, 'fingerprintSent'> | undefined,
  changedValues: number | null = null,
): OutcomeRow {
  switch (decision.action) {
    case 'none':
      return { counted: decision.outcome, cost: 'other', reason: decision.reason };
    case 'exclude': {
      const { reason, checked } = decision;
      const change = { state: STATES.excluded, reason, codes: '', fingerprintChecked: checked };
      return { counted: 'excluded', cost: 'other', reason, written: { change } };
    }
    case 'hold': {
      const { reason, checked } = decision;
      const change = {
        state: STATES.onHold,
        reason,
        codes: '',
        warnings: warningsOf(decision),
        fingerprintChecked: checked,
        plannedCode: decision.connection?.customer_code ?? '',
        changedValues,
        // What was sent last stays, to be compared with.
        ...(known?.fingerprintSent || !decision.connection ? {} : { payload: payloadOf(decision.connection) }),
      };
      return { counted: 'onHold', cost: 'other', reason, written: { change } };
    }
    case 'settle':
      return unchanged({
        state: STATES.accepted,
        reason: 'JOOR has already accepted these values.',
        codes: '',
        warnings: warningsOf(decision),
        fingerprintChecked: decision.fingerprint,
        payload: payloadOf(decision.connection),
        nextDue: null,
      });
    case 'fail':
      return failed(
        { errorClass: ERROR_CLASSES.validation.errorClass, codes: decision.faults.map(({ code }) => code) },
        errorMessage(decision.faults),
        { state: STATES.failed, warnings: warningsOf(decision), fingerprintChecked: decision.checked },
      );
  }
}

/** A customer whose Failed Record was deleted stands in the queue again, as its Sync State says. */
export function requeued({ state, codes }: Pick<SyncState, 'codes' | 'state'>, reason: string): OutcomeRow {
  const found = Object.values(ERROR_CLASSES).find(({ code }) => code !== '' && code === codes);
  const { errorClass } = found ?? ERROR_CLASSES.validation;
  const faultCodes = codes.split(', ').filter((code) => code !== '');
  return {
    counted: 'failed',
    cost: 'failed',
    faultCodes,
    written: { errorClass, change: { state: state || STATES.failed, reason, codes } },
  };
}

/**
 * Our own fault: the customer stands in the queue, the others go on. `sent`: what JOOR was asked to take, where that is what
 * could not be recorded. `checked` is what it is known by at the next look, see stumbledMark.
 */
export function internalError(
  { message }: Error,
  {
    known,
    sent,
    checked,
    now,
  }: { known: Pick<SyncState, 'tries'> | undefined; sent: boolean; checked: string; now: Date },
): OutcomeRow & { written: Written } {
  const tries = (known?.tries ?? 0) + 1;
  const due = tries >= MAX_TRIES ? null : nextDue(tries, now.getTime());
  const what = sent
    ? 'JOOR was asked to take this customer, but the answer could not be recorded'
    : 'The connector could not process this customer';
  const next = due
    ? 'It is tried again. Press RESYNC once the cause is fixed.'
    : `It failed ${tries} times. Press RESYNC once the cause is fixed.`;
  return failed(classOf('internal'), `${what}: ${withStop(message)} See the script log for details. ${next}`, {
    state: STATES.failed,
    fingerprintChecked: checked,
    tries,
    nextDue: due,
  });
}

const withStop = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** JOOR has what would be sent: it was read back (`change`) after the answer to its first POST was lost. */
export const inSync = (sending: Sending, change: SyncStateChange, now: Date): OutcomeRow =>
  unchanged({ ...change, ...sentValues(sending), sentAt: now });

/** JOOR took it into a job. `note`: what was found out before it was sent. */
export const accepted = ({ known, sending, batch, now }: Try, jobId: string, note: string): OutcomeRow => ({
  counted: 'sent',
  cost: sending.first ? 'firstSend' : 'update',
  written: {
    change: {
      state: STATES.accepted,
      reason: `JOOR accepted it as part of job ${jobId}. ${note}`.trim(),
      codes: '',
      ...sentValues(sending),
      ...goneValues(known, sending),
      changed: unseenChanges(known, sending),
      // The one resend after a read-back that showed other values stays known until the next read-back.
      tries: isResend(known, sending) ? 1 : 0,
      nextDue: null,
      sentAt: now,
      batch,
    },
  },
});

/** It is in a part of the file that this run makes. JOOR has it when the file is delivered, and with no earlier version meanwhile. */
export const inFile = ({ known, sending, batch }: Omit<Try, 'now'> & { now: Date }): OutcomeRow => ({
  counted: 'sent',
  cost: sending.first ? 'firstSend' : 'update',
  written: {
    change: {
      state: STATES.inFile,
      reason: `It is in the file that is being made. ${sending.inherits ?? ''}`.trim(),
      codes: '',
      ...sentValues(sending),
      ...goneValues(known, sending),
      changed: unseenChanges(known, sending),
      // Until it is delivered JOOR has the version before.
      fingerprintSent: known?.fingerprintSent ? EITHER : '',
      tries: isResend(known, sending) ? 1 : (known?.state === STATES.unknown && known.tries) || 0,
      nextDue: null,
      batch,
    },
  },
});

/** Its file was delivered. `place`: the file and the row; `readBackAt` null: JOOR cannot be asked. */
export const delivered = (
  version: { fingerprint: string },
  { place, at, readBackAt }: { place: string; at: Date; readBackAt: Date | null },
): Written => ({
  change: {
    state: STATES.delivered,
    reason: `${place}, delivered at ${minuteOf(at)} UTC. JOOR reports no result for files${readBackAt ? ', so it is read back.' : ' and cannot be asked without a token, so it is not known whether JOOR took it.'}`,
    codes: '',
    fingerprintSent: version.fingerprint,
    fingerprintChecked: version.fingerprint,
    nextDue: readBackAt,
    sentAt: at,
  },
});

const minuteOf = (time: Date): string => time.toISOString().slice(0, 16).replace('T', ' ');

/** Its file was certainly not delivered: it is rebuilt into the next one. */
export const notDelivered = (message: string, now: Date): Written => ({
  change: { state: STATES.inFile, reason: `${message} It goes with the next file.`, codes: '', nextDue: now },
});

/** JOOR may or may not have taken its file: it goes again with the next one, which has the effect of once. */
export function fileUnknown(known: Pick<SyncState, 'tries'>, message: string, now: Date): Written {
  const tries = known.tries + 1;
  const due = tries >= MAX_TRIES ? null : now;
  const next = due
    ? 'It goes again with the next file.'
    : `That happened ${tries} times. Press RESYNC once files are delivered again.`;
  return failed(classOf('unknown'), `${message} ${next}`, {
    state: due ? STATES.unknown : STATES.needsAttention,
    answerLostAt: now,
    tries,
    nextDue: due,
  }).written;
}

/** JOOR refused it, standing alone. */
export const refused = ({ sending, batch }: Try, message: string): OutcomeRow =>
  failed(classOf('refused'), `${message} Correct what JOOR reports, then press RESYNC.`, {
    state: STATES.failed,
    fingerprintChecked: sending.fingerprint,
    batch,
  });

/** JOOR could not take it; after too many tries a person has to look. */
export const notTaken = (tried: Try, message: string): OutcomeRow =>
  failedTry(tried, 'transient', message, { state: STATES.retrying });

/** The answer was lost. The customer code may be JOOR's now. */
export const unknown = (tried: Try, message: string): OutcomeRow =>
  failedTry(tried, 'unknown', `${message} JOOR may or may not have it.`, {
    state: STATES.unknown,
    customerCode: tried.sending.connection.customer_code,
  });

/** A run broke off between intent and outcome. It counts nothing any more. */
export function brokenOff(
  known: Pick<SyncState, 'state' | 'fingerprintSent' | 'tries'> | undefined,
  intent: { code: string; fingerprint: string; batch: number },
  now: Date,
): Written {
  const tries = (known?.tries ?? 0) + 1;
  const due = tries >= MAX_TRIES && isTrying(known?.state ?? '') ? null : now;
  const next = due
    ? 'The connector will rebuild it and send it again.'
    : `That happened ${tries} times. Press RESYNC once runs come to their end again.`;
  const reason = `A run was interrupted while it was sending this customer. JOOR may or may not have it. ${next}`;
  return failed(classOf('unknown'), reason, {
    state: due ? STATES.unknown : STATES.needsAttention,
    customerCode: intent.code,
    ...lostAnswer(known, now),
    fingerprintChecked: intent.fingerprint,
    tries,
    nextDue: due,
    batch: intent.batch,
  }).written;
}

/** A try that may be repeated: the time of the next one, or, after too many, a person. */
function failedTry(
  { known, sending, batch, now }: Try,
  kind: 'transient' | 'unknown',
  message: string,
  change: Pick<SyncStateChange, 'state' | 'customerCode'>,
): OutcomeRow {
  const { tries, nextDue: due } = afterFailedTry(kind, known, now.getTime());
  const next = due
    ? 'The connector will rebuild it and send it again.'
    : `It failed ${tries} times. Press RESYNC when JOOR is working again.`;
  return failed(classOf(kind), `${message} ${next}`, {
    ...change,
    ...(due ? {} : { state: STATES.needsAttention }),
    ...lostAnswer(known, now),
    fingerprintChecked: sending.fingerprint,
    tries,
    nextDue: due,
    batch,
  });
}

/** JOOR has it with these values, and nothing was sent. */
const unchanged = (change: SyncStateChange): OutcomeRow => ({
  counted: 'unchanged',
  cost: 'other',
  written: { change },
});

/** The customer stands in the Failed Record Queue, with the same message as in its Sync State. */
function failed(
  { errorClass, codes }: { errorClass: ErrorClass; codes: readonly string[] },
  message: string,
  change: Omit<SyncStateChange, 'reason' | 'codes'>,
): OutcomeRow & { written: Written } {
  const faultCodes = [...new Set(codes)];
  return {
    counted: 'failed',
    cost: 'failed',
    faultCodes,
    written: { errorClass, change: { ...change, reason: fittingLines(message), codes: faultCodes.join(', ') } },
  };
}

const classOf = (kind: 'internal' | 'refused' | 'transient' | 'unknown') => {
  const { errorClass, code } = ERROR_CLASSES[kind];
  return { errorClass, codes: [code] };
};

/** A request without a good answer may have been taken, and may be taken yet: also what a gateway answers with a 5xx. */
const lostAnswer = (known: Pick<SyncState, 'fingerprintSent'> | undefined, now: Date) => ({
  answerLostAt: now,
  ...(known?.fingerprintSent ? { fingerprintSent: EITHER } : {}),
});

const isResend = (known: SyncState | undefined, { fingerprint }: Sending): boolean =>
  (known?.state === STATES.accepted || known?.state === STATES.differs) && known.fingerprintSent === fingerprint;
