import { field, standardRecord } from '../definition';

/** The SuiteQL table and record.Type.TERM are both called `term`. */
export const term = standardRecord({
  id: 'term',
  label: 'Term',
  permission: 'ADMI_ACCOUNTINGLIST',
  permissionLabel: 'Setup -> Accounting Lists',
  fields: [
    field('name', 'TEXT', 'Terms', { mandatory: true, unique: true }),
    field('daysuntilnetdue', 'INTEGER', 'Days Till Net Due'),
    field('discountpercent', 'PERCENT', '% Discount'),
    field('daysuntilexpiry', 'INTEGER', 'Days Till Discount Expires'),
    field('datedriven', 'CHECKBOX', 'Date Driven'),
    field('preferred', 'CHECKBOX', 'Preferred'),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  ],
});
