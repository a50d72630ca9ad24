import { type CreditWindow, canAfford, DELETE_CREDITS, outOfCredits, spend, usedUp } from '../../joor/credits';
import { type DeleteOutcome, deleteConnection } from '../../joor/delete-connection';
import { withFix } from '../../joor/test-connection';
import { remainingUnits } from '../../netsuite/remaining-units';
import type { SystemSettings } from '../../settings/read-settings';
import { isHeldByJoor } from '../compare/held-by-joor';
import { readStatesWithCode } from '../compare/read-code-holders';
import { type CustomerState, readCustomerStates } from '../compare/read-customer-states';
import { writeOutcome } from '../outcome/outcome-store';
import { removal, whatFollows } from '../outcome/removed-in-joor';
import { findAccountState, recordCredits } from '../records/account-state-store';
import { readUnfinishedJobs } from '../records/batch-store';
import { readFailedRecords } from '../records/failed-record-store';
import { NOTHING_EXPORTED, RUN_KIND, RUN_STATUS } from '../records/run';
import { MAX_NAMES, newRunKey, saveRun } from '../records/run-store';

/** What became of one customer that an administrator wanted removed at JOOR. */
export interface RemovalLine {
  customerId: number;
  removed: boolean;
  sentence: string;
}

/** Below this many units nobody is removed any more: one customer takes 40, the record of it all 8. */
const RESERVE = 80;

/**
 * Removes customers from the connections at JOOR, because an administrator says so; nothing else ever does. Each is as
 * if it had never been sent, and every customer that held its code with it, so that the code is free and the customers
 * may be deleted. The Sync State keeps who and when, a Run record of kind Removal that and the codes. JOOR is not asked
 * where settings have faults, while the External System is paused, or while a job with the customer is under way.
 * Costs 50 units, 8 for the Run record, and 35 units and 5 credits for each customer, from the Credit Reserve too.
 */
export function removeAtJoor(
  { system, faults }: Pick<SystemSettings, 'system' | 'faults'>,
  customerIds: readonly number[],
  by: string,
): RemovalLine[] {
  const account = findAccountState(system.id);
  const reason = [...faults, account?.pauseReason ?? ''].filter((part) => part !== '').join(' ');
  if (reason !== '') return customerIds.map((customerId) => kept(customerId, `Not removed: ${reason}`));
  const states = new Map(
    readCustomerStates(customerIds)
      .filter(({ systemId }) => systemId === system.id)
      .map((state) => [state.customerId, state]),
  );
  const jobs = new Map(readUnfinishedJobs(system.id).map(({ batchId, jobId }) => [batchId, jobId]));
  const startedAt = new Date();
  const unitsAtStart = remainingUnits();
  let window: CreditWindow = account?.window ?? { startedAt: null, spent: 0 };
  let credits = 0;
  const told: string[] = [];
  const lines: RemovalLine[] = [];
  for (const customerId of customerIds) {
    const state = states.get(customerId);
    const obstacle = obstacleOf(state, jobs, system.name);
    if (!account || !state || obstacle !== '') {
      lines.push(kept(customerId, obstacle || neverSent(system.name)));
      continue;
    }
    if (remainingUnits() < RESERVE) {
      lines.push(kept(customerId, 'Not removed: this request has used its governance units. Select it again.'));
      continue;
    }
    if (!canAfford(window, Date.now(), DELETE_CREDITS)) {
      lines.push(kept(customerId, `Not removed: ${outOfCredits(window, 0)}`));
      continue;
    }
    const outcome = deleteConnection(system, state.customerCode);
    window =
      outcome.kind === 'rate-limited'
        ? usedUp(window, Date.now(), outcome.retryAfter)
        : spend(window, Date.now(), DELETE_CREDITS);
    credits += DELETE_CREDITS;
    const others = outcome.kind === 'removed' ? release(system.id, state, by) : [];
    const line = lineOf(outcome, state, others, system);
    lines.push(line);
    told.push(`${nameOf(state)}, customer code ${state.customerCode}: ${line.sentence}`);
  }
  if (account && credits > 0) {
    recordCredits(account, window);
    saveRun(
      {
        kind: RUN_KIND.removal,
        status: RUN_STATUS.finished,
        startedAt,
        duration: Math.round((Date.now() - startedAt.getTime()) / 1000),
        ...NOTHING_EXPORTED,
        credits,
        units: unitsAtStart - remainingUnits(),
        message: [`${by} removed customers at JOOR (${system.name}).`, ...told].join('\n'),
      },
      newRunKey(),
      { by: by.slice(0, MAX_NAMES), customerIds: [...customerIds] },
    );
  }
  return lines;
}

