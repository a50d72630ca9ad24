import { maxShareOfLimit } from '../../../local/runtime/run';
import { BATCH, CUSTOMER, EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany, postedCodes } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

describe('A customer’s first export', () => {
  test('reaches JOOR complete, and JOOR takes it', async () => {
    const id = company.addCustomer({ companyname: 'Café Élan 東京' });
    const report = company.run();
    expect(report.errors).toEqual([]);
    expect(report.status).toBe('COMPLETE');
    await company.joor.admin('/admin/run-jobs', {});
    await company.joor.admin('/admin/match', { codes: 'all' });
    const { connections } = (await company.joor.admin('/admin/connections')) as { connections: unknown[] };
    expect(connections).toHaveLength(1);
    expect(JSON.stringify(connections)).toContain('Café Élan 東京');
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('keeps the job ID on the Batch, whose intent was saved before the POST', async () => {
    const id = company.addCustomer();
    company.run();
    const [batch, ...others] = company.query(
      `SELECT ${BATCH.status} AS status, ${BATCH.jobId} AS job, ${BATCH.customers} AS customers FROM ${BATCH.type}`,
    );
    expect(others).toEqual([]);
    expect(batch).toMatchObject({ status: 'Accepted', job: expect.stringMatching(/^\d+$/) });
    expect(JSON.parse(String(batch?.customers))).toEqual([
      { id, code: String(id), fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), first: true },
    ]);
  });

  test('sends batches of the size that the External System says', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.batchSize]: 2 });
    for (let count = 0; count < 5; count += 1) company.addCustomer();
    company.run();
    expect((await postedCodes(company)).map((codes) => codes.length)).toEqual([2, 2, 1]);
  });

  test('stays below half of every limit', () => {
    for (let count = 0; count < 100; count += 1) company.addCustomer(count % 2 ? {} : { terms: '' });
    const report = company.run();
    expect(report.errors).toEqual([]);
    expect(maxShareOfLimit(report)).toBeLessThan(0.5);
  });
});

describe('An unchanged customer', () => {
  test('is neither sent nor written, whichever way it is looked at', async () => {
    const id = company.addCustomer();
    company.run();
    const before = written(company);
    company.account.clock.advance(60_000);
    company.run();
    company.run({ custscript_uc_compare_all: true });
    company.run({ custscript_uc_ids: String(id) });
    expect(await postedCodes(company)).toHaveLength(1);
    expect(written(company)).toEqual(before);
  });

  test('a save without a change of what JOOR gets sends nothing', async () => {
    const id = company.addCustomer();
    company.run();
    company.account.clock.advance(60_000);
    company.edit('customer', id, { comments: 'Called on Monday' });
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
  });
});

describe('An edit', () => {
  test('is sent, and nothing else', async () => {
    const ids = [company.addCustomer(), company.addCustomer(), company.addCustomer()];
    company.run();
    company.account.clock.advance(60_000);
    company.edit('customer', ids[1] ?? 0, { phone: '+1 212 555 0100' });
    company.run();
    expect((await postedCodes(company))[1]).toEqual([String(ids[1])]);
  });

  test('of the customer’s name does not change its code', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.codeSource]: String(
        company.query("SELECT id FROM customlist_uc_code_source WHERE name = 'Customer ID'")[0]?.id,
      ),
    });
    const id = company.addCustomer({ entityid: 'ELAN' });
    company.run();
    company.account.clock.advance(60_000);
    company.edit('customer', id, { entityid: 'ELAN-NEW', phone: '1' });
    company.run();
    expect(await postedCodes(company)).toEqual([['ELAN'], ['ELAN']]);
  });
});

describe('A faulty customer', () => {
  test('stands in the Failed Record queue with every fault and fix, and holds nobody back', async () => {
    const bad = company.addCustomer({ pricelevel: '', addresses: [{ ...ADDRESS, label: '', addr1: '', city: '' }] });
    const good = company.addCustomer();
    company.run();
    expect(await postedCodes(company)).toEqual([[String(good)]]);
    const [failed] = failedRecords(company);
    expect(failed).toMatchObject({
      record: bad,
      status: 'Open',
      codes: 'price_level_missing, address_label_missing, address_incomplete',
    });
    expect(String(failed?.message).split('\n')).toHaveLength(3);
    expect(company.states()[bad]).toMatchObject({ state: 'Failed', reason: failed?.message });
  });

  test('is not written again while its faults are the same, and resolves by itself when they are gone', async () => {
    const id = company.addCustomer({ pricelevel: '' });
    company.run();
    const before = written(company);
    company.account.clock.advance(60_000);
    company.run();
    expect(written(company)).toEqual(before);
    const [priceLevel] = company.query("SELECT id FROM pricelevel WHERE name = 'Wholesale'");
    company.edit('customer', id, { pricelevel: String(priceLevel?.id) });
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
    expect(failedRecords(company)).toMatchObject([{ record: id, status: 'Resolved' }]);
  });
});

