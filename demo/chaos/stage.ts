import { beginScript, type MomentListener, runQueued, runScript } from '../../local/runtime/run';
import {
  ACTIONS,
  BATCH,
  CUSTOMER_EXPORT,
  SYNC_STATE,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { RunOptions, Scene } from './acts/scene';
import type { Chance } from './chance';
import type { Company, CompanySystem } from './company';
import { CustomerDesk } from './customers';
import { clearFaults, refusePosts, type SetFault, setFault, waitForLate } from './faults';
import { Interruptions, Killed } from './interruption';
import type { Evidence, StateRow } from './judge/evidence';
import { readAccount } from './judge/read-account';
import { type FaultEffect, readJoor } from './judge/read-joor';
import type { Violation } from './judge/verdict';
import { Watch } from './judge/watch';
import { Lock } from './lock/lock';
import { scenarioMapping } from './mapping';
import { type Deed, Office } from './office';

export const MINUTE = 60_000;

const [DEPLOYMENT] = CUSTOMER_EXPORT.deployments.scheduled;

/** The judge found something: the scenario ends. */
export class Found extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ sentence }) => sentence).join('\n'));
  }
}

/** What happened since the judge looked last. */
interface Since {
  broken: boolean;
  /** A row could not be saved. */
  locked: boolean;
  askedNow: boolean;
  /** The clock of NetSuite went on without that of JOOR. */
  drifted: boolean;
  runs: number;
  reopened: Set<number>;
  dismissed: Set<number>;
  /** Customers that were asked for while another run was under way. */
  left: number[][];
  /** Requests of those that had to give way, by External System. */
  beside: { systemId: number; from: number; to: number }[];
  /** How many requests each JOOR had got when sending was paused in the middle of a run. */
  pausedAfter: Map<number, number>;
}

const nothing = (): Since => ({
  broken: false,
  locked: false,
  askedNow: false,
  drifted: false,
  runs: 0,
  reopened: new Set(),
  dismissed: new Set(),
  left: [],
  beside: [],
  pausedAfter: new Map(),
});

/** Where a scenario is played: the company, its people, every JOOR, and the judge who looks at each quiet moment. */
export class Stage implements Scene {
  readonly log: string[] = [];
  readonly desk: CustomerDesk;
  readonly office: Office;
  readonly lock: Lock;
  since: Since = nothing();
  /** When something was changed the last time that no look for changes can see. */
  unseenAt: number | null = null;
  locked = false;
  private readonly interruptions: Interruptions;
  private readonly watches = new Map<CompanySystem, Watch>();
  private readonly faults = new Map<CompanySystem, Map<number, FaultEffect>>();
  private readonly asked = new Set<number>();
  private readonly hidden = new Set<number>();
  private readonly unrecorded: { systemId: number; from: number; to: number }[] = [];
  private readonly judged = new Map<number, number>();
  private readonly forgotten: { customerId: number; systemId: number; after: number }[] = [];

  constructor(
    readonly company: Company,
    readonly chance: Chance,
  ) {
    const { account, systems } = company;
    this.desk = new CustomerDesk(company, chance);
    this.office = new Office(company, chance);
    this.lock = new Lock(account);
    const byHost = new Map(systems.map((system) => [hostOf(system), system.id]));
    this.interruptions = new Interruptions(account, (host) => byHost.get(host) ?? 0);
    for (const system of systems) {
      this.watches.set(system, new Watch());
      this.faults.set(system, new Map());
    }
  }

  stop(): Promise<void> {
    return this.office.stop();
  }

  note(sentence: string): void {
    this.log.push(`${new Date(this.company.account.clock.now()).toISOString()} ${sentence}`);
  }

