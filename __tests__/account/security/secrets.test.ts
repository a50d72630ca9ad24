import { runScript } from '../../../local/runtime/run';
import type { ActionName } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import {
  CONFIGURATION,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DEFINITIONS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/saved-searches/saved-searches';
import { act } from '../connector/actions';
import { type Company, type CustomerChanges, openCompany } from '../connector/company';
import { addressOf, DashboardVisit } from '../dashboard/dashboard-visit';
import { makeHistory, sampleRequests } from './sample-requests';

jest.setTimeout(240_000);

const TOKEN = 'tok-4d1f9c0a7e';

let company: Company;
let visit: DashboardVisit;

beforeEach(async () => {
  company = await openCompany({ tokens: [TOKEN] });
  visit = await DashboardVisit.of(company);
  await makeHistory(company, visit);
});

afterEach(async () => {
  await visit?.stop();
  await company?.stop();
});

/** Every execution log entry of every script. */
const logged = (): string[] =>
  company.account.statements
    .all('SELECT title, details FROM sys_script_log ORDER BY rowid')
    .map(({ title, details }) => `${title}: ${details}`);

/** What every action answers at the administrators' Dashboard, and the session's token that they were sent with. */
async function answersAndToken(): Promise<{ texts: Record<string, string>; token: string }> {
  const { token } = await visit.open('administrators');
  const texts: Record<string, string> = {};
  for (const [action, request] of Object.entries(sampleRequests(company)) as [ActionName, object][]) {
    const post = JSON.stringify({ ...request, token, action });
    texts[action] = (await visit.postRaw(post, undefined, addressOf('administrators'))).text;
  }
  return { texts, token };
}

const answers = async () => (await answersAndToken()).texts;

/** Pages of the connector, of its records and searches, and the CSV of the searches' results. */
async function pages(): Promise<Record<string, string>> {
  const [state] = company.query(
    `SELECT MAX(id) AS id, MAX(${SYNC_STATE.customerId}) AS customer FROM ${SYNC_STATE.type}`,
  );
  const [failed] = company.query(`SELECT MAX(id) AS id FROM ${FAILED_RECORD.type}`);
  const rectype = company.account.object(FAILED_RECORD.type)?.internalId;
  const customer = `/app/common/entity/custjob.nl?id=${state?.customer}`;
  const addresses = [
    '/',
    addressOf('administrators'),
    customer,
    `${customer}&e=T`,
    `/app/common/custom/custrecordentry.nl?rectype=${rectype}&id=${failed?.id}`,
    ...DEFINITIONS.flatMap(({ id }) => [
      `/app/common/search/searchresults.nl?searchid=${id}`,
      `/app/common/search/searchresults.nl?searchid=${id}&csv=T`,
    ]),
  ];
  const texts: Record<string, string> = {};
  for (const address of addresses) {
    const { status, text } = await visit.get(address);
    expect([address, status]).toEqual([address, 200]);
    texts[address] = text;
  }
  return texts;
}

/** Where a text stands. */
const holding = (texts: Record<string, string>, text: string): string[] =>
  Object.entries(texts).flatMap(([where, written]) => (written.includes(text) ? [where] : []));

describe('The token', () => {
  test("stands in no answer, page, CSV or log, and the session's in no answer or log", async () => {
    const { texts, token } = await answersAndToken();
    const log = logged().join('\n');
    expect(token).not.toBe('');
    expect(holding({ ...texts, log }, token)).toEqual([]);
    const written = { ...texts, ...(await pages()), log: logged().join('\n') };
    expect(holding(written, TOKEN)).toEqual([]);
    expect(holding(written, Buffer.from(TOKEN).toString('base64').slice(0, 12))).toEqual([]);
    expect(holding(written, 'OAuth2')).toEqual([]);
  });

  test('stands nowhere when JOOR refuses it either', async () => {
    company.account.secrets.set('custsecret_joor', `${TOKEN}-expired`);
    company.addCustomer();
    company.run();
    const written = { ...(await answers()), ...(await pages()), log: logged().join('\n') };
    expect(holding(written, TOKEN)).toEqual([]);
  });

  test('that somebody entered in place of its id is told by nothing of the connector', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.secret]: TOKEN });
    company.addCustomer();
    company.run();
    runScript(company.account, { script: CONFIGURATION.script, deployment: CONFIGURATION.deployments.export });
    const written = { ...(await answers()), ...(await pages()), log: logged().join('\n') };
    expect(holding(written, TOKEN)).toEqual([]);
    const kept = company.account.files.read('/SuiteScripts/unified-connector-configuration.json');
    expect(String(kept)).not.toContain(TOKEN);
  });
});

describe('The execution logs of all scripts', () => {
  const PERSONAL: CustomerChanges = {
    email: 'private@shop',
    phone: '+33 1 99 88 77 66',
    addresses: [
      {
        label: 'Home',
        attention: 'Marguerite Duras',
        addr1: '5 rue Saint-Benoît',
        city: '',
        zip: '75006',
        country: 'FR',
      },
      { label: 'Shop', addr1: `9 quai ${'Voltaire '.repeat(10)}`, city: 'Paris', zip: '75007', country: 'FR' },
    ],
  };
  const DATA = ['private@shop', '99 88 77 66', 'Marguerite', 'Saint-Beno', 'Voltaire', 'kim.lee'];

  test('hold ids and names, and nothing else about people', async () => {
    const ids = [company.addCustomer(PERSONAL), company.addCustomer({ ...PERSONAL, terms: '' })];
    company.addContacts(ids[0] ?? 0, [{ firstname: 'Kim', lastname: 'Lee', email: 'kim.lee@shop', phone: '1' }]);
    company.run();
    const { said } = act(company, { action: 'export', ids });
    expect(said.join('\n')).toContain('See Error Msg on its Failed Record');
    await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', status: 500, times: 1 });
    company.addCustomer(PERSONAL);
    company.run();
    await answers();
    await pages();
    expect(holding({ log: logged().join('\n') }, 'Boutique')).toEqual(['log']);
    expect(DATA.filter((personal) => logged().some((entry) => entry.includes(personal)))).toEqual([]);
  });
});
