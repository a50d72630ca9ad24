import type { FieldValue } from '../../../local/account/records/document';
import { beginScript, type MomentListener, runQueued, runScript } from '../../../local/runtime/run';
import {
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../../account/fill-lists';
import { DashboardDesk } from '../../dashboard/desk';
import type { Chance } from '../chance';
import type { Company } from '../company';
import { clearFaults, setFault, waitForLate } from '../faults';
import { Killed } from '../interruption';
import type { OrderEvidence } from '../judge/orders/evidence';
import { judgeOrders, judgeOrdersRead } from '../judge/orders/order-rules';
import { BY_HAND, readOrderEvidence } from '../judge/orders/read-orders';
import type { Violation } from '../judge/verdict';
import { against } from '../judge/words';
import { Found, MINUTE } from '../stage';
import { type Retailer, Retailers } from './retailers';

export const DEPLOYMENTS = CUSTOMER_EXPORT.deployments.scheduled;

const [DEPLOYMENT] = DEPLOYMENTS;

/** Where scenarios of orders are played: a company that reads JOOR's orders, retailers who place them, and the judge. */
export class OrderStage {
  readonly log: string[] = [];
  readonly retailers: Retailers;
  private before: OrderEvidence | null = null;
  private dashboard: DashboardDesk | null = null;

  constructor(
    readonly company: Company,
    readonly chance: Chance,
  ) {
    this.retailers = new Retailers(company.joor, chance);
  }

  async stop(): Promise<void> {
    await this.dashboard?.stop();
  }

  note(sentence: string): void {
    this.log.push(`${new Date(this.company.account.clock.now()).toISOString()} ${sentence}`);
  }

  setUp(values: Partial<Record<keyof typeof EXTERNAL_SYSTEM, FieldValue>>): void {
    const fields = Object.entries(values).map(([name, value]) => [
      EXTERNAL_SYSTEM[name as keyof typeof EXTERNAL_SYSTEM],
      value,
    ]);
    const { account, systemId } = this.company;
    account.records.submitFields(EXTERNAL_SYSTEM.type, systemId, Object.fromEntries(fields), ADMINISTRATOR);
    this.note(`the External System has ${JSON.stringify(values)}`);
  }

  async order(retailer: Retailer, how: { count?: number; creates?: boolean } = {}): Promise<void> {
    await this.retailers.order(retailer, how);
    this.note(`${retailer.name} orders ${JSON.stringify(how)}`);
  }

  /** Somebody enters a retailer in NetSuite, under its own name. */
  enter({ name, street, city, postalCode, phone, email }: Retailer): void {
    const { account } = this.company;
    const customer = account.records.create('customer', ADMINISTRATOR, {
      companyname: name,
      entityid: `${BY_HAND}${name}`,
      email,
      phone,
      [CUSTOMER.externalSystems]: [],
    });
    const addressbookaddress = { addr1: street, city, zip: postalCode, state: 'NY', country: 'US' };
    customer.sublists.addressbook = [{ values: { label: 'HQ' }, subrecords: { addressbookaddress } }];
    this.note(`${name} is entered in NetSuite as ${account.records.save(customer, ADMINISTRATOR)}`);
  }

  async pass(minutes: number): Promise<void> {
    await this.company.advance(minutes * MINUTE);
  }

  /** JOOR answers the next pages of orders as it should not. */
  async fault(after: number, times: number | null): Promise<void> {
    const name = this.chance.one([
      'HTTP 503',
      'no answer, processed',
      'half an answer',
      'a page instead of JSON',
      'HTTP 429',
      'HTTP 401',
    ] as const);
    const { told } = await setFault(this.company.joor, this.chance, {
      name,
      after,
      times,
      path: '/v2/order/*',
      method: 'GET',
    });
    this.note(told);
  }

  async clearFaults(): Promise<void> {
    await clearFaults(this.company.joor);
    this.note('faults cleared');
  }

  /** An action of the dashboard. @throws Error where it is refused */
  async ask(...[action, request]: Parameters<DashboardDesk['post']>): Promise<unknown> {
    this.dashboard ??= await DashboardDesk.open(this.company.account);
    const reply = await this.dashboard.post(action, request);
    if (!reply.ok) throw new Error(`The dashboard refused ${action}: ${reply.sentence}`);
    return reply.answer;
  }

  async run(onMoment: MomentListener = () => undefined): Promise<void> {
    this.note(`run ${DEPLOYMENT}`);
    this.execute(DEPLOYMENT, onMoment);
    runQueued(this.company.account);
    await waitForLate(this.company.joor, 0);
    await this.look();
  }

  /** A whole run of another deployment, while one is under way; it may break off too. */
  runBeside(told: string, onMoment: MomentListener = () => undefined): void {
    this.note(`${told}: run ${DEPLOYMENTS[1]}`);
    this.execute(DEPLOYMENTS[1], onMoment);
  }

  /** Two whole runs, an invocation of the one or of the other at a time. */
  async runInterleaved(): Promise<void> {
    this.note(`run ${DEPLOYMENT} and ${DEPLOYMENTS[1]}, a step at a time`);
    const { account } = this.company;
    const script = CUSTOMER_EXPORT.script;
    const [one, two] = [DEPLOYMENT, DEPLOYMENTS[1]].map((deployment) => beginScript(account, { script, deployment }));
    const left = new Set([one, two].flatMap((run) => (run ? [run] : [])));
    while (left.size > 0) {
      const [run] = this.chance.some([...left], 1);
      if (run && run.step() === undefined) left.delete(run);
    }
    runQueued(account);
    await this.look();
  }

  /** Everything works, and all orders are read. */
  async settle(): Promise<void> {
    await this.clearFaults();
    await this.resume();
    for (let run = 0; run < 3; run += 1) {
      await this.pass(16);
      await this.run();
    }
    const evidence = await this.evidence();
    const last = Math.max(0, ...evidence.orders.map(({ createdAt }) => createdAt));
    const isRead = evidence.readUntil !== null && evidence.readUntil >= last;
    const unread: Violation[] = isRead
      ? []
      : [against('order-lost', null, 'Three runs without trouble have not read all orders.')];
    this.report([...unread, ...judgeOrdersRead(evidence)]);
  }

  async look(): Promise<void> {
    const evidence = await this.evidence();
    const found = judgeOrders(evidence, this.before);
    this.before = evidence;
    this.report(found);
  }

  evidence(): Promise<OrderEvidence> {
    const { account, joor, systemId } = this.company;
    return readOrderEvidence(account, joor, systemId);
  }

  /** A refused token pauses: a person ends that when the cause is gone. */
  private async resume(): Promise<void> {
    await this.pass(6);
    await this.run();
  }

  private report(found: readonly Violation[]): void {
    if (found.length > 0) throw new Found(found);
  }

  private execute(deployment: string, onMoment: MomentListener): void {
    try {
      const { errors } = runScript(this.company.account, { script: CUSTOMER_EXPORT.script, deployment, onMoment });
      for (const { stage, message } of errors) this.note(`error in ${stage}: ${message}`);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}
