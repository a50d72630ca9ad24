import { checkConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/check-connection';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import {
  type LoadedLists,
  readLoadedLists,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/loaded-lists';
import { mapping } from './demo-customer';

const CONNECTION = {
  customer_name: 'Boutique Nord',
  customer_code: '7',
  customer_group_name: 'Specialty',
  customer_group_code: 'SPC',
  company_number_name: 'Nord Group',
  sales_rep_code: 'AB',
  warehouses: [{ warehouse_name: 'Main', warehouse_code: 'M' }],
  shipping: {
    shipping_addresses: [],
    shipping_methods: [{ shipping_method_name: 'UPS', shipping_method_code: 'ups' }],
  },
  billing: {
    billing_addresses: [],
    payment_methods: [{ payment_method_name: 'Net 30', payment_method_code: 'net30' }],
  },
  price_types: [
    { price_type_label: 'Europe', price_type_currency_code: 'EUR', price_type_retail_currency_code: 'EUR' },
  ],
} as unknown as JoorConnection;

const ALL = {
  'price-types': [['Europe', 'EUR', 'EUR']],
  'payment-methods': [['Net 30', 'net30']],
  'shipping-methods': [['UPS', 'ups']],
  'sales-reps': [['Ana Bell', 'AB', 'ana@brand.example']],
  warehouses: [['Main', 'M']],
  'customer-groups': [['Specialty', 'SPC']],
  'company-numbers': [['Nord Group', '']],
};

const lists = (changes: Record<string, string[][]>): LoadedLists =>
  Object.fromEntries(
    Object.entries({ ...ALL, ...changes }).map(([name, values]) => [name, { at: '', by: 'Ana', values }]),
  );

function found(loaded: LoadedLists, entered: { label: string; currency: string }[] = []): string[] {
  const each = mapping();
  const system = { ...each.system, loaded, knownPriceTypes: entered };
  const { faults, warnings } = checkConnection(CONNECTION, { ...each, system });
  return [...faults, ...warnings]
    .filter(({ code }) => code === 'value_not_loaded' || code === 'price_type_unknown')
    .map(({ message }) => message);
}

test('nothing is told of lists that nobody ticked, nor where JOOR has everything', () => {
  expect(found({})).toEqual([]);
  expect(found(lists({}))).toEqual([]);
});

test.each([
  ['payment-methods', [['Net 60', 'net60']], /Payment method "Net 30" \(code "net30"\).+Did you mean "Net 60"\?/],
  ['payment-methods', [['Net 30', 'N30']], /JOOR has it with the code "N30"\./],
  ['payment-methods', [['Net 30', '']], /JOOR has it with no code\./],
  ['shipping-methods', [['DHL', 'dhl']], /Shipping method "UPS" \(code "ups"\)/],
  ['sales-reps', [['Ana Bell', 'AC', 'ana@brand.example']], /Sales rep code "AB"/],
  ['warehouses', [['Outlet', 'OUT']], /Warehouse "Main" \(code "M"\)/],
  ['customer-groups', [['specialty', 'SPC']], /Customer group "Specialty" \(code "SPC"\)/],
  ['company-numbers', [['Sud Group', '']], /Company number "Nord Group" without a code/],
  [
    'price-types',
    [['europe', 'EUR', 'EUR']],
    /"Europe" in EUR is not in the list that JOOR has loaded\. Did you mean "europe"\?/,
  ],
])('%s: a value that JOOR has not loaded is told with what it has', (name, values, message) => {
  const told = found(lists({ [name]: values }));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(message);
});

test('a price type of the setting is known though the list was ticked before it came', () => {
  expect(found(lists({ 'price-types': [['Asia', 'JPY', 'JPY']] }), [{ label: 'Europe', currency: 'EUR' }])).toEqual([]);
});

test('what somebody edited by hand says nothing', () => {
  const loaded = { warehouses: { at: '', by: 'Ana', values: [['Main', 'M']] } };
  expect(readLoadedLists(JSON.stringify(loaded))).toEqual(loaded);
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"warehouses": {"at": 1}}',
    '{"warehouses": {"at":"","by":"","values":[[1]]}}',
  ]) {
    expect(readLoadedLists(text)).toEqual({});
  }
});
