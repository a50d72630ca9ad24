import type { LocalAccount } from '../../local/account/open';
import { SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { STATES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { editCustomers } from '../account/edit-customers';
import { readNumbers } from '../account/read-numbers';
import { addFaulty, fillAccount } from './account';
import { type Day, measureDay } from './day';
import type { Joors } from './joor';
import { type Figures, measureExport, measureReadBack } from './measure';
import { measureRival } from './rivals';

/** What the export costs at one size. */
export interface Cases {
  firstLoad: Figures;
  /** After the first load, until all are In sync. */
  readBack: Figures;
  edits: Figures;
  /** After the edits, until all are In sync. */
  editsReadBack: Figures;
  unchanged: Figures;
  failures: Figures;
}

/**
 * Measures the export at one size, and a day of it beside the peer's. `count` customers are exported first; a tenth as
 * many are edited, and as many are added with a fault.
 * @param runs of the day
 */
export async function measureCases(
  file: string,
  count: number,
  { joor, other }: Joors,
  runs: number,
  onStep: (title: string) => void,
): Promise<{ cases: Cases; day: Day }> {
  const some = Math.ceil(count / 10);
  onStep(`filling an account with ${count} customers`);
  const bench = fillAccount(file, count, joor, () => {});
  const { account, systemId } = bench;
  try {
    onStep(`first load of ${count}`);
    const firstLoad = await measureExport(account, joor, count);
    expectCount(account, 'were sent', `${SYNC_STATE.type} WHERE ${SYNC_STATE.fingerprintSent} IS NOT NULL`, count);
    onStep(`${count} read back`);
    const readBack = await measureReadBack(account, joor, count);

    onStep(`${some} edits among ${count}`);
    const edited = editCustomers(account, systemId, some).length;
    const edits = await measureExport(account, joor, edited);
    const editsReadBack = await measureReadBack(account, joor, edited);

    onStep(`${count} unchanged, all compared`);
    const unchanged = await measureExport(account, joor, count, true);

    onStep(`a day of ${count}`);
    await measureRival('peer', account, other, count);
    const day = await measureDay(bench, { joor, other }, count, runs);

    onStep(`${some} new customers with a fault`);
    // The last edit of the day may still be on its way.
    await measureReadBack(account, joor, 1);
    addFaulty(bench, count, some);
    const failures = await measureExport(account, joor, some);
    expectCount(account, 'failed', `${SYNC_STATE.type} WHERE ${SYNC_STATE.state} = '${STATES.failed}'`, some);
    return { cases: { firstLoad, readBack, edits, editsReadBack, unchanged, failures }, day };
  } finally {
    account.close();
  }
}

/** A figure for each customer is worth nothing where another number of them was worked on. */
export function expectCount(account: LocalAccount, what: string, from: string, expected: number): void {
  const [found] = readNumbers(account, `SELECT COUNT(*) FROM ${from}`);
  if (found !== expected) throw new Error(`${found} customers ${what}, and ${expected} should: no figure is given.`);
}
