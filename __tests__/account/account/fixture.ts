import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStoppedClock } from '../../../local/account/clock';
import { type DeployReport, deploy } from '../../../local/account/deploy';
import { type LocalAccount, type OpenOptions, openAccount } from '../../../local/account/open';
import type { Actor } from '../../../local/account/records/document';
import type { SdfProject } from '../../../local/account/sdf/project';
import { readProject } from '../../../local/account/sdf/read';
import { runLocal } from '../../../local/command-line';
import { type Ended, typed } from '../command-line';

export const ADMINISTRATOR: Actor = { userId: -5, role: 'administrator' };
export const PROJECT_FOLDER = path.join(__dirname, '../../fixtures/sdf-project');

const START = Date.parse('2026-03-01T12:00:00Z');

/** An account whose clock stands still at noon UTC of 1 March 2026. */
export function newAccount(options: OpenOptions = {}): LocalAccount {
  return openAccount({ clock: createStoppedClock(START), ...options });
}

export function demoProject(): SdfProject {
  const { project } = readProject(PROJECT_FOLDER);
  if (project === null) throw new Error('the fixture project cannot be read');
  return structuredClone(project);
}

export function deployDemo(account: LocalAccount, change?: (project: SdfProject) => void): DeployReport {
  const project = demoProject();
  change?.(project);
  return deploy(project, account);
}

/** Runs `work` with a folder that is gone afterwards. */
export function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-account-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const result = work(folder);
    if (result instanceof Promise) return result.finally(remove) as T;
    remove();
    return result;
  } catch (error) {
    remove();
    throw error;
  }
}

/** The error something throws. */
export function errorOf(work: () => unknown): { name: string; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return { name: error.name, message: error.message };
  }
  throw new Error('nothing was thrown');
}

export function createCustomer(account: LocalAccount, companyname: string): number {
  const document = account.records.create('customer', ADMINISTRATOR, { companyname });
  return account.records.save(document, ADMINISTRATOR);
}

/** Runs a command of the local account on the account.db of a folder. */
export const local = (folder: string, words: readonly string[], input = ''): Promise<Ended> =>
  typed(runLocal, [...words, '--account', path.join(folder, 'account.db')], { input });
