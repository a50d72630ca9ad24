import type { LocalAccount } from '../../local/account/open';
import { SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { STATES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { readNumbers } from '../account/account';
import { editCustomers } from '../account/edit-customers';
import { SECRET } from '../account/fill-settings';
import { addFaulty, type BenchAccount, fillAccount } from './account';
import type { BenchJoor } from './joor';
import { advance, type Figures, measureExport, measureScript, WINDOW_SECONDS } from './measure';

export interface Cases {
  firstLoad: Figures;
  edits: Figures;
  unchanged: Figures;
  failures: Figures;
  naive: Figures;
}

/** Longer than the delta looks back (sync/records/watermark.ts): what was changed before has been seen. */
const LATER_SECONDS = 2.5 * 60 * 60;

/** More than it takes to read everything back, 300 customers in each of JOOR's windows. */
const MOST_TURNS = 1000;

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
    expectCount(account, 'were sent', `${SYNC_STATE.type} WHERE ${SYNC_STATE.fingerprintSent} IS NOT NULL`, count);

    onStep(`${some} edits among ${count}`);
    await settle(bench, joor);
    const edited = editCustomers(account, systemId, some).length;
    const edits = await measureExport(account, joor, edited);

    onStep(`${count} unchanged, all compared`);
    await settle(bench, joor);
    const unchanged = await measureExport(account, joor, count, true);

    onStep(`${some} new customers with a fault`);
    await settle(bench, joor);
    addFaulty(bench, count, some);
    const failures = await measureExport(account, joor, some);
    expectCount(account, 'failed', `${SYNC_STATE.type} WHERE ${SYNC_STATE.state} = '${STATES.failed}'`, some);

    onStep(`${count} by the naive design`);
    await joor.lendCredits();
    const naive = await measureScript(account, joor, count, {
      script: 'customscript_naive_export',
      parameters: { custscript_naive_base_url: joor.baseUrl, custscript_naive_secret: SECRET },
    });
    expectCount(account, 'were sent by the naive design', "customer WHERE custentity_naive_status = 'Sent'", count);
    return { firstLoad, edits, unchanged, failures, naive };
  } finally {
    account.close();
  }
}

/**
 * Lets the export come to rest before the next case: what it sent is read back, and a single change lies behind it, for
 * it looks back from the last change that it has seen and would look at the whole load again.
 */
async function settle({ account, systemId }: BenchAccount, joor: BenchJoor): Promise<void> {
  await advance(account, joor, LATER_SECONDS);
  editCustomers(account, systemId, 1);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { requests } = await measureExport(account, joor, 1);
    await advance(account, joor, WINDOW_SECONDS);
    if (requests === 0) return;
  }
  throw new Error(`After ${MOST_TURNS} runs the export still talks to JOOR.`);
}

/** A figure for each customer is worth nothing where another number of them was worked on. */
function expectCount(account: LocalAccount, what: string, from: string, expected: number): void {
  const [found] = readNumbers(account, `SELECT COUNT(*) FROM ${from}`);
  if (found !== expected) throw new Error(`${found} customers ${what}, and ${expected} should: no figure is given.`);
}
