import { storageOf } from '../../local/account/catalogue/catalogue';
import type { LocalAccount } from '../../local/account/open';
import { runSuiteql } from '../../local/account/suiteql/run';
import {
  ACCOUNT_STATE,
  BATCH,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  RUN,
  SYNC_STATE,
  VALUE_MAP,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../account/fill-lists';
import { DashboardDesk } from '../dashboard/desk';
import type { Chance } from './chance';
import type { Company } from './company';
import { PAYMENTS, PRICE_LABELS, REFUSED_PAYMENT, WAREHOUSES } from './lists';
import type { MapNames } from './mapping';

/** What was done, in a sentence, and what it means for whoever looks for changes. */
export interface Deed {
  told: string;
  /** No look for changes can see what follows from it. */
  unseen?: boolean;
  /** It took the connector's own records away. */
  broke?: boolean;
  /** Customers that were asked for. */
  asked?: readonly number[];
  /** Customers that were changed so that no date tells it. */
  hidden?: readonly number[];
  /** Whose Sync State was deleted, and of which External System. */
  forgot?: { customerId: number; systemId: number };
  /** Customers whose Failed Records were opened again, or dismissed. */
  reopened?: readonly number[];
  dismissed?: readonly number[];
}

/** What a person does in the queue, or beside it. */
const WORK = { export: 4, resync: 3, dismiss: 3, reopen: 1 };

export type Work = keyof typeof WORK;

/** Where Upload and Update can stand. */
export type Position = 'off' | 'by hand' | 'automatic';

export type SwitchName = 'upload' | 'update';

/** The administrators: they change settings and maps, move the switches, work in the queue, and delete what they should not. */
export class Office {
  private names: MapNames;
  private dashboard: DashboardDesk | null = null;
  private paused = false;

  constructor(
    private readonly company: Company,
    private readonly chance: Chance,
  ) {
    const [{ name: payment }] = PAYMENTS;
    const [price, otherPrice] = PRICE_LABELS;
    const [{ name: warehouse }] = WAREHOUSES;
    const { term, priceLevel } = company;
    this.names = { term, payment, otherPayment: REFUSED_PAYMENT, priceLevel, price, otherPrice, warehouse };
  }

  /** What the maps say now. */
  get mapNames(): MapNames {
    return this.names;
  }

  /** Whether sending is paused as for a deploy. */
  get isPaused(): boolean {
    return this.paused;
  }

  async stop(): Promise<void> {
    await this.dashboard?.stop();
  }

  /** Gives a Value Map line another name of JOOR's, or a setting another value. */
  changeSettings(
    what = this.chance.weighted({ term: 2, price: 2, otherPrice: 1, warehouse: 2, batchSize: 1, compared: 1 }),
  ): Deed {
    const { account, termLine, priceLine, otherPriceLine, warehouseLine } = this.company;
    if (what === 'term') {
      const { name: payment, code } = this.chance.one(PAYMENTS);
      this.names = { ...this.names, payment };
      edit(account, VALUE_MAP.type, termLine, { [VALUE_MAP.joorName]: payment, [VALUE_MAP.joorCode]: code });
      return { told: `the Value Map calls the term "${payment}"`, unseen: true };
    }
    if (what === 'price' || what === 'otherPrice') {
      const label = this.chance.one(PRICE_LABELS);
      this.names = { ...this.names, [what]: label };
      edit(account, VALUE_MAP.type, what === 'price' ? priceLine : otherPriceLine, { [VALUE_MAP.joorName]: label });
      return { told: `the Value Map calls the ${what} level "${label}"`, unseen: true };
    }
    if (what === 'warehouse') {
      const { name, code } = WAREHOUSES.find((each) => each.name !== this.names.warehouse) ?? WAREHOUSES[0];
      this.names = { ...this.names, warehouse: name };
      edit(account, VALUE_MAP.type, warehouseLine, { [VALUE_MAP.joorName]: name, [VALUE_MAP.joorCode]: code });
      return { told: `the Value Map calls the warehouse "${name}"`, unseen: true };
    }
    const value =
      what === 'batchSize' ? this.chance.one([1, 2, 3, 100]) : this.chance.one(['', 'customer_code, customer_name']);
    const { id } = this.chance.one(this.company.systems as [Company['systems'][number]]);
    edit(account, EXTERNAL_SYSTEM.type, id, { [EXTERNAL_SYSTEM[what]]: value });
    return { told: `External System ${id} has ${what} ${value}` };
  }

  /** Turns a switch of an External System. */
  turnSwitch(
    name: SwitchName = this.chance.one(['upload', 'update'] as const),
    position: Position = this.chance.one(['off', 'off', 'by hand', 'automatic'] as const),
  ): Deed {
    const { id } = this.chance.one(this.company.systems as [Company['systems'][number]]);
    this.turn(id, name, position);
    // What is held by hand has another reason than what is held because a switch is off: a sweep tells it to everyone.
    return { told: `External System ${id}: ${name} is ${position}`, unseen: true };
  }

  /** Every switch on. */
  switchOn(): void {
    for (const { id } of this.company.systems) {
      this.turn(id, 'upload', 'automatic');
      this.turn(id, 'update', 'automatic');
    }
  }

  private turn(id: number, name: SwitchName, position: Position): void {
    edit(this.company.account, EXTERNAL_SYSTEM.type, id, {
      [EXTERNAL_SYSTEM[name]]: position !== 'off',
      [EXTERNAL_SYSTEM[`${name}ByHand`]]: position === 'by hand',
    });
  }

  /** Enters something that no External System can work with, or corrects it. */
  mistake(made: boolean): Deed {
    for (const { id } of this.company.systems) {
      edit(this.company.account, EXTERNAL_SYSTEM.type, id, { [EXTERNAL_SYSTEM.compared]: made ? 'no_such_field' : '' });
    }
    return { told: made ? 'Fields Compared has a field that there is not' : 'Fields Compared is corrected' };
  }

  /** A value of every External System. */
  set(field: keyof typeof EXTERNAL_SYSTEM, value: string | number | boolean): void {
    for (const { id } of this.company.systems)
      edit(this.company.account, EXTERNAL_SYSTEM.type, id, { [EXTERNAL_SYSTEM[field]]: value });
  }

  /** Says that a run was asked to pause all when it is done. */
  drained(): void {
    this.paused = true;
  }

  /** Confirms that so few enabled customers are right. */
  confirmCount(): void {
    for (const [id] of rowsOf(this.company.account, `SELECT id FROM ${ACCOUNT_STATE.type}`))
      edit(this.company.account, ACCOUNT_STATE.type, Number(id), { [ACCOUNT_STATE.goodCount]: '' });
  }

  /** Pauses sending as before a deploy, or lets it go on. */
  async pause(pause = !this.paused): Promise<Deed> {
    if (pause === this.paused) return { told: 'sending stays as it is' };
    if (pause) await this.ask('pause', { systemId: null, reason: 'A new version is deployed.' });
    else await this.ask('resume', { systemId: null });
    this.paused = pause;
    return { told: pause ? 'sending is paused' : 'sending goes on', broke: !pause };
  }

  /** Works in the queue, or asks for customers by the dashboard's own action. */
  async work(customers: readonly number[], what: Work = this.chance.weighted(WORK)): Promise<Deed> {
    const rows = rowsOf(
      this.company.account,
      `SELECT id, ${FAILED_RECORD.recordId}, ${FAILED_RECORD.status} FROM ${FAILED_RECORD.type} ORDER BY id`,
    );
    const of = (status: string) =>
      this.chance.some(
        rows.filter((row) => row[2] === status),
        3,
      );
    const chosen = what === 'reopen' ? of('Dismissed') : what === 'export' ? [] : of('Open');
    const ids = chosen.map(([id]) => Number(id));
    const named = chosen.map((row) => Number(row[1]));
    if (what === 'export' || ids.length === 0) {
      if (customers.length === 0) return { told: 'nobody is asked for' };
      await this.ask('export', { customerIds: [...customers] });
      return { told: `export of ${customers.join(', ')}`, asked: customers };
    }
    if (what === 'resync') {
      await this.ask('resync', { ids });
      return { told: `RESYNC of ${named.join(', ')}`, asked: named };
    }
    if (what === 'dismiss') {
      await this.ask('dismiss', { ids, reason: 'Not now' });
      return { told: `dismissed ${named.join(', ')}`, dismissed: named };
    }
    await this.ask('reopen', { ids });
    return { told: `reopened ${named.join(', ')}`, reopened: named };
  }

  /** Deselects every External System on a customer, as NetSuite's own tools may do: its date of modification stays. */
  deselectUnseen([id]: readonly number[]): Deed {
    if (id === undefined) return { told: 'nobody to deselect' };
    const table = storageOf(CUSTOMER.externalSystemsTable);
    const { statements } = this.company.account;
    statements.run(`DELETE FROM "${table}" WHERE mapone = ?`, id);
    statements.run(`UPDATE customer SET ${CUSTOMER.externalSystems} = NULL WHERE id = ?`, id);
    return { told: `deselected ${id} unseen`, unseen: true, hidden: [id] };
  }

  /** Deletes a row of the connector's that a person may delete by mistake. */
  deleteRow(): Deed {
    const { account } = this.company;
    const [type, where] = this.chance.one<readonly [string, string]>([
      [SYNC_STATE.type, `${SYNC_STATE.state} IN ('Accepted', 'In sync', 'Excluded') AND ${this.codesAreOurs}`],
      [FAILED_RECORD.type, `${FAILED_RECORD.status} = 'Resolved'`],
      [RUN.type, `${RUN.status} = 'Finished'`],
      [BATCH.type, `${BATCH.status} = 'Refused'`],
    ]);
    const [forgotten, system] = type === SYNC_STATE.type ? [SYNC_STATE.customerId, SYNC_STATE.system] : ['id', 'id'];
    const [row] = this.chance.some(
      rowsOf(account, `SELECT id, ${forgotten}, ${system} FROM ${type} WHERE ${where} ORDER BY id`),
      1,
    );
    if (!row) return { told: 'no row to delete' };
    account.records.delete(type, Number(row[0]), ADMINISTRATOR);
    const told = `deleted ${type} ${row[0]}`;
    const forgot = type === SYNC_STATE.type && { forgot: { customerId: Number(row[1]), systemId: Number(row[2]) } };
    return { told, unseen: true, broke: type !== RUN.type, ...forgot };
  }

  /** Without its Sync State nobody knows whose an entered code is; those made of the internal ID are nobody else's. */
  private get codesAreOurs(): string {
    const ids = this.company.systems.filter(({ ownCodes }) => !ownCodes).map(({ id }) => id);
    return `${SYNC_STATE.system} IN (${[0, ...ids].join(', ')})`;
  }

  private async ask(...[action, request]: Parameters<DashboardDesk['post']>): Promise<void> {
    this.dashboard ??= await DashboardDesk.open(this.company.account);
    const reply = await this.dashboard.post(action, request);
    if (!reply.ok) throw new Error(`The dashboard refused ${action}: ${reply.sentence}`);
  }
}

const edit = (
  account: LocalAccount,
  type: string,
  id: number,
  values: Record<string, string | number | boolean>,
): unknown => account.records.submitFields(type, id, values, ADMINISTRATOR);

const rowsOf = (account: LocalAccount, sql: string): unknown[][] =>
  runSuiteql(sql, [], account.suiteql(ADMINISTRATOR.role)).rows;
