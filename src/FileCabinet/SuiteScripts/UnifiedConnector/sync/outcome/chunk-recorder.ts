import { addOutcome, type ChunkResult, type CustomerOutcome, nothingDone } from './chunk-result';
import type { RecordedCustomer } from './outcome-store';
import { writeOutcome } from './outcome-store';
import { type OutcomeRow, putOnHold } from './outcomes';

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
    if (row.written) writeOutcome(customer, this.systemId, row.written, this.now);
    this.count(customer.id, row);
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

  private count(customerId: number, row: OutcomeRow): void {
    const { counted, reason = '', later = false } = row;
    this.outcomes.set(customerId, { outcome: counted, reason, done: !later });
    addOutcome(this.result, row);
  }
}
