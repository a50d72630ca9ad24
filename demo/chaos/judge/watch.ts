import { AskingWatch } from './asking-rules';
import {
  judgeCodeOrder,
  judgeCount,
  judgeExclusions,
  judgeKept,
  judgeQueue,
  judgeRecorded,
  type Moments,
} from './between-rules';
import { standingOf } from './customer-rules';
import type { Evidence } from './evidence';
import { judgeBatches, judgeNewUnknown, judgeSettled, judgeStates, judgeSwitches, judgeTries } from './moment-rules';
import { judgeByHand, judgeResends, judgeSearch } from './repeat-rules';
import { judgeRows } from './row-rules';
import { judgeSendings } from './sending-rules';
import { groupBy, sendingsOf } from './sendings';
import type { Violation } from './verdict';
import { against } from './words';

/** What only those know who disturb: everything since the last quiet moment. */
export interface Disturbance {
  /** Nothing failed, nobody meddled, and what was done before the run was to be settled by it. */
  clean: boolean;
  /** A run went to its end without an error, and gave way to no other. */
  finished: boolean;
  /** How many runs and requests of people there were. */
  runs: number;
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
  /** Paused by an administrator; from which request on, where that was while a run was under way. */
  paused: boolean;
  pausedAfter: number | null;
  /** The switches all the time; null where they were moved meanwhile. */
  switches: { upload: boolean; update: boolean } | null;
  /** Failed Records that a person opened again, or dismissed, by customer. */
  reopened: ReadonlySet<number>;
  dismissed: ReadonlySet<number>;
  /** Customers that a person asked for while another run was under way, and that it therefore has to keep. */
  left: readonly (readonly number[])[];
  /** Requests of a run that began while another one or a person's request was under way: behind `from`, up to `to`. */
  beside: readonly { from: number; to: number }[];
}

/** The hour that clocks may be off by where they change. */
const HOUR = 3_600_000;

/** Judges one External System at each quiet moment, when no run is under way: what happened since the one before. */
export class Watch {
  private requests = 0;
  private before: Evidence | null = null;
  /** Requests up to this one may have an outcome that a break kept from being recorded. */
  private brokenUntil = 0;
  /** The latest change of a customer that was ever seen. */
  private lastChange = 0;
  private readonly asking = new AskingWatch();

  judge(evidence: Evidence, disturbance: Disturbance): Violation[] {
    const sendings = sendingsOf(evidence);
    const byKey = groupBy(sendings, ({ connection }) => connection.key);
    const moments: Moments = { before: this.before, now: evidence };
    const { clean, broken, asked, askedNow, drifted, runs, finished } = disturbance;
    const since = this.requests;
    if (broken) this.brokenUntil = evidence.asked.length;
    this.lastChange = Math.max(this.lastChange, ...evidence.customers.map(({ changedAt }) => changedAt ?? 0));
    const before = new Set(this.before?.batches.map(({ id }) => id) ?? []);
    const found = [
      ...judgeBatches(evidence, since, { before, broken }),
      ...this.asking.judge(evidence, since, { anew: broken, asked: askedNow || this.isRequested, drifted }),
      ...this.judgePause(evidence, disturbance),
      ...judgeBeside(evidence, disturbance),
      ...(disturbance.switches ? judgeSwitches(evidence, since, disturbance.switches) : []),
      ...judgeByHand(evidence, since, asked),
      ...judgeKept(moments),
      ...judgeKeys(evidence),
      ...this.judgeSweep(evidence, disturbance),
      ...this.judgeRequests(evidence, disturbance),
      ...judgeTries(evidence, byKey, asked),
      ...judgeResends(evidence, byKey, asked),
      ...judgeSearch(evidence, since, runs),
      ...judgeNewUnknown(evidence, byKey, asked),
      ...judgeRecorded(moments, sendings, since),
      ...(drifted ? [] : [...this.judgeWatermark(evidence), ...judgeExclusions(moments)]),
      ...(drifted ? [] : judgeCodeOrder(moments, byKey, { ...disturbance, since })),
      ...(finished ? judgeCount(moments) : []),
      ...(broken ? [] : judgeStates(evidence, byKey, this.brokenUntil)),
      ...(broken ? [] : judgeQueue(moments, disturbance)),
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

  /** A run that is under way ends its batch. */
  private judgePause({ posts, system }: Evidence, { paused, pausedAfter }: Disturbance): Violation[] {
    if (!paused) return [];
    const after = posts.filter(({ number }) => number > Math.max(this.requests, pausedAfter ?? 0));
    const [batch] = pausedAfter === null ? [] : after;
    const codes = new Set(batch?.connections.map(({ code }) => code) ?? []);
    const post = after.find(({ connections }) => connections.some(({ code }) => !codes.has(code)));
    return [
      ...(post
        ? [against('sent-while-paused', null, `Request ${post.number} at ${post.at} was sent, and sending was paused.`)]
        : []),
      ...(system.pauseCause === 'deploy' || system.pauseCause === 'by hand'
        ? []
        : [against('pause-lost', null, `The pause of a person became "${system.pauseCause}", and nobody ended it.`)]),
    ];
  }

  private judgeWatermark({ system }: Evidence): Violation[] {
    const { watermark } = system;
    if (watermark === null || watermark <= this.lastChange + HOUR) return [];
    const [stands, last] = [watermark, this.lastChange].map((at) => new Date(at).toISOString());
    return [against('watermark-ahead', null, `The watermark is ${stands}, and the last change was at ${last}.`)];
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
}

function judgeBeside({ asked }: Evidence, { beside }: Disturbance): Violation[] {
  return beside.flatMap(({ from, to }) => {
    const request = asked.find(({ number }) => number > from && number <= to);
    if (!request) return [];
    const told = `Request ${request.number} at ${request.at} was made while another sender was under way.`;
    return [against('two-senders', null, told)];
  });
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
