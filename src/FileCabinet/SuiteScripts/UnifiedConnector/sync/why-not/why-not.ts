import { exclusion } from '../../customers/eligibility';
import { TELL_JOOR } from '../../joor/eta';
import { since } from '../../joor/seen-in-words';
import { LONGEST_GAP_MINUTES } from '../alerts/alerts';
import { heldBy } from '../compare/decide';
import type { PauseCause } from '../records/account-state-store';
import { counted } from '../records/counted';
import { ERROR_CLASSES } from '../records/error-classes';
import { STATES, type State } from '../records/states';
import { later } from '../records/watermark';
import { nextOfFaults } from './next-steps';
import type { StateFacts, WhyNotFacts } from './why-not-facts';
import { REASONS, type ReasonName } from './why-not-reasons';

export interface WhyNot {
  reason: ReasonName;
  sentence: string;
  /** Every fault, or what was read back: one line each. */
  details: string[];
  /** What to do, or what happens next, as a sentence. */
  next: string;
  /** What JOOR has, as a sentence. */
  atJoor: string;
}

type Answer = Omit<WhyNot, 'atJoor' | 'next'>;

const RUNS = 'Runs start every 5 minutes.';

/** Why a customer is not in JOOR, or not as it is now: the first reason that holds, the hardest to get around first. */
export function whyNot(facts: WhyNotFacts): WhyNot {
  const found =
    leftForGood(facts) ??
    handedOver(facts) ??
    excluded(facts) ??
    (isChanged(facts) ? null : settled(facts)) ??
    held(facts) ??
    underWay(facts);
  const next = found.reason === 'faults' ? nextOfFaults(codesOf(facts.state)) : REASONS[found.reason].next;
  return { ...found, next, atJoor: atJoor(facts.state) };
}

const codesOf = (state: StateFacts | null): string[] => (state?.codes ?? '').split(', ').filter((code) => code !== '');

const answer = (reason: ReasonName, sentence: string, details: string[] = []): Answer => ({
  reason,
  sentence,
  details,
});

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function leftForGood({ system, systemInactive, customer, state }: WhyNotFacts): Answer | null {
  if (state?.gone === 'deleted') return answer('deleted', 'The customer was deleted in NetSuite.');
  if (state?.gone) {
    return answer('merged', `The customer was merged into the customer ${state.gone.mergedInto} in NetSuite.`);
  }
  if (systemInactive) return answer('system-inactive', `The External System ${system.name} is inactive.`);
  if (customer) return null;
  return answer('unreadable', 'The customer exists, but this role cannot read it.');
}

/** Also where the customer changed since, or is not enabled: nothing is sent before JOOR shows it. */
function handedOver({ state, customer }: WhyNotFacts): Answer | null {
  if (state?.state !== STATES.handedOver) return null;
  const { codes, reason, customerCode, sentAt, expectedOn } = state;
  if (codes === 'connection_overdue') return answer('handed-over-overdue', firstLine(reason));
  const later = customer?.selected
    ? 'What changes meanwhile is sent when JOOR has it.'
    : 'It is not enabled, so what changes later is not sent.';
  return answer(
    'handed-over',
    `It was handed over to JOOR by template on ${sentAt}, and customer code ${customerCode} was not seen there yet.${expectedOn === '' ? '' : ` It is expected by ${expectedOn}.`} ${later}`,
    linesOf(reason),
  );
}

function excluded({ system, customer }: WhyNotFacts): Answer | null {
  const found = customer && exclusion(customer, system);
  return found ? answer(found.cause, found.sentence) : null;
}

/** Whether the customer was saved after the last look at it. */
function isChanged({ customer, state, account }: WhyNotFacts): boolean {
  if (!customer || !state) return false;
  const { modified } = customer;
  if (state.recorded >= modified.modified) return false;
  const watermark = account?.watermark ?? null;
  return watermark === null || later(watermark, modified) !== watermark;
}

/** States of the Failed Record Queue that nothing but a person ends. */
const STAYING: readonly State[] = [STATES.failed, STATES.needsAttention, STATES.differs];

