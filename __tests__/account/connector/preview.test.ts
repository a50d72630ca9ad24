import {
  ACCOUNT_STATE,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  FIELD_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { CustomerPreview } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/preview';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { put } from '../suitelets/account';
import { ADDRESS, type Company, openCompany, postedCodes } from './company';

jest.setTimeout(240_000);

const CONNECTOR = '/SuiteScripts/UnifiedConnector';

let company: Company;
let visit: DashboardVisit;

/** A Suitelet that answers with the preview of the customers in its parameter. */
function deployPreview(): void {
  const file = '/SuiteScripts/pages/preview.js';
  const source = `/**\n * @NApiVersion 2.1\n * @NScriptType Suitelet\n */
define(['${CONNECTOR}/settings/read-settings', '${CONNECTOR}/sync/compare/preview'], (settings, preview) => ({
  onRequest({ request, response }) {
    const ids = JSON.parse(request.parameters.ids);
    response.write(JSON.stringify(preview.previewExport(settings.readSettings(), ids)));
  },
}));`;
  company.account.files.write(file, Buffer.from(source));
  put(
    company.account,
    `<suitelet scriptid="customscript_preview"><name>Preview</name><scriptfile>[${file}]</scriptfile><scriptdeployments>
      <scriptdeployment scriptid="customdeploy_preview"><status>RELEASED</status><title>Preview</title><allroles>T</allroles>
      </scriptdeployment></scriptdeployments></suitelet>`,
  );
}

async function preview(...ids: number[]): Promise<CustomerPreview[]> {
  const { text } = await visit.get(
    `/app/site/hosting/scriptlet.nl?script=customscript_preview&deploy=customdeploy_preview&ids=${JSON.stringify(ids)}`,
  );
  return JSON.parse(text) as CustomerPreview[];
}

async function previewOf(id: number): Promise<CustomerPreview> {
  const [only] = await preview(id);
  if (!only) throw new Error('There is no preview.');
  return only;
}

const changes = ({ diff }: CustomerPreview) => diff.filter(({ change }) => change !== 'same');

beforeEach(async () => {
  company = await openCompany();
  deployPreview();
  visit = await DashboardVisit.of(company);
});

afterEach(async () => {
  await visit.stop();
  await company.stop();
});

describe('What an export would do', () => {
  test('a new customer would be sent with every value, and where each comes from', async () => {
    const found = await previewOf(company.addCustomer({ phone: '+33 1' }));
    expect(found).toMatchObject({
      outcome: 'new',
      compared: 'never sent',
      faults: [],
      pause: null,
      name: 'Boutique 1',
    });
    expect(found.sentence).toMatch(/^It would be sent to JOOR for the first time, with \d+ values\.$/);
    expect(found.diff.every(({ change, before }) => change === 'added' && before === null)).toBe(true);
    const sources = Object.fromEntries(found.diff.map(({ path, after, source }) => [path, [after, source]]));
    expect(sources).toMatchObject({
      'customer phone': ['+33 1', 'Phone'],
      'shipping > Flagship > city': ['Paris', 'City'],
      'payment method > net30 > name': ['Net 30', 'Value Map: Payment Term'],
      'price type > Wholesale in USD > label': ['Wholesale', 'Value Map: Price Level'],
      'warehouse > MAIN > code': ['MAIN', 'Value Map: Warehouse'],
    });
    expect(found.warnings.map(({ code }) => code)).toContain('sales_rep_code_missing');
  });

  test('nothing would be sent for a customer that JOOR has as it is', async () => {
    const id = company.addCustomer();
    company.run();
    const found = await previewOf(id);
    expect(found).toMatchObject({ outcome: 'unchanged', compared: 'sent last' });
    expect(found.diff.length).toBeGreaterThan(10);
    expect(changes(found)).toEqual([]);
  });

  test('a change is told with what was sent last', async () => {
    const id = company.addCustomer({ phone: '1' });
    company.run();
    company.edit('customer', id, { phone: '2' });
    const found = await previewOf(id);
    expect(found).toMatchObject({
      outcome: 'update',
      sentence: 'It would be sent to JOOR again, with 1 value changed since the last send.',
    });
    expect(changes(found)).toEqual([
      { path: 'customer phone', field: 'customer_phone', source: 'Phone', before: '1', after: '2', change: 'changed' },
    ]);
  });

  test('a customer that would fail shows all its faults with their fixes, also when it failed with them before', async () => {
    const id = company.addCustomer({ terms: '', addresses: [{ ...ADDRESS, city: '' }] });
    for (let round = 0; round < 2; round += 1) {
      const found = await previewOf(id);
      expect(found).toMatchObject({ outcome: 'fails', sentence: 'It would fail: 2 faults to correct first.' });
      expect(found.faults.map(({ code, fix }) => [code, fix])).toEqual([
        ['payment_term_missing', 'Select Terms on the Financial tab of the customer.'],
        ['address_incomplete', 'Complete the address on the Address tab of the customer.'],
      ]);
      company.run();
    }
  });

  test('a failing change is still compared with what JOOR has', async () => {
    const id = company.addCustomer({ phone: '1' });
    company.run();
    company.edit('customer', id, { phone: '2', terms: '' });
    company.run();
    const found = await previewOf(id);
    expect(found.outcome).toBe('fails');
    expect(changes(found).map(({ path, before, after }) => [path, before, after])).toContainEqual([
      'customer phone',
      '1',
      '2',
    ]);
  });

  test('customers that are not exported say why', async () => {
    const leaver = company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    const inactive = company.addCustomer({ isinactive: true });
    const found = await preview(leaver, inactive, 999_999);
    expect(found.map(({ outcome, sentence }) => [outcome, sentence])).toEqual([
      ['excluded', 'JOOR is not selected under External Systems on the customer.'],
      ['excluded', 'The customer is inactive.'],
      ['excluded', 'The customer does not exist in NetSuite, or this role may not see it.'],
    ]);
  });

  test('with Upload off, a new customer shows what would be sent', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
    const found = await previewOf(company.addCustomer());
    expect(found.outcome).toBe('on hold');
    expect(found.sentence).toContain('Upload Customers to JOOR is switched off for JOOR');
    expect(found.diff.length).toBeGreaterThan(10);
  });

  test('with Update off, a change is compared with what was sent, also after a run that held it', async () => {
    const id = company.addCustomer({ phone: '1' });
    company.run();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.update]: false });
    company.edit('customer', id, { phone: '2' });
    for (let round = 0; round < 2; round += 1) {
      const found = await previewOf(id);
      expect(found).toMatchObject({ outcome: 'on hold', compared: 'sent last' });
      expect(changes(found).map(({ path }) => path)).toEqual(['customer phone']);
      company.run();
    }
  });

  test('wrong settings and pauses are told, and what would be sent after them', async () => {
    const id = company.addCustomer();
    company.run();
    company.edit('customer', id, { phone: '2' });
    const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
    company.edit(ACCOUNT_STATE.type, Number(state?.id), { [ACCOUNT_STATE.pauseReason]: 'The token is wrong.' });
    expect(await previewOf(id)).toMatchObject({
      outcome: 'update',
      pause: 'The token is wrong.',
      sentence: 'After the pause, it would be sent to JOOR again, with 1 value changed since the last send.',
    });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.secret]: 'token' });
    expect((await previewOf(id)).pause).toContain('API Secret ID');
  });

  test('a setting that names a field which the account lacks is told instead of an error', async () => {
    company.create(FIELD_MAP.type, {
      [FIELD_MAP.joorField]: 'customer_alias',
      [FIELD_MAP.netsuiteField]: 'custentity_nowhere',
    });
    const found = await previewOf(company.addCustomer());
    expect(found.outcome).toBe('on hold');
    expect(found.sentence).toContain('uses the customer field custentity_nowhere in the Field Map line of');
  });

  test('writes and sends nothing, and costs 175 units for any number of new customers', async () => {
    const ids = Array.from({ length: 200 }, () => company.addCustomer());
    const counts = () =>
      [
        'customrecord_uc_sync_state',
        'customrecord_uc_failed_record',
        'customrecord_uc_run',
        'customrecord_uc_batch',
      ].map((type) => company.query(`SELECT COUNT(*) AS rows FROM ${type}`)[0]?.rows);
    const before = counts();
    expect(await preview(...ids)).toHaveLength(200);
    // 31 of them for the settings.
    expect(visit.units).toBe(175);
    expect(counts()).toEqual(before);
    expect(await postedCodes(company)).toEqual([]);
  });
});
