import { dashboardLink } from '../../netsuite/dashboard-link';

/** The ways from a mail to the queue of an External System and to a Run; null: there is none. Costs nothing. */
export function linksOf(systemId: number, runId: number | null): string {
  const queue = `Failed Record Queue: ${dashboardLink(`/failed-records/where/system=${systemId}`)}`;
  const run =
    runId === null ? `Sync Log: ${dashboardLink('/sync-log')}` : `Run: ${dashboardLink(`/sync-log/${runId}`)}`;
  return `\n\n${queue}\n${run}`;
}
