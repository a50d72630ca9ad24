import { field, standardRecord } from '../definition';

/** `symbol` is the ISO code, `displaysymbol` what is printed. */
export const currency = standardRecord({
  id: 'currency',
  label: 'Currency',
  permission: 'LIST_CURRENCY',
  permissionLabel: 'Lists -> Currency',
  feature: 'MULTICURRENCY',
  modified: 'lastmodifieddate',
  fields: [
    field('name', 'TEXT', 'Name', { mandatory: true, unique: true }),
    field('symbol', 'TEXT', 'ISO Code', { mandatory: true }),
    field('displaysymbol', 'TEXT', 'Symbol'),
    field('exchangerate', 'FLOAT', 'Default Exchange Rate', { mandatory: true }),
    field('currencyprecision', 'INTEGER', 'Currency Precision', { defaultValue: 2 }),
    field('isbasecurrency', 'CHECKBOX', 'Is Base Currency'),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { readOnly: true }),
  ],
});
