import { AskingWatch } from './asking-rules';
import { standingOf } from './customer-rules';
import type { Evidence } from './evidence';
import { judgeBatches, judgeNewUnknown, judgeSettled, judgeStates, judgeSwitches, judgeTries } from './moment-rules';
import { judgeRows } from './row-rules';
import { judgeSendings } from './sending-rules';
import { groupBy, sendingsOf } from './sendings';
import type { Violation } from './verdict';
import { against } from './words';

/** What only those know who disturb: everything since the last quiet moment. */
export interface Disturbance {
  /** Nothing failed, nobody meddled, and what was done before the run was to be settled by it. */
  clean: boolean;
  /** A run was killed or restarted, a row was locked or deleted, or the External System resumed by hand. */
  broken: boolean;
  /** Whether rows were ever locked. */
  locked: boolean;
  /** When the run began, in milliseconds since 1970 UTC. */
  startedAt: number;
  /** Customers that a person ever asked to export. */
  asked: ReadonlySet<number>;
  /** Whether a person asked JOOR for something since the last quiet moment. */
  askedNow: boolean;
  /** The clocks of NetSuite and JOOR did not go on together. */
  drifted: boolean;
  /** When something was changed the last time that no look for changes can see; null: never. */
  unseenAt: number | null;
  /** Customers that were changed so, and that no sweep has looked at since. */
  hidden: ReadonlySet<number>;
  /** Paused by an administrator all the time. */
  paused: boolean;
  /** The switches all the time; null where they were moved meanwhile. */
  switches: { upload: boolean; update: boolean } | null;
  /** Failed Records that a person opened again, by customer. */
  reopened: ReadonlySet<number>;
  /** Customers that a person asked for while another run was under way, and that it therefore has to keep. */
  left: readonly (readonly number[])[];
}

/** Judges one External System at each quiet moment, when no run is under way: what happened since the one before. */
export class Watch {
  private requests = 0;
  private before: Evidence | null = null;
  /** Requests up to this one may have an outcome that a break kept from being recorded. */
  private brokenUntil = 0;
  private readonly asking = new AskingWatch();

  judge(evidence: Evidence, disturbance: Disturbance): Violation[] {
    const sendings = sendingsOf(evidence);
    const byKey = groupBy(sendings, ({ connection }) => connection.key);
    const { clean, broken, asked, askedNow, drifted } = disturbance;
    const since = this.requests;
    if (broken) this.brokenUntil = evidence.asked.length;
    const found = [
      ...judgeBatches(evidence, since, new Set(this.before?.batches.map(({ id }) => id) ?? [])),
      ...this.asking.judge(evidence, since, { anew: broken, asked: askedNow || this.isRequested, drifted }),
      ...this.judgePause(evidence, disturbance),
      ...(disturbance.switches ? judgeSwitches(evidence, since, disturbance.switches) : []),
      ...this.judgeKept(evidence),
      ...judgeKeys(evidence),
      ...this.judgeSweep(evidence, disturbance),
      ...this.judgeRequests(evidence, disturbance),
      ...judgeTries(evidence, byKey, asked),
      ...judgeNewUnknown(evidence, byKey, asked),
      ...(broken ? [] : judgeStates(evidence, byKey, this.brokenUntil)),
      ...(broken ? [] : this.judgeDismissed(evidence, disturbance)),
    ];
    if (clean) {
      found.push(
        ...judgeSendings(evidence, sendings),
        ...judgeRows(evidence),
        ...judgeSettled(evidence, byKey, disturbance),
      );
      const states = new Map(evidence.states.map((row) => [row.customerId, row]));
      for (const customer of evidence.customers) {
        if (disturbance.hidden.has(customer.id)) continue;
        const standing = standingOf(customer, states.get(customer.id), byKey.get(customer.key) ?? [], evidence);
        if (standing.kind === 'violation') found.push(standing.violation);
      }
    }
    this.requests = evidence.asked.length;
    this.before = evidence;
    return found;
  }

  /** Whether what a person asked for waited for a run. */
  private get isRequested(): boolean {
    return this.before?.runs.some(({ status }) => status === 'Requested' || status === 'Running') === true;
  }

  private judgePause({ posts }: Evidence, { paused }: Disturbance): Violation[] {
    const post = posts.find(({ number }) => number > this.requests);
    if (!paused || !post) return [];
    return [
      against(
        'sent-while-paused',
        null,
        `Request ${post.number} at ${post.at} was sent, and an administrator had paused sending.`,
      ),
    ];
  }

  private judgeKept({ states, batches }: Evidence): Violation[] {
    const kept = new Set(batches.map(({ id }) => id));
    const now = new Map(states.map((row) => [row.customerId, row]));
    return (this.before?.states ?? []).flatMap(({ customerId, state, batch }) => {
      const waits = ['accepted', 'waiting for joor', 'unknown'].includes(state.toLowerCase());
      const same = now.get(customerId)?.state === state && [batch, null].includes(now.get(customerId)?.batch ?? null);
      if (!waits || !same || batch === null || kept.has(batch) || !this.before?.batches.some(({ id }) => id === batch))
        return [];
      return [against('batch-removed-early', { id: customerId }, `is "${state}", and its Batch ${batch} was removed.`)];
    });
  }

  private judgeSweep({ runs }: Evidence, { unseenAt }: Disturbance): Violation[] {
    const known = new Set(this.before?.runs.map(({ id }) => id) ?? []);
    const found = runs.filter(({ id, foundBySweep }) => foundBySweep > 0 && !known.has(id));
    if (unseenAt !== null) return [];
    return found.map(({ id, foundBySweep }) =>
      against(
        'missed-by-delta',
        null,
        `The sweep of run ${id} found ${foundBySweep} customers, and nothing explains it.`,
      ),
    );
  }

  private judgeRequests({ runs }: Evidence, { left, broken }: Disturbance): Violation[] {
    const isKept = (ids: readonly number[]) =>
      runs.some(({ kind, requested }) => kind === 'Request' && ids.every((id) => requested.includes(id)));
    if (broken) return [];
    return left
      .filter((ids) => !isKept(ids))
      .map((ids) =>
        against(
          'request-lost',
          null,
          `Customers ${ids.join(', ')} were asked for during another run, and nothing keeps that.`,
        ),
      );
  }

  private judgeDismissed({ failedRecords }: Evidence, { reopened }: Disturbance): Violation[] {
    const open = new Map(failedRecords.filter(({ status }) => status === 'Open').map((row) => [row.customerId, row]));
    return (this.before?.failedRecords ?? []).flatMap((row) => {
      const now = open.get(row.customerId);
      const same = now?.codes === row.codes && now.errorClass === row.errorClass;
      if (row.status !== 'Dismissed' || !same || reopened.has(row.customerId)) return [];
      return [
        against('dismissal-undone', { id: row.customerId }, `fails as before, and its dismissed record is open again.`),
      ];
    });
  }
}

/** What makes a second row of one customer impossible. */
const judgeKeys = ({ states, failedRecords, systemId }: Evidence): Violation[] => [
  ...states
    .filter(({ customerId, key }) => key !== `${systemId}-${customerId}`)
    .map(({ customerId, key }) =>
      against('key-missing', { id: customerId }, `has a Sync State with the external ID "${key}".`),
    ),
  ...failedRecords
    .filter(({ customerId, key }) => key !== `Customer-${systemId}-${customerId}`)
    .map(({ customerId, key }) =>
      against('key-missing', { id: customerId }, `has a Failed Record with the external ID "${key}".`),
    ),
];
