import * as url from 'N/url';
import { DASHBOARD } from './ids';

/** Full address of a page of the dashboard that everybody has, for mails: `path` as /failed-records. Costs nothing. */
export function dashboardLink(path: string): string {
  const { script: scriptId, deployments } = DASHBOARD;
  const address = url.resolveScript({ scriptId, deploymentId: deployments.users });
  return `https://${url.resolveDomain({ hostType: url.HostType.APPLICATION })}${address}#${path}`;
}
