import type { LocalAccount } from '../../local/account/open';
import { SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { STATES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/states';
import { readNumbers } from '../account';
import { editCustomers } from '../edit-customers';
import { SECRET } from '../fill-settings';
import { addFaulty, fillAccount } from './account';
import type { BenchJoor } from './joor';
import { advance, type Figures, measureExport, measureScript } from './measure';

export interface Cases {
  firstLoad: Figures;
  edits: Figures;
  unchanged: Figures;
  failures: Figures;
  naive: Figures;
}

/** Longer than the delta looks back (sync/watermark.ts): what was changed before has been seen. */
const LATER_SECONDS = 3 * 60 * 60;

/**
 * Measures the export and the naive design on one account and one JOOR. `count` customers are exported first; a tenth
 * as many are edited, and as many are added with a fault. JOOR for the naive design comes without its credit window:
 * with it, only 60 customers would get through in five minutes.
 */
export async function measureCases(
  file: string,
  count: number,
  joor: BenchJoor,
  onStep: (title: string) => void,
): Promise<Cases> {
  const some = Math.ceil(count / 10);
  onStep(`filling an account with ${count} customers`);
  const bench = fillAccount(file, count, joor, () => {});
  const { account, systemId } = bench;
  try {
    onStep(`first load of ${count}`);
    const firstLoad = await measureExport(account, joor, count);
    expectStanding(account, STATES.accepted, count);

    onStep(`${some} edits among ${count}`);
    await settle(account, systemId, joor);
    await advance(account, joor, LATER_SECONDS);
    const edited = editCustomers(account, systemId, some).length;
    const edits = await measureExport(account, joor, edited);

    onStep(`${count} unchanged, all compared`);
    await advance(account, joor, LATER_SECONDS);
    const unchanged = await measureExport(account, joor, count, true);

    onStep(`${some} new customers with a fault`);
    addFaulty(bench, count, some);
    const failures = await measureExport(account, joor, some);
    expectStanding(account, STATES.failed, some);

    onStep(`${count} by the naive design`);
    await joor.lendCredits();
    const naive = await measureScript(account, joor, count, {
      script: 'customscript_naive_export',
      parameters: { custscript_naive_base_url: joor.baseUrl, custscript_naive_secret: SECRET },
    });
    expectNaive(account, count);
    return { firstLoad, edits, unchanged, failures, naive };
  } finally {
    account.close();
  }
}

/**
 * A single change, some time after the first load: the export looks back from the last change that it has seen, and
 * until then it looks at the whole load again.
 */
async function settle(account: LocalAccount, systemId: number, joor: BenchJoor): Promise<void> {
  await advance(account, joor, LATER_SECONDS);
  editCustomers(account, systemId, 1);
  await measureExport(account, joor, 1);
}

/** A figure for each customer is worth nothing where another number of them was worked on. */
function expectStanding(account: LocalAccount, state: string, expected: number): void {
  const sql = `SELECT COUNT(*) FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.state} = ?`;
  expectCount(`stand as ${state}`, readNumbers(account, sql, [state]), expected);
}

function expectNaive(account: LocalAccount, expected: number): void {
  const sql = "SELECT COUNT(*) FROM customer WHERE custentity_naive_status = 'Sent'";
  expectCount('were sent by the naive design', readNumbers(account, sql), expected);
}

function expectCount(what: string, [found = 0]: number[], expected: number): void {
  if (found !== expected) throw new Error(`${found} customers ${what}, and ${expected} should: no figure is given.`);
}
