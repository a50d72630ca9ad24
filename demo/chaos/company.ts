import path from 'node:path';
import { createStoppedClock } from '../../local/account/clock';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import { readProject } from '../../local/account/sdf/read';
import type { Json, JsonObject } from '../../local/joor/json';
import type { JoorOptions } from '../../local/joor/server';
import { type JoorHandle, startJoor } from '../../local/joor/start';
import { configureOutbound } from '../../local/modules/https/outbound';
import { UserError } from '../../local/user-error';
import { EXTERNAL_SYSTEM, LISTS, VALUE_MAP } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { createRecord } from '../account/fill-lists';
import { listValue, SECRET } from '../account/fill-settings';
import { type ByFile, sendByFile } from './files/send-by-file';
import { PAYMENTS, PRICE_LABELS, REFUSED_PAYMENT, WAREHOUSES } from './lists';

const TOKEN = 'chaos-token';
/** Small, so that a few customers make several batches. */
const BATCH_SIZE = 3;
const MATCH_SECONDS = 6 * 3600;
/** Milliseconds that a script waits for an answer. */
export const ANSWER_LIMIT = 1000;

/** An External System and the JOOR that it leads to. */
export interface CompanySystem {
  /** Internal id. */
  id: number;
  joor: JoorHandle;
  /** Whether its customer codes stand in the Account field, where people enter, share and change them. */
  ownCodes: boolean;
  /** Whether the contacts of a customer are its buyers. */
  contacts: boolean;
  /** How its files get to JOOR; left out: it sends none. */
  byFile?: ByFile | undefined;
}

/** What an External System of a company is like. */
export type SystemKind = Pick<CompanySystem, 'ownCodes' | 'contacts' | 'byFile'>;

/** A small company with the connector deployed, and a JOOR for each of its External Systems. */
export interface Company {
  account: LocalAccount;
  systems: CompanySystem[];
  /** The first External System, and its JOOR. */
  systemId: number;
  joor: JoorHandle;
  /** Internal ids. */
  term: number;
  /** A term that the Value Map gives a name which JOOR refuses. */
  refusedTerm: number;
  priceLevel: number;
  otherPriceLevel: number;
  /** Value Map lines. */
  termLine: number;
  priceLine: number;
  otherPriceLine: number;
  warehouseLine: number;
  /** Moves the clocks of NetSuite and JOOR on together. */
  advance(milliseconds: number): Promise<void>;
  /** Gives copies of the company as it stands now, one at a time, for they use its JOORs. It is left alone from then on. */
  keep(): Promise<() => Promise<Company>>;
  stop(): Promise<void>;
}

/** Where a company's account and JOORs come from: made for it where left out. */
export interface CompanySources {
  /** Starts a JOOR, or gives one that is as just started. */
  joorOf?: typeof startJoor;
  /** Gives an account whose time stands still at a moment, with the connector deployed. */
  accountOf?: (start: number) => LocalAccount;
}

export interface CompanyOptions extends CompanySources {
  /** Folder of the built project; dist/ where left out. */
  project?: string | undefined;
  /** For each External System what it is like; one that asks nothing of anybody where left out. */
  kinds?: readonly SystemKind[];
}

/**
 * Opens the company at a moment given in milliseconds since 1970 UTC; all clocks stand still until they are moved.
 * @throws UserError where the project is not built
 */
export async function openCompany(
  start: number,
  { project, kinds = [{ ownCodes: false, contacts: false }], joorOf = startJoor, accountOf }: CompanyOptions = {},
): Promise<Company> {
  const account = accountOf?.(start) ?? deployedAccount(project ?? path.join(__dirname, '../../dist'), start);
  account.secrets.set(SECRET, TOKEN);
  const joors: JoorHandle[] = [];
  for (const { byFile } of kinds) joors.push(await openJoor(joorOf, byFile ? { sftp: {} } : {}));
  await setClocks(account, joors);
  const lists = fillLists(account);
  const systems = kinds.flatMap((kind, index) => {
    const joor = joors[index];
    if (!joor) return [];
    const name = index === 0 ? 'JOOR' : `JOOR ${index + 1}`;
    return [{ id: fillSystem(account, name, `${joor.url}/v2`, kind), joor, ...kind }];
  });
  for (const { id, joor, byFile } of systems) if (byFile) await sendByFile(account, id, joor, byFile);
  const stopJoors = async () => {
    for (const joor of joors) await joor.stop();
  };
  return companyOf(account, systems, lists, stopJoors);
}

function companyOf(
  account: LocalAccount,
  systems: CompanySystem[],
  lists: Lists,
  stopJoors: () => Promise<void>,
): Company {
  configureOutbound(account, { totalTimeout: ANSWER_LIMIT });
  const [first] = systems;
  if (!first) throw new Error('A company has an External System.');
  const joors = systems.map(({ joor }) => joor);
  return {
    account,
    systems,
    systemId: first.id,
    joor: first.joor,
    ...lists,
    advance: async (milliseconds) => {
      account.clock.advance(milliseconds);
      await setClocks(account, joors);
    },
    keep: async () => {
      const states: Json[] = [];
      for (const joor of joors) states.push(await joor.admin('/admin/state'));
      return async () => {
        const copy = openAccount({ copyOf: account, clock: createStoppedClock(account.clock.now()) });
        for (const [index, joor] of joors.entries()) await joor.admin('/admin/state', states[index] as JsonObject);
        await setClocks(copy, joors);
        return companyOf(copy, systems, lists, async () => undefined);
      };
    },
    stop: async () => {
      await stopJoors();
      account.close();
    },
  };
}

