import { buildConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/build-connection';
import { errorMessage } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import { ValueMap } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';
import { address, customer, mapping } from './demo-customer';

const build = (changes = {}, sentCode = '', settings = mapping()) =>
  buildConnection(customer(changes), settings, sentCode);
const codes = (changes = {}, settings = mapping()) => build(changes, '', settings).faults.map(({ code }) => code);

describe('A customer becomes a JOOR connection (bulk-connection-postput)', () => {
  test('with every mapped node, and no empty one', () => {
    const place = {
      name: 'Boutique Élan',
      phone: '+33 1 40 00 00 01',
      address_1: '12 rue des Archives',
      city: 'Paris',
      postal_code: '75004',
      country: 'France',
    };
    const as = (side: string) =>
      Object.fromEntries([
        ...Object.entries(place).map(([key, value]) => [`${side}_${key}`, value]),
        [`${side}_code`, 'Paris'],
      ]);
    expect(build()).toEqual({
      faults: [],
      warnings: [],
      connection: {
        customer_name: 'Boutique Élan',
        customer_code: '7',
        customer_group_name: 'Specialty',
        customer_group_code: 'SPC',
        customer_phone: '+33 1 40 00 00 00',
        customer_contact_email: 'buyer@elan.example',
        sales_rep_code: 'AB',
        buyers: [{ buyer_name: 'Boutique Élan', buyer_email: 'buyer@elan.example' }],
        shipping: {
          shipping_addresses: [as('shipping')],
          shipping_methods: [{ shipping_method_name: 'UPS Ground', shipping_method_code: 'ups_ground' }],
        },
        billing: {
          billing_addresses: [as('billing')],
          payment_methods: [
            { payment_method_name: 'Net 30 (Pending Approval)', payment_method_code: 'net30' },
            { payment_method_name: 'Credit Card', payment_method_code: 'cc' },
          ],
        },
        price_types: [
          {
            price_type_currency_code: 'EUR',
            price_type_label: 'Europe',
            price_type_retail_currency_code: 'EUR',
          },
        ],
        warehouses: [{ warehouse_name: 'Main Warehouse', warehouse_code: 'MAIN' }],
      },
    });
  });

  test('a code once sent is kept, whatever the customer is called today', () => {
    expect(build({}, 'OLD-7').connection.customer_code).toBe('OLD-7');
    const settings = mapping();
    settings.system.codeSource = 'customer-id';
    expect(build({}, '', settings).connection.customer_code).toBe('CUST-7');
  });

  test('each currency of the customer is a price type', () => {
    expect(build({ currencies: ['EUR', 'USD'] }).connection.price_types).toEqual([
      { price_type_currency_code: 'EUR', price_type_label: 'Europe', price_type_retail_currency_code: 'EUR' },
      { price_type_currency_code: 'USD', price_type_label: 'USA', price_type_retail_currency_code: 'USD' },
    ]);
  });

  test('without email there is no buyer, and without a map the term’s own name is the payment method', () => {
    const { connection, faults } = build({ email: '', term: { id: 9, name: 'Prepaid', inactive: false } });
    expect(faults).toEqual([]);
    expect(connection.buyers).toBeUndefined();
    expect(connection.billing?.payment_methods).toEqual([{ payment_method_name: 'Prepaid' }]);
  });

  test('the Field Map fills a field from a column or a fixed value', () => {
    const settings = mapping({
      fieldMap: { customer_alias: { column: 'custentity_alias' }, company_number_code: { fixed: 'C1' } },
    });
    const { connection } = build({ mapped: { custentity_alias: 'Élan Paris' } }, '', settings);
    expect(connection).toMatchObject({ customer_alias: 'Élan Paris', company_number_code: 'C1' });
  });

  test('the default billing address is for billing, the others are for shipping', () => {
    const { connection } = build({
      addresses: [
        address({ label: 'Office', defaultShipping: false }),
        address({ id: 71, label: 'Store 1', defaultBilling: false }),
        address({ id: 72, label: 'Store 2', defaultBilling: false, defaultShipping: false }),
      ],
    });
    expect(connection.billing?.billing_addresses?.map((sent) => sent.billing_code)).toEqual(['Office']);
    expect(connection.shipping?.shipping_addresses?.map((sent) => sent.shipping_code)).toEqual(['Store 1', 'Store 2']);
  });

  test('text is normalised; accents, CJK and emoji stay', () => {
    const name = 'Cafe\u0301\u00a0 東京\t👩🏽‍🎨\u0007';
    expect(build({ name }).connection.customer_name).toBe('Café 東京 👩🏽‍🎨');
  });
});

describe('Codes with what nobody sees', () => {
  test('lose it, wherever they come from; a code once sent stays as JOOR has it', () => {
    const settings = mapping();
    settings.system = { ...settings.system, codeSource: 'customer-id' };
    const dirty = { entityId: 'AB\u200e-\u00ad1' };
    expect(build(dirty, '', settings).connection.customer_code).toBe('AB-1');
    expect(build(dirty, 'AB\u200e-1', settings).connection.customer_code).toBe('AB\u200e-1');
    const line = { systemId: null, currency: '', joorName: '', retailCurrency: '' };
    const valueMap = new ValueMap([{ ...line, kind: 'sales-rep', netsuiteId: '11', joorCode: 'CD\u200b' }], 1);
    expect(build({}, '', { ...settings, valueMap }).connection.sales_rep_code).toBe('CD');
  });
});

describe('Every fault of a customer is told at once', () => {
  test.each([
    ['customer_name_missing', { name: '' }],
    ['payment_term_missing', { term: null }],
    ['price_level_missing', { priceLevel: null }],
    ['currency_missing', { currencies: [] }],
    ['price_type_unmapped', { currencies: ['JPY'] }],
    ['address_missing', { addresses: [] }],
    ['address_label_missing', { addresses: [address({ label: '' })] }],
    ['address_label_duplicate', { addresses: [address(), address({ id: 71 })] }],
    ['address_incomplete', { addresses: [address({ city: '' })] }],
    ['address_incomplete', { addresses: [address({ zip: '' })] }],
    ['address_incomplete', { addresses: [address({ country: 'US', state: '' })] }],
    ['value_too_long', { name: 'x'.repeat(101), email: '' }],
  ])('%s', (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  test('customer_code_missing', () => {
    const settings = mapping();
    settings.system.codeSource = 'customer-id';
    expect(codes({ entityId: '' }, settings)).toEqual(['customer_code_missing']);
  });

  test('several faults stand in one Error Msg, each with its field and fix', () => {
    const { faults } = build({ priceLevel: null, addresses: [address({ label: '', city: '', zip: '' })] });
    expect(errorMessage(faults)).toBe(
      [
        'Missing price level: The customer has no price level. Select Price Level on the Financial tab of the customer.',
        'Missing address label: Address 1 (Boutique Élan, 12 rue des Archives) has no label. Enter a label for the address on the Address tab of the customer. JOOR uses it as the address code.',
        'Incomplete address: Address 1 (Boutique Élan, 12 rue des Archives) has no city and no zip. Complete the address on the Address tab of the customer.',
      ].join('\n'),
    );
  });

  test('the zip is not asked of countries that have none, nor the state of those that JOOR does not name', () => {
    expect(codes({ addresses: [address({ country: 'HK', zip: '', state: '', city: 'Kowloon' })] })).toEqual([]);
  });

  test('lengths count characters, not code units, and name the address', () => {
    expect(codes({ email: '', name: '👗'.repeat(100) })).toEqual([]);
    const { faults } = build({ addresses: [address({ address1: '長'.repeat(51) })] });
    expect(faults.map(({ field }) => field)).toEqual(['Address 1 of address "Paris"']);
    expect(faults[0]?.message).toContain('has 51 characters; JOOR allows 50');
  });

  test('an account without price levels and currencies needs a map line for neither', () => {
    const settings = mapping();
    settings.features = {
      subsidiaries: false,
      multipleCurrencies: false,
      priceLevels: false,
      teamSelling: false,
      locations: false,
    };
    expect(codes({ priceLevel: null, currencies: [] }, settings)).toEqual(['price_type_unmapped']);
  });
});
