import * as url from 'N/url';
import { DASHBOARD } from '../../netsuite/ids';

/** Address of the dashboard that everybody has. Costs nothing. */
export const dashboardAddress = (): string => addressOf(DASHBOARD.deployments.users);

/** Address of the dashboard with set-up, for administrators only. Costs nothing. */
export const administratorAddress = (): string => addressOf(DASHBOARD.deployments.administrators);

const addressOf = (deploymentId: string): string => url.resolveScript({ scriptId: DASHBOARD.script, deploymentId });
