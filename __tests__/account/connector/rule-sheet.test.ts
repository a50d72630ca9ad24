import {
  EXTERNAL_SYSTEM,
  LISTS,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany, postedCodes } from './company';

const STREET = 'The Old Customs House on the Quay, Entrance by the Courtyard';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

const set = (values: Parameters<Company['edit']>[2]) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

function warnings(customer: number): string {
  const [row] = company.query(
    `SELECT ${SYNC_STATE.warnings} AS warnings FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`,
    customer,
  );
  return String(row?.warnings ?? '');
}

/** The addresses that JOOR got with the last POST. */
async function sentAddresses(): Promise<Record<string, unknown>[]> {
  const posts = (await company.joor.requests()).filter(({ method }) => method === 'POST');
  const { bulk_connections } = JSON.parse(String(posts.at(-1)?.body)) as {
    bulk_connections: { connection: { shipping: { shipping_addresses: Record<string, unknown>[] } }[] };
  };
  return bulk_connections.connection.flatMap(({ shipping }) => shipping.shipping_addresses);
}

describe('Warnings', () => {
  test('stand in the Sync State of a customer that is sent, and send and write nothing by themselves', async () => {
    const category = company.create('customercategory', { name: 'Specialty' });
    const customer = company.addCustomer({ category: String(category) });
    company.run();
    expect(company.states()[customer]?.state).toBe('Accepted');
    expect(warnings(customer)).toBe(
      'No sales rep code: The customer has no sales rep code. JOOR highly recommends one. Select a Sales Rep on the customer, and add a Value Map line of kind Sales Rep with the JOOR code.',
    );
    company.edit('customercategory', category, { isinactive: true });
    company.account.clock.advance(60_000);
    company.edit('customer', customer, { comments: 'Seen at the fair' });
    company.run();
    expect(await postedCodes(company)).toHaveLength(1);
    expect(warnings(customer)).not.toContain('Inactive category');
    company.account.clock.advance(60_000);
    company.edit('customer', customer, { phone: '+33 1 40 00 00 09' });
    company.run();
    expect(await postedCodes(company)).toHaveLength(2);
    expect(warnings(customer)).toContain('Inactive category: Category "Specialty" is inactive');
  });

  test('stand beside the faults of a customer that fails', () => {
    const customer = company.addCustomer({ terms: '' });
    company.run();
    expect(company.states()[customer]).toMatchObject({
      state: 'Failed',
      reason: expect.stringMatching(/^Missing payment term: The customer has no payment term\. [^\n]+$/),
    });
    expect(warnings(customer)).toContain('No customer group');
  });
});

describe('The settings of the External System', () => {
  test('JOOR Price Types: a label that is not one of them is stopped before anything is sent', async () => {
    set({ [EXTERNAL_SYSTEM.priceTypes]: 'wholesale | USD\nRetail | USD' });
    const customer = company.addCustomer();
    company.run();
    expect(company.states()[customer]?.reason).toContain(
      '"Wholesale" in USD is not one of the JOOR Price Types on the External System. Did you mean "wholesale"?',
    );
    expect(await postedCodes(company)).toEqual([]);
  });

  test('Strict Addresses: city, state and zip are needed everywhere (customers-netsuite)', () => {
    const customer = company.addCustomer({ addresses: [{ ...ADDRESS, country: 'HK', city: 'Kowloon', zip: '' }] });
    company.run();
    expect(company.states()[customer]?.state).toBe('Accepted');
    set({ [EXTERNAL_SYSTEM.strictAddresses]: true });
    company.account.clock.advance(60_000);
    company.edit('customer', customer, { phone: '1' });
    company.run();
    expect(company.states()[customer]?.reason).toContain('Address "Flagship" has no state and no zip.');
  });

  test('Too Long: blocked by default, or wrapped into the second line', async () => {
    const customer = company.addCustomer({ addresses: [{ ...ADDRESS, addr1: STREET }] });
    company.run();
    expect(company.states()[customer]?.reason).toContain(`JOOR allows 50: "${STREET}".`);
    set({ [EXTERNAL_SYSTEM.tooLong]: company.list(LISTS.tooLong.id, LISTS.tooLong.wrap) });
    company.account.clock.advance(60_000);
    company.edit('customer', customer, { phone: '1' });
    company.run();
    expect(await sentAddresses()).toMatchObject([
      {
        shipping_address_1: 'The Old Customs House on the Quay, Entrance by the',
        shipping_address_2: 'Courtyard',
        shipping_country: 'France',
      },
    ]);
    expect(warnings(customer)).toContain('Value wrapped');
  });
});
