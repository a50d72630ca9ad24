import { type LocalAccount, openExistingAccount } from '../../local/account/open';
import { fillAccount } from './account';
import type { Growth } from './growth';
import { type BenchJoor, joorAt } from './joor';
import { measureExport, peakMB } from './measure';

/** One half of a measurement: `fill` or `export`, then FILE CUSTOMERS JOOR. Prints its figures as the last line. */
async function work([task, file = '', size, url = '']: string[]): Promise<void> {
  const customers = Number(size);
  const joor = joorAt(url);
  if (task === 'fill') {
    fillAccount(file, customers, joor, () => {}).account.close();
    return;
  }
  const account = openExistingAccount(file);
  const figures = await growthOf(account, joor, customers);
  account.close();
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function growthOf(account: LocalAccount, joor: BenchJoor, customers: number): Promise<Growth> {
  const { seconds, cpuSeconds } = await measureExport(account, joor, customers);
  return { customers, cpuSeconds, seconds, peakMB: peakMB() };
}

work(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
