import { resolve } from 'node:path';
import { createStoppedClock } from '../../../local/account/clock';
import { deploy } from '../../../local/account/deploy';
import { type LocalAccount, type OpenOptions, openAccount } from '../../../local/account/open';
import { readProject } from '../../../local/account/sdf/read';
import { BUILT } from '../built-project';

type Kind = Pick<OpenOptions, 'features' | 'behaviours' | 'settings'>;

/** Accounts that only have the connector deployed, by their kind: what tests use are copies. */
const originals = new Map<string, LocalAccount>();

afterAll(() => {
  for (const original of originals.values()) original.close();
});

/**
 * An account as the deployment of the connector leaves it.
 * @param start where its time stands still, milliseconds since 1970 UTC; now where left out
 */
export function takeDeployedAccount(kind: Kind = {}, start?: number): LocalAccount {
  const name = JSON.stringify([kind, start]);
  const original = originals.get(name) ?? deployed(kind, start);
  originals.set(name, original);
  return openAccount({ copyOf: original, clock: createStoppedClock(start ?? Date.now()) });
}

function deployed(kind: Kind, start = Date.now()): LocalAccount {
  const account = openAccount({ ...kind, clock: createStoppedClock(start) });
  deployFolder(account, BUILT);
  return account;
}

/** @throws Error when there is no project in the folder */
export function deployFolder(account: LocalAccount, folder: string): void {
  const { project, findings } = readProject(resolve(__dirname, '../../..', folder));
  if (!project) throw new Error(`${folder}/ cannot be read: ${JSON.stringify(findings)}. Run npm run build.`);
  deploy(project, account);
}
