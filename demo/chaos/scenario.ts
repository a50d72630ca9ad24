import {
  BATCH,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../account/fill-lists';
import { ACT_NAMES, ACTS, type ActName } from './acts/acts';
import { actsOf } from './acts-of';
import { untilCalm } from './calm';
import { Chance } from './chance';
import { type CompanySources, openCompany } from './company';
import type { Evidence } from './judge/evidence';
import { judge } from './judge/judge';
import { judgeEnd } from './judge/moment-rules';
import type { Verdict } from './judge/verdict';
import { DEPLOYMENTS, meddle } from './meddle';
import { Found, MINUTE, Stage } from './stage';

export interface ScenarioOptions {
  /** Decides everything: the same seed makes the same scenario. */
  seed: number;
  /** Customers at the start. */
  customers: number;
  /** Runs at random before calm, beside the acts. */
  rounds: number;
  /** Acts played; those of the seed where left out. */
  acts?: readonly ActName[] | undefined;
  /** Folder of the built project; dist/ where left out. */
  project?: string | undefined;
  /** Where its account and its JOORs come from. */
  from?: CompanySources | undefined;
}

export interface ScenarioResult {
  /** What was done and what went wrong on purpose, in order. */
  log: string[];
  /** Of each External System, at the end or where the judge found something. */
  evidence: Evidence[];
  verdict: Verdict;
}

/** Moments at which the account's day or its clock change, and a plain one. */
const STARTS = [
  '2026-03-08T06:30:00Z',
  '2026-11-01T05:30:00Z',
  '2026-06-16T03:50:00Z',
  '2026-06-15T12:00:00Z',
] as const;

const { onDemand } = CUSTOMER_EXPORT.deployments;

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

/** Lets people and a faulty JOOR loose on the connector, judges each quiet moment, waits for calm, and judges what is left. */
export async function playScenario(options: ScenarioOptions): Promise<ScenarioResult> {
  const chance = new Chance(options.seed);
  const acts = options.acts ?? actsOf(ACT_NAMES, options.seed);
  const start = chance.one(STARTS);
  const kind = (percent: number) => ({ ownCodes: chance.happens(percent), contacts: chance.happens(40) });
  const kinds = chance.happens(40) ? [kind(50), kind(100)] : [kind(25)];
  if (acts.includes('shared codes') && kinds[0]) kinds[0].ownCodes = true;
  const company = await openCompany(Date.parse(start), { ...options.from, project: options.project, kinds });
  const scenario = new Scenario(new Stage(company, chance), { ...options, acts });
  try {
    return await scenario.play();
  } finally {
    await scenario.stop();
    await company.stop();
  }
}

class Scenario {
  private readonly subjects: readonly Trouble[];

  constructor(
    private readonly stage: Stage,
    private readonly options: ScenarioOptions & { acts: readonly ActName[] },
  ) {
    this.subjects = stage.chance.some(Object.keys(TROUBLES) as Trouble[], SUBJECTS);
  }

  stop(): Promise<void> {
    return this.stage.stop();
  }

  async play(): Promise<ScenarioResult> {
    try {
      await this.playAll();
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      return this.result({ violations: [...error.violations], equal: 0, explained: {}, outside: 0 });
    }
    const unrest = await this.calmDown();
    const evidence = (await this.evidence()).map((each) => ({ ...each, unrest }));
    const verdicts = evidence.map((each) => {
      const verdict = judge(each);
      return { ...verdict, violations: [...verdict.violations, ...judgeEnd(each)] };
    });
    return this.result(added(verdicts), evidence);
  }

  private async playAll(): Promise<void> {
    const { stage, options } = this;
    await this.setUp();
    for (let made = 0; made < options.customers; made += 1) stage.note(stage.desk.create());
    const rounds = Math.ceil(options.rounds / (options.acts.length + 1));
    for (const act of [null, ...options.acts]) {
      if (act !== null) {
        stage.note(`act: ${act}`);
        await ACTS[act](stage);
        await stage.mendAll();
      }
      for (let round = 0; round < rounds; round += 1) await this.playRound();
    }
    await this.playLastDay();
  }

  private evidence(): Promise<Evidence[]> {
    return Promise.all(this.stage.company.systems.map((system) => this.stage.evidenceOf(system)));
  }

  private async result(verdict: Verdict, evidence?: Evidence[]): Promise<ScenarioResult> {
    return { log: this.stage.log, evidence: evidence ?? (await this.evidence()), verdict };
  }

  private happens(trouble: Trouble): boolean {
    const [usual, often] = TROUBLES[trouble];
    return this.stage.chance.happens(this.subjects.includes(trouble) ? often : usual);
  }

  /** What each JOOR and External System of the scenario is like. */
  private async setUp(): Promise<void> {
    const { chance, company } = this.stage;
    this.stage.note(`about ${[...this.subjects, ...this.options.acts].join(', ')}`);
    for (const { id, joor, ownCodes, contacts } of company.systems) {
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
      this.stage.note(
        `External System ${id}: ${JSON.stringify({ ...settings, reserve, retention, ownCodes, contacts })}`,
      );
    }
  }

  /**
   * A day without a jump: a sweep in the morning, then trouble, then five hours later an afternoon in which everything works
   * and every switch is on. What is due then has to be found by itself: no look for changes reaches back so far, and the
   * sweep of the day is over.
   */
  private async playLastDay(): Promise<void> {
    const { stage } = this;
    await stage.mendAll();
    stage.note('a morning without trouble');
    await this.playRound(true, false);
    // What the second one records moves the watermark on, so that nobody sees any more what the first one left.
    for (const minutes of [30, 180]) {
      await stage.pass(minutes);
      await this.playNoon();
    }
    await stage.mendAll();
    stage.note('an afternoon without trouble');
    await stage.pass(5 * 60);
    await this.playRound(true, false);
  }

  /** Nothing but edits, and JOOR that takes no POST or a switch that is off: nothing that has a sweep begin again. */
  private async playNoon(): Promise<void> {
    const { stage } = this;
    for (let edits = 0; edits < 5; edits += 1) stage.note(stage.desk.edit());
    if (stage.chance.happens(40)) await stage.did(stage.office.turnSwitch(undefined, 'off'));
    else for (const system of stage.company.systems) await stage.refusePostsOf(system);
    await stage.run({ deployment: this.deployment(true) });
  }

  private deployment(quiet: boolean): string {
    const chosen = this.stage.chance.one(DEPLOYMENTS);
    return quiet && chosen === onDemand ? DEPLOYMENTS[0] : chosen;
  }

  private async playRound(quiet = this.stage.chance.happens(40), jumps = true): Promise<void> {
    const { stage } = this;
    const { chance, desk, lock } = stage;
    if (quiet) await stage.endTroubles();
    else await this.officeHours();
    for (let edits = chance.number(0, 4); edits > 0; edits -= 1) stage.note(desk.edit());
    if (chance.happens(15)) stage.note(desk.create());
    if (!quiet) await this.makeTroubles();
    const deployment = this.deployment(quiet);
    const ids = !quiet && deployment === onDemand && chance.happens(50) ? desk.some(3) : [];
    await stage.run({
      clean: quiet,
      deployment,
      ids,
      ...(quiet ? {} : { onMoment: meddle(stage, deployment, (what) => this.happens(what)) }),
      afterwards: () => {
        // A batch that cannot be saved sends nothing, for hours perhaps; any other row is free again.
        if (lock.closed !== BATCH.type || chance.happens(50)) lock.open();
      },
    });
    if (chance.happens(30)) await stage.clearFaults();
    if (jumps) await this.jump();
  }

  private async officeHours(): Promise<void> {
    const { stage } = this;
    const { office } = stage;
    if (this.happens('switches')) await stage.did(office.turnSwitch());
    if (this.happens('settings')) await stage.did(office.changeSettings());
    if (this.happens('pauses') || office.isPaused) await stage.did(await office.pause());
    if (this.happens('hidden changes')) await stage.did(office.deselectUnseen(stage.desk.some(1)));
    if (this.happens('deletions')) await stage.did(office.deleteRow());
  }

  private async makeTroubles(): Promise<void> {
    const { stage } = this;
    for (const system of stage.company.systems) {
      if (this.happens('no POST taken')) await stage.refusePostsOf(system);
      else if (this.happens('faults')) await stage.anyFault(system);
      if (this.happens('few credits')) {
        const credits = stage.chance.one([5, 10, 300]);
        await system.joor.admin('/admin/settings', { credits });
        stage.note(`${system.id}: others leave ${credits} credits of a window`);
      }
    }
    if (this.happens('work')) {
      await stage.did(await stage.office.work(stage.desk.some(3)));
      await stage.countRequests();
      stage.runQueued();
    }
  }

  private async jump(): Promise<void> {
    // Where trouble lasts, hours pass between runs: what is due is then out of sight of the look for changes.
    const long = this.subjects.includes('no POST taken') || this.subjects.includes('few credits');
    const weights = { none: 2, seconds: 2, minutes: 6, hours: 3, days: 1 };
    const wait = this.stage.chance.weighted(long ? { ...weights, none: 1, seconds: 1, hours: 9 } : weights);
    const most = { none: 0, seconds: 1, minutes: 20, hours: 6 * 60, days: 3 * 24 * 60 }[wait];
    await this.stage.company.advance(this.stage.chance.number(0, most * MINUTE));
  }

  private async calmDown(): Promise<string> {
    const { stage } = this;
    await stage.endTroubles();
    await stage.office.pause(false);
    stage.office.switchOn();
    stage.note('calm');
    const unrest = await untilCalm(stage.company);
    if (unrest === '') stage.note('nothing changes any more');
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