  async did(deed: Deed): Promise<void> {
    const { told, unseen = false, broke = false, asked, forgot, hidden = [], reopened = [], dismissed = [] } = deed;
    this.note(told);
    const system = this.company.systems.find(({ id }) => id === forgot?.systemId);
    if (forgot && system) this.forgotten.push({ ...forgot, after: (await system.joor.requests()).length });
    if (unseen) this.unseenAt = this.company.account.clock.now();
    if (broke) this.since.broken = true;
    if (asked) this.asks(asked, 'they are asked for');
    for (const id of hidden) this.hidden.add(id);
    for (const id of reopened) this.since.reopened.add(id);
    for (const id of dismissed) this.since.dismissed.add(id);
  }

  asks(ids: readonly number[], told: string): void {
    this.note(told);
    this.since.askedNow = true;
    this.since.runs += 1;
    for (const id of ids) this.asked.add(id);
  }

  broke(): void {
    this.since.broken = true;
  }

  mend(count: number, counted?: boolean): number[] {
    const { told, ids } = this.desk.mend(count, counted);
    this.note(told);
    return ids;
  }

  async pass(minutes: number): Promise<void> {
    await this.company.advance(minutes * MINUTE);
  }

  async fault(...[name, scope]: Parameters<Scene['fault']>): Promise<void> {
    await this.setFaults((system) => setFault(system.joor, this.chance, { name, ...scope }));
  }

  /** No POST is taken, until it is cleared. */
  refusePosts(): Promise<void> {
    return this.setFaults((system) => refusePosts(system.joor, this.chance));
  }

  /** A fault of one JOOR, whichever. */
  async anyFault(system: CompanySystem): Promise<void> {
    this.keep(system, await setFault(system.joor, this.chance));
  }

  async refusePostsOf(system: CompanySystem): Promise<void> {
    this.keep(system, await refusePosts(system.joor, this.chance));
  }

  async clearFaults(): Promise<void> {
    for (const { joor } of this.company.systems) await clearFaults(joor);
    this.note('faults cleared');
  }

  async joor(settings: Record<string, string | number | boolean | null>): Promise<void> {
    for (const { joor } of this.company.systems) await joor.admin('/admin/settings', settings);
    this.note(`JOOR has ${JSON.stringify(settings)}`);
  }

  async match(): Promise<void> {
    for (const { joor } of this.company.systems) await joor.admin('/admin/match', { codes: 'all' });
  }

  /** JOOR works again, and its credits are back. */
  async endTroubles(): Promise<void> {
    await this.clearFaults();
    for (const { joor } of this.company.systems) await joor.admin('/admin/settings', { credits: 300 });
    this.lock.open();
    await this.company.advance(6 * MINUTE);
  }

  async mendAll(): Promise<void> {
    if (this.office.isPaused) await this.did(await this.office.pause(false));
    this.office.switchOn();
    await this.endTroubles();
  }

  statesOf(system: CompanySystem): StateRow[] {
    return readAccount(this.company.account, [], this.mappingOf(system), system.id).states;
  }

  async run({
    clean = false,
    deployment = DEPLOYMENT,
    ids = [],
    onMoment,
    afterwards,
  }: RunOptions = {}): Promise<void> {
    await this.countRequests();
    const startedAt = this.company.account.clock.now();
    if (this.lock.closed !== '') this.since.broken = true;
    if (ids.length > 0) this.asks(ids, `asked for ${ids.join(', ')}`);
    this.note(`run ${deployment}`);
    const report = this.execute(deployment, ids, onMoment ?? (() => undefined));
    for (const { stage, message } of report?.errors ?? []) this.note(`error in ${stage}: ${message}`);
    this.runQueued();
    afterwards?.();
    const finished = report !== null && report.errors.length === 0;
    for (const { joor } of this.company.systems) await waitForLate(joor, 0);
    await this.judge({ clean: clean && finished && !this.office.isPaused, finished, startedAt });
  }

  async look(): Promise<void> {
    await this.judge({ clean: false, finished: false, startedAt: this.company.account.clock.now() });
  }

