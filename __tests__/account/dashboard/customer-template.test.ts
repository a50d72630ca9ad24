import { runQueued } from '../../../local/runtime/run';
import { PLAIN_SHEET } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-template/template';
import {
  CUSTOMER,
  CUSTOMER_TEMPLATE,
  EXTERNAL_SYSTEM,
  LISTS,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, postedCodes } from '../connector/company';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest(async (opened) => {
  ({ company, visit } = opened);
  await visit.signIn(-5, 'administrator');
  await visit.open('administrators');
});

const DAY = 86_400;

const fill = (customerIds: number[], handOver: number | null = null, version = 0) =>
  visit.ask('fill_customer_template', { systemId: company.systemId, customerIds, version, handOver });

const stateOf = (id: number) => company.states()[id];

/** The clocks of both sides go on. */
async function later(days: number): Promise<void> {
  company.account.clock.advance(days * DAY * 1000);
  await company.joor.admin('/admin/clock', { advance: days * DAY });
}

/** JOOR's staff entered it. */
const enteredAtJoor = (data: Record<string, unknown>) =>
  company.joor.admin('/admin/connections', { connections: [data] });

const switchUpload = (upload: boolean) =>
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: upload });

describe('Filling the template', () => {
  test('rows have the values that the API would get, of customers that are not enabled too, and nothing is recorded', async () => {
    const id = company.addCustomer({ companyname: '=SUM(A1)', [CUSTOMER.externalSystems]: [] });
    const { lines } = await fill([id]);
    expect(lines).toMatchObject([
      { customerId: id, name: '=SUM(A1)', code: String(id), faults: [], enabled: false, state: '' },
    ]);
    const cells = Object.fromEntries(PLAIN_SHEET.columns.map(({ heading }, at) => [heading, lines[0]?.rows[0]?.[at]]));
    expect(cells).toMatchObject({
      'Customer Name': '=SUM(A1)',
      'Customer Code': String(id),
      'Address 1': '12 rue des Archives',
      Zip: '75004',
      Country: 'France',
      State: '',
      'Price Currency': 'USD',
      'Price Label': 'Wholesale',
      'Payment Methods': 'Net 30',
    });
    expect(visit.units).toBeLessThan(300);
    expect(company.states()).toEqual({});
  });

  test('a customer that lacks nearly everything is told with its faults, and keeps nobody else from the workbook', async () => {
    const bare = company.addCustomer({ companyname: 'Bare', pricelevel: '', terms: '', addresses: [] });
    const whole = company.addCustomer({ companyname: 'Whole' });
    const { lines } = await fill([bare, whole]);
    const faults = new Map(lines.map((line) => [line.customerId, line.faults]));
    expect(faults.get(bare)?.join()).toMatch(/Missing price level/);
    expect(faults.get(whole)).toEqual([]);
  });

  test('a customer without a customer code is told so, and keeps nobody else from the workbook', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, LISTS.codeSource.field),
      [EXTERNAL_SYSTEM.codeField]: 'accountnumber',
    });
    const bare = company.addCustomer({ companyname: 'Bare' });
    const whole = company.addCustomer({ companyname: 'Whole', accountnumber: 'A1' });
    const { lines } = await fill([bare, whole]);
    const found = new Map(lines.map((line) => [line.customerId, line]));
    expect(found.get(bare)).toMatchObject({ code: '', faults: [expect.stringMatching(/Missing customer code/)] });
    expect(found.get(whole)).toMatchObject({ code: 'A1', faults: [] });
  });

  test('mandatory cells are checked, and only such faults of the API count as the columns are about', async () => {
    const address = { label: 'Flagship', addr1: '', city: 'Austin', zip: '', country: 'US', state: '' };
    const id = company.addCustomer({ email: '', terms: '', addresses: [address] });
    const [line] = (await fill([id])).lines;
    expect(line?.faults.join('\n')).toMatch(/Missing payment term/);
    expect(line?.faults.join('\n')).toMatch(/Email is empty. Enter Email/);
    expect(line?.faults.join('\n')).toMatch(/Address 1 is empty/);
    expect(line?.faults.join('\n')).toMatch(/State is empty. Customers in United States need one./);
    expect(line?.faults.join('\n')).not.toMatch(/zip/i);
    const columns = PLAIN_SHEET.columns.filter(({ heading }) => heading !== 'Payment Methods');
    await visit.ask('save_customer_template', {
      systemId: company.systemId,
      version: 0,
      mapping: { ...PLAIN_SHEET, columns },
    });
    const [without] = (await fill([id], null, 1)).lines;
    expect(without?.faults.join('\n')).not.toMatch(/payment term/);
  });

  test('a version that somebody changed meanwhile is refused, and every version is kept with who saved it', async () => {
    const save = (version: number) =>
      visit.ask('save_customer_template', {
        systemId: company.systemId,
        version,
        mapping: PLAIN_SHEET,
        file: { name: 'JOOR.xlsx', base64: 'UEsDBA==' },
      });
    await save(0);
    const second = await save(1);
    expect(second.template).toMatchObject({ version: 2, fileName: 'JOOR.xlsx', savedBy: expect.stringMatching(/\S/) });
    await expect(save(1)).rejects.toThrow(/saved version 2 of the Customer Data Template meanwhile/);
    await expect(fill([company.addCustomer()], null, 1)).rejects.toThrow(/version 2/);
    expect(
      company.query(`SELECT ${CUSTOMER_TEMPLATE.version} AS v FROM ${CUSTOMER_TEMPLATE.type} ORDER BY id`),
    ).toEqual([{ v: 1 }, { v: 2 }]);
    const { base64 } = await visit.ask('customer_template_file', { systemId: company.systemId, version: 2 });
    expect(base64).toBe('UEsDBA==');
  });
});

