import { postConnections } from '../../joor/api-client';
import { canAfford, GET_CREDITS, outOfCredits, POST_CREDITS, reopensAt, spend, usedUp } from '../../joor/credits';
import type { PostOutcome } from '../../joor/reply';
import { withFix } from '../../joor/test-connection';
import type { ExternalSystem } from '../../settings/external-system';
import type { ChunkRecorder } from '../outcome/chunk-recorder';
import { OUT_OF_TIME } from '../outcome/chunk-result';
import type { RecordedCustomer } from '../outcome/outcome-store';
import { accepted, inSync, notTaken, type OutcomeRow, putOnHold, refused, unknown } from '../outcome/outcomes';
import type { Sending } from '../outcome/sent-values';
import { isUncertain, readBackUnknown, type UnknownFinding } from '../read-back/read-back-unknown';
import {
  type AccountState,
  type Heard,
  type Pause,
  type Refusal,
  readAccountState,
  readPersonsPause,
  recordSending,
} from '../records/account-state-store';
import { BATCH_STATUS, type BatchStatus, closeBatch, createIntent } from '../records/batch-store';
import { afterFailure, afterSearch, afterSuccess, type Circuit, maySearch } from '../records/circuit';
import { counted } from '../records/counted';
import { ERROR_CLASSES } from '../records/error-classes';
import { addToList } from '../records/run-lists';

const STATUS: Record<PostOutcome['kind'], BatchStatus> = {
  accepted: BATCH_STATUS.accepted,
  refused: BATCH_STATUS.refused,
  'rate-limited': BATCH_STATUS.notSent,
  unauthorised: BATCH_STATUS.notSent,
  configuration: BATCH_STATUS.notSent,
  transient: BATCH_STATUS.notSent,
  unknown: BATCH_STATUS.unknown,
};

type NoAnswer = Exclude<UnknownFinding, { kind: 'send' | 'in sync' }>;

type Sendable = RecordedCustomer & { decision: Sending };

/**
 * Sends the customers of a chunk as one batch, and a batch that JOOR refuses in halves, until the refused customers
 * stand alone. Within JOOR's credits only: without them, and while the External System is paused, customers are
 * deferred and nothing is written. The Credit Reserve is for customers that a person asked for. No request begins at
 * `until` (milliseconds since 1970 UTC) or later.
 */
/** What JOOR answered, with its own words. */
const saidWith = (message: string, reply: string): string => {
  // The first line of a reply is its HTTP status.
  const words = reply.split('\n').slice(1).join(' ').trim().slice(0, MAX_WORDS);
  return words === '' || message.includes(words) ? message : `${message} ${words}`;
};

/** Of JOOR's own words, so many characters are repeated to people. */
const MAX_WORDS = 300;

/** Why customers wait; where JOOR takes nothing, whatever credits come back, with its words. */
const withJoorsWords = (reason: string, refusal: Refusal | null): string =>
  refusal
    ? `${reason} JOOR has taken nothing since ${new Date(refusal.since).toISOString()}. Its last answer: ${refusal.words}`
    : reason;

export function sendBatch(
  system: ExternalSystem,
  customers: readonly Sendable[],
  requested: boolean,
  recorder: ChunkRecorder,
  until: number,
): void {
  const state = readAccountState(system.id);
  const reserve = requested ? 0 : system.reserve;
  new BatchSender(system, state, reserve, recorder, until).send(customers, requested);
}

class BatchSender {
  private window: AccountState['window'];
  private circuit: Circuit;
  private pause: Pause | null = null;
  /** What JOOR answered last. */
  private heard: Heard | null = null;
  /** Why nothing more of this chunk is sent; empty: it is. */
  private stop: string;
  private sent = false;
  private taken = false;
  private outOfSearch = false;
  /** What was found out about a customer before it was sent, by its id. */
  private readonly notes = new Map<number, string>();

