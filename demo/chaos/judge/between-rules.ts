import type { Customer, Evidence, FailedRecordRow, StateRow } from './evidence';
import { groupBy, requestOf, type Sending } from './sendings';
import { isExcluded, meaningOf } from './states';
import type { Violation } from './verdict';
import { against } from './words';

/** Two quiet moments of one External System, one after the other; `before` null: there was none. */
export interface Moments {
  before: Evidence | null;
  now: Evidence;
}

/** From so many enabled customers on, fewer than a quarter of them are told before anybody leaves. */
const MANY = 20;

const statesBefore = ({ before }: Moments): Map<number, StateRow> =>
  new Map((before?.states ?? []).map((row) => [row.customerId, row]));

/** Batches that customers wait for are still there. */
export function judgeKept({ before, now }: Moments): Violation[] {
  const kept = new Set(now.batches.map(({ id }) => id));
  const states = new Map(now.states.map((row) => [row.customerId, row]));
  return (before?.states ?? []).flatMap(({ customerId, state, batch }) => {
    const waits = ['accepted', 'waiting for joor', 'unknown'].includes(state.toLowerCase());
    const isSame =
      states.get(customerId)?.state === state && [batch, null].includes(states.get(customerId)?.batch ?? null);
    if (!waits || !isSame || batch === null || kept.has(batch) || !before?.batches.some(({ id }) => id === batch))
      return [];
    return [against('batch-removed-early', { id: customerId }, `is "${state}", and its Batch ${batch} was removed.`)];
  });
}

/** What the queue owes to those that fail on. `dismissed` and `reopened`: what a person did with the records of customers. */
export function judgeQueue(
  { before, now }: Moments,
  { dismissed, reopened }: { dismissed: ReadonlySet<number>; reopened: ReadonlySet<number> },
): Violation[] {
  const rows = new Map(now.failedRecords.map((row) => [row.customerId, row]));
  const states = new Map(now.states.map((row) => [row.customerId, row]));
  const isSame = (one: FailedRecordRow, other: FailedRecordRow) =>
    one.codes === other.codes && one.errorClass === other.errorClass;
  return (before?.failedRecords ?? []).flatMap((row) => {
    const { customerId, status } = row;
    const next = rows.get(customerId);
    const customer = { id: customerId };
    const fails = meaningOf(states.get(customerId)?.state ?? '') === 'queue';
    if (status === 'Open' && !next && fails) {
      return [against('queue-row-missing', customer, 'fails on, and its open Failed Record was removed.')];
    }
    if (status !== 'Dismissed' || !next) return [];
    if (next.status === 'Open' && isSame(row, next) && !reopened.has(customerId)) {
      return [against('dismissal-undone', customer, 'fails as before, and its dismissed record is open again.')];
    }
    if (next.status === 'Dismissed' && !isSame(row, next) && !dismissed.has(customerId)) {
      const said = `fails for ${next.codes} now, and its record stays dismissed for ${row.codes}.`;
      return [against('queue-row-outdated', customer, said)];
    }
    return [];
  });
}

/** Nobody is called excluded who was enabled all the time. */
export function judgeExclusions(moments: Moments): Violation[] {
  const earlier = new Map((moments.before?.customers ?? []).map((customer) => [customer.id, customer]));
  const states = statesBefore(moments);
  const now = new Map(moments.now.states.map((row) => [row.customerId, row]));
  return moments.now.customers.flatMap((customer) => {
    const state = now.get(customer.id);
    const before = states.get(customer.id);
    const wasEnabled = customer.enabled && earlier.get(customer.id)?.enabled === true;
    if (!wasEnabled || !state || !isExcluded(state.state) || !before || isExcluded(before.state)) return [];
    return [against('false-exclusion', customer, `is enabled, and its Sync State says "Excluded": ${state.reason}`)];
  });
}

/** Far fewer enabled customers than before are a reason to ask, not to leave. */
export function judgeCount({ before, now }: Moments): Violation[] {
  const good = before?.system.goodCount ?? 0;
  const enabled = now.customers.filter((customer) => customer.enabled).length;
  if (good < MANY || enabled * 4 >= good || now.system.pauseCause !== '') return [];
  return [
    against('mass-leave', null, `${enabled} customers are enabled after ${good}, and the External System goes on.`),
  ];
}

/** Which of several new customers with one code JOOR got first, where no person chose. */
export function judgeCodeOrder(
  moments: Moments,
  byKey: ReadonlyMap<string, readonly Sending[]>,
  { since, startedAt, asked }: { since: number; startedAt: number; asked: ReadonlySet<number> },
): Violation[] {
  const known = statesBefore(moments);
  const isNew = ({ id, key }: Customer) =>
    !known.has(id) && !(byKey.get(key) ?? []).some(({ post }) => post.number <= since);
  const ready = moments.now.customers.filter(
    (customer) =>
      customer.enabled &&
      customer.faults.length === 0 &&
      isNew(customer) &&
      (customer.changedAt ?? Infinity) < startedAt,
  );
  return ready.flatMap((customer) => {
    const [first] = byKey.get(customer.key) ?? [];
    const lower = ready.find(({ id, code }) => id < customer.id && code === first?.connection.code);
    if (!first || !lower || asked.has(customer.id)) return [];
    const said = `got the code "${first.connection.code}" with ${requestOf(first)}, which customer ${lower.id} has too.`;
    return [against('code-of-another', customer, said)];
  });
}

/** What JOOR took of a customer stands in its Sync State or in the queue, whatever kept it from being recorded. */
export function judgeRecorded({ before, now }: Moments, sendings: readonly Sending[], since: number): Violation[] {
  const known = new Set(before?.batches.map(({ id }) => id) ?? []);
  const states = new Map(now.states.map((row) => [row.customerId, row]));
  const queue = new Set(now.failedRecords.filter(({ status }) => status !== 'Resolved').map((row) => row.customerId));
  const byKey = groupBy(sendings, ({ connection }) => connection.key);
  return now.customers.flatMap((customer) => {
    const last = (byKey.get(customer.key) ?? []).at(-1);
    if (!customer.enabled || !last || last.post.number <= since) return [];
    if (last.post.heard !== 'taken' || last.post.interrupted || queue.has(customer.id)) return [];
    const batch = states.get(customer.id)?.batch ?? null;
    if (batch !== null && !known.has(batch)) return [];
    return [
      against(
        'outcome-unrecorded',
        customer,
        `was taken with ${requestOf(last)}, and neither state nor queue says so.`,
      ),
    ];
  });
}
