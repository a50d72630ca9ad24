import { runQueued } from '../../../local/runtime/run';
import { CUSTOMER, EXTERNAL_SYSTEM, LISTS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { act, runRecords } from './actions';
import { type Company, openCompany, postedCodes } from './company';

jest.setTimeout(240_000);

const MINUTE = 60_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const exportThese = (ids: number[] | string, system?: number) =>
  act(company, { action: 'export', ids, ...(system === undefined ? {} : { system }) });

const setSystem = (values: Record<string, string | number | boolean>) =>
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

const addSystem = (name: string, values: Record<string, string | boolean> = {}) =>
  company.create(EXTERNAL_SYSTEM.type, {
    name,
    [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.sandbox),
    [EXTERNAL_SYSTEM.baseUrl]: `${company.joor.url}/v2`,
    [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
    [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId,
    [EXTERNAL_SYSTEM.upload]: true,
    [EXTERNAL_SYSTEM.update]: true,
    ...values,
  });

const requests = () => runRecords(company).filter(({ status }) => status === 'Requested');

describe('Selective Export answers every id in one line', () => {
  test('unknown, not enabled, excluded, failed, sent; and what is no id', () => {
    const none = company.addCustomer({ [CUSTOMER.externalSystems]: [] });
    const inactive = company.addCustomer({ isinactive: true });
    const faulty = company.addCustomer({ pricelevel: '' });
    const fine = company.addCustomer();
    const { said } = exportThese(`${none}, ${inactive};${faulty}\n${fine} 99999 ${fine} abc`);
    expect(said[0]).toBe('"abc" is not an internal ID. Enter numbers separated by commas.');
    expect(said[1]).toBe('1 sent, 1 failed, 2 not exported, 1 unknown.');
    const line = (part: string) => said.filter((sentence) => sentence.includes(part));
    expect(line(`(${none}): The customer is not enabled for JOOR. Select an External System on its`)).toHaveLength(1);
    expect(line(`(${inactive}), JOOR: The customer is inactive.`)).toHaveLength(1);
    expect(line(`(${faulty}), JOOR: `)).toHaveLength(1);
    expect(line(`(${fine}), JOOR: JOOR accepted it as part of job 1.`)).toHaveLength(1);
    expect(line('There is no customer with the internal ID 99999')).toHaveLength(1);
  });

  test('Upload switched off: what would be sent is recorded, and nothing is sent', async () => {
    setSystem({ [EXTERNAL_SYSTEM.upload]: false });
    const id = company.addCustomer();
    expect(exportThese([id]).said).toEqual([
      '1 on hold.',
      expect.stringContaining('Upload Customers to JOOR is switched off for JOOR, so nothing is sent.'),
    ]);
    expect(company.states()[id]).toMatchObject({ state: 'On hold' });
    expect(exportThese([id]).said[1]).toContain('switched off');
    expect(await postedCodes(company)).toEqual([]);
  });

  test("JOOR's credits spent: it says when they come back, stays requested, and goes with the next run that can", async () => {
    const id = company.addCustomer();
    const other = company.addCustomer();
    await company.joor.admin('/admin/faults', { path: '/v2/*', status: 429, times: 1 });
    exportThese([other]);
    const { said } = exportThese([id]);
    expect(said).toEqual([
      '1 on hold.',
      expect.stringMatching(
        /credits for this window are used up. New credits are available at .*The request stays open/,
      ),
    ]);
    expect(requests()).toHaveLength(2);
    company.run();
    expect(requests()).toHaveLength(2);
    company.account.clock.advance(6 * MINUTE);
    company.run();
    expect(requests()).toEqual([]);
    expect((await postedCodes(company)).flat().sort()).toEqual([id, other, other].map(String));
  });

  test('paused: it says why, stays requested while the pause lasts, and goes after it', async () => {
    const id = company.addCustomer();
    company.run();
    setSystem({ [EXTERNAL_SYSTEM.accountId]: 'ANOTHER' });
    company.edit('customer', id, { companyname: 'Renamed' });
    expect(exportThese([id]).said).toEqual([
      '1 on hold.',
      expect.stringMatching(/JOOR is paused: .*ANOTHER.*The request stays open/),
    ]);
    company.run();
    expect(requests()).toHaveLength(1);
    setSystem({ [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId });
    company.run();
    expect(requests()).toEqual([]);
    expect(await postedCodes(company)).toHaveLength(2);
  });

  test('without credits at JOOR: it says when they come back, and stays requested', async () => {
    const id = company.addCustomer();
    company.account.clock.set(Date.parse('2026-11-16T08:00:00Z'));
    await company.joor.admin('/admin/faults', {
      method: 'POST',
      times: 1,
      status: 429,
      headers: { 'Retry-After': '90' },
    });
    for (const _ of ['refused by JOOR', 'known from the answer before']) {
      expect(exportThese([id]).said).toEqual([
        '1 on hold.',
        expect.stringMatching(/New credits are available at 2026-11-16T08:01:30\.000Z\..* The request stays open/),
      ]);
    }
    expect(await postedCodes(company)).toHaveLength(1);
  });

  test('more than ten: each line says that it is handed over, with those that cannot be exported', () => {
    const ids = Array.from({ length: 12 }, () => company.addCustomer());
    const { said, report } = exportThese([...ids, 99_999]);
    expect(said[0]).toBe('12 queued, 1 unknown.');
    expect(said).toHaveLength(14);
    expect(report.stages[0]?.units).toBeLessThan(170);
    runQueued(company.account);
    expect(Object.keys(company.states())).toHaveLength(12);
  });
});

describe('With several External Systems', () => {
  test('a customer goes to those selected on it and those in which it was exported, or to the one that is asked for', async () => {
    const second = addSystem('Second');
    const third = addSystem('Third');
    const both = [String(company.systemId), String(second)];
    const id = company.addCustomer({ [CUSTOMER.externalSystems]: both });
    expect(exportThese([id], second).said).toEqual(['1 sent.', expect.stringContaining('Second: ')]);
    expect(exportThese([id]).said.slice(0, 1)).toEqual(['1 sent, 1 sent before and unchanged.']);
    company.edit('customer', id, { [CUSTOMER.externalSystems]: [String(third)] });
    const { said } = exportThese([id]);
    expect(said[0]).toBe('1 sent, 2 not exported.');
    expect(said.filter((line) => line.includes('is not selected under External Systems'))).toHaveLength(2);
    expect(exportThese([id], 99_999).said[1]).toContain(
      'There is no active External System with the internal ID 99999',
    );
  });

  test('what is asked of a paused one waits, while the other is answered once', async () => {
    const second = addSystem('Second', { [EXTERNAL_SYSTEM.accountId]: 'ANOTHER' });
    const both = [String(company.systemId), String(second)];
    const id = company.addCustomer({ [CUSTOMER.externalSystems]: both });
    expect(exportThese([id]).said[0]).toBe('1 sent, 1 on hold.');
    expect(requests()).toMatchObject([{ systemid: second, requestedids: `[${id}]` }]);
    company.run({ custscript_uc_ids: String(id) });
    company.run();
    expect(requests().every(({ systemid }) => systemid === second)).toBe(true);
    expect(await postedCodes(company)).toHaveLength(1);
    company.edit(EXTERNAL_SYSTEM.type, second, { [EXTERNAL_SYSTEM.accountId]: company.account.settings.accountId });
    company.run();
    expect(requests()).toEqual([]);
    expect(await postedCodes(company)).toHaveLength(2);
  });
});

describe('The script JOOR Actions', () => {
  test('says what is wrong with its parameters, and does nothing', () => {
    const id = company.addCustomer();
    expect(act(company, { action: 'send', ids: [id] }).said[0]).toContain('"send" is not an action');
    expect(act(company, { action: 'export' }).said).toEqual(['Enter internal IDs in IDs. Nothing was done.']);
    expect(company.states()).toEqual({});
  });
});
