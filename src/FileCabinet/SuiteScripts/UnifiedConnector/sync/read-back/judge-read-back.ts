import { type Comparison, compareConnection, unseen } from '../../joor/compare-connection';
import { daysBetween, estimate, TELL_JOOR } from '../../joor/eta';
import { fieldName } from '../../joor/field-names';
import type { Node } from '../../joor/reply-body';
import { checkedCount, fieldLines, named } from '../../joor/seen-in-words';
import type { ExternalSystem } from '../../settings/external-system';
import type { Written } from '../outcome/outcomes';
import { changedNames } from '../outcome/unseen-changes';
import { ERROR_CLASSES } from '../records/error-classes';
import { STATES } from '../records/states';
import type { ReadBackSubject } from './read-back-store';

/** What a read-back means for a customer. */
export interface Verdict extends Written {
  /** 'sent': JOOR does not show what changed. */
  outcome: 'verified' | 'sent' | 'waiting' | 'resent' | 'differs';
}

const DAY_MILLISECONDS = 86_400_000;

/** JOOR has the connection: it agrees, or is sent once more, or differs although it was. */
export function judgeFound(
  subject: Pick<ReadBackSubject, 'state' | 'sent'> & Partial<ReadBackSubject>,
  reply: Node,
  compared: readonly string[],
  now: Date,
): Verdict {
  const { state, sent } = subject;
  const byHand = state.state === STATES.handedOver;
  // What a template has no column for is not all of the customer.
  const isWhole = sent !== null && !byHand;
  const comparison = compareConnection(sent ?? { customer_code: state.customerCode }, reply, compared, isWhole);
  const { differ } = comparison;
  if (differ.length === 0) return verified(subject, comparison, compared, now);
  const differences = differ
    .map(({ field, sent: mine, shown }) => `${fieldName(field)}: sent ${mine}, JOOR shows ${shown}.`)
    .join('\n');
  const { wasVerified, expectedOn = '', today = '' } = subject;
  if (byHand && wasVerified && today < expectedOn) return notEntered({ expectedOn, today }, differences, now);
  if (state.tries === 0) {
    const given = byHand ? 'handed over by template' : 'sent';
    const reason = `JOOR shows different values from those ${given}, so it will be sent again.\n${differences}`;
    return { outcome: 'resent', change: { state: STATES.accepted, reason, codes: '', tries: 1, nextDue: now } };
  }
  return {
    outcome: 'differs',
    errorClass: ERROR_CLASSES.differs.errorClass,
    change: {
      state: STATES.differs,
      reason: `JOOR shows different values from those sent, even after a second send. Correct them in JOOR or NetSuite, then press RESYNC.\n${differences}`,
      codes: ERROR_CLASSES.differs.code,
      nextDue: null,
      eta: null,
    },
  };
}

/** JOOR had it before, and its staff have not entered the template yet. */
function notEntered(
  { expectedOn, today }: Pick<ReadBackSubject, 'expectedOn' | 'today'>,
  differences: string,
  now: Date,
): Verdict {
  const eta = new Date(now.getTime() + daysBetween(today, expectedOn) * DAY_MILLISECONDS);
  const reason = `It was handed over by template. JOOR still shows other values; it is expected to have these by ${expectedOn} and will be read back then.\n${differences}`;
  return { outcome: 'waiting', change: { state: STATES.handedOver, reason, codes: '', nextDue: eta, eta } };
}

/** In sync where what changed was seen; where JOOR does not show it, the weaker Sent. */
function verified(
  subject: Pick<ReadBackSubject, 'state' | 'sent'>,
  comparison: Comparison,
  compared: readonly string[],
  now: Date,
): Verdict {
  const { sent, agree, unverified } = comparison;
  const { fingerprintSent, mayBeTakenLate, changed = '' } = subject.state;
  const hidden = unseen(changedNames(changed, sent), comparison, compared);
  const count = checkedCount(agree.length, sent.length);
  const parts =
    hidden.length === 0
      ? [`In sync ${count}.`]
      : [`Sent. JOOR does not show what changed, so it cannot be checked: ${named(hidden)}.`, `In JOOR ${count}.`];
  if (!subject.sent) parts.push('The sent values are too long to store, so nothing else could be compared.');
  if (mayBeTakenLate) {
    parts.push(
      'The reply to a request was lost and JOOR may still process it, so the customer is read back again in a day.',
    );
  }
  parts.push(...fieldLines(agree, unverified));
  return {
    outcome: hidden.length === 0 ? 'verified' : 'sent',
    change: {
      state: hidden.length === 0 ? STATES.inSync : STATES.sent,
      reason: parts.join('\n'),
      codes: '',
      // Its code was seen, so that it counts as gone where it is not shown any more.
      fingerprintVerified: fingerprintSent,
      ...(hidden.length === 0 ? { changed: '' } : {}),
      verifiedAt: now,
      tries: 0,
      nextDue: mayBeTakenLate ? new Date(now.getTime() + DAY_MILLISECONDS) : null,
      ...(mayBeTakenLate ? {} : { answerLostAt: null }),
      eta: null,
    },
  };
}

/**
 * JOOR does not have the connection. `comment` is what JOOR said; `newConnections` how many codes it got for the first
 * time on the day on which this one was sent.
 */
export function judgeMissing(
  system: Pick<ExternalSystem, 'sandbox'>,
  subject: ReadBackSubject,
  comment: string,
  newConnections: number,
  now: Date,
): Verdict {
  const { today } = subject;
  const { customerCode } = subject.state;
  const said = comment === '' ? '' : ` JOOR says: ${comment}`;
  const tomorrow = new Date(now.getTime() + DAY_MILLISECONDS);
  const byHand = subject.state.state === STATES.handedOver;
  // A hand-over stays one until the code is shown: before that, a send could make a second customer of it.
  const state = byHand ? STATES.handedOver : STATES.waiting;
  if (subject.wasVerified) {
    const reason = `JOOR no longer shows customer code ${customerCode}.${said} It may have been removed in JOOR. It is read back again daily.`;
    return {
      outcome: 'waiting',
      change: { state, reason, codes: 'connection_gone', nextDue: tomorrow, eta: null },
    };
  }
  const expected =
    subject.expectedOn === ''
      ? estimate(subject.sentOn, Math.max(newConnections, 1))
      : { date: subject.expectedOn, text: '' };
  const days = daysBetween(today, expected.date);
  const eta = new Date(now.getTime() + days * DAY_MILLISECONDS);
  const tell = system.sandbox ? ` ${TELL_JOOR}` : '';
  const waiting = byHand
    ? `It was handed over by template on ${subject.sentOn}, and JOOR does not show customer code ${customerCode} yet.${said}${tell}`
    : `JOOR has not connected customer code ${customerCode} yet.${said}${tell}`;
  if (days > 0) {
    const basis = expected.text === '' ? '' : ` JOOR estimates ${expected.text}.`;
    const reason = `${waiting}${basis} It is expected by ${expected.date} and will be read back then.`;
    return { outcome: 'waiting', change: { state, reason, codes: '', nextDue: eta, eta } };
  }
  const todo = byHand
    ? `Contact JOOR. If JOOR has the customer without its code, enter "${customerCode}" there.`
    : 'Contact JOOR.';
  const reason = `${waiting} It was expected by ${expected.date} and is overdue. ${todo} It is read back again daily.`;
  return {
    outcome: 'waiting',
    change: { state, reason, codes: 'connection_overdue', nextDue: tomorrow, eta },
  };
}