  runBeside(deployment: string, told: string): void {
    const ids = deployment === CUSTOMER_EXPORT.deployments.onDemand ? this.desk.some(2) : [];
    this.note(`${told}: run ${deployment}${ids.length > 0 ? ` for ${ids.join(', ')}` : ''}`);
    if (ids.length > 0) {
      this.asks(ids, 'asked for meanwhile');
      this.since.left.push(ids);
    }
    this.giveWay(() => this.execute(deployment, ids, () => undefined));
  }

  pauseBeside(): void {
    this.note('a run asks to pause all when it is done');
    for (const system of this.company.systems)
      this.since.pausedAfter.set(system.id, this.interruptions.countOf(hostOf(system)));
    const parameters = { [CUSTOMER_EXPORT.parameters.drain]: true };
    const { onDemand: deployment } = CUSTOMER_EXPORT.deployments;
    runScript(this.company.account, { script: CUSTOMER_EXPORT.script, deployment, parameters });
    this.office.drained();
  }

  begin(deployment: string): () => void {
    this.note(`${deployment} waits in the queue`);
    const onMoment = this.followed(() => undefined);
    const run = beginScript(this.company.account, { script: CUSTOMER_EXPORT.script, deployment, onMoment });
    return () => {
      run.finish();
      this.since.runs += 1;
      this.runQueued();
    };
  }

  async askBeside(ask: () => Promise<Deed>): Promise<void> {
    const before = new Map<number, number>();
    for (const { id, joor } of this.company.systems) before.set(id, (await joor.requests()).length);
    await this.did(await ask());
    await this.countRequests();
    for (const system of this.company.systems) {
      const to = this.interruptions.countOf(hostOf(system));
      this.since.beside.push({ systemId: system.id, from: before.get(system.id) ?? 0, to });
    }
  }

  askHere(ids: readonly number[], deployment: string): void {
    this.asks(ids, `somebody exports ${ids.join(', ')}`);
    let began = false;
    const { account } = this.company;
    runScript(account, {
      script: ACTIONS.script,
      deployment: ACTIONS.deployment,
      parameters: { [ACTIONS.parameters.action]: 'resync', [ACTIONS.parameters.ids]: ids.join(', ') },
      onMoment: this.followed((moment) => {
        if (began || moment.at !== 'before' || moment.call?.name !== 'https.post') return undefined;
        began = true;
        this.runBeside(deployment, 'meanwhile');
        return undefined;
      }),
    });
    this.runQueued();
  }

  async runLocked(what: 'batch' | 'state'): Promise<void> {
    const type = what === 'batch' ? BATCH.type : SYNC_STATE.type;
    this.lock.install();
    this.unseenAt = this.company.account.clock.now();
    let isDone = false;
    await this.run({
      onMoment: ({ stage, at, call }) => {
        const begins = what === 'batch' ? at === 'start' : at === 'before' && call?.name === 'https.post';
        if (stage !== 'REDUCE') return undefined;
        if (!isDone && this.lock.closed === '' && begins) this.closeLock(type, 'once');
        else if (this.lock.closed === type && at === 'after' && call?.subject === type) {
          this.lock.open();
          isDone = true;
        }
        return undefined;
      },
    });
    this.lock.open();
  }

  closeLock(type: string, told: string): void {
    this.lock.close(type);
    this.locked = true;
    this.since.locked = true;
    this.since.broken = true;
    this.unseenAt = this.company.account.clock.now();
    this.note(`${type} is locked ${told}`);
  }

  /** Runs what runs and pages have submitted. */
  runQueued(): void {
    const reports = runQueued(this.company.account, { onMoment: this.followed(() => undefined) });
    this.since.runs += reports.length;
    for (const { deploymentId } of reports) this.note(`followed by ${deploymentId}`);
  }

  /** Before a run, so that its own requests are numbered as JOOR numbers them. */
  async countRequests(): Promise<void> {
    for (const system of this.company.systems)
      this.interruptions.count(hostOf(system), (await system.joor.requests()).length);
  }

