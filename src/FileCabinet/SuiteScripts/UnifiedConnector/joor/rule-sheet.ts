import { WARNING_KINDS, type WarningKind } from '../settings/warning-kinds';
import { type FaultPlace, PLACE_NAMES } from './fault-places';
import { showInvisible } from './invisible';

/** What a rule does: a fault keeps the customer from being sent, a warning is shown and sends it. */
export type Severity = 'fault' | 'warning';

interface RuleWords {
  /** First words of the Error Msg. */
  title: string;
  /** Where it is mended. */
  place: FaultPlace;
  /** The field there, as NetSuite labels it; empty where the Error Msg names it. */
  field: string;
  /** What the Error Msg says behind the title, for one customer. */
  example: string;
  fix: string;
}

/** A warning belongs to a kind, which an External System can turn into faults. */
export type Rule = RuleWords & ({ severity: 'fault' } | { severity: 'warning'; kind: WarningKind });

/**
 * The rule sheet: every fault and warning with the words of its Error Msg and its fix. The code, docs/admin/reasons-and-errors.md and
 * the dashboard take their words from here. "Missing address label", "Incomplete address" and "Missing price level"
 * are JOOR's own (api-docs.jooraccess.com/v2.0/docs/customers-netsuite). A code, once published, is never renamed.
 */
