import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { newAddress, recordAddress } from '../../local/account/page-addresses';
import { saveSavedSearch } from '../../local/account/search/saved';
import {
  ACCOUNT_STATE,
  BATCH,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  FIELD_MAP,
  LISTS,
  RUN,
  SYNC_STATE,
  VALUE_MAP,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DEFINITIONS } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/saved-searches/saved-searches';
import { act } from '../account/connector/actions';
import { ADDRESS, type Company, openCompany } from '../account/connector/company';
import { DashboardWindow } from './dashboard/dashboard-window';
import { until } from './until';

jest.setTimeout(240_000);

const ADMINISTRATOR = { userId: -5, role: 'administrator' };

/** A text that leaves its place in a page if nothing keeps it there, and then says where it stood; short enough for JOOR. */
const attack = (place: string): string => `${place}"'><img src=x onerror=fired='${place}'>`;

/** The same where there is room: other ways out. */
const longAttack = (place: string): string =>
  `${attack(place)}</script></title></textarea><script>fired='${place}'</script><a href="javascript:fired=1">\${fired=1}`;

let company: Company;
let window: DashboardWindow;
let page: Page;
let customers: number[];

/** Every text that a person, a customer or JOOR can bring in, as an attack. */
async function poison(): Promise<void> {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { name: attack('system') });
  const term = String(company.create('term', { name: attack('term') }));
  company.create(VALUE_MAP.type, {
    [VALUE_MAP.kind]: company.list(LISTS.valueMapKind.id, LISTS.valueMapKind.term),
    [VALUE_MAP.netsuiteId]: term,
    [VALUE_MAP.joorName]: attack('mapped'),
  });
  company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: 'customer_alias', [FIELD_MAP.fixedValue]: attack('alias') });
  const address = { ...ADDRESS, label: attack('label'), attention: 'A' };
  customers = [
    company.addCustomer({ companyname: attack('sent'), terms: term }),
    company.addCustomer({ companyname: attack('fault'), addresses: [{ ...address, city: '' }] }),
    company.addCustomer({ companyname: attack('dismissed'), terms: '' }),
    company.addCustomer({ companyname: attack('refused') }),
  ];
  company.create('employee', { firstname: attack('employee'), lastname: 'Lee', subsidiary: '1' });
  company.addContacts(customers[0] ?? 0, [
    { firstname: '<img src=x onerror=fired=2>', lastname: 'Lee', email: 'k@x.example' },
  ]);
  await company.joor.admin('/admin/faults', {
    method: 'POST',
    path: '/v2/bulk-connection',
    status: 400,
    times: 9,
    body: JSON.stringify({ code: 1, comment: longAttack('joor'), log_id: attack('log') }),
  });
  company.run();
  const [dismissed] = company.query(
    `SELECT id FROM ${FAILED_RECORD.type} WHERE ${FAILED_RECORD.recordId} = ?`,
    customers[2] ?? 0,
  );
  act(company, { action: 'dismiss', ids: [Number(dismissed?.id)], reason: longAttack('reason') });
  act(company, { action: 'saved_searches' });
  saveSavedSearch(
    { title: attack('search'), type: 'customer', filters: [], columns: [], isPublic: true },
    undefined,
    company.account,
    ADMINISTRATOR,
  );
  const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
  company.edit(ACCOUNT_STATE.type, Number(state?.id), {
    [ACCOUNT_STATE.pauseCause]: attack('cause'),
    [ACCOUNT_STATE.pauseReason]: longAttack('pause'),
  });
}

beforeAll(async () => {
  company = await openCompany();
  await poison();
  window = await DashboardWindow.of(company);
  ({ page } = window);
});

afterAll(async () => {
  await window?.close();
  await company?.stop();
});

/** That nothing of the attacks became markup or ran on the page as it stands. */
async function expectHarmless(where: string): Promise<void> {
  const found = await page.evaluate(
    `({ fired: window.fired ?? null, images: document.querySelectorAll('img[src=x], [onerror]').length,
        scripts: [...document.scripts].filter(({ textContent }) => textContent.startsWith('fired=')).length })`,
  );
  expect([where, found]).toEqual([where, { fired: null, images: 0, scripts: 0 }]);
  expect([where, window.complaints]).toEqual([where, []]);
}

const newest = (type: string) => Number(company.query(`SELECT MAX(id) AS id FROM ${type}`)[0]?.id);

/** Shows everything that a page keeps folded. */
const UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true; })";
const unfold = () => page.evaluate(UNFOLD);

