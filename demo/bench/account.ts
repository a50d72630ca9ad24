import path from 'node:path';
import type { Clock } from '../../local/account/clock';
import { inTransaction } from '../../local/account/database';
import { deploy } from '../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../local/account/open';
import { readProject } from '../../local/account/sdf/read';
import { UserError } from '../../local/user-error';
import { soundCustomers } from '../account/customers/customers';
import { fillCustomers } from '../account/fill-customers';
import { fillLists, type ListIds } from '../account/fill-lists';
import { fillExternalSystem, fillMaps, SECRET } from '../account/fill-settings';
import type { BenchJoor } from './joor';

/** The connector, and what it is measured against. */
const PROJECTS = ['dist', path.join('demo', 'bench', 'naive'), path.join('demo', 'bench', 'peer')];

export interface BenchAccount {
  account: LocalAccount;
  lists: ListIds;
  /** Internal id of the External System. */
  systemId: number;
}

/**
 * Makes an account with these projects and `count` customers, all of them enabled and without a fault, so that figures
 * for each customer mean what they say.
 * @throws UserError where a project cannot be deployed
 */
export function fillAccount(
  file: string,
  count: number,
  joor: Pick<BenchJoor, 'baseUrl' | 'token'>,
  onProgress: (done: number) => void,
  clock?: Clock,
): BenchAccount {
  const account = openAccount({ file, ...(clock === undefined ? {} : { clock }) });
  for (const folder of PROJECTS) {
    const { project } = readProject(folder);
    if (!project) throw new UserError(`There is no project in ${folder}/: run npm run build.`);
    deploy(project, account);
  }
  account.secrets.set(SECRET, joor.token);
  return inTransaction(account, () => {
    const lists = fillLists(account);
    const systemId = fillExternalSystem(account, lists, joor.baseUrl);
    fillMaps(account, lists, systemId);
    fillCustomers(account, lists, { JOOR: systemId }, soundCustomers(count), onProgress);
    return { account, lists, systemId };
  });
}

/** Adds `count` customers without terms after the first `from`: each of them fails. */
export function addFaulty({ account, lists, systemId }: BenchAccount, from: number, count: number): void {
  inTransaction(account, () => {
    const customers = [...soundCustomers(count, from)].map((customer) => ({ ...customer, parent: null, term: null }));
    fillCustomers(account, lists, { JOOR: systemId }, customers, () => {});
  });
}