describe('Chosen customers', () => {
  test('exactly those are exported, and each other id is answered', async () => {
    const ids = [company.addCustomer(), company.addCustomer(), company.addCustomer()];
    const other = company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    company.run({ custscript_uc_ids: `${ids[2]}, ${other} 99999 x` });
    expect(await postedCodes(company)).toEqual([[String(ids[2])]]);
    const [run] = company.query('SELECT custrecord_uc_run_message AS message FROM customrecord_uc_run');
    expect(run?.message).toContain(`Customer ${other}: JOOR is not selected`);
    expect(run?.message).toContain('Customer 99999: The customer does not exist');
    expect(run?.message).toContain('"x" is not an internal ID');
    company.run();
    expect((await postedCodes(company))[1]).toEqual([String(ids[0]), String(ids[1])]);
  });
});

describe('Customers that are not to be exported', () => {
  test('are excluded with their reason: leads, inactive ones, those that were taken off', async () => {
    const [prospect] = company.query("SELECT key FROM entitystatus WHERE UPPER(name) LIKE '%PROPOSAL%'");
    const left = company.addCustomer();
    const inactive = company.addCustomer({ isinactive: true });
    const lead = company.addCustomer({ entitystatus: String(prospect?.key) });
    company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    company.run();
    company.account.clock.advance(60_000);
    company.edit('customer', left, { [CUSTOMER.externalSystems]: [] });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(left)]]);
    expect(company.states()).toMatchObject({
      [left]: { state: 'Excluded', reason: expect.stringContaining('not selected') },
      [inactive]: { state: 'Excluded', reason: 'The customer is inactive.' },
      [lead]: { state: 'Excluded', reason: expect.stringContaining('prospect') },
    });
    expect(Object.keys(company.states())).toHaveLength(3);
  });

  test('with Upload off nothing is posted that JOOR does not have; switching it on sends what was held', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
    const id = company.addCustomer();
    company.run();
    expect(await postedCodes(company)).toEqual([]);
    expect(company.states()[id]).toMatchObject({ state: 'On hold', reason: expect.stringContaining('Upload') });
    const [held] = company.query('SELECT custrecord_uc_ss_payload AS payload FROM customrecord_uc_sync_state');
    expect(JSON.parse(String(held?.payload))).toMatchObject({ customer_code: String(id) });
    company.account.clock.advance(24 * 3_600_000);
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: true });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(id)]]);
  });

  test('with Update off a change of a customer that JOOR has is held', async () => {
    const id = company.addCustomer();
    company.run();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.update]: false });
    company.edit('customer', id, { phone: '1' });
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
    expect(company.states()[id]).toMatchObject({ state: 'On hold', reason: expect.stringContaining('Update') });
  });

  test.each([
    ['Upload', '', EXTERNAL_SYSTEM.upload],
    ['Update', '', EXTERNAL_SYSTEM.update],
    ['Upload', ', and in a run that finds one that broke off', EXTERNAL_SYSTEM.upload],
    ['Update', ', and in a run that finds one that broke off', EXTERNAL_SYSTEM.update],
  ])(
    'what was held for %s goes with the next run once it is on again, before any sweep%s',
    async (which, also, field) => {
      const id = which === 'Update' ? company.addCustomer() : null;
      company.run();
      company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [field]: false });
      const held = id ?? company.addCustomer();
      company.edit('customer', held, { phone: '1' });
      company.run();
      expect(company.states()[held]?.state).toBe('On hold');
      // A later change of another customer moves the watermark: the look for changes does not reach back any more.
      company.account.clock.advance(4 * 3_600_000);
      const faulty = company.addCustomer({ terms: '' });
      company.run();
      const before = (await postedCodes(company)).length;
      company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [field]: true });
      if (also !== '') leaveOpenBatch(company, faulty);
      company.run();
      expect((await postedCodes(company)).slice(before)).toEqual([[String(held)]]);
    },
  );
});

/** Every row that the connector writes, with its time: two equal answers mean that nothing was written between. */
function written(subject: Company): unknown[] {
  return ['sync_state', 'batch', 'failed_record', 'run'].map((record) =>
    subject.query(
      `SELECT id, TO_CHAR(lastmodified, 'YYYY-MM-DD HH24:MI:SS') AS modified FROM customrecord_uc_${record} ORDER BY id`,
    ),
  );
}

/** As a run leaves it that broke off between intent and answer. */
function leaveOpenBatch(subject: Company, id: number): void {
  subject.create(BATCH.type, {
    name: 'broken off',
    [BATCH.system]: String(subject.systemId),
    [BATCH.status]: 'Intent',
    [BATCH.customers]: JSON.stringify([{ id, code: String(id), fingerprint: 'f' }]),
  });
}

function failedRecords(subject: Company): Record<string, unknown>[] {
  return subject.query(
    `SELECT custrecord_uc_fr_record_id AS record, custrecord_uc_fr_status AS status, custrecord_uc_fr_codes AS codes,
       custrecord_uc_fr_error_msg AS message FROM customrecord_uc_failed_record ORDER BY id`,
  );
}
