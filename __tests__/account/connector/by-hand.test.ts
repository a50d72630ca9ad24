import { EXTERNAL_SYSTEM, SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type DashboardVisit, visitEachTest } from '../dashboard/dashboard-visit';
import { type Company, postedCodes } from './company';

jest.setTimeout(60_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest((opened) => {
  ({ company, visit } = opened);
});

const set = (values: Record<string, boolean>) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

const BY_HAND = { [EXTERNAL_SYSTEM.uploadByHand]: true, [EXTERNAL_SYSTEM.updateByHand]: true };

const changedValues = () =>
  Object.fromEntries(
    company
      .query(`SELECT ${SYNC_STATE.customerId} AS id, ${SYNC_STATE.changedValues} AS changed FROM ${SYNC_STATE.type}`)
      .map(({ id, changed }) => [id, changed]),
  );

const posted = async () => (await postedCodes(company)).map((codes) => codes.join(','));

test('by hand, a run sends nothing that nobody chose, and says how to send it', async () => {
  set(BY_HAND);
  const id = company.addCustomer();
  company.run();
  expect(await posted()).toEqual([]);
  expect(company.states()[id]).toMatchObject({
    state: 'On hold',
    reason: expect.stringContaining('Upload Customers to JOOR is by hand'),
  });
});

test('by hand, what a person sends goes, the others stay on hold', async () => {
  set(BY_HAND);
  const [chosen, other] = [company.addCustomer(), company.addCustomer()];
  company.run();
  await visit.open();
  await visit.ask('export', { customerIds: [chosen] });
  company.run();
  expect(await posted()).toEqual([String(chosen)]);
  expect(company.states()).toMatchObject({ [chosen]: { state: 'Accepted' }, [other]: { state: 'On hold' } });
});

test('by hand, what JOOR did not take is tried again as it was chosen; what changed since waits for a person again', async () => {
  set(BY_HAND);
  const [same, edited] = [company.addCustomer(), company.addCustomer()];
  company.run();
  await visit.open();
  await company.joor.admin('/admin/faults', { status: 503, times: 1 });
  await visit.ask('export', { customerIds: [same, edited] });
  expect(company.states()).toMatchObject({ [same]: { state: 'Retrying' }, [edited]: { state: 'Retrying' } });
  company.edit('customer', edited, { phone: '2' });
  company.account.clock.advance(10 * 60_000);
  company.run();
  expect(company.states()).toMatchObject({
    [same]: { state: 'Accepted' },
    [edited]: { state: 'On hold', reason: expect.stringContaining('Upload Customers to JOOR is by hand') },
  });
  expect(await posted()).toEqual([`${same},${edited}`, String(same)]);
});

test('by hand, a customer whose answer was lost and that changed since waits, and is read back before a run sends it', async () => {
  set(BY_HAND);
  const id = company.addCustomer();
  company.run();
  await visit.open();
  await company.joor.admin('/admin/faults', { method: 'POST', drop: true, when: 'after', times: 1 });
  await visit.ask('export', { customerIds: [id] });
  expect(company.states()[id]?.state).toBe('Unknown');
  company.edit('customer', id, { phone: '2' });
  company.account.clock.advance(10 * 60_000);
  company.run();
  expect(company.states()[id]).toMatchObject({
    state: 'On hold',
    reason: expect.stringContaining('JOOR may or may not have the values sent before'),
  });
  expect(await posted()).toEqual([String(id)]);
  set({ [EXTERNAL_SYSTEM.uploadByHand]: false });
  company.run();
  const methods = (await company.joor.requests()).map(({ method }) => method);
  expect(methods).toEqual(['POST', 'GET', 'POST']);
  expect(company.states()[id]?.state).toBe('Accepted');
});

test('a run does not look again at customers that wait for a person', async () => {
  set(BY_HAND);
  company.addCustomer();
  company.run();
  company.account.clock.advance(3 * 3_600_000);
  company.run();
  const runs = company.query('SELECT COUNT(*) AS runs FROM customrecord_uc_run');
  company.run();
  expect(company.query('SELECT COUNT(*) AS runs FROM customrecord_uc_run')).toEqual(runs);
});

test('switched from by hand to automatic, the next run sends what was held', async () => {
  set(BY_HAND);
  const id = company.addCustomer();
  company.run();
  company.account.clock.advance(24 * 3_600_000);
  set({ [EXTERNAL_SYSTEM.uploadByHand]: false });
  company.run();
  expect(await posted()).toEqual([String(id)]);
});

test('switched from off to by hand, the reason says what to do now', () => {
  set({ [EXTERNAL_SYSTEM.upload]: false });
  const id = company.addCustomer();
  company.run();
  expect(company.states()[id]?.reason).toContain('switched off');
  company.account.clock.advance(3 * 3_600_000);
  set({ [EXTERNAL_SYSTEM.upload]: true, ...BY_HAND });
  company.run();
  expect(company.states()[id]).toMatchObject({ state: 'On hold', reason: expect.stringContaining('is by hand') });
});

test('a held change keeps how many values differ from those sent last, until it is sent or taken back', async () => {
  const [id, back] = [company.addCustomer({ phone: '1' }), company.addCustomer({ phone: '1' })];
  company.run();
  expect(changedValues()).toEqual({ [id]: null, [back]: null });
  set(BY_HAND);
  company.account.clock.advance(60_000);
  company.edit('customer', id, { phone: '2', email: 'new@shop.example' });
  company.edit('customer', back, { phone: '2' });
  company.run();
  const changed = changedValues();
  expect(changed[id]).toBeGreaterThanOrEqual(2);
  expect(changed[back]).toBe(1);
  company.edit('customer', back, { phone: '1' });
  await visit.open();
  await visit.ask('export', { customerIds: [id] });
  company.run();
  expect(changedValues()).toEqual({ [id]: null, [back]: null });
  expect(company.states()).toMatchObject({ [id]: { state: 'Accepted' }, [back]: { state: 'Accepted' } });
});

test('to keep what differs of 100 customers costs 2.6 units each, and nothing as long as it stays so', () => {
  const ids = Array.from({ length: 100 }, () => company.addCustomer({ phone: '1' }));
  company.run();
  set(BY_HAND);
  company.account.clock.advance(3_600_000);
  for (const id of ids) company.edit('customer', id, { phone: '2' });
  company.account.clock.advance(10_000);
  const unitsOf = () =>
    company.run().stages.reduce((sum, stage) => sum + (stage.stage.toLowerCase() === 'reduce' ? stage.units : 0), 0);
  const held = unitsOf();
  expect(Object.values(changedValues())).toEqual(ids.map(() => 1));
  // 200 for the writes; the rest reads the chunk anew, as for every customer that needs work, and what was sent last with it.
  expect(held).toBeGreaterThan(200);
  expect(held).toBeLessThanOrEqual(260);
  expect(unitsOf()).toBe(0);
});
