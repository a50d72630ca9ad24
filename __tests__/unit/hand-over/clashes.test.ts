import { buildConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/build-connection';
import { clashesOf, differenceOf } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/clashes';
import {
  addCustomers,
  emptyLists,
  type Origin,
  type UsedLists,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/lists';
import type { ListName } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/loaded-lists';
import { customer, mapping } from '../customers/demo-customer';

const used = (values: string[], ...origins: Origin[]) => ({ values, customers: [7], origins });

function clashes(name: ListName, rows: string[][], entered: { label: string; currency: string }[] = []) {
  const lists: UsedLists = { ...emptyLists(), [name]: rows.map((row) => used(row)) };
  const found = clashesOf(lists, entered);
  const others = Object.entries(found).filter(([each]) => each !== name);
  expect(others.flatMap(([, each]) => each)).toEqual([]);
  return found[name];
}

const sentences = (name: ListName, rows: string[][], entered: { label: string; currency: string }[] = []) =>
  clashes(name, rows, entered).map(({ severity, sentence }) => `${severity}: ${sentence}`);

test('lists without a contradiction have no clash', () => {
  expect(
    sentences('price-types', [
      ['WHS', 'USD', 'USD'],
      ['WHS', 'EUR', 'EUR'],
      ['RTL', 'USD', 'USD'],
    ]),
  ).toEqual([]);
  expect(
    sentences('payment-methods', [
      ['Net 30', 'net30'],
      ['Net 60', 'net60'],
    ]),
  ).toEqual([]);
  expect(
    sentences('sales-reps', [
      ['Ana', 'AB', 'ana@brand.example'],
      ['Ben', 'BC', 'ben@brand.example'],
    ]),
  ).toEqual([]);
});

test.each<[string, ListName, string[][], RegExp]>([
  [
    'a pair with two retail currencies',
    'price-types',
    [
      ['WHS', 'USD', 'USD'],
      ['WHS', 'USD', 'CAD'],
    ],
    /^fault: "WHS" in USD .+"USD" and "CAD"/,
  ],
  [
    'labels that differ in capitals',
    'price-types',
    [
      ['WHS', 'USD', 'USD'],
      ['Whs', 'USD', 'USD'],
    ],
    /^warning: .+"WHS" and "Whs" in USD differ only/,
  ],
  ['a label that ends with a space', 'price-types', [['WHS ', 'USD', 'USD']], /^warning: .+ends with a space/],
  [
    'one code for two names',
    'payment-methods',
    [
      ['Net 30', 'n'],
      ['Net 60', 'n'],
    ],
    /^fault: The code "n" stands for "Net 30" and "Net 60"/,
  ],
  [
    'two codes for one name',
    'warehouses',
    [
      ['Main', 'A'],
      ['Main', 'B'],
    ],
    /^fault: "Main" stands with the codes "A" and "B"/,
  ],
  ['a method without a code', 'shipping-methods', [['UPS', '']], /^warning: "UPS" has no code/],
  [
    'one email with two codes',
    'sales-reps',
    [
      ['Ana', 'AB', 'ana@brand.example'],
      ['Ana B', 'AC', 'ANA@brand.example'],
    ],
    /^fault: The email .+"AB" and "AC"/,
  ],
  [
    'one code with two emails',
    'sales-reps',
    [
      ['Ana', 'AB', 'ana@brand.example'],
      ['Ben', 'AB', 'ben@brand.example'],
    ],
    /^fault: The code "AB" stands with the emails/,
  ],
  ['a rep without an email', 'sales-reps', [['Ana', 'AB', '']], /^fault: Sales rep "Ana" has no email/],
  ['a rep without a code', 'sales-reps', [['Ana', '', 'ana@brand.example']], /^warning: Sales rep "Ana" has no code/],
])('%s is told', (_, name, rows, sentence) => {
  const told = sentences(name, rows);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(sentence);
});

test('labels are held against the JOOR Price Types of the External System', () => {
  const entered = [{ label: 'WHS', currency: 'USD' }];
  expect(
    sentences(
      'price-types',
      [
        ['WHS', 'USD', 'USD'],
        ['WHS', 'EUR', 'EUR'],
      ],
      entered,
    ),
  ).toEqual(['fault: "WHS" in EUR is not one of the JOOR Price Types on the External System.']);
});

test('a clash leads to the record that is to be mended', () => {
  const ana: Origin = { kind: 'employee', id: 12, name: 'Ana Bell' };
  const lists = { ...emptyLists(), 'sales-reps': [used(['Ana Bell', 'AB', ''], ana)] };
  expect(clashesOf(lists, [])['sales-reps'][0]?.where).toEqual(ana);
  const nord: Origin = { kind: 'customer', id: 9, name: 'Nord Group' };
  const companies = { ...emptyLists(), 'company-numbers': [used(['Nord Group', ''], nord)] };
  expect(clashesOf(companies, [])['company-numbers'][0]?.where).toEqual(nord);
});

test('a value has each customer that uses it once', () => {
  const each = mapping();
  const lists = emptyLists();
  const customers = [1, 2, 3, 4].map((id) => customer({ id }));
  // In two portions, as the page reads them.
  for (const part of [customers.slice(0, 3), customers.slice(3)]) {
    addCustomers(
      lists,
      part.map((one) => ({ customer: one, connection: buildConnection(one, each, '').connection })),
    );
  }
  expect(lists.warehouses).toEqual([expect.objectContaining({ customers: [1, 2, 3, 4] })]);
  for (const list of Object.values(lists)) for (const value of list) expect(value.customers).toHaveLength(4);
});

test('what came since JOOR loaded a list is told from what is used no more', () => {
  const loaded = {
    warehouses: {
      at: '',
      by: 'Ana',
      values: [
        ['Main', 'M'],
        ['Old', 'O'],
      ],
    },
  };
  expect(differenceOf('warehouses', [used(['Main', 'M']), used(['New', 'N'])], loaded)).toEqual({
    added: [['New', 'N']],
    unused: [['Old', 'O']],
  });
});
