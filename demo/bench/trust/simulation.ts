import { createStoppedClock } from '../../../local/account/clock';
import type { LocalAccount } from '../../../local/account/open';
import type { RequestLine } from '../../../local/joor/joor';
import { isObject, type Json } from '../../../local/joor/json';
import { readRecords } from '../../../local/joor/request';
import { startJoor } from '../../../local/joor/start';
import { send } from '../../../local/modules/https/outbound';
import type { Moment } from '../../../local/runtime/moments';
import type { ExecutionReport } from '../../../local/runtime/run';
import { type DueRun, runDue } from '../../../local/runtime/schedule';
import { Chance } from '../../chaos/chance';
import { joorSetup } from '../../joor/joor-setup';
import { fillAccount } from '../account';
import { LATENCY, secondsOf } from './latency';

const TOKEN = 'bench-token';
const SEED = 20260;
/** A Monday morning; the account's schedule starts a run every five minutes. */
const START = Date.parse('2026-03-02T14:00:00Z');

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** The schedule starts a run, and JOOR gives its credits back, every five minutes. */
export const SLOT = 5 * MINUTE;
/** More than anything measured here takes. */
const MOST_SLOTS = 3000;

/** Milliseconds since 1970 UTC at which something happened to a customer code, in order. */
type TimesByCode = Map<string, number[]>;

/** Something that somebody does at `at`, milliseconds since 1970 UTC. */
export interface PlannedEvent {
  at: number;
  happen(): void;
}

export interface Simulation {
  account: LocalAccount;
  systemId: number;
  chance: Chance;
  /** When JOOR's answer to a POST with the code came that took it into a job. */
  accepted: TimesByCode;
  /** When JOOR showed the connection with the code. */
  shown: TimesByCode;
  /** Requests so far that read a customer back, one credit each. */
  readBacks(): number;
  /** Moves both clocks to `until` (milliseconds since 1970 UTC) and runs what the schedule starts till then. */
  runUntil(until: number, onRun?: (run: DueRun) => void): void;
  /** What happens at its time from now on, whatever a run is doing then; the earliest first. */
  plan(events: readonly PlannedEvent[]): void;
  /** JOOR answers no request as it should from now on; null: it does again. */
  setFault(fault: object | null): Promise<void>;
  stop(): Promise<void>;
}

/**
 * An account with `customers` customers, none of them exported, and a JOOR that connects a new code as soon as its job
 * comes to it. The clocks of both stand still, but for what LATENCY says.
 * @param sideBySide runs wait for their start while others are at work: there is one clock for all, so what one waits is no
 *   time for the others. Otherwise it is.
 */
export async function openSimulation(file: string, customers: number, sideBySide = false): Promise<Simulation> {
  const joor = await startJoor({
    tokens: [TOKEN],
    settings: {
      matchDelay: 0,
      queueSeconds: LATENCY.jobSecondsQueued,
      recordsPerSecond: 1 / LATENCY.jobSecondsPerCustomer,
    },
  });
  await joor.admin('/admin/setup', joorSetup());
  const clock = createStoppedClock(START);
  const at = { baseUrl: `${joor.url}/v2`, token: TOKEN };
  const { account, systemId } = fillAccount(file, customers, at, () => {}, clock);
  const chance = new Chance(SEED);
  const follower = new Follower(account, joor.url, chance, sideBySide);
  return {
    account,
    systemId,
    chance,
    accepted: follower.accepted,
    shown: follower.shown,
    readBacks: () => follower.readBacks,
    plan: (events) => follower.plan(events),
    runUntil: (until, onRun = () => {}) => {
      const run = (to: number) => runDue(account, to, { onRun, onMoment: (moment) => follower.follow(moment) });
      for (let at = follower.nextAt(until); at !== undefined; at = follower.nextAt(until)) {
        run(at);
        follower.happenBy(account.clock.now());
      }
      run(until);
    },
    setFault: async (fault) => {
      follower.disturbed = fault !== null;
      await fetch(`${joor.url}/admin/faults`, { method: 'DELETE' });
      if (fault !== null) await joor.admin('/admin/faults', fault);
    },
    stop: async () => {
      await joor.stop();
      account.close();
    },
  };
}

/** Follows every run from moment to moment: lets time pass on both clocks, and notes what JOOR answers. */
class Follower {
  readonly accepted: TimesByCode = new Map();
  readonly shown: TimesByCode = new Map();
  /** Whether the answers to all requests have to be looked at, not only those to a POST. */
  disturbed = false;
  readBacks = 0;
  private requests = 0;
  private planned: PlannedEvent[] = [];
  private readonly atWork = new Set<string>();

  constructor(
    private readonly account: LocalAccount,
    private readonly joorUrl: string,
    private readonly chance: Chance,
    private readonly sideBySide: boolean,
  ) {}

