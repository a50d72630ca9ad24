import path from 'node:path';
import { createStoppedClock } from '../../local/account/clock';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import type { RecordDocument, SublistLine } from '../../local/account/records/document';
import { readProject } from '../../local/account/sdf/read';
import { type JoorHandle, startJoor } from '../../local/joor/start';
import { runQueued, runScript } from '../../local/runtime/run';
import { UserError } from '../../local/user-error';
import {
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { BRAND_FIELDS } from '../account/brand-fields';
import { ADMINISTRATOR, fillLists, type ListIds } from '../account/fill-lists';
import { fillExternalSystem, fillMaps } from '../account/fill-settings';
import { type DemoSystem, MAIN } from '../account/systems';
import { joorSetup } from '../joor/joor-setup';

const TOKEN = 'scenarios-token';

/** The main brand before it goes live: every scenario concerns it, doors and discounts too. */
const SANDBOX: DemoSystem = {
  ...MAIN,
  values: { [EXTERNAL_SYSTEM.doorField]: BRAND_FIELDS.door },
  fieldMap: { ...MAIN.fieldMap, discount_amount: { field: BRAND_FIELDS.discount } },
};

/** A brand with a JOOR sandbox, and the people who edit its customers. */
export interface Shop {
  account: LocalAccount;
  joor: JoorHandle;
  lists: ListIds;
  /** Internal id of the External System. */
  systemId: number;
  /** Makes an enabled customer without a fault; its internal id. */
  addCustomer(): number;
  /** Opens a customer, changes it and saves it, as a person does. */
  edit(id: number, change: (customer: RecordDocument) => void): void;
  /** Lets the runs that wait work, JOOR finish its jobs, and the next run read them back. */
  passTime(): Promise<void>;
  /** What JOOR has of a customer code; null: nothing. */
  atJoor(code: string): Promise<object | null>;
  stop(): Promise<void>;
}

/**
 * Opens the shop with nothing in it but its settings.
 * @param project folder of the built project
 * @throws UserError where the project is not built
 */
export async function openShop(project = 'dist'): Promise<Shop> {
  const account = openAccount({ clock: createStoppedClock(Date.parse('2026-06-15T12:00:00Z')) });
  for (const folder of [project, path.join(__dirname, '../account/brand')]) {
    const read = readProject(folder);
    if (!read.project) throw new UserError(`There is no built project in ${folder}: run npm run build.`);
    deploy(read.project, account);
  }
  const joor = await startJoor({ tokens: [TOKEN], settings: { instant: true, autoMatch: true } });
  await joor.admin('/admin/setup', { token: TOKEN, ...joorSetup(SANDBOX) });
  account.secrets.set(SANDBOX.secret, TOKEN);
  const lists = fillLists(account);
  const systemId = fillExternalSystem(account, lists, `${joor.url}/v2`, SANDBOX);
  fillMaps(account, lists, systemId, SANDBOX);
  let made = 0;
  const setClock = () =>
    joor.admin('/admin/clock', { set: new Date(account.clock.now()).toISOString(), stopped: true });
  await setClock();
  return {
    account,
    joor,
    lists,
    systemId,
    addCustomer() {
      made += 1;
      return account.records.save(newCustomer(account, lists, systemId, made), ADMINISTRATOR);
    },
    edit(id, change) {
      const customer = account.records.load('customer', id, ADMINISTRATOR);
      change(customer);
      account.records.save(customer, ADMINISTRATOR);
    },
    async passTime() {
      runQueued(account);
      // JOOR gives its credits back within five minutes.
      account.clock.advance(360_000);
      await setClock();
      const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
      runScript(account, { script: CUSTOMER_EXPORT.script, deployment });
      runQueued(account);
    },
    async atJoor(code) {
      const found = await joor.admin(`/admin/connections?code=${encodeURIComponent(code)}`);
      const [connection] = (found as { connections: object[] }).connections;
      return connection ?? null;
    },
    async stop() {
      account.close();
      await joor.stop();
    },
  };
}

export const line = (values: SublistLine['values'], address?: Record<string, string | boolean>): SublistLine => ({
  values,
  subrecords: address ? { addressbookaddress: address } : {},
});

export const STORE = { addr1: '12 rue des Archives', city: 'Paris', zip: '75004', country: 'FR' } as const;

function newCustomer(account: LocalAccount, lists: ListIds, systemId: number, number: number): RecordDocument {
  const subsidiary = String(lists.subsidiaries['Atelier Nord Europe B.V.']);
  const customer = account.records.create('customer', ADMINISTRATOR, {
    entityid: `S${String(number).padStart(4, '0')}`,
    isperson: 'F',
    companyname: `Scenario Boutique ${number}`,
    subsidiary,
    email: `buyer${number}@scenario.example`,
    phone: `+33 1 40 00 00 ${String(number % 100).padStart(2, '0')}`,
    category: String(lists.categories.Boutique),
    terms: String(lists.terms['Net 30']),
    pricelevel: String(lists.priceLevels['Wholesale EU']),
    currency: String(lists.currencies.EUR),
    shippingitem: String(lists.shipItems['UPS Ground']),
    [CUSTOMER.externalSystems]: [String(systemId)],
  });
  customer.sublists.addressbook = [line({ label: 'Store', defaultbilling: true, defaultshipping: true }, { ...STORE })];
  customer.sublists.submachine = [line({ subsidiary })];
  customer.sublists.salesteam = [
    line({ employee: String(lists.salesReps['Camille Laurent']), salesrole: '-2', isprimary: true, contribution: 100 }),
  ];
  customer.sublists.currency = [line({ currency: String(lists.currencies.EUR) })];
  return customer;
}
