import { buildConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/build-connection';
import type { Customer } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/customer';
import type { Mapping } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/mapping';
import type { ExternalSystem } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/external-system';
import { type FieldMap, readFieldMap } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';
import { ValueMap, type ValueMapLine } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';
import { address, customer, mapping } from './demo-customer';

interface Setup {
  system?: Partial<ExternalSystem>;
  fieldMap?: FieldMap;
  lines?: Partial<ValueMapLine>[];
}

const WAREHOUSE = { kind: 'warehouse', netsuiteId: '', joorName: 'Main Warehouse', joorCode: 'MAIN' } as const;
const onlyWarehouse = () => new ValueMap([{ ...WAREHOUSE, systemId: null, currency: '', retailCurrency: '' }], 1);

function build(changes: Partial<Customer>, { system = {}, fieldMap = {}, lines }: Setup = {}) {
  const settings: Mapping = mapping({ fieldMap });
  Object.assign(settings.system, system);
  if (lines) {
    const empty = { systemId: null, netsuiteId: '', currency: '', joorName: '', joorCode: '', retailCurrency: '' };
    settings.valueMap = new ValueMap(
      lines.map((line) => ({ ...empty, kind: 'term', ...line })),
      1,
    );
  }
  return buildConnection(customer(changes), settings, '');
}
const faultCodes = (...args: Parameters<typeof build>) => build(...args).faults.map(({ code }) => code);

const contact = { id: 1, name: 'Kim Lee', title: '', email: '', phone: '', fax: '', primary: false };

describe('Contact', () => {
  const contacts = [
    { ...contact, name: 'Kim Lee', email: 'kim@elan.example', primary: true },
    { ...contact, id: 2, name: 'Ana Bell', email: 'ana@elan.example' },
  ];

  test('is the primary one, under the names of the field table', () => {
    expect(build({ contacts }).connection).toMatchObject({
      customer_contact: 'Kim Lee',
      customer_contact_email: 'kim@elan.example',
    });
  });

  test('goes by the names of the examples where the External System says so', () => {
    const { connection } = build({ contacts }, { system: { fieldNames: 'examples' } });
    expect(connection).toMatchObject({ customer_contact_name: 'Kim Lee', customer_email: 'kim@elan.example' });
    expect(Object.keys(connection)).not.toEqual(expect.arrayContaining(['customer_contact']));
    expect(Object.keys(connection)).not.toEqual(expect.arrayContaining(['customer_contact_email']));
  });

  test('without a primary contact there is no name, and the email is the customer’s', () => {
    const { connection } = build({ contacts: contacts.slice(1) });
    expect(connection.customer_contact).toBeUndefined();
    expect(connection.customer_contact_email).toBe('buyer@elan.example');
  });

  test('the Field Map goes before both', () => {
    const fieldMap: FieldMap = { customer_contact: { column: 'entitytitle' }, customer_contact_email: { fixed: '' } };
    const { connection } = build({ contacts, shown: { entitytitle: 'Desk' } }, { fieldMap });
    expect(connection.customer_contact).toBe('Desk');
    expect(connection.customer_contact_email).toBeUndefined();
  });
});

describe('Buyers', () => {
  test('are the contacts by setting, with title, phone and fax; one without email is left out with a warning', () => {
    const full = { ...contact, email: 'kim@elan.example', title: 'Head Buyer', phone: '1 x2', fax: '3' };
    const { connection, warnings } = build(
      { contacts: [full, { ...contact, id: 2, name: 'Ana Bell' }] },
      { system: { buyers: 'contacts' } },
    );
    expect(connection.buyers).toEqual([
      {
        buyer_name: 'Kim Lee',
        buyer_title: 'Head Buyer',
        buyer_email: 'kim@elan.example',
        buyer_phone: '1 x2',
        buyer_fax: '3',
      },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'Contact without email: Contact "Ana Bell" is not sent as a buyer.',
    ]);
  });
});

describe('The Field Map', () => {
  test('gives the customer its name, the buyer its fields and the methods, from fields of the customer', () => {
    const columns = ['name', 'buyer', 'mail', 'title', 'phone', 'fax', 'pay', 'ship'];
    const shown = Object.fromEntries(columns.map((name) => [`custentity_${name}`, `${name}@elan.example`]));
    const from = (name: string) => ({ column: `custentity_${name}` });
    const { connection } = build(
      { shown },
      {
        fieldMap: {
          customer_name: from('name'),
          buyer_name: from('buyer'),
          buyer_email: from('mail'),
          buyer_title: from('title'),
          buyer_phone: from('phone'),
          buyer_fax: from('fax'),
          payment_method_code: from('pay'),
          shipping_method_name: from('ship'),
          billing_address_2: { fixed: 'Accounts Payable' },
        },
      },
    );
    expect(connection.customer_name).toBe('name@elan.example');
    expect(connection.buyers).toEqual([
      {
        buyer_name: 'buyer@elan.example',
        buyer_title: 'title@elan.example',
        buyer_email: 'mail@elan.example',
        buyer_phone: 'phone@elan.example',
        buyer_fax: 'fax@elan.example',
      },
    ]);
    expect(connection.billing?.payment_methods).toEqual([{ payment_method_code: 'pay@elan.example' }]);
    expect(connection.shipping?.shipping_methods).toEqual([{ shipping_method_name: 'ship@elan.example' }]);
    expect(connection.billing?.billing_addresses?.[0]?.billing_address_2).toBe('Accounts Payable');
    expect(connection.shipping?.shipping_addresses?.[0]).not.toHaveProperty('shipping_address_2');
  });

  test('an empty mapped method leaves the methods of term and ship item', () => {
    const fieldMap: FieldMap = { payment_method_code: { column: 'custentity_pay' } };
    const { connection } = build({ shown: { custentity_pay: '' } }, { fieldMap });
    expect(connection.billing?.payment_methods).toHaveLength(2);
  });

  test('takes only a checkbox of the address for billing_address and shipping_address', () => {
    const line = { systemId: null, joorField: 'billing_address', netsuiteField: 'category', fixedValue: '' };
    expect(readFieldMap([line], 1).faults).toEqual([
      'Field Map: Billing address needs address.FIELD with the checkbox that marks these addresses, not "category".',
    ]);
  });
});

describe('Company number', () => {
  const parent = { id: 3, entityId: 'GROUP', name: 'Group', codeFieldValue: 'G-3' };

  test.each([
    ['internal-id', '3'],
    ['customer-id', 'GROUP'],
    ['field', 'G-3'],
  ] as const)('is the parent with the code it would have itself (%s)', (codeSource, code) => {
    const system = { companyFromParent: true, codeSource };
    const { connection } = build({ parent, codeFieldValue: 'G-7' }, { system });
    expect(connection).toMatchObject({ company_number_name: 'Group', company_number_code: code });
  });

  test('is off until the External System or the Field Map says so', () => {
    expect(build({ parent }).connection.company_number_name).toBeUndefined();
    const fieldMap: FieldMap = { company_number_code: { fixed: 'C1' } };
    const { connection } = build({ parent }, { system: { companyFromParent: true }, fieldMap });
    expect(connection).toMatchObject({ company_number_name: 'Group', company_number_code: 'C1' });
  });
});

describe('Addresses', () => {
  const addresses = [
    address({ id: 1, label: 'Office', defaultShipping: false, mapped: { custrecord_bill: 'T' } }),
    address({
      id: 2,
      label: 'Accounts',
      defaultBilling: false,
      defaultShipping: false,
      mapped: { custrecord_bill: 'T' },
    }),
    address({ id: 3, label: 'Store', defaultBilling: false, mapped: { custrecord_ship: 'T' } }),
    address({ id: 4, label: '', defaultBilling: false, defaultShipping: false }),
  ];
  const billing = { addressColumn: 'custrecord_bill' };
  const shipping = { addressColumn: 'custrecord_ship' };
  const labels = (fieldMap: FieldMap, changes: Partial<Customer> = { addresses }) => {
    const { connection } = build(changes, { fieldMap });
    return {
      billing: connection.billing?.billing_addresses?.map(({ billing_code }) => billing_code ?? ''),
      shipping: connection.shipping?.shipping_addresses?.map(({ shipping_code }) => shipping_code ?? ''),
    };
  };

  test('a mapped checkbox alone says which are for billing, and which for shipping', () => {
    expect(labels({ billing_address: billing, shipping_address: shipping })).toEqual({
      billing: ['Office', 'Accounts'],
      shipping: ['Store'],
    });
    expect(labels({ billing_address: billing })).toEqual({ billing: ['Office', 'Accounts'], shipping: ['Store', ''] });
    expect(labels({ shipping_address: shipping })).toEqual({ billing: ['Office'], shipping: ['Store'] });
  });

  test('one that is sent as nothing is not checked', () => {
    expect(faultCodes({ addresses }, { fieldMap: { billing_address: billing, shipping_address: shipping } })).toEqual(
      [],
    );
    expect(faultCodes({ addresses })).toEqual(['address_label_missing']);
  });

  test('a customer of whom no address is marked is faulty, not sent without addresses', () => {
    const fieldMap = { billing_address: billing, shipping_address: shipping };
    expect(faultCodes({}, { fieldMap })).toEqual(['address_missing']);
  });

  test('an empty name is left out, for JOOR then takes the customer name', () => {
    const { connection } = build({ addresses: [address({ addressee: '' })] });
    expect(connection.shipping?.shipping_addresses?.[0]).not.toHaveProperty('shipping_name');
    expect(connection.billing?.billing_addresses?.[0]).not.toHaveProperty('billing_name');
  });

  test('the Field Map fills names, phones and email from the address, the customer or a fixed text', () => {
    const fieldMap: FieldMap = {
      shipping_name: { addressColumn: 'attention' },
      shipping_phone: { column: 'altphone' },
      shipping_email: { addressColumn: 'custrecord_email' },
      billing_name: { fixed: 'Accounts Payable' },
      location_phone: { fixed: '0' },
    };
    const { connection } = build(
      {
        shown: { altphone: '9' },
        addresses: [
          address({ mapped: { attention: 'Kim', custrecord_email: 'store@elan.example', custrecord_at: 'T' } }),
        ],
      },
      { fieldMap, system: { locationField: 'custrecord_at' } },
    );
    expect(connection.shipping?.shipping_addresses).toMatchObject([
      { shipping_name: 'Kim', shipping_phone: '9', shipping_email: 'store@elan.example' },
    ]);
    expect(connection.billing?.billing_addresses).toMatchObject([
      { billing_name: 'Accounts Payable', billing_phone: '+33 1 40 00 00 01' },
    ]);
    expect(connection.customer_locations).toMatchObject([{ location_phone: '0', location_city: 'Paris' }]);
  });

  test('a marked one is a customer location besides what else it is', () => {
    const marked = address({ address2: 'Floor 2', address3: 'Door 3', mapped: { custrecord_at: 'T' } });
    const { connection } = build(
      { addresses: [marked, address({ id: 2, label: 'Other', mapped: { custrecord_at: 'F' } })] },
      { system: { locationField: 'custrecord_at' } },
    );
    expect(connection.customer_locations).toEqual([
      {
        location_phone: '+33 1 40 00 00 01',
        location_address_1: '12 rue des Archives',
        location_address_2: 'Floor 2, Door 3',
        location_city: 'Paris',
        location_zip: '75004',
        location_country: 'France',
      },
    ]);
    expect(connection.shipping?.shipping_addresses).toHaveLength(2);
  });

  test.each([
    ['', undefined],
    ['*', true],
    ['custrecord_door', false],
    ['custrecord_at', true],
  ])('Door Field "%s"', (doorField, expected) => {
    const { connection } = build(
      { addresses: [address({ mapped: { custrecord_at: 'T', custrecord_door: 'F' } })] },
      { system: { doorField } },
    );
    expect(connection.shipping?.shipping_addresses?.[0]?.shipping_create_doors).toBe(expected);
  });

  test('countries go by their English names, states by the form JOOR shows', () => {
    const { connection } = build({ addresses: [address({ country: 'US', state: 'New Jersey', zip: '07030' })] });
    expect(connection.billing?.billing_addresses).toMatchObject([
      { billing_state: 'NJ', billing_country: 'United States' },
    ]);
  });
});

describe('Price types', () => {
  const level = (id: number, name: string) => ({ id, name, inactive: false });
  const line = (netsuiteId: string, currency: string, joorName: string): Partial<ValueMapLine> => ({
    kind: 'price-level',
    netsuiteId,
    currency,
    joorName,
  });
  const lines = [
    line('5', 'EUR', 'Europe'),
    line('5', 'USD', 'USA'),
    line('6', 'EUR', 'Europe'),
    line('6', 'USD', 'Sale'),
  ];
  const customerWithGroups: Partial<Customer> = {
    currencies: ['EUR', 'USD'],
    groupPriceLevels: [level(5, 'Wholesale EU'), level(6, 'Sale')],
  };
  const sent = (setup: Setup) =>
    build(customerWithGroups, setup).connection.price_types.map(
      (each) => `${each.price_type_label} ${each.price_type_currency_code}`,
    );

  test('are those of the price level in every currency, and of the groups’ price levels by setting, each once', () => {
    expect(sent({ lines })).toEqual(['Europe EUR', 'USA USD']);
    expect(sent({ lines, system: { groupPrices: true } })).toEqual(['Europe EUR', 'USA USD', 'Sale USD']);
  });

  test('a group’s price level without a label is a fault that names it', () => {
    const { faults } = build(customerWithGroups, { lines: lines.slice(0, 3), system: { groupPrices: true } });
    expect(faults.filter(({ code }) => code === 'price_type_unmapped').map(({ message }) => message)).toEqual([
      'Price level without a JOOR price label: Price level "Sale" in USD has no price label in the Value Map.',
    ]);
  });
});

describe('Discount', () => {
  const fieldMap: FieldMap = {
    discount_amount: { column: 'custentity_discount' },
    discount_line_item_level: { column: 'custentity_line' },
  };
  const discount = (amount: string, level: string) =>
    build({ mapped: { custentity_discount: amount, custentity_line: level } }, { fieldMap });

  test.each([
    ['4', 'T', { amount: 4, line_item_level: true }],
    ['4.0', 'F', { amount: 4, line_item_level: false }],
    ['4%', 'true', { amount: 4, line_item_level: true }],
    ['12.5 %', 'FALSE', { amount: 12.5, line_item_level: false }],
    ['0', '', { amount: 0 }],
    ['100', '', { amount: 100 }],
    ['.5', '', { amount: 0.5 }],
  ])('"%s" with level "%s"', (amount, level, node) => {
    const { connection, faults } = discount(amount, level);
    expect(faults).toEqual([]);
    expect(connection.discounts).toEqual([node]);
  });

  test.each(['4,5', '1,250', '-4', '100.5', 'four', '4 4', '1e1', '.'])('"%s" is refused, not guessed', (amount) => {
    const { connection, faults } = discount(amount, 'T');
    expect(faults.map(({ code }) => code)).toEqual(['discount_invalid']);
    expect(faults[0]?.message).toContain(`"${amount}"`);
    expect(connection.discounts).toBeUndefined();
  });

  test('a level that is neither true nor false is refused', () => {
    expect(discount('4', 'line').faults.map(({ code }) => code)).toEqual(['discount_level_invalid']);
  });

  test('without a percentage there is no discount, whatever the level', () => {
    expect(discount('', 'T').connection.discounts).toBeUndefined();
  });
});

describe('Warehouses', () => {
  const lines: Partial<ValueMapLine>[] = [
    { kind: 'warehouse', joorName: 'Main', joorCode: 'MAIN' },
    { kind: 'warehouse', netsuiteId: '8', joorName: 'East Coast', joorCode: 'EAST' },
  ];
  const fieldMap: FieldMap = { warehouse_name: { column: 'custentity_from' } };
  const warehouses = (changes: Partial<Customer>) => build(changes, { lines, fieldMap }).connection.warehouses;

  test('are those of the location in the mapped field, its name where the Value Map does not know it', () => {
    expect(warehouses({ mapped: { custentity_from: '8' }, shown: { custentity_from: 'New York' } })).toEqual([
      { warehouse_name: 'East Coast', warehouse_code: 'EAST' },
    ]);
    expect(warehouses({ mapped: { custentity_from: '9' }, shown: { custentity_from: 'Rotterdam' } })).toEqual([
      { warehouse_name: 'Rotterdam' },
    ]);
    expect(warehouses({ mapped: { custentity_from: '8' }, shown: { custentity_from: '8' } })).toEqual([
      { warehouse_name: '8' },
    ]);
  });

  test('are the Value Map’s lines without internal ID for everybody else', () => {
    expect(warehouses({ mapped: { custentity_from: '' }, shown: { custentity_from: '' } })).toEqual([
      { warehouse_name: 'Main', warehouse_code: 'MAIN' },
    ]);
  });
});

test('a Value Map line without name and code gives no empty node', () => {
  const lines: Partial<ValueMapLine>[] = [
    { kind: 'term', netsuiteId: '2' },
    { kind: 'ship-item', netsuiteId: '21' },
    { kind: 'warehouse' },
  ];
  const { connection } = build({}, { lines });
  expect(connection.warehouses).toBeUndefined();
  expect(connection.shipping).not.toHaveProperty('shipping_methods');
  expect(connection.billing).not.toHaveProperty('payment_methods');
});

describe('Code and place of an address by the Field Map', () => {
  const byField = (target: string, column: string): FieldMap => ({ [target]: { addressColumn: column } });
  const shop = address({ city: '', mapped: { custrecord_code: 'PAR-01', custrecord_town: 'Paris' } });

  test('fill the role they are named for, and only that', () => {
    const fieldMap = { ...byField('shipping_code', 'custrecord_code'), billing_city: { fixed: 'Lyon' } };
    const { connection } = build({ addresses: [address({ mapped: { custrecord_code: 'PAR-01' } })] }, { fieldMap });
    expect(connection.shipping?.shipping_addresses?.[0]).toMatchObject({
      shipping_code: 'PAR-01',
      shipping_city: 'Paris',
    });
    expect(connection.billing?.billing_addresses?.[0]).toMatchObject({ billing_code: 'Paris', billing_city: 'Lyon' });
  });

  test('are what the rules look at: a city that a field gives is not missing', () => {
    expect(faultCodes({ addresses: [shop] })).toContain('address_incomplete');
    const fieldMap = { ...byField('shipping_city', 'custrecord_town'), ...byField('billing_city', 'custrecord_town') };
    expect(faultCodes({ addresses: [shop] }, { fieldMap })).toEqual([]);
  });

  test('an address that lacks the same in both roles is told once', () => {
    const fieldMap = byField('shipping_code', 'custrecord_code');
    expect(faultCodes({ addresses: [{ ...shop, mapped: { custrecord_code: 'Paris' } }] }, { fieldMap })).toEqual([
      'address_incomplete',
    ]);
  });

  test('two addresses that the map gives one code are refused; one address in two roles is not', () => {
    const addresses = [shop, address({ id: 71, label: 'Lyon', defaultBilling: false, defaultShipping: false })].map(
      (one) => ({ ...one, city: 'Paris', mapped: { custrecord_code: 'SAME' } }),
    );
    const { faults } = build({ addresses }, { fieldMap: byField('shipping_code', 'custrecord_code') });
    expect(faults.map(({ message }) => message)).toEqual([
      'Duplicate address label: 2 addresses have the label "SAME". The Field Map fills Shipping code here.',
    ]);
  });

  test('country is taken by code or name, and an unknown one is a fault', () => {
    const to = (fixed: string): FieldMap => ({ shipping_country: { fixed }, billing_country: { fixed } });
    const sent = build({}, { fieldMap: to('BE') }).connection.shipping?.shipping_addresses?.[0]?.shipping_country;
    expect(sent).toBe('Belgium');
    expect(faultCodes({}, { fieldMap: { shipping_country: { fixed: 'Atlantis' } } })).toEqual(['country_unknown']);
    const { faults } = build({}, { fieldMap: to('Atlantis') });
    expect(faults.map(({ message }) => message.split('. ')[1])).toEqual([
      'The Field Map fills Billing country here.',
      'The Field Map fills Shipping country here.',
    ]);
  });

  test('a customer location takes its own', () => {
    const location = address({ mapped: { custrecord_location: 'T', custrecord_town: 'Nice' } });
    const { connection } = build(
      { addresses: [location] },
      { system: { locationField: 'custrecord_location' }, fieldMap: byField('location_city', 'custrecord_town') },
    );
    expect(connection.customer_locations?.[0]?.location_city).toBe('Nice');
    expect(connection.shipping?.shipping_addresses?.[0]?.shipping_city).toBe('Paris');
  });
});

describe('Price types by the Field Map', () => {
  const shown = (values: Record<string, string>) => ({ shown: values, mapped: values });

  test('a label of the customer goes before the Value Map', () => {
    const fieldMap: FieldMap = { price_type_label: { column: 'custentity_label' } };
    const { connection, faults } = build(shown({ custentity_label: 'VIP' }), { fieldMap, lines: [WAREHOUSE] });
    expect(faults).toEqual([]);
    expect(connection.price_types).toEqual([
      { price_type_currency_code: 'EUR', price_type_label: 'VIP', price_type_retail_currency_code: 'EUR' },
    ]);
  });

  test('currency and retail currency can be given', () => {
    const fieldMap: FieldMap = {
      price_type_label: { fixed: 'VIP' },
      price_type_currency_code: { fixed: 'USD' },
      price_type_retail_currency_code: { fixed: 'GBP' },
    };
    expect(build({}, { fieldMap }).connection.price_types).toEqual([
      { price_type_currency_code: 'USD', price_type_label: 'VIP', price_type_retail_currency_code: 'GBP' },
    ]);
  });

  test('an account without multiple currencies is told that a label needs its currency', () => {
    const features = { ...mapping().features, multipleCurrencies: false };
    const settings: Mapping = { ...mapping({ fieldMap: { price_type_label: { fixed: 'VIP' } } }), features };
    const { faults } = buildConnection(customer(), { ...settings, valueMap: onlyWarehouse() }, '');
    expect(faults.map(({ message }) => message)).toEqual([
      'Price level without a JOOR price label: The Field Map fills the price label but not its currency. Add a Field Map line for Price type currency code.',
    ]);
  });

  test('a field that is empty on the customer is a fault that names it', () => {
    const fieldMap: FieldMap = { price_type_label: { column: 'custentity_label' } };
    const { faults } = build(shown({ custentity_label: '' }), { fieldMap });
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['price_type_unmapped', expect.stringContaining('Price type label')],
    ]);
  });
});
