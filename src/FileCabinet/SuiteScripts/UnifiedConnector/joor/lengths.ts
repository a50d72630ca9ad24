import { targetName } from '../settings/field-map';
import { type JoorConnection, MAX_LENGTH } from './connection';
import { nameOf, withoutPrefix } from './field-names';
import { bySeverity, type Findings } from './findings';
import { cutText, lengthOf, wrapText } from './fit-text';
import { type Fault, fault } from './rule-sheet';

/** What is done with a text that JOOR would not take for its length. */
export type LengthPolicy = 'block' | 'wrap' | 'cut';

/** Field Map lines by the JOOR field that they fill. */
type OwnLines = Readonly<Record<string, string>>;

/**
 * Fields whose end can be missed. A code, an e-mail address, a phone number, a zip, or a name that has to match one
 * set up at JOOR would become another one: those are never cut.
 */
const CAN_BE_CUT = new Set([
  'customer_name',
  'customer_alias',
  'customer_contact',
  'customer_contact_name',
  'buyer_name',
  'buyer_title',
  'name',
  'address_1',
  'address_2',
  'city',
]);

/**
 * The connection with every text in the length that JOOR takes, as far as the policy allows: `block` changes nothing,
 * `wrap` moves the end of address line 1 before line 2 where both then fit, `cut` shortens names and address lines.
 * Whatever still is too long is a fault; whatever was changed is a warning.
 * @param ownLines fields that a Field Map line of their own can fill, for what shares its source with another field
 */
export function fitLengths(
  connection: JoorConnection,
  policy: LengthPolicy,
  ownLines: OwnLines = {},
  fixOf: FixOf = () => undefined,
): Findings & { connection: JoorConnection } {
  const found = new Map<string, Fault>();
  const fitted = fitNode(connection, '', { policy, fixOf }, found) as JoorConnection;
  nameShared(connection, ownLines, found);
  return { connection: fitted, ...bySeverity([...found.values()]) };
}

/** What mends a value in a field, where that is not what the rule sheet says. */
type FixOf = (field: string) => string | undefined;

interface Fitting {
  policy: LengthPolicy;
  fixOf: FixOf;
}

function fitNode(node: object, address: string, fitting: Fitting, found: Map<string, Fault>): object {
  if (Array.isArray(node)) return node.map((part) => fitNode(part, address, fitting, found));
  const values = { ...node } as Record<string, unknown>;
  const label = values.billing_code ?? values.shipping_code;
  const within = typeof label === 'string' ? label : address;
  if (fitting.policy === 'wrap') wrapLines(values, within, found);
  for (const [field, value] of Object.entries(values)) {
    if (typeof value === 'string') values[field] = fitValue(field, value, within, fitting, found);
    else if (typeof value === 'object' && value !== null) values[field] = fitNode(value, within, fitting, found);
  }
  return values;
}

/**
 * One value that fits one of the fields it fills and not the other, such as a company name of 51 to 83 characters: to
 * shorten it would spoil what fits, so the message names the way out.
 */
function nameShared(connection: JoorConnection, ownLines: OwnLines, found: Map<string, Fault>): void {
  const nodes = [connection, ...(connection.buyers ?? [])].map((node) => Object.entries(node));
  const texts = nodes.flat().filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  for (const [field, value] of texts) {
    const line = ownLines[field];
    const key = `${nameOf(field, '')}/${value}`;
    const fits = texts.find(([other, same]) => same === value && lengthOf(value) <= (MAX_LENGTH[other] ?? 0));
    if (line === undefined || !fits || found.get(key)?.code !== 'value_too_long') continue;
    const [what, where] = [nameOf(fits[0], ''), nameOf(field, '')];
    const detail = `${what} also fills ${where}. It has ${lengthOf(value)} characters; JOOR allows ${MAX_LENGTH[fits[0]]} for ${what}, but ${MAX_LENGTH[field]} for ${where}: "${value}". The Field Map can fill ${targetName(line)} by itself.`;
    found.set(key, fault('shared_value_too_long', where, detail));
  }
}

function wrapLines(values: Record<string, unknown>, address: string, found: Map<string, Fault>): void {
  for (const first of ['billing_address_1', 'shipping_address_1', 'location_address_1']) {
    const second = first.replace(/1$/, '2');
    const line = values[first];
    if (typeof line !== 'string' || lengthOf(line) <= (MAX_LENGTH[first] ?? 0)) continue;
    const rest = typeof values[second] === 'string' ? values[second] : '';
    const wrapped = wrapText(line, rest, MAX_LENGTH[first] ?? 0, MAX_LENGTH[second] ?? 0);
    if (!wrapped) continue;
    [values[first], values[second]] = wrapped;
    const where = nameOf(first, address);
    const detail = `${tooLong(first, line, where)}. The rest is sent ${rest === '' ? 'as' : 'in front of'} Address 2.`;
    found.set(`${where}/${line}`, fault('value_wrapped', where, detail));
  }
}

function fitValue(
  field: string,
  value: string,
  address: string,
  { policy, fixOf }: Fitting,
  found: Map<string, Fault>,
): string {
  const max = MAX_LENGTH[field];
  if (max === undefined || lengthOf(value) <= max) return value;
  const where = nameOf(field, address);
  const start = tooLong(field, value, where);
  const cut = policy === 'cut' && (CAN_BE_CUT.has(field) || CAN_BE_CUT.has(withoutPrefix(field)));
  const sent = cut ? cutText(value, max) : value;
  const key = `${where}/${value}`;
  if (cut) found.set(key, fault('value_cut', where, `${start}. The value sent is "${sent}".`, fixOf(field)));
  else found.set(key, fault('value_too_long', where, `${start}: "${value}".`, fixOf(field)));
  return sent;
}

const tooLong = (field: string, value: string, where: string): string =>
  `${where} has ${lengthOf(value)} characters; JOOR allows ${MAX_LENGTH[field]}`;
