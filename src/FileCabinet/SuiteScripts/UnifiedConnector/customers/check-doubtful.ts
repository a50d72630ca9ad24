import type { JoorConnection } from '../joor/connection';
import { nameOf, withoutPrefix } from '../joor/field-names';
import { type Fault, fault } from '../joor/rule-sheet';

/** Buyers that share an e-mail address, whatever its case. */
export function sharedEmails({ buyers = [] }: JoorConnection): Fault[] {
  const byEmail = new Map<string, string[]>();
  for (const { buyer_email, buyer_name } of buyers) {
    const email = buyer_email.toLowerCase();
    byEmail.set(email, [...(byEmail.get(email) ?? []), buyer_name]);
  }
  return [...byEmail].flatMap(([email, names]) => {
    if (names.length < 2) return [];
    const who = names.map((name) => `"${name}"`);
    const detail = `Buyers ${who.slice(0, -1).join(', ')} and ${who.at(-1)} have the same email address, ${email}.`;
    return fault('buyer_email_duplicate', 'Contact > Email', detail);
  });
}

/** Addresses that are sent without their first line: parcels do not arrive there. */
export function emptyAddressLines({ shipping, billing, customer_locations = [] }: JoorConnection): Fault[] {
  const names = [
    ...(billing?.billing_addresses ?? [])
      .filter((address) => !address.billing_address_1)
      .map((address) => `Address "${address.billing_code ?? ''}"`),
    ...(shipping?.shipping_addresses ?? [])
      .filter((address) => !address.shipping_address_1)
      .map((address) => `Address "${address.shipping_code ?? ''}"`),
    ...customer_locations
      .filter((location) => !location.location_address_1)
      .map((location) => `The customer location in ${location.location_city ?? 'no city'}`),
  ];
  return [...new Set(names)].map((name) =>
    fault('address_line_missing', 'Address > Address 1', `${name} has no Address 1.`),
  );
}

/** JOOR fields that people fill in NetSuite; addresses without their prefix. E-mails and zips have rules of their own. */
const ENTERED = new Set([
  'customer_name',
  'customer_alias',
  'customer_phone',
  'customer_contact',
  'customer_contact_name',
  'buyer_name',
  'buyer_title',
  'buyer_phone',
  'buyer_fax',
  'name',
  'code',
  'phone',
  'address_1',
  'address_2',
  'city',
]);
const ADDRESS_LISTS = ['billing_addresses', 'shipping_addresses', 'customer_locations'];

/** No letter, no digit and no picture: ".", "-", "***"; or a word that says that there is nothing. */
const NOTHING =
  /^(?:(?!\p{Extended_Pictographic})[\p{P}\p{S}\p{Z}\u115f\u1160\u3164\uffa0\u2800])+$|^(?:n\/a|n\.a\.?|none|null|undefined|tbd|tba|unknown|no address|no phone|x{2,}|0{4,})$/iu;

/** Values that only fill a field which must not be empty. */
export function placeholders(connection: JoorConnection): Fault[] {
  const found = new Map<string, Fault>();
  const look = (node: object, address: string, ofAddress: boolean): void => {
    const code = codeOf(node) ?? address;
    for (const [field, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) {
        for (const part of [value].flat()) look(part, code, ofAddress || ADDRESS_LISTS.includes(field));
        continue;
      }
      if (typeof value !== 'string' || !NOTHING.test(value)) continue;
      if (!ENTERED.has(ofAddress ? withoutPrefix(field) : field)) continue;
      const where = nameOf(field, code);
      // A buyer that has its name from the customer is told once.
      const key = ofAddress ? where : value;
      if (!found.has(key)) {
        found.set(key, fault('value_placeholder', where, `${where} is "${value}", which looks like a placeholder.`));
      }
    }
  };
  look(connection, '', false);
  return [...found.values()];
}

const codeOf = (node: { billing_code?: string; shipping_code?: string }): string | undefined =>
  node.billing_code ?? node.shipping_code;
