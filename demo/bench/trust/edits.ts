import { runSuiteql } from '../../../local/account/suiteql/run';
import { SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { editCustomer } from '../../account/edit-customers';
import { ADMINISTRATOR } from '../../account/fill-lists';
import { firstAfter, type Simulation } from './simulation';

/** A change of a customer that is saved at `at`, milliseconds since 1970 UTC. */
export interface PlannedEdit {
  customerId: number;
  code: string;
  at: number;
}

/** Edits of `count` customers, each of another, spread over the next `milliseconds` by chance; the earliest first. */
export function planEdits(simulation: Simulation, count: number, milliseconds: number): PlannedEdit[] {
  const { account, systemId, chance } = simulation;
  const now = account.clock.now();
  const { rows } = runSuiteql(
    `SELECT ${SYNC_STATE.customerId}, ${SYNC_STATE.customerCode} FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.system} = ?`,
    [systemId],
    account.suiteql(ADMINISTRATOR.role),
  );
  return chance
    .some(rows, count)
    .map(([id, code]) => ({ customerId: Number(id), code: String(code), at: now + chance.number(1, milliseconds) }))
    .sort((a, b) => a.at - b.at);
}

/** Saves the edits at their times while the schedule goes on. What falls into a run is saved when it ends. */
export function saveEdits(simulation: Simulation, edits: readonly PlannedEdit[]): void {
  edits.forEach(({ customerId, at }, turn) => {
    simulation.runUntil(at);
    editCustomer(simulation.account, customerId, turn);
  });
}

export const isAccepted = ({ accepted }: Simulation, { code, at }: PlannedEdit): boolean =>
  firstAfter(accepted, code, at) !== undefined;
