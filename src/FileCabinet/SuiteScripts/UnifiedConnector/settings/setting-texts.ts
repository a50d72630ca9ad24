/** What a setting is called on pages, and what it is for: as the fields of the records have it. */
export interface SettingText {
  label: string;
  help: string;
}

export const EXTERNAL_SYSTEM_TEXTS = {
  name: { label: 'Name', help: 'As it stands in the field External Systems of customers.' },
  inactive: { label: 'Inactive', help: 'Nothing is sent, and no run looks at it.' },
  environment: { label: 'Environment', help: 'The JOOR environment that the base URL and the token belong to.' },
  baseUrl: { label: 'Base URL', help: 'https://apisandbox.jooraccess.com/v2 or https://api.jooraccess.com/v2' },
  secret: {
    label: 'API Secret ID',
    help: 'The script id of the NetSuite API Secret that holds the JOOR token, for example custsecret_joor_sandbox. Never the token itself.',
  },
  upload: {
    label: 'Upload Customers to JOOR',
    help: 'Send customers that JOOR does not have yet. Off: a run records what it would send.',
  },
  update: { label: 'Update Customers to JOOR', help: 'Send changes of customers that JOOR has already.' },
  subsidiaries: {
    label: 'Subsidiaries',
    help: 'Internal ids of the subsidiaries whose customers belong to this JOOR account, separated by commas. Empty: all.',
  },
  codeSource: {
    label: 'Customer Code',
    help: 'What JOOR gets as customer code. Empty: the internal id. A code once sent is kept.',
  },
  codeField: {
    label: 'Customer Code Field',
    help: 'With Customer Code set to Chosen Field: the id of a customer field, for example accountnumber or custentity_joor_code.',
  },
  batchSize: { label: 'Customers per Request', help: '1 to 100. Empty: 100.' },
  interval: {
    label: 'Interval (Minutes)',
    help: 'Least time between two looks for changes, 15 or more. Empty: every run looks.',
  },
  stages: {
    label: 'Stages',
    help: 'Which records are exported: Customer, Prospect, Lead, separated by commas. Empty: Customer.',
  },
  ruleField: {
    label: 'Selection Field',
    help: 'Only customers with one of the Selection Values in this field are exported: category, or the id of a checkbox or list field. Empty: all.',
  },
  ruleValues: {
    label: 'Selection Values',
    help: 'Values of the Selection Field by name or internal id, one per line or separated by commas; T or F for a checkbox.',
  },
  subCustomers: {
    label: 'Sub-Customers',
    help: 'Whether a sub-customer is a connection of its own (when empty), or its addresses are sent with its parent.',
  },
  format: { label: 'Format', help: 'Empty: JSON.' },
  fieldNames: {
    label: 'Contact Field Names',
    help: 'JOOR documents two sets of names. Field Table (when empty): customer_contact, customer_contact_email. Examples: customer_contact_name, customer_email.',
  },
  company: {
    label: 'Parent as Company Number',
    help: 'Send name and code of the parent as company number. JOOR must know them first.',
  },
  buyers: {
    label: 'Buyers',
    help: 'Customer (when empty): name and e-mail of the customer. Contacts: its contacts with title, phone and fax.',
  },
  doorField: {
    label: 'Door Field',
    help: 'Id of a checkbox field of the address: its shipping address becomes a door at JOOR. * makes a door of every shipping address. Empty: none.',
  },
  locationField: {
    label: 'Customer Location Field',
    help: 'Id of a checkbox field of the address: the address is sent as customer location. Empty: none.',
  },
  groupPrices: {
    label: 'Price Levels of Pricing Groups',
    help: 'Send the price levels that a customer has for pricing groups as further price types.',
  },
  priceTypes: {
    label: 'JOOR Price Types',
    help: 'The price types of the JOOR account, one per line: label | currency. With it, a Value Map label that JOOR does not have is told before anything is sent.',
  },
  strictAddresses: {
    label: 'City, State and Zip on Every Address',
    help: 'Ask for city, state and zip on every address, whatever the country.',
  },
  tooLong: {
    label: 'Values That Are Too Long',
    help: 'Block (when empty): the customer fails. Wrap: the rest of Address 1 goes into Address 2. Cut: the value is cut, with a warning.',
  },
  compared: {
    label: 'Fields Compared',
    help: 'Fields of the connection that are compared when it is read back from JOOR, separated by commas. Empty: those that JOOR documents for the reply.',
  },
  reserve: {
    label: 'Credit Reserve',
    help: 'Credits of each window that scheduled work leaves for people. Empty: 30.',
  },
  sweepHours: {
    label: 'Sweep Every (Hours)',
    help: 'How often every enabled customer is rebuilt and compared, whatever its modified date. A change of settings does it at once. Empty: 24.',
  },
  alertRecipients: {
    label: 'Alert Recipients',
    help: 'E-mail addresses, at most 10, separated by commas. Empty: no alerts.',
  },
  alertSender: { label: 'Alert Sender', help: 'Internal id of the employee that alerts are sent from.' },
  quietHours: {
    label: 'Quiet Hours',
    help: "No alerts in this time of the account's time zone, for example 22:00-07:00. They are sent afterwards.",
  },
  retentionDays: {
    label: 'Retention (Days)',
    help: 'Runs, batches and closed Failed Records older than this are removed. Empty: 90.',
  },
} as const satisfies Record<string, SettingText>;

export const VALUE_MAP_TEXTS = {
  externalSystem: { label: 'External System', help: 'Empty: for all External Systems.' },
  kind: { label: 'Kind', help: '' },
  netsuiteId: {
    label: 'NetSuite Internal ID',
    help: 'Internal id of the price level, term, employee, customer category, ship item or location. Empty: a warehouse for every customer without one of its own.',
  },
  currency: { label: 'Currency', help: 'Price levels only: ISO code of the currency, for example EUR.' },
  joorName: { label: 'JOOR Name or Label', help: 'Exactly as in JOOR, letter by letter.' },
  joorCode: { label: 'JOOR Code', help: '' },
  retailCurrency: { label: 'Retail Currency', help: 'Price levels only: ISO code. Empty: the same as Currency.' },
  inactive: { label: 'Inactive', help: 'The line counts for nothing.' },
} as const satisfies Record<string, SettingText>;

export const FIELD_MAP_TEXTS = {
  externalSystem: { label: 'External System', help: 'Empty: for all External Systems.' },
  joorField: {
    label: 'JOOR Field',
    help: 'A field of JOOR by its name, for example customer_alias or shipping_phone.',
  },
  netsuiteField: {
    label: 'NetSuite Field',
    help: 'Id of a customer field, standard or custom; for fields of addresses also address.FIELD.',
  },
  fixedValue: { label: 'Fixed Value', help: 'Used when no NetSuite field is named.' },
  inactive: { label: 'Inactive', help: 'The line counts for nothing.' },
} as const satisfies Record<string, SettingText>;
