import { openExistingAccount } from '../../local/account/open';
import type { Growth } from './growth';
import { joorAt } from './joor';
import { measureExport, peakMB } from './measure';

/** The first load of a filled account: FILE CUSTOMERS JOOR. Prints its figures as the last line. */
async function work([file = '', size, url = '']: string[]): Promise<Growth> {
  const customers = Number(size);
  const account = openExistingAccount(file);
  const { seconds, cpuSeconds } = await measureExport(account, joorAt(url), customers);
  account.close();
  return { customers, cpuSeconds, seconds, peakMB: peakMB() };
}

work(process.argv.slice(2))
  .then((figures) => process.stdout.write(`${JSON.stringify(figures)}\n`))
  .catch((error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