/** What was found and stays until somebody acts, or what JOOR has. */
function settled({ system, state }: WhyNotFacts): Answer | null {
  if (!state) return null;
  const { codes, reason, dismissed } = state;
  if (dismissed && STAYING.includes(state.state)) {
    const sentence = `${dismissed.by} dismissed it from the Failed Record Queue on ${dismissed.on}: ${dismissed.reason}`;
    return answer('dismissed', sentence, linesOf(reason));
  }
  switch (state.state) {
    case STATES.failed:
      return failed(state);
    case STATES.needsAttention:
      return answer(
        'needs-attention',
        'It failed too many times, so the connector no longer tries to send it.',
        linesOf(reason),
      );
    case STATES.differs:
      return answer(
        'differs',
        'JOOR shows different values from those sent, even after a second send.',
        linesOf(reason),
      );
    case STATES.inSync:
      return inSync(state);
    case STATES.sent:
      return answer(
        'sent',
        `It is in JOOR. It was read back on ${state.verifiedAt}, but JOOR does not show what changed.`,
        linesOf(reason),
      );
    case STATES.inFile:
      return answer('in-file', 'It waits for its Customer Sync file.', linesOf(reason));
    case STATES.delivered:
      return answer('delivered', 'It is in a Customer Sync file that was delivered to JOOR.', linesOf(reason));
    case STATES.accepted:
      return accepted(state);
    case STATES.waiting:
      if (codes !== 'connection_gone' && system.sandbox) {
        return answer(
          'waiting-sandbox',
          `JOOR accepted it on ${state.sentAt} but has not connected customer code ${state.customerCode} yet. ${TELL_JOOR}`,
          linesOf(reason),
        );
      }
      if (codes === 'connection_gone') return answer('connection-gone', firstLine(reason));
      if (codes === 'connection_overdue') return answer('overdue', firstLine(reason));
      return answer(
        'waiting',
        `JOOR accepted it on ${state.sentAt} but has not connected customer code ${state.customerCode} yet.${state.expectedOn === '' ? '' : ` It is expected by ${state.expectedOn}.`}`,
        linesOf(reason),
      );
    default:
      return null;
  }
}

function inSync({ reason, verifiedAt }: StateFacts): Answer {
  const [first = '', ...others] = linesOf(reason);
  const told = since(first, verifiedAt);
  // An earlier version of the connector told it otherwise.
  return told === first
    ? answer('in-sync', `In sync since ${verifiedAt}.`, linesOf(reason))
    : answer('in-sync', told, others);
}

const firstLine = (text: string): string => linesOf(text)[0] ?? '';

function failed({ codes, reason }: StateFacts): Answer {
  const lines = linesOf(reason);
  if (codes === ERROR_CLASSES.refused.code) return answer('refused', 'JOOR refused this customer.', lines);
  if (codes === ERROR_CLASSES.internal.code) {
    return answer('internal', 'The connector could not process this customer.', lines);
  }
  const count = codes.split(',').filter((code) => code.trim() !== '').length;
  return answer(
    'faults',
    count > 1 ? 'The customer has faults to correct first.' : 'The customer has a fault to correct first.',
    lines,
  );
}

function accepted({ codes, job, due, reason, sentAt }: StateFacts): Answer {
  if (codes === 'job_overdue') return answer('job-overdue', firstLine(reason));
  if (due)
    return answer('resend', 'JOOR shows different values from those sent, so it will be sent again.', linesOf(reason));
  if (job && !job.finished) {
    const progress = job.progress === '' ? '' : ` (${job.progress})`;
    return answer('job-under-way', `JOOR accepted it on ${sentAt} and is processing job ${job.id}${progress}.`);
  }
  return answer('read-back-due', `JOOR accepted it on ${sentAt}. It has not been read back yet.`);
}

const PAUSES = {
  configuration: ['settings-faults', 'its settings have faults'],
  count: ['paused-count', 'far fewer customers are enabled than before'],
  authorisation: ['paused-authorisation', 'JOOR did not accept its token'],
  connection: ['paused-connection', 'its Base URL or API Secret is wrong'],
  outage: ['paused-outage', 'JOOR is not working properly'],
  deploy: ['paused-deploy', 'a deploy is in progress'],
  'by hand': ['paused-by-hand', 'an administrator paused it'],
} as const satisfies Record<PauseCause, readonly [ReasonName, string]>;

