import { accountFeatures } from '../../netsuite/features';
import { remainingUnits } from '../../netsuite/remaining-units';
import { settingsFaults } from '../pause/settings-faults';
import { pollJobs } from '../read-back/poll-jobs';
import { verifyChunk } from '../read-back/verify-chunk';
import { createAccountState, readAccountState, readAccountStates } from '../records/account-state-store';
import { readStatuses } from '../records/sync-state-store';
import { exportChunk } from '../send/export-chunk';
import { recoverIntents } from '../send/recover-intents';
import type { DirectWork } from './direct-result';
import { answerOf, type ExportLine, STAYS } from './export-answer';
import { type ExportTask, linesOf, type NamedCustomer } from './export-task';

/** The read-backs begin with at least so many units. */
const FOR_READ_BACK = 600;

/** Lines for the customers, and those of them that stay due: JOOR's credits are spent, or the External System pauses. */
export interface TaskDone {
  lines: ExportLine[];
  onHold: NamedCustomer[];
}

/**
 * Exports the customers of one External System within the running script, and reads back those that JOOR has as they
 * are. Adds to `work` what it did. Costs 20 units for a paused one, else 130 and 2 to 12 for each customer; with
 * read-backs 70 to 130 more and 12 for each.
 */
export function exportTaskHere(task: ExportTask, work: DirectWork): TaskDone {
  const { settings, customers } = task;
  const { system } = settings;
  const pause = pauseOf(task);
  if (pause !== '') {
    const sentence = `${system.name} is paused: ${pause} ${STAYS}`;
    return { lines: linesOf(task, () => ({ outcome: 'onHold', sentence })), onHold: customers };
  }
  // Nobody else is sending, so what looks begun is broken off.
  recoverIntents(settings);
  const ids = customers.map(({ id }) => id);
  const { result, outcomes } = exportChunk(settings, ids, true, work.until);
  work.chunks.push({ systemId: system.id, ...result });
  const unchanged = ids.filter((id) => outcomes.get(id)?.outcome === 'unchanged');
  const { read, notRead } = unchanged.length === 0 ? NOTHING_READ : readBackHere(task, unchanged, work);
  const statuses = readStatuses(system.id, ids);
  const onHold = customers.filter(({ id }) => outcomes.get(id)?.done === false);
  const lines = linesOf(task, ({ id }) => {
    const outcome = outcomes.get(id);
    if (!outcome) throw new Error(`Customer ${id} was exported without an outcome.`);
    return answerOf(outcome, statuses.get(id), { read: read.includes(id), notRead });
  });
  return { lines, onHold };
}

function pauseOf({ settings }: ExportTask): string {
  const { system } = settings;
  const state = readAccountStates().get(system.id) ?? createAccountState(system.id, system.name);
  return settingsFaults(settings, accountFeatures()).join('\n') || (state.pauseCause === '' ? '' : state.pauseReason);
}

interface ReadBack {
  /** Customers that were read back. */
  read: number[];
  /** Why others were not; empty: their job is under way. */
  notRead: string;
}

const NOTHING_READ: ReadBack = { read: [], notRead: '' };

function readBackHere({ settings }: ExportTask, ids: number[], work: DirectWork): ReadBack {
  if (remainingUnits() < FOR_READ_BACK) return { read: [], notRead: 'this request has used its governance units.' };
  const { system } = settings;
  work.credits += pollJobs(system, readAccountState(system.id), work.until).credits;
  const result = verifyChunk(settings, ids, remainingUnits, true, work.until);
  work.readBacks.push({ systemId: system.id, ...result });
  return { read: result.customerIds, notRead: result.message };
}
