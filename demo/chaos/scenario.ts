import { type ProgressListener, runQueued, runScript } from '../../local/runtime/run';
import { CUSTOMER_EXPORT } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { untilCalm } from './calm';
import { Chance } from './chance';
import { type Company, openCompany } from './company';
import { CustomerDesk } from './customers';
import { clearFaults, setFault, waitForLate } from './faults';
import type { Evidence } from './judge/evidence';
import { judge } from './judge/judge';
import { readAccount } from './judge/read-account';
import { readJoor } from './judge/read-joor';
import type { Verdict } from './judge/verdict';
import { scenarioMapping } from './mapping';

export interface ScenarioOptions {
  /** Decides everything: the same seed makes the same scenario. */
  seed: number;
  /** Customers at the start. */
  customers: number;
  /** Runs with faults before calm. */
  rounds: number;
}

export interface ScenarioResult {
  /** What was done and what went wrong on purpose, in order. */
  log: string[];
  evidence: Evidence;
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

/** Lets people and a faulty JOOR loose on the connector, then waits for calm, and judges what is left. */
export async function playScenario(options: ScenarioOptions): Promise<ScenarioResult> {
  const chance = new Chance(options.seed);
  const start = chance.one(STARTS);
  const company = await openCompany(Date.parse(start));
  try {
    return await new Scenario(company, chance, options).play();
  } finally {
    await company.stop();
  }
}

class Scenario {
  private readonly log: string[] = [];
  private readonly desk: CustomerDesk;

  constructor(
    private readonly company: Company,
    private readonly chance: Chance,
    private readonly options: ScenarioOptions,
  ) {
    this.desk = new CustomerDesk(company, chance);
  }

  async play(): Promise<ScenarioResult> {
    for (let made = 0; made < this.options.customers; made += 1) this.note(this.desk.create());
    for (let round = 0; round < this.options.rounds; round += 1) await this.playRound();
    const unrest = await this.calmDown();
    const { account, joor, systemId } = this.company;
    const mapping = scenarioMapping(systemId);
    const evidence = { ...readAccount(account, this.desk.known, mapping), ...(await readJoor(joor, mapping)), unrest };
    return { log: this.log, evidence, verdict: judge(evidence) };
  }

  private note(sentence: string): void {
    this.log.push(`${new Date(this.company.account.clock.now()).toISOString()} ${sentence}`);
  }

  private async playRound(): Promise<void> {
    const { company, chance } = this;
    const { joor } = company;
    for (let edits = chance.number(0, 4); edits > 0; edits -= 1) this.note(this.desk.edit());
    if (chance.happens(15)) this.note(this.desk.create());
    if (chance.happens(60)) this.note(await setFault(joor, chance));
    if (chance.happens(15)) {
      const credits = chance.one([5, 10, 300]);
      await joor.admin('/admin/settings', { credits });
      this.note(`others leave ${credits} credits of a window`);
    }
    const before = (await joor.requests()).length;
    this.run();
    await waitForLate(joor, before);
    if (chance.happens(30)) {
      await clearFaults(joor);
      this.note('faults cleared');
    }
    await this.jump();
  }

  private run(): void {
    const { account } = this.company;
    const deployment = this.chance.one(DEPLOYMENTS);
    const ids = deployment === onDemand && this.chance.happens(50) ? this.desk.some(3) : [];
    this.note(`run ${deployment}${ids.length > 0 ? ` for ${ids.join(', ')}` : ''}`);
    const report = runScript(account, {
      script: CUSTOMER_EXPORT.script,
      deployment,
      parameters: ids.length > 0 ? { [CUSTOMER_EXPORT.parameters.ids]: ids.join(',') } : {},
      onProgress: this.meddle(deployment),
    });
    for (const { stage, message } of report.errors) this.note(`error in ${stage}: ${message}`);
    for (const { deploymentId } of runQueued(account)) this.note(`followed by ${deploymentId}`);
  }

  /** What people and the scheduler do while a run is under way: edit, wait, start another run. */
  private meddle(running: string): ProgressListener {
    const { chance } = this;
    const { account } = this.company;
    let second = DEPLOYMENTS.find((deployment) => deployment !== running && chance.happens(5));
    return ({ stage }) => {
      if (chance.happens(15)) {
        account.clock.advance(chance.number(0, 30_000));
        this.note(`during ${stage}: ${this.desk.edit()}`);
      }
      if (second && chance.happens(30)) {
        this.note(`during ${stage}: run ${second}`);
        const deployment = second;
        second = undefined;
        runScript(account, { script: CUSTOMER_EXPORT.script, deployment });
      }
    };
  }

  private async jump(): Promise<void> {
    const wait = this.chance.weighted({ none: 2, seconds: 2, minutes: 6, hours: 3, days: 1 });
    const most = { none: 0, seconds: 1, minutes: 20, hours: 6 * 60, days: 3 * 24 * 60 }[wait];
    await this.company.advance(this.chance.number(0, most * MINUTE));
  }

  private async calmDown(): Promise<string> {
    await clearFaults(this.company.joor);
    await this.company.joor.admin('/admin/settings', { credits: 300 });
    this.note('calm');
    const unrest = await untilCalm(this.company);
    if (unrest === '') this.note('nothing changes any more');
    return unrest;
  }
}
