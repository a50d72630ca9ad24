import type { ConnectionData } from '../../../local/joor/connection';
import { CONNECTION, type Node } from '../../../local/joor/fields';
import { EXTERNAL_SYSTEM, VALUE_MAP } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { Brand, joorSetupFor } from './brand';
import { type Company, openCompany } from './company';

/** A customer with a value for every field of the table of JOOR's page. */
const FULL: ConnectionData = {
  customer_name: 'Boutique Élan & Söhne 東京',
  customer_code: 'ELAN',
  customer_alias: 'Élan <Paris>',
  company_number_name: 'Élan Group',
  company_number_code: 'ELG',
  customer_group_name: 'Specialty',
  customer_group_code: 'SPC',
  customer_phone: '+33 1 40 00 00 00',
  customer_contact: 'Kim Lee',
  customer_contact_email: 'office@elan.example',
  sales_rep_code: 'AB',
  buyers: [
    {
      buyer_name: 'Max Roy',
      buyer_title: 'Head Buyer',
      buyer_email: 'max@elan.example',
      buyer_phone: '212-555-0100 x7',
      buyer_fax: '212-555-0101',
    },
  ],
  shipping: {
    shipping_addresses: [
      {
        shipping_name: 'Élan Soho',
        shipping_code: 'SOHO',
        shipping_phone: '212-555-0102',
        shipping_email: 'soho@elan.example',
        shipping_address_1: '1 Main St',
        shipping_address_2: 'Floor 2',
        shipping_city: 'New York',
        shipping_state: 'NY',
        shipping_postal_code: '10005',
        shipping_country: 'United States',
        shipping_create_doors: true,
      },
      {
        shipping_name: 'Élan Archives',
        shipping_code: 'PARIS',
        shipping_phone: '+33 1 40 00 00 01',
        shipping_address_1: '12 rue des Archives',
        shipping_city: 'Paris',
        shipping_postal_code: '75004',
        shipping_country: 'France',
        shipping_create_doors: false,
      },
    ],
    shipping_methods: [
      { shipping_method_name: 'UPS Ground', shipping_method_code: 'ups_ground' },
      { shipping_method_name: 'UPS 2-Day', shipping_method_code: 'ups_2day' },
    ],
  },
  billing: {
    billing_addresses: [
      {
        billing_name: 'Élan Accounts',
        billing_code: 'ACCOUNTS',
        billing_phone: '212-555-0103',
        billing_address_1: '708 Willow Ave',
        billing_address_2: 'Suite 5F',
        billing_city: 'Hoboken',
        billing_state: 'NJ',
        billing_postal_code: '07030',
        billing_country: 'United States',
      },
    ],
    payment_methods: [
      { payment_method_name: 'Net 30', payment_method_code: 'net30' },
      { payment_method_name: 'Credit Card', payment_method_code: 'cc' },
    ],
  },
  customer_locations: [
    {
      location_phone: '212-555-0102',
      location_address_1: '1 Main St',
      location_address_2: 'Floor 2',
      location_city: 'New York',
      location_state: 'NY',
      location_zip: '10005',
      location_country: 'United States',
    },
  ],
  price_types: [
    { price_type_label: 'Europe', price_type_currency_code: 'EUR', price_type_retail_currency_code: 'EUR' },
    { price_type_label: 'Australia', price_type_currency_code: 'AUD', price_type_retail_currency_code: 'USD' },
  ],
  discounts: [{ amount: 12.5, line_item_level: false }],
  warehouses: [{ warehouse_name: 'East Coast', warehouse_code: 'EAST' }],
};

/** JOOR's own number, and the names that the examples give to what the table calls customer_contact(_email). */
const NOT_IN_TABLE = ['location_address_id', 'customer_contact_name', 'customer_email'];

let company: Company;
let brand: Brand;

beforeEach(async () => {
  company = await openCompany();
  brand = new Brand(company);
  await company.joor.admin('/admin/setup', joorSetupFor(FULL));
});

afterEach(() => company.stop());

