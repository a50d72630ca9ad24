/**
 * The rule sheet: every fault that keeps a customer from being sent, with the first words of its Error Msg and its
 * fix. Code and documentation take their words from here. "Missing address label", "Incomplete address" and
 * "Missing price level" are JOOR's own (api-docs.jooraccess.com/v2.0/docs/customers-netsuite).
 */
export const RULES = {
  customer_name_missing: {
    title: 'Missing customer name',
    fix: 'Enter the company name, or first and last name of a person.',
  },
  customer_code_missing: {
    title: 'Missing customer code',
    fix: 'Fill the field that the External System takes the customer code from.',
  },
  payment_term_missing: { title: 'Missing payment term', fix: 'Select Terms on the Financial tab of the customer.' },
  price_level_missing: {
    title: 'Missing price level',
    fix: 'Select Price Level on the Financial tab of the customer.',
  },
  currency_missing: { title: 'Missing currency', fix: 'Select Primary Currency on the Financial tab of the customer.' },
  price_type_unmapped: {
    title: 'Price level without a JOOR price label',
    fix: 'Add a Value Map line of kind Price Level with this price level, this currency and the exact JOOR label.',
  },
  address_missing: {
    title: 'Incomplete address',
    fix: 'Enter at least one address with label, city, state, zip and country on the Address tab of the customer.',
  },
  address_label_missing: {
    title: 'Missing address label',
    fix: 'Enter a label for the address on the Address tab of the customer. JOOR uses it as the address code.',
  },
  address_label_duplicate: {
    title: 'Duplicate address label',
    fix: 'Give each address its own label on the Address tab of the customer. JOOR uses it as the address code.',
  },
  address_incomplete: {
    title: 'Incomplete address',
    fix: 'Complete the address on the Address tab of the customer.',
  },
  value_too_long: { title: 'Value too long', fix: 'Shorten it in NetSuite. Nothing is cut without your knowing.' },
} as const;

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

/** A fault of the sheet; `detail` says what exactly is wrong and ends with a full stop. */
export function fault(code: FaultCode, field: string, detail: string): Fault {
  const rule = RULES[code];
  return { code, field, message: `${rule.title}: ${detail}`, fix: rule.fix };
}

/** The Error Msg of a customer: all its faults, each with its fix. */
export function errorMessage(faults: readonly Fault[]): string {
  return faults.map(({ message, fix }) => `${message} ${fix}`).join('\n');
}