  constructor(
    private readonly system: ExternalSystem,
    private readonly state: AccountState,
    private readonly reserve: number,
    private readonly recorder: ChunkRecorder,
    private readonly until: number,
  ) {
    this.window = state.window;
    this.circuit = state.circuit;
    this.stop = state.pauseCause === '' ? '' : state.pauseReason;
  }

  send(wanted: readonly Sendable[], requested: boolean): void {
    const customers = requested ? wanted : wanted.filter((customer) => this.mustBeSent(customer));
    const groups = customers.length > 0 ? [customers] : [];
    for (let group = groups.pop(); group; group = groups.pop()) {
      const searching = group.length < customers.length;
      const reason = this.stop || this.reasonToWait(searching, POST_CREDITS);
      if (reason !== '') {
        if (!searching && reason !== OUT_OF_TIME) {
          this.recorder.result.stop = { reason, until: this.stop === '' ? reopensAt(this.window) : null };
        }
        this.defer(group, reason);
        continue;
      }
      const { outcome, batchId, close } = this.post(group);
      if (searching) this.circuit = afterSearch(this.circuit);
      if (outcome.kind === 'refused' && group.length > 1) {
        close();
        this.recorder.measure('sending');
        const half = Math.ceil(group.length / 2);
        groups.push(group.slice(half), group.slice(0, half));
        continue;
      }
      this.recorder.measure('sending');
      for (const customer of group) {
        const { fingerprint } = customer.decision;
        this.recorder.attempt(customer, () => this.rowOf(customer, batchId, outcome), fingerprint);
      }
      close();
      this.conclude(outcome);
    }
    if (this.outOfSearch && !this.taken) this.fail(ERROR_CLASSES.refused.code, 'JOOR refused every customer tried.');
    if (this.sent) {
      const { window, circuit, pause, heard } = this;
      recordSending(this.state, { window, circuit, pause, heard });
    }
    this.recorder.measure('sending');
  }

  /** Reads back first where JOOR may have got a new customer already; false: nothing is to be sent now. */
  private mustBeSent(customer: Sendable): boolean {
    const { state, decision } = customer;
    if (!state || !isUncertain(customer, decision)) return true;
    const reason = this.stop || this.reasonToWait(false, GET_CREDITS);
    if (reason !== '') {
      this.recorder.putOnHold(customer.id, reason);
      return false;
    }
    const finding = readBackUnknown(this.system, state, decision);
    this.sent = true;
    this.recorder.result.credits += GET_CREDITS;
    this.window = this.windowAfter(finding, GET_CREDITS);
    const works = finding.kind === 'send' || finding.kind === 'in sync';
    this.heard = { asked: 'get', works, words: 'message' in finding ? finding.message : '' };
    if (finding.kind === 'send') this.notes.set(customer.id, finding.note);
    else if (finding.kind === 'in sync') {
      this.recorder.attempt(customer, () => inSync(decision, finding.change, this.recorder.now));
    } else {
      this.recorder.putOnHold(customer.id, this.untilWhen(finding));
      this.conclude(finding);
    }
    this.recorder.measure('other');
    return finding.kind === 'send';
  }

  private windowAfter(outcome: { kind: string; retryAfter?: number | null }, credits: number): AccountState['window'] {
    const now = Date.now();
    return outcome.kind === 'rate-limited'
      ? usedUp(this.window, now, outcome.retryAfter)
      : spend(this.window, now, credits);
  }

  private reasonToWait(searching: boolean, credits: number): string {
    if (Date.now() >= this.until) return OUT_OF_TIME;
    if (!canAfford(this.window, Date.now(), credits, this.reserve)) {
      return withJoorsWords(outOfCredits(this.window, this.reserve), this.state.refusal);
    }
    if (!searching || maySearch(this.circuit)) return '';
    this.outOfSearch = true;
    return 'This run has used its credits for isolating customers that JOOR refuses. The next run continues.';
  }

