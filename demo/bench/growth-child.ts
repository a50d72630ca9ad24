import { statSync } from 'node:fs';
import { type LocalAccount, openExistingAccount } from '../../local/account/open';
import { EXTERNAL_SYSTEM } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { readNumbers } from '../account/account';
import { editCustomers } from '../account/edit-customers';
import { rounded } from '../figures/figures';
import { fillAccount } from './account';
import type { Growth } from './growth';
import { type BenchJoor, joorAt } from './joor';
import { LARGE_EDITS, type Large } from './large';
import { type Figures, measureExport } from './measure';

/** One half of a measurement: `fill`, `export` or `large`, then FILE CUSTOMERS JOOR. Prints its figures as the last line. */
async function work([task, file = '', size, url = '']: string[]): Promise<void> {
  const customers = Number(size);
  const joor = joorAt(url);
  if (task === 'fill') {
    fillAccount(file, customers, joor, () => {}).account.close();
    return;
  }
  const account = openExistingAccount(file);
  const figures =
    task === 'large' ? await measureLarge(account, file, joor, customers) : await growthOf(account, joor, customers);
  account.close();
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function growthOf(account: LocalAccount, joor: BenchJoor, customers: number): Promise<Growth> {
  const { seconds, cpuSeconds } = await measureExport(account, joor, customers);
  return { customers, cpuSeconds, seconds, peakMB: peakMB() };
}

/** Says each case as it is measured: the whole takes long. */
async function measureLarge(account: LocalAccount, file: string, joor: BenchJoor, customers: number): Promise<Large> {
  const peaks: Partial<Large['peakMB']> = {};
  const step = async (name: keyof Large['cases'], measure: () => Promise<Figures>): Promise<Figures> => {
    const figures = await measure();
    peaks[name] = peakMB();
    process.stderr.write(`- ${name}, peak ${peakMB()} MB: ${JSON.stringify(figures)}\n`);
    return figures;
  };
  const [systemId = 0] = readNumbers(account, `SELECT id FROM ${EXTERNAL_SYSTEM.type}`);
  const firstLoad = await step('firstLoad', () => measureExport(account, joor, customers));
  editCustomers(account, systemId, LARGE_EDITS);
  const edits = await step('edits', () => measureExport(account, joor, LARGE_EDITS));
  const unchanged = await step('unchanged', () => measureExport(account, joor, customers, true));
  const databaseMB = rounded(statSync(file).size / 1e6, 0);
  return { cases: { firstLoad, edits, unchanged }, peakMB: peaks as Large['peakMB'], databaseMB };
}

const peakMB = (): number => rounded(process.resourceUsage().maxRSS / 1024, 0);

work(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
