import { sooner } from '../../joor/credits';
import type { ChunkResult } from '../../sync/outcome/chunk-result';
import type { VerifyResult } from '../../sync/read-back/verify-chunk';
import type { Request } from '../../sync/records/request';
import type { RunKind } from '../../sync/records/run';
import type { Note, RunFacts, Stopped, SystemFacts } from './contract';

/** Everything the stages report, added up. */
export interface Totals {
  /** External id of the Run record; null: getInputData failed. */
  key: string | null;
  kind: RunKind | null;
  requests: Request[];
  /** Customers that a person asked for and that the next run takes up, by External System. */
  left: Map<number, number[]>;
  messages: string[];
  watched: RunFacts['watched'];
  troubled: RunFacts['troubled'];
  stopped: Stopped[];
  drain: boolean;
  /** When the first of JOOR's credits come back that something waits for: milliseconds since 1970 UTC; null: nothing. */
  creditsBackAt: number | null;
  watermarks: SystemFacts[];
  /** External Systems whose match asks JOOR something. */
  matches: number[];
  /** External Systems whose orders are read. */
  orders: number[];
  /** External Systems for which this run makes a file. */
  files: number[];
  /** Customers that were told what became of their file. */
  told: number;
  sent: number;
  /** Customers that failed and had not before. */
  failed: number;
  /** Customers that had failed before and still do. */
  standing: number;
  onHold: number;
  /** On hold without a trace in their Sync State: the watermark must not pass them. */
  unrecorded: number;
  excluded: number;
  unchanged: number;
  foundBySweep: number;
  /** Customers read back, by what it meant. */
  readBack: VerifyResult['counts'];
  readBackUnits: VerifyResult['units'];
  batches: number;
  credits: number;
  /** Customers for which a record was written. */
  written: number;
  customers: ChunkResult['customers'];
  units: ChunkResult['units'];
  failedByCode: Record<string, number>;
  reasons: Record<string, number>;
}

export interface StageUnits {
  getInputData: number;
  map: number;
  reduce: number;
  /** Its own, up to the saving of the Run. */
  summarize: number;
}

export function totalsOf(notes: readonly Note[]): Totals {
  const totals: Totals = {
    key: null,
    kind: null,
    requests: [],
    left: new Map(),
    messages: [],
    watched: [],
    troubled: [],
    stopped: [],
    drain: false,
    creditsBackAt: null,
    watermarks: [],
    matches: [],
    orders: [],
    files: [],
    told: 0,
    sent: 0,
    failed: 0,
    standing: 0,
    onHold: 0,
    unrecorded: 0,
    excluded: 0,
    unchanged: 0,
    foundBySweep: 0,
    readBack: { verified: 0, sent: 0, waiting: 0, resent: 0, differs: 0 },
    readBackUnits: { readBack: 0, shared: 0 },
    batches: 0,
    credits: 0,
    written: 0,
    customers: { firstSend: 0, update: 0, failed: 0 },
    units: { shared: 0, sending: 0, firstSend: 0, update: 0, failed: 0, other: 0 },
    failedByCode: {},
    reasons: {},
  };
  for (const note of notes) {
    if (note.type === 'run') {
      totals.key = note.run.key;
      totals.kind = note.run.kind;
      totals.requests.push(...note.run.requests);
      totals.messages.push(...note.run.messages);
      totals.watched.push(...note.run.watched);
      totals.troubled.push(...note.run.troubled);
      totals.drain = note.run.drain;
      totals.matches.push(...note.run.matches);
      totals.orders.push(...note.run.orders);
      totals.files.push(...note.run.files);
      totals.credits += note.run.credits;
      totals.creditsBackAt = sooner(totals.creditsBackAt, note.run.creditsBackAt);
    } else if (note.type === 'stopped') {
      totals.stopped.push(note.stopped);
      leave(totals, note.stopped.systemId, note.stopped.left);
    } else if (note.type === 'system') totals.watermarks.push(note.system);
    else if (note.type === 'compared') {
      totals.unchanged += note.compared.unchanged;
      totals.foundBySweep += note.compared.foundBySweep;
      totals.standing += note.compared.failed;
      totals.onHold += note.compared.onHold;
      totals.excluded += note.compared.excluded;
      totals.messages.push(...note.compared.messages);
    } else if (note.type === 'told') totals.told += note.customers;
    else if (note.type === 'verified') addReadBack(totals, note.result);
    else if (note.type === 'exported') {
      addChunk(totals, note.result);
      leave(totals, note.systemId, note.left);
    }
  }
  return totals;
}

