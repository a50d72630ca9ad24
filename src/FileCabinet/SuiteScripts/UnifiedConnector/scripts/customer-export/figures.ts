import { sooner } from '../../joor/credits';
import type { ChunkResult } from '../../sync/outcome/chunk-result';
import type { VerifyResult } from '../../sync/read-back/verify-chunk';
import type { Request } from '../../sync/records/request';
import type { RunKind } from '../../sync/records/run';
import { addLists, countIn, countsBy, type ListsBySystem, readBackLists } from '../../sync/records/run-lists';
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
  /** Customers by what became of them, and the batches. */
  lists: ListsBySystem;
  /** On hold without a trace in their Sync State: the watermark must not pass them. */
  unrecorded: number;
  /** Customers read back, by what it meant. */
  readBack: Record<keyof VerifyResult['read'], number>;
  readBackUnits: VerifyResult['units'];
  credits: number;
  /** The same by what was asked of JOOR. */
  creditsByUse: Record<CreditUse, number>;
  /** Customers for which a record was written. */
  written: number;
  customers: ChunkResult['customers'];
  units: ChunkResult['units'];
}

/** What credits are spent on. */
export type CreditUse = 'jobs' | 'sending' | 'readBack' | 'match' | 'orders';

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
    lists: {},
    unrecorded: 0,
    readBack: { verified: 0, sent: 0, waiting: 0, resent: 0, differs: 0 },
    readBackUnits: { readBack: 0, shared: 0 },
    credits: 0,
    creditsByUse: { jobs: 0, sending: 0, readBack: 0, match: 0, orders: 0 },
    written: 0,
    customers: { firstSend: 0, update: 0, failed: 0 },
    units: { shared: 0, sending: 0, firstSend: 0, update: 0, failed: 0, other: 0 },
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
      spendOn(totals, 'jobs', note.run.credits);
      totals.creditsBackAt = sooner(totals.creditsBackAt, note.run.creditsBackAt);
    } else if (note.type === 'stopped') {
      totals.stopped.push(note.stopped);
      leave(totals, note.stopped.systemId, note.stopped.left);
    } else if (note.type === 'system') totals.watermarks.push(note.system);
    else if (note.type === 'compared') {
      addLists(totals.lists, note.compared.systemId, note.compared.lists);
      totals.messages.push(...note.compared.messages);
    } else if (note.type === 'told') totals.told += note.customers;
    else if (note.type === 'verified') addReadBack(totals, note.systemId, note.result);
    else if (note.type === 'exported') {
      addChunk(totals, note.systemId, note.result);
      leave(totals, note.systemId, note.left);
    }
  }
  return totals;
}

/** Counts credits of JOOR's. */
export function spendOn(totals: Totals, use: CreditUse, credits: number): void {
  totals.credits += credits;
  totals.creditsByUse[use] += credits;
}

function leave({ left }: Totals, systemId: number, ids: readonly number[]): void {
  if (ids.length > 0) left.set(systemId, [...(left.get(systemId) ?? []), ...ids]);
}

function addReadBack(totals: Totals, systemId: number, result: VerifyResult): void {
  const { read, units, credits, creditsBackAt, message } = result;
  addLists(totals.lists, systemId, readBackLists(read));
  for (const [outcome, ids] of Object.entries(read)) add(totals.readBack, { [outcome]: ids.length });
  add(totals.readBackUnits, units);
  spendOn(totals, 'readBack', credits);
  totals.creditsBackAt = sooner(totals.creditsBackAt, creditsBackAt);
  if (message !== '') totals.messages.push(message);
}

const readBackCount = ({ readBack }: Totals): number => Object.values(readBack).reduce((sum, count) => sum + count, 0);

function addChunk(totals: Totals, systemId: number, result: ChunkResult): void {
  addLists(totals.lists, systemId, result.lists);
  totals.unrecorded += result.unrecorded;
  totals.written += result.written;
  spendOn(totals, 'sending', result.credits);
  totals.creditsBackAt = sooner(totals.creditsBackAt, result.stop?.until ?? null);
  add(totals.customers, result.customers);
  add(totals.units, result.units);
  totals.messages.push(...result.messages.filter((message) => !totals.messages.includes(message)));
}

function add(into: Record<string, number>, from: Record<string, number>): void {
  for (const [key, value] of Object.entries(from)) into[key] = (into[key] ?? 0) + value;
}

/** Lists of which a customer stands in one. */
const LOOKED = ['sent', 'failed', 'standing', 'onHold', 'excluded', 'unchanged'] as const;

/** A run that only found everything as it was leaves no row. */
export const somethingHappened = (totals: Totals): boolean =>
  totals.written > 0 ||
  totals.told > 0 ||
  totals.unrecorded > 0 ||
  countIn(totals.lists, 'batches') > 0 ||
  totals.requests.length > 0 ||
  readBackCount(totals) > 0;

/**
 * Units by stage, and what one customer of each kind cost: its own writes, its share of what all customers of the run
 * have in common, and, where it was sent, its share of the batch.
 */
export function figuresOf(totals: Totals, stages: StageUnits) {
  const { customers, units, readBackUnits } = totals;
  const looked = LOOKED.reduce((sum, name) => sum + countIn(totals.lists, name), 0);
  const inCommon = share(stages.getInputData + stages.map, looked) + share(units.shared, totals.written);
  const sending = share(units.sending, countIn(totals.lists, 'sent'));
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
    creditsByUse: totals.creditsByUse,
    failedByCode: countsBy(totals.lists, 'fault'),
    reasons: countsBy(totals.lists, 'reason'),
  };
}

const rounded = (units: number): number => Math.round(units * 100) / 100;

const share = (units: number, customers: number): number => (customers === 0 ? 0 : units / customers);
