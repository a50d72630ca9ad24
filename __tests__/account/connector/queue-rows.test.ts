import {
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  LISTS,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { type Company, openCompany, postedCodes } from './company';

const ADMINISTRATOR = { userId: -5, role: 'administrator' };
const MINUTE = 60_000;

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const set = (values: Parameters<Company['edit']>[2]) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);
const later = (minutes = 5) => {
  company.account.clock.advance(minutes * MINUTE);
  expect(company.run().errors).toEqual([]);
};
const rows = () =>
  company.query(
    `SELECT id, ${FAILED_RECORD.recordId} AS customer, ${FAILED_RECORD.status} AS status, ${FAILED_RECORD.codes} AS codes,
       ${FAILED_RECORD.errorClass} AS class, ${FAILED_RECORD.errorMsg} AS message FROM ${FAILED_RECORD.type} ORDER BY id`,
  );
const deleteRow = (id: unknown) => company.account.records.delete(FAILED_RECORD.type, Number(id), ADMINISTRATOR);

describe('A Failed Record deleted by hand', () => {
  test('is made again by the next look, with the same words, and nobody is sent for it', async () => {
    await company.joor.admin('/admin/faults', { path: '/v2/bulk-connection', status: 400, times: 1 });
    const refused = company.addCustomer();
    later();
    const faulty = company.addCustomer({ terms: '' });
    later();
    const before = rows();
    expect(before.map(({ customer, class: errorClass }) => [Number(customer), errorClass])).toEqual([
      [refused, 'refused by JOOR'],
      [faulty, 'validation'],
    ]);
    const posts = await postedCodes(company);
    // So long after, that no look for changes sees them.
    later(300);
    for (const { id } of rows()) deleteRow(id);
    later();
    expect(rows().map(({ id: _, ...row }) => row)).toEqual(before.map(({ id: _, ...row }) => row));
    later();
    expect(rows()).toHaveLength(2);
    expect(await postedCodes(company)).toEqual(posts);
  });

  test('is not made again where it was dismissed, however old it is', () => {
    set({ [EXTERNAL_SYSTEM.retentionDays]: 7 });
    company.addCustomer({ terms: '' });
    later();
    const [row] = rows();
    company.edit(FAILED_RECORD.type, Number(row?.id), { [FAILED_RECORD.status]: 'Dismissed' });
    for (let day = 0; day < 12; day += 1) later(24 * 60 + 1);
    expect(rows().map(({ status }) => status)).toEqual(['Dismissed']);
  });
});

describe('With Upload off, a code used twice', () => {
  const setSource = () =>
    set({
      [EXTERNAL_SYSTEM.codeSource]: company.list(LISTS.codeSource.id, LISTS.codeSource.field),
      [EXTERNAL_SYSTEM.codeField]: 'accountnumber',
      [EXTERNAL_SYSTEM.batchSize]: 1,
    });
  const state = (id: number) => company.states()[id]?.state;

  test('is shown, kept open, previewed, and goes when the code is changed; Upload on sends the first', async () => {
    setSource();
    set({ [EXTERNAL_SYSTEM.upload]: false });
    const [first, second] = [
      company.addCustomer({ accountnumber: 'AB-1' }),
      company.addCustomer({ accountnumber: 'AB-1' }),
    ];
    later();
    later();
    expect([state(first), state(second)]).toEqual(['On hold', 'Failed']);
    expect(rows().map(({ customer, status, codes }) => [Number(customer), status, codes])).toEqual([
      [second, 'Open', 'customer_code_taken'],
    ]);
    const visit = await DashboardVisit.of(company);
    try {
      const { reply } = await visit.post('preview', { customerIds: [first, second] });
      expect(JSON.stringify(reply)).toMatch(/already belongs to customer/);
    } finally {
      await visit.stop();
    }
    set({ [EXTERNAL_SYSTEM.upload]: true });
    later();
    expect(await postedCodes(company)).toEqual([['AB-1']]);
    expect([state(first), state(second)]).toEqual(['Accepted', 'Failed']);
    company.account.clock.advance(MINUTE);
    company.edit('customer', second, { accountnumber: 'AB-2' });
    later();
    expect(await postedCodes(company)).toEqual([['AB-1'], ['AB-2']]);
    expect(rows().map(({ status }) => status)).toEqual(['Resolved']);
  });

  test('found while Upload was on stays open when it is switched off', () => {
    setSource();
    const first = company.addCustomer({ accountnumber: 'AB-1' });
    later();
    const second = company.addCustomer({ accountnumber: 'AB-1' });
    later();
    set({ [EXTERNAL_SYSTEM.upload]: false });
    later();
    later(25 * 60);
    expect([state(first), state(second)]).toEqual(['Accepted', 'Failed']);
    expect(rows().map(({ status }) => status)).toEqual(['Open']);
    expect(company.query(`SELECT id FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.state} = 'On hold'`)).toEqual([]);
  });
});
