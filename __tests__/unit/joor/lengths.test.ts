import fc from 'fast-check';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { cutText, lengthOf } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/fit-text';
import { fitLengths } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/lengths';

const STREET = 'The Old Customs House on the Quay, Entrance by the Courtyard';

const connection = (address: object, changes: object = {}): JoorConnection => ({
  customer_name: 'Boutique Élan',
  customer_code: '7',
  price_types: [],
  shipping: {
    shipping_addresses: [{ shipping_code: 'Store', shipping_city: 'Paris', shipping_country: 'France', ...address }],
  },
  ...changes,
});
const shipping = (fitted: { connection: JoorConnection }) => fitted.connection.shipping?.shipping_addresses?.[0];
const told = ({ faults, warnings }: ReturnType<typeof fitLengths>) =>
  [...faults, ...warnings].map((one) => one.message);

describe('A value longer than JOOR takes (bulk-connection-postput)', () => {
  test('block: it is a fault that names field, address, length and value', () => {
    const fitted = fitLengths(connection({ shipping_address_1: STREET }), 'block');
    expect(told(fitted)).toEqual([
      `Value too long: Address 1 of address "Store" has 60 characters; JOOR allows 50: "${STREET}".`,
    ]);
    expect(fitted.faults).toHaveLength(1);
  });

  test('wrap: address line 1 goes on in line 2, at a word boundary, before what stood there', () => {
    const fitted = fitLengths(connection({ shipping_address_1: STREET, shipping_address_2: 'Door 3' }), 'wrap');
    expect(shipping(fitted)).toMatchObject({
      shipping_address_1: 'The Old Customs House on the Quay, Entrance by the',
      shipping_address_2: 'Courtyard, Door 3',
    });
    expect(told(fitted)).toEqual([
      'Value wrapped: Address 1 of address "Store" has 60 characters; JOOR allows 50. The rest is sent in front of Address 2.',
    ]);
    expect(fitted.faults).toEqual([]);
  });

  test.each([
    ['there is no space to break at', { shipping_address_1: '長'.repeat(51) }],
    ['line 2 has no room', { shipping_address_1: STREET, shipping_address_2: 'x'.repeat(45) }],
    ['it is no address line', { shipping_city: 'Llanfair '.repeat(6).trim() }],
  ])('wrap: it stays a fault where %s', (_why, address) => {
    const before = connection(address);
    const fitted = fitLengths(before, 'wrap');
    expect(fitted.faults.map(({ code }) => code)).toEqual(['value_too_long']);
    expect(fitted.connection).toEqual(before);
  });

  test('cut: names and address lines are shortened with a warning that shows what is sent', () => {
    const fitted = fitLengths(connection({ shipping_address_1: STREET }), 'cut');
    expect(shipping(fitted)?.shipping_address_1).toBe('The Old Customs House on the Quay, Entrance by the');
    expect(fitted.faults).toEqual([]);
    expect(told(fitted)).toEqual([
      'Value cut: Address 1 of address "Store" has 60 characters; JOOR allows 50. The value sent is "The Old Customs House on the Quay, Entrance by the".',
    ]);
  });

  test.each([
    ['customer_code', { customer_code: 'x'.repeat(51) }],
    ['buyer_email', { buyers: [{ buyer_name: 'A', buyer_email: `${'x'.repeat(50)}@shop.example` }] }],
    ['customer_phone', { customer_phone: '1'.repeat(51) }],
    ['price_type_label', { price_types: [{ price_type_label: 'x'.repeat(51) }] }],
    ['payment_method_name', { billing: { payment_methods: [{ payment_method_name: 'x'.repeat(51) }] } }],
  ])('cut: %s would become another one, so it stays a fault', (_field, changes) => {
    const fitted = fitLengths(connection({}, changes), 'cut');
    expect(fitted.faults.map(({ code }) => code)).toEqual(['value_too_long']);
    expect(fitted.connection).toMatchObject(changes);
  });

  test('one value on both sides of an address book is told once', () => {
    const billing = { billing_addresses: [{ billing_code: 'Store', billing_address_1: STREET }] };
    expect(fitLengths(connection({ shipping_address_1: STREET }, { billing }), 'block').faults).toHaveLength(1);
  });
});

describe('A cut', () => {
  test('never exceeds the length, and is the text itself where that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const cut = cutText(text, max);
        expect(lengthOf(cut)).toBeLessThanOrEqual(max);
        expect(text.startsWith(cut)).toBe(true);
        if (lengthOf(text) <= max) expect(cut).toBe(text.trimEnd());
      }),
    );
  });

  test.each([
    ['a joined emoji', '12👩🏽‍🎨', 4, '12'],
    ['a letter and its accent', 'ab\u0301', 2, 'a'],
    ['a plain emoji', '12👗', 2, '12'],
    ['a flag', 'AB🇫🇷', 3, 'AB'],
  ])('does not split %s', (_what, text, max, cut) => {
    expect(cutText(text, max)).toBe(cut);
  });
});