/** What keeps a customer from being sent that is ready or was changed. */
function held(facts: WhyNotFacts): Answer | null {
  const { system, account, accountId, settingsFaults, state } = facts;
  const { name, confirmedAccountId } = system;
  if (confirmedAccountId === '') {
    return answer('not-confirmed', `The settings of ${name} are not confirmed, so nothing is sent.`);
  }
  if (confirmedAccountId !== accountId) {
    return answer(
      'account-changed',
      `The settings of ${name} were confirmed in NetSuite account ${confirmedAccountId}. This is account ${accountId}, so nothing is sent.`,
    );
  }
  if (settingsFaults.length > 0) {
    return answer('settings-faults', `Nothing is sent to ${name} because its settings have faults.`, settingsFaults);
  }
  if (account?.pause) {
    const [reason, why] = PAUSES[account.pause.cause];
    return answer(reason, `${name} is paused: ${why}.`, linesOf(account.pause.reason));
  }
  if (state?.state === STATES.unknown) return null;
  const held = state?.state === STATES.onHold ? heldBy(state.reason) : null;
  // It takes over the connection of a customer that was merged into it.
  const isHeir = !state?.sent && held?.word === 'Update';
  if ((state?.sent || isHeir) && !system.update) {
    return answer('update-off', `JOOR already has it, and Update Customers to JOOR is switched off for ${name}.`);
  }
  if (!state?.sent && !system.upload) {
    return answer('upload-off', `It is new to JOOR, and Upload Customers to JOOR is switched off for ${name}.`);
  }
  if (state && held?.byHand) {
    if (isHeir) return answer('update-by-hand', state.reason.split(' To send it')[0] ?? '');
    return state.sent
      ? answer('update-by-hand', `It changed since JOOR got it, and Update Customers to JOOR is by hand for ${name}.`)
      : answer('upload-by-hand', `It is new to JOOR, and Upload Customers to JOOR is by hand for ${name}.`);
  }
  return null;
}

/** What a coming run does by itself, and when. */
function underWay(facts: WhyNotFacts): Answer {
  const { system, customer, state, account, scheduled } = facts;
  const before = state && isChanged(facts) && state.state === STATES.failed ? linesOf(state.reason) : [];
  if (scheduled === false) {
    return answer('no-schedule', 'No deployment of JOOR Customer Export is scheduled, so no run starts.', before);
  }
  const idle = account?.minutesSinceRun ?? null;
  if (idle === null && !account?.watermark) {
    return answer('never-run', `No run has processed ${system.name} yet. ${RUNS}`, before);
  }
  if (idle !== null && idle > LONGEST_GAP_MINUTES) {
    return answer(
      'runs-stopped',
      `No run has been active for ${idle} minutes, although one should start every 5 minutes.`,
      before,
    );
  }
  const changed = isChanged(facts);
  if (state && !state.due && !changed && state.nextDue !== '') {
    const { nextDue, reason } = state;
    if (state.state === STATES.retrying) {
      return answer('retrying', `JOOR could not process it. It will be sent again after ${nextDue}.`, linesOf(reason));
    }
    if (state.state === STATES.unknown) {
      return answer(
        'unknown',
        `JOOR's reply was lost, so JOOR may or may not have it. The connector will find out after ${nextDue}.`,
        linesOf(reason),
      );
    }
  }
  if (state?.state === STATES.unknown && !changed) {
    return answer(
      'unknown',
      "JOOR's reply was lost, so JOOR may or may not have it. The next run will find out.",
      linesOf(state.reason),
    );
  }
  if (account?.creditsInMinutes != null) {
    return answer(
      'credits-spent',
      `JOOR's credits are used up. New credits are available in ${counted(account.creditsInMinutes, 'minute')}.`,
      before,
    );
  }
  const isLookedFor = !state || changed;
  if (isLookedFor && account?.nextLookInMinutes != null) {
    return answer(
      'interval',
      `${system.name} checks for changes again in ${counted(account.nextLookInMinutes, 'minute')}.`,
      before,
    );
  }
  if (changed && customer) {
    return answer(
      'changed-since',
      `It was changed on ${customer.modified.modified.slice(0, 16)}. The next run will process it. ${RUNS}`,
      before,
    );
  }
  if (!state) return answer('not-processed', `No run has processed it yet. The next run will. ${RUNS}`);
  if (state.removed) return answer('removed-in-joor', firstLine(state.reason));
  return answer('next-run', `Nothing is blocking it any more. The next run will process it. ${RUNS}`);
}

function atJoor(state: StateFacts | null): string {
  if (!state?.sent) return 'JOOR has not accepted any version of it.';
  if (state.state === STATES.handedOver && state.verifiedAt === '') {
    return `It was handed over by template under customer code ${state.customerCode} on ${state.sentAt}, and was not seen at JOOR yet.`;
  }
  const verified = state.verifiedAt === '' ? 'never read back' : `read back on ${state.verifiedAt}`;
  return `JOOR has it under customer code ${state.customerCode}: sent on ${state.sentAt || 'an unknown date'}, ${verified}.`;
}
