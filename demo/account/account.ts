import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../local/account/clock';
import { inTransaction, isInUse } from '../../local/account/database';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import type { FieldValue, RecordDocument } from '../../local/account/records/document';
import type { SdfProject } from '../../local/account/sdf/project';
import { readProject } from '../../local/account/sdf/read';
import { validateProject } from '../../local/account/sdf/validate';
import type { SftpAddress } from '../../local/joor/files/sftp';
import { runScript } from '../../local/runtime/run';
import { UserError } from '../../local/user-error';
import { ACTIONS, EXTERNAL_SYSTEM, LISTS } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { demoCustomers } from './customers/customers';
import { fillCustomers, type SystemIds } from './fill-customers';
import { ADMINISTRATOR, fillLists, retireLists } from './fill-lists';
import { fillExternalSystem, fillFileFormat, fillMaps, listValue } from './fill-settings';
import { readNumbers } from './read-numbers';
import { MAIN, SYSTEMS } from './systems';

const DEMO_FILE = path.join('.local', 'demo.db');
const PROJECT = 'dist';
/** The fields that the brand keeps on its customers. */
const BRAND_PROJECT = path.join('demo', 'account', 'brand');

export interface DemoAccountOptions {
  /** Account file to use as it is; without one, a fresh demo account takes the place of the last. */
  file?: string;
  /** Customers to fill a fresh account with. */
  customers: number;
  /**
   * Address of the JOOR API, and what lets each External System that may send into its account: a token, or the password of
   * its server for files.
   */
  baseUrl: string;
  tokens: readonly string[];
  /** Where the brand that sends files drops them; null: it may not send. */
  drop: Drop | null;
  /** Leaves a fresh account as the first deployment leaves it: customers and the token, but no External System. */
  withoutSetUp?: boolean;
  onProgress(done: number): void;
  /** The account's time; the machine's without it. */
  clock?: Clock;
}

/** A server for files, and who may log in. */
export type Drop = Omit<SftpAddress, 'users'> & { username: string };

export interface DemoAccount {
  account: LocalAccount;
  file: string;
  /** The External Systems that may send, the main one first. */
  systems: SystemInUse[];
  /** Whether the account was filled now, and did not hold data before. */
  filled: boolean;
}

export interface SystemInUse {
  /** Internal id. */
  id: number;
  name: string;
}

/**
 * Opens the demo account, deploys the connector to it, fills it if it holds nothing yet, and points its External
 * Systems to the given JOOR: in the order of their ids, each takes one token. Those for which there is none are inactive.
 * @throws UserError where the project is not built, or the file is no account or another one's
 */
export function openDemoAccount(options: DemoAccountOptions): DemoAccount {
  const projects = [checkedProject(PROJECT), checkedProject(BRAND_PROJECT)];
  const file = options.file ?? freshFile();
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const account = openAccount({ file, ...(options.clock ? { clock: options.clock } : {}) });
  try {
    for (const project of projects) deploy(project, account);
    const filled = fillOnce(account, options);
    if (options.withoutSetUp && filled) {
      account.secrets.set(MAIN.secret, options.tokens[0] ?? '');
      return { account, file, filled, systems: [] };
    }
    makeSavedSearches(account);
    return { account, file, filled, systems: useTokens(account, options) };
  } catch (error) {
    account.close();
    throw error;
  }
}

/** What an administrator does once after the first deployment. */
function makeSavedSearches(account: LocalAccount): void {
  runScript(account, { script: ACTIONS.script, parameters: { [ACTIONS.parameters.action]: 'saved_searches' } });
}

function checkedProject(folder: string): SdfProject {
  if (!existsSync(path.join(folder, 'manifest.xml'))) {
    throw new UserError(`There is no built project in ${folder}/: run npm run build.`);
  }
  const refused = validateProject(folder).some(({ warning }) => !warning);
  const { project } = readProject(folder);
  if (refused || project === null) {
    throw new UserError(`${folder}/ cannot be deployed: run npm run validate -- --project ${folder} to see why.`);
  }
  return project;
}

