/** What a setting is called on pages, and what it is for: as the fields of the records have it. */
export interface SettingText {
  label: string;
  help: string;
}

export const EXTERNAL_SYSTEM_TEXTS = {
  name: { label: 'Name', help: 'As shown in the External Systems field on customers.' },
  inactive: { label: 'Inactive', help: 'Runs skip this External System, and nothing is sent.' },
  environment: { label: 'Environment', help: 'The JOOR environment that the base URL and the token belong to.' },
  baseUrl: {
    label: 'Base URL',
    help: 'https://apisandbox.jooraccess.com/v2 or https://api.jooraccess.com/v2. Optional with Transport File.',
  },
  secret: {
    label: 'API Secret ID',
    help: 'The script ID of the NetSuite API Secret that holds the JOOR token, for example custsecret_joor_sandbox. Never the token itself. Optional with Transport File: with a token, customers are read back from JOOR.',
  },
  upload: {
    label: 'Upload Customers to JOOR',
    help: 'Send customers that JOOR does not have yet. Off: runs only record what they would send.',
  },
  update: { label: 'Update Customers to JOOR', help: 'Send changes to customers that JOOR already has.' },
  uploadByHand: {
    label: 'Upload Only by Hand',
    help: 'With Upload on: only new customers that a person sends go to JOOR. Runs only record what they would send.',
  },
  updateByHand: {
    label: 'Update Only by Hand',
    help: 'With Update on: only changed customers that a person sends go to JOOR. Runs only record what differs.',
  },
  subsidiaries: {
    label: 'Subsidiaries',
    help: 'Internal IDs of the subsidiaries whose customers belong to this JOOR account, separated by commas. Empty: all.',
  },
  codeSource: {
    label: 'Customer Code',
    help: 'The value sent to JOOR as the customer code. Empty: the internal ID. A code never changes once it has been sent.',
  },
  codeField: {
    label: 'Customer Code Field',
    help: 'With Customer Code set to Chosen Field: the ID of a customer field, for example accountnumber or custentity_joor_code.',
  },
  batchSize: { label: 'Customers per Request', help: '1 to 100. Empty: 100.' },
  interval: {
    label: 'Interval (Minutes)',
    help: 'Minimum time between two checks for changes, 15 or more. Empty: every run checks.',
  },
  stages: {
    label: 'Stages',
    help: 'Record stages to export, separated by commas: Customer, Prospect, Lead. Empty: Customer.',
  },
  ruleField: {
    label: 'Selection Field',
    help: 'Only customers with one of the Selection Values in this field are exported: category, or the ID of a checkbox or list field. Empty: all.',
  },
  ruleValues: {
    label: 'Selection Values',
    help: 'Values of the Selection Field by name or internal ID, one per line or separated by commas; T or F for a checkbox.',
  },
  subCustomers: {
    label: 'Sub-Customers',
    help: 'Own Connection (when empty): each sub-customer is a separate connection. Addresses of Parent: its addresses are sent with its parent.',
  },
  format: { label: 'Format', help: 'Empty: JSON.' },
  fieldNames: {
    label: 'Contact Field Names',
    help: 'JOOR documents two sets of names. Field Table (when empty): customer_contact, customer_contact_email. Examples: customer_contact_name, customer_email.',
  },
  company: {
    label: 'Parent as Company Number',
    help: 'Send the name and code of the parent as the company number. JOOR must have them first.',
  },
  buyers: {
    label: 'Buyers',
    help: 'Customer (when empty): name and email of the customer. Contacts: its contacts with title, phone and fax.',
  },
  doorField: {
    label: 'Door Field',
    help: 'ID of a checkbox field on the address. Checked shipping addresses become doors in JOOR. Enter * to make every shipping address a door. Empty: none.',
  },
  locationField: {
    label: 'Customer Location Field',
    help: 'ID of a checkbox field on the address. Checked addresses are sent as customer locations. Empty: none.',
  },
  groupPrices: {
    label: 'Price Levels of Pricing Groups',
    help: "Also send the price levels of the customer's pricing groups as price types.",
  },
  priceTypes: {
    label: 'JOOR Price Types',
    help: 'The price types of the JOOR account, one per line: label | currency. If filled in, a Value Map label that JOOR does not have fails before anything is sent.',
  },
  strictAddresses: {
    label: 'City, State and Zip on Every Address',
    help: 'Require city, state and zip on every address, whatever the country.',
  },
  tooLong: {
    label: 'Values That Are Too Long',
    help: 'Block (when empty): the customer fails. Wrap: the rest of Address 1 goes into Address 2. Cut: the value is cut, with a warning.',
  },
  noWarehouse: {
    label: 'Customers Without a Warehouse',
    help: "Block (when empty): a customer for which the maps give no warehouse fails. Warn: it is sent without one, with a warning. JOOR's page requires a warehouse in one place and calls it optional in another.",
  },
  warningFaults: {
    label: 'Warnings That Are Faults',
    help: 'Kinds of warnings with which a customer is not sent, separated by commas: Zips, Address Lines, Placeholders, Buyers, Recommended Values, Inactive Values, Price Labels, Changed Values, Not Loaded by JOOR. Empty: warnings never hold a customer back.',
  },
  compared: {
    label: 'Fields Compared',
    help: 'Fields of the connection to compare when it is read back from JOOR, separated by commas. Empty: the fields that JOOR documents for the reply.',
  },
  reserve: {
    label: 'Credit Reserve',
    help: 'Credits in each window that scheduled runs leave for RESYNC and Selective Customer Export. Empty: 30.',
  },
  sweepHours: {
    label: 'Sweep Every (Hours)',
    help: 'How often every enabled customer is rebuilt and compared, whatever its modified date. Changing a setting starts a sweep at once. Empty: 24.',
  },
  alertRecipients: {
    label: 'Alert Recipients',
    help: 'Up to 10 email addresses, separated by commas. Empty: no alerts.',
  },
  alertSender: { label: 'Alert Sender', help: 'Internal ID of the employee who sends the alerts.' },
  quietHours: {
    label: 'Quiet Hours',
    help: "No alerts are sent during these hours, for example 22:00-07:00; they are sent afterwards. The hours go by the clock of scheduled runs, which the Account Probe shows: the account's time zone or Pacific.",
  },
  dailyMail: {
    label: 'Daily Mail At',
    help: 'Time of day at which the Alert Recipients get a mail about the last 24 hours, also when all is well, for example 07:30; the first run after it sends it, whatever the Quiet Hours. By the clock of scheduled runs, as Quiet Hours. Empty: none.',
  },
  retentionDays: {
    label: 'Retention (Days)',
    help: 'Runs, batches and closed Failed Records older than this are removed. Empty: 90.',
  },
  listPath: {
    label: 'List Path',
    help: 'JOOR documents no call that lists its customers. Where JOOR has told you one, enter its path and paging below the Base URL, with {start} for the first one wanted and {count} for how many. Empty: not used.',
  },
  readOrders: {
    label: 'Read Customers of Orders',
    help: "Runs read JOOR's orders, every 15 minutes at most, and show under Customers from JOOR Orders the customers that NetSuite does not know. Orders are neither imported nor marked as exported.",
  },
  orderPath: {
    label: 'Order Path',
    help: "Path and parameters of JOOR's order call below the Base URL, with {start}, {count}, {from} and {type}. Empty: /order/?start_from={start}&count={count}&date_start={from}&order_type={type}. sync=0 is always added.",
  },
  orderTypes: {
    label: 'Order Types',
    help: 'Numbers of the order types to read, separated by commas. One integration takes 4 for approved and 3 for pending. Empty: all.',
  },
  ordersFrom: {
    label: 'Orders From',
    help: 'Day as YYYY-MM-DD from which orders are read the first time. Empty: 30 days back.',
  },
  orderOverlap: {
    label: 'Order Overlap (Days)',
    help: 'Days that each look goes back behind the one before. Empty: 3.',
  },
  orderStage: {
    label: 'Stage of New Customers',
    help: 'Customer, Prospect or Lead. Empty: Customer.',
  },
  orderSubsidiary: {
    label: 'Subsidiary of New Customers',
    help: 'Internal ID of one subsidiary. Empty: the first of Subsidiaries.',
  },
  orderCodeAsId: {
    label: "JOOR's Code as Customer ID",
    help: 'A customer created from an order gets its code at JOOR as Customer ID. Off: NetSuite numbers it.',
  },
  createFromOrders: {
    label: 'Create Customers Automatically',
    help: 'Runs create the customers of orders that nobody in NetSuite is similar to, for the types below.',
  },
  createTypes: {
    label: 'Types That Create',
    help: 'Numbers of the order types whose customers are created automatically, separated by commas.',
  },
  createMost: {
    label: 'New Customers a Day',
    help: 'The most customers created automatically within 24 hours. Empty: 20.',
  },
  orderAddresses: {
    label: 'Offer New Shipping Addresses',
    help: 'Shipping addresses on orders that their customer does not have are shown under Customers from JOOR Orders, to be added.',
  },
  transport: {
    label: 'Transport',
    help: 'API (when empty): customers are sent to JOOR by its API. File: they are sent as Customer Sync files by SFTP.',
  },
  sftpHost: {
    label: 'SFTP Host',
    help: 'Name of the SFTP server that JOOR gave you, without sftp:// and folder.',
  },
  sftpPort: {
    label: 'SFTP Port',
    help: 'Empty: 22.',
  },
  sftpUser: {
    label: 'SFTP User',
    help: 'The user name that JOOR gave you.',
  },
  sftpSecret: {
    label: 'SFTP Secret ID',
    help: 'The script ID of the NetSuite API Secret that holds the SFTP password, for example custsecret_joor_sftp. Never the password itself.',
  },
  sftpKey: {
    label: 'SFTP Key ID',
    help: 'The ID of a private key under Setup > Company > Keys, for example custkey_joor. With or instead of a password.',
  },
  hostKey: {
    label: 'Host Key',
    help: 'The public key of the server, without which NetSuite does not connect: the long text that ssh-keyscan -t rsa HOST prints after the type. Ask JOOR to confirm it. NetSuite knows no Ed25519 keys.',
  },
  hostKeyType: {
    label: 'Host Key Type',
    help: 'Empty: NetSuite finds it out from the key.',
  },
  sftpDirectory: {
    label: 'Directory',
    help: 'The folder that JOOR takes files from. Empty: the one that the server opens for the user.',
  },
  connectTimeout: {
    label: 'Connection Time-out (Seconds)',
    help: '1 to 20. Empty: 20.',
  },
  transferTimeout: {
    label: 'Transfer Time-out (Seconds)',
    help: '1 to 300. Empty: 300.',
  },
  directUpload: {
    label: 'Upload Under the Final Name',
    help: 'Only for servers that let nobody rename a file. Otherwise a file is uploaded under a temporary name and renamed when it is complete, so that JOOR never takes half of it.',
  },
  files: {
    label: 'Customers in Files',
    help: 'Changed Customers (when empty): each file has the customers that changed. Full List: each file has all of them; set Interval to how often.',
  },
  fileHours: {
    label: 'File Hours',
    help: 'Files are sent only during these hours, for example 06:00-20:00. Empty: at any time. The hours go by the clock of scheduled runs, as Quiet Hours do.',
  },
} as const satisfies Record<string, SettingText>;

