import { createHash } from 'node:crypto';
import {
  DEFAULT_FORMAT,
  type FileFormat,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import {
  fileVersion,
  headerOf,
  rowsOf,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/rows';
import { SOURCES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/sources';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { canonical } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/fingerprint';
import { CONNECTION, column, formatOf } from './format';

const NOON = Date.UTC(2026, 10, 29, 12);

const rows = (format: FileFormat, connection: JoorConnection = CONNECTION) => rowsOf(connection, format, NOON);

const code = column('customer_code', 'customer_code');
const type = column('address_type', 'address.type');
const addressCode = column('code', 'address.code');
const joined = (name: 'buyers' | 'price_types', layout: 'rows' | 'columns' | 'joined', count = 3, separator = ';') => ({
  ...DEFAULT_FORMAT.lists,
  [name]: { layout, separator, count },
});

describe('The rows of one customer', () => {
  test('each billing and shipping address has a row that says which it is', () => {
    expect(rows(formatOf([code, type, addressCode])).rows).toEqual([
      ['7', 'billing', 'HQ'],
      ['7', 'shipping', 'Store'],
      ['7', 'shipping', 'Depot'],
    ]);
  });

  test('the words of address_type are those that were agreed', () => {
    const addressTypes = { billing: 'B', shipping: 'S', location: '' };
    expect(rows(formatOf([code, type], { addressTypes })).rows.map(([, word]) => word)).toEqual(['B', 'S', 'S']);
  });

  test('customer locations have rows where their word is set', () => {
    const connection = {
      ...CONNECTION,
      customer_locations: [{ location_city: 'Nice', location_country: 'France', location_zip: '06000' }],
    };
    const columns = [type, column('city', 'address.city'), column('zip', 'address.postal_code')];
    const addressTypes = { billing: 'billing', shipping: 'shipping', location: 'location' };
    expect(rows(formatOf(columns, { addressTypes }), connection).rows[3]).toEqual(['location', 'Nice', '06000']);
    expect(rows(formatOf(columns), connection).rows).toHaveLength(3);
  });

  test('a customer without addresses has one row', () => {
    const { billing: _, shipping: __, ...connection } = CONNECTION;
    expect(rows(formatOf([code, type]), connection).rows).toEqual([['7', '']]);
  });

  test('one row for each customer has its addresses in repeated columns', () => {
    const columns = [code, column('ship_code', 'shipping.code'), column('ship_city', 'shipping.city')];
    const format = formatOf(columns, { rows: 'customer' });
    expect(headerOf(format)).toEqual([
      'customer_code',
      ...['ship_code_1', 'ship_city_1', 'ship_code_2', 'ship_city_2', 'ship_code_3', 'ship_city_3'],
    ]);
    expect(rows(format).rows).toEqual([['7', 'Store', 'Lyon', 'Depot', 'Lille', '', '']]);
  });

  test('several values are joined, each column in the same order', () => {
    const connection = {
      ...CONNECTION,
      buyers: [{ buyer_name: 'Ana' }, { buyer_name: 'Bo', buyer_email: 'bo@x.example' }],
    };
    const format = formatOf([column('names', 'buyers.buyer_name'), column('emails', 'buyers.buyer_email')]);
    expect(rows(format, connection as JoorConnection).rows[0]).toEqual(['Ana;Bo', ';bo@x.example']);
  });

  test('several values have a row each, for each address', () => {
    const columns = [addressCode, column('label', 'price_types.price_type_label')];
    expect(rows(formatOf(columns, { lists: joined('price_types', 'rows') })).rows).toEqual([
      ['HQ', 'Europe'],
      ['HQ', 'World'],
      ['Store', 'Europe'],
      ['Store', 'World'],
      ['Depot', 'Europe'],
      ['Depot', 'World'],
    ]);
  });

  test('the number of a repeated column stands where the name says', () => {
    const format = formatOf([column('buyer{n}_name', 'buyers.buyer_name')], { lists: joined('buyers', 'columns', 2) });
    expect(headerOf(format)).toEqual(['buyer1_name', 'buyer2_name']);
  });

  test('numbers, check boxes, dates and fixed texts are written as agreed', () => {
    const columns = [
      column('discount', 'discounts.amount'),
      column('door', 'address.create_doors'),
      column('made', 'file_date'),
      column('action', 'fixed', { text: 'Update' }),
    ];
    const format = formatOf(columns, { decimal: 'comma', yes: 'Y', no: 'N', dates: 'DD.MM.YYYY' });
    expect(rows(format).rows[1]).toEqual(['2,5', 'Y', '29.11.2026', 'Update']);
  });

  test('the contact is there under either of its names', () => {
    const columns = [column('email', 'customer_contact_email')];
    const { customer_contact_email, ...connection } = CONNECTION;
    const examples = { ...connection, customer_email: customer_contact_email };
    expect(rows(formatOf(columns), examples as JoorConnection).rows[0]).toEqual(['ana@elan.example']);
  });

  test('every source of the default is one, and shows what the connection has', () => {
    expect(DEFAULT_FORMAT.columns.filter(({ source }) => !SOURCES[source])).toEqual([]);
    const found = rows(DEFAULT_FORMAT);
    expect(found.faults).toEqual([]);
    const [first = []] = found.rows;
    const shown = Object.fromEntries(headerOf(DEFAULT_FORMAT).map((name, index) => [name, first[index]]));
    expect(shown).toMatchObject({
      customer_code: '7',
      address_type: 'billing',
      buyer_email: 'ana@elan.example;bo@elan.example',
      price_type_currency_code: 'EUR;USD',
      discount: '2.5',
    });
  });
});

describe('What keeps a customer out of the file', () => {
  const faultsOf = (format: FileFormat, connection: JoorConnection = CONNECTION) =>
    rows(format, connection).faults.map(({ code: fault, field, detail }) => [fault, field, detail]);

  test('a required column without a value, with the address', () => {
    expect(faultsOf(formatOf([code, addressCode, column('phone', 'address.phone', { required: true })]))).toEqual(
      ['HQ', 'Store', 'Depot'].map((each) => [
        'file_value_missing',
        'phone',
        `The column phone of address "${each}" is empty, and the file format requires it.`,
      ]),
    );
  });

  test('of required repeated columns the first must be filled', () => {
    const columns = [column('buyer', 'buyers.buyer_name', { required: true })];
    const format = formatOf(columns, { lists: joined('buyers', 'columns') });
    expect(faultsOf(format)).toEqual([]);
    const { buyers: _, ...connection } = CONNECTION;
    expect(faultsOf(format, connection)).toEqual([
      ['file_value_missing', 'buyer', 'The column buyer_1 is empty, and the file format requires it.'],
    ]);
  });

  test('more values than there are columns for', () => {
    const format = formatOf([column('buyer', 'buyers.buyer_name')], { lists: joined('buyers', 'columns', 1) });
    expect(faultsOf(format)).toEqual([
      ['file_columns_missing', 'Buyers', 'Buyers: the customer has 2, and the file format has columns for 1.'],
    ]);
  });

  test('a value with the separator in it, also where it is the only one', () => {
    const connection = { ...CONNECTION, buyers: [{ buyer_name: 'Ana; Bo', buyer_email: 'a@x.example' }] };
    expect(faultsOf(formatOf([column('buyer', 'buyers.buyer_name')]), connection)).toEqual([
      [
        'file_value_breaks',
        'buyer',
        '"Ana; Bo" for the column buyer contains ";", which stands between several values.',
      ],
    ]);
  });

  test.each([
    ['Nord | Sud', 'the delimiter (pipe)'],
    ['Nord\nSud', 'a line break'],
  ])('%j where nothing is quoted', (name, reason) => {
    const format = formatOf([code, column('name', 'customer_name')], { quoting: 'never' });
    expect(faultsOf(format, { ...CONNECTION, customer_name: name })).toEqual([
      [
        'file_value_breaks',
        'name',
        `"${name}" in the column name contains ${reason}, and the file format quotes nothing.`,
      ],
    ]);
    expect(faultsOf({ ...format, quoting: 'where needed' }, { ...CONNECTION, customer_name: name })).toEqual([]);
  });
});

describe('The version of a customer in files', () => {
  const hash = (format: FileFormat, connection: JoorConnection = CONNECTION) =>
    createHash('sha256')
      .update(canonical(fileVersion(connection, format)))
      .digest('hex');

  test('is another one where a column shows another value, and the same where none does', () => {
    const format = formatOf([code, column('name', 'customer_name')]);
    expect(hash(format, { ...CONNECTION, customer_name: 'Elan' })).not.toBe(hash(format));
    expect(hash(format, { ...CONNECTION, sales_rep_code: 'AB' })).toBe(hash(format));
  });

  test('is another one after a column was added, and the same with another delimiter or on another day', () => {
    const format = formatOf([code, column('made', 'file_date')]);
    expect(hash(formatOf([...format.columns, column('alias', 'customer_alias')]))).not.toBe(hash(format));
    expect(hash({ ...format, delimiter: 'comma' })).toBe(hash(format));
  });
});
