import { sha256 } from '../../netsuite/hash';
import { logError } from '../../netsuite/log-error';
import { stumbledMark } from '../compare/fingerprint';
import { isQueued } from '../records/states';
import { addOutcome, type ChunkResult, type CustomerOutcome, nothingDone } from './chunk-result';
import type { RecordedCustomer } from './outcome-store';
import { writeOutcome, writeQueue, writeState } from './outcome-store';
import { internalError, type OutcomeRow, putOnHold } from './outcomes';

/** Writes what became of each customer of a chunk, counts it, and measures what it cost. */
export class ChunkRecorder {
  readonly result: ChunkResult = nothingDone();
  /** What became of each customer, by its id. */
  readonly outcomes = new Map<number, CustomerOutcome>();

  /** `meter` gives the units used since its last call. */
  constructor(
    private readonly systemId: number,
    readonly now: Date,
    private readonly meter: () => number,
  ) {}

  /** Units used since the last call are counted for the customer. */
  record(customer: RecordedCustomer, row: OutcomeRow): void {
    if (row.written) {
      writeOutcome(customer, this.systemId, row.written, this.now);
      this.result.written += 1;
    }
    this.countOf(customer, row);
    this.measure(row.cost);
  }

  /**
   * Records what `act` decides of a customer. What our own fault keeps from being recorded stands in the queue, and holds
   * no other customer up. `sent`: fingerprint of what JOOR was asked to take.
   *
   * @throws Error where JOOR was asked and not even the queue can be written: nothing may be sent before that is known
   */
  attempt(customer: RecordedCustomer, act: () => OutcomeRow | null, sent: string | null = null): void {
    try {
      const row = act();
      if (row) this.record(customer, row);
    } catch (error) {
      logError(`Customer ${customer.id} could not be ${sent === null ? 'exported' : 'recorded'}`, error);
      this.recordFault(customer, error as Error, sent);
    }
  }

  private recordFault(customer: RecordedCustomer, error: Error, sent: string | null): void {
    const checked = stumbledMark(sha256, sent ?? error.message);
    const row = internalError(error, { known: customer.state, sent: sent !== null, checked, now: this.now });
    try {
      writeQueue(customer, this.systemId, row.written, this.now);
    } catch (again) {
      if (sent !== null) throw again;
      this.putOnHold(customer.id, `It could not be recorded: ${(again as Error).message}`);
      return;
    }
    try {
      writeState(customer, this.systemId, row.written);
    } catch (again) {
      logError(`The Sync State of customer ${customer.id} could not be written`, again);
    }
    this.result.written += 1;
    this.countOf(customer, row);
    this.measure(row.cost);
  }

  /** Leaves a customer to a later run and writes nothing. */
  putOnHold(customerId: number, reason: string): void {
    this.count(customerId, putOnHold(reason));
  }

  /** Counts the units used since the last call for one kind. */
  measure(kind: keyof ChunkResult['units']): void {
    this.result.units[kind] += this.meter();
  }

  private countOf({ id, state }: RecordedCustomer, row: OutcomeRow): void {
    this.count(id, row, isQueued(state?.state ?? ''));
  }

  private count(customerId: number, row: OutcomeRow, failedBefore = false): void {
    const { counted, reason = '', later = false } = row;
    this.outcomes.set(customerId, { outcome: counted, reason, done: !later });
    addOutcome(this.result, customerId, row, failedBefore);
  }
}
