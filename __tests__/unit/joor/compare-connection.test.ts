import {
  compareConnection,
  unknownFields,
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

  test('with more at JOOR than was sent still agrees', () => {
    const more = { billing_addresses: [{ billing_code: 'Old' }, ...REPLY.billing.billing_addresses] };
    expect(compareConnection(SENT, { ...REPLY, billing: more }, []).differ).toEqual([]);
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
