import { buildConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/build-connection';
import type { Customer } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/customer';
import type { Mapping } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customers/mapping';
import { type FaultCode, RULES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import type { ExternalSystem } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/external-system';
import type { FieldMap } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';
import { ValueMap, type ValueMapLine } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';
import { address, customer, mapping } from './demo-customer';

interface Situation {
  customer?: Partial<Customer>;
  system?: Partial<ExternalSystem>;
  fieldMap?: FieldMap;
  lines?: Partial<ValueMapLine>[];
  features?: Partial<Mapping['features']>;
}

/** A fault or warning, what its fix says, and the situation after that was done. */
interface Way {
  code: FaultCode;
  before: Situation;
  /** Part of the fix that is followed. */
  fix: string;
  after: Situation;
}

const LONG = 'The Old Customs House on the Quay, Entrance by the Courtyard';
const kim = { id: 1, name: 'Kim Lee', title: '', email: 'kim@elan.example', phone: '', fax: '', primary: true };
const active = (id: number, name: string) => ({ id, name, inactive: false });
const price = { kind: 'price-level', netsuiteId: '5', currency: 'EUR', joorName: 'Europe' } as const;
const rep = { kind: 'sales-rep', netsuiteId: '11', joorCode: 'AB' } as const;
const warehouse = { kind: 'warehouse', joorName: 'Main Warehouse', joorCode: 'MAIN' } as const;
const where = (changes: Parameters<typeof address>[0]): Situation => ({ customer: { addresses: [address(changes)] } });
const mapped = (column: string, value: string): Partial<Customer> => ({
  mapped: { [column]: value },
  shown: { [column]: value },
});

const WAYS: Way[] = [
  { code: 'customer_name_missing', before: { customer: { name: '' } }, fix: 'Enter the company name', after: {} },
  {
    code: 'customer_code_missing',
    before: { customer: { entityId: '' }, system: { codeSource: 'customer-id' } },
    fix: 'Fill in the field that the External System uses',
    after: { system: { codeSource: 'customer-id' } },
  },
  {
    code: 'customer_code_missing',
    before: { system: { codeSource: 'field', codeField: 'accountnumber' } },
    fix: 'Fill in the field accountnumber of the customer.',
    after: { customer: { codeFieldValue: 'A-1' }, system: { codeSource: 'field', codeField: 'accountnumber' } },
  },
  { code: 'payment_term_missing', before: { customer: { term: null } }, fix: 'Select Terms', after: {} },
  { code: 'price_level_missing', before: { customer: { priceLevel: null } }, fix: 'Select Price Level', after: {} },
  {
    code: 'price_level_inactive',
    before: { customer: { priceLevel: { ...active(5, 'Wholesale EU'), inactive: true } } },
    fix: 'or reactivate this one',
    after: {},
  },
  { code: 'currency_missing', before: { customer: { currencies: [] } }, fix: 'Select Primary Currency', after: {} },
  {
    code: 'currency_unknown',
    before: { lines: [{ ...price, retailCurrency: 'EURO' }, rep, warehouse] },
    fix: 'as Retail Currency in the Value Map',
    after: { lines: [{ ...price, retailCurrency: 'EUR' }, rep, warehouse] },
  },
  {
    code: 'currency_unknown',
    before: { fieldMap: { price_type_retail_currency_code: { fixed: 'EURO' } } },
    fix: 'Correct Fixed Value in the Field Map line for Price type retail currency code.',
    after: { fieldMap: { price_type_retail_currency_code: { fixed: 'EUR' } } },
  },
  {
    code: 'price_type_unmapped',
    before: { customer: { currencies: ['JPY'] } },
    fix: 'Add a Value Map line of kind Price Level',
    after: { customer: { currencies: ['JPY'] }, lines: [{ ...price, currency: 'JPY' }, rep, warehouse] },
  },
  {
    code: 'price_type_unmapped',
    before: {
      customer: mapped('custentity_label', ''),
      fieldMap: { price_type_label: { column: 'custentity_label' } },
    },
    fix: 'Fill in that field',
    after: {
      customer: mapped('custentity_label', 'Europe'),
      fieldMap: { price_type_label: { column: 'custentity_label' } },
    },
  },
  {
    code: 'price_type_unmapped',
    before: {
      fieldMap: { price_type_label: { fixed: 'VIP' } },
      features: { multipleCurrencies: false },
      lines: [warehouse],
    },
    fix: 'Add that Field Map line.',
    after: {
      fieldMap: { price_type_label: { fixed: 'VIP' }, price_type_currency_code: { fixed: 'EUR' } },
      features: { multipleCurrencies: false },
      lines: [warehouse],
    },
  },
  {
    code: 'price_type_unknown',
    before: { system: { knownPriceTypes: [{ label: 'europe', currency: 'EUR' }] } },
    fix: 'add the price type to JOOR Price Types',
    after: { system: { knownPriceTypes: [{ label: 'Europe', currency: 'EUR' }] } },
  },
  {
    code: 'price_type_unknown',
    before: {
      system: { knownPriceTypes: [{ label: 'Europe', currency: 'EUR' }] },
      fieldMap: { price_type_label: { fixed: 'europe' } },
    },
    fix: 'Correct Fixed Value in the Field Map line for Price type label.',
    after: {
      system: { knownPriceTypes: [{ label: 'Europe', currency: 'EUR' }] },
      fieldMap: { price_type_label: { fixed: 'Europe' } },
    },
  },
  {
    code: 'warehouse_missing',
    before: { lines: [price, rep] },
    fix: 'Add or reactivate a Value Map line of kind Warehouse without internal ID.',
    after: { lines: [price, rep, warehouse] },
  },
  {
    code: 'warehouse_missing',
    before: { lines: [price, rep] },
    fix: 'set Customers Without a Warehouse on the External System to Warn',
    after: { lines: [price, rep], system: { noWarehouse: 'warn' } },
  },
  {
    code: 'warehouse_not_sent',
    before: { lines: [price, rep], system: { noWarehouse: 'warn' } },
    fix: 'Add or reactivate',
    after: { lines: [price, rep, warehouse], system: { noWarehouse: 'warn' } },
  },
  {
    code: 'value_not_loaded',
    before: { system: { loaded: { warehouses: { at: '', by: 'Ana', values: [['Outlet', 'OUT']] } } } },
    fix: 'have JOOR load this one and tick the list anew',
    after: {
      system: { loaded: { warehouses: { at: '', by: 'Ana', values: [[warehouse.joorName, warehouse.joorCode]] } } },
    },
  },
  {
    code: 'required_missing',
    before: { customer: { contacts: [{ ...kim, name: '' }] }, system: { buyers: 'contacts' } },
    fix: 'Enter the value in NetSuite',
    after: { customer: { contacts: [kim] }, system: { buyers: 'contacts' } },
  },
  { code: 'address_missing', before: { customer: { addresses: [] } }, fix: 'Enter at least one address', after: {} },
  { code: 'address_label_missing', before: where({ label: '' }), fix: 'Enter a label', after: {} },
  {
    code: 'address_label_duplicate',
    before: { customer: { addresses: [address(), address({ id: 71 })] } },
    fix: 'Give each address its own label',
    after: { customer: { addresses: [address(), address({ id: 71, label: 'Lyon' })] } },
  },
  { code: 'address_incomplete', before: where({ city: '' }), fix: 'Complete the address', after: {} },
  {
    code: 'address_incomplete',
    before: { fieldMap: { shipping_city: { fixed: '' } } },
    fix: 'Correct the Field Map line named',
    after: { fieldMap: { shipping_city: { fixed: 'Paris' } } },
  },
  { code: 'country_unknown', before: where({ country: 'AN' }), fix: 'Select the country', after: {} },
  {
    code: 'country_unknown',
    before: { fieldMap: { billing_country: { fixed: 'Frnace' } } },
    fix: 'Correct the Field Map line named',
    after: { fieldMap: { billing_country: { fixed: 'France' } } },
  },
  {
    code: 'state_unknown',
    before: where({ country: 'US', state: 'Califrnia' }),
    fix: 'Enter the code or English name of the state',
    after: where({ country: 'US', state: 'California' }),
  },
  {
    code: 'email_invalid',
    before: { customer: { email: 'buyer@elan' } },
    fix: 'Correct the email address on the customer',
    after: {},
  },
  {
    code: 'email_invalid',
    before: { fieldMap: { buyer_email: { fixed: 'buyer@' } } },
    fix: 'Correct Fixed Value in the Field Map line for Buyer email.',
    after: { fieldMap: { buyer_email: { fixed: 'buyer@brand.example' } } },
  },
  {
    code: 'email_invalid',
    before: {
      customer: mapped('custentity_mail', 'buyer@'),
      fieldMap: { customer_contact_email: { column: 'custentity_mail' } },
      system: { fieldNames: 'examples' },
    },
    fix: 'Correct the value in the customer field custentity_mail',
    after: {
      customer: mapped('custentity_mail', 'a@b.example'),
      fieldMap: { customer_contact_email: { column: 'custentity_mail' } },
      system: { fieldNames: 'examples' },
    },
  },
  {
    code: 'sales_rep_code_ambiguous',
    before: { lines: [price, rep, { ...rep, joorCode: 'AB2' }, warehouse] },
    fix: 'Keep only one Value Map line',
    after: { lines: [price, rep, warehouse] },
  },
  {
    code: 'sales_rep_code_shared',
    before: { lines: [price, rep, { ...rep, netsuiteId: '12' }, warehouse] },
    fix: 'Give each sales rep a separate code',
    after: { lines: [price, rep, { ...rep, netsuiteId: '12', joorCode: 'CD' }, warehouse] },
  },
  {
    code: 'discount_invalid',
    before: { customer: mapped('custentity_d', '4,5'), fieldMap: { discount_amount: { column: 'custentity_d' } } },
    fix: 'Correct the value in the customer field custentity_d',
    after: { customer: mapped('custentity_d', '4.5'), fieldMap: { discount_amount: { column: 'custentity_d' } } },
  },
  {
    code: 'discount_invalid',
    before: { fieldMap: { discount_amount: { fixed: '4,5' } } },
    fix: 'Correct Fixed Value in the Field Map line for Discount amount.',
    after: { fieldMap: { discount_amount: { fixed: '4.5' } } },
  },
  {
    code: 'discount_level_invalid',
    before: { fieldMap: { discount_amount: { fixed: '4' }, discount_line_item_level: { fixed: 'line' } } },
    fix: 'Correct Fixed Value in the Field Map line for Discount line item level. It takes T or F.',
    after: { fieldMap: { discount_amount: { fixed: '4' }, discount_line_item_level: { fixed: 'T' } } },
  },
  { code: 'value_too_long', before: where({ address1: LONG }), fix: 'Shorten the value', after: {} },
  {
    code: 'value_too_long',
    before: where({ address1: LONG }),
    fix: 'To wrap or cut long values instead, change Values That Are Too Long',
    after: { ...where({ address1: LONG }), system: { tooLong: 'wrap' } },
  },
  {
    code: 'value_too_long',
    before: { fieldMap: { buyer_fax: { fixed: '9'.repeat(60) } } },
    fix: 'Correct Fixed Value in the Field Map line for Buyer fax.',
    after: { fieldMap: { buyer_fax: { fixed: '9' } } },
  },
  {
    code: 'shared_value_too_long',
    before: { customer: { name: LONG } },
    fix: 'add the Field Map line named',
    after: { customer: { name: LONG }, fieldMap: { buyer_name: { fixed: 'Buyer' } } },
  },
  {
    code: 'shared_value_too_long',
    before: { customer: { name: LONG } },
    fix: 'To cut it instead, change Values That Are Too Long',
    after: { customer: { name: LONG }, system: { tooLong: 'cut' } },
  },
  {
    code: 'buyer_email_duplicate',
    before: { customer: { contacts: [kim, { ...kim, id: 2, name: 'Lee Kim' }] }, system: { buyers: 'contacts' } },
    fix: 'Enter the email of each buyer on its contact',
    after: {
      customer: { contacts: [kim, { ...kim, id: 2, name: 'Lee Kim', email: 'lee@elan.example' }] },
      system: { buyers: 'contacts' },
    },
  },
  {
    code: 'zip_doubtful',
    before: where({ country: 'US', state: 'MA', zip: '2108' }),
    fix: 'Correct the zip',
    after: where({ country: 'US', state: 'MA', zip: '02108' }),
  },
  { code: 'address_line_missing', before: where({ address1: '' }), fix: 'Enter the street in Address 1', after: {} },
  { code: 'value_placeholder', before: { customer: { name: '-' } }, fix: 'Enter the real value', after: {} },
  { code: 'customer_group_missing', before: { customer: { category: null } }, fix: 'Select a Category', after: {} },
  { code: 'sales_rep_code_missing', before: { customer: { salesRep: null } }, fix: 'Select a Sales Rep', after: {} },
  {
    code: 'sales_rep_email_missing',
    before: { customer: { salesRep: { ...active(11, 'Ana Bell'), email: '' } } },
    fix: 'Enter the email address on the employee record',
    after: {},
  },
  { code: 'buyer_missing', before: { customer: { email: '' } }, fix: 'Enter an Email on the customer', after: {} },
  {
    code: 'contact_without_email',
    before: { customer: { contacts: [{ ...kim, email: '' }] }, system: { buyers: 'contacts' } },
    fix: 'Enter the email of the contact',
    after: { customer: { contacts: [kim] }, system: { buyers: 'contacts' } },
  },
  {
    code: 'discount_missing',
    before: { customer: mapped('custentity_d', ''), fieldMap: { discount_amount: { column: 'custentity_d' } } },
    fix: 'or 0 for no discount',
    after: { customer: mapped('custentity_d', '0'), fieldMap: { discount_amount: { column: 'custentity_d' } } },
  },
  {
    code: 'term_inactive',
    before: { customer: { term: { ...active(2, 'Net 30'), inactive: true } } },
    fix: 'Select active Terms',
    after: {},
  },
  {
    code: 'sales_rep_inactive',
    before: { customer: { salesRep: { ...active(11, 'Ana Bell'), inactive: true, email: 'ana@brand.example' } } },
    fix: 'Select an active Sales Rep',
    after: {},
  },
  {
    code: 'category_inactive',
    before: { customer: { category: { ...active(3, 'Specialty'), inactive: true } } },
    fix: 'Select an active Category',
    after: {},
  },
  {
    code: 'ship_item_inactive',
    before: { customer: { shipItem: { ...active(21, 'UPS Ground'), inactive: true } } },
    fix: 'Select an active Shipping Item',
    after: {},
  },
  {
    code: 'currency_inactive',
    before: { customer: { inactiveCurrencies: ['EUR'] } },
    fix: 'or reactivate this one',
    after: {},
  },
  {
    code: 'price_label_spaces',
    before: { lines: [{ ...price, joorName: 'Europe ' }, rep, warehouse] },
    fix: 'Remove the extra spaces in the Value Map',
    after: { lines: [price, rep, warehouse] },
  },
  {
    code: 'value_wrapped',
    before: { ...where({ address1: LONG }), system: { tooLong: 'wrap' } },
    fix: 'Split the address line in NetSuite',
    after: {
      ...where({ address1: 'The Old Customs House', address2: 'Entrance by the Courtyard' }),
      system: { tooLong: 'wrap' },
    },
  },
  {
    code: 'value_cut',
    before: { ...where({ address1: LONG }), system: { tooLong: 'cut' } },
    fix: 'Shorten the value in NetSuite',
    after: { system: { tooLong: 'cut' } },
  },
];

function told({ customer: changes = {}, system = {}, fieldMap = {}, lines, features = {} }: Situation) {
  const settings = mapping();
  const line = { systemId: null, netsuiteId: '', currency: '', joorName: '', joorCode: '', retailCurrency: '' };
  const { faults, warnings } = buildConnection(
    customer(changes),
    {
      ...settings,
      fieldMap,
      system: { ...settings.system, ...system },
      features: { ...settings.features, ...features },
      ...(lines
        ? {
            valueMap: new ValueMap(
              lines.map((each) => ({ ...line, kind: 'term', ...each })),
              1,
            ),
          }
        : {}),
    },
    '',
  );
  return [...faults, ...warnings];
}

describe('After doing what a fix says, the fault is gone, and no other fault has come', () => {
  test.each(WAYS.map((way) => [way.code, way.fix, way] as const))('%s: %s', (code, fix, { before, after }) => {
    const found = told(before).find((each) => each.code === code);
    expect(found?.fix).toContain(fix);
    const left = told(after).map((each) => each.code);
    expect(left).not.toContain(code);
    expect(left.filter((each) => RULES[each].severity === 'fault')).toEqual([]);
  });

  test('every code is followed; a taken code by the tests of customer codes, those of files by theirs', () => {
    const followed = new Set<string>(WAYS.map(({ code }) => code));
    expect(Object.keys(RULES).filter((code) => !followed.has(code))).toEqual([
      'customer_code_taken',
      'file_value_missing',
      'file_value_breaks',
      'file_columns_missing',
    ]);
  });
});
