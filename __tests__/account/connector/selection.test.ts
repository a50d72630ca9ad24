import {
  ACCOUNT_STATE,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  FIELD_MAP,
  LISTS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany, postedCodes } from './company';

const ADMINISTRATOR = { userId: -5, role: 'administrator' };
const MINUTE = 60_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const set = (values: Parameters<Company['edit']>[2]) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);
const runLater = (...parameters: Parameters<Company['run']>) => {
  company.account.clock.advance(MINUTE);
  return company.run(...parameters);
};
const state = (id: number) => company.states()[id];
const status = (stage: string) =>
  String(company.query(`SELECT key FROM entitystatus WHERE UPPER(name) LIKE '%${stage}%'`)[0]?.key);
const accountState = () =>
  company.query(
    `SELECT ${ACCOUNT_STATE.pauseCause} AS cause, ${ACCOUNT_STATE.pauseReason} AS reason,
       ${ACCOUNT_STATE.watermarkTime} AS watermark FROM ${ACCOUNT_STATE.type}`,
  )[0];

describe('Stages', () => {
  test('prospects and leads share the record and are left out, unless the setting takes them', async () => {
    const customer = company.addCustomer();
    const prospect = company.addCustomer({ entitystatus: status('PROPOSAL') });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(customer)]]);
    expect(state(prospect)).toMatchObject({ state: 'Excluded', reason: expect.stringContaining('is a prospect') });
    set({ [EXTERNAL_SYSTEM.stages]: 'Customer, Prospect' });
    runLater({ custscript_uc_compare_all: true });
    expect(await postedCodes(company)).toEqual([[String(customer)], [String(prospect)]]);
  });
});

describe('Subsidiaries', () => {
  test('a customer belongs to the External System by its primary or any secondary subsidiary', async () => {
    const france = company.create('subsidiary', { name: 'France', currency: '1', country: 'FR' });
    const japan = company.create('subsidiary', { name: 'Japan', currency: '1', country: 'JP' });
    const primary = company.addCustomer({ subsidiary: String(france) });
    const secondary = company.addCustomer({ subsidiary: String(japan) });
    const other = company.addCustomer({ subsidiary: String(japan) });
    const document = company.account.records.load('customer', secondary, ADMINISTRATOR);
    document.sublists.submachine = [
      ...(document.sublists.submachine ?? []),
      { values: { subsidiary: String(france) }, subrecords: {} },
    ];
    company.account.records.save(document, ADMINISTRATOR);
    set({ [EXTERNAL_SYSTEM.subsidiaries]: String(france) });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(primary), String(secondary)]]);
    expect(state(other)).toMatchObject({ state: 'Excluded', reason: expect.stringContaining('subsidiaries') });
  });
});

describe('The selection rule', () => {
  beforeEach(() => company.deployAlso('__tests__/fixtures/brand-selection'));

  test('on a checkbox, as JOOR_ENABLED of Shopify brands', async () => {
    const enabled = company.addCustomer({ custentity_brand_joor: true });
    const other = company.addCustomer();
    set({ [EXTERNAL_SYSTEM.ruleField]: 'custentity_brand_joor', [EXTERNAL_SYSTEM.ruleValues]: 'T' });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(enabled)]]);
    expect(state(other)?.reason).toBe(
      'JOOR exports only customers whose field custentity_brand_joor is one of: T. This customer has none of them.',
    );
  });

  test('on a list of several tags: one of the values is enough', async () => {
    const tag = (name: string) => company.list('customlist_brand_tags', name);
    const one = company.addCustomer({ custentity_brand_tags: [tag('RETAIL'), tag('WHOLESALE')] });
    const two = company.addCustomer({ custentity_brand_tags: [tag('JOOR_ENABLED')] });
    company.addCustomer({ custentity_brand_tags: [tag('RETAIL')] });
    set({
      [EXTERNAL_SYSTEM.ruleField]: 'custentity_brand_tags',
      [EXTERNAL_SYSTEM.ruleValues]: 'JOOR_ENABLED, wholesale',
    });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(one), String(two)]]);
  });

  test('on the category, by name or internal ID; who leaves the rule is seen in the same run', async () => {
    const specialty = company.create('customercategory', { name: 'Specialty' });
    const chain = company.create('customercategory', { name: 'Chain' });
    const id = company.addCustomer({ category: String(specialty) });
    const byId = company.addCustomer({ category: String(chain) });
    set({ [EXTERNAL_SYSTEM.ruleField]: 'category', [EXTERNAL_SYSTEM.ruleValues]: `Specialty\n${chain}` });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(id), String(byId)]]);
    company.edit('customer', id, { category: '' });
    runLater();
    expect(state(id)).toMatchObject({ state: 'Excluded', reason: expect.stringContaining('is one of: Specialty') });
    company.edit('customer', id, { category: String(specialty) });
    runLater();
    expect(state(id)).toMatchObject({ state: 'Accepted' });
    expect(await postedCodes(company)).toHaveLength(1);
  });
});

