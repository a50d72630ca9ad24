import { EXTERNAL_SYSTEM, FIELD_MAP, LISTS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADDRESS, type Company, openCompany } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
  company.deployAlso('__tests__/fixtures/brand-fields');
});

afterEach(() => company.stop());

const set = (values: Parameters<Company['edit']>[2]) => company.edit(EXTERNAL_SYSTEM.type, company.systemId, values);

/** Field Map lines: a field of NetSuite, or a fixed value that begins with "=". */
function mapFields(lines: Record<string, string>): void {
  for (const [joorField, source] of Object.entries(lines)) {
    company.create(FIELD_MAP.type, {
      [FIELD_MAP.joorField]: joorField,
      ...(source.startsWith('=') ? { [FIELD_MAP.fixedValue]: source.slice(1) } : { [FIELD_MAP.netsuiteField]: source }),
    });
  }
}

async function stored(): Promise<Record<string, unknown>[]> {
  await company.joor.admin('/admin/run-jobs', {});
  const { connections } = (await company.joor.admin('/admin/connections')) as unknown as {
    connections: { data: Record<string, unknown> }[];
  };
  return connections.map(({ data }) => data);
}

const door = (attention: string, town: string) => ({
  ...ADDRESS,
  label: `Door ${attention}`,
  attention,
  custrecord_brand_email: town,
  custrecord_brand_location: true,
});

describe('Codes, places and price types by the Field Map (bulk-connection-postput)', () => {
  test.each(['json', 'xml'] as const)('reach JOOR in %s, those of sub-customers with their parent', async (format) => {
    mapFields({
      shipping_code: 'address.attention',
      shipping_city: 'address.custrecord_brand_email',
      shipping_state: '=New Jersey',
      shipping_postal_code: 'accountnumber',
      shipping_country: '=USA',
      billing_code: 'address.custrecord_brand_email',
      billing_city: '=Montréal',
      billing_state: '=Quebec',
      billing_postal_code: '=H2Y 1C6',
      billing_country: '=ca',
      location_city: '=Osaka',
      location_state: '=Ōsaka',
      location_zip: '=530-0001',
      location_country: '=Japan',
      price_type_label: 'custentity_brand_alias',
      price_type_currency_code: '=EUR',
      price_type_retail_currency_code: '=GBP',
    });
    set({
      [EXTERNAL_SYSTEM.format]: company.list(LISTS.format.id, LISTS.format[format]),
      [EXTERNAL_SYSTEM.locationField]: 'custrecord_brand_location',
      [EXTERNAL_SYSTEM.subCustomers]: company.list(LISTS.subCustomers.id, LISTS.subCustomers.parent),
    });
    await company.joor.admin('/admin/setup', {
      priceTypes: [{ label: 'VIP & <Friends>', currency: 'EUR', retailCurrency: 'GBP' }],
    });
    const own = { accountnumber: '07030', custentity_brand_alias: 'VIP & <Friends>' };
    const head = company.addCustomer({ ...own, addresses: [door('NJ-1', 'Hoboken')] });
    const sub = company.addCustomer({ parent: String(head), addresses: [door('NJ-2', 'Newark')] });
    expect(company.run().errors).toEqual([]);
    expect(company.states()).toMatchObject({ [head]: { state: 'Accepted' }, [sub]: { state: 'Excluded' } });
    const shipping = { shipping_state: 'NJ', shipping_postal_code: '07030', shipping_country: 'United States' };
    const billing = {
      billing_city: 'Montréal',
      billing_state: 'QC',
      billing_postal_code: 'H2Y 1C6',
      billing_country: 'Canada',
    };
    const location = {
      location_city: 'Osaka',
      location_state: 'Osaka',
      location_zip: '530-0001',
      location_country: 'Japan',
    };
    expect(await stored()).toEqual([
      expect.objectContaining({
        shipping: {
          shipping_addresses: [
            expect.objectContaining({ ...shipping, shipping_code: 'NJ-1', shipping_city: 'Hoboken' }),
            expect.objectContaining({ ...shipping, shipping_code: 'NJ-2', shipping_city: 'Newark' }),
          ],
        },
        billing: expect.objectContaining({
          billing_addresses: [
            expect.objectContaining({ ...billing, billing_code: 'Hoboken' }),
            expect.objectContaining({ ...billing, billing_code: 'Newark' }),
          ],
        }),
        customer_locations: [expect.objectContaining(location), expect.objectContaining(location)],
        price_types: [
          {
            price_type_label: 'VIP & <Friends>',
            price_type_currency_code: 'EUR',
            price_type_retail_currency_code: 'GBP',
          },
        ],
      }),
    ]);
  });

  test('a list field of the address is sent by the name of its value, also as a code; its checkbox still marks it', async () => {
    mapFields({
      shipping_code: 'address.custrecord_brand_floor',
      shipping_address_2: 'address.custrecord_brand_floor',
      shipping_address: 'address.custrecord_brand_shipping',
    });
    const floor = (name: string) => company.list('customlist_brand_floor', name);
    const store = (label: string, name: string, marked: boolean) => ({
      ...ADDRESS,
      label,
      custrecord_brand_floor: floor(name),
      custrecord_brand_shipping: marked,
    });
    company.addCustomer({ addresses: [store('First', 'Mezzanine & Bar', true), store('Second', 'Roof', false)] });
    expect(company.run().errors).toEqual([]);
    expect(await stored()).toMatchObject([
      {
        shipping: {
          shipping_addresses: [{ shipping_code: 'Mezzanine & Bar', shipping_address_2: 'Mezzanine & Bar' }],
        },
      },
    ]);
  });

  test('a mapped field that is empty on an address of a sub-customer stops the parent, and the message names all three', () => {
    mapFields({ shipping_code: 'address.attention', billing_city: 'address.custrecord_brand_email' });
    set({ [EXTERNAL_SYSTEM.subCustomers]: company.list(LISTS.subCustomers.id, LISTS.subCustomers.parent) });
    const head = company.addCustomer({ addresses: [door('NJ-1', 'Hoboken')] });
    company.addCustomer({ parent: String(head), companyname: 'Newark Store', addresses: [door('', '')] });
    company.run();
    expect(company.states()[head]?.state).toBe('Failed');
    const reasons = company.states()[head]?.reason.split('\n');
    expect(reasons).toEqual([
      expect.stringMatching(
        /^Incomplete address: Address "Door" of sub-customer Newark Store has no city\. The Field Map fills Billing city here\. /,
      ),
      expect.stringMatching(
        /^Missing address label: Address 2 \(.*\) of sub-customer Newark Store has no label\. The Field Map fills Shipping code here\. /,
      ),
    ]);
  });
});
