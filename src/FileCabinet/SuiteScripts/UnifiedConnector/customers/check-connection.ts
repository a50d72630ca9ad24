import type { JoorConnection, JoorPriceType } from '../joor/connection';
import { isEmail } from '../joor/email';
import { fieldName } from '../joor/field-names';
import { bySeverity, type Findings } from '../joor/findings';
import { showInvisible } from '../joor/invisible';
import { CURRENCIES } from '../joor/iso/currencies';
import { didYouMean, nearMisses } from '../joor/near-miss';
import { lacks } from '../joor/required';
import { type Fault, fault, RULES } from '../joor/rule-sheet';
import type { ExternalSystem } from '../settings/external-system';
import type { FieldMap } from '../settings/field-map';
import { emptyAddressLines, placeholders, sharedEmails } from './check-doubtful';
import { checkLoaded, knownPriceTypes, unknownPriceType } from './check-loaded';
import { mappedFix } from './mapped-fix';
import type { Mapping } from './mapping';
import { cleanText, plainText } from './text';

const currencies = new Set(CURRENCIES.trim().split(/\s+/));

/** What is wrong or doubtful with the values that would be sent, whatever field or map they come from. */
export function checkConnection(connection: JoorConnection, { system, fieldMap }: Mapping): Findings {
  const found = [
    ...otherLacks(connection),
    ...wrongEmails(connection, fieldMap),
    ...sharedEmails(connection),
    ...emptyAddressLines(connection),
    ...placeholders(connection),
    ...(connection.price_types ?? []).flatMap((priceType) => checkPriceType(priceType, system, fieldMap)),
    ...checkLoaded(connection, system.loaded),
  ];
  if (!connection.warehouses) found.push(withoutWarehouse(system));
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

/** JOOR's page requires the node in its table and calls it optional above it. */
function withoutWarehouse({ noWarehouse }: ExternalSystem): Fault {
  const why = 'No active Value Map line of kind Warehouse applies to the customer';
  return noWarehouse === 'warn'
    ? fault(
        'warehouse_not_sent',
        'Value Map > Warehouse',
        `${why}. JOOR requires a warehouse and may refuse the customer without telling the connector.`,
      )
    : fault('warehouse_missing', 'Value Map > Warehouse', `${why}, and JOOR requires a warehouse.`);
}

/** Parts of a connection that rules of their own tell of. */
const TOLD = /^(customer_name|customer_code|price_types|shipping|billing|customer_locations|warehouses)$/;

/** What JOOR's table requires besides: without it JOOR would refuse the customer in silence. */
const otherLacks = (connection: JoorConnection): Fault[] =>
  lacks(connection)
    .filter(({ part }) => !TOLD.test(part))
    .map(({ field }) =>
      fault('required_missing', fieldName(field), `${fieldName(field)} is empty, and JOOR requires it.`),
    );

/** Every text of the connection in a field whose name ends with email. */
function wrongEmails(connection: JoorConnection, fieldMap: FieldMap): Fault[] {
  const wrong = new Map<string, string[]>();
  const look = (node: object) => {
    for (const [field, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) look(value);
      else if (field.endsWith('email') && typeof value === 'string' && !isEmail(value)) {
        wrong.set(value, [...(wrong.get(value) ?? []), field]);
      }
    }
  };
  look(connection);
  return [...wrong].map(([value, fields]) => {
    const names = [...new Set(fields.map((field) => EMAIL_NAMES[field] ?? field))];
    const detail = `The email of the ${names.join(' and of the ')} is "${value}", which is not a valid email address.`;
    const fixes = [...new Set(fields.map((field) => mappedFix(fieldMap, EMAIL_TARGETS[field] ?? field)))];
    const mapped = fixes.filter((fix) => fix !== undefined);
    // One address from its default source and another one from the map are both to be corrected.
    const fix = [...(fixes.includes(undefined) ? [RULES.email_invalid.fix] : []), ...mapped].join(' ');
    return fault('email_invalid', 'Email', detail, fix);
  });
}

/** Field Map targets of fields that JOOR's examples call otherwise. */
const EMAIL_TARGETS: Readonly<Record<string, string>> = { customer_email: 'customer_contact_email' };

const EMAIL_NAMES: Readonly<Record<string, string>> = {
  customer_email: 'customer',
  customer_contact_email: 'contact',
  buyer_email: 'buyer',
  shipping_email: 'shipping address',
};

function checkPriceType(
  priceType: JoorPriceType,
  system: Pick<ExternalSystem, 'knownPriceTypes' | 'loaded'>,
  fieldMap: FieldMap,
): Fault[] {
  const label = priceType.price_type_label;
  const currency = priceType.price_type_currency_code;
  const wrong = [...new Set([currency, priceType.price_type_retail_currency_code])].filter(
    (code) => !currencies.has(code),
  );
  if (wrong.length > 0) {
    return wrong.map((code) => {
      const target = code === currency ? 'price_type_currency_code' : 'price_type_retail_currency_code';
      const detail = `"${code}" is not an ISO 4217 currency code.`;
      return fault('currency_unknown', 'Currency', detail, mappedFix(fieldMap, target));
    });
  }
  const known = knownPriceTypes(system);
  if (known.length === 0) return oddSpaces(label);
  if (known.some((pair) => pair.label === label && pair.currency === currency)) return [];
  const what = unknownPriceType(priceType, system);
  const fix = mappedFix(fieldMap, 'price_type_label');
  const field = fix === undefined ? 'Value Map > JOOR Name' : 'Field Map > Price type label';
  return [fault('price_type_unknown', field, `${what}${nearPriceTypes(label, currency, known)}`, fix)];
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