describe('A field that the account does not have', () => {
  test('stops the External System with a sentence for each, before anything is read; corrected, it goes on', async () => {
    const id = company.addCustomer();
    set({ [EXTERNAL_SYSTEM.ruleField]: 'custentity_nowhere', [EXTERNAL_SYSTEM.ruleValues]: 'T' });
    const line = company.create(FIELD_MAP.type, {
      [FIELD_MAP.joorField]: 'shipping_phone',
      [FIELD_MAP.netsuiteField]: 'address.custrecord_nowhere',
    });
    company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: 'customer_alias', [FIELD_MAP.netsuiteField]: 'altname' });
    company.run();
    expect(accountState()).toMatchObject({ cause: 'configuration', watermark: null });
    expect(String(accountState()?.reason).split('\n')).toEqual([
      'External System "JOOR" uses the customer field custentity_nowhere in Selection Field, but this account has no such field. Correct the field ID, or create the field.',
      'External System "JOOR" uses the address field custrecord_nowhere in the Field Map line of Shipping phone, but this account has no such field. Correct the field ID, or create the field.',
    ]);
    expect(company.states()).toEqual({});
    set({ [EXTERNAL_SYSTEM.ruleField]: '' });
    company.edit(FIELD_MAP.type, line, { [FIELD_MAP.netsuiteField]: 'address.addrphone' });
    company.run();
    expect(accountState()).toMatchObject({ cause: null });
    expect(await postedCodes(company)).toEqual([[String(id)]]);
  });
});

