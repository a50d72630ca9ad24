import type { Account } from '../../account/account';
import { children, textOf } from '../../account/catalogue/xml';
import type { DeployedObject } from '../../account/deployed-object';

/** A deployed script with its deployments. */
export interface DeployedScript {
  id: string;
  name: string;
  /** As NetSuite lists it: Map/Reduce, Scheduled, ... */
  type: string;
  deployments: { id: string; title: string; status: string; deployed: boolean }[];
}

const TYPES: Readonly<Record<string, string>> = {
  clientscript: 'Client',
  mapreducescript: 'Map/Reduce',
  portlet: 'Portlet',
  restlet: 'RESTlet',
  scheduledscript: 'Scheduled',
  suitelet: 'Suitelet',
  usereventscript: 'User Event',
};

export function deployedScripts(account: Account): DeployedScript[] {
  return account.objects().flatMap((object) => {
    const type = TYPES[object.type];
    return type === undefined ? [] : [scriptOf(object, type)];
  });
}

function scriptOf({ scriptId, root }: DeployedObject, type: string): DeployedScript {
  return {
    id: scriptId,
    name: textOf(root, 'name') || scriptId,
    type,
    deployments: children(root, 'scriptdeployments', 'scriptdeployment').map((element) => ({
      id: element.attributes.scriptid ?? '',
      title: textOf(element, 'title'),
      status: textOf(element, 'status'),
      deployed: textOf(element, 'isdeployed') !== 'F',
    })),
  };
}
