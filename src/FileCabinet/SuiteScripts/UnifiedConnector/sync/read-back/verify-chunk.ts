import { type CreditWindow, canAfford, GET_CREDITS, outOfCredits, reopensAt, spend, usedUp } from '../../joor/credits';
import { getConnection } from '../../joor/read-back';
import { sha256 } from '../../netsuite/hash';
import { logError } from '../../netsuite/log-error';
import type { Settings } from '../../settings/read-settings';
import { stumbledMark } from '../compare/fingerprint';
import { OUT_OF_TIME } from '../outcome/chunk-result';
import { writeOutcome, writeQueue, writeState } from '../outcome/outcome-store';
import { internalError } from '../outcome/outcomes';
import { type Heard, readAccountState, recordCredits, recordPause } from '../records/account-state-store';
import { readFailedRecords } from '../records/failed-record-store';
import { STATES } from '../records/states';
import { writeSyncState } from '../records/sync-state-store';
import { heardOf } from './heard';
import { judgeFound, judgeMissing, type Verdict } from './judge-read-back';
import {
  JOB_OVERDUE,
  type ReadBackSubject,
  readNewConnections,
  readReadBackSubjects,
  readSettledOf,
  type Settled,
} from './read-back-store';

/** What one invocation of reduce read back. */
export interface VerifyResult {
  /** Customers that were read back. */
  customerIds: number[];
  /** Of them those of whom it could be recorded, by what it meant. */
  read: Record<Verdict['outcome'], number[]>;
  credits: number;
  /** When the credits come back that the rest waits for: milliseconds since 1970 UTC; null: it does not wait for any. */
  creditsBackAt: number | null;
  /** Units for reading and writing the customers, and those that they share. */
  units: { readBack: number; shared: number };
  /** Why the rest was left to a later run; empty: nothing was left. */
  message: string;
}

/** Below this many units the rest is left to a later run. */
const RESERVE = 500;

/** What writing one customer costs: its Sync State and its Failed Record. */
const WRITE_UNITS = 10;

/** After so many requests without an answer the rest is left to a later run. */
const MAX_FAILURES = 3;

/**
 * Reads customers back from JOOR by their codes, within the credits above the reserve, and writes what that means.
 * Costs 12 units and 1 credit for each customer, and 22 to 42 units for all of them. Those that changed their state since
 * they were found due are left alone: what is sent now is newer than what was read. `requested`: a person asked for exactly
 * these, so they are read though they are not due, from the Credit Reserve too, unless their job is under way. JOOR is
 * asked nothing from `until` on (milliseconds since 1970 UTC).
 */
export function verifyChunk(
  settings: Settings,
  customerIds: number[],
  remainingUnits: () => number,
  requested: boolean,
  until: number,
): VerifyResult {
  const { system } = settings;
  const reserve = requested ? 0 : system.reserve;
  const result: VerifyResult = {
    customerIds: [],
    read: { verified: [], sent: [], waiting: [], resent: [], differs: [] },
    credits: 0,
    creditsBackAt: null,
    units: { readBack: 0, shared: 0 },
    message: '',
  };
  const unitsAtStart = remainingUnits();
  const account = readAccountState(system.id);
  if (account.pauseCause !== '') return { ...result, message: account.pauseReason };
  const subjects = readReadBackSubjects(system.id, customerIds, requested);
  const record = recorderOf(settings, subjects);
  let window: CreditWindow = account.window;
  let failures = 0;
  let heard: Heard | null = null;
  const read: ReadBack[] = [];

  for (const subject of subjects) {
    if (isStuck(subject)) {
      if (!requested) recordOrQueue(() => recordStuck(subject, system.id), subject, system.id);
      continue;
    }
    if (remainingUnits() < RESERVE + WRITE_UNITS * read.length) break;
    if (Date.now() >= until) {
      result.message = OUT_OF_TIME;
      break;
    }
    if (!canAfford(window, Date.now(), GET_CREDITS, reserve)) {
      result.creditsBackAt = reopensAt(window);
      if (requested) result.message = outOfCredits(window, reserve);
      break;
    }
    const before = remainingUnits();
    const outcome = getConnection(system, subject.state.customerCode);
    window = spend(window, Date.now(), GET_CREDITS);
    result.credits += GET_CREDITS;
    heard = heardOf(outcome);
    if (outcome.kind === 'found' || outcome.kind === 'missing') {
      read.push({ subject, outcome });
      result.units.readBack += before - remainingUnits();
      failures = 0;
      continue;
    }
    result.message = outcome.message;
    failures += 1;
    if (outcome.kind === 'rate-limited') window = usedUp(window, Date.now(), outcome.retryAfter);
    // Files go on without a token: what they need is their own login.
    if (outcome.kind === 'unauthorised' && !system.file) recordPause(account, 'authorisation', outcome.message);
    if (outcome.kind !== 'transient' || failures >= MAX_FAILURES) break;
  }
  if (result.credits > 0) recordCredits(account, window, heard);
  const before = remainingUnits();
  for (const { customerId, outcome } of record(read)) {
    if (outcome) result.read[outcome].push(customerId);
    result.customerIds.push(customerId);
  }
  result.units.readBack += before - remainingUnits();
  result.units.shared = unitsAtStart - remainingUnits() - result.units.readBack;
  return result;
}

