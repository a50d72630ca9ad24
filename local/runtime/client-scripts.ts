import type { Account } from '../account/account';
import { children } from '../account/catalogue/xml';
import { NotSupportedError } from '../account/errors';
import type { Actor } from '../account/records/document';
import type { LogLevel } from '../modules/module';
import { isInAudience } from './audience';
import { clientScriptDeployments, isMeantFor, type PageDeployment } from './page-scripts';
import { ScriptLog } from './script-log';

/** Client scripts run while a record is entered, never on its view (Oracle help section_4387798404). */
const RUNS_IN = ['create', 'copy', 'edit'];

/**
 * Client scripts deployed to a record type that run on a page of it, for whoever looks at it.
 * @throws NotSupportedError for script records with buttons of their own
 */
export function clientScriptsOn(account: Account, recordType: string, mode: string, actor: Actor): PageDeployment[] {
  if (!RUNS_IN.includes(mode)) return [];
  const event = { recordType, type: mode, context: 'USERINTERFACE' };
  const found = clientScriptDeployments(account).filter((page) => isMeantFor(account, page, event, actor));
  for (const { script } of found) {
    const object = account.object(script.id);
    if (object !== undefined && children(object.root, 'buttons', 'button').length > 0) {
      throw new NotSupportedError(`buttons in the script record of ${script.id}`);
    }
  }
  return found;
}

/**
 * Writes to the execution log of a client script, for a browser it runs in.
 * @returns false when that deployment is not there for whoever it is
 */
export function logClientScript(
  account: Account,
  { script, deployment }: { script: string; deployment: string },
  entry: { level: LogLevel; title: string; details: string },
  actor: Actor,
): boolean {
  const page = clientScriptDeployments(account).find(
    (candidate) => candidate.script.id === script && candidate.deployment.id === deployment,
  );
  if (page === undefined || !isInAudience(account, page.element, actor)) return false;
  const owner = { taskId: null, scriptId: script, deploymentId: deployment, level: page.deployment.logLevel };
  new ScriptLog(account, owner).write(entry.level, entry.title, entry.details);
  return true;
}
