import {
  concerning,
  lackingCells,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-template/check-rows';
import {
  proposeColumns,
  type TemplateField,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-template/columns';
import { proposeMapping } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-template/propose';
import { fillRows } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-template/rows';
import {
  isMapping,
  mappingFaults,
  mappingRemarks,
  PLAIN_SHEET,
  type TemplateMapping,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-template/template';
import type { JoorConnection } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { fault } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';

const billing = (code: string, line1 = '1 rue') => ({
  billing_code: code,
  billing_name: 'Boutique',
  billing_address_1: line1,
  billing_city: 'Paris',
  billing_country: 'France',
});

const shipping = (code: string, line1 = '1 rue') => ({
  shipping_code: code,
  shipping_name: 'Boutique',
  shipping_address_1: line1,
  shipping_city: 'Paris',
  shipping_country: 'France',
});

const price = (currency: string, label: string) => ({
  price_type_currency_code: currency,
  price_type_label: label,
  price_type_retail_currency_code: currency,
});

const CONNECTION: JoorConnection = {
  customer_name: 'Boutique',
  customer_code: '007',
  customer_contact_email: 'a@shop.example',
  customer_alias: 'B',
  sales_rep_code: 'AB',
  buyers: [
    { buyer_name: 'Ada', buyer_email: 'a@shop.example' },
    { buyer_name: 'Bea', buyer_email: 'b@shop.example' },
  ],
  billing: {
    billing_addresses: [billing('HQ')],
    payment_methods: [{ payment_method_name: 'Net 30', payment_method_code: 'n30' }, { payment_method_name: 'Card' }],
  },
  shipping: { shipping_addresses: [shipping('HQ'), shipping('Depot', '2 rue')] },
  price_types: [price('EUR', 'Wholesale'), price('USD', 'Export')],
  discounts: [{ amount: 4 }],
  warehouses: [{ warehouse_name: 'Main', warehouse_code: 'M' }],
};

const mappingOf = (fields: readonly TemplateField[], rows: TemplateMapping['rows'] = 'customer'): TemplateMapping => ({
  ...PLAIN_SHEET,
  rows,
  columns: fields.map((field, at) => ({ heading: field, at, holds: { field }, mandatory: true })),
});

describe('What the columns of a template hold', () => {
  test('names that JOOR’s pages give are known and mandatory, whatever marks stand beside them', () => {
    const proposed = proposeColumns([
      'Customer Name *',
      'Address 1 (required)',
      'CITY',
      'State',
      'Country',
      'Email',
      'Price Currency',
      'Price Label',
    ]);
    expect(proposed.map(({ holds }) => holds && 'field' in holds && holds.field)).toEqual([
      'customer_name',
      'address_1',
      'city',
      'state',
      'country',
      'email',
      'currency',
      'label',
    ]);
    expect(proposed.every(({ mandatory }) => mandatory)).toBe(true);
  });

  test('other usual names and slips of a letter are proposed, and nothing is for what is unknown', () => {
    const holds = (heading: string) => proposeColumns([heading])[0]?.holds ?? null;
    expect(holds('Postal Code')).toEqual({ field: 'zip' });
    expect(holds('Paymant Method')).toEqual({ field: 'payment_names' });
    expect(holds('Sales Rep')).toEqual({ field: 'rep_code' });
    expect(holds('Discount (%)')).toEqual({ field: 'discount' });
    expect(holds('Budget')).toBeNull();
    expect(holds('Fax')).toBeNull();
  });

  test('of two headings for one field the nearer has it, and empty headings are no columns', () => {
    const proposed = proposeColumns(['Customer', '', 'Customer Name']);
    expect(proposed.map(({ heading, at, holds }) => [heading, at, holds])).toEqual([
      ['Customer', 0, null],
      ['Customer Name', 2, { field: 'customer_name' }],
    ]);
  });

  test('the tab named Template is taken, its header below titles, and the first row below an example', () => {
    const rows = [['A title'], [], ['Customer Name', 'City'], ['Example', 'Paris'], [], []];
    const other = { name: 'Field Description', rows: [['Customer Name', 'City', 'Country']] };
    const mapping = proposeMapping([other, { name: 'Template', rows }], null);
    expect(mapping).toMatchObject({ tab: 'Template', headerRow: 3, firstRow: 5 });
    expect(proposeMapping([{ name: 'Sheet1', rows: [['a', 'b']] }], null)).toBeNull();
  });

  test('what a person chose stays when the same heading comes with a new file', () => {
    const before = proposeMapping([{ name: 'Template', rows: [['Customer Name', 'Season']] }], null);
    const chosen = {
      ...before,
      columns: before?.columns.map((column) =>
        column.heading === 'Season' ? { ...column, holds: { text: 'SS27' } } : column,
      ),
    } as TemplateMapping;
    const after = proposeMapping([{ name: 'Template', rows: [['Season', 'Customer Name']] }], chosen);
    expect(after?.columns[0]).toMatchObject({ heading: 'Season', at: 0, holds: { text: 'SS27' } });
  });

  test('a mapping without the name, with one field twice, or from outside and malformed is refused', () => {
    expect(mappingFaults(mappingOf(['city']))).toEqual(['Choose the column that holds the Customer Name.']);
    expect(mappingFaults(mappingOf(['customer_name', 'city', 'city']))[0]).toMatch(/both hold City/);
    expect(mappingFaults({ ...mappingOf(['customer_name']), headerRow: 3, firstRow: 3 })[0]).toMatch(
      /below the header/,
    );
    expect(mappingRemarks(mappingOf(['customer_name']))[0]).toMatch(/No column holds the Customer Code/);
    expect(isMapping(PLAIN_SHEET)).toBe(true);
    expect(mappingFaults(PLAIN_SHEET)).toEqual([]);
    const [column] = PLAIN_SHEET.columns;
    for (const wrong of [
      null,
      { ...PLAIN_SHEET, tab: '' },
      { ...PLAIN_SHEET, rows: 'door' },
      { ...PLAIN_SHEET, columns: [{ ...column, holds: { field: 'id' } }] },
      { ...PLAIN_SHEET, columns: [column, column] },
    ]) {
      expect(isMapping(wrong)).toBe(false);
    }
  });
});

describe('The rows of a customer', () => {
  test('one for the customer, with what has no room told', () => {
    const mapping = mappingOf(['customer_code', 'address_1', 'label', 'payment_names', 'discount', 'buyer_email']);
    const { rows, leftOut } = fillRows(CONNECTION, mapping);
    expect(rows).toEqual([['007', '1 rue', 'Wholesale', 'Net 30, Card', '4', 'a@shop.example']]);
    expect(leftOut).toEqual(['1 more address', '1 more price type', '1 more buyer']);
  });

  test('one for each address: an address that is both stands there twice only where the type has a column', () => {
    const withType = fillRows(CONNECTION, mappingOf(['address_type', 'address_code'], 'address')).rows;
    expect(withType).toEqual([
      ['Billing', 'HQ'],
      ['Shipping', 'HQ'],
      ['Shipping', 'Depot'],
    ]);
    expect(fillRows(CONNECTION, mappingOf(['address_code'], 'address')).rows).toEqual([['HQ'], ['Depot']]);
  });

  test('one for each price type', () => {
    const { rows } = fillRows(CONNECTION, mappingOf(['customer_name', 'currency', 'label', 'city'], 'price-type'));
    expect(rows).toEqual([
      ['Boutique', 'EUR', 'Wholesale', 'Paris'],
      ['Boutique', 'USD', 'Export', 'Paris'],
    ]);
  });

  test('handed over is what the rows carry, so that the rest goes as an update', () => {
    const { handedOver } = fillRows(
      CONNECTION,
      mappingOf(['customer_name', 'email', 'label', 'currency', 'payment_names', 'address_code']),
    );
    expect(handedOver).toEqual({
      customer_name: 'Boutique',
      customer_code: '007',
      customer_contact_email: 'a@shop.example',
      billing: {
        billing_addresses: [{ billing_code: 'HQ' }],
        payment_methods: [{ payment_method_name: 'Net 30' }, { payment_method_name: 'Card' }],
      },
      price_types: [{ price_type_currency_code: 'EUR', price_type_label: 'Wholesale' }],
    });
    expect(fillRows(CONNECTION, mappingOf(['customer_name', 'city'])).handedOver).toEqual({
      customer_name: 'Boutique',
      customer_code: '007',
      price_types: [],
    });
  });
});

describe('What rows lack', () => {
  test('a State only where JOOR’s pages ask for one', () => {
    const mapping = mappingOf(['state', 'country']);
    expect(lackingCells([['', 'France']], mapping)).toEqual([]);
    for (const country of ['Australia', 'CA', 'Japan', 'United States']) {
      expect(lackingCells([['', country]], mapping)[0]).toMatch(
        /^state is empty\. Customers in .* need one\. Enter the state/,
      );
    }
  });

  test('each once, and not beside a fault that says it', () => {
    const mapping = mappingOf(['label', 'city']);
    expect(
      lackingCells(
        [
          ['', ''],
          ['', ''],
        ],
        mapping,
      ),
    ).toHaveLength(2);
    expect(
      lackingCells([['', 'Paris']], mapping, [
        fault('price_level_missing', 'Price Level', 'The customer has no price level.'),
      ]),
    ).toEqual([]);
  });

  test('faults of the API count where a column is about them, and what a value cannot be counts always', () => {
    const faults = [
      fault('payment_term_missing', 'Terms', 'The customer has no payment term.'),
      fault('value_too_long', 'City', 'City has 60 characters.'),
      fault('address_incomplete', 'Address', 'Zip is missing.'),
    ];
    expect(concerning(faults, mappingOf(['customer_name'])).map(({ code }) => code)).toEqual(['value_too_long']);
    expect(concerning(faults, mappingOf(['payment_codes'])).map(({ code }) => code)).toEqual([
      'payment_term_missing',
      'value_too_long',
    ]);
  });
});
