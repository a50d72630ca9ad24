import { field, standardRecord } from '../definition';

export const salesRole = standardRecord({
  id: 'salesrole',
  label: 'Sales Role',
  permission: 'LIST_SALESROLE',
  permissionLabel: 'Lists -> Sales Roles',
  fields: [
    field('name', 'TEXT', 'Sales Role', { mandatory: true, unique: true }),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  ],
});
