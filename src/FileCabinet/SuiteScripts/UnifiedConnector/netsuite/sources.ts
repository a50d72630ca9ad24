import type { Features } from './features';
import {
  ACCOUNT_STATE,
  BATCH,
  CHANGE,
  CUSTOMER,
  CUSTOMER_FILE,
  CUSTOMER_TEMPLATE,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  FIELD_MAP,
  FILE_FORMAT,
  HAND_OVER,
  MATCH,
  MATCH_PORTION,
  MATCH_ROW,
  ORDER_CUSTOMER,
  PROBE,
  RUN,
  SYNC_STATE,
  VALUE_MAP,
} from './ids';

/** A table that the connector reads, and what a role needs to see it. */
export interface Source {
  /** As SuiteQL calls it; of a record type of the connector its script id. */
  table: string;
  /** Its key for runtime.User.getPermission; of a record type of the connector its script id. */
  permission: string;
  /** The permission as the page of a role calls it. */
  name: string;
  /** The lowest level that is enough. */
  level: 'View' | 'Edit' | 'Full';
  /** The feature without which accounts have no such table; null: all have it. */
  feature: keyof Features | null;
  /** What is read from it, in words. */
  read: string;
  /** Whether what JOOR gets of a customer depends on it. */
  ofPayload: boolean;
  /**
   * Needed only where settings or the Field Map name such a field: the customers that have it wait (see unread.ts). Or where an
   * External System sends files: what it then lacks stops that one.
   */
  onlyWhereNamed?: true;
}

const CUSTOMERS = { permission: 'LIST_CUSTJOB', name: 'Lists > Customers', level: 'View' } as const;
const CONTACTS = { permission: 'LIST_CONTACT', name: 'Lists > Contacts', level: 'View' } as const;
const ACCOUNTING_LISTS = {
  permission: 'ADMI_ACCOUNTINGLIST',
  name: 'Setup > Accounting Lists',
  level: 'View',
} as const;
/** The Records Catalog names it, and it is none that a role is given by itself: see `seesAddresses`. */
const ADDRESS = { permission: 'LIST_ADDRESS', name: 'Lists > Address', level: 'View' } as const;

const everywhere = { feature: null, ofPayload: true } as const;

/** A record type of the connector, whose permission stands on the Custom Record subtab of a role's page. */
function ofConnector(
  type: string,
  label: string,
  level: Source['level'],
  read: string,
  ofPayload: boolean,
): Readonly<Source> {
  return {
    table: type,
    permission: type,
    name: `Custom Record > JOOR ${label}`,
    level,
    feature: null,
    read,
    ofPayload,
  };
}