  /** Intent first, then the POST. The batch is closed when its customers are recorded: till then a break shows. */
  private post(group: readonly Sendable[]): { outcome: PostOutcome; batchId: number; close: () => void } {
    const batchId = createIntent(
      this.system.id,
      `${this.system.name}: ${counted(group.length, 'customer')}`,
      group.map(({ id, decision }) => ({
        id,
        code: decision.connection.customer_code,
        fingerprint: decision.fingerprint,
        ...(decision.first ? { first: true as const } : {}),
      })),
    );
    const sentAt = new Date();
    const { outcome, reply } = postConnections(
      this.system,
      group.map(({ decision }) => decision.connection),
    );
    this.sent = true;
    this.window = this.windowAfter(outcome, POST_CREDITS);
    const works = outcome.kind === 'accepted' || outcome.kind === 'refused';
    this.heard = { asked: 'post', works, words: 'message' in outcome ? saidWith(outcome.message, reply) : '' };
    addToList(this.recorder.result.lists, 'batches', [batchId]);
    this.recorder.result.credits += POST_CREDITS;
    const accepted = outcome.kind === 'accepted' ? outcome : { jobId: '', jobStatus: '' };
    const close = () =>
      closeBatch(batchId, {
        status: STATUS[outcome.kind],
        jobId: accepted.jobId,
        jobStatus: accepted.jobStatus,
        reply,
        credits: POST_CREDITS,
        sentAt,
      });
    return { outcome, batchId, close };
  }

  /** What JOOR's answer means for a customer of the batch. */
  private rowOf({ id, state, decision }: Sendable, batch: number, outcome: PostOutcome): OutcomeRow {
    const tried = { known: state, sending: decision, batch, now: this.recorder.now };
    switch (outcome.kind) {
      case 'accepted':
        return accepted(tried, outcome.jobId, `${decision.inherits ?? ''} ${this.notes.get(id) ?? ''}`.trim());
      case 'refused':
        return refused(tried, outcome.message);
      case 'transient':
        return notTaken(tried, outcome.message);
      case 'unknown':
        return unknown(tried, outcome.message);
      default:
        // The others are no try of this customer: it stays due.
        return putOnHold(this.untilWhen(outcome));
    }
  }

  /** Why a customer waits, and until when, where that is known. */
  private untilWhen({ kind, message }: { kind: string; message: string }): string {
    return kind === 'rate-limited' ? `${message} ${outOfCredits(this.window, 0)}` : message;
  }

  /** What an outcome means for the rest. */
  private conclude(outcome: PostOutcome | NoAnswer): void {
    if (outcome.kind === 'accepted') {
      this.taken = true;
      this.circuit = afterSuccess(this.circuit);
      return;
    }
    const { code, retry } = ERROR_CLASSES[outcome.kind];
    if (outcome.kind === 'unauthorised' || outcome.kind === 'configuration') {
      const cause = outcome.kind === 'unauthorised' ? 'authorisation' : 'connection';
      this.pauseFor({ cause, reason: withFix(this.system, outcome) });
    } else if (retry === 'later run') {
      this.stop = `${this.untilWhen(outcome)} The next run continues.`;
      this.fail(code, outcome.message);
    }
  }

  private fail(code: string, message: string): void {
    const { circuit, opens } = afterFailure(this.circuit, code);
    this.circuit = circuit;
    if (!opens) return;
    const then =
      'Two batches in a row failed this way. The rest waits until a connection test passes. Each run tests the connection again.';
    this.pauseFor({ cause: 'outage', reason: `${message} ${then}` });
  }

  private pauseFor(pause: Pause): void {
    this.pause = readPersonsPause(this.system.id) ?? pause;
    this.stop = pause.reason;
    this.recorder.result.messages.push(`${this.system.name} is paused: ${pause.reason}`);
  }

  private defer(group: readonly Sendable[], reason: string): void {
    for (const { id } of group) this.recorder.putOnHold(id, reason);
  }
}
