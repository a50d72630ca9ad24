import { field, standardRecord } from '../definition';

export const shipItem = standardRecord({
  id: 'shipitem',
  label: 'Shipping Item',
  permission: 'LIST_SHIPITEM',
  permissionLabel: 'Lists -> Shipping Items',
  nameColumn: 'itemid',
  fields: [
    field('itemid', 'TEXT', 'Name', { mandatory: true, unique: true }),
    field('displayname', 'TEXT', 'Display Name'),
    field('description', 'TEXTAREA', 'Description'),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  ],
});
