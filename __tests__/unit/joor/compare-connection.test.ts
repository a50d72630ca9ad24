import {
  changedFields,
  compareConnection,
  unknownFields,
  unseen,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/compare-connection';

const SENT = {
  customer_name: 'Boutique',
  customer_code: '7',
  sales_rep_code: 'ANNA',
  billing: {
    billing_addresses: [
      { billing_code: 'HQ', billing_city: 'Paris' },
      { billing_code: 'Store', billing_city: 'Lyon' },
    ],
  },
  discounts: [{ amount: 4, line_item_level: true }],
};

/** The reply as Connection GET documents it. */
const REPLY = {
  customer_code: '7',
  customer_alias: '',
  customer_contact_name: 'BOUTIQUE PARIS',
  sales_rep_code: 'ANNA',
  billing: { billing_addresses: [{ billing_code: 'HQ' }, { billing_code: 'Store' }] },
};

describe('A connection read back', () => {
  test('agrees in what the reply carries; the rest is not verifiable', () => {
    expect(compareConnection(SENT, REPLY, [])).toEqual({
      sent: [
        'customer_name',
        'customer_code',
        'sales_rep_code',
        'billing_code',
        'billing_city',
        'amount',
        'line_item_level',
      ],
      agree: ['customer_code', 'sales_rep_code', 'billing_code'],
      differ: [],
      unverified: ['customer_name', 'billing_city', 'amount', 'line_item_level'],
    });
  });

  test('names each field that differs with both values', () => {
    const reply = { ...REPLY, sales_rep_code: 'BEN', billing: { billing_addresses: [{ billing_code: 'HQ' }] } };
    expect(compareConnection(SENT, reply, []).differ).toEqual([
      { field: 'sales_rep_code', sent: '"ANNA"', shown: '"BEN"' },
      { field: 'billing_code', sent: '"HQ", "Store"', shown: '"HQ"' },
    ]);
  });

  test('with more at JOOR than was sent differs: a value, or an entry of a list', () => {
    const more = { billing_addresses: [{ billing_code: 'Old' }, ...REPLY.billing.billing_addresses] };
    const shown = { ...REPLY, billing: more, customer_group_name: 'Outlet', sales_rep_code: 'ANNA' };
    expect(compareConnection(SENT, shown, []).differ).toEqual([
      { field: 'billing_code', sent: '"HQ", "Store"', shown: '"Old", "HQ", "Store"' },
      { field: 'customer_group_name', sent: 'nothing', shown: '"Outlet"' },
    ]);
    // Of what was sent only the code is known.
    expect(compareConnection({ customer_code: '7' }, shown, [], false).differ).toEqual([]);
  });

  test.each([
    ['null', null, 'null'],
    ['an object', { code: 'ANNA' }, 'an object'],
    ['a list', ['ANNA'], 'a list'],
    ['an empty text', '', '""'],
    ['true', true, '"true"'],
  ])('with %s where a text was sent differs', (_, shown, words) => {
    expect(compareConnection(SENT, { ...REPLY, sales_rep_code: shown }, []).differ).toEqual([
      { field: 'sales_rep_code', sent: '"ANNA"', shown: words },
    ]);
  });

  test.each([
    ['null', null],
    ['empty', ''],
    ['an empty list', []],
    ['an empty object', {}],
    ['a text', 'HQ'],
  ])('with %s where a list was sent differs', (_, shown) => {
    for (const reply of [
      { ...REPLY, billing: shown },
      { ...REPLY, billing: { billing_addresses: shown } },
    ]) {
      expect(compareConnection(SENT, reply, []).differ).toEqual([
        { field: 'billing_code', sent: '"HQ", "Store"', shown: 'nothing' },
      ]);
    }
  });

  test("JOOR's own name of what was sent by code, and its defaults, are no difference", () => {
    const sent = { customer_name: 'Boutique', customer_code: '7', warehouses: [{ warehouse_code: 'MAIN' }] };
    const shipping = { shipping_addresses: [{ shipping_code: 'HQ' }] };
    const reply = {
      customer_code: '7',
      warehouses: [{ warehouse_code: 'MAIN', warehouse_name: 'Main Warehouse' }],
      shipping: {
        shipping_addresses: [{ shipping_code: 'HQ', shipping_name: 'Boutique', shipping_create_doors: false }],
      },
    };
    const compared = ['warehouse_code', 'warehouse_name', 'shipping_name', 'shipping_create_doors'];
    expect(compareConnection({ ...sent, shipping }, reply, compared).differ).toEqual([]);
    const other = { ...reply, warehouses: [{ warehouse_name: 'Main Warehouse' }] };
    expect(compareConnection(sent, other, compared).differ).toMatchObject([{ field: 'warehouse_name' }]);
  });

  test('is compared in the fields that the setting names, and in no other', () => {
    const fuller = { ...SENT, sales_rep_code: 'BEN' };
    const { agree, differ } = compareConnection(SENT, fuller, ['customer_name', 'billing_city', 'amount']);
    expect(agree).toEqual(['customer_name', 'billing_city', 'amount']);
    expect(differ).toEqual([]);
  });

  test('does not take the city of one address for that of another', () => {
    const swapped = {
      ...SENT,
      billing: {
        billing_addresses: [
          { billing_code: 'HQ', billing_city: 'Lyon' },
          { billing_code: 'Store', billing_city: 'Paris' },
        ],
      },
    };
    expect(compareConnection(SENT, swapped, ['billing_city']).differ).toMatchObject([{ field: 'billing_city' }]);
  });

  test('in XML has texts for numbers and booleans', () => {
    const xml = { customer_code: '7', discounts: { discount: { amount: '4.0', line_item_level: 'True' } } };
    const { agree } = compareConnection(SENT, xml, ['amount', 'line_item_level']);
    expect(agree).toEqual(['amount', 'line_item_level']);
  });

  test("shows customer_email as customer_contact_email, and never the contact name: there it is JOOR's name", () => {
    const sent = { customer_code: '7', customer_email: 'a@b.example', customer_contact_name: 'Anna' };
    const reply = { customer_code: '7', customer_contact_email: 'a@b.example', customer_contact_name: 'BOUTIQUE' };
    expect(compareConnection(sent, reply, [])).toMatchObject({
      agree: ['customer_code', 'customer_email'],
      unverified: ['customer_contact_name'],
    });
  });

  test('knows which names are no fields', () => {
    expect(unknownFields(['customer_name', 'amount', 'name'])).toEqual(['name']);
  });
});

describe('What changed', () => {
  test('is every field whose values differ, gone ones too', () => {
    const [first, second] = SENT.billing.billing_addresses;
    const billing = { billing_addresses: [{ ...second }, { ...first, billing_city: 'Nice' }] };
    const { sales_rep_code: _, ...after } = { ...SENT, customer_name: 'Renamed', billing };
    expect(changedFields(SENT, after)).toEqual(['customer_name', 'sales_rep_code', 'billing_city']);
    expect(changedFields(SENT, SENT)).toEqual([]);
  });

  test('was seen where JOOR shows the new value, or none where it is gone', () => {
    const { sales_rep_code: _, ...without } = REPLY;
    const { sales_rep_code: _sent, ...sent } = SENT;
    const seen = (reply: typeof without, changed: string[]) => unseen(changed, compareConnection(sent, reply, []), []);
    expect(seen(without, ['sales_rep_code', 'billing_code', 'billing_city'])).toEqual(['billing_city']);
    expect(seen(REPLY, ['sales_rep_code'])).toEqual(['sales_rep_code']);
  });
});
