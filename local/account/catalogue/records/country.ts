import { field, standardRecord } from '../definition';

/** Countries by their two-letter code. */
export const country = standardRecord({
  id: 'country',
  label: 'Country',
  textKey: true,
  permission: '',
  permissionLabel: '',
  scriptable: false,
  fields: [field('name', 'TEXT', 'Name', { mandatory: true })],
});
