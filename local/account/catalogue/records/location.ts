import { field, select, standardRecord } from '../definition';

export const location = standardRecord({
  id: 'location',
  label: 'Location',
  permission: 'LIST_LOCATION',
  permissionLabel: 'Lists -> Locations',
  feature: 'LOCATIONS',
  modified: 'lastmodifieddate',
  fields: [
    field('name', 'TEXT', 'Name', { mandatory: true, unique: true }),
    select('parent', 'location', 'Sublocation of', { onParentDelete: 'NO_ACTION' }),
    select('subsidiary', 'subsidiary', 'Subsidiary', { mandatory: true, feature: 'SUBSIDIARIES', listColumn: true }),
    field('tranprefix', 'TEXT', 'Transaction Prefix'),
    field('latitude', 'FLOAT', 'Latitude'),
    field('longitude', 'FLOAT', 'Longitude'),
    field('makeinventoryavailable', 'CHECKBOX', 'Make Inventory Available', { defaultValue: true }),
    field('isinactive', 'CHECKBOX', 'Location is Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { readOnly: true }),
  ],
});
