import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../__tests__/browser/browser';
import type { LocalAccount } from '../local/account/open';
import { runSuiteql } from '../local/account/suiteql/run';
import { startWeb } from '../local/web/start';
import { FAILED_RECORD } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { openDemoAccount } from './account';
import { runExport } from './export-run';
import { ADMINISTRATOR } from './fill-lists';
import { startDemoJoor } from './joor';

const IMAGE = path.join('docs', 'failed-record.png');
/** A customer with several faults (customers/faulty.ts). */
const CUSTOMER = 'Everything Missing Boutique';

/** Takes the README's screenshot: a Failed Record as the local account shows it. */
async function takeScreenshot(folder: string): Promise<void> {
  const joor = await startDemoJoor(0);
  const file = path.join(folder, 'demo.db');
  const demo = openDemoAccount({ file, customers: 1000, ...joor, onProgress: () => {} });
  await runExport(demo, joor, false, () => {});
  const web = await startWeb(demo.account);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${web.url}${failedRecordAddress(demo.account)}`);
  await page.screenshot({ path: IMAGE });
  await browser.close();
  await web.stop();
  demo.account.close();
  await joor.stop();
}

function failedRecordAddress(account: LocalAccount): string {
  const { rows } = runSuiteql(
    `SELECT id FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.recordName} = ? ORDER BY id`,
    [CUSTOMER],
    account.suiteql(ADMINISTRATOR.role),
  );
  const type = account.object(FAILED_RECORD.type)?.internalId;
  return `/app/common/custom/custrecordentry.nl?rectype=${type}&id=${rows[0]?.[0]}`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
takeScreenshot(folder)
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