/** Every table that the connector reads. */
export const SOURCES: readonly Readonly<Source>[] = [
  { ...CUSTOMERS, ...everywhere, table: 'customer', read: 'customers' },
  { ...CUSTOMERS, ...everywhere, table: CUSTOMER.externalSystemsTable, read: 'External Systems of customers' },
  {
    ...CUSTOMERS,
    ...everywhere,
    table: 'CustomerSubsidiaryRelationship',
    feature: 'subsidiaries',
    read: 'subsidiaries of customers',
  },
  {
    ...CUSTOMERS,
    ...everywhere,
    table: 'customerCurrencyBalance',
    feature: 'multipleCurrencies',
    read: 'currencies of customers',
  },
  { ...CUSTOMERS, ...everywhere, table: 'customerSalesTeam', feature: 'teamSelling', read: 'sales teams' },
  {
    ...CUSTOMERS,
    ...everywhere,
    table: 'customerGroupPricing',
    feature: 'priceLevels',
    read: 'price levels of pricing groups',
  },
  { ...ADDRESS, ...everywhere, table: 'customerAddressbook', read: 'which addresses customers have' },
  { ...ADDRESS, ...everywhere, table: 'customerAddressbookEntityAddress', read: 'addresses' },
  { ...CONTACTS, ...everywhere, table: 'contact', read: 'contacts' },
  { ...CONTACTS, ...everywhere, table: 'companyContactRelationship', read: 'which contact is the primary one' },
  {
    ...everywhere,
    table: 'employee',
    permission: 'LIST_EMPLOYEE',
    name: 'Lists > Employees',
    level: 'View',
    read: 'sales reps',
  },
  {
    ...everywhere,
    table: 'currency',
    permission: 'LIST_CURRENCY',
    name: 'Lists > Currency',
    level: 'View',
    feature: 'multipleCurrencies',
    read: 'currencies',
  },
  {
    ...everywhere,
    table: 'shipitem',
    permission: 'LIST_SHIPITEM',
    name: 'Lists > Shipping Items',
    level: 'View',
    read: 'shipping methods',
  },
  { ...ACCOUNTING_LISTS, ...everywhere, table: 'term', read: 'payment terms' },
  { ...ACCOUNTING_LISTS, ...everywhere, table: 'customercategory', read: 'customer categories' },
  { ...ACCOUNTING_LISTS, ...everywhere, table: 'pricelevel', feature: 'priceLevels', read: 'price levels' },
  {
    ...everywhere,
    table: 'subsidiary',
    permission: 'LIST_SUBSIDIARY',
    name: 'Lists > Subsidiaries',
    level: 'View',
    feature: 'subsidiaries',
    read: 'names of subsidiaries in fields that settings name',
    onlyWhereNamed: true,
  },
  {
    ...everywhere,
    table: 'location',
    permission: 'LIST_LOCATION',
    name: 'Lists > Locations',
    level: 'View',
    feature: 'locations',
    read: 'names of locations in fields that settings name',
    onlyWhereNamed: true,
  },
  ofConnector(EXTERNAL_SYSTEM.type, 'External System', 'View', 'External Systems', true),
  ofConnector(VALUE_MAP.type, 'Value Map', 'View', 'the Value Map', true),
  ofConnector(FIELD_MAP.type, 'Field Map', 'View', 'the Field Map', true),
  ofConnector(SYNC_STATE.type, 'Sync State', 'Edit', 'what was sent before', true),
  ofConnector(ACCOUNT_STATE.type, 'Account State', 'Edit', 'pauses, credits and how far changes were read', false),
  ofConnector(BATCH.type, 'Batch', 'Full', 'what was sent and not answered', false),
  ofConnector(FAILED_RECORD.type, 'Failed Record', 'Full', 'the Failed Record Queue', false),
  {
    ...ofConnector(FILE_FORMAT.type, 'File Format', 'View', 'the format of Customer Sync files', true),
    onlyWhereNamed: true,
  },
  { ...ofConnector(CUSTOMER_FILE.type, 'File', 'Full', 'Customer Sync files', false), onlyWhereNamed: true },
  ofConnector(RUN.type, 'Run', 'Full', 'requests and runs', false),
  ofConnector(MATCH.type, 'Match', 'Full', 'whether customers are being matched', true),
  ofConnector(CHANGE.type, 'Change', 'Full', 'who changed, paused or resumed what', false),
];

/** The permission that SuiteQL follows, as the page of a role calls it (Oracle help, section_156257770590). */
export const WORKBOOK = 'Reports > SuiteAnalytics Workbook';

/** Tables that are read without a permission that the connector asks for, and why. */
export const WITHOUT_PERMISSION: Readonly<Record<string, string>> = {
  [MATCH_PORTION.type]: 'temporary; the run that needs it writes it first',
  [MATCH_ROW.type]: 'temporary; the run that needs it writes it first',
  [ORDER_CUSTOMER.type]: 'only where orders are read; who may not see a row may not write it a second time either',
  [CUSTOMER_TEMPLATE.type]: 'The dashboard alone reads it, and refuses where the role may not.',
  [HAND_OVER.type]: 'Hand-over to JOOR alone reads it, and nothing in it decides what is sent.',
  dual: 'No record stands behind it.',
  role: 'Check Set-up alone reads it, and says that it could not.',
  employeerolesforsearch: 'Check Set-up alone reads it, and says that it could not.',
  [PROBE.type]: "The Account Probe's own: without it, every way of reading is tried.",
};

/** A permission with everything that is read with it; the first table is a record type. */
export interface NeededPermission extends Pick<Source, 'permission' | 'name' | 'level'> {
  tables: string[];
  /** In words: payment terms, customer categories. */
  read: string[];
}

/** The permissions that reading takes in an account with these features, each once. */
export function neededPermissions(features: Features, sources = SOURCES): NeededPermission[] {
  const needed = new Map<string, NeededPermission>();
  for (const { permission, name, level, table, feature, read, onlyWhereNamed } of sources) {
    if (onlyWhereNamed || (feature !== null && !features[feature])) continue;
    const one = needed.get(permission) ?? { permission, name, level, tables: [], read: [] };
    one.tables.push(table);
    one.read.push(read);
    needed.set(permission, one);
  }
  return [...needed.values()];
}
