import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inTransaction } from '../local/account/database';
import { deploy } from '../local/account/deploy';
import { type LocalAccount, openAccount } from '../local/account/open';
import type { SdfProject } from '../local/account/sdf/project';
import { readProject } from '../local/account/sdf/read';
import { validateProject } from '../local/account/sdf/validate';
import { runSuiteql } from '../local/account/suiteql/run';
import { UserError } from '../local/user-error';
import { EXTERNAL_SYSTEM } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { demoCustomers } from './customers/customers';
import { fillCustomers } from './fill-customers';
import { ADMINISTRATOR, fillLists } from './fill-lists';
import { fillExternalSystem, fillMaps, SECRET } from './fill-settings';

const DEMO_FILE = path.join('.local', 'demo.db');
const PROJECT = 'dist';

export interface DemoAccountOptions {
  /** Account file to use as it is; without one, a fresh demo account takes the place of the last. */
  file?: string;
  /** Customers to fill a fresh account with. */
  customers: number;
  /** Address of the JOOR API, and the token that opens it. */
  baseUrl: string;
  token: string;
  onProgress(done: number): void;
}

export interface DemoAccount {
  account: LocalAccount;
  file: string;
  /** Internal id of the External System. */
  systemId: number;
  /** Whether the account was filled now, and did not hold data before. */
  filled: boolean;
}

/**
 * Opens the demo account, deploys the connector to it, fills it if it holds nothing yet, and points its External
 * System to the given JOOR.
 * @throws UserError where the project is not built, or the file is no account or another one's
 */
export function openDemoAccount(options: DemoAccountOptions): DemoAccount {
  const project = builtProject();
  const file = options.file ?? freshFile();
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const account = openAccount({ file });
  try {
    deploy(project, account);
    account.secrets.set(SECRET, options.token);
    return { account, file, ...fillOnce(account, options) };
  } catch (error) {
    account.close();
    throw error;
  }
}

function builtProject(): SdfProject {
  if (!existsSync(path.join(PROJECT, 'manifest.xml'))) {
    throw new UserError(`There is no built project in ${PROJECT}/: run npm run build.`);
  }
  const [finding] = validateProject(PROJECT);
  const { project } = readProject(PROJECT);
  if (finding || project === null) {
    throw new UserError(`${PROJECT}/ cannot be deployed: run npm run validate -- --project ${PROJECT} to see why.`);
  }
  return project;
}

function freshFile(): string {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(DEMO_FILE + suffix, { force: true });
  return DEMO_FILE;
}

function fillOnce(account: LocalAccount, options: DemoAccountOptions): { systemId: number; filled: boolean } {
  const systems = readNumbers(account, `SELECT id FROM ${EXTERNAL_SYSTEM.type} WHERE isinactive = 'F' ORDER BY id`);
  const [systemId] = systems;
  if (systemId !== undefined && systems.length === 1) {
    pointTo(account, systemId, options.baseUrl);
    return { systemId, filled: false };
  }
  const [customers = 0] = readNumbers(account, 'SELECT COUNT(*) FROM customer');
  if (systems.length > 1 || customers > 0) {
    throw new UserError(
      `${options.file} holds an account with ${customers} customers and ${systems.length} External Systems: the demo needs one with one External System, or an empty one. Name another file with --account.`,
    );
  }
  return { systemId: fill(account, options), filled: true };
}

/** All of it or nothing: a demo account that was left half filled is filled at the next start. */
function fill(account: LocalAccount, { customers, baseUrl, onProgress }: DemoAccountOptions): number {
  return inTransaction(account, () => {
    account.setSettings({ companyName: 'Atelier Nord (demo)' });
    const lists = fillLists(account);
    const systemId = fillExternalSystem(account, lists, baseUrl);
    fillMaps(account, lists, systemId);
    fillCustomers(account, lists, systemId, demoCustomers(customers), onProgress);
    return systemId;
  });
}

function pointTo(account: LocalAccount, systemId: number, baseUrl: string): void {
  const system = account.records.load(EXTERNAL_SYSTEM.type, systemId, ADMINISTRATOR);
  if (system.values[EXTERNAL_SYSTEM.baseUrl] === baseUrl) return;
  system.values[EXTERNAL_SYSTEM.baseUrl] = baseUrl;
  account.records.save(system, ADMINISTRATOR);
}

/** The first column of a query, as numbers. */
export function readNumbers(account: LocalAccount, sql: string, params: (string | number)[] = []): number[] {
  return runSuiteql(sql, params, account.suiteql(ADMINISTRATOR.role)).rows.map(([value]) => Number(value));
}
