import { daysBefore, type Instant, instantOf } from '../../netsuite/instant';
import { DAYS_AT_FIRST, type OrderSettings } from '../../settings/order-settings';
import { isObject, keptJson } from '../records/kept-json';

/** How far the orders of an External System were read, kept on its Account State. */
export interface OrderProgress {
  /** When the last complete look began; '': there was none. */
  since: Instant;
  /** When JOOR was last asked; '': never. */
  askedAt: Instant;
  /** A look that a run left unfinished; null: none. */
  look: OrderLook | null;
  /** Why it stands still, in a sentence; '': it does not, or waits for credits only. */
  problem: string;
}

/** A look at all orders since a day, in several pages. */
export interface OrderLook {
  begunAt: Instant;
  /** YYYY-MM-DD. */
  from: string;
  /** Which of the order types is read, from 0. */
  type: number;
  /** Orders of it that were read. */
  start: number;
  /** Mark of the page before; '': there is none. */
  before: string;
}

const NOTHING: OrderProgress = { since: '', askedAt: '', look: null, problem: '' };

/** The progress as it is kept; one that cannot be read begins anew, which makes nothing twice. */
export const orderProgressIn = (json: string): OrderProgress => keptJson(json, isProgress) ?? NOTHING;

const isProgress = (value: unknown): value is OrderProgress =>
  isObject(value) &&
  typeof value.since === 'string' &&
  typeof value.askedAt === 'string' &&
  typeof value.problem === 'string' &&
  (value.look === null || isLook(value.look));

const isLook = (value: unknown): boolean =>
  isObject(value) &&
  ['begunAt', 'from', 'before'].every((name) => typeof value[name] === 'string') &&
  [value.type, value.start].every((each) => Number.isInteger(each) && Number(each) >= 0);

/** Minutes between two looks: the seeds' own "as often as every 15 minutes". */
const EVERY_MINUTES = 15;

/** Whether JOOR is to be asked now: to go on with a look, or for the next one. */
export function isOrdersDue({ look, askedAt, problem }: OrderProgress, now: number): boolean {
  if ((look !== null && problem === '') || askedAt === '') return true;
  const asked = Date.parse(askedAt);
  return Number.isNaN(asked) || now - asked >= EVERY_MINUTES * 60_000 || asked > now;
}

/** A new look: from the one before on, with the overlap, by which an order that changes meanwhile is seen. */
export function beginLook({ since }: OrderProgress, orders: OrderSettings, now: number): OrderLook {
  const first = orders.from || daysBefore(now, DAYS_AT_FIRST).slice(0, 10);
  const last = Date.parse(since);
  const from = Number.isNaN(last) ? first : daysBefore(last, orders.overlapDays).slice(0, 10);
  return { begunAt: instantOf(now), from, type: 0, start: 0, before: '' };
}