export const RULES = {
  customer_name_missing: {
    title: 'Missing customer name',
    severity: 'fault',
    place: 'customer',
    field: 'Company Name',
    example: 'The customer has no name.',
    fix: 'Enter the company name, or the first and last name of an individual.',
  },
  customer_code_missing: {
    title: 'Missing customer code',
    severity: 'fault',
    place: 'customer',
    field: 'Customer Code',
    example: 'The customer has no value to use as its customer code.',
    fix: 'Fill in the field that the External System uses for the customer code.',
  },
  customer_code_taken: {
    title: 'Duplicate customer code',
    severity: 'fault',
    place: 'customer',
    field: 'Customer Code',
    example: 'Customer code "AB-1" already belongs to customer Boutique Nord (internal ID 7).',
    fix: 'Enter another code in the field that the External System uses for the customer code. To free this code instead, deselect the External System on the other customer, let an administrator press Remove at JOOR there, then press RESYNC here.',
  },
  payment_term_missing: {
    title: 'Missing payment term',
    severity: 'fault',
    place: 'financial',
    field: 'Terms',
    example: 'The customer has no payment term.',
    fix: 'Select Terms on the Financial tab of the customer.',
  },
  price_level_missing: {
    title: 'Missing price level',
    severity: 'fault',
    place: 'financial',
    field: 'Price Level',
    example: 'The customer has no price level.',
    fix: 'Select Price Level on the Financial tab of the customer.',
  },
  price_level_inactive: {
    title: 'Inactive price level',
    severity: 'fault',
    place: 'financial',
    field: 'Price Level',
    example: 'Price level "Wholesale 2019" is inactive.',
    fix: 'Select an active price level on the Financial tab of the customer, or reactivate this one.',
  },
  currency_missing: {
    title: 'Missing currency',
    severity: 'fault',
    place: 'financial',
    field: 'Primary Currency',
    example: 'The customer has no currency.',
    fix: 'Select Primary Currency on the Financial tab of the customer.',
  },
  currency_unknown: {
    title: 'Unknown currency',
    severity: 'fault',
    place: 'valueMap',
    field: 'Currency',
    example: '"EURO" is not an ISO 4217 currency code.',
    fix: "Enter the three-letter ISO 4217 code, such as EUR or USD, as the currency's symbol in NetSuite, or as Retail Currency in the Value Map.",
  },
  price_type_unmapped: {
    title: 'Price level without a JOOR price label',
    severity: 'fault',
    place: 'valueMap',
    field: 'Price Level',
    example: 'Price level "Wholesale" in EUR has no price label in the Value Map.',
    fix: 'Add a Value Map line of kind Price Level with this price level, this currency and the exact JOOR price label.',
  },
  price_type_unknown: {
    title: 'Price type unknown in JOOR',
    severity: 'fault',
    place: 'valueMap',
    field: 'JOOR Name',
    example: '"Wholesale " in EUR is not one of the JOOR Price Types on the External System. Did you mean "Wholesale"?',
    fix: 'Correct the label in the Value Map so that it matches JOOR exactly, or add the price type to JOOR Price Types once it exists in JOOR. Where it is in the list of Hand-over to JOOR, tick that list anew once JOOR has loaded it.',
  },
  warehouse_missing: {
    title: 'No warehouse',
    severity: 'fault',
    place: 'valueMap',
    field: 'Warehouse',
    example: 'No active Value Map line of kind Warehouse applies to the customer, and JOOR requires a warehouse.',
    fix: 'Add or reactivate a Value Map line of kind Warehouse without internal ID. If JOOR takes your customers without a warehouse, set Customers Without a Warehouse on the External System to Warn.',
  },
  required_missing: {
    title: 'Missing value',
    severity: 'fault',
    place: 'customer',
    field: '',
    example: 'Name of the buyer is empty, and JOOR requires it.',
    fix: 'Enter the value in NetSuite, or correct the Field Map line that fills it.',
  },
  address_missing: {
    title: 'Incomplete address',
    severity: 'fault',
    place: 'address',
    field: '',
    example: 'The customer has no address.',
    fix: 'Enter at least one address with a label, city, state, zip and country on the Address tab of the customer.',
  },
  address_label_missing: {
    title: 'Missing address label',
    severity: 'fault',
    place: 'address',
    field: 'Label',
    example: 'Address 2 (Boutique Nord, 1 Main St, Oslo) has no label.',
    fix: 'Enter a label for the address on the Address tab of the customer. JOOR uses it as the address code.',
  },
  address_label_duplicate: {
    title: 'Duplicate address label',
    severity: 'fault',
    place: 'address',
    field: 'Label',
    example: '2 addresses have the label "Store".',
    fix: 'Give each address its own label on the Address tab of the customer. JOOR uses it as the address code.',
  },
  address_incomplete: {
    title: 'Incomplete address',
    severity: 'fault',
    place: 'address',
    field: 'City, State, Zip, Country',
    example: 'Address "Store" has no city and no zip.',
    fix: 'Complete the address on the Address tab of the customer.',
  },
  country_unknown: {
    title: 'Unknown country',
    severity: 'fault',
    place: 'address',
    field: 'Country',
    example:
      'Address "Store" has the country "CS", which stands for the former Serbia and Montenegro. Select Serbia or Montenegro.',
    fix: 'Select the country on the Address tab of the customer.',
  },
  state_unknown: {
    title: 'Unknown state',
    severity: 'fault',
    place: 'address',
    field: 'State',
    example:
      'Address "Store" has the state "Califronia", which is unknown in United States. Did you mean "California"?',
    fix: 'Enter the code or English name of the state, province or prefecture on the Address tab of the customer.',
  },
  email_invalid: {
    title: 'Invalid email address',
    severity: 'fault',
    place: 'customer',
    field: 'Email',
    example: 'The email of the buyer is "buyer@shop", which is not a valid email address.',
    fix: 'Correct the email address on the customer or on its contact.',
  },
  sales_rep_code_ambiguous: {
    title: 'Sales rep with several codes',
    severity: 'fault',
    place: 'valueMap',
    field: 'Sales Rep',
    example: 'Sales rep "Ana Bell" (ana@brand.example) has the codes AB and AB2 in the Value Map.',
    fix: 'Keep only one Value Map line for the sales rep. JOOR allows one code per email address.',
  },
  sales_rep_code_shared: {
    title: 'Duplicate sales rep code',
    severity: 'fault',
    place: 'valueMap',
    field: 'Sales Rep',
    example: 'Sales rep "Ana Bell" shares code AB with employee 12 in the Value Map.',
    fix: 'Give each sales rep a separate code in the Value Map. JOOR allows one email address per code.',
  },
  discount_invalid: {
    title: 'Invalid discount',
    severity: 'fault',
    place: 'customer',
    field: 'Discount',
    example: 'The discount "4,5" is not a percentage from 0 to 100.',
    fix: 'Enter the discount as a percentage, such as 4 or 4.5, in the customer field that the Field Map uses.',
  },
  discount_level_invalid: {
    title: 'Invalid discount level',
    severity: 'fault',
    place: 'fieldMap',
    field: 'Discount Level',
    example: 'The discount level "line" is neither T (line items) nor F (whole order).',
    fix: 'In the Field Map, map Discount line item level to a checkbox field, or enter T or F as its fixed value.',
  },
  value_too_long: {
    title: 'Value too long',
    severity: 'fault',
    place: 'customer',
    field: '',
    example: 'Address 1 of address "Store" has 61 characters; JOOR allows 50: "...".',
    fix: 'Shorten the value in NetSuite. To wrap or cut long values instead, change Values That Are Too Long on the External System.',
  },
  shared_value_too_long: {
    title: 'Value too long for one of its fields',
    severity: 'fault',
    place: 'fieldMap',
    field: '',
    example:
      'Company Name also fills Name of the buyer. It has 62 characters; JOOR allows 100 for Company Name, but 50 for Name of the buyer: "...". The Field Map can fill Buyer name by itself.',
    fix: 'Keep the value, and add the Field Map line named with a NetSuite field that holds a shorter value, or with a fixed value. To cut it instead, change Values That Are Too Long on the External System.',
  },
  file_value_missing: {
    title: 'Missing value in the file',
    severity: 'fault',
    place: 'customer',
    field: '',
    example: 'The column address_phone of address "Store" is empty, and the file format requires it.',
    fix: 'Enter the value in NetSuite, or let an administrator make the column optional in a new version of the file format.',
  },
  file_value_breaks: {
    title: 'Value that would break the file',
    severity: 'fault',
    place: 'customer',
    field: '',
    example:
      '"Nord; Sud" in the column customer_name contains the delimiter (semicolon), and the file format quotes nothing.',
    fix: 'Take the character out of the value in NetSuite, or let an administrator choose quoting, another delimiter, separator or encoding in a new version of the file format.',
  },
  file_columns_missing: {
    title: 'More values than the file has columns for',
    severity: 'fault',
    place: 'fileFormat',
    field: '',
    example: 'Buyers: the customer has 4, and the file format has columns for 3.',
    fix: 'Let an administrator add repeated columns in a new version of the file format, or remove values in NetSuite.',
  },
  customer_group_missing: {
    title: 'No customer group',
    severity: 'warning',
    kind: WARNING_KINDS.recommended,
    place: 'customer',
    field: 'Category',
    example: 'The customer has no customer group. JOOR highly recommends one.',
    fix: 'Select a Category on the customer.',
  },
  sales_rep_code_missing: {
    title: 'No sales rep code',
    severity: 'warning',
    kind: WARNING_KINDS.recommended,
    place: 'customer',
    field: 'Sales Rep',
    example: 'The customer has no sales rep code. JOOR highly recommends one.',
    fix: 'Select a Sales Rep on the customer, and add a Value Map line of kind Sales Rep with the JOOR code.',
  },
  warehouse_not_sent: {
    title: 'Sent without a warehouse',
    severity: 'warning',
    kind: WARNING_KINDS.recommended,
    place: 'valueMap',
    field: 'Warehouse',
    example:
      'No active Value Map line of kind Warehouse applies to the customer. JOOR requires a warehouse and may refuse the customer without telling the connector.',
    fix: 'Add or reactivate a Value Map line of kind Warehouse without internal ID.',
  },
  sales_rep_email_missing: {
    title: 'Sales rep without email',
    severity: 'warning',
    kind: WARNING_KINDS.recommended,
    place: 'customer',
    field: 'Sales Rep',
    example: 'Sales rep "Ana Bell" has no email address. JOOR identifies sales reps by email address.',
    fix: 'Enter the email address on the employee record, as it is in JOOR.',
  },
  buyer_missing: {
    title: 'No buyer',
    severity: 'warning',
    kind: WARNING_KINDS.buyers,
    place: 'customer',
    field: 'Email',
    example: 'The customer has no email address, so no buyer is sent.',
    fix: 'Enter an Email on the customer or, if the External System sends contacts as buyers, on one of its contacts.',
  },
  contact_without_email: {
    title: 'Contact without email',
    severity: 'warning',
    kind: WARNING_KINDS.buyers,
    place: 'contact',
    field: 'Email',
    example: 'Contact "Kim Lee" is not sent as a buyer.',
    fix: 'Enter the email of the contact. JOOR requires one for every buyer.',
  },
  buyer_email_duplicate: {
    title: 'Buyers with the same email',
    severity: 'warning',
    kind: WARNING_KINDS.buyers,
    place: 'contact',
    field: 'Email',
    example: 'Buyers "Kim Lee" and "Lee Kim" have the same email address, kim@shop.example.',
    fix: 'Enter the email of each buyer on its contact, or make the contact that is there twice inactive.',
  },
  zip_doubtful: {
    title: 'Doubtful zip',
    severity: 'warning',
    kind: WARNING_KINDS.zips,
    place: 'address',
    field: 'Zip',
    example: 'Address "Store" has the zip "2108", which is not a postal code of United States. Did you mean "02108"?',
    fix: 'Correct the zip on the Address tab of the customer.',
  },
  address_line_missing: {
    title: 'No Address 1',
    severity: 'warning',
    kind: WARNING_KINDS.addressLines,
    place: 'address',
    field: 'Address 1',
    example: 'Address "Store" has no Address 1.',
    fix: 'Enter the street in Address 1 on the Address tab of the customer.',
  },
  value_placeholder: {
    title: 'Placeholder value',
    severity: 'warning',
    kind: WARNING_KINDS.placeholders,
    place: 'customer',
    field: '',
    example: 'Company Name is "-", which looks like a placeholder.',
    fix: 'Enter the real value in NetSuite.',
  },
  discount_missing: {
    title: 'No discount',
    severity: 'warning',
    kind: WARNING_KINDS.recommended,
    place: 'customer',
    field: 'Discount',
    example: 'The Field Map maps a discount, but the customer has none.',
    fix: 'Enter the percentage on the customer, or 0 for no discount.',
  },
  term_inactive: {
    title: 'Inactive payment term',
    severity: 'warning',
    kind: WARNING_KINDS.inactive,
    place: 'financial',
    field: 'Terms',
    example: 'Payment term "Net 45" is inactive. Its payment method is still sent.',
    fix: 'Select active Terms on the Financial tab of the customer.',
  },
  sales_rep_inactive: {
    title: 'Inactive sales rep',
    severity: 'warning',
    kind: WARNING_KINDS.inactive,
    place: 'customer',
    field: 'Sales Rep',
    example: 'Sales rep "Ana Bell" is inactive. The code is still sent.',
    fix: 'Select an active Sales Rep on the customer.',
  },
  category_inactive: {
    title: 'Inactive category',
    severity: 'warning',
    kind: WARNING_KINDS.inactive,
    place: 'customer',
    field: 'Category',
    example: 'Category "Outlet" is inactive. It is still sent as the customer group.',
    fix: 'Select an active Category on the customer.',
  },
  ship_item_inactive: {
    title: 'Inactive shipping item',
    severity: 'warning',
    kind: WARNING_KINDS.inactive,
    place: 'customer',
    field: 'Shipping Item',
    example: 'Shipping item "UPS Ground" is inactive. Its shipping methods are still sent.',
    fix: 'Select an active Shipping Item on the customer.',
  },
  currency_inactive: {
    title: 'Inactive currency',
    severity: 'warning',
    kind: WARNING_KINDS.inactive,
    place: 'financial',
    field: 'Primary Currency',
    example: 'Currency DKK is inactive. Its price types are still sent.',
    fix: 'Select another currency on the Financial tab of the customer, or reactivate this one.',
  },
  price_label_spaces: {
    title: 'Price label with extra spaces',
    severity: 'warning',
    kind: WARNING_KINDS.labels,
    place: 'valueMap',
    field: 'JOOR Name',
    example: '"Wholesale " does not match "Wholesale". JOOR compares price labels character by character.',
    fix: 'Remove the extra spaces in the Value Map, unless the JOOR label has them too.',
  },
  value_not_loaded: {
    title: 'Not loaded by JOOR',
    severity: 'warning',
    kind: WARNING_KINDS.notLoaded,
    place: 'valueMap',
    field: '',
    example: 'Payment method "Net 45" (code "net45") is not in the list that JOOR has loaded.',
    fix: 'Correct the Value Map so that it has the value that JOOR loaded, or have JOOR load this one and tick the list anew under Set-up > Hand-over to JOOR.',
  },
  value_wrapped: {
    title: 'Value wrapped',
    severity: 'warning',
    kind: WARNING_KINDS.changed,
    place: 'address',
    field: 'Address 1',
    example: 'Address 1 of address "Store" has 61 characters; JOOR allows 50. The rest is sent in front of Address 2.',
    fix: 'Split the address line in NetSuite where you want it to break.',
  },
  value_cut: {
    title: 'Value cut',
    severity: 'warning',
    kind: WARNING_KINDS.changed,
    place: 'customer',
    field: '',
    example: 'Address 1 of address "Store" has 61 characters; JOOR allows 50. The value sent is "...".',
    fix: 'Shorten the value in NetSuite.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type FaultCode = keyof typeof RULES;

/** Where a fault is mended, in an administrator's words: "Financial > Terms". */
export const placeName = ({ place, field }: Pick<Rule, 'place' | 'field'>): string =>
  [PLACE_NAMES[place], field].filter((part) => part !== '').join(' > ') || 'Customer';

/** The rule of a code; undefined: a code is none of the rule sheet. */
export const ruleOf = (code: string): Rule | undefined => (RULES as Readonly<Record<string, Rule>>)[code];

/** One thing that is wrong with a customer. */
export interface Fault {
  code: FaultCode;
  /** The field as an administrator knows it. */
  field: string;
  /** A full sentence naming the field and the fault. */
  message: string;
  fix: string;
}

/**
 * A fault or warning of the sheet; `detail` says what exactly is wrong and ends with a full stop; what nobody sees
 * in it is named. `fix`: what mends it in
 * this case, where that is something else than the sheet says.
 */
export function fault(code: FaultCode, field: string, detail: string, fix: string = RULES[code].fix): Fault {
  return { code, field, message: `${RULES[code].title}: ${showInvisible(detail)}`, fix };
}

/** The Error Msg of a customer: all its faults, each with its fix. */
export function errorMessage(faults: readonly Fault[]): string {
  return faults.map(({ message, fix }) => `${message} ${fix}`).join('\n');
}
