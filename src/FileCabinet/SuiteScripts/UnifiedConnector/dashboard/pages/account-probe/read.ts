import * as random from 'N/crypto/random';
import * as url from 'N/url';
import { DASHBOARD } from '../../../netsuite/ids';

/** A text that nobody can guess. Costs nothing. */
export const newTicket = (): string => random.generateUUID();

/** Address of the deployment that works as the engine's role. Costs nothing. */
export const engineAddress = (): string =>
  url.resolveScript({ scriptId: DASHBOARD.script, deploymentId: DASHBOARD.deployments.users });