  async evidenceOf(system: CompanySystem): Promise<Evidence> {
    const mapping = this.mappingOf(system);
    const joor = await readJoor(system.joor, mapping, { faults: this.faults.get(system) ?? new Map() });
    return {
      ...readAccount(this.company.account, this.desk.known, mapping, system.id),
      ...joor,
      posts: this.interruptions.split(hostOf(system), joor.posts),
      forgotten: this.forgotten.filter(({ systemId }) => systemId === system.id),
      unrecorded: this.unrecorded.filter(({ systemId }) => systemId === system.id),
      unrest: '',
    };
  }

  private mappingOf(system: CompanySystem) {
    return scenarioMapping(system, this.office.mapNames, (id) => this.desk.contactsOf(id));
  }

  private async setFaults(set: (system: CompanySystem) => Promise<SetFault>): Promise<void> {
    for (const system of this.company.systems) this.keep(system, await set(system));
  }

  private keep(system: CompanySystem, fault: SetFault): void {
    this.faults.get(system)?.set(fault.id, fault);
    this.note(`${system.id}: ${fault.told}`);
  }

  private execute(deployment: string, ids: readonly number[], listener: MomentListener) {
    this.since.runs += 1;
    try {
      return runScript(this.company.account, {
        script: CUSTOMER_EXPORT.script,
        deployment,
        parameters: ids.length > 0 ? { [CUSTOMER_EXPORT.parameters.ids]: ids.join(',') } : {},
        onMoment: this.followed(listener),
      });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return null;
    }
  }

  private followed(listener: MomentListener): MomentListener {
    return (moment) => this.interruptions.follow(moment, listener);
  }

  /** Runs what may ask JOOR nothing. */
  private giveWay(act: () => unknown): void {
    const counts = () => this.company.systems.map((system) => this.interruptions.countOf(hostOf(system)));
    const before = counts();
    act();
    const after = counts();
    this.company.systems.forEach(({ id }, index) => {
      this.since.beside.push({ systemId: id, from: before[index] ?? 0, to: after[index] ?? 0 });
    });
  }

  private async judge(told: { clean: boolean; finished: boolean; startedAt: number }): Promise<void> {
    const { since } = this;
    const found: Violation[] = [];
    const sweeps: (number | null)[] = [];
    for (const system of this.company.systems) {
      const to = (await system.joor.requests()).length;
      const locked = { systemId: system.id, from: this.judged.get(system.id) ?? 0, to };
      if (since.locked || this.lock.closed !== '') this.unrecorded.push(locked);
      this.judged.set(system.id, to);
      const evidence = await this.evidenceOf(system);
      const { upload, update, reserve, creditsSpent, sweepStarted, sweepComplete } = evidence.system;
      const isAlone = !evidence.runs.some(({ status }) => status === 'Running');
      const violations = this.watches.get(system)?.judge(evidence, {
        ...since,
        clean: told.clean && !since.broken && creditsSpent + reserve + 5 <= 300,
        finished: told.finished && isAlone,
        startedAt: told.startedAt,
        locked: this.locked,
        asked: this.asked,
        unseenAt: this.unseenAt,
        hidden: this.hidden,
        paused: this.office.isPaused,
        pausedAfter: since.pausedAfter.get(system.id) ?? null,
        switches: { upload, update },
        beside: since.beside.filter(({ systemId }) => systemId === system.id),
      });
      found.push(...(violations ?? []));
      sweeps.push(sweepComplete ? sweepStarted : null);
    }
    const { unseenAt } = this;
    if (unseenAt !== null && sweeps.every((at) => at !== null && at > unseenAt)) {
      this.unseenAt = null;
      this.hidden.clear();
    }
    this.since = nothing();
    if (found.length > 0) throw new Found(found);
  }
}

const hostOf = ({ joor }: CompanySystem): string => new URL(joor.url).host;
