import { optionsOf, required } from '../../../modules/arguments';
import type { DeployedClientScript } from '../page';
import { offered } from './offered';
import { sendLog } from './server-call';

/** N/log: to the execution log of the client script, or for a script without a deployment to the browser's console. */
export function logModule(script: DeployedClientScript | undefined): object {
  const write =
    (level: string, name: string) =>
    (...values: unknown[]) => {
      const options = optionsOf(values, ['title', 'details']);
      const title = String(options.title ?? required(options, 'title', `log.${name}`));
      logEntry(script, level, title, options.details);
    };
  return offered('N/log', {
    debug: write('DEBUG', 'debug'),
    audit: write('AUDIT', 'audit'),
    error: write('ERROR', 'error'),
    emergency: write('EMERGENCY', 'emergency'),
  });
}

export function logEntry(
  script: DeployedClientScript | undefined,
  level: string,
  title: string,
  details: unknown,
): void {
  if (script === undefined) {
    console[level === 'ERROR' || level === 'EMERGENCY' ? 'error' : 'info'](`${level} ${title}`, details ?? '');
    return;
  }
  const text = typeof details === 'string' ? details : (JSON.stringify(details) ?? '');
  sendLog({ script: script.id, deployment: script.deploymentId, level, title, details: text });
}