async function setClocks(account: LocalAccount, joors: readonly JoorHandle[]): Promise<void> {
  const clock = { set: new Date(account.clock.now()).toISOString(), stopped: true };
  for (const joor of joors) await joor.admin('/admin/clock', clock);
}

function deployedAccount(folder: string, start: number): LocalAccount {
  const read = readProject(folder);
  if (!read.project) throw new UserError(`There is no built project in ${folder}: run npm run build.`);
  const account = openAccount({ clock: createStoppedClock(start) });
  deploy(read.project, account);
  return account;
}

async function openJoor(joorOf: typeof startJoor, options: JoorOptions): Promise<JoorHandle> {
  const settings = { matchDelay: MATCH_SECONDS, fileMatchDelay: MATCH_SECONDS };
  const joor = await joorOf({ tokens: [TOKEN], settings, ...options });
  await joor.admin('/admin/setup', {
    warehouses: [...WAREHOUSES],
    priceTypes: PRICE_LABELS.map((label) => ({ label, currency: 'USD', retailCurrency: 'USD' })),
    paymentMethods: [...PAYMENTS],
  });
  return joor;
}

function fillSystem(account: LocalAccount, name: string, baseUrl: string, { ownCodes, contacts }: SystemKind): number {
  const codes = {
    [EXTERNAL_SYSTEM.codeSource]: listValue(account, LISTS.codeSource.id, LISTS.codeSource.field),
    [EXTERNAL_SYSTEM.codeField]: 'accountnumber',
  };
  return createRecord(account, EXTERNAL_SYSTEM.type, {
    name,
    [EXTERNAL_SYSTEM.environment]: listValue(account, LISTS.environment.id, LISTS.environment.sandbox),
    [EXTERNAL_SYSTEM.baseUrl]: baseUrl,
    [EXTERNAL_SYSTEM.secret]: SECRET,
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
    [EXTERNAL_SYSTEM.upload]: true,
    [EXTERNAL_SYSTEM.update]: true,
    [EXTERNAL_SYSTEM.batchSize]: BATCH_SIZE,
    ...(ownCodes ? codes : {}),
    ...(contacts ? { [EXTERNAL_SYSTEM.buyers]: listValue(account, LISTS.buyers.id, LISTS.buyers.contacts) } : {}),
  });
}

type Filled = 'term' | 'refusedTerm' | 'priceLevel' | 'otherPriceLevel';

type Lists = Pick<Company, Filled | 'termLine' | 'priceLine' | 'otherPriceLine' | 'warehouseLine'>;

function fillLists(account: LocalAccount): Lists {
  const priceLevel = createRecord(account, 'pricelevel', { name: 'Wholesale' });
  const otherPriceLevel = createRecord(account, 'pricelevel', { name: 'Outlet' });
  const term = createRecord(account, 'term', { name: 'Net 30' });
  const refusedTerm = createRecord(account, 'term', { name: 'Net 99' });
  const map = (kind: 'priceLevel' | 'term' | 'warehouse', values: Record<string, string>) =>
    createRecord(account, VALUE_MAP.type, {
      [VALUE_MAP.kind]: listValue(account, LISTS.valueMapKind.id, LISTS.valueMapKind[kind]),
      ...values,
    });
  const mapPrice = (level: number, label: string) =>
    map('priceLevel', {
      [VALUE_MAP.netsuiteId]: String(level),
      [VALUE_MAP.currency]: 'USD',
      [VALUE_MAP.joorName]: label,
      [VALUE_MAP.retailCurrency]: 'USD',
    });
  const priceLine = mapPrice(priceLevel, PRICE_LABELS[0]);
  const otherPriceLine = mapPrice(otherPriceLevel, PRICE_LABELS[1]);
  const termLine = map('term', {
    [VALUE_MAP.netsuiteId]: String(term),
    [VALUE_MAP.joorName]: PAYMENTS[0].name,
    [VALUE_MAP.joorCode]: PAYMENTS[0].code,
  });
  map('term', {
    [VALUE_MAP.netsuiteId]: String(refusedTerm),
    [VALUE_MAP.joorName]: REFUSED_PAYMENT,
    [VALUE_MAP.joorCode]: 'N99',
  });
  const [{ name, code }] = WAREHOUSES;
  const warehouseLine = map('warehouse', { [VALUE_MAP.joorName]: name, [VALUE_MAP.joorCode]: code });
  return { term, refusedTerm, priceLevel, otherPriceLevel, termLine, priceLine, otherPriceLine, warehouseLine };
}
