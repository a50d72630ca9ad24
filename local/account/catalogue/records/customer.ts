import { field, type RecordType, type SublistDefinition, select, standardRecord } from '../definition';

/**
 * Field ids, labels and which of them submitFields may change: Oracle's record reference
 * (netsuite-suitecloud-sdk, agent-skills, records.json). Columns: CData's SuiteQL model of the customer table.
 */
const fields = [
  field('entityid', 'TEXT', 'Customer ID', { submitFields: true, unique: true }),
  field('autoname', 'CHECKBOX', 'Auto', { suiteql: false }),
  field('entitynumber', 'INTEGER', 'Entity Number', { script: false }),
  field('entitytitle', 'TEXT', 'Entity Title', { script: false }),
  field('altname', 'TEXT', 'Name', { readOnly: true }),
  field('isperson', 'RADIO', 'Company', {
    submitFields: true,
    defaultValue: 'F',
    options: { T: 'Individual', F: 'Company' },
  }),
  field('companyname', 'TEXT', 'Company Name', { submitFields: true }),
  field('salutation', 'TEXT', 'Mr./Ms...', { submitFields: true }),
  field('firstname', 'TEXT', 'First Name'),
  field('middlename', 'TEXT', 'Middle Name'),
  field('lastname', 'TEXT', 'Last Name'),
  field('title', 'TEXT', 'Job Title'),
  field('printoncheckas', 'TEXT', 'Print on Check As'),
  field('parent', 'SELECT', 'Child Of', { select: 'customer', onParentDelete: 'NO_ACTION' }),
  select('entitystatus', 'customerstatus', 'Status', { submitFields: true, mandatory: true }),
  field('stage', 'TEXT', 'Stage', { readOnly: true, suiteql: false }),
  field('searchstage', 'TEXT', 'Stage', { script: false }),
  select('salesrep', 'employee', 'Sales Rep', { unlessFeature: 'TEAMSELLING' }),
  select('category', 'customercategory', 'Category', { submitFields: true }),
  field('email', 'EMAIL', 'Email'),
  field('altemail', 'EMAIL', 'Alt. Email', { submitFields: true }),
  field('phone', 'PHONE', 'Phone', { submitFields: true }),
  field('altphone', 'PHONE', 'Alt. Phone', { submitFields: true }),
  field('mobilephone', 'PHONE', 'Mobile Phone'),
  field('homephone', 'PHONE', 'Home Phone', { submitFields: true }),
  field('fax', 'PHONE', 'Fax', { submitFields: true }),
  field('url', 'URL', 'Web Address', { submitFields: true }),
  field('comments', 'TEXTAREA', 'Comments', { submitFields: true }),
  field('accountnumber', 'TEXT', 'Account', { submitFields: true }),
  field('vatregnumber', 'TEXT', 'Tax Reg. Number'),
  field('resalenumber', 'TEXT', 'Resale Number'),
  field('taxable', 'CHECKBOX', 'Taxable'),
  select('terms', 'term', 'Terms'),
  select('currency', 'currency', 'Primary Currency', {
    submitFields: true,
    mandatory: true,
    feature: 'MULTICURRENCY',
  }),
  select('pricelevel', 'pricelevel', 'Price Level', { feature: 'MULTPRICE' }),
  field('creditlimit', 'CURRENCY', 'Credit Limit'),
  field('creditholdoverride', 'SELECT', 'Hold', {
    defaultValue: 'AUTO',
    options: { AUTO: 'Auto', ON: 'On', OFF: 'Off' },
  }),
  select('shippingitem', 'shipitem', 'Shipping Item', { submitFields: true }),
  field('shipcomplete', 'CHECKBOX', 'Ship Complete'),
  select('prefccprocessor', 'paymentmethod', 'Pref. CC Processor', { suiteql: false }),
  select('subsidiary', 'subsidiary', 'Primary Subsidiary', {
    mandatory: true,
    feature: 'SUBSIDIARIES',
  }),
  field('startdate', 'DATE', 'Start Date', { submitFields: true }),
  field('enddate', 'DATE', 'End Date', { submitFields: true }),
  field('emailtransactions', 'CHECKBOX', 'Email', { submitFields: true }),
  field('printtransactions', 'CHECKBOX', 'Print', { submitFields: true }),
  field('faxtransactions', 'CHECKBOX', 'Fax', { submitFields: true }),
  field('giveaccess', 'CHECKBOX', 'Give Access'),
  select('contact', 'contact', 'Primary Contact', { readOnly: true, onParentDelete: 'SET_NULL' }),
  field('balance', 'CURRENCY', 'Balance', { readOnly: true, suiteql: false }),
  field('balancesearch', 'CURRENCY', 'Balance', { script: false }),
  field('defaultaddress', 'TEXTAREA', 'Address', { readOnly: true, suiteql: false }),
  field('defaultbillingaddress', 'SELECT', 'Default Billing Address', {
    select: 'address',
    script: false,
    onParentDelete: 'SET_NULL',
  }),
  field('defaultshippingaddress', 'SELECT', 'Default Shipping Address', {
    select: 'address',
    script: false,
    onParentDelete: 'SET_NULL',
  }),
  field('isinactive', 'CHECKBOX', 'Inactive', { submitFields: true }),
  field('externalid', 'TEXT', 'ExternalId', { unique: true }),
  field('datecreated', 'DATETIMETZ', 'Date Created', { readOnly: true }),
  field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { readOnly: true }),
];

