import { openExistingAccount } from '../../local/account/open';
import { rounded } from '../figures/figures';
import { fillAccount } from './account';
import type { Growth } from './growth';
import { joorAt } from './joor';
import { measureExport } from './measure';

/** One half of a size of the growth: `fill FILE CUSTOMERS JOOR` or `export FILE CUSTOMERS JOOR`. */
async function work([task, file = '', size, url = '']: string[]): Promise<void> {
  const customers = Number(size);
  const joor = joorAt(url);
  if (task === 'fill') {
    fillAccount(file, customers, joor, () => {}).account.close();
    return;
  }
  const account = openExistingAccount(file);
  const { seconds } = await measureExport(account, joor, customers);
  account.close();
  const growth: Growth = { customers, seconds, peakMB: rounded(process.resourceUsage().maxRSS / 1024, 0) };
  process.stdout.write(`${JSON.stringify(growth)}\n`);
}

work(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
