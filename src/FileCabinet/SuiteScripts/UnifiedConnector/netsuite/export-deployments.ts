import { type Deployment, readDeployments } from './deployments';
import { CUSTOMER_EXPORT } from './ids';

/** The deployments of the export; null: this role may not see deployments. Costs 10 units. */
export const readExportDeployments = (): Deployment[] | null => readDeployments([CUSTOMER_EXPORT.script]);

/** Whether one of the deployments starts runs by itself; null: not known. */
export const isScheduled = (deployments: readonly Deployment[] | null): boolean | null =>
  deployments?.some(({ status, isDeployed }) => isDeployed && status === 'SCHEDULED') ?? null;
