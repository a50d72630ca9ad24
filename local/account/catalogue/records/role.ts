import { field, standardRecord } from '../definition';

/**
 * Roles, which scripts only search (Oracle help section_4412278953). Columns: CData's SuiteQL model of the role table.
 * The rows are the roles that projects brought, and Administrator.
 */
export const role = standardRecord({
  id: 'role',
  label: 'Role',
  permission: 'ADMI_MANAGEROLES',
  permissionLabel: 'Setup -> Manage Roles',
  scriptable: false,
  fields: [
    field('name', 'TEXT', 'Name', { readOnly: true }),
    field('scriptid', 'TEXT', 'Script ID', { readOnly: true }),
    field('isinactive', 'CHECKBOX', 'Inactive', { readOnly: true }),
  ],
});
