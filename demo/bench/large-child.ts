import { openExistingAccount } from '../../local/account/open';
import { EXTERNAL_SYSTEM, SYNC_STATE } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { editCustomers } from '../account/edit-customers';
import { readNumbers } from '../account/read-numbers';
import { rounded } from '../figures/figures';
import { expectCount } from './cases';
import { measureDay } from './day';
import { joorAt } from './joor';
import { LARGE_EDITS, type Large } from './large';
import { measureExport, measureReadBack, peakMB } from './measure';
import { measureRival } from './rivals';

/** The large measurement of a filled account: FILE CUSTOMERS RUNS JOOR OTHER. Prints its figures as the last line. */
async function work([file = '', size, runs, ...urls]: string[]): Promise<Large> {
  const account = openExistingAccount(file);
  const customers = Number(size);
  const [joor, other] = [joorAt(urls[0] ?? ''), joorAt(urls[1] ?? '')];
  const [systemId = 0] = readNumbers(account, `SELECT id FROM ${EXTERNAL_SYSTEM.type}`);
  const peaks: Large['peakMB'] = {};
  /** Says each figure as it is measured: the whole takes long. */
  const step = async <T>(name: string, measure: () => Promise<T>): Promise<T> => {
    const figures = await measure();
    peaks[name] = peakMB();
    process.stderr.write(`- ${name}, peak ${peaks[name]} MB: ${JSON.stringify(figures)}\n`);
    return figures;
  };
  const firstLoad = await step('first load', () => measureExport(account, joor, customers));
  expectCount(account, 'were sent', `${SYNC_STATE.type} WHERE ${SYNC_STATE.fingerprintSent} IS NOT NULL`, customers);
  const readBack = await step('read back after it', () => measureReadBack(account, joor, customers));
  const edited = editCustomers(account, systemId, LARGE_EDITS).length;
  const edits = await step('edits', () => measureExport(account, joor, edited));
  const editsReadBack = await step('read back after them', () => measureReadBack(account, joor, edited));
  const unchanged = await step('unchanged', () => measureExport(account, joor, customers, true));
  const database = account.statements.get(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  );
  await step('first load of the peer', () => measureRival('peer', account, other, customers));
  const day = await step('a day', () => measureDay({ account, systemId }, { joor, other }, customers, Number(runs)));
  account.close();
  return {
    cases: { firstLoad, readBack, edits, editsReadBack, unchanged },
    day,
    peakMB: peaks,
    databaseMB: rounded(Number(database?.bytes) / 1e6, 0),
  };
}

work(process.argv.slice(2))
  .then((figures) => process.stdout.write(`${JSON.stringify(figures)}\n`))
  .catch((error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
