import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Customer } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/customer';
import { SOURCES, valueSource } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/value-sources';
import { MAX_LENGTH } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import type { ExternalSystem } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/external-system';
import type { FieldMap } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';
import { ValueMap } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';
import { customer, mapping } from './demo-customer';

/** Rows of the tables of docs/engineer/mapping.md whose first column names JOOR fields: the fields, and the words of the row. */
const rows = readFileSync(join(__dirname, '../../../docs/engineer/mapping.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| `/.test(line))
  .map((line) => ({
    fields: [...(line.split('|')[1] ?? '').matchAll(/`([a-z_0-9.]+)`/g)].flatMap(([, field = '']) =>
      field.startsWith('...') ? ['shipping', 'billing', 'location'].map((side) => field.replace('...', side)) : [field],
    ),
    words: line.replaceAll('*', '').toLowerCase(),
  }));

const rowOf = (field: string) => rows.find(({ fields }) => fields.includes(field));

/** No fields: JOOR calls the zip of a location location_zip, and customer_locations is a list. */
const NO_FIELDS = ['location_postal_code', 'customer_locations'];

const documented = [...new Set(rows.flatMap(({ fields }) => fields))].filter((field) => !NO_FIELDS.includes(field));

interface Changes {
  customer?: Partial<Customer>;
  system?: Partial<ExternalSystem>;
  fieldMap?: FieldMap;
  valueMap?: ValueMap;
  sentCode?: string;
}

function source(field: string, changes: Changes = {}): string {
  const base = mapping();
  return valueSource(field, {
    customer: customer(changes.customer),
    mapping: {
      ...base,
      system: { ...base.system, ...changes.system },
      fieldMap: changes.fieldMap ?? {},
      valueMap: changes.valueMap ?? base.valueMap,
    },
    sentCode: changes.sentCode ?? '',
  });
}

describe('Where each JOOR field comes from (docs/engineer/mapping.md)', () => {
  test('every field that a connection can hold has a source, and every field of the document', () => {
    const all = [...Object.keys(MAX_LENGTH), 'amount', 'line_item_level', 'shipping_create_doors'].sort();
    expect(Object.keys(SOURCES).sort()).toEqual(all);
    expect([...documented].sort()).toEqual(all);
  });

  test('the words of each default source are those of its row', () => {
    const none = new ValueMap([], 1);
    const wrong = Object.keys(SOURCES).flatMap((field) => {
      const words = source(field, { valueMap: none });
      const first = words.replace('Value Map: ', 'Value Map, ').split(/, (?:or|and|else) /)[0] ?? '';
      return rowOf(field)?.words.includes(first.toLowerCase()) ? [] : [`${field}: ${words}`];
    });
    expect(wrong).toEqual([]);
  });

  test('a Field Map line goes before the default, with the field or the fixed value that it names', () => {
    expect(source('customer_phone')).toBe('Phone');
    expect(source('customer_phone', { fieldMap: { customer_phone: { column: 'custentity_mobile' } } })).toBe(
      'Field Map: custentity_mobile',
    );
    expect(source('customer_alias', { fieldMap: { customer_alias: { fixed: 'Retail' } } })).toBe(
      'fixed value of the Field Map',
    );
    expect(source('shipping_city', { fieldMap: { shipping_city: { addressColumn: 'custrecord_town' } } })).toBe(
      'Field Map: address.custrecord_town',
    );
    expect(source('amount', { fieldMap: { discount_amount: { column: 'custentity_discount' } } })).toBe(
      'Field Map: custentity_discount',
    );
  });

  test('the customer code names its setting, and that a code once sent is kept', () => {
    expect(source('customer_code', { system: { codeSource: 'customer-id' } })).toBe('Customer ID');
    expect(source('customer_code', { system: { codeSource: 'field', codeField: 'custentity_code' } })).toBe(
      'Customer Code Field: custentity_code',
    );
    expect(source('customer_code', { sentCode: 'OLD-7' })).toBe('the code once sent is kept');
  });

  test('list values come from the Value Map where it has a line for them, else from the list itself', () => {
    expect(source('customer_group_name')).toBe('Value Map: Customer Category');
    expect(source('customer_group_name', { customer: { category: { id: 9, name: 'New', inactive: false } } })).toBe(
      'Category',
    );
    expect(source('payment_method_name')).toBe('Value Map: Payment Term');
    expect(source('payment_method_name', { customer: { term: { id: 9, name: 'Prepaid', inactive: false } } })).toBe(
      'Terms',
    );
  });

  test('a Field Map line of a method or warehouse counts only where the customer has a value in it', () => {
    const fieldMap: FieldMap = {
      payment_method_code: { column: 'custentity_method' },
      warehouse_code: { column: 'custentity_location' },
    };
    expect(source('payment_method_code', { fieldMap })).toBe('Value Map: Payment Term');
    expect(source('warehouse_code', { fieldMap })).toBe('Value Map: Warehouse');
    const mapped = { custentity_method: 'cod', custentity_location: '4' };
    expect(source('payment_method_code', { fieldMap, customer: { mapped } })).toBe('Field Map: custentity_method');
    expect(source('warehouse_code', { fieldMap, customer: { mapped } })).toBe(
      'Field Map: custentity_location; a location by Value Map: Warehouse',
    );
  });

  test('buyers come from the customer or, by setting, from its contacts', () => {
    expect(source('buyer_email')).toBe('Email');
    expect(source('buyer_name', { fieldMap: { customer_name: { column: 'altname' } } })).toBe('Field Map: altname');
    expect(source('buyer_email', { system: { buyers: 'contacts' } })).toBe('e-mail of the contact');
  });
});
