import type { JoorConnection, JoorPriceType } from '../joor/connection';
import { isEmail } from '../joor/email';
import { bySeverity, type Findings } from '../joor/findings';
import { showInvisible } from '../joor/invisible';
import { CURRENCIES } from '../joor/iso/currencies';
import { didYouMean, nearMisses } from '../joor/near-miss';
import { type Fault, fault } from '../joor/rule-sheet';
import type { ExternalSystem } from '../settings/external-system';
import { emptyAddressLines, placeholders, sharedEmails } from './check-doubtful';
import type { Mapping } from './mapping';
import { cleanText, plainText } from './text';

const currencies = new Set(CURRENCIES.trim().split(/\s+/));

/** What is wrong or doubtful with the values that would be sent, whatever field or map they come from. */
export function checkConnection(connection: JoorConnection, { system, fieldMap }: Mapping): Findings {
  const found = [
    ...wrongEmails(connection),
    ...sharedEmails(connection),
    ...emptyAddressLines(connection),
    ...placeholders(connection),
    ...(connection.price_types ?? []).flatMap((priceType) => checkPriceType(priceType, system.knownPriceTypes)),
  ];
  if (!connection.customer_group_name) {
    found.push(
      fault('customer_group_missing', 'Category', 'The customer has no customer group. JOOR highly recommends one.'),
    );
  }
  if (!connection.sales_rep_code) {
    found.push(
      fault('sales_rep_code_missing', 'Sales Rep', 'The customer has no sales rep code. JOOR highly recommends one.'),
    );
  }
  if ((fieldMap.discount_amount || fieldMap.discount_line_item_level) && !connection.discounts) {
    found.push(fault('discount_missing', 'Discount', 'The Field Map maps a discount, but the customer has none.'));
  }
  return bySeverity(found);
}

/** Every text of the connection in a field whose name ends with email. */
function wrongEmails(connection: JoorConnection): Fault[] {
  const wrong = new Map<string, string>();
  const look = (node: object) => {
    for (const [field, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) look(value);
      else if (field.endsWith('email') && typeof value === 'string' && !isEmail(value)) {
        wrong.set(value, EMAIL_NAMES[field] ?? field);
      }
    }
  };
  look(connection);
  return [...wrong].map(([value, name]) =>
    fault('email_invalid', 'Email', `The email of the ${name} is "${value}", which is not a valid email address.`),
  );
}

const EMAIL_NAMES: Readonly<Record<string, string>> = {
  customer_email: 'customer',
  customer_contact_email: 'contact',
  buyer_email: 'buyer',
  shipping_email: 'shipping address',
};

function checkPriceType(priceType: JoorPriceType, known: ExternalSystem['knownPriceTypes']): Fault[] {
  const label = priceType.price_type_label;
  const currency = priceType.price_type_currency_code;
  const wrong = [...new Set([currency, priceType.price_type_retail_currency_code])].filter(
    (code) => !currencies.has(code),
  );
  if (wrong.length > 0) {
    return wrong.map((code) => fault('currency_unknown', 'Currency', `"${code}" is not an ISO 4217 currency code.`));
  }
  if (known.length === 0) return oddSpaces(label);
  if (known.some((pair) => pair.label === label && pair.currency === currency)) return [];
  const what = `"${label}" in ${currency} is not one of the JOOR Price Types on the External System.`;
  return [fault('price_type_unknown', 'Value Map > JOOR Name', `${what}${nearPriceTypes(label, currency, known)}`)];
}

/** JOOR's own labels are not known here, so a label with spaces at its ends, or with what nobody sees, may be right. */
function oddSpaces(label: string): Fault[] {
  const clean = showInvisible(cleanText(label)) === cleanText(label) ? cleanText(label) : plainText(label);
  if (clean === label) return [];
  const detail = `"${label}" does not match "${clean}". JOOR compares price labels character by character.`;
  return [fault('price_label_spaces', 'Value Map > JOOR Name', detail)];
}

function nearPriceTypes(label: string, currency: string, known: ExternalSystem['knownPriceTypes']): string {
  const labels = known.filter((pair) => pair.currency === currency).map((pair) => pair.label);
  const misses = nearMisses(label, labels);
  if (misses.length > 0) return didYouMean(misses);
  const elsewhere = known.filter((pair) => pair.label === label).map((pair) => pair.currency);
  return elsewhere.length === 0 ? '' : ` JOOR has it in ${elsewhere.join(', ')}.`;
}
