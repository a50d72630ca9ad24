import { field, type SublistDefinition, select, standardRecord } from '../definition';

/** Roles given on the Access subtab; SuiteQL's table is called so in public code, which joins it to employee and role. */
const roles: SublistDefinition = {
  id: 'roles',
  label: 'Roles',
  table: 'employeeRolesForSearch',
  permission: 'ADMI_MANAGEROLES',
  parent: 'entity',
  fields: [select('selectedrole', 'role', 'Role', { column: 'role', mandatory: true })],
};

/** Field facts: Oracle's record reference (netsuite-suitecloud-sdk, agent-skills, records.json). */
export const employee = standardRecord({
  id: 'employee',
  label: 'Employee',
  sequence: 'entity',
  permission: 'LIST_EMPLOYEE',
  permissionLabel: 'Lists -> Employees',
  nameColumn: 'entityid',
  sublists: [roles],
  created: 'datecreated',
  modified: 'lastmodifieddate',
  fields: [
    field('entityid', 'TEXT', 'Employee ID', { submitFields: true, unique: true }),
    field('entitytitle', 'TEXT', 'Entity Title', { script: false }),
    field('altname', 'TEXT', 'Name', { script: false }),
    field('salutation', 'TEXT', 'Mr./Ms...', { submitFields: true }),
    field('firstname', 'TEXT', 'First Name', { submitFields: true, mandatory: true }),
    field('middlename', 'TEXT', 'Middle Name', { submitFields: true }),
    field('lastname', 'TEXT', 'Last Name', { submitFields: true, mandatory: true }),
    field('initials', 'TEXT', 'Initials'),
    field('title', 'TEXT', 'Job Title', { submitFields: true }),
    field('email', 'EMAIL', 'Email'),
    field('phone', 'PHONE', 'Phone', { submitFields: true }),
    field('officephone', 'PHONE', 'Office Phone'),
    field('mobilephone', 'PHONE', 'Mobile Phone'),
    field('fax', 'PHONE', 'Fax', { submitFields: true }),
    select('supervisor', 'employee', 'Supervisor', { submitFields: true, onParentDelete: 'SET_NULL' }),
    select('location', 'location', 'Location', { submitFields: true, feature: 'LOCATIONS' }),
    select('subsidiary', 'subsidiary', 'Subsidiary', { mandatory: true, feature: 'SUBSIDIARIES' }),
    select('salesrole', 'salesrole', 'Sales Role', { submitFields: true }),
    field('issalesrep', 'CHECKBOX', 'Sales Rep', { submitFields: true }),
    field('issupportrep', 'CHECKBOX', 'Support Rep', { submitFields: true }),
    field('giveaccess', 'CHECKBOX', 'Give Access'),
    field('comments', 'TEXTAREA', 'Notes', { submitFields: true }),
    field('isinactive', 'CHECKBOX', 'Inactive', { submitFields: true }),
    field('externalid', 'TEXT', 'ExternalId', { unique: true }),
    field('datecreated', 'DATETIMETZ', 'Date Created', { readOnly: true }),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { readOnly: true }),
  ],
});
