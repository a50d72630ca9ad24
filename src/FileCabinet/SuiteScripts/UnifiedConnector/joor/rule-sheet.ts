/** What a rule does: a fault keeps the customer from being sent, a warning is shown and sends it. */
export type Severity = 'fault' | 'warning';

export interface Rule {
  /** First words of the Error Msg. */
  title: string;
  severity: Severity;
  /** The NetSuite field that the administrator has to look at. */
  field: string;
  /** What the Error Msg says behind the title, for one customer. */
  example: string;
  fix: string;
}

/**
 * The rule sheet: every fault and warning with the words of its Error Msg and its fix. The code, docs/admin/reasons-and-errors.md and
 * the dashboard take their words from here. "Missing address label", "Incomplete address" and "Missing price level"
 * are JOOR's own (api-docs.jooraccess.com/v2.0/docs/customers-netsuite). A code, once published, is never renamed.
 */
export const RULES = {
  customer_name_missing: {
    title: 'Missing customer name',
    severity: 'fault',
    field: 'Company Name',
    example: 'The customer has no name.',
    fix: 'Enter the company name, or first and last name of a person.',
  },
  customer_code_missing: {
    title: 'Missing customer code',
    severity: 'fault',
    field: 'Customer Code',
    example: 'The customer has no value to use as customer code.',
    fix: 'Fill the field that the External System takes the customer code from.',
  },
  customer_code_taken: {
    title: 'Customer code used twice',
    severity: 'fault',
    field: 'Customer Code',
    example: 'Customer code "AB-1" belongs to customer Boutique Nord (internal id 7) already.',
    fix: 'Give this customer another code in the field that the External System takes it from. Or free the code for it: delete it in JOOR, deselect the External System on the other customer, press Removed in JOOR there, then RESYNC here.',
  },
  payment_term_missing: {
    title: 'Missing payment term',
    severity: 'fault',
    field: 'Terms',
    example: 'The customer has no payment term.',
    fix: 'Select Terms on the Financial tab of the customer.',
  },
  price_level_missing: {
    title: 'Missing price level',
    severity: 'fault',
    field: 'Price Level',
    example: 'The customer has no price level.',
    fix: 'Select Price Level on the Financial tab of the customer.',
  },
  price_level_inactive: {
    title: 'Inactive price level',
    severity: 'fault',
    field: 'Price Level',
    example: 'Price level "Wholesale 2019" is inactive.',
    fix: 'Select an active price level on the Financial tab of the customer, or reactivate this one.',
  },
  currency_missing: {
    title: 'Missing currency',
    severity: 'fault',
    field: 'Primary Currency',
    example: 'The customer has no currency.',
    fix: 'Select Primary Currency on the Financial tab of the customer.',
  },
  currency_unknown: {
    title: 'Unknown currency',
    severity: 'fault',
    field: 'Currency',
    example: '"EURO" is not a currency code of ISO 4217.',
    fix: "Enter the three letters of ISO 4217 (EUR, USD) as the currency's symbol in NetSuite, or as Retail Currency in the Value Map.",
  },
  price_type_unmapped: {
    title: 'Price level without a JOOR price label',
    severity: 'fault',
    field: 'Price Level',
    example: 'Price level "Wholesale" in EUR has no price label in the Value Map.',
    fix: 'Add a Value Map line of kind Price Level with this price level, this currency and the exact JOOR label.',
  },
  price_type_unknown: {
    title: 'Price type not known at JOOR',
    severity: 'fault',
    field: 'Value Map > JOOR Name',
    example: '"Wholesale " in EUR is not among the JOOR Price Types of the External System. Did you mean "Wholesale"?',
    fix: 'Correct the label in the Value Map letter by letter, or add the price type under JOOR Price Types once JOOR has it.',
  },
  address_missing: {
    title: 'Incomplete address',
    severity: 'fault',
    field: 'Address',
    example: 'The customer has no address.',
    fix: 'Enter at least one address with label, city, state, zip and country on the Address tab of the customer.',
  },
  address_label_missing: {
    title: 'Missing address label',
    severity: 'fault',
    field: 'Address > Label',
    example: 'Address 2 (Boutique Nord, 1 Main St, Oslo) has no label.',
    fix: 'Enter a label for the address on the Address tab of the customer. JOOR uses it as the address code.',
  },
  address_label_duplicate: {
    title: 'Duplicate address label',
    severity: 'fault',
    field: 'Address > Label',
    example: '2 addresses have the label "Store".',
    fix: 'Give each address its own label on the Address tab of the customer. JOOR uses it as the address code.',
  },
  address_incomplete: {
    title: 'Incomplete address',
    severity: 'fault',
    field: 'Address > City, State, Zip, Country',
    example: 'Address "Store" has no city and no zip.',
    fix: 'Complete the address on the Address tab of the customer.',
  },
  country_unknown: {
    title: 'Unknown country',
    severity: 'fault',
    field: 'Address > Country',
    example:
      'Address "Store" has the country "CS", which stands for Serbia and Montenegro, which no longer exist as one: choose Serbia or Montenegro.',
    fix: 'Select the country on the Address tab of the customer.',
  },
  state_unknown: {
    title: 'Unknown state',
    severity: 'fault',
    field: 'Address > State',
    example:
      'Address "Store" has the state "Califronia", which is unknown in United States. Did you mean "California"?',
    fix: 'Enter code or English name of the state, province or prefecture on the Address tab of the customer.',
  },
  email_invalid: {
    title: 'Wrong e-mail address',
    severity: 'fault',
    field: 'Email',
    example: 'Email of the buyer is "buyer@shop", which is not an e-mail address.',
    fix: 'Correct the e-mail address on the customer or its contact.',
  },
  sales_rep_code_ambiguous: {
    title: 'Sales rep with several codes',
    severity: 'fault',
    field: 'Sales Rep',
    example: 'Sales rep "Ana Bell" (ana@brand.example) has the codes AB and AB2 in the Value Map.',
    fix: 'Keep one Value Map line for the sales rep: JOOR ties each e-mail address to one code.',
  },
  sales_rep_code_shared: {
    title: 'Sales rep code used twice',
    severity: 'fault',
    field: 'Sales Rep',
    example: 'Code AB of sales rep "Ana Bell" is also that of employee 12 in the Value Map.',
    fix: 'Give each sales rep a code of its own in the Value Map: JOOR ties each code to one e-mail address.',
  },
  discount_invalid: {
    title: 'Invalid discount',
    severity: 'fault',
    field: 'the field mapped to discount_amount',
    example: 'The discount "4,5" is not a percentage from 0 to 100.',
    fix: 'Enter the discount as a number of percent such as 4 or 4.5 in the customer field that the Field Map names.',
  },
  discount_level_invalid: {
    title: 'Invalid discount level',
    severity: 'fault',
    field: 'the field mapped to discount_line_item_level',
    example: 'The discount level "line" is neither T for line items nor F for the whole order.',
    fix: 'Let the Field Map name a checkbox for discount_line_item_level, or T or F as its fixed value.',
  },
  value_too_long: {
    title: 'Value too long',
    severity: 'fault',
    field: 'the field named',
    example: 'Address 1 of address "Store" has 61 characters, JOOR takes 50: "...".',
    fix: 'Shorten it in NetSuite. Nothing is cut without your knowing.',
  },
  customer_group_missing: {
    title: 'No customer group',
    severity: 'warning',
    field: 'Category',
    example: 'JOOR highly recommends a customer group, and the customer has none.',
    fix: 'Select Category on the customer.',
  },
  sales_rep_code_missing: {
    title: 'No sales rep code',
    severity: 'warning',
    field: 'Sales Rep',
    example: 'JOOR highly recommends a sales rep code, and the customer has none.',
    fix: 'Select Sales Rep on the customer, and give the rep a Value Map line of kind Sales Rep with the code at JOOR.',
  },
  sales_rep_email_missing: {
    title: 'Sales rep without e-mail',
    severity: 'warning',
    field: 'Sales Rep',
    example: 'Sales rep "Ana Bell" has no e-mail address, by which JOOR knows a sales rep.',
    fix: 'Enter the e-mail address on the employee, the same as at JOOR.',
  },
  buyer_missing: {
    title: 'No buyer',
    severity: 'warning',
    field: 'Email',
    example: 'The customer has no e-mail address, so JOOR gets no buyer with it.',
    fix: 'Enter Email on the customer or, where the External System sends contacts as buyers, a contact with one.',
  },
  contact_without_email: {
    title: 'Contact without e-mail',
    severity: 'warning',
    field: 'Contact > Email',
    example: 'Contact "Kim Lee" is not sent as a buyer.',
    fix: 'Enter the e-mail of the contact, for JOOR takes no buyer without one.',
  },
  discount_missing: {
    title: 'No discount',
    severity: 'warning',
    field: 'the field mapped to discount_amount',
    example: 'The Field Map maps a discount, and the customer has none.',
    fix: 'Enter the percentage on the customer, 0 for none.',
  },
  term_inactive: {
    title: 'Inactive payment term',
    severity: 'warning',
    field: 'Terms',
    example: 'Payment term "Net 45" is inactive; its payment method is sent all the same.',
    fix: 'Select active Terms on the Financial tab of the customer.',
  },
  sales_rep_inactive: {
    title: 'Inactive sales rep',
    severity: 'warning',
    field: 'Sales Rep',
    example: 'Sales rep "Ana Bell" is inactive; the code is sent all the same.',
    fix: 'Select an active Sales Rep on the customer.',
  },
  category_inactive: {
    title: 'Inactive category',
    severity: 'warning',
    field: 'Category',
    example: 'Category "Outlet" is inactive; it is sent as customer group all the same.',
    fix: 'Select an active Category on the customer.',
  },
  ship_item_inactive: {
    title: 'Inactive shipping item',
    severity: 'warning',
    field: 'Shipping Item',
    example: 'Shipping item "UPS Ground" is inactive; its shipping methods are sent all the same.',
    fix: 'Select an active shipping item on the customer.',
  },
  currency_inactive: {
    title: 'Inactive currency',
    severity: 'warning',
    field: 'Currency',
    example: 'Currency DKK is inactive; its price types are sent all the same.',
    fix: 'Select another currency on the Financial tab of the customer, or reactivate this one.',
  },
  price_label_spaces: {
    title: 'Price label with odd spaces',
    severity: 'warning',
    field: 'Value Map > JOOR Name',
    example: '"Wholesale " is not "Wholesale": JOOR compares price labels letter by letter.',
    fix: 'Remove the spaces in the Value Map, unless JOOR has them too.',
  },
  value_wrapped: {
    title: 'Value wrapped',
    severity: 'warning',
    field: 'Address 1',
    example: 'Address 1 of address "Store" has 61 characters, JOOR takes 50: the end was put before Address 2.',
    fix: 'Break the line in NetSuite where you want it broken.',
  },
  value_cut: {
    title: 'Value cut',
    severity: 'warning',
    field: 'the field named',
    example: 'Address 1 of address "Store" has 61 characters, JOOR takes 50: "..." was sent.',
    fix: 'Shorten it in NetSuite.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type FaultCode = keyof typeof RULES;

/** One thing that is wrong with a customer. */
export interface Fault {
  code: FaultCode;
  /** The field as an administrator knows it. */
  field: string;
  /** A full sentence naming the field and the fault. */
  message: string;
  fix: string;
}

/** A fault or warning of the sheet; `detail` says what exactly is wrong and ends with a full stop. */
export function fault(code: FaultCode, field: string, detail: string): Fault {
  const rule = RULES[code];
  return { code, field, message: `${rule.title}: ${detail}`, fix: rule.fix };
}

/** The Error Msg of a customer: all its faults, each with its fix. */
export function errorMessage(faults: readonly Fault[]): string {
  return faults.map(({ message, fix }) => `${message} ${fix}`).join('\n');
}
