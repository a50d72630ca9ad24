import type { Company } from '../../../demo/chaos/company';
import { clearFaults, waitForLate } from '../../../demo/chaos/faults';
import type { Evidence } from '../../../demo/chaos/judge/evidence';
import { judge } from '../../../demo/chaos/judge/judge';
import { type AccountEvidence, readAccount } from '../../../demo/chaos/judge/read-account';
import { readJoor } from '../../../demo/chaos/judge/read-joor';
import type { Violation } from '../../../demo/chaos/judge/verdict';
import type { MomentListener } from '../../../local/runtime/run';
import { isAt } from './boundaries';
import { Brand, emailOf, type States } from './brand';
import { type Interruption, interrupting } from './interruption';
import { Sender } from './sender';

/** What goes wrong, and what is to be seen of it. */
export interface Row {
  name: string;
  /** When it begins; noon of a Monday where left out. */
  start?: string;
  interruption?: Interruption;
  /** Whether it strikes in the set-up, for what only the first run of an External System does. */
  inSetUp?: boolean;
  /** Faults of the local JOOR, until they are used up or everything is calm. */
  faults?: object[];
  /** Settings of the local JOOR, until everything is calm. */
  settings?: object;
  /** Minutes before each run of the troubled time. */
  waits?: number[];
  /** Whether `changed` gets a new version before each of them. */
  editing?: boolean;
  /** States after the troubled time, and the reason of the pause. */
  between?: States;
  pause?: RegExp;
  /** Days of calm before it is looked whether anything still changes; one where left out. */
  days?: number;
  /** States at the end that are not the usual ones. */
  end?: States;
}

const MINUTE = 60_000;
const DAY = 24 * 60;
const MONDAY = '2026-06-15T12:00:00Z';

const MOST_DAYS = 10;

/** A story whose set-up is over, and what gives copies of its company: most rows begin there. */
interface Beginning {
  story: Story;
  copy: () => Promise<Company>;
}

let usual: Beginning | undefined;

afterAll(() => usual?.story.stop());

/** One row, played in a company of its own. */
export class Story {
  /** Whether the interruption came to act. */
  interrupted = false;

  private constructor(
    readonly brand: Brand,
    private readonly row: Row,
    readonly sender = new Sender(brand.company.account),
  ) {}

  /** Begins a row: its set-up is over. */
  static async begin(row: Row): Promise<Story> {
    if (row.start !== undefined || row.inSetUp) return Story.afterSetUp(row);
    usual ??= await Story.usualBeginning();
    const { story, copy } = usual;
    const company = await copy();
    return new Story(story.brand.in(company), row, new Sender(company.account, story.sender));
  }

  private static async usualBeginning(): Promise<Beginning> {
    const story = await Story.afterSetUp({ name: 'the usual set-up' });
    return { story, copy: await story.brand.company.keep() };
  }

  private static async afterSetUp(row: Row): Promise<Story> {
    const story = new Story(await Brand.open(row.start ?? MONDAY), row);
    try {
      await story.setUp();
      return story;
    } catch (error) {
      await story.stop();
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.brand.company.stop();
  }

  /** Customers that JOOR has, one with a fault, and two whose run was killed behind the POST. */
  private async setUp(): Promise<void> {
    const { brand, sender } = this;
    for (const name of ['known', 'changed'] as const) brand.create(name);
    for (const name of ['mended', 'leaver'] as const) brand.create(name, { faulty: true });
    brand.create('never', { flagged: false });
    sender.run(this.disturber('set-up'));
    brand.change('leaver');
    brand.create('broken');
    await this.pass(6);
    sender.run(interrupting({ place: { boundary: 'POST', at: 'after' }, by: 'kill' }, () => {}));
    await this.pass(6);
  }

  /** What people change, and the runs in which things go wrong. */
  async goWrong(): Promise<void> {
    const { brand, sender, row } = this;
    const { joor } = brand.company;
    brand.change('changed');
    brand.create('fresh');
    brand.create('faulty', { faulty: true });
    brand.change('mended');
    brand.change('leaver', { flagged: false });
    if (row.settings) await joor.admin('/admin/settings', row.settings);
    for (const fault of row.faults ?? []) await joor.admin('/admin/faults', fault);
    const before = (await joor.requests()).length;
    const disturb = this.disturber('troubled time');
    for (const minutes of row.waits ?? [0, 6]) {
      await this.pass(minutes);
      if (row.editing) brand.change('changed');
      sender.run(disturb);
      await waitForLate(joor, before);
    }
  }

  /** Faults off, then runs and waits until nothing changes; gives what the judge has against it. */
  async calmDown(): Promise<Violation[]> {
    const { joor } = this.brand.company;
    await clearFaults(joor);
    await joor.admin('/admin/settings', { credits: 300, queueSeconds: 1, throttleHeaders: false });
    // The next run, then more than a day: for every retry, the second read-back and the sweep.
    await this.passAndRun(6);
    for (let day = 0; day < (this.row.days ?? 1); day += 1) await this.passAndRun(DAY + 120);
    for (let day = 0; day < MOST_DAYS; day += 1) {
      const before = this.whatMoves();
      await this.passAndRun(6);
      if (this.whatMoves() === before) return judge(await this.evidence('')).violations;
      await this.passAndRun(DAY);
    }
    return judge(await this.evidence(`something, for ${MOST_DAYS} days`)).violations;
  }

  /** Why the External System is paused; empty where it is not. */
  get pause(): string {
    return this.records().pause;
  }

  /** Whether JOOR got the newest version of `changed`: looks for changes find it, and no sweep has to. */
  async newestIsSent(): Promise<boolean> {
    const { posts } = await this.evidence('');
    const sent = posts.flatMap(({ connections }) => connections).filter(({ key }) => key === emailOf('changed'));
    return sent.at(-1)?.version === this.brand.version('changed');
  }

  /** Whether a fault met a request. */
  async faultActed(): Promise<boolean> {
    return (await this.brand.company.joor.requests()).some(({ fault }) => fault !== null);
  }

  private async evidence(unrest: string): Promise<Evidence> {
    const { company, mapping } = this.brand;
    const joor = await readJoor(company.joor, mapping);
    return {
      ...this.records(),
      ...joor,
      forgotten: [],
      unrecorded: [],
      posts: joor.posts.flatMap((post) => this.sender.split(post)),
      unrest,
    };
  }

  private records(): AccountEvidence {
    const { company, known, mapping } = this.brand;
    return readAccount(company.account, known, mapping, company.systemId);
  }

  private whatMoves(): string {
    const { states, failedRecords } = this.records();
    const moving = states.map(({ customerId, state }) => [customerId, state]);
    return JSON.stringify([moving, failedRecords, this.sender.posts]);
  }

  /** Interrupts as the row says, and has people make a newer version while the older one is under way. */
  private disturber(time: 'set-up' | 'troubled time'): MomentListener {
    const { brand, row } = this;
    const change = () => {
      this.interrupted = true;
      brand.change('changed');
    };
    if (row.interruption) {
      const isNow = (row.inSetUp ?? false) === (time === 'set-up');
      return isNow ? interrupting(row.interruption, change) : () => undefined;
    }
    let changed = time === 'set-up';
    return (moment) => {
      if (!changed && moment.at === 'after' && isAt(moment, 'POST')) {
        changed = true;
        brand.change('changed');
      }
      return undefined;
    };
  }

  private async passAndRun(minutes: number): Promise<void> {
    await this.pass(minutes);
    this.sender.run();
  }

  private pass(minutes: number): Promise<void> {
    return this.brand.company.advance(minutes * MINUTE);
  }
}
