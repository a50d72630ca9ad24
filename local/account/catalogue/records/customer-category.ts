import { field, standardRecord } from '../definition';

export const customerCategory = standardRecord({
  id: 'customercategory',
  label: 'Customer Category',
  permission: 'ADMI_ACCOUNTINGLIST',
  permissionLabel: 'Setup -> Accounting Lists',
  fields: [
    field('name', 'TEXT', 'Customer Category', { mandatory: true, unique: true }),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  ],
});
