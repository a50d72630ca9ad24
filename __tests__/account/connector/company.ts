import type { BehaviourChoices } from '../../../local/account/behaviours';
import type { LocalAccount } from '../../../local/account/open';
import type { Actor, FieldValue, RecordDocument } from '../../../local/account/records/document';
import { runSuiteql } from '../../../local/account/suiteql/run';
import type { JoorHandle } from '../../../local/joor/start';
import {
  type ExecutionReport,
  type MomentListener,
  type ProgressListener,
  runScript,
} from '../../../local/runtime/run';
import { MAX_LENGTH } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import {
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  LISTS,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { deployFolder, takeDeployedAccount } from './deployed-account';
import { takeJoor } from './idle-joors';

const ADMINISTRATOR: Actor = { userId: -5, role: 'administrator' };
const TOKEN = 'test-token';

/** For Fields Compared, where JOOR shows all it holds. There the contact name is JOOR's own. */
export const EVERY_FIELD = Object.keys(MAX_LENGTH)
  .filter((name) => name !== 'customer_contact_name')
  .join(', ');

/** A company with the connector deployed, one External System, and a JOOR of its own: what every test starts from. */
export interface Company {
  account: LocalAccount;
  joor: JoorHandle;
  /** Internal id of the External System. */
  systemId: number;
  /** Makes a customer without a fault, changed as asked. */
  addCustomer(changes?: CustomerChanges): number;
  /** Adds lines to a list of a customer: salesteam, submachine ... */
  addLines(id: number, sublist: string, lines: Record<string, FieldValue>[]): void;
  /** Makes contacts of a customer. */
  addContacts(id: number, contacts: Record<string, FieldValue>[]): void;
  /** Makes a record of any type. */
  create(type: string, values: Record<string, FieldValue>): number;
  /** Internal id of the value of a custom list, as text. */
  list(id: string, name: string): string;
  /** Deploys another project besides the connector: a brand's own fields, roles ... */
  deployAlso(folder: string): void;
  edit(type: string, id: number, values: Record<string, FieldValue>): void;
  run(
    parameters?: Record<string, unknown>,
    options?: {
      deployment?: string;
      role?: string;
      userId?: number;
      onProgress?: ProgressListener;
      onMoment?: MomentListener;
    },
  ): ExecutionReport;
  query(sql: string, ...params: (string | number)[]): Record<string, unknown>[];
  /** Sync States by customer id, with the fields most tests look at. */
  states(): Record<number, { state: string; reason: string; tries: number }>;
  stop(): Promise<void>;
}

export interface CustomerChanges extends Record<string, FieldValue | Record<string, FieldValue>[] | undefined> {
  addresses?: Record<string, FieldValue>[];
}

export const ADDRESS = {
  label: 'Flagship',
  addr1: '12 rue des Archives',
  city: 'Paris',
  zip: '75004',
  country: 'FR',
};

/** Deploys dist/ and sets up one External System that may send. `features` are those that are on. */
export async function openCompany(
  options: {
    features?: string[];
    tokens?: string[];
    timeZone?: string;
    behaviours?: BehaviourChoices;
    sftp?: boolean;
  } = {},
): Promise<Company> {
  const { tokens = [TOKEN] } = options;
  const joor = await takeJoor({ tokens, ...(options.sftp ? { sftp: {} } : {}) });
  // Jobs finish when a test says so, not when the machine is slow.
  await joor.admin('/admin/clock', { stopped: true });
  const account = takeDeployedAccount({
    ...(options.features ? { features: options.features } : {}),
    ...(options.behaviours ? { behaviours: options.behaviours } : {}),
    ...(options.timeZone ? { settings: { timeZone: options.timeZone } } : {}),
  });
  account.secrets.set('custsecret_joor', tokens[0] ?? '');
  const query = (sql: string, ...params: (string | number)[]) => mapped(account, sql, params);
  const create = (type: string, values: Record<string, FieldValue>) => {
    const document = account.records.create(type, ADMINISTRATOR);
    Object.assign(document.values, values);
    return account.records.save(document, ADMINISTRATOR);
  };
  const list = (id: string, name: string) => String(query(`SELECT id FROM ${id} WHERE name = ?`, name)[0]?.id);

  const systemId = create(EXTERNAL_SYSTEM.type, {
    name: 'JOOR',
    [EXTERNAL_SYSTEM.environment]: list(LISTS.environment.id, LISTS.environment.sandbox),
    [EXTERNAL_SYSTEM.baseUrl]: `${joor.url}/v2`,
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
    [EXTERNAL_SYSTEM.upload]: true,
    [EXTERNAL_SYSTEM.update]: true,
  });
  const has = (feature: string) => account.features.has(feature);
  const priceLevel = has('MULTPRICE') ? String(create('pricelevel', { name: 'Wholesale' })) : '';
  const term = String(create('term', { name: 'Net 30' }));
  create(VALUE_MAP.type, {
    [VALUE_MAP.kind]: list(LISTS.valueMapKind.id, LISTS.valueMapKind.priceLevel),
    [VALUE_MAP.netsuiteId]: priceLevel,
    [VALUE_MAP.currency]: 'USD',
    [VALUE_MAP.joorName]: 'Wholesale',
  });
  create(VALUE_MAP.type, {
    [VALUE_MAP.kind]: list(LISTS.valueMapKind.id, LISTS.valueMapKind.term),
    [VALUE_MAP.netsuiteId]: term,
    [VALUE_MAP.joorName]: 'Net 30',
    [VALUE_MAP.joorCode]: 'net30',
  });
  create(VALUE_MAP.type, {
    [VALUE_MAP.kind]: list(LISTS.valueMapKind.id, LISTS.valueMapKind.warehouse),
    [VALUE_MAP.joorName]: 'Main Warehouse',
    [VALUE_MAP.joorCode]: 'MAIN',
  });
  await joor.admin('/admin/setup', {
    warehouses: [{ name: 'Main Warehouse', code: 'MAIN' }],
    priceTypes: [{ label: 'Wholesale', currency: 'USD', retailCurrency: 'USD' }],
    paymentMethods: [{ name: 'Net 30', code: 'net30' }],
  });

  let number = 0;
  return {
    account,
    joor,
    systemId,
    create,
    list,
    deployAlso: (folder) => deployFolder(account, folder),
    addLines: (id, sublist, lines) => {
      const document = account.records.load('customer', id, ADMINISTRATOR);
      document.sublists[sublist] = [
        ...(document.sublists[sublist] ?? []),
        ...lines.map((values) => ({ values, subrecords: {} })),
      ];
      account.records.save(document, ADMINISTRATOR);
    },
    addContacts: (id, contacts) => {
      const shared: Record<string, FieldValue> = { company: String(id) };
      if (has('SUBSIDIARIES')) shared.subsidiary = '1';
      for (const contact of contacts) create('contact', { ...shared, ...contact });
    },
    addCustomer: ({ addresses = [ADDRESS], ...changes } = {}) => {
      number += 1;
      const document = account.records.create('customer', ADMINISTRATOR);
      Object.assign(document.values, {
        companyname: `Boutique ${number}`,
        email: `buyer${number}@boutique.example`,
        terms: term,
        ...(has('MULTPRICE') ? { pricelevel: priceLevel } : {}),
        [CUSTOMER.externalSystems]: [String(systemId)],
        ...changes,
      });
      setAddresses(document, addresses);
      return account.records.save(document, ADMINISTRATOR);
    },
    edit: (type, id, values) => {
      const document = account.records.load(type, id, ADMINISTRATOR);
      Object.assign(document.values, values);
      account.records.save(document, ADMINISTRATOR);
    },
    run: (parameters = {}, { deployment = CUSTOMER_EXPORT.deployments.onDemand, ...options } = {}) =>
      runScript(account, { script: CUSTOMER_EXPORT.script, deployment, parameters, ...options }),
    query,
    states: () =>
      Object.fromEntries(
        query(
          `SELECT custrecord_uc_ss_customer_id AS customer, custrecord_uc_ss_state AS state,
             custrecord_uc_ss_reason AS reason, custrecord_uc_ss_tries AS tries FROM customrecord_uc_sync_state`,
        ).map((row) => [
          Number(row.customer),
          { state: String(row.state), reason: String(row.reason), tries: Number(row.tries ?? 0) },
        ]),
      ),
    stop: async () => {
      await joor.stop();
      account.close();
    },
  };
}

function mapped(account: LocalAccount, sql: string, params: (string | number)[]): Record<string, unknown>[] {
  const { columns, rows } = runSuiteql(sql, params, account.suiteql('administrator'));
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index]])));
}

