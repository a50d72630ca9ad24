import {
  CUSTOMER,
  EXTERNAL_SYSTEM,
  LISTS,
  RUN,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { act, failedRecords } from './actions';
import { type Company, openCompany, postedConnections } from './company';

jest.setTimeout(240_000);

const ADMINISTRATOR = { userId: -5, role: 'administrator' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  setSource(LISTS.codeSource.field);
});

afterEach(() => company.stop());

/** Where customer codes come from; a chosen field is the customer's account number. */
function setSource(source: string): void {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, source),
    [EXTERNAL_SYSTEM.codeField]: source === LISTS.codeSource.field ? 'accountnumber' : '',
  });
}

const withCode = (accountnumber: string) => company.addCustomer({ accountnumber });

const edit = (id: number, values: Parameters<Company['edit']>[2]) => {
  company.account.clock.advance(MINUTE);
  company.edit('customer', id, values);
};

function run(): void {
  company.account.clock.advance(MINUTE);
  expect(company.run().errors).toEqual([]);
}

const stateOf = (id: number) => company.states()[id]?.state;

const nameOf = (id: number) => String(company.query('SELECT altname FROM customer WHERE id = ?', id)[0]?.altname);

const FIX =
  'Enter another code in the field that the External System uses for the customer code. To free this code instead, deselect the External System on the other customer, let an administrator press Remove at JOOR there, then press RESYNC here.';

const belongsTo = (holder: number, code = 'AB-1', name = nameOf(holder)) => ({
  state: 'Failed',
  reason: `Duplicate customer code: Customer code "${code}" already belongs to customer ${name} (internal ID ${holder}). ${FIX}`,
});

/** Names and codes that JOOR got, in order. */
const posted = async () =>
  (await postedConnections(company)).map(({ customer_code, customer_name }) => `${customer_code} ${customer_name}`);

/** Says, as an administrator, that JOOR no longer has the customer. */
async function noteRemoved(customerId: number): Promise<void> {
  const visit = await DashboardVisit.of(company);
  await visit.open('administrators');
  expect(await visit.ask('removed_in_joor', { customerId, systemId: company.systemId })).toMatchObject({ noted: true });
  await visit.stop();
}

