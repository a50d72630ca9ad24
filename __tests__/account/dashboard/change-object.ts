import type { LocalAccount } from '../../../local/account/open';
import type { SdfElement } from '../../../local/account/sdf/project';

/** Changes a deployed object, as an administrator does on its page. */
export function changeObject(account: LocalAccount, scriptId: string, change: (root: SdfElement) => void): void {
  const object = account.object(scriptId);
  if (object === undefined) throw new Error(`${scriptId} is not deployed.`);
  const root = structuredClone(object.root);
  change(root);
  account.deployed.put(object.type, object.scriptId, root);
}