function leave({ left }: Totals, systemId: number, ids: readonly number[]): void {
  if (ids.length > 0) left.set(systemId, [...(left.get(systemId) ?? []), ...ids]);
}

function addReadBack(totals: Totals, { counts, units, credits, creditsBackAt, message }: VerifyResult): void {
  add(totals.readBack, counts);
  add(totals.readBackUnits, units);
  totals.credits += credits;
  totals.creditsBackAt = sooner(totals.creditsBackAt, creditsBackAt);
  if (message !== '') totals.messages.push(message);
}

const readBackCount = ({ readBack }: Totals): number => Object.values(readBack).reduce((sum, count) => sum + count, 0);

function addChunk(totals: Totals, result: ChunkResult): void {
  const { counts } = result;
  totals.sent += counts.sent;
  totals.failed += counts.failed - result.standing;
  totals.standing += result.standing;
  totals.onHold += counts.onHold;
  totals.unrecorded += result.unrecorded;
  totals.excluded += counts.excluded;
  totals.unchanged += counts.unchanged;
  totals.written += result.written;
  totals.batches += result.batches;
  totals.credits += result.credits;
  totals.creditsBackAt = sooner(totals.creditsBackAt, result.stop?.until ?? null);
  add(totals.customers, result.customers);
  add(totals.units, result.units);
  add(totals.failedByCode, result.failedByCode);
  add(totals.reasons, result.reasons);
  totals.messages.push(...result.messages.filter((message) => !totals.messages.includes(message)));
}

function add(into: Record<string, number>, from: Record<string, number>): void {
  for (const [key, value] of Object.entries(from)) into[key] = (into[key] ?? 0) + value;
}

/** A run that only found everything as it was leaves no row. */
export const somethingHappened = (totals: Totals): boolean =>
  totals.written > 0 ||
  totals.told > 0 ||
  totals.unrecorded > 0 ||
  totals.batches > 0 ||
  totals.requests.length > 0 ||
  readBackCount(totals) > 0;

/**
 * Units by stage, and what one customer of each kind cost: its own writes, its share of what all customers of the run
 * have in common, and, where it was sent, its share of the batch.
 */
export function figuresOf(totals: Totals, stages: StageUnits) {
  const { customers, units, readBackUnits } = totals;
  const looked = totals.sent + totals.failed + totals.standing + totals.onHold + totals.excluded + totals.unchanged;
  const inCommon = share(stages.getInputData + stages.map, looked) + share(units.shared, totals.written);
  const sending = share(units.sending, totals.sent);
  const each = (own: number, count: number, extra: number) =>
    count === 0 ? null : rounded(own / count + inCommon + extra);
  return {
    byStage: stages,
    perFirstSend: each(units.firstSend, customers.firstSend, sending),
    perUpdate: each(units.update, customers.update, sending),
    perFailed: each(units.failed, customers.failed, 0),
    perReadBack:
      readBackCount(totals) === 0
        ? null
        : rounded((readBackUnits.readBack + readBackUnits.shared) / readBackCount(totals)),
    readBack: totals.readBack,
    failedByCode: totals.failedByCode,
    reasons: totals.reasons,
  };
}

const rounded = (units: number): number => Math.round(units * 100) / 100;

const share = (units: number, customers: number): number => (customers === 0 ? 0 : units / customers);
