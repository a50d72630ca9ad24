import { field, standardRecord } from '../definition';

export const pricingGroup = standardRecord({
  id: 'pricinggroup',
  label: 'Pricing Group',
  permission: 'ADMI_ACCOUNTINGLIST',
  permissionLabel: 'Setup -> Accounting Lists',
  feature: 'MULTPRICE',
  fields: [
    field('name', 'TEXT', 'Pricing Group', { mandatory: true, unique: true }),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  ],
});
