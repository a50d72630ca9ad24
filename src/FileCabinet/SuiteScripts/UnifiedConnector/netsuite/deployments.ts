import * as search from 'N/search';
import { flag, type Value } from './suiteql';

/** A deployment of a script as it stands in this account. */
export interface Deployment {
  /** Script id, in lower case. */
  id: string;
  /** SCHEDULED, NOTSCHEDULED, TESTING, RELEASED. */
  status: string;
  isDeployed: boolean;
}

/** Deployments of scripts, by their script ids; null: this role may not see deployments. Costs 10 units. */
export function readDeployments(scripts: readonly string[]): Deployment[] | null {
  try {
    return searchDeployments(scripts, ['status', 'isdeployed']).map((result) => ({
      id: idOf(result),
      status: String(result.getValue('status')).toUpperCase(),
      isDeployed: flag(result.getValue('isdeployed') as Value),
    }));
  } catch (error) {
    if (/PERMISSION/.test((error as Error).name)) return null;
    throw error;
  }
}

/**
 * Internal ids of the roles that deployments are executed as, by the deployment's id; '': the visitor's own. null: a
 * search does not tell: no document says that it knows Execute As Role by the name that deployments have for it.
 * Costs 10 units.
 */
export function readExecuteAs(scripts: readonly string[]): Map<string, string> | null {
  try {
    const found = searchDeployments(scripts, ['runasrole']);
    return new Map(found.map((result) => [idOf(result), String(result.getValue('runasrole') ?? '')]));
  } catch {
    return null;
  }
}

const searchDeployments = (scripts: readonly string[], columns: string[]): search.Result[] =>
  search
    .create({
      type: search.Type.SCRIPT_DEPLOYMENT,
      filters: scripts.flatMap((script, index) => [...(index === 0 ? [] : ['or']), ['script.scriptid', 'is', script]]),
      columns: ['scriptid', ...columns],
    })
    .run()
    .getRange({ start: 0, end: 100 });

const idOf = (result: search.Result): string => String(result.getValue('scriptid')).toLowerCase();
