import { field, standardRecord } from '../definition';

export const contactRole = standardRecord({
  id: 'contactrole',
  label: 'Contact Role',
  permission: 'LIST_CONTACTROLE',
  permissionLabel: 'Lists -> Contact Roles',
  fields: [
    field('name', 'TEXT', 'Contact Role', { mandatory: true, unique: true }),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  ],
});