const kept = (customerId: number, sentence: string): RemovalLine => ({ customerId, removed: false, sentence });

const neverSent = (systemName: string): string => `The customer was never sent to ${systemName}.`;

const nameOf = ({ customerName, customerId }: CustomerState): string =>
  customerName === '' ? `Customer ${customerId}` : `${customerName} (internal ID ${customerId})`;

/** Why JOOR is not asked to remove a customer; empty: it is. */
function obstacleOf(state: CustomerState | undefined, jobs: ReadonlyMap<number, string>, systemName: string): string {
  if (!state) return neverSent(systemName);
  if (!isHeldByJoor(state)) {
    return state.removedAt === ''
      ? neverSent(systemName)
      : `${state.removedBy} already removed it, or confirmed its removal, on ${state.removedAt}.`;
  }
  if (state.customerCode === '') return 'Not removed: its customer code is not known, so look for it in JOOR.';
  const job = state.batch === null ? undefined : jobs.get(state.batch);
  return job === undefined
    ? ''
    : `Not removed: JOOR is still processing job ${job}, which would bring the customer back. Try again when it has finished.`;
}

/** Gives the names of other customers that held the code. */
function release(systemId: number, { customerCode, customerId }: CustomerState, by: string): string[] {
  const now = new Date();
  const holders = readStatesWithCode(systemId, customerCode);
  const failedRecords = readFailedRecords(
    systemId,
    holders.map((holder) => holder.customerId),
  );
  for (const holder of holders) {
    const change = removal(`${by} removed customer code ${customerCode} at JOOR.`, by, now);
    const failedRecord = failedRecords.get(holder.customerId);
    writeOutcome({ id: holder.customerId, name: '', state: holder, failedRecord }, systemId, { change }, now);
  }
  return holders
    .filter((holder) => holder.customerId !== customerId)
    .map((holder) => `${holder.name || 'customer'} (internal ID ${holder.customerId})`);
}

function lineOf(
  outcome: DeleteOutcome,
  { customerId, customerCode, mayBeTakenLate }: CustomerState,
  others: readonly string[],
  system: SystemSettings['system'],
): RemovalLine {
  switch (outcome.kind) {
    case 'removed': {
      const shared = others.length === 0 ? '' : ` ${others.join(', ')} had the same code and can be deleted too.`;
      const late = mayBeTakenLate
        ? ' JOOR may still process a request whose reply was lost, so look in JOOR tomorrow.'
        : '';
      const sentence = `Removed: JOOR no longer has customer code ${customerCode}${whatFollows(system.name)}${shared}${late}`;
      return { customerId, removed: true, sentence };
    }
    case 'missing': {
      const said = outcome.message === '' ? '' : ` JOOR says: ${outcome.message}`;
      const sentence = `Not removed: JOOR shows no connection with customer code ${customerCode}.${said} If it was removed in JOOR, press Removed in JOOR on the customer. If JOOR has not connected it yet, try again when it has.`;
      return kept(customerId, sentence);
    }
    case 'unauthorised':
    case 'configuration':
      return kept(customerId, `Not removed: ${withFix(system, outcome)}`);
    case 'unknown':
    case 'transient':
      return kept(
        customerId,
        `${outcome.message} JOOR may or may not have removed customer code ${customerCode}. Try again. If JOOR then shows no such connection, press Removed in JOOR on the customer.`,
      );
    default:
      return kept(customerId, `Not removed: ${outcome.message}`);
  }
}
