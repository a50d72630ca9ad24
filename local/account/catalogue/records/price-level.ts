import { field, standardRecord } from '../definition';

export const priceLevel = standardRecord({
  id: 'pricelevel',
  label: 'Price Level',
  permission: 'ADMI_ACCOUNTINGLIST',
  permissionLabel: 'Setup -> Accounting Lists',
  feature: 'MULTPRICE',
  modified: 'lastmodifieddate',
  fields: [
    field('name', 'TEXT', 'Price Level', { mandatory: true, unique: true }),
    field('discountpct', 'PERCENT', 'Markup/Discount %'),
    field('isonline', 'CHECKBOX', 'Online Price Level'),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { readOnly: true }),
  ],
});
