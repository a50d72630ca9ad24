import type { JoorConnection } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { connectionDiff } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/connection-diff';

const store = (code: string, changes = {}) => ({
  shipping_code: code,
  shipping_city: 'Paris',
  shipping_country: 'France',
  ...changes,
});

const connection = (changes: Partial<JoorConnection> = {}): JoorConnection => ({
  customer_name: 'Boutique Élan',
  customer_code: '7',
  price_types: [
    { price_type_label: 'Europe', price_type_currency_code: 'EUR', price_type_retail_currency_code: 'EUR' },
  ],
  ...changes,
});

const sourceOf = (field: string) => `source of ${field}`;

function changes(before: JoorConnection | null | undefined, after: JoorConnection | null) {
  return connectionDiff(before, after, sourceOf)
    .filter(({ change }) => change !== 'same')
    .map(({ path, before: old, after: now, change }) => [change, path, old, now]);
}

describe('What changes between two connections', () => {
  test('nothing, where they are equal: every value is told as the same, with its source', () => {
    const lines = connectionDiff(connection(), connection(), sourceOf);
    expect(lines.map(({ path, after }) => [path, after])).toEqual([
      ['customer name', 'Boutique Élan'],
      ['customer code', '7'],
      ['price type > Europe in EUR > label', 'Europe'],
      ['price type > Europe in EUR > currency code', 'EUR'],
      ['price type > Europe in EUR > retail currency code', 'EUR'],
    ]);
    expect(lines.every(({ change, before, after }) => change === 'same' && before === after)).toBe(true);
    expect(lines[0]?.source).toBe('source of customer_name');
  });

  test('addresses are matched by their codes, wherever they stand in the list', () => {
    const before = connection({ shipping: { shipping_addresses: [store('Flagship'), store('Outlet')] } });
    const after = connection({
      shipping: { shipping_addresses: [store('Outlet'), store('Flagship', { shipping_city: 'Lyon' })] },
    });
    expect(changes(before, after)).toEqual([['changed', 'shipping > Flagship > city', 'Paris', 'Lyon']]);
  });

  test('an address that goes and one that comes are told value by value', () => {
    const before = connection({ shipping: { shipping_addresses: [store('Flagship')] } });
    const after = connection({ shipping: { shipping_addresses: [store('Outlet')] } });
    expect(changes(before, after)).toEqual([
      ['removed', 'shipping > Flagship > code', 'Flagship', null],
      ['removed', 'shipping > Flagship > city', 'Paris', null],
      ['removed', 'shipping > Flagship > country', 'France', null],
      ['added', 'shipping > Outlet > code', null, 'Outlet'],
      ['added', 'shipping > Outlet > city', null, 'Paris'],
      ['added', 'shipping > Outlet > country', null, 'France'],
    ]);
  });

  test('a value that goes stands where it stood', () => {
    const before = connection({ customer_alias: 'Élan', customer_phone: '1' });
    const lines = connectionDiff(before, connection({ customer_phone: '2' }), sourceOf);
    expect(lines.map(({ path }) => path).slice(0, 2)).toEqual(['customer name', 'customer code']);
    expect(changes(before, connection({ customer_phone: '2' }))).toEqual([
      ['removed', 'customer alias', 'Élan', null],
      ['changed', 'customer phone', '1', '2'],
    ]);
  });

  test('entries with one key are told apart, and numbers and checkboxes are told as texts', () => {
    const after = connection({
      customer_locations: [
        { location_address_1: '1 Main St', location_city: 'Oslo', location_country: 'Norway' },
        { location_address_1: '1 Main St', location_city: 'Oslo', location_country: 'Sweden' },
      ],
      discounts: [{ amount: 4, line_item_level: true }],
    });
    expect(changes(connection(), after)).toEqual([
      ['added', 'location > 1 Main St, Oslo > address 1', null, '1 Main St'],
      ['added', 'location > 1 Main St, Oslo > city', null, 'Oslo'],
      ['added', 'location > 1 Main St, Oslo > country', null, 'Norway'],
      ['added', 'location > 1 Main St, Oslo (2) > address 1', null, '1 Main St'],
      ['added', 'location > 1 Main St, Oslo (2) > city', null, 'Oslo'],
      ['added', 'location > 1 Main St, Oslo (2) > country', null, 'Sweden'],
      ['added', 'discount > amount', null, '4'],
      ['added', 'discount > line item level', null, 'true'],
    ]);
  });

  test('before the first send every value is added; what is not kept is not called a change', () => {
    expect(connectionDiff(null, connection(), sourceOf).every(({ change }) => change === 'added')).toBe(true);
    expect(connectionDiff(undefined, connection(), sourceOf).every(({ change }) => change === 'unknown')).toBe(true);
  });
});
