import {
  ACCOUNT_STATE,
  CUSTOMER,
  EXTERNAL_SYSTEM,
  LISTS,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { ADDRESS, type Company, openCompany, postedCodes } from './company';

const ADMINISTRATOR = { userId: -5, role: 'administrator', context: 'USERINTERFACE' } as const;

let company: Company;
let visit: DashboardVisit;

beforeEach(async () => {
  company = await openCompany();
  await company.joor.admin('/admin/settings', { autoMatch: true });
  visit = await DashboardVisit.of(company);
  await visit.signIn(-5, 'administrator');
  await visit.open('administrators');
});

afterEach(async () => {
  await visit.stop();
  await company.stop();
});

async function passMinutes(count: number): Promise<void> {
  company.account.clock.advance(count * 60_000);
  await company.joor.admin('/admin/clock', { set: new Date(company.account.clock.now()).toISOString(), stopped: true });
}

/** A customer that JOOR has, and that is deselected. */
async function settledCustomers(count: number): Promise<number[]> {
  const ids = Array.from({ length: count }, () => company.addCustomer());
  company.run();
  await passMinutes(6);
  company.run();
  for (const id of ids) company.edit('customer', id, { [CUSTOMER.externalSystems]: [] });
  return ids;
}

const remove = (...customerIds: number[]) =>
  visit.ask('remove_at_joor', { systemId: company.systemId, customerIds, confirmation: 'Remove at JOOR' });

const deletes = async () => (await company.joor.requests()).filter(({ method }) => method === 'DELETE');

async function heldAtJoor(id: number): Promise<string | undefined> {
  const { connections } = (await company.joor.admin('/admin/connections')) as never as {
    connections: { customerCode: string; state: string }[];
  };
  return connections.find(({ customerCode }) => customerCode === String(id))?.state;
}

const spent = () =>
  Number(company.query(`SELECT ${ACCOUNT_STATE.creditsSpent} AS spent FROM ${ACCOUNT_STATE.type}`)[0]?.spent);

describe('Remove at JOOR (api-docs.jooraccess.com/v2.0/reference/connection-delete)', () => {
  test('takes the customers out of the connections, releases them, counts 5 credits each and is kept on a Run', async () => {
    const [one = 0, two = 0] = await settledCustomers(2);
    expect(() => company.account.records.delete('customer', one, ADMINISTRATOR)).toThrow(/JOOR still has it/);
    await passMinutes(6);
    const { lines } = await remove(one, two);
    expect(visit.units).toBeLessThanOrEqual(200);
    expect(lines).toMatchObject([
      { customerId: one, removed: true, sentence: expect.stringMatching(/^Removed: JOOR no longer has customer code/) },
      { customerId: two, removed: true },
    ]);
    expect((await deletes()).map(({ path }) => path)).toHaveLength(2);
    expect([await heldAtJoor(one), await heldAtJoor(two)]).toEqual(['removed', 'removed']);
    expect(spent()).toBe(10);
    const [state] = company.query(
      `SELECT ${SYNC_STATE.reason} AS reason, ${SYNC_STATE.removedBy} AS removedby, ${SYNC_STATE.customerCode} AS code
       FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`,
      one,
    );
    expect(state).toMatchObject({
      reason: expect.stringContaining(`removed customer code ${one} at JOOR`),
      code: null,
    });
    expect(state?.removedby).not.toBe('');
    const [run] = company.query(
      `SELECT ${RUN.kind} AS kind, ${RUN.credits} AS credits, ${RUN.message} AS message FROM ${RUN.type} ORDER BY id DESC`,
    );
    expect(run).toMatchObject({ kind: 'Removal', credits: 10 });
    expect(run?.message).toContain(`Boutique 1 (internal ID ${one}), customer code ${one}: Removed`);
    company.account.records.delete('customer', one, ADMINISTRATOR);
    expect((await remove(two)).lines[0]?.sentence).toMatch(/ already removed it/);
    expect(await deletes()).toHaveLength(2);
  });

  test('needs the words that confirm it, and an administrator', async () => {
    const [id = 0] = await settledCustomers(1);
    const request = { systemId: company.systemId, customerIds: [id] };
    for (const confirmation of ['', 'yes', undefined]) {
      const { reply } = await visit.post('remove_at_joor', { ...request, confirmation } as never);
      expect(reply).toMatchObject({ ok: false });
    }
    await visit.signIn(-5, 'customrole_uc_user');
    const { reply } = await visit.post('remove_at_joor', { ...request, confirmation: 'Remove at JOOR' });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('This is for administrators') });
    expect(await deletes()).toEqual([]);
  });

  test('nothing else removes anything: deselected, deleted after that, deactivated', async () => {
    await settledCustomers(2);
    await passMinutes(10);
    company.run();
    await passMinutes(24 * 60);
    company.run();
    expect(await deletes()).toEqual([]);
  });

  test.each([
    [
      'that JOOR does not show',
      { status: 404, body: '{"connections":{"response":{"code":1,"comment":"None."}}}' },
      /shows no connection .* press Removed in JOOR/,
    ],
    ['whose answer is lost', { drop: true }, /may or may not have removed/],
    [
      'whose answer is not understood',
      { body: '<html>ok</html>' },
      /could not be understood \(HTTP 200\).*may or may not/,
    ],
    [
      'that JOOR refuses',
      { status: 400, body: '{"connections":{"response":{"code":1,"comment":"No."}}}' },
      /Not removed: JOOR refused .* No\./,
    ],
    ['without credits at JOOR', { status: 429 }, /Not removed: JOOR has no credits/],
    ['with a token that is not accepted', { status: 401 }, /Not removed: JOOR did not accept the token/],
  ])('a customer %s is kept, with what to do', async (_, fault, sentence) => {
    const [id = 0] = await settledCustomers(1);
    await company.joor.admin('/admin/faults', { method: 'DELETE', times: 1, ...fault });
    const { lines } = await remove(id);
    expect(lines).toEqual([{ customerId: id, removed: false, sentence: expect.stringMatching(sentence) }]);
    expect(() => company.account.records.delete('customer', id, ADMINISTRATOR)).toThrow(/JOOR still has it/);
  });

  test('JOOR is not asked without credits, while a job is under way, in another account, or for nobody', async () => {
    const [settled = 0] = await settledCustomers(1);
    const busy = company.addCustomer();
    company.run();
    const { lines } = await remove(busy, 4711);
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/JOOR is still processing job \d+/),
      'The customer was never sent to JOOR.',
    ]);
    company.edit(ACCOUNT_STATE.type, Number(company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`)[0]?.id), {
      [ACCOUNT_STATE.creditsSpent]: 298,
    });
    expect((await remove(settled)).lines[0]?.sentence).toMatch(/^Not removed: JOOR's credits .* are used up/);
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.accountId]: 'OTHER' });
    expect((await remove(settled)).lines[0]?.sentence).toMatch(
      /^Not removed: .* was confirmed in NetSuite account OTHER/,
    );
    expect(await deletes()).toEqual([]);
  });
});

test('it clears a code that others want: the one that failed for it is sent after RESYNC', async () => {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, LISTS.codeSource.field),
    [EXTERNAL_SYSTEM.codeField]: 'accountnumber',
  });
  const first = company.addCustomer({ accountnumber: 'AB' });
  company.run();
  await passMinutes(6);
  company.run();
  company.edit('customer', first, { [CUSTOMER.externalSystems]: [] });
  const second = company.addCustomer({ accountnumber: 'AB' });
  await passMinutes(6);
  company.run();
  expect(company.states()[second]).toMatchObject({
    state: 'Failed',
    reason: expect.stringContaining('Remove at JOOR'),
  });
  expect((await remove(first)).lines[0]?.removed).toBe(true);
  company.run({ custscript_uc_ids: String(second) });
  expect(company.states()[second]?.state).toBe('Accepted');
  expect(await postedCodes(company)).toEqual([['AB'], ['AB']]);
});

describe('A customer that was merged into another one', () => {
  beforeEach(() => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, LISTS.codeSource.field),
      [EXTERNAL_SYSTEM.codeField]: 'accountnumber',
    });
  });

  /** S-200 is at JOOR and is merged into S-100, which was not sent and takes its number. */
  async function mergedPair(): Promise<{ survivor: number; merged: number }> {
    const survivor = company.addCustomer({
      accountnumber: 'S-100',
      addresses: [{ ...ADDRESS, label: 'Outlet' }],
      [CUSTOMER.externalSystems]: [],
    });
    const merged = company.addCustomer({ accountnumber: 'S-200' });
    company.run();
    await passMinutes(6);
    company.run();
    expect(company.states()[merged]?.state).toBe('In sync');
    company.account.records.merge('customer', survivor, merged, ADMINISTRATOR);
    company.edit('customer', survivor, {
      accountnumber: 'S-200',
      [CUSTOMER.externalSystems]: [String(company.systemId)],
    });
    await passMinutes(1);
    return { survivor, merged };
  }

  test('leaves its code and connection to the survivor, told in one sentence', async () => {
    const { survivor, merged } = await mergedPair();
    company.run();
    expect(company.states()[survivor]).toMatchObject({
      state: 'Accepted',
      reason: expect.stringContaining(
        `It takes over customer code S-200 and its connection from customer Boutique 2 (internal ID ${merged}), which was merged into it.`,
      ),
    });
    expect(company.states()[merged]).toMatchObject({
      state: 'Excluded',
      reason: `It was merged into the customer ${survivor}, which took over customer code S-200 and its connection in JOOR.`,
    });
    await passMinutes(6);
    company.run();
    // JOOR had the code before, so that it is there says nothing of what the survivor is called.
    expect(company.states()[survivor]).toMatchObject({
      state: 'Sent',
      reason: expect.stringContaining('Company Name'),
    });
    expect(await postedCodes(company)).toEqual([['S-200'], ['S-200']]);
  });

  describe('while updates wait for a person', () => {
    const set = (values: Record<string, boolean>) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);
    const inTab = async (tab: string) => {
      const filters = { tab, system: '' };
      const table = { filters, sort: 'name', descending: false, page: 0, pageSize: 50 } as const;
      return (await visit.ask('customers', table)).rows.map(({ customerId }) => customerId);
    };

    test('leaves them to the survivor only once somebody sends it: JOOR has the connection already', async () => {
      const { survivor, merged } = await mergedPair();
      set({ [EXTERNAL_SYSTEM.updateByHand]: true });
      company.run();
      expect(company.states()[survivor]).toMatchObject({
        state: 'On hold',
        reason: `It takes over customer code S-200 and its connection from customer Boutique 2 (internal ID ${merged}), which was merged into it. Update Customers to JOOR is by hand for JOOR. To send it, press Update Customers under Customers.`,
      });
      expect([await inTab('changed'), await inTab('new')]).toEqual([[survivor], []]);
      // Nothing is due until somebody chooses it.
      await passMinutes(180);
      company.run();
      const runs = company.query('SELECT COUNT(*) AS runs FROM customrecord_uc_run');
      await passMinutes(6);
      company.run();
      expect(company.query('SELECT COUNT(*) AS runs FROM customrecord_uc_run')).toEqual(runs);
      const [preview] = await visit.ask('preview', { customerIds: [survivor] });
      expect(preview?.sentence).toContain('It would be sent to JOOR');
      await visit.ask('export', { customerIds: [survivor] });
      expect(company.states()).toMatchObject({ [survivor]: { state: 'Accepted' }, [merged]: { state: 'Excluded' } });
      expect(await postedCodes(company)).toEqual([['S-200'], ['S-200']]);
    });

    test('leaves them to it by itself once Update is automatic again; with Update off nobody can send it', async () => {
      const { survivor } = await mergedPair();
      set({ [EXTERNAL_SYSTEM.update]: false });
      company.run();
      const [preview] = await visit.ask('preview', { customerIds: [survivor] });
      expect(preview).toMatchObject({
        outcome: 'on hold',
        sentence: expect.stringContaining('is switched off for JOOR'),
      });
      await visit.ask('export', { customerIds: [survivor] });
      expect(company.states()[survivor]).toMatchObject({
        state: 'On hold',
        reason: expect.stringContaining('Update Customers to JOOR is switched off for JOOR, so nothing is sent.'),
      });
      set({ [EXTERNAL_SYSTEM.update]: true });
      await passMinutes(1);
      company.run();
      expect(company.states()[survivor]?.state).toBe('Accepted');
    });
  });

  test('and was never sent, for Upload was off, leaves nothing to take over, and its planned code to the survivor', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
    const survivor = company.addCustomer({
      accountnumber: 'S-100',
      addresses: [{ ...ADDRESS, label: 'Outlet' }],
    });
    const merged = company.addCustomer({ accountnumber: 'S-200' });
    company.run();
    company.account.records.merge('customer', survivor, merged, ADMINISTRATOR);
    company.edit('customer', survivor, { accountnumber: 'S-200' });
    await passMinutes(1);
    company.run();
    expect(company.states()[survivor]).toMatchObject({ state: 'On hold' });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: true });
    await passMinutes(1);
    company.run();
    const accepted = company.states()[survivor];
    expect(accepted?.state).toBe('Accepted');
    expect(accepted?.reason).not.toContain('takes over');
    expect(company.states()[merged]?.reason).not.toContain('took over');
    expect(await postedCodes(company)).toEqual([['S-200']]);
  });

  test('keeps it from anybody else, who is led to where it can be freed; after that the fault is gone', async () => {
    const survivor = company.addCustomer({ accountnumber: 'S-100' });
    const merged = company.addCustomer({ accountnumber: 'S-200' });
    company.run();
    await passMinutes(6);
    company.run();
    company.account.records.merge('customer', survivor, merged, ADMINISTRATOR);
    const other = company.addCustomer({ accountnumber: 'S-200' });
    await passMinutes(1);
    company.run();
    const fix = `enter ${merged} under "Why is this customer not in JOOR?" in the dashboard and press Remove at JOOR there`;
    expect(company.states()[other]).toMatchObject({ state: 'Failed', reason: expect.stringContaining(fix) });
    const { lines } = await visit.ask('why_not', { customerId: merged });
    expect(lines).toMatchObject([{ reason: 'merged', codeAtJoor: 'S-200' }]);
    expect((await remove(merged)).lines[0]?.removed).toBe(true);
    company.run({ custscript_uc_ids: String(other) });
    expect(company.states()[other]?.state).toBe('Accepted');
  });
});