describe('Sub-customers', () => {
  const parent = (id: number) => ({ parent: String(id) });
  const asAddresses = () =>
    set({ [EXTERNAL_SYSTEM.subCustomers]: company.list(LISTS.subCustomers.id, LISTS.subCustomers.parent) });
  const address = (label: string) => ({ addresses: [{ ...ADDRESS, label }] });
  const postedLabels = async () => {
    const posts = (await company.joor.requests()).filter(({ method }) => method === 'POST');
    return posts.map(({ body }) => [...String(body).matchAll(/"shipping_code":"([^"]*)"/g)].map((match) => match[1]));
  };

  test('are connections of their own by default', async () => {
    const head = company.addCustomer();
    const sub = company.addCustomer(parent(head));
    company.run();
    expect(await postedCodes(company)).toEqual([[String(head), String(sub)]]);
  });

  test('are addresses of their parent by setting, at every level, and say so', async () => {
    asAddresses();
    const head = company.addCustomer({ companyname: 'Maison Blanche', ...address('Head Office') });
    const sub = company.addCustomer({ ...parent(head), ...address('Lyon') });
    const middle = company.addCustomer({ ...parent(head), ...address('Unflagged'), [CUSTOMER.externalSystems]: [] });
    company.addCustomer({ ...parent(middle), ...address('Nice') });
    company.addCustomer({ ...parent(head), ...address('Closed'), isinactive: true });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(head)]]);
    expect(await postedLabels()).toEqual([['Head Office', 'Lyon', 'Nice']]);
    expect(state(sub)).toMatchObject({
      state: 'Excluded',
      reason: `JOOR sends sub-customers as addresses of their parent. This customer is sent whenever its parent Maison Blanche (${head}) is.`,
    });
    expect(state(middle)).toBeUndefined();
    runLater({ custscript_uc_compare_all: true });
    expect(await postedCodes(company)).toHaveLength(1);
  });

  test('make their parent due when they change, come or go', async () => {
    asAddresses();
    const head = company.addCustomer(address('Head Office'));
    const sub = company.addCustomer({ ...parent(head), ...address('Lyon') });
    company.run();
    const document = company.account.records.load('customer', sub, ADMINISTRATOR);
    const [line] = document.sublists.addressbook ?? [];
    if (line) line.values.label = 'Lyon Bellecour';
    company.account.records.save(document, ADMINISTRATOR);
    runLater();
    company.edit('customer', sub, { [CUSTOMER.externalSystems]: [] });
    runLater();
    expect(await postedCodes(company)).toEqual([[String(head)], [String(head)], [String(head)]]);
    expect(await postedLabels()).toEqual([['Head Office', 'Lyon'], ['Head Office', 'Lyon Bellecour'], ['Head Office']]);
  });

  test('without an enabled parent are connections of their own, and become so when the parent leaves', async () => {
    asAddresses();
    const unflagged = company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    const alone = company.addCustomer(parent(unflagged));
    const head = company.addCustomer();
    const sub = company.addCustomer({ ...parent(head), ...address('Lyon') });
    company.run();
    expect(await postedCodes(company)).toEqual([[String(alone), String(head)]]);
    company.edit('customer', head, { isinactive: true });
    runLater();
    expect((await postedCodes(company))[1]).toEqual([String(sub)]);
    expect(state(head)).toMatchObject({ state: 'Excluded', reason: 'The customer is inactive.' });
  });

  test('of a parent that is not exported are not either, and name the parent, which says why', async () => {
    asAddresses();
    const head = company.addCustomer({ companyname: 'Maison Blanche', entitystatus: status('PROPOSAL') });
    const sub = company.addCustomer({ ...parent(head), ...address('Lyon') });
    company.run();
    expect(await postedCodes(company)).toEqual([]);
    expect(state(sub)?.reason).toContain(`is sent whenever its parent Maison Blanche (${head}) is`);
    expect(state(head)).toMatchObject({ state: 'Excluded', reason: expect.stringContaining('is a prospect') });
  });

  test('with a label that the parent has too stop the parent, which names them', () => {
    asAddresses();
    const head = company.addCustomer(address('Flagship'));
    company.addCustomer({ ...parent(head), companyname: 'Maison Lyon', ...address('Flagship') });
    company.run();
    expect(state(head)).toMatchObject({ state: 'Failed', reason: expect.stringContaining('Maison Lyon') });
  });
});

describe('The interval', () => {
  test('a run that comes earlier does not look for changes; requests, retries and Compare all do not wait', async () => {
    set({ [EXTERNAL_SYSTEM.interval]: 30 });
    const id = company.addCustomer();
    company.run();
    company.account.clock.advance(20 * MINUTE);
    company.edit('customer', id, { phone: '1' });
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
    company.run({ custscript_uc_ids: String(id) });
    expect(await postedCodes(company)).toHaveLength(2);
    company.edit('customer', id, { phone: '2' });
    company.run({ custscript_uc_compare_all: true });
    expect(await postedCodes(company)).toHaveLength(3);
    company.edit('customer', id, { phone: '3' });
    company.account.clock.advance(29 * MINUTE);
    company.run();
    expect(await postedCodes(company)).toHaveLength(3);
    company.account.clock.advance(MINUTE);
    company.run();
    expect(await postedCodes(company)).toHaveLength(4);
  });

  test('a look that found nothing counts too', async () => {
    set({ [EXTERNAL_SYSTEM.interval]: 15 });
    company.run();
    const id = company.addCustomer();
    company.account.clock.advance(10 * MINUTE);
    company.run();
    expect(await postedCodes(company)).toEqual([]);
    company.account.clock.advance(5 * MINUTE);
    company.run();
    expect(await postedCodes(company)).toEqual([[String(id)]]);
  });

  test('a retry that is due goes, and what a full credit window left over is not held for the interval', async () => {
    set({ [EXTERNAL_SYSTEM.interval]: 60 });
    const id = company.addCustomer();
    await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', times: 1, status: 429 });
    company.run();
    expect(company.states()).toEqual({});
    company.account.clock.advance(6 * MINUTE);
    await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', times: 1, status: 503 });
    company.run();
    expect(state(id)).toMatchObject({ state: 'Retrying' });
    company.account.clock.advance(6 * MINUTE);
    company.run();
    expect(state(id)).toMatchObject({ state: 'Accepted' });
  });
});

