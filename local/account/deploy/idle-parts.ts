import type { Catalogue } from '../catalogue/catalogue';
import { children, referencedScriptId, textOf } from '../catalogue/xml';
import { NotSupportedError } from '../errors';
import type { SdfElement } from '../sdf/project';

/** Scripts that an account runs and this one does not. */
const IDLE_SCRIPTS: Readonly<Record<string, string>> = { portlet: 'portlet', restlet: 'RESTlet' };

/** Scripts whose deployments each hear of one record type. */
const RECORD_SCRIPTS: ReadonlySet<string> = new Set(['clientscript', 'usereventscript']);

/** What an SDF object has that will do nothing in this account, a sentence each: NetSuite would run it. */
export function idleParts(catalogue: Catalogue, root: SdfElement): string[] {
  const id = root.attributes.scriptid ?? '';
  const script = IDLE_SCRIPTS[root.name];
  if (script !== undefined) return [sentence(`${id} is a ${script}, which is deployed and never runs`)];
  if (!RECORD_SCRIPTS.has(root.name)) return [];
  return children(root, 'scriptdeployments', 'scriptdeployment').flatMap((deployment) => {
    const named = textOf(deployment, 'recordtype');
    const type = (referencedScriptId(named) ?? named).toLowerCase();
    if (catalogue.type(type)?.scriptable) return [];
    const where = `${id}, ${deployment.attributes.scriptid ?? ''}`;
    return [sentence(`${where} is on the record type ${type}, which is not here: it never runs`)];
  });
}

function sentence(what: string): string {
  return new NotSupportedError(what).message;
}