function freshFile(): string {
  if (isInUse(DEMO_FILE)) {
    throw new UserError(
      `The demo account ${DEMO_FILE} is in use: another npm start or npm run local is serving it. Stop that one first, or name another file with --account.`,
    );
  }
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(DEMO_FILE + suffix, { force: true });
  return DEMO_FILE;
}

/** Whether the account held nothing and was filled. */
function fillOnce(account: LocalAccount, options: DemoAccountOptions): boolean {
  const systems = readNumbers(account, `SELECT id FROM ${EXTERNAL_SYSTEM.type}`).length;
  if (systems > 0 && systems <= SYSTEMS.length) return false;
  const [customers = 0] = readNumbers(account, 'SELECT COUNT(*) FROM customer');
  if (systems > 0 || customers > 0) {
    throw new UserError(
      `${options.file} holds an account with ${customers} customers and ${systems} External Systems: the demo needs one with 1 to ${SYSTEMS.length} External Systems, or an empty one. Name another file with --account.`,
    );
  }
  fill(account, options);
  return true;
}

/** All of it or nothing: a demo account that was left half filled is filled at the next start. */
function fill(account: LocalAccount, options: DemoAccountOptions): void {
  const { customers, baseUrl, withoutSetUp = false, onProgress } = options;
  inTransaction(account, () => {
    account.setSettings({ companyName: 'Atelier Nord (demo)' });
    const lists = fillLists(account);
    const systems: SystemIds = {};
    for (const system of withoutSetUp ? [] : SYSTEMS) {
      const id = fillExternalSystem(account, lists, baseUrl, system);
      fillMaps(account, lists, id, system);
      fillFileFormat(account, id, system);
      systems[system.name] = id;
    }
    fillCustomers(account, lists, systems, demoCustomers(customers), onProgress);
    retireLists(account, lists);
  });
}

/** Gives each External System what lets it into JOOR: its token, or the log-in to the server for files. */
function useTokens(account: LocalAccount, { baseUrl, tokens, drop }: DemoAccountOptions): SystemInUse[] {
  const ids = readNumbers(account, `SELECT id FROM ${EXTERNAL_SYSTEM.type} ORDER BY id`);
  const file = listValue(account, LISTS.transport.id, LISTS.transport.file);
  return ids.flatMap((id, index) => {
    const system = account.records.load(EXTERNAL_SYSTEM.type, id, ADMINISTRATOR);
    const { values } = system;
    const byFile = String(values[EXTERNAL_SYSTEM.transport]) === file;
    const secret = byFile && drop === null ? undefined : tokens[index];
    setUp(account, system, {
      [EXTERNAL_SYSTEM.baseUrl]: baseUrl,
      isinactive: secret === undefined,
      ...(byFile && drop ? serverOf(account, drop) : {}),
    });
    if (secret === undefined) return [];
    account.secrets.set(String(values[byFile ? EXTERNAL_SYSTEM.sftpSecret : EXTERNAL_SYSTEM.secret]), secret);
    return [{ id, name: String(values.name) }];
  });
}

const serverOf = (account: LocalAccount, drop: Drop): Record<string, FieldValue> => ({
  [EXTERNAL_SYSTEM.sftpHost]: drop.host,
  [EXTERNAL_SYSTEM.sftpPort]: drop.port,
  [EXTERNAL_SYSTEM.sftpUser]: drop.username,
  [EXTERNAL_SYSTEM.hostKey]: drop.hostKey,
  [EXTERNAL_SYSTEM.hostKeyType]: listValue(
    account,
    LISTS.hostKeyType.id,
    drop.hostKeyType === 'rsa' ? LISTS.hostKeyType.rsa : LISTS.hostKeyType.ecdsa,
  ),
  [EXTERNAL_SYSTEM.sftpDirectory]: drop.directory,
});

/** Saves a record where one of the values is another. */
function setUp(account: LocalAccount, system: RecordDocument, wanted: Record<string, FieldValue>): void {
  const text = (value: unknown) => String(value ?? '');
  const changed = Object.entries(wanted).filter(([field, value]) =>
    typeof value === 'boolean' ? (system.values[field] === true) !== value : text(system.values[field]) !== text(value),
  );
  if (changed.length === 0) return;
  Object.assign(system.values, Object.fromEntries(changed));
  account.records.save(system, ADMINISTRATOR);
}