describe('A customer code belongs to one customer', () => {
  test('of several new ones in one batch the lowest internal ID is sent, the others stand in the queue', async () => {
    const [first = 0, second = 0, third = 0] = [withCode('AB-1'), withCode('AB-1'), withCode('AB-1')];
    const other = withCode('AB-2');
    run();
    expect(await posted()).toEqual([`AB-1 ${nameOf(first)}`, `AB-2 ${nameOf(other)}`]);
    expect(stateOf(first)).toBe('Accepted');
    for (const id of [second, third]) expect(company.states()[id]).toMatchObject(belongsTo(first));
    expect(failedRecords(company).map(({ codes, status }) => [codes, status])).toEqual([
      ['customer_code_taken', 'Open'],
      ['customer_code_taken', 'Open'],
    ]);
  });

  test('one that JOOR has keeps its code in later runs, also where a lower internal ID gets the same one', async () => {
    const late = withCode('');
    const first = withCode('AB-1');
    run();
    edit(late, { accountnumber: 'AB-1' });
    run();
    expect(await posted()).toEqual([`AB-1 ${nameOf(first)}`]);
    expect(company.states()[late]).toMatchObject(belongsTo(first));
  });

  test('a code that differs in an invisible character only is the same (Customer ID)', async () => {
    setSource(LISTS.codeSource.customerId);
    const first = company.addCustomer({ entityid: 'C-100' });
    const second = company.addCustomer({ entityid: 'C-100\u200b' });
    run();
    expect(await posted()).toEqual([`C-100 ${nameOf(first)}`]);
    expect(company.states()[second]).toMatchObject(belongsTo(first, 'C-100'));
  });

  test('a code that was kept when the setting changed is not given to another customer', async () => {
    setSource(LISTS.codeSource.internalId);
    const first = company.addCustomer();
    run();
    setSource(LISTS.codeSource.field);
    const second = withCode(String(first));
    edit(first, { accountnumber: 'AB-1', phone: '1' });
    run();
    expect(company.states()[second]).toMatchObject(belongsTo(first, String(first)));
    const codes = (await posted()).map((line) => line.split(' ')[0]);
    expect(codes).toEqual([String(first), String(first)]);
  });

  test('the changed code of a customer that JOOR has is kept, also where it is now that of another', async () => {
    const [first, second] = [withCode('AB-1'), withCode('AB-2')];
    run();
    edit(second, { accountnumber: 'AB-1', phone: '1' });
    run();
    expect((await posted()).at(-1)).toBe(`AB-2 ${nameOf(second)}`);
    expect([stateOf(first), stateOf(second)]).toEqual(['Accepted', 'Accepted']);
  });

  test('a first request whose answer was lost holds the code too', async () => {
    await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', drop: true, times: 1 });
    const first = withCode('AB-1');
    run();
    expect(stateOf(first)).toBe('Unknown');
    const second = withCode('AB-1');
    run();
    expect(company.states()[second]).toMatchObject(belongsTo(first));
  });

  test('External Systems have codes of their own', async () => {
    const other = company.create(EXTERNAL_SYSTEM.type, {
      name: 'Sister Brand',
      [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.sandbox),
      [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
      [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
      [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
      [EXTERNAL_SYSTEM.upload]: true,
      [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, LISTS.codeSource.field),
      [EXTERNAL_SYSTEM.codeField]: 'accountnumber',
    });
    const first = withCode('AB-1');
    const second = company.addCustomer({ accountnumber: 'AB-1', [CUSTOMER.externalSystems]: [String(other)] });
    run();
    expect([stateOf(first), stateOf(second)]).toEqual(['Accepted', 'Accepted']);
  });
});

describe('A customer that is told so', () => {
  let first: number;
  let second: number;

  beforeEach(() => {
    [first, second] = [withCode('AB-1'), withCode('AB-1')];
    run();
  });

  test('is sent once it has another code, and leaves the queue', async () => {
    edit(second, { accountnumber: 'AB-2' });
    run();
    expect((await posted()).at(-1)).toBe(`AB-2 ${nameOf(second)}`);
    expect(stateOf(second)).toBe('Accepted');
    expect(failedRecords(company).map(({ status }) => status)).toEqual(['Resolved']);
  });

  test('fails again where a person asks for it at once, and JOOR gets nothing', async () => {
    const { said } = act(company, { action: 'export', ids: [second] });
    expect(said[0]).toBe('1 failed.');
    expect(company.states()[second]).toMatchObject(belongsTo(first));
    expect(failedRecords(company)).toMatchObject([{ tries: 2, status: 'Open' }]);
    expect(await posted()).toHaveLength(1);
  });

  test('stays so while the other was only deselected or deleted: JOOR has it all the same', async () => {
    const name = nameOf(first);
    edit(first, { [CUSTOMER.externalSystems]: [] });
    run();
    act(company, { action: 'resync', ids: [second] });
    expect(company.states()[second]).toMatchObject(belongsTo(first));
    company.account.records.delete('customer', first, ADMINISTRATOR);
    run();
    act(company, { action: 'resync', ids: [second] });
    expect(company.states()[second]?.reason).toContain(
      `already belongs to customer ${name} (internal ID ${first}), which no longer exists in NetSuite.`,
    );
    expect(await posted()).toHaveLength(1);
  });

  test('gets the code by RESYNC once the other was removed in JOOR, and then the other is told', async () => {
    await noteRemoved(first);
    expect(act(company, { action: 'resync', ids: [second] }).said[0]).toBe('1 sent.');
    expect((await posted()).at(-1)).toBe(`AB-1 ${nameOf(second)}`);
    edit(first, { phone: '1' });
    run();
    expect(company.states()[first]).toMatchObject(belongsTo(second));
    edit(first, { accountnumber: 'AB-3' });
    run();
    expect((await posted()).at(-1)).toBe(`AB-3 ${nameOf(first)}`);
  });

  test('is compared by every run that looks at it: nothing is written while the code is taken, and the sweep sends it when it is free', async () => {
    const before = failedRecords(company);
    const runs = () => company.query(`SELECT id, ${RUN.foundBySweep} AS found FROM ${RUN.type} ORDER BY id`);
    const runsBefore = runs();
    run();
    company.account.clock.advance(25 * HOUR);
    run();
    expect(failedRecords(company)).toEqual(before);
    expect(runs()).toEqual(runsBefore);
    edit(first, { [CUSTOMER.externalSystems]: [] });
    await noteRemoved(first);
    company.account.clock.advance(25 * HOUR);
    run();
    expect(stateOf(second)).toBe('Accepted');
    expect(
      company.query(
        `SELECT ${SYNC_STATE.customerCode} AS code FROM ${SYNC_STATE.type} ORDER BY ${SYNC_STATE.customerId}`,
      ),
    ).toEqual([{ code: null }, { code: 'AB-1' }]);
  });
});