export const VALUE_MAP_TEXTS = {
  externalSystem: { label: 'External System', help: 'Empty: for all External Systems.' },
  kind: { label: 'Kind', help: '' },
  netsuiteId: {
    label: 'NetSuite Internal ID',
    help: 'Internal ID of the price level, term, employee, customer category, ship item or location. Empty: the warehouse for every customer that has none.',
  },
  currency: { label: 'Currency', help: 'Price levels only: ISO currency code, for example EUR.' },
  joorName: { label: 'JOOR Name or Label', help: 'Exactly as in JOOR, character by character.' },
  joorCode: { label: 'JOOR Code', help: '' },
  retailCurrency: { label: 'Retail Currency', help: 'Price levels only: ISO code. Empty: the same as Currency.' },
  inactive: { label: 'Inactive', help: 'The line is ignored.' },
} as const satisfies Record<string, SettingText>;

export const FIELD_MAP_TEXTS = {
  externalSystem: { label: 'External System', help: 'Empty: for all External Systems.' },
  joorField: {
    label: 'JOOR Field',
    help: 'The name of a JOOR field, for example customer_alias or shipping_phone.',
  },
  netsuiteField: {
    label: 'NetSuite Field',
    help: 'ID of a standard or custom customer field. For address fields, enter address.FIELD.',
  },
  fixedValue: { label: 'Fixed Value', help: 'Used when NetSuite Field is empty.' },
  inactive: { label: 'Inactive', help: 'The line is ignored.' },
} as const satisfies Record<string, SettingText>;
