import path from 'node:path';
import { createStoppedClock } from '../../local/account/clock';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import { readProject } from '../../local/account/sdf/read';
import { runSuiteql } from '../../local/account/suiteql/run';
import { type JoorHandle, startJoor } from '../../local/joor/start';
import { configureOutbound } from '../../local/modules/https/outbound';
import { UserError } from '../../local/user-error';
import { EXTERNAL_SYSTEM, LISTS, VALUE_MAP } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR, createRecord } from '../account/fill-lists';
import { SECRET } from '../account/fill-settings';

const TOKEN = 'chaos-token';
/** Small, so that a few customers make several batches. */
const BATCH_SIZE = 3;
const MATCH_SECONDS = 6 * 3600;
/** Milliseconds that a script waits for an answer. */
export const ANSWER_LIMIT = 1000;

/** A small company with the connector deployed, one External System, and a JOOR of its own. */
export interface Company {
  account: LocalAccount;
  joor: JoorHandle;
  /** Internal ids. */
  systemId: number;
  term: number;
  priceLevel: number;
  /** Moves the clocks of NetSuite and JOOR on together. */
  advance(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Opens the company at a moment given in milliseconds since 1970 UTC; both clocks stand still until they are moved.
 * @param joorOf starts its JOOR, or gives one that is as just started
 * @throws UserError where the project is not built
 */
export async function openCompany(start: number, joorOf: typeof startJoor = startJoor): Promise<Company> {
  const { project } = readProject(path.join(__dirname, '../../dist'));
  if (!project) throw new UserError('There is no built project in dist/: run npm run build.');
  const account = openAccount({ clock: createStoppedClock(start) });
  deploy(project, account);
  configureOutbound(account, { totalTimeout: ANSWER_LIMIT });
  account.secrets.set(SECRET, TOKEN);
  const joor = await joorOf({ tokens: [TOKEN], settings: { matchDelay: MATCH_SECONDS } });
  const setClock = () =>
    joor.admin('/admin/clock', { set: new Date(account.clock.now()).toISOString(), stopped: true });
  await setClock();
  await joor.admin('/admin/setup', {
    warehouses: [{ name: 'Main', code: 'MAIN' }],
    priceTypes: [{ label: 'WHS', currency: 'USD', retailCurrency: 'USD' }],
    paymentMethods: [{ name: 'Net 30 Days', code: 'N30' }],
  });
  return {
    account,
    joor,
    ...fillSettings(account, `${joor.url}/v2`),
    advance: async (milliseconds) => {
      account.clock.advance(milliseconds);
      await setClock();
    },
    stop: async () => {
      await joor.stop();
      account.close();
    },
  };
}

function fillSettings(account: LocalAccount, baseUrl: string): Pick<Company, 'systemId' | 'term' | 'priceLevel'> {
  const systemId = createRecord(account, EXTERNAL_SYSTEM.type, {
    name: 'JOOR',
    [EXTERNAL_SYSTEM.environment]: listValue(account, LISTS.environment.id, LISTS.environment.sandbox),
    [EXTERNAL_SYSTEM.baseUrl]: baseUrl,
    [EXTERNAL_SYSTEM.secret]: SECRET,
    [EXTERNAL_SYSTEM.accountId]: account.settings.accountId,
    [EXTERNAL_SYSTEM.upload]: true,
    [EXTERNAL_SYSTEM.update]: true,
    [EXTERNAL_SYSTEM.batchSize]: BATCH_SIZE,
  });
  const priceLevel = createRecord(account, 'pricelevel', { name: 'Wholesale' });
  const term = createRecord(account, 'term', { name: 'Net 30' });
  const map = (kind: 'priceLevel' | 'term' | 'warehouse', values: Record<string, string>) =>
    createRecord(account, VALUE_MAP.type, {
      [VALUE_MAP.kind]: listValue(account, LISTS.valueMapKind.id, LISTS.valueMapKind[kind]),
      ...values,
    });
  map('priceLevel', {
    [VALUE_MAP.netsuiteId]: String(priceLevel),
    [VALUE_MAP.currency]: 'USD',
    [VALUE_MAP.joorName]: 'WHS',
    [VALUE_MAP.retailCurrency]: 'USD',
  });
  map('term', {
    [VALUE_MAP.netsuiteId]: String(term),
    [VALUE_MAP.joorName]: 'Net 30 Days',
    [VALUE_MAP.joorCode]: 'N30',
  });
  map('warehouse', { [VALUE_MAP.joorName]: 'Main', [VALUE_MAP.joorCode]: 'MAIN' });
  return { systemId, term, priceLevel };
}

function listValue(account: LocalAccount, list: string, name: string): string {
  const sql = `SELECT id FROM ${list} WHERE name = ?`;
  return String(runSuiteql(sql, [name], account.suiteql(ADMINISTRATOR.role)).rows[0]?.[0] ?? '');
}
