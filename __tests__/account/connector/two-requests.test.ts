import type { Actor } from '../../../local/account/records/document';
import { runQueued } from '../../../local/runtime/run';
import { findSuitelet, runSuitelet } from '../../../local/runtime/suitelets';
import { DASHBOARD } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { act, runRecords } from './actions';
import { type Company, openCompany, postedCodes } from './company';

jest.setTimeout(240_000);

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { throttle: false });
});

afterEach(() => company.stop());

/** Somebody who has the dashboard open, and exports customers while another script stands still. */
function openDashboard(): (customerIds: number[]) => { ok: boolean } {
  const { script, deployments } = DASHBOARD;
  const page = findSuitelet(company.account, script, deployments.administrators);
  if (!page) throw new Error('The dashboard is not deployed.');
  const session = new Map<string, string>();
  const actor: Actor = { userId: -5, role: 'administrator', visit: { session } };
  const call = (method: string, body: string) =>
    runSuitelet(
      company.account,
      page,
      {
        method,
        body,
        url: 'http://127.0.0.1/',
        headers: { 'content-type': 'application/json' },
        parameters: {},
        clientIpAddress: '127.0.0.1',
      },
      actor,
    ).content.toString();
  call('GET', '');
  const [token] = session.values();
  return (customerIds) => JSON.parse(call('POST', JSON.stringify({ action: 'export', token, customerIds })));
}

test('a second request for a customer, at any moment of the first, sends it no second time', async () => {
  const ask = openDashboard();
  let moments = 1;
  for (let chosen = 0; chosen < moments; chosen += 1) {
    const id = company.addCustomer();
    let moment = 0;
    act(
      company,
      { action: 'resync', ids: [id] },
      {
        onMoment: ({ at }) => {
          if (at !== 'after') return undefined;
          if (moment === chosen) expect(ask([id])).toMatchObject({ ok: true });
          moment += 1;
          return undefined;
        },
      },
    );
    moments = moment;
    runQueued(company.account);
    company.account.clock.advance(5 * 60_000);
    company.run();
    const posts = (await postedCodes(company)).flat().filter((code) => code === String(id)).length;
    expect({ chosen, posts }).toEqual({ chosen, posts: 1 });
  }
  expect(moments).toBeGreaterThan(20);
  expect(runRecords(company).filter(({ status }) => status !== 'Finished')).toEqual([]);
});
