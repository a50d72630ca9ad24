import type { MomentListener } from '../../../local/runtime/moments';
import { runScript } from '../../../local/runtime/run';
import {
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { act, failedRecords } from './actions';
import { type Company, openCompany } from './company';

jest.setTimeout(240_000);

const MINUTE = 60_000;

let company: Company;
let priceLevel: string;

beforeEach(async () => {
  company = await openCompany();
  priceLevel = String(company.query("SELECT id FROM pricelevel WHERE name = 'Wholesale'")[0]?.id);
});

afterEach(() => company.stop());

const row = () => failedRecords(company)[0];

const idOfRow = () => row()?.id ?? 0;

/** Lets the customer fail for one cause, and looks at it again. */
function failAgain(id: number, values: Record<string, string>): void {
  company.account.clock.advance(MINUTE);
  company.edit('customer', id, values);
  company.run();
}

describe('The tries of a Failed Record', () => {
  test('are kept with time, class, codes and message, the newest last', () => {
    const id = company.addCustomer({ pricelevel: '' });
    company.run();
    failAgain(id, { companyname: 'x'.repeat(150) });
    expect(row()).toMatchObject({ tries: 2, status: 'Open' });
    const [first, second] = row()?.history ?? [];
    expect(first).toMatchObject({ class: 'validation' });
    expect(second?.codes.split(', ')).toHaveLength((first?.codes.split(', ').length ?? 0) + 1);
    expect(Date.parse(second?.at ?? '')).toBeGreaterThan(Date.parse(first?.at ?? ''));
    expect(second?.message).toContain('JOOR allows 100');
  });

  test('cost no units of their own: a first failure costs 12, beside what the chunk costs', () => {
    for (let count = 0; count < 50; count += 1) company.addCustomer({ pricelevel: '' });
    const reduce = company.run().stages.find(({ stage }) => stage === 'REDUCE');
    expect(reduce?.units).toBeLessThanOrEqual(50 * 12 + 110);
    expect(row()?.history).toHaveLength(1);
  });
});

describe('A Failed Record', () => {
  test('is one for a customer, though a run broke off after each of its calls', () => {
    const crash = new Error('The server is gone.');
    let calls = 1;
    for (let chosen = 0; chosen < calls; chosen += 1) {
      const id = company.addCustomer({ pricelevel: '' });
      let call = 0;
      const onMoment: MomentListener = ({ at, stage }) => {
        if (at !== 'after' || stage !== 'REDUCE') return undefined;
        if (call === chosen) throw crash;
        call += 1;
        return undefined;
      };
      const work = { script: CUSTOMER_EXPORT.script, deployment: CUSTOMER_EXPORT.deployments.onDemand, onMoment };
      try {
        runScript(company.account, work);
        calls = call;
      } catch (error) {
        expect(error).toBe(crash);
        calls = chosen + 2;
      }
      company.account.clock.advance(5 * MINUTE);
      company.run();
      expect({ chosen, state: company.states()[id]?.state }).toEqual({ chosen, state: 'Failed' });
      expect(failedRecords(company)).toHaveLength(chosen + 1);
      expect(failedRecords(company).every(({ status }) => status === 'Open')).toBe(true);
    }
    expect(calls).toBeGreaterThan(4);
  });

  test('resolves by itself when the changed customer is sent, with the next run, and reopens if it fails again', () => {
    const id = company.addCustomer({ pricelevel: '' });
    company.run();
    failAgain(id, { pricelevel: priceLevel });
    expect(row()).toMatchObject({ status: 'Resolved', closedby: 'Export', tries: 1 });
    failAgain(id, { pricelevel: '' });
    expect(row()).toMatchObject({ status: 'Open', closedby: null, tries: 2 });
    expect(failedRecords(company)).toHaveLength(1);
  });

  test('resolves when the customer is no longer enabled', () => {
    const id = company.addCustomer({ pricelevel: '' });
    company.run();
    company.account.clock.advance(MINUTE);
    company.edit('customer', id, { [CUSTOMER.externalSystems]: [] });
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Excluded' });
    expect(row()).toMatchObject({ status: 'Resolved' });
  });

  test('resolves when the customer can be sent but Upload is switched off', () => {
    const id = company.addCustomer({ pricelevel: '' });
    company.run();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
    failAgain(id, { pricelevel: priceLevel });
    expect(company.states()[id]).toMatchObject({ state: 'On hold' });
    expect(row()).toMatchObject({ status: 'Resolved' });
  });
});

describe('Dismissing', () => {
  test('takes it out of the queue with reason, name and time; the same cause leaves it there, another one does not', () => {
    const id = company.addCustomer({ pricelevel: '' });
    company.run();
    const { said } = act(company, { action: 'dismiss', ids: [idOfRow()], reason: 'They are closing.' });
    expect(said).toEqual([`Failed Record ${idOfRow()} (Boutique 1, JOOR) is dismissed: They are closing.`]);
    expect(row()).toMatchObject({ status: 'Dismissed', dismissreason: 'They are closing.' });
    const by = row()?.closedby;
    expect(by).not.toBe('');
    act(company, { action: 'resync', ids: [id] });
    expect(row()).toMatchObject({ status: 'Dismissed', tries: 2, closedby: by, dismissreason: 'They are closing.' });
    failAgain(id, { companyname: 'x'.repeat(150) });
    expect(row()).toMatchObject({ status: 'Open', tries: 3, closedby: null, dismissreason: null });
    expect(row()?.history.map(({ message }) => message)).toContainEqual(`Dismissed by ${by}: They are closing.`);
  });

  test('ends with the cause: once the customer was sent, the same failure is a new one', () => {
    const id = company.addCustomer({ pricelevel: '' });
    company.run();
    act(company, { action: 'dismiss', ids: [idOfRow()], reason: 'Later.' });
    failAgain(id, { pricelevel: priceLevel });
    expect(row()).toMatchObject({ status: 'Resolved' });
    failAgain(id, { pricelevel: '' });
    expect(row()).toMatchObject({ status: 'Open' });
  });

  test('needs a reason of at most 1,000 characters, and an open row; every id gets a sentence', () => {
    company.addCustomer({ pricelevel: '' });
    company.run();
    const dismiss = (reason: string, ids = [idOfRow()]) => act(company, { action: 'dismiss', ids, reason }).said;
    expect(dismiss(' ')).toEqual([`Failed Record ${idOfRow()} stays open: enter a reason.`]);
    expect(dismiss('x'.repeat(1001))[0]).toContain('Shorten it to 1000');
    expect(row()).toMatchObject({ status: 'Open' });
    expect(dismiss('Known.', [idOfRow(), 99_999])).toEqual([
      expect.stringContaining('is dismissed: Known.'),
      'There is no Failed Record with the internal ID 99999.',
    ]);
    expect(dismiss('Known.')).toEqual([expect.stringContaining('is already dismissed.')]);
  });

  test('can be taken back', () => {
    company.addCustomer({ pricelevel: '' });
    company.run();
    const reopen = () => act(company, { action: 'reopen', ids: [idOfRow()] }).said[0];
    expect(reopen()).toContain('is already open.');
    act(company, { action: 'dismiss', ids: [idOfRow()], reason: 'Known.' });
    expect(reopen()).toContain('is open again. Press RESYNC to export the customer now.');
    expect(row()).toMatchObject({ status: 'Open', closedby: null, dismissreason: null });
    expect(row()?.history).toHaveLength(3);
  });
});
