import { field, select, standardRecord } from '../definition';

/** A folder of the File Cabinet; its SuiteQL table is `mediaItemFolder`. */
export const folder = standardRecord({
  id: 'folder',
  label: 'Folder',
  table: 'mediaItemFolder',
  permission: 'LIST_FILECABINET',
  permissionLabel: 'Lists -> Documents and Files',
  modified: 'lastmodifieddate',
  fields: [
    field('name', 'TEXT', 'Folder Name', { mandatory: true }),
    select('parent', 'folder', 'Sub-Folder of', { onParentDelete: 'NO_ACTION' }),
    field('description', 'TEXTAREA', 'Description'),
    field('isprivate', 'CHECKBOX', 'Private'),
    field('isinactive', 'CHECKBOX', 'Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { readOnly: true }),
  ],
});