describe('Script in any text is shown as text', () => {
  const hashes = (): [string, string][] => [
    ['/', 'system'],
    ['/customers', 'sent'],
    ['/failed-records', 'label'],
    ['/failed-records/where/status=any', 'reason'],
    [`/failed-records/${newest(FAILED_RECORD.type)}`, 'refused'],
    ['/sync-log', ''],
    [`/sync-log/${newest(RUN.type)}`, 'system'],
    [`/sync-log/batches/${newest(BATCH.type)}`, 'joor'],
    ['/general-log', 'reason'],
    [`/why-not/${customers[1]}`, 'label'],
    ['/set-up/external-systems', 'pause'],
    [`/set-up/external-systems/${company.systemId}`, 'system'],
    ['/set-up/value-map', 'mapped'],
    ['/set-up/field-map', 'alias'],
    ['/set-up/check', 'system'],
    ['/set-up/configuration', ''],
  ];

  test('on every page of the dashboard', async () => {
    for (const [hash, place] of hashes()) {
      await window.open(hash, 'administrators');
      const shown =
        "document.querySelector('.uc-dashboard').innerText + [...document.querySelectorAll('.uc-dashboard :is(input, textarea, option)')].map(({ value, text }) => value + text).join()";
      // Some pages show their parts as they come.
      const wanted = JSON.stringify(place === '' ? '' : `<img src=x onerror=fired='${place}'`);
      await until(page, `(${UNFOLD}, (${shown}).includes(${wanted}))`);
      await expectHarmless(hash);
    }
  });

  test('in the answers of Selective Customer Export and its preview, and in the choice of a saved search', async () => {
    await window.open(`/selective-export/where/ids=${customers.join(',')}`, 'administrators');
    await window.button('Preview').click();
    await page.getByText(/Would fail: [12]/).waitFor();
    await unfold();
    await expectHarmless('preview');
    await window.button('Go').click();
    await page.getByRole('table', { name: 'Results' }).first().waitFor();
    await expectHarmless('answers');
    await page.getByLabel('Saved search', { exact: true }).check();
    await page.getByLabel('Saved search of customers').waitFor();
    await expectHarmless('saved searches');
  });

  test('in what RESYNC answers, and in the dialog for dismissing', async () => {
    await window.open('/failed-records', 'administrators');
    await page
      .getByRole('button', { name: /^RESYNC (?!selected)/ })
      .first()
      .click();
    await window.loaded();
    await expectHarmless('RESYNC');
  });

  test('on the customer’s page, viewed and edited, with what its buttons say', async () => {
    for (const id of customers) {
      for (const more of ['', '&e=T', '&e=T&sublist=addressbook&line=1']) {
        await page.goto(`/app/common/entity/custjob.nl?id=${id}${more}`);
        await unfold();
        await expectHarmless(`customer ${id}${more}`);
      }
    }
    await page.goto(`/app/common/entity/custjob.nl?id=${customers[1]}`);
    await page.locator('html[data-client-scripts=ready]').waitFor();
    await page.getByRole('button', { name: 'Sync to JOOR', exact: true }).click();
    await page.getByText('Reload the page to see its status.').waitFor();
    await expectHarmless('Sync to JOOR');
  });

  test('on the pages and lists of every record type, and on the account’s own pages', async () => {
    const types = [EXTERNAL_SYSTEM, ACCOUNT_STATE, SYNC_STATE, BATCH, FAILED_RECORD, RUN, VALUE_MAP, FIELD_MAP];
    for (const { type } of types) {
      const record = company.account.catalogue.type(type);
      if (!record) throw new Error(`There is no type ${type}.`);
      const view = recordAddress(company.account, record, newest(type)) ?? '';
      for (const address of [view, `${view}&e=T`, newAddress(company.account, record)]) {
        await page.goto(address);
        await expectHarmless(`${type} ${address}`);
      }
      const { internalId } = company.account.object(type) ?? {};
      await page.goto(`/app/common/custom/custrecordentrylist.nl?rectype=${internalId}`);
      await expectHarmless(`list of ${type}`);
    }
    const login = '/app/login/secure/changerole.nl';
    for (const address of ['/', login, '/app/common/search/savedsearches.nl', '/app/common/entity/custjoblist.nl']) {
      await page.goto(address);
      await expectHarmless(address);
    }
  });

  test('in the results of the saved searches', async () => {
    for (const { id } of DEFINITIONS) {
      await page.goto(`/app/common/search/searchresults.nl?searchid=${id}`);
      await expectHarmless(id);
    }
  });
});

describe('A CSV has no formula', () => {
  const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '=1+1\nand more', '=cmd|" /C calc"!A0'];

  beforeAll(() => {
    for (const formula of FORMULAS) company.addCustomer({ companyname: formula, terms: '' });
    company.run();
    const failed = company.query(`SELECT id FROM ${FAILED_RECORD.type} ORDER BY id`).map(({ id }) => Number(id));
    FORMULAS.forEach((reason, index) => {
      act(company, { action: 'dismiss', ids: [failed[failed.length - 1 - index] ?? 0], reason });
    });
  });

  function expectNoFormula(where: string, csv: string): void {
    const cells = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data.flat();
    expect([where, cells.length > 5]).toEqual([where, true]);
    expect([where, cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && Number.isNaN(Number(cell)))]).toEqual([
      where,
      [],
    ]);
  }

  test.each(['/customers', '/failed-records/where/status=any', '/sync-log', '/general-log'])(
    'downloaded from %s',
    async (hash) => {
      await window.open(hash);
      const [download] = await Promise.all([page.waitForEvent('download'), window.button('Download CSV').click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const csv = Buffer.concat(chunks).toString('utf8');
      expectNoFormula(hash, csv);
      if (hash === '/customers') for (const text of ["'=1+1", "'=1+1\nand more"]) expect(csv).toContain(text);
    },
  );

  test('downloaded from the saved searches and the lists of records', async () => {
    const rectype = company.account.object(FAILED_RECORD.type)?.internalId;
    const addresses = [
      ...DEFINITIONS.map(({ id }) => `/app/common/search/searchresults.nl?searchid=${id}&csv=T`),
      `/app/common/custom/custrecordentrylist.nl?rectype=${rectype}&csv=T`,
      '/app/common/entity/custjoblist.nl?csv=T',
    ];
    for (const address of addresses) {
      const answer = await page.request.get(address);
      expect([address, answer.headers()['content-type']]).toEqual([address, expect.stringContaining('text/csv')]);
      expectNoFormula(address, await answer.text());
    }
  });
});