describe('A customer that is handed over', () => {
  test('is not uploaded while it waits, is read back on the expected day, and what changed meanwhile follows as an update', async () => {
    const id = company.addCustomer();
    const { lines, eta } = await fill([id], 1);
    expect(eta?.text).toBe('1-2 business days');
    expect(stateOf(id)).toMatchObject({
      state: 'Handed over by template',
      reason: expect.stringMatching(
        /handed it over to JOOR on .* in a workbook of 1 customer \(a plain sheet\)\. JOOR estimates 1-2 business days/,
      ),
    });
    company.edit('customer', id, { phone: '+33 1 40 00 00 01' });
    company.run();
    await visit.ask('export', { customerIds: [id], systemId: company.systemId });
    expect(await postedCodes(company)).toEqual([]);
    expect(stateOf(id)?.state).toBe('Handed over by template');
    const why = await visit.ask('why_not', { customerId: id });
    expect(JSON.stringify(why)).toContain('What changes meanwhile is sent when JOOR has it.');

    const values = Object.fromEntries(
      PLAIN_SHEET.columns.map(({ heading }, at) => [heading, lines[0]?.rows[0]?.[at] ?? '']),
    );
    await enteredAtJoor({
      customer_name: values['Customer Name'] ?? '',
      customer_code: values['Customer Code'] ?? '',
      customer_contact_email: values.Email ?? '',
    });
    await later(5);
    company.run();
    expect(stateOf(id)?.state).toBe('In sync');
    // The next day's sweep finds what the sheet could not say and what changed.
    await later(1.1);
    company.run();
    expect((await postedCodes(company)).flat()).toEqual([String(id)]);
    expect(stateOf(id)?.state).toBe('Accepted');
  });

  test('stays so, overdue, where JOOR does not show it, and a person can say that JOOR never got it', async () => {
    const id = company.addCustomer();
    await fill([id], 1);
    await later(5);
    company.run();
    expect(stateOf(id)).toMatchObject({
      state: 'Handed over by template',
      reason: expect.stringMatching(/overdue. Contact JOOR. If JOOR has the customer without its code, enter/),
    });
    expect(await postedCodes(company)).toEqual([]);
    expect(
      await visit.ask('settle_hand_over', { systemId: company.systemId, customerIds: [id], settlement: 'not' }),
    ).toEqual({ changed: 1 });
    company.run();
    expect((await postedCodes(company)).flat()).toEqual([String(id)]);
    const { rows } = await visit.ask('events', {
      filters: { kind: 'handOver' },
      sort: 'at',
      descending: true,
      page: 0,
      pageSize: 50,
    });
    expect(rows.map(({ sentence }) => sentence.split('\n')[0])).toEqual([
      expect.stringMatching(/took back the hand-over of 1 customer of JOOR\.$/),
      expect.stringMatching(/handed over 1 customer of JOOR, by a plain sheet\.$/),
    ]);
  });

  test('is updated by the next run after a person said that JOOR has it', async () => {
    const id = company.addCustomer();
    await fill([id], 1);
    switchUpload(false);
    await visit.ask('settle_hand_over', { systemId: company.systemId, customerIds: [id], settlement: 'has' });
    company.run();
    expect((await postedCodes(company)).flat()).toEqual([String(id)]);
  });

  test('keeps what JOOR had: not entered before its day, then sent once more; a code of another customer is a fault', async () => {
    const id = company.addCustomer();
    company.run();
    await company.joor.admin('/admin/run-jobs', {});
    await company.joor.admin('/admin/match', { codes: 'all' });
    company.run();
    company.run();
    expect(stateOf(id)?.state).toBe('In sync');
    company.edit('customer', id, { email: 'new@boutique.example' });
    await fill([id], 1);
    expect((await fill([id])).lines).toMatchObject([{ state: 'Handed over by template', faults: [] }]);
    const posts = (await postedCodes(company)).length;
    company.run();
    await visit.ask('export', { customerIds: [id], systemId: company.systemId });
    expect(stateOf(id)).toMatchObject({
      state: 'Handed over by template',
      reason: expect.stringContaining('JOOR still shows other values'),
    });
    expect(await postedCodes(company)).toHaveLength(posts);
    await later(5);
    company.run();
    company.run();
    expect(await postedCodes(company)).toHaveLength(posts + 1);
  });

  test('waits for a run of the export, which may be sending some of them', async () => {
    const id = company.addCustomer();
    await visit.ask('export', { customerIds: Array.from({ length: 12 }, () => company.addCustomer()) });
    const answer = await visit.ask('fill_customer_template', {
      systemId: company.systemId,
      customerIds: [id],
      version: 0,
      handOver: 1,
    });
    expect(answer).toEqual({ lines: [], busy: true, eta: null });
    expect(stateOf(id)).toBeUndefined();
    runQueued(company.account);
    await fill([id], 1);
    // That run took it up with all that is new.
    expect(stateOf(id)?.state).toBe('Accepted');
  });

  test('cannot be one whose job is under way, and many pages count as one workbook', async () => {
    const sent = company.addCustomer();
    company.run();
    expect((await fill([sent], 1)).lines[0]?.faults[0]).toMatch(/JOOR is processing what was sent of it/);
    expect(stateOf(sent)?.state).toBe('Accepted');
    const [{ id = 0 } = {}] = company.query(
      `SELECT id FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`,
      sent,
    );
    company.edit(SYNC_STATE.type, Number(id), { [SYNC_STATE.state]: 'Waiting for file' });
    expect((await fill([sent], 1)).lines[0]?.faults[0]).toMatch(/^It waits for a file or stands in one/);
    expect(stateOf(sent)?.state).toBe('Waiting for file');
    const others = Array.from({ length: 50 }, () => company.addCustomer());
    const { eta } = await fill(others, 501);
    expect(eta?.text).toBe('3-4 business days');
    expect(visit.units).toBeLessThan(800);
    expect(
      company.query(
        `SELECT COUNT(*) AS n FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.state} = 'Handed over by template'`,
      ),
    ).toEqual([{ n: 50 }]);
  });
});
