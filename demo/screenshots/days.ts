import type { LocalAccount } from '../../local/account/open';
import { runScript } from '../../local/runtime/run';
import { runDue } from '../../local/runtime/schedule';
import { UserError } from '../../local/user-error';
import { CUSTOMER_EXPORT } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { DemoAccount } from '../account/account';
import { editCustomers } from '../account/edit-customers';
import { ADMINISTRATOR } from '../account/fill-lists';
import type { DemoJoor } from '../joor/joor';

const MINUTE = 60_000;
/** From one start of the schedule to the next. */
const START_MINUTES = 5;
const HOUR = 60 * MINUTE;
const DAYS = 5;
/** Customers edited at the beginning of each run of a day. */
const EDITS = [9, 26, 14, 5];
/** JOOR's people connect new customers about a day later. */
const MATCH_SECONDS = 26 * 3600;
/** What goes wrong at JOOR, by day: one request of that day is answered so. */
const TROUBLE: Readonly<Record<number, object>> = {
  2: { status: 503, body: 'Service Unavailable' },
  4: { status: 400, body: '{"bulk_connections":{"response":{"code":3,"comment":"Invalid data"}}}' },
};

/**
 * Lets some working days pass: people edit customers, one a day loses its terms, JOOR has its bad moments, and the
 * export runs; on the last day by its schedule, which Check Set-up looks at. NetSuite's clock and JOOR's go on together
 * and stand still in the end.
 */
export async function passDays({ account, systems }: DemoAccount, joor: DemoJoor): Promise<void> {
  const [main] = systems;
  if (main === undefined || joor.pages === null) throw new UserError('The pictures need the local JOOR.');
  const post = (path: string, body: object) => postTo(`${joor.pages}/admin${path}`, body);
  const setJoorClock = () => post('/clock', { set: new Date(account.clock.now()).toISOString(), stopped: true });
  const advance = async (milliseconds: number) => {
    account.clock.advance(milliseconds);
    await setJoorClock();
  };
  await post('/settings', { matchDelay: MATCH_SECONDS });
  await setJoorClock();
  runNow(account);
  const keepSchedule = async (milliseconds: number) => {
    const end = account.clock.now() + milliseconds;
    for (let at = account.clock.now(); at < end; at = account.clock.now()) {
      runDue(account, Math.min(at + START_MINUTES * MINUTE, end));
      await setJoorClock();
    }
  };
  for (let day = 1; day <= DAYS; day += 1) {
    const pass = day < DAYS ? advance : keepSchedule;
    await pass(19 * HOUR);
    const trouble = TROUBLE[day];
    if (trouble) await post('/faults', { path: '/v2/bulk-connection', times: 1, ...trouble });
    const [careless] = editCustomers(account, main.id, 1);
    if (careless !== undefined) clearTerms(account, careless);
    for (const edits of EDITS) {
      await pass(6 * MINUTE);
      runNow(account);
      await pass(HOUR);
      editCustomers(account, main.id, edits + 4 * day);
      runNow(account);
    }
  }
}

function runNow(account: LocalAccount): void {
  const [deployment] = CUSTOMER_EXPORT.deployments.scheduled;
  runScript(account, { script: CUSTOMER_EXPORT.script, deployment });
}

function clearTerms(account: LocalAccount, id: number): void {
  const customer = account.records.load('customer', id, ADMINISTRATOR);
  customer.values.terms = '';
  account.records.save(customer, ADMINISTRATOR);
}

async function postTo(address: string, body: object): Promise<void> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new UserError(`JOOR refuses ${address}: ${await response.text()}`);
}