const addressbook: SublistDefinition = {
  id: 'addressbook',
  label: 'Address',
  table: 'customerAddressbook',
  parent: 'entity',
  key: { column: 'internalid', field: 'id' },
  fields: [
    field('label', 'TEXT', 'Label'),
    field('defaultbilling', 'CHECKBOX', 'Default Billing Address'),
    field('defaultshipping', 'CHECKBOX', 'Default Shipping Address'),
    field('isresidential', 'CHECKBOX', 'Residential Address'),
    select('addressbookaddress', 'address', 'Address', { script: false }),
  ],
  subrecord: {
    field: 'addressbookaddress',
    type: 'address',
    table: 'customerAddressbookEntityAddress',
    key: 'nkey',
  },
};

const currency: SublistDefinition = {
  id: 'currency',
  label: 'Currencies',
  feature: 'MULTICURRENCY',
  table: 'customerCurrencyBalance',
  parent: 'customer',
  fields: [
    select('currency', 'currency', 'Currency', { mandatory: true }),
    field('balance', 'CURRENCY', 'Balance', { readOnly: true, defaultValue: 0 }),
    field('depositbalance', 'CURRENCY', 'Deposit Balance', { readOnly: true, defaultValue: 0 }),
    field('overduebalance', 'CURRENCY', 'Overdue Balance', { readOnly: true, defaultValue: 0 }),
    field('unbilledorders', 'CURRENCY', 'Unbilled Orders', { readOnly: true, defaultValue: 0 }),
  ],
};

const submachine: SublistDefinition = {
  id: 'submachine',
  label: 'Subsidiaries',
  feature: 'SUBSIDIARIES',
  table: 'CustomerSubsidiaryRelationship',
  parent: 'entity',
  key: { column: 'id', field: 'id' },
  fields: [
    select('subsidiary', 'subsidiary', 'Subsidiary', { mandatory: true }),
    field('isprimesub', 'CHECKBOX', 'Primary', { column: 'isprimarysub', readOnly: true }),
    select('primarycurrency', 'currency', 'Primary Currency', { feature: 'MULTICURRENCY' }),
    field('balance', 'CURRENCY', 'Balance', { readOnly: true, defaultValue: 0 }),
    field('name', 'TEXT', 'Name', { script: false }),
    field('lastmodifieddate', 'DATETIMETZ', 'Last Modified Date', { script: false }),
  ],
};

const salesteam: SublistDefinition = {
  id: 'salesteam',
  label: 'Sales Team',
  feature: 'TEAMSELLING',
  table: 'customerSalesTeam',
  parent: 'customer',
  fields: [
    select('employee', 'employee', 'Employee', { mandatory: true }),
    select('salesrole', 'salesrole', 'Sales Role'),
    field('isprimary', 'CHECKBOX', 'Primary'),
    field('contribution', 'PERCENT', 'Contribution %'),
  ],
};

const grouppricing: SublistDefinition = {
  id: 'grouppricing',
  label: 'Group Pricing',
  feature: 'MULTPRICE',
  table: 'customerGroupPricing',
  parent: 'customer',
  fields: [
    select('group', 'pricinggroup', 'Pricing Group', { mandatory: true }),
    select('level', 'pricelevel', 'Price Level', { mandatory: true }),
  ],
};

const contactroles: SublistDefinition = {
  id: 'contactroles',
  label: 'Contacts',
  table: 'companyContactRelationship',
  permission: 'LIST_CONTACT',
  parent: 'company',
  fields: [
    select('contact', 'contact', 'Contact', { mandatory: true, onParentDelete: 'SET_NULL' }),
    select('role', 'contactrole', 'Role'),
  ],
};

export const customer: RecordType = standardRecord({
  id: 'customer',
  label: 'Customer',
  sequence: 'entity',
  permission: 'LIST_CUSTJOB',
  permissionLabel: 'Lists -> Customers',
  nameColumn: 'entitytitle',
  fields,
  sublists: [addressbook, currency, submachine, salesteam, grouppricing, contactroles],
  created: 'datecreated',
  modified: 'lastmodifieddate',
});

/** Leads and prospects are customers in an earlier stage: same table, same ids, another default status. */
export const lead: RecordType = { ...customer, id: 'lead', label: 'Lead' };
export const prospect: RecordType = { ...customer, id: 'prospect', label: 'Prospect' };
