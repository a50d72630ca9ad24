import type { LocalAccount } from '../local/account/open';
import { runSuiteql } from '../local/account/suiteql/run';
import { CUSTOMER, SYNC_STATE } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { STATES } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/states';
import { readNumbers } from './account';
import { type CountByReason, countOne } from './figures';
import { ADMINISTRATOR } from './fill-lists';

/** Where every customer of the account stands after a run, by its Sync State. */
export interface Standing {
  customers: number;
  enabled: number;
  sent: number;
  failed: number;
  deferred: number;
  excluded: number;
  unchanged: number;
  failedByCode: CountByReason;
  excludedByReason: CountByReason;
}

/**
 * Counts every customer once. What was sent or tried in the run is known by its batch, which came after `lastBatch`.
 * An enabled customer without a Sync State has not been reached yet: it is deferred.
 */
export function readStanding(account: LocalAccount, systemId: number, lastBatch: number): Standing {
  const [customers = 0] = readNumbers(account, 'SELECT COUNT(*) FROM customer');
  const rows = runSuiteql(
    `SELECT s.${SYNC_STATE.state}, s.${SYNC_STATE.codes}, s.${SYNC_STATE.reason}, s.${SYNC_STATE.batch}
     FROM ${CUSTOMER.externalSystemsTable} m
       LEFT JOIN ${SYNC_STATE.type} s ON s.${SYNC_STATE.customerId} = m.mapone AND s.${SYNC_STATE.system} = m.maptwo
     WHERE m.maptwo = ?`,
    [systemId],
    account.suiteql(ADMINISTRATOR.role),
  ).rows;
  const standing: Standing = {
    customers,
    enabled: rows.length,
    sent: 0,
    failed: 0,
    deferred: 0,
    excluded: customers - rows.length,
    unchanged: 0,
    failedByCode: {},
    excludedByReason: {},
  };
  if (standing.excluded > 0) standing.excludedByReason['JOOR is not selected on the customer.'] = standing.excluded;
  for (const [state, codes, reason, batch] of rows) {
    const outcome = outcomeOf(String(state ?? ''), Number(batch ?? 0) > lastBatch);
    standing[outcome] += 1;
    if (outcome === 'excluded') countOne(standing.excludedByReason, String(reason));
    if (outcome !== 'failed') continue;
    for (const code of String(codes ?? '').split(', ')) countOne(standing.failedByCode, code);
  }
  return standing;
}

function outcomeOf(state: string, inThisRun: boolean): 'sent' | 'failed' | 'deferred' | 'excluded' | 'unchanged' {
  switch (state) {
    case STATES.accepted:
      return inThisRun ? 'sent' : 'unchanged';
    case STATES.excluded:
      return 'excluded';
    case STATES.retrying:
      return inThisRun ? 'failed' : 'deferred';
    case STATES.failed:
    case STATES.unknown:
    case STATES.needsAttention:
      return 'failed';
    default:
      return 'deferred';
  }
}
