import { field, select, standardRecord } from '../definition';

/** OneWorld accounts only. */
export const subsidiary = standardRecord({
  id: 'subsidiary',
  label: 'Subsidiary',
  permission: 'LIST_SUBSIDIARY',
  permissionLabel: 'Lists -> Subsidiaries',
  feature: 'SUBSIDIARIES',
  modified: 'lastmodifieddate',
  fields: [
    field('name', 'TEXT', 'Name', { mandatory: true, unique: true }),
    field('legalname', 'TEXT', 'Legal Name'),
    select('parent', 'subsidiary', 'Subsubsidiary of', { onParentDelete: 'NO_ACTION' }),
    select('currency', 'currency', 'Currency', { mandatory: true, feature: 'MULTICURRENCY' }),
    select('country', 'country', 'Country', { mandatory: true }),
    field('email', 'EMAIL', 'Return Email Address'),
    field('url', 'URL', 'Web Site'),
    field('iselimination', 'CHECKBOX', 'Elimination'),
    field('isinactive', 'CHECKBOX', 'Subsidiary is Inactive'),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { readOnly: true }),
  ],
});
