import { ACCOUNT_STATE, BATCH, CUSTOMER_FILE, FAILED_RECORD, FILE_FORMAT, RUN, SYNC_STATE } from '../../netsuite/ids';
import { instantOf } from '../../netsuite/instant';

/** Characters of a long text that queries search: a Text Area holds 4,000 bytes (Oracle help, section_N2842731). */
const SEARCHED = 1000;

/** What a field is written from. */
interface Compared {
  from: string;
  to: string;
  derive: (value: unknown) => string | number;
}

const instant = (from: string, to: string): Compared => ({
  from,
  to,
  derive: (value) => (value instanceof Date ? instantOf(value) : ''),
});

const beginning = (from: string, to: string): Compared => ({
  from,
  to,
  derive: (value) => String(value ?? '').slice(0, SEARCHED),
});

/**
 * Fields that queries compare, by record type, and those that people see, from which they are written. Queries print dates
 * and times in a zone that is not known, and take no long text into a condition.
 */
export const COMPARED_FIELDS: Readonly<Record<string, readonly Compared[]>> = {
  [ACCOUNT_STATE.type]: [
    instant(ACCOUNT_STATE.heartbeat, ACCOUNT_STATE.heartbeatUtc),
    instant(ACCOUNT_STATE.lastRun, ACCOUNT_STATE.lastRunUtc),
  ],
  [SYNC_STATE.type]: [
    instant(SYNC_STATE.nextDue, SYNC_STATE.nextDueUtc),
    instant(SYNC_STATE.sentAt, SYNC_STATE.sentAtUtc),
    instant(SYNC_STATE.verifiedAt, SYNC_STATE.verifiedAtUtc),
    instant(SYNC_STATE.eta, SYNC_STATE.etaUtc),
    instant(SYNC_STATE.answerLostAt, SYNC_STATE.answerLostAtUtc),
    instant(SYNC_STATE.codeCheckedAt, SYNC_STATE.codeCheckedAtUtc),
    { from: SYNC_STATE.payload, to: SYNC_STATE.payloadLength, derive: (value) => String(value ?? '').length },
  ],
  [BATCH.type]: [instant(BATCH.sentAt, BATCH.sentAtUtc), instant(BATCH.finishedAt, BATCH.finishedAtUtc)],
  [CUSTOMER_FILE.type]: [
    instant(CUSTOMER_FILE.madeAt, CUSTOMER_FILE.madeAtUtc),
    instant(CUSTOMER_FILE.deliveredAt, CUSTOMER_FILE.deliveredAtUtc),
  ],
  [FILE_FORMAT.type]: [instant(FILE_FORMAT.approvedAt, FILE_FORMAT.approvedAtUtc)],
  [FAILED_RECORD.type]: [
    instant(FAILED_RECORD.failedAt, FAILED_RECORD.failedAtUtc),
    instant(FAILED_RECORD.closedAt, FAILED_RECORD.closedAtUtc),
    beginning(FAILED_RECORD.errorMsg, FAILED_RECORD.errorStart),
  ],
  [RUN.type]: [instant(RUN.startedAt, RUN.startedAtUtc), beginning(RUN.message, RUN.messageStart)],
};

const BY_SOURCE = new Map(
  Object.values(COMPARED_FIELDS)
    .flat()
    .map((field) => [field.from, field]),
);

/** Values to write, with those of the fields that queries compare in their place. */
export function withCompared<Value>(values: Readonly<Record<string, Value>>): Record<string, Value | string | number> {
  const derived = Object.entries(values).flatMap(([fieldId, value]) => {
    const field = BY_SOURCE.get(fieldId);
    return field ? [[field.to, field.derive(value)] as const] : [];
  });
  return { ...values, ...Object.fromEntries(derived) };
}
