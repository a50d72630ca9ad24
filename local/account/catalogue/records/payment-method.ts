import { field, standardRecord } from '../definition';

export const paymentMethod = standardRecord({
  id: 'paymentmethod',
  label: 'Payment Method',
  permission: 'ADMI_ACCOUNTINGLIST',
  permissionLabel: 'Setup -> Accounting Lists',
  fields: [
    field('name', 'TEXT', 'Payment Method', { mandatory: true, unique: true }),
    field('isonline', 'CHECKBOX', 'Display in Web Site'),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  ],
});
