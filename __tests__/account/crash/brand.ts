import { ADMINISTRATOR } from '../../../demo/account/fill-lists';
import { type Company, openCompany } from '../../../demo/chaos/company';
import type { JudgeMapping } from '../../../demo/chaos/judge/mapping';
import type { KnownCustomer } from '../../../demo/chaos/judge/read-account';
import { scenarioMapping } from '../../../demo/chaos/mapping';
import { runSuiteql } from '../../../local/account/suiteql/run';
import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { EVERY_FIELD } from '../connector/company';
import { takeDeployedAccount } from '../connector/deployed-account';
import { takeJoor } from '../connector/idle-joors';

/** Everyone who appears in the story of a row. */
export const CUSTOMERS = ['known', 'changed', 'fresh', 'faulty', 'mended', 'leaver', 'never', 'broken'] as const;

export type CustomerName = (typeof CUSTOMERS)[number];

/** External System Sync Status; undefined: no Sync State. */
export type States = Partial<Record<CustomerName, string>>;

const VERSION = / v(\d+)$/;
/** JOOR takes 100 characters of a customer name (Bulk Connection page). */
const TOO_LONG = 'Very Long Name '.repeat(8);

/** A company whose customers are called after what happens to them and the number of their last change. */
export class Brand {
  private constructor(
    readonly company: Company,
    private readonly ids = new Map<CustomerName, number>(),
    private readonly versions = new Map<CustomerName, number>(),
  ) {}

  /** Opens it at a moment such as 2026-06-15T12:00:00Z; JOOR shows all values in its replies, and they are compared. */
  static async open(start: string): Promise<Brand> {
    const company = await openCompany(Date.parse(start), {
      joorOf: takeJoor,
      accountOf: (moment) => takeDeployedAccount({}, moment),
    });
    await company.joor.admin('/admin/settings', { autoMatch: true, fullerReplies: true });
    const compared = { [EXTERNAL_SYSTEM.compared]: EVERY_FIELD };
    company.account.records.submitFields(EXTERNAL_SYSTEM.type, company.systemId, compared, ADMINISTRATOR);
    return new Brand(company);
  }

  /** The same customers in a copy of the company. */
  in(copy: Company): Brand {
    return new Brand(copy, new Map(this.ids), new Map(this.versions));
  }

  get known(): KnownCustomer[] {
    return [...this.ids].map(([name, id]) => ({ id, key: emailOf(name) }));
  }

  get mapping(): JudgeMapping {
    return {
      ...scenarioMapping({ id: this.company.systemId, ownCodes: false }),
      key: ({ buyers }) => String((buyers as { buyer_email: string }[] | undefined)?.[0]?.buyer_email ?? ''),
      version: ({ customer_name }) => Number(VERSION.exec(String(customer_name))?.[1] ?? 0),
    };
  }

  create(name: CustomerName, { faulty = false, flagged = true } = {}): void {
    const { account, systemId, term, priceLevel } = this.company;
    const customer = account.records.create('customer', ADMINISTRATOR, {
      entityid: name,
      email: emailOf(name),
      phone: '1',
      terms: String(term),
      pricelevel: String(priceLevel),
      companyname: this.nextName(name, faulty),
      [CUSTOMER.externalSystems]: flagged ? [String(systemId)] : [],
    });
    const addressbookaddress = { addr1: '3 place du Marché', city: 'Paris', zip: '75004', country: 'FR' };
    const values = { label: 'Door', defaultbilling: true, defaultshipping: true };
    customer.sublists.addressbook = [{ values, subrecords: { addressbookaddress } }];
    this.ids.set(name, account.records.save(customer, ADMINISTRATOR));
  }

  /** Makes the next version of a customer, without a fault. */
  change(name: CustomerName, { flagged = true } = {}): void {
    const { account, systemId } = this.company;
    const customer = account.records.load('customer', this.ids.get(name) ?? 0, ADMINISTRATOR);
    customer.values.companyname = this.nextName(name, false);
    customer.values[CUSTOMER.externalSystems] = flagged ? [String(systemId)] : [];
    account.records.save(customer, ADMINISTRATOR);
  }

  /** Number of the last change. */
  version(name: CustomerName): number {
    return this.versions.get(name) ?? 0;
  }

  /** The Sync States of all customers that have one. */
  states(): States {
    const names = new Map([...this.ids].map(([name, id]) => [id, name]));
    const sql = `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.state} FROM ${SYNC_STATE.type} ORDER BY id`;
    const { rows } = runSuiteql(sql, [], this.company.account.suiteql(ADMINISTRATOR.role));
    return Object.fromEntries(rows.map(([id, state]) => [names.get(Number(id)), String(state)]));
  }

  private nextName(name: CustomerName, faulty: boolean): string {
    const version = this.version(name) + 1;
    this.versions.set(name, version);
    return `${faulty ? TOO_LONG : 'Boutique'} ${name} v${version}`;
  }
}

export const emailOf = (name: CustomerName): string => `${name}@crash.example`;
