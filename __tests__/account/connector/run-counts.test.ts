import { EXTERNAL_SYSTEM, RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedCodes } from './company';

const MINUTE = 60_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const set = (values: Parameters<Company['edit']>[2]) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

const COUNTS = ['sent', 'failed', 'standing', 'onHold', 'excluded', 'unchanged'] as const;

/** Counts of the last run, after a run with these parameters. */
function runAndCount(parameters: Record<string, unknown> = {}, minutes = 5): Record<(typeof COUNTS)[number], number> {
  company.account.clock.advance(minutes * MINUTE);
  const [before] = company.query(`SELECT MAX(id) AS id FROM ${RUN.type}`);
  expect(company.run(parameters).errors).toEqual([]);
  const [row] = company.query(
    `SELECT ${COUNTS.map((name) => `${RUN[name]} AS ${name.toLowerCase()}`).join(', ')} FROM ${RUN.type} WHERE id > ? ORDER BY id DESC`,
    Number(before?.id ?? 0),
  );
  return Object.fromEntries(COUNTS.map((name) => [name, Number(row?.[name.toLowerCase()] ?? 0)])) as never;
}

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

const NOTHING = { sent: 0, failed: 0, standing: 0, onHold: 0, excluded: 0, unchanged: 0 };

describe('A run counts each customer once, whatever looked at it', () => {
  test.each<[string, () => void, Record<string, unknown>]>([
    [
      'a switch and the settings changed',
      () =>
        set({
          [EXTERNAL_SYSTEM.upload]: true,
          [EXTERNAL_SYSTEM.buyers]: company.list('customlist_uc_buyers', 'Contacts'),
        }),
      {},
    ],
    ['everybody is compared', () => set({ [EXTERNAL_SYSTEM.upload]: true }), { custscript_uc_compare_all: true }],
    ['the sweep is due', () => {}, {}],
  ])('when %s', async (name, change, parameters) => {
    set({ [EXTERNAL_SYSTEM.upload]: false });
    const ids = Array.from({ length: 12 }, (_, index) => company.addCustomer(index % 4 === 0 ? { terms: '' } : {}));
    runAndCount();
    change();
    for (const id of ids.slice(0, 5)) company.edit('customer', id, { phone: '+33 1 40 00 00 00' });
    company.edit('customer', ids[11] ?? 0, { custentity_uc_external_systems: [] });
    const counts = runAndCount(parameters, name === 'the sweep is due' ? 25 * 60 : 5);
    expect({ name, total: total(counts) }).toEqual({ name, total: ids.length });
    expect(new Set((await postedCodes(company)).flat()).size).toBe((await postedCodes(company)).flat().length);
  });

  test('also one that was asked for while it is due and swept', async () => {
    const ids = [company.addCustomer(), company.addCustomer(), company.addCustomer({ terms: '' })];
    runAndCount();
    for (const id of ids) company.edit('customer', id, { phone: '+33 1 40 00 00 00' });
    company.create(RUN.type, {
      name: 'Request',
      [RUN.kind]: 'Request',
      [RUN.status]: 'Requested',
      [RUN.requestedIds]: JSON.stringify(ids.slice(1)),
    });
    expect(total(runAndCount({}, 25 * 60))).toBe(ids.length);
  });
});

test('new failures and standing ones are two figures', () => {
  const standing = company.addCustomer({ terms: '' });
  expect(runAndCount()).toEqual({ ...NOTHING, failed: 1 });
  const another = company.addCustomer({ terms: '' });
  company.edit('customer', standing, { phone: '+33 1 40 00 00 00' });
  expect(runAndCount()).toEqual({ ...NOTHING, failed: 1, standing: 1 });
  company.edit('customer', standing, { email: 'nobody' });
  company.edit('customer', another, { phone: '+33 1 40 00 00 00' });
  expect(runAndCount()).toEqual({ ...NOTHING, standing: 2 });
});