async function stored(): Promise<Record<string, unknown>[]> {
  await company.joor.admin('/admin/run-jobs', {});
  const { connections } = (await company.joor.admin('/admin/connections')) as unknown as {
    connections: { data: Record<string, unknown> }[];
  };
  return connections.map(({ data }) => data);
}

/** Paths of the table's fields for which the connection has no value. */
function missing(node: Node, value: unknown, at = ''): string[] {
  const entries = Array.isArray(value) ? value : [value ?? {}];
  const holds = (name: string) => entries.some((entry: Record<string, unknown>) => (entry[name] ?? '') !== '');
  return [
    ...node.fields.map(({ name }) => name).filter((name) => !NOT_IN_TABLE.includes(name) && !holds(name)),
    ...node.nodes.flatMap((child) =>
      missing(
        child,
        entries.map((entry: Record<string, unknown>) => entry[child.name]).find((each) => each !== undefined),
        `${at}${child.name}.`,
      ),
    ),
  ].map((name) => (name.startsWith(at) ? name : at + name));
}

describe('Every field of JOOR’s table', () => {
  test.each(['json', 'xml'] as const)('reaches JOOR in %s', async (format) => {
    brand.useFormat(format);
    brand.enter(FULL);
    const report = company.run();
    expect(report.errors).toEqual([]);
    const [data, ...others] = await stored();
    expect(others).toEqual([]);
    expect(data).toEqual(FULL);
    expect(missing(CONNECTION, data)).toEqual([]);
  });

  test('the walk over the table finds what is not there', () => {
    const { buyers: _, ...rest } = FULL;
    expect(missing(CONNECTION, { ...rest, discounts: [{ amount: 1 }] })).toEqual([
      'buyers.buyer_name',
      'buyers.buyer_title',
      'buyers.buyer_email',
      'buyers.buyer_phone',
      'buyers.buyer_fax',
      'discounts.line_item_level',
    ]);
  });
});

describe('Lists and their names', () => {
  test('a list field in the Field Map is sent by name, not by internal ID', async () => {
    brand.mapField('customer_group_name', 'category');
    const id = brand.enter({ ...FULL, customer_group_name: 'Specialty' });
    company.run();
    expect((await stored())[0]).toMatchObject({ customer_group_name: 'Specialty' });
    expect(company.states()[id]).toMatchObject({ state: 'Accepted' });
  });

  test('a price level of a pricing group is a price type of its own, where the External System says so', async () => {
    const id = brand.enter(FULL);
    const outlet = brand.listValue('pricelevel', { name: 'Outlet' });
    const group = brand.listValue('pricinggroup', { name: 'Shoes' });
    brand.setSublists(id, { grouppricing: [{ group, level: outlet }] });
    for (const currency of ['EUR', 'AUD']) {
      brand.mapValue('priceLevel', outlet, { [VALUE_MAP.currency]: currency, [VALUE_MAP.joorName]: 'Outlet' });
    }
    await company.joor.admin('/admin/setup', {
      priceTypes: [
        ...FULL.price_types.map((type) => ({
          label: type.price_type_label,
          currency: type.price_type_currency_code,
          retailCurrency: type.price_type_retail_currency_code,
        })),
        { label: 'Outlet', currency: 'EUR', retailCurrency: 'EUR' },
        { label: 'Outlet', currency: 'AUD', retailCurrency: 'AUD' },
      ],
    });
    company.run();
    expect((await stored())[0]?.price_types).toHaveLength(2);
    brand.setUp({ [EXTERNAL_SYSTEM.groupPrices]: true });
    company.run({ custscript_uc_compare_all: true });
    expect((await stored())[0]?.price_types).toHaveLength(4);
  });
});

describe('A discount that is no percentage', () => {
  test('keeps the customer from being sent, with the field named', () => {
    const id = brand.enter({ ...FULL, discounts: [{ amount: 140, line_item_level: true }] });
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Failed' });
    expect(company.states()[id]?.reason).toContain('The discount "140" is not a percentage from 0 to 100.');
  });
});
