import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import {
  differsFrom,
  heldAtJoor,
  isHeldAtJoor,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/orders/held-at-joor';
import { mayBeSameName } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/orders/same-name';
import { NEW_YORK, order } from './order';

const ORDERED = order({ repCode: 'AB', billing: NEW_YORK, shipping: NEW_YORK });

const address = (kind: 'billing' | 'shipping') => ({
  [`${kind}_code`]: 'HQ',
  [`${kind}_name`]: 'Colette',
  [`${kind}_address_1`]: '9 Greene Street',
  [`${kind}_city`]: 'New York',
  [`${kind}_state`]: 'NY',
  [`${kind}_postal_code`]: '10013',
  [`${kind}_country`]: 'United States',
});

const connection = (changes: object = {}): JoorConnection =>
  ({
    customer_name: 'Colette',
    customer_code: 'C-1',
    sales_rep_code: 'AB',
    price_types: [
      { price_type_label: 'Wholesale', price_type_currency_code: 'USD', price_type_retail_currency_code: 'USD' },
    ],
    billing: { billing_addresses: [address('billing')] },
    shipping: { shipping_addresses: [address('shipping')] },
    ...changes,
  }) as unknown as JoorConnection;

describe('What an order says that JOOR has', () => {
  test('is no difference where NetSuite says the same, and what the order does not show is none', () => {
    expect(differsFrom(heldAtJoor(ORDERED), connection())).toEqual([]);
    expect(differsFrom(heldAtJoor(ORDERED), connection({ customer_phone: '1', buyers: [] }))).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['another name', { customer_name: 'Colette SoHo' }, 'customer_name'],
    ['another rep', { sales_rep_code: 'CD' }, 'sales_rep_code'],
    [
      'another street',
      { billing: { billing_addresses: [{ ...address('billing'), billing_address_1: '10 Greene' }] } },
      'billing_address_1',
    ],
    [
      'an address that the order does not show',
      { shipping: { shipping_addresses: [address('shipping'), { ...address('shipping'), shipping_code: 'NEW' }] } },
      'shipping_code',
    ],
  ])('%s is told', (_, changes, field) => {
    expect(differsFrom(heldAtJoor(ORDERED), connection(changes))).toEqual([field]);
  });

  test('is kept as JSON, and what somebody edited is none', () => {
    expect(isHeldAtJoor(JSON.parse(JSON.stringify(heldAtJoor(ORDERED))))).toBe(true);
    for (const wrong of [null, [], {}, { customer: {}, billing: {} }, 'text']) expect(isHeldAtJoor(wrong)).toBe(false);
  });
});

test('a code alone does not make two shops one: the names have to fit', () => {
  expect(mayBeSameName('Colette SARL', 'COLETTE')).toBe(true);
  expect(mayBeSameName('Colette', 'Merci')).toBe(false);
});
