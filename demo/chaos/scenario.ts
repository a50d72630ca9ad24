import { type Moment, type MomentListener, runQueued, runScript } from '../../local/runtime/run';
import {
  BATCH,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  SYNC_STATE,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../account/fill-lists';
import { untilCalm } from './calm';
import { Chance } from './chance';
import { type Company, type CompanySystem, openCompany } from './company';
import { CustomerDesk } from './customers';
import { clearFaults, refusePosts, setFault, waitForLate } from './faults';
import { Interruptions, isEffect, Killed } from './interruption';
import type { Evidence } from './judge/evidence';
import { judge } from './judge/judge';
import { judgeEnd } from './judge/moment-rules';
import { readAccount } from './judge/read-account';
import { readJoor } from './judge/read-joor';
import type { Verdict, Violation } from './judge/verdict';
import { Watch } from './judge/watch';
import { Lock } from './lock/lock';
import { scenarioMapping } from './mapping';
import { type Deed, Office } from './office';

export interface ScenarioOptions {
  /** Decides everything: the same seed makes the same scenario. */
  seed: number;
  /** Customers at the start. */
  customers: number;
  /** Runs before calm. */
  rounds: number;
  /** Folder of the built project; dist/ where left out. */
  project?: string | undefined;
}

export interface ScenarioResult {
  /** What was done and what went wrong on purpose, in order. */
  log: string[];
  /** Of each External System, at the end or where the judge found something. */
  evidence: Evidence[];
  verdict: Verdict;
}

const MINUTE = 60_000;

/** Moments at which the account's day or its clock change, and a plain one. */
const STARTS = [
  '2026-03-08T06:30:00Z',
  '2026-11-01T05:30:00Z',
  '2026-06-16T03:50:00Z',
  '2026-06-15T12:00:00Z',
] as const;

const { scheduled, onDemand } = CUSTOMER_EXPORT.deployments;
const DEPLOYMENTS = [...scheduled, onDemand] as const;

/** What may go wrong, with how often it does in a round of a hundred: in most scenarios, and in those that are about it. */
const TROUBLES = {
  faults: [40, 85],
  kills: [8, 60],
  restarts: [4, 30],
  'second runs': [10, 70],
  locks: [4, 35],
  settings: [6, 40],
  switches: [6, 40],
  work: [10, 60],
  pauses: [3, 20],
  deletions: [3, 25],
  'no POST taken': [12, 70],
  'few credits': [10, 40],
  'hidden changes': [6, 30],
} as const;

type Trouble = keyof typeof TROUBLES;

/** A scenario is about so many of them. */
const SUBJECTS = 3;

interface Place {
  stage: Moment['stage'];
  number: number;
}

/** What happened since the judge looked last. */
interface Since {
  broken: boolean;
  askedNow: boolean;
  /** The clock of NetSuite went on without that of JOOR. */
  drifted: boolean;
  reopened: Set<number>;
  /** Customers that were asked for while another run was under way. */
  left: number[][];
}

/** Lets people and a faulty JOOR loose on the connector, judges each quiet moment, waits for calm, and judges what is left. */
export async function playScenario(options: ScenarioOptions): Promise<ScenarioResult> {
  const chance = new Chance(options.seed);
  const start = chance.one(STARTS);
  const ownCodes = chance.happens(40) ? [chance.happens(50), true] : [chance.happens(25)];
  const company = await openCompany(Date.parse(start), { project: options.project, ownCodes });
  const scenario = new Scenario(company, chance, options);
  try {
    return await scenario.play();
  } finally {
    await scenario.stop();
    await company.stop();
  }
}

class Scenario {
  private readonly log: string[] = [];
  private readonly desk: CustomerDesk;
  private readonly office: Office;
  private readonly lock: Lock;
  private readonly interruptions: Interruptions;
  private readonly watches = new Map<CompanySystem, Watch>();
  private readonly subjects: readonly Trouble[];
  private readonly asked = new Set<number>();
  private unseenAt: number | null = null;
  private readonly hidden = new Set<number>();
  private locked = false;
  private readonly forgotten: { customerId: number; systemId: number; after: number }[] = [];
  private since: Since = { broken: false, askedNow: false, drifted: false, reopened: new Set(), left: [] };

  constructor(
    private readonly company: Company,
    private readonly chance: Chance,
    private readonly options: ScenarioOptions,
  ) {
    const { account, systems } = company;
    this.desk = new CustomerDesk(company, chance);
    this.office = new Office(company, chance);
    this.lock = new Lock(account);
    const byHost = new Map(systems.map(({ id, joor }) => [new URL(joor.url).host, id]));
    this.interruptions = new Interruptions(account, (host) => byHost.get(host) ?? 0);
    for (const system of systems) this.watches.set(system, new Watch());
    this.subjects = chance.some(Object.keys(TROUBLES) as Trouble[], SUBJECTS);
  }

  stop(): Promise<void> {
    return this.office.stop();
  }

  async play(): Promise<ScenarioResult> {
    await this.setUp();
    for (let made = 0; made < this.options.customers; made += 1) this.note(this.desk.create());
    for (let round = 0; round < this.options.rounds; round += 1) {
      const violations = await this.playRound();
      if (violations.length > 0) {
        return this.result({ violations, equal: 0, explained: {}, outside: 0 });
      }
    }
    const violations = await this.playLastDay();
    if (violations.length > 0) return this.result({ violations, equal: 0, explained: {}, outside: 0 });
    const unrest = await this.calmDown();
    const evidence: Evidence[] = [];
    for (const system of this.company.systems) evidence.push({ ...(await this.evidenceOf(system)), unrest });
    const verdicts = evidence.map((each) => {
      const verdict = judge(each);
      return { ...verdict, violations: [...verdict.violations, ...judgeEnd(each)] };
    });
    return this.result(added(verdicts), evidence);
  }

  private async result(verdict: Verdict, evidence?: Evidence[]): Promise<ScenarioResult> {
    const all = evidence ?? (await Promise.all(this.company.systems.map((system) => this.evidenceOf(system))));
    return { log: this.log, evidence: all, verdict };
  }

  private note(sentence: string): void {
    this.log.push(`${new Date(this.company.account.clock.now()).toISOString()} ${sentence}`);
  }

  private happens(trouble: Trouble): boolean {
    const [usual, often] = TROUBLES[trouble];
    return this.chance.happens(this.subjects.includes(trouble) ? often : usual);
  }

  /** What each JOOR and External System of the scenario is like. */
  private async setUp(): Promise<void> {
    const { chance, company } = this;
    this.note(`about ${this.subjects.join(', ')}`);
    for (const { id, joor } of company.systems) {
      const settings = { refuseInvalid: chance.happens(70), fullerReplies: chance.happens(50) };
      await joor.admin('/admin/settings', settings);
      const reserve = chance.happens(30) ? 280 : 0;
      const retention = chance.happens(30) ? 1 : '';
      company.account.records.submitFields(
        EXTERNAL_SYSTEM.type,
        id,
        {
          [EXTERNAL_SYSTEM.reserve]: reserve,
          [EXTERNAL_SYSTEM.retentionDays]: retention,
          [EXTERNAL_SYSTEM.compared]: settings.fullerReplies ? 'customer_code, customer_name' : '',
        },
        ADMINISTRATOR,
      );
      this.note(`External System ${id}: ${JSON.stringify({ ...settings, reserve, retention })}`);
    }
  }

  /**
   * A day without a jump: a sweep in the morning, then trouble, then five hours later an afternoon in which everything works
   * and every switch is on. What is due then has to be found by itself: no look for changes reaches back so far, and the
   * sweep of the day is over.
   */
  private async playLastDay(): Promise<Violation[]> {
    await this.everythingWorks('a morning without trouble');
    const morning = await this.playRound(true, false);
    if (morning.length > 0) return morning;
    // What the second one records moves the watermark on, so that nobody sees any more what the first one left.
    for (const minutes of [30, 180]) {
      await this.company.advance(minutes * MINUTE);
      const noon = await this.playNoon();
      if (noon.length > 0) return noon;
    }
    await this.everythingWorks('an afternoon without trouble');
    await this.company.advance(5 * 60 * MINUTE);
    return this.playRound(true, false);
  }

  /** Nothing but edits, and JOOR that takes no POST or a switch that is off: nothing that has a sweep begin again. */
  private async playNoon(): Promise<Violation[]> {
    for (let edits = 0; edits < 5; edits += 1) this.note(this.desk.edit());
    if (this.chance.happens(40)) await this.did(this.office.turnSwitch());
    else for (const { id, joor } of this.company.systems) this.note(`${id}: ${await refusePosts(joor, this.chance)}`);
    await this.countRequests();
    const startedAt = this.company.account.clock.now();
    this.run(true);
    return this.judge(false, startedAt);
  }

  private async everythingWorks(told: string): Promise<void> {
    if (this.office.isPaused) await this.did(await this.office.pause(false));
    this.office.switchOn();
    await this.endTroubles();
    this.note(told);
  }

  private async playRound(quiet = this.chance.happens(40), jumps = true): Promise<Violation[]> {
    const { chance } = this;
    if (quiet) await this.endTroubles();
    else await this.officeHours();
    for (let edits = chance.number(0, 4); edits > 0; edits -= 1) this.note(this.desk.edit());
    if (chance.happens(15)) this.note(this.desk.create());
    if (!quiet) await this.makeTroubles();
    await this.countRequests();
    const startedAt = this.company.account.clock.now();
    if (this.lock.closed !== '') this.since.broken = true;
    const clean = this.run(quiet) && quiet && !this.office.isPaused;
    // A batch that cannot be saved sends nothing, for hours perhaps; any other row is free again.
    if (this.lock.closed !== BATCH.type || chance.happens(50)) this.lock.open();
    for (const { joor } of this.company.systems) await waitForLate(joor, 0);
    const violations = await this.judge(clean, startedAt);
    if (chance.happens(30)) await this.clearAll();
    if (jumps) await this.jump();
    return violations;
  }

  private async clearAll(): Promise<void> {
    for (const { joor } of this.company.systems) await clearFaults(joor);
    this.note('faults cleared');
  }

  /** JOOR works again, and its credits are back. */
  private async endTroubles(): Promise<void> {
    await this.clearAll();
    for (const { joor } of this.company.systems) await joor.admin('/admin/settings', { credits: 300 });
    this.lock.open();
    await this.company.advance(6 * MINUTE);
  }

  private async officeHours(): Promise<void> {
    const { office } = this;
    if (this.happens('switches')) await this.did(office.turnSwitch());
    if (this.happens('settings')) await this.did(office.changeSettings());
    if (this.happens('pauses') || office.isPaused) await this.did(await office.pause());
    if (this.happens('hidden changes')) await this.did(office.deselectUnseen(this.desk.some(1)));
    if (this.happens('deletions')) await this.did(office.deleteRow());
  }

  private async did({
    told,
    unseen = false,
    broke = false,
    asked,
    forgot,
    hidden = [],
    reopened = [],
  }: Deed): Promise<void> {
    this.note(told);
    const system = this.company.systems.find(({ id }) => id === forgot?.systemId);
    if (forgot && system) this.forgotten.push({ ...forgot, after: (await system.joor.requests()).length });
    if (unseen) this.unseenAt = this.company.account.clock.now();
    if (broke) this.since.broken = true;
    if (asked) this.asks(asked, 'they are asked for');
    for (const id of hidden) this.hidden.add(id);
    for (const id of reopened) this.since.reopened.add(id);
  }

  private asks(ids: readonly number[], told: string): void {
    this.note(told);
    this.since.askedNow = true;
    for (const id of ids) this.asked.add(id);
  }

  private async makeTroubles(): Promise<void> {
    const { chance } = this;
    for (const { id, joor } of this.company.systems) {
      if (this.happens('no POST taken')) this.note(`${id}: ${await refusePosts(joor, chance)}`);
      else if (this.happens('faults')) this.note(`${id}: ${await setFault(joor, chance)}`);
      if (this.happens('few credits')) {
        const credits = chance.one([5, 10, 300]);
        await joor.admin('/admin/settings', { credits });
        this.note(`${id}: others leave ${credits} credits of a window`);
      }
    }
    if (this.happens('work')) {
      await this.did(await this.office.work(this.desk.some(3)));
      await this.countRequests();
      this.runQueued();
    }
  }

  /** Runs the export; false: something was done to it. */
  private run(quiet: boolean): boolean {
    const deployment = this.chance.one(DEPLOYMENTS);
    const ids = !quiet && deployment === onDemand && this.chance.happens(50) ? this.desk.some(3) : [];
    if (ids.length > 0) this.asks(ids, `asked for ${ids.join(', ')}`);
    this.note(`run ${deployment}`);
    const onMoment = quiet ? () => undefined : this.meddle(deployment);
    const report = this.runFollowed(deployment, ids, onMoment);
    for (const { stage, message } of report?.errors ?? []) this.note(`error in ${stage}: ${message}`);
    this.runQueued();
    return report !== null && report.errors.length === 0;
  }

  /** Runs what runs and pages have submitted. */
  private runQueued(): void {
    const onMoment: MomentListener = (moment) => this.interruptions.follow(moment, () => undefined);
    const reports = runQueued(this.company.account, { onMoment });
    for (const { deploymentId } of reports) this.note(`followed by ${deploymentId}`);
  }

  private runFollowed(deployment: string, ids: readonly number[], listener: MomentListener) {
    try {
      return runScript(this.company.account, {
        script: CUSTOMER_EXPORT.script,
        deployment,
        parameters: ids.length > 0 ? { [CUSTOMER_EXPORT.parameters.ids]: ids.join(',') } : {},
        onMoment: (moment) => this.interruptions.follow(moment, listener),
      });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return null;
    }
  }

  /** What people, the scheduler and the servers do while a run is under way. */
  private meddle(running: string): MomentListener {
    const { chance } = this;
    const { account } = this.company;
    const strike = this.happens('kills') ? 'kill' : this.happens('restarts') ? 'restart' : null;
    const strikeAt = this.somewhere(12);
    const strikeSide = chance.one(['before', 'after'] as const);
    const second = this.happens('second runs') ? DEPLOYMENTS.find((each) => each !== running) : undefined;
    const secondAt = this.somewhere(60);
    const editAt = this.somewhere(40);
    const editing = chance.happens(50);
    const locking = this.happens('locks');
    const lockAt = this.somewhere(10);
    if (locking) this.lock.install();
    const locked = chance.one([BATCH.type, BATCH.type, SYNC_STATE.type]);
    const once = locked !== BATCH.type || chance.happens(50);
    const passed = new Map<string, number>();
    const isNow = (kind: string, { stage, number }: Place, moment: Moment): boolean => {
      if (moment.stage !== stage) return false;
      passed.set(kind, (passed.get(kind) ?? 0) + 1);
      return passed.get(kind) === number;
    };
    return (moment) => {
      const told = `during ${moment.stage}, at ${moment.at} ${moment.call?.name ?? ''} ${moment.call?.subject ?? ''}`;
      if (editing && isNow('edit', editAt, moment)) {
        account.clock.advance(chance.number(0, 30_000));
        this.since.drifted = true;
        this.note(`${told}: ${this.desk.edit()}`);
      }
      if (second && isNow('second', secondAt, moment)) this.runSecond(second, told);
      if (locking && isNow('lock', lockAt, moment)) {
        this.lock.close(locked);
        this.locked = true;
        this.since.broken = true;
        this.unseenAt = account.clock.now();
        this.note(`${told}: ${locked} is locked ${once ? 'once' : ''}`);
      } else if (once && this.locked && moment.at === 'after' && isEffect(moment) && moment.call?.subject === locked)
        this.lock.open();
      const hits = strike !== null && isEffect(moment) && moment.at === strikeSide && isNow('strike', strikeAt, moment);
      if (!hits) return undefined;
      this.since.broken = true;
      this.note(`${told}: ${strike}`);
      if (strike === 'kill') throw new Killed('The run was killed.');
      return 'restart';
    };
  }

  /** A place in a run: a stage, and so many passings there. */
  private somewhere(most: number): Place {
    const stage = this.chance.weighted({ GET_INPUT: 3, MAP: 1, REDUCE: 6, SUMMARIZE: 2 });
    return {
      stage,
      number: this.chance.number(1, stage === 'REDUCE' || stage === 'GET_INPUT' ? most : Math.ceil(most / 4)),
    };
  }

  private runSecond(deployment: string, told: string): void {
    const ids = deployment === onDemand ? this.desk.some(2) : [];
    this.note(`${told}: run ${deployment}${ids.length > 0 ? ` for ${ids.join(', ')}` : ''}`);
    if (ids.length > 0) {
      this.asks(ids, 'asked for meanwhile');
      this.since.left.push(ids);
    }
    this.runFollowed(deployment, ids, () => undefined);
  }

  private async judge(clean: boolean, startedAt: number): Promise<Violation[]> {
    const { broken, askedNow, drifted, reopened, left } = this.since;
    const found: Violation[] = [];
    const sweeps: (number | null)[] = [];
    for (const system of this.company.systems) {
      const evidence = await this.evidenceOf(system);
      const { upload, update, reserve, creditsSpent, sweepStarted, sweepComplete } = evidence.system;
      const violations = this.watches.get(system)?.judge(evidence, {
        clean: clean && !broken && creditsSpent + reserve + 5 <= 300,
        broken,
        locked: this.locked,
        startedAt,
        asked: this.asked,
        askedNow,
        drifted,
        unseenAt: this.unseenAt,
        hidden: this.hidden,
        paused: this.office.isPaused,
        switches: { upload, update },
        reopened,
        left,
      });
      found.push(...(violations ?? []));
      sweeps.push(sweepComplete ? sweepStarted : null);
    }
    const { unseenAt } = this;
    if (unseenAt !== null && sweeps.every((at) => at !== null && at > unseenAt)) {
      this.unseenAt = null;
      this.hidden.clear();
    }
    this.since = { broken: false, askedNow: false, drifted: false, reopened: new Set(), left: [] };
    return found;
  }

  /** Before a run, so that its own requests are numbered as JOOR numbers them. */
  private async countRequests(): Promise<void> {
    for (const { joor } of this.company.systems) {
      this.interruptions.count(new URL(joor.url).host, (await joor.requests()).length);
    }
  }

  private async evidenceOf(system: CompanySystem): Promise<Evidence> {
    const mapping = scenarioMapping(system, this.office.mapNames);
    const joor = await readJoor(system.joor, mapping);
    return {
      ...readAccount(this.company.account, this.desk.known, mapping, system.id),
      ...joor,
      posts: this.interruptions.split(new URL(system.joor.url).host, joor.posts),
      forgotten: this.forgotten.filter(({ systemId }) => systemId === system.id),
      unrest: '',
    };
  }

  private async jump(): Promise<void> {
    // Where trouble lasts, hours pass between runs: what is due is then out of sight of the look for changes.
    const long = this.subjects.includes('no POST taken') || this.subjects.includes('few credits');
    const weights = { none: 2, seconds: 2, minutes: 6, hours: 3, days: 1 };
    const wait = this.chance.weighted(long ? { ...weights, none: 1, seconds: 1, hours: 9 } : weights);
    const most = { none: 0, seconds: 1, minutes: 20, hours: 6 * 60, days: 3 * 24 * 60 }[wait];
    await this.company.advance(this.chance.number(0, most * MINUTE));
  }

  private async calmDown(): Promise<string> {
    await this.endTroubles();
    await this.office.pause(false);
    this.office.switchOn();
    this.note('calm');
    const unrest = await untilCalm(this.company);
    if (unrest === '') this.note('nothing changes any more');
    return unrest;
  }
}

function added(verdicts: readonly Verdict[]): Verdict {
  const all: Verdict = { violations: [], equal: 0, explained: {}, outside: 0 };
  for (const { violations, equal, explained, outside } of verdicts) {
    all.violations.push(...violations);
    all.equal += equal;
    all.outside += outside;
    for (const [state, count] of Object.entries(explained)) all.explained[state] = (all.explained[state] ?? 0) + count;
  }
  return all;
}