describe('A customer that vanishes', () => {
  const at = (stage: string, act: () => void) => {
    let done = false;
    return (event: { stage: string; processed: number }) => {
      if (done || event.stage !== stage || event.processed !== 0) return;
      done = true;
      act();
    };
  };
  const remove = (id: number) => company.account.records.delete('customer', id, ADMINISTRATOR);

  test('deleted or merged after it was sent, it leaves with the reason and keeps its name', async () => {
    const gone = company.addCustomer();
    const merged = company.addCustomer({ addresses: [{ ...ADDRESS, label: 'Outlet' }] });
    const master = company.addCustomer();
    company.run();
    remove(gone);
    company.account.records.merge('customer', master, merged, ADMINISTRATOR);
    runLater();
    for (const id of [gone, merged]) {
      expect(state(id)).toMatchObject({
        state: 'Excluded',
        reason: 'The customer no longer exists in NetSuite. It was deleted or merged into another customer.',
      });
    }
    expect(state(master)).toMatchObject({ state: 'Accepted' });
    expect(
      company.query(
        `SELECT custrecord_uc_ss_customer_name AS name FROM customrecord_uc_sync_state
         WHERE custrecord_uc_ss_customer_id = ?`,
        gone,
      ),
    ).toEqual([{ name: 'Boutique 1' }]);
  });

  test.each(['MAP', 'REDUCE'])('deleted before %s, a new one leaves no trace and holds nobody back', async (stage) => {
    const gone = company.addCustomer();
    const other = company.addCustomer();
    const report = company.run({}, { onProgress: at(stage, () => remove(gone)) });
    expect(report.errors).toEqual([]);
    expect(await postedCodes(company)).toEqual([[String(other)]]);
    expect(Object.keys(company.states())).toEqual([String(other)]);
  });

  test.each(['MAP', 'REDUCE'])('deleted before %s, one that JOOR has leaves with the reason', async (stage) => {
    const gone = company.addCustomer();
    company.run();
    company.edit('customer', gone, { phone: '1' });
    company.account.clock.advance(MINUTE);
    const report = company.run({}, { onProgress: at(stage, () => remove(gone)) });
    expect(report.errors).toEqual([]);
    expect(await postedCodes(company)).toHaveLength(1);
    expect(state(gone)).toMatchObject({ state: 'Excluded', reason: expect.stringContaining('no longer exists') });
  });

  test('renamed or merged between the stages, it is sent as it is when it is sent', async () => {
    const id = company.addCustomer();
    const duplicate = company.addCustomer({ addresses: [{ ...ADDRESS, label: 'Outlet' }] });
    const report = company.run(
      {},
      {
        onProgress: at('REDUCE', () => {
          company.edit('customer', id, { companyname: 'Boutique Renommée' });
          company.account.records.merge('customer', id, duplicate, ADMINISTRATOR);
        }),
      },
    );
    expect(report.errors).toEqual([]);
    expect(await postedCodes(company)).toEqual([[String(id)]]);
    const [post] = (await company.joor.requests()).filter(({ method }) => method === 'POST');
    expect(String(post?.body)).toContain('Boutique Renommée');
  });

  test('deleted while a broken-off run had it in a batch, it does not stop the next run', () => {
    const id = company.addCustomer();
    company.create('customrecord_uc_batch', {
      name: 'broken off',
      custrecord_uc_ba_system: String(company.systemId),
      custrecord_uc_ba_status: 'Intent',
      custrecord_uc_ba_customers: JSON.stringify([{ id, code: String(id), fingerprint: 'f' }]),
    });
    remove(id);
    expect(company.run().errors).toEqual([]);
    expect(company.states()).toEqual({});
  });
});