/**
 * A customer of whom it cannot be recorded what JOOR has stands in the queue, and the others go on. It is read back again
 * when a person asks for it, see readDueReadBacks.
 *
 * @returns null where it could not be recorded
 * @throws Error where not even the queue can be written
 */
function recordOrQueue<Meaning>(
  act: () => Meaning,
  { state, name }: Pick<ReadBackSubject, 'name'> & { state: Settled['state'] },
  systemId: number,
): Meaning | null {
  try {
    return act();
  } catch (error) {
    const { customerId } = state;
    logError(`What JOOR has of customer ${customerId} could not be recorded`, error);
    const now = new Date();
    const checked = stumbledMark(sha256, state.fingerprintSent);
    const { written } = internalError(error as Error, { known: state, sent: true, checked, now });
    const failedRecord = readFailedRecords(systemId, [customerId]).get(customerId);
    writeQueue({ id: customerId, name, state, failedRecord }, systemId, written, now);
    // Nothing may be sent of it before it is seen at JOOR.
    if (state.state === STATES.handedOver) return null;
    try {
      writeState({ id: customerId, name, state, failedRecord }, systemId, written);
    } catch (again) {
      logError(`The Sync State of customer ${customerId} could not be written`, again);
    }
    return null;
  }
}

const isStuck = ({ state, job }: ReadBackSubject): boolean => state.state === STATES.accepted && !job.finished;

/** Tells once that the job does not come to its end. Costs 2 units. */
function recordStuck({ state, job, sentOn }: ReadBackSubject, systemId: number): void {
  writeSyncState(state, state.customerId, systemId, {
    state: STATES.accepted,
    reason: `JOOR accepted it as part of job ${job.id}, which has been ${job.status || 'queued'} since ${sentOn}. Contact JOOR. It is read back when the job finishes.`,
    codes: JOB_OVERDUE,
  });
}

/**
 * Writes what read-backs mean, and what follows for the Failed Record Queue. All of them were read before the first is
 * judged: where JOOR did not take one customer of a request, its others are not called anything until they were read.
 * `outcome` null: it could not be recorded.
 */
function recorderOf(
  { system }: Settings,
  subjects: readonly ReadBackSubject[],
): (read: readonly ReadBack[]) => { customerId: number; outcome: Verdict['outcome'] | null }[] {
  const mayDiffer = subjects.filter(({ state }) => state.tries > 0);
  const failedRecords =
    mayDiffer.length === 0
      ? new Map<number, never>()
      : readFailedRecords(
          system.id,
          mayDiffer.map(({ state }) => state.customerId),
        );
  const newConnections = new Map<string, number>();
  const newOn = (day: string): number => {
    const known = newConnections.get(day) ?? readNewConnections(system.id, day);
    newConnections.set(day, known);
    return known;
  };
  const judge = ({ subject, outcome }: ReadBack, now: Date): Verdict =>
    outcome.kind === 'found'
      ? judgeFound(subject, outcome.value, system.compared, now)
      : judgeMissing(system, subject, outcome.message, subject.expectedOn === '' ? newOn(subject.sentOn) : 0, now);
  return (read) => {
    const now = new Date();
    const judged = read.map((each) => ({
      subject: each.subject,
      verdict: recordOrQueue(() => judge(each, now), each.subject, system.id),
    }));
    const refused = judged.filter(({ verdict }) => verdict?.outcome === 'resent' || verdict?.outcome === 'differs');
    const doubtful = new Set(refused.flatMap(({ subject }) => subject.state.batch ?? []));
    if (doubtful.size > 0) {
      readAgain(
        [...doubtful],
        read.map(({ subject }) => subject.state.customerId),
        system.id,
      );
    }
    return judged.map(({ subject, verdict }) => {
      const { state, name } = subject;
      const { customerId } = state;
      if (!verdict) return { customerId, outcome: null };
      const isDoubtful = verdict.outcome === 'sent' && doubtful.has(state.batch ?? 0);
      const written = isDoubtful ? withDoubt(verdict) : verdict;
      const failedRecord = failedRecords.get(customerId);
      const act = (): Verdict['outcome'] => {
        writeOutcome({ id: customerId, name, state, failedRecord }, system.id, written, now);
        return verdict.outcome;
      };
      return { customerId, outcome: recordOrQueue(act, subject, system.id) };
    });
  };
}

/** A customer, and what JOOR answered about it. */
interface ReadBack {
  subject: ReadBackSubject;
  outcome: Extract<ReturnType<typeof getConnection>, { kind: 'found' | 'missing' }>;
}

/** Customers of these batches that were called read back before, but for those just read. Costs 10 units, and 2 for each. */
function readAgain(batches: readonly number[], justRead: readonly number[], systemId: number): void {
  for (const settled of readSettledOf(batches)) {
    const { state } = settled;
    if (justRead.includes(state.customerId)) continue;
    const act = (): void => {
      writeSyncState(state, state.customerId, systemId, {
        state: STATES.accepted,
        reason: 'JOOR did not take another customer of the same request, so this one is read back again.',
        codes: '',
        nextDue: null,
      });
    };
    recordOrQueue(act, settled, systemId);
  }
}

function withDoubt(verdict: Verdict): Verdict {
  const reason = `${verdict.change.reason}\nJOOR did not take another customer of the same request, so look at this one in JOOR.`;
  return { ...verdict, change: { ...verdict.change, reason } };
}
