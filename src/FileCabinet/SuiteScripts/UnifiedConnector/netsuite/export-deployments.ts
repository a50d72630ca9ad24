import * as search from 'N/search';
import { CUSTOMER_EXPORT } from './ids';
import { flag, type Value } from './suiteql';

/** A deployment of the export as it stands in this account. */
export interface ExportDeployment {
  /** Script id, in lower case. */
  id: string;
  /** SCHEDULED, NOTSCHEDULED, TESTING. */
  status: string;
  isDeployed: boolean;
}

/** The deployments of the export; null: this role may not see deployments. Costs 10 units. */
export function readExportDeployments(): ExportDeployment[] | null {
  try {
    return search
      .create({
        type: search.Type.SCRIPT_DEPLOYMENT,
        filters: [['script.scriptid', 'is', CUSTOMER_EXPORT.script]],
        columns: ['scriptid', 'status', 'isdeployed'],
      })
      .run()
      .getRange({ start: 0, end: 100 })
      .map((result) => ({
        id: String(result.getValue('scriptid')).toLowerCase(),
        status: String(result.getValue('status')).toUpperCase(),
        isDeployed: flag(result.getValue('isdeployed') as Value),
      }));
  } catch (error) {
    if (/PERMISSION/.test((error as Error).name)) return null;
    throw error;
  }
}

/** Whether one of the deployments starts runs by itself; null: not known. */
export const isScheduled = (deployments: readonly ExportDeployment[] | null): boolean | null =>
  deployments?.some(({ status, isDeployed }) => isDeployed && status === 'SCHEDULED') ?? null;