  follow({ at, stage, call, taskId }: Moment): undefined {
    if (at === 'start') {
      if (stage === 'GET_INPUT') this.begin(taskId);
      this.pass(LATENCY.invocationSeconds);
    }
    if (at === 'end' && stage === 'SUMMARIZE') this.atWork.delete(taskId);
    if (call === undefined) return;
    const isRequest = call.name.startsWith('https.');
    if (isRequest && at === 'before') this.setJoorClock();
    else if (isRequest && at === 'after') this.answered(call.name, call.subject ?? '');
    else if (at === 'after') this.pass(secondsOf(call.name));
  }

  private begin(taskId: string): void {
    const waited = this.chance.number(0, LATENCY.startSecondsUpTo * 1000) / 1000;
    if (!this.sideBySide || this.atWork.size === 0) this.pass(waited);
    this.atWork.add(taskId);
  }

  plan(events: readonly PlannedEvent[]): void {
    this.planned = [...this.planned, ...events];
  }

  /** When the next event is to happen, until a time; undefined: none is. */
  nextAt(until: number): number | undefined {
    const at = this.planned[0]?.at;
    return at !== undefined && at <= until ? at : undefined;
  }

  /** Lets happen what is planned until then, each at its time as far as the clock has not gone on already. */
  happenBy(until: number): void {
    const { clock } = this.account;
    for (let [event] = this.planned; event && event.at <= until; [event] = this.planned) {
      this.planned.shift();
      if (clock.now() < event.at) clock.set(event.at);
      event.happen();
    }
  }

  private pass(seconds: number): void {
    const { clock } = this.account;
    const until = clock.now() + Math.round(seconds * 1000);
    this.happenBy(until);
    if (clock.now() < until) clock.set(until);
  }

  private setJoorClock(): void {
    const set = new Date(this.account.clock.now()).toISOString();
    this.joor('POST', '/admin/clock', { set, stopped: true });
  }

  private answered(name: string, url: string): void {
    const isPost = name === 'https.post';
    const code = decodeURIComponent(/\/customer_code\/([^/?]+)/.exec(url)?.[1] ?? '');
    this.requests += 1;
    if (code !== '') this.readBacks += 1;
    if (!isPost && !this.disturbed) {
      this.pass(LATENCY.getSeconds);
      if (code !== '') note(this.shown, code, this.account.clock.now());
      return;
    }
    const line = this.lastRequest();
    const codes = isPost ? codesOf(line.body) : [];
    const own = isPost ? LATENCY.postSeconds + codes.length * LATENCY.postSecondsPerCustomer : LATENCY.getSeconds;
    this.pass(line.code === 0 ? LATENCY.lostSeconds : own);
    const now = this.account.clock.now();
    if (line.code !== 200) return;
    if (line.job !== null) for (const each of codes) note(this.accepted, each, now);
    else if (code !== '') note(this.shown, code, now);
  }

  private lastRequest(): RequestLine {
    const text = this.joor('GET', `/admin/requests?after=${this.requests - 1}`);
    const lines = text.trimEnd().split('\n');
    if (lines.length !== 1 || !lines[0]) throw new Error(`JOOR noted ${lines.length} requests where one was made.`);
    return JSON.parse(lines[0]) as RequestLine;
  }

  /** While a run goes on this thread waits for it: the administrator's calls are made as its requests are. */
  private joor(method: 'GET' | 'POST', path: string, body?: object): string {
    const { code, body: answer } = send(this.account, {
      method,
      url: this.joorUrl + path,
      headers: {},
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (code !== 200) throw new Error(`The local JOOR answers ${code} to ${path}: ${answer}`);
    return answer.toString('utf8');
  }
}

function note(times: TimesByCode, code: string, at: number): void {
  const known = times.get(code);
  if (known) known.push(at);
  else times.set(code, [at]);
}

function codesOf(body: string): string[] {
  const records = readRecords(Buffer.from(body), body.startsWith('<') ? 'xml' : 'json', null);
  return records.map((record: Json) => String(isObject(record) ? record.customer_code : ''));
}

/** The first time after `after` that is noted for a code. */
export const firstAfter = (times: TimesByCode, code: string, after: number): number | undefined =>
  times.get(code)?.find((time) => time > after);

/** The last time that is noted. */
export const latest = (times: TimesByCode): number => Math.max(...[...times.values()].map((each) => each.at(-1) ?? 0));

/** When the schedule starts the next run. */
export const nextSlot = (now: number): number => (Math.floor(now / SLOT) + 1) * SLOT;

/** Lets the schedule go on from start to start until `done`. `onReport` is told every run. */
export function runSlots(
  simulation: Simulation,
  done: () => boolean,
  onReport: (report: ExecutionReport) => void = () => {},
): void {
  const { clock } = simulation.account;
  for (let slot = 0; !done(); slot += 1) {
    if (slot === MOST_SLOTS)
      throw new Error(`After ${MOST_SLOTS} starts of the schedule there is still something to do.`);
    simulation.runUntil(nextSlot(clock.now()), ({ report }) => {
      if (report) onReport(report);
    });
  }
}
