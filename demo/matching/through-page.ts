import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inTransaction } from '../../local/account/database';
import type { LocalAccount } from '../../local/account/open';
import { startJoor } from '../../local/joor/start';
import { latestCalls } from '../../local/runtime/calls';
import { runQueued, runScript } from '../../local/runtime/run';
import { startWeb } from '../../local/web/start';
import { MAX_LENGTH } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { cutText } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/fit-text';
import type {
  MatchAddress,
  MatchRecord,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/match-record';
import { matchPlace } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/places';
import {
  CUSTOMER_EXPORT,
  DASHBOARD,
  MATCH,
  MATCH_PORTION,
  MATCH_ROW,
  SYNC_STATE,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { counted } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/counted';
import { launchBrowser } from '../screenshots/browser';
import { addCustomer, openCompany, query } from './company';
import { makePopulation } from './population';
import { Stopwatch } from './stopwatch';

const TOKEN = 'match-run-token';

/** Connections that are entered at JOOR at once. */
const ENTERED_AT_ONCE = 1000;

/** A window of JOOR's credits. */
const WINDOW_MS = 5 * 60_000;

/** Nothing in the page may take longer. */
const PATIENCE_MS = 15 * 60_000;

/**
 * A match as a person makes it: the file that JOOR exports is chosen in the page, its rows are stored, the runs that the page
 * submits compare them and write the pairs, Done is pressed, and runs save the pairs within JOOR's credits. Says what each
 * step took.
 */
export async function matchThroughPage(seed: number, size: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'match-run-'));
  const joor = await startJoor({ port: 0, tokens: [TOKEN] });
  const { account, systemId } = openCompany(`${joor.url}/v2`);
  const web = await startWeb(account);
  const browser = await launchBrowser();
  try {
    const { customers, connections } = makePopulation(seed, size);
    inTransaction(account, () => {
      // Not selected, so that runs have nothing to do but the match.
      for (const customer of customers) addCustomer(account, null, customer);
    });
    account.secrets.set('custsecret_joor', TOKEN);
    const given = onceByCode(connections).map(asEntered);
    for (let from = 0; from < given.length; from += ENTERED_AT_ONCE) {
      await joor.admin('/admin/connections', { connections: given.slice(from, from + ENTERED_AT_ONCE) });
    }
    const file = path.join(folder, 'connections.csv');
    writeFileSync(file, Buffer.from(await (await fetch(`${joor.url}/exports/connections.csv`)).arrayBuffer()));
    console.log(`${counted(customers.length, 'customer')}, ${counted(given.length, 'connection')} at JOOR.`);
    const page = await browser.newPage({ baseURL: web.url, viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MS);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await followMatch(page, { account, systemId, file, turnClock: (time) => joor.admin('/admin/clock', time) });
    for (const complaint of complaints) console.error(complaint);
  } finally {
    await browser.close();
    await web.stop();
    account.close();
    await joor.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Subject {
  account: LocalAccount;
  systemId: number;
  file: string;
  turnClock(time: { set: string; stopped: true }): Promise<unknown>;
}

async function followMatch(page: Page, { account, systemId, file, turnClock }: Subject): Promise<void> {
  const { script, deployments } = DASHBOARD;
  const watch = new Stopwatch();
  const address = `/app/site/hosting/scriptlet.nl?script=${script}&deploy=${deployments.administrators}`;
  await page.goto(`${address}#/match-customers/${systemId}`);
  await page.locator('#uc-match-file').setInputFiles(file);
  await page.getByLabel('Every active customer').check();
  const match = page.getByRole('button', { name: 'Match customers', exact: true });
  await match.waitFor();
  watch.say('The page reads the file');
  await match.click();
  await until(page, () => stateOf(account) === 'comparing');
  const [portions] = query(account, `SELECT COUNT(*) AS n FROM ${MATCH_PORTION.type}`);
  watch.say(
    'The page stores its rows',
    `${portions?.n} portions; the call that ends it costs ${unitsOfLast(account)} units.`,
  );
  for (const report of runQueued(account)) watch.report('A run that the page submitted', report);
  await page.getByRole('list', { name: 'Pairs' }).waitFor();
  const [rows] = query(account, `SELECT COUNT(*) AS n FROM ${MATCH_ROW.type}`);
  watch.say('The page shows the pairs', `${rows?.n} of them, for ${unitsOfLast(account)} units.`);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await until(page, () => stateOf(account) === 'finishing');
  watch.restart();
  let runs = 0;
  for (; stateOf(account) === 'finishing'; runs += 1) {
    runQueued(account);
    account.clock.advance(WINDOW_MS);
    await turnClock({ set: new Date(account.clock.now()).toISOString(), stopped: true });
    const { errors } = runScript(account, {
      script: CUSTOMER_EXPORT.script,
      deployment: CUSTOMER_EXPORT.deployments.scheduled[0],
    });
    for (const { message } of errors) console.error(message);
  }
  runQueued(account);
  const [saved] = query(
    account,
    `SELECT COUNT(*) AS n FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.matchedName} IS NOT NULL`,
  );
  watch.say('Runs save the pairs', `${saved?.n} Sync States, over ${counted(runs, 'window')} of credits.`);
  await page.getByText('The match is done').or(page.getByText('Match is done')).first().waitFor();
  const left = [MATCH_ROW, MATCH_PORTION].map(({ type }) =>
    Number(query(account, `SELECT COUNT(*) AS n FROM ${type}`)[0]?.n),
  );
  watch.say(
    'The page says that it is done',
    `${left.join(' rows and ')} portions are left; the match is ${stateOf(account)}.`,
  );
}

const stateOf = (account: LocalAccount): string =>
  String(query(account, `SELECT ${MATCH.state} AS state FROM ${MATCH.type} ORDER BY id DESC`)[0]?.state ?? '');

const unitsOfLast = (account: LocalAccount): number => latestCalls(account, 1)[0]?.units ?? 0;

async function until(page: Page, done: () => boolean): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  while (!done()) {
    if (performance.now() > last) throw new Error('The page waits for something that does not come.');
    await page.waitForTimeout(200);
  }
}

/** JOOR has each customer code once. */
function onceByCode(connections: readonly MatchRecord[]): MatchRecord[] {
  const codes = new Set<string>();
  return connections.map((connection) => {
    const { code } = connection;
    if (code === '' || !codes.has(code)) {
      codes.add(code);
      return connection;
    }
    return { ...connection, code: '' };
  });
}

/** As somebody entered it at JOOR, as far as its fields took it. */
const asEntered = ({ name, code, emails, phones, addresses }: MatchRecord) => ({
  ...taken({
    customer_name: name,
    customer_code: code,
    customer_email: emails.find((email) => email.length <= (MAX_LENGTH.customer_email ?? 0)) ?? '',
    customer_phone: phones[0] ?? '',
  }),
  ...(addresses.length === 0 ? {} : { shipping: { shipping_addresses: addresses.map(addressEntered) } }),
});

const addressEntered = (address: MatchAddress, index: number) =>
  taken({
    shipping_code: `Address ${index + 1}`,
    shipping_address_1: address.street,
    shipping_city: address.city,
    shipping_postal_code: address.postalCode,
    shipping_country: matchPlace(address).country.toUpperCase(),
  });

const taken = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => [field, cutText(value, MAX_LENGTH[field] ?? value.length)]),
  );
