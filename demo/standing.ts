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
  const enabled = readNumbers(account, `SELECT m.mapone FROM ${CUSTOMER.externalSystemsTable} m WHERE m.maptwo = ?`, [
    systemId,
  ]);
  const states = readStates(account, systemId);
  const standing: Standing = {
    customers,
    enabled: enabled.length,
    sent: 0,
    failed: 0,
    deferred: 0,
    excluded: customers - enabled.length,
    unchanged: 0,
    failedByCode: {},
    excludedByReason: {},
  };
  if (standing.excluded > 0) standing.excludedByReason['JOOR is not selected on the customer.'] = standing.excluded;
  for (const id of enabled) {
    const known = states.get(id);
    const outcome = known ? outcomeOf(known.state, known.batch > lastBatch) : 'deferred';
    standing[outcome] += 1;
    if (outcome === 'excluded') countOne(standing.excludedByReason, known?.reason ?? '');
    if (outcome === 'failed') for (const code of known?.codes.split(', ') ?? []) countOne(standing.failedByCode, code);
  }
  return standing;
}

interface KnownState {
  state: string;
  codes: string;
  reason: string;
  batch: number;
}

/** Sync States by customer id: two reads, as a join of these columns has no index to go by. */
function readStates(account: LocalAccount, systemId: number): Map<number, KnownState> {
  const { rows } = runSuiteql(
    `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.state}, ${SYNC_STATE.codes}, ${SYNC_STATE.reason}, ${SYNC_STATE.batch}
     FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.system} = ?`,
    [systemId],
    account.suiteql(ADMINISTRATOR.role),
  );
  return new Map(
    rows.map(([id, state, codes, reason, batch]) => [
      Number(id),
      { state: String(state), codes: String(codes ?? ''), reason: String(reason ?? ''), batch: Number(batch ?? 0) },
    ]),
  );
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
