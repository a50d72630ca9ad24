import { UserError } from '../../user-error';
import { children, scriptIdOf, textOf } from '../catalogue/xml';
import type { DeployedObject } from '../deployed-object';
import type { LocalAccount } from '../open';

/**
 * Refuses what an account has once and two of its objects would have: the name of a custom record type or list
 * (article_0729010159), the script id of a custom field of a record or of a script parameter.
 * @throws UserError naming both objects
 */
export function requireUnique(account: LocalAccount): void {
  const owners = new Map<string, DeployedObject>();
  for (const object of account.deployed.all()) {
    for (const [key, what] of claims(object)) {
      const other = owners.get(key);
      owners.set(key, object);
      if (other !== undefined && other !== object) {
        throw new UserError(
          `${object.scriptId} has ${what}, which ${other.scriptId} of this account has already. Give one of the two another.`,
        );
      }
    }
  }
}

/** What an object alone may have, with how a person calls it. */
function claims(object: DeployedObject): [string, string][] {
  const { type, root } = object;
  const ids = (list: string, item: string): [string, string][] =>
    children(root, list, item).map((element) => [scriptIdOf(element), `the script id ${scriptIdOf(element)}`]);
  if (type === 'customrecordtype') {
    return [...name(type, textOf(root, 'recordname')), ...ids('customrecordcustomfields', 'customrecordcustomfield')];
  }
  if (type === 'customlist') return name(type, textOf(root, 'name'));
  if (type === 'othercustomfield') return [[object.scriptId, `the script id ${object.scriptId}`]];
  return ids('scriptcustomfields', 'scriptcustomfield');
}

function name(type: string, text: string): [string, string][] {
  return text === '' ? [] : [[`${type} ${text.toLowerCase()}`, `the name ${text}`]];
}