function setAddresses(document: RecordDocument, addresses: Record<string, FieldValue>[]): void {
  document.sublists.addressbook = addresses.map(({ label, defaultbilling, defaultshipping, ...address }, index) => ({
    values: {
      label: label ?? '',
      defaultbilling: defaultbilling ?? index === 0,
      defaultshipping: defaultshipping ?? index === 0,
    },
    subrecords: { addressbookaddress: address },
  }));
}

/** A connection as JOOR's page shows it, as far as tests look into it. */
export interface PostedConnection {
  customer_name: string;
  customer_code: string;
  buyers?: object[];
  shipping?: { shipping_addresses?: { shipping_code: string }[] };
}

/** Every connection that JOOR got in bulk POSTs, in order. */
export async function postedConnections(company: Company): Promise<PostedConnection[]> {
  return (await posts(company)).flat();
}

/** Customer codes of every bulk POST that JOOR got, in order. */
export async function postedCodes(company: Company): Promise<string[][]> {
  return (await posts(company)).map((connections) => connections.map(({ customer_code }) => customer_code));
}

async function posts({ joor }: Company): Promise<PostedConnection[][]> {
  const requests = await joor.requests();
  return requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => {
      const { bulk_connections } = JSON.parse(String(body)) as { bulk_connections: { connection: PostedConnection[] } };
      return bulk_connections.connection;
    });
}
