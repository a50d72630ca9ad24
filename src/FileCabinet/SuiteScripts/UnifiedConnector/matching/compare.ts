import { distance } from 'fastest-levenshtein';
import { compareNames, type NameFinding } from './compare-names';
import { comparePlaces, type PlaceFinding } from './compare-places';
import type { PreparedRecord } from './prepare';
import type { Shared, SharedKind } from './shared';
import { LEFT_WHEN_SHARED, WEIGHTS } from './weights';

/** What a customer and a connection have in common and what not; undefined: one of them does not say. */
export interface Findings {
  code?: keyof typeof WEIGHTS.code;
  name?: NameFinding;
  /** The two names are of different scripts. */
  otherScript?: boolean;
  email?: keyof typeof WEIGHTS.email;
  phone?: keyof typeof WEIGHTS.phone;
  place?: PlaceFinding;
  /** Largest number of records of one side that share the e-mail or the phone that is the same. */
  emailShared: number;
  phoneShared: number;
  nameShared: number;
}

export interface Comparison {
  findings: Findings;
  /** The sum of the weights. */
  bits: number;
}

/** Digits that two numbers have in common where the country of one is not known. */
const NATIONAL_DIGITS = 8;

function samePhone(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.startsWith('+') && other.startsWith('+')) return false;
  const [short, long] = [one, other].map((each) => each.replace(/^\+|^0+/, '').slice(-NATIONAL_DIGITS));
  return short === long && (short?.length ?? 0) >= 7;
}

/** Less by the binary logarithm of how many share the value, down to a fifth. */
function weighed(bits: number, shared: number): number {
  return Math.max(bits - Math.log2(shared), bits * LEFT_WHEN_SHARED);
}

/** The value both have that the fewest share. */
function rarest(
  one: readonly string[],
  other: readonly string[],
  kind: SharedKind,
  shared: Shared,
  same = (a: string, b: string) => a === b,
) {
  const found = one.filter((value) => other.some((each) => same(value, each)));
  return found.length === 0 ? undefined : Math.min(...found.map((value) => shared.of(kind, value)));
}

/** Compares a customer with a connection. Some 0.01 ms; no units. */
export function compare(customer: PreparedRecord, connection: PreparedRecord, shared: Shared): Comparison {
  const findings: Findings = { emailShared: 1, phoneShared: 1, nameShared: 1 };
  let bits = 0;

  if (connection.code !== '') {
    if (connection.code === customer.code) findings.code = 'same';
    else if (shared.hasCode(connection.code)) findings.code = 'ofAnother';
    if (findings.code) bits += WEIGHTS.code[findings.code];
  }

  const names = compareNames(customer, connection, shared);
  if (names === 'otherScript') findings.otherScript = true;
  else if (names) {
    findings.name = names;
    findings.nameShared = shared.of('name', connection.name.joined);
    const weight = WEIGHTS.name[names];
    bits += weight > 0 ? weighed(weight, findings.nameShared) : weight;
  }

  if (customer.emails.length > 0 && connection.emails.length > 0) {
    const email = rarest(customer.emails, connection.emails, 'email', shared);
    const domain = rarest(customer.domains, connection.domains, 'domain', shared);
    const slip = () =>
      customer.emails.some((one) =>
        connection.emails.some((other) => Math.abs(one.length - other.length) < 2 && distance(one, other) === 1),
      );
    if (email !== undefined) findings.email = 'same';
    else if (slip()) findings.email = 'oneLetter';
    else findings.email = domain === undefined ? 'different' : 'domain';
    findings.emailShared = email ?? domain ?? 1;
    const weight = WEIGHTS.email[findings.email];
    bits += weight > 0 ? weighed(weight, findings.emailShared) : weight;
  }

  if (customer.phones.length > 0 && connection.phones.length > 0) {
    const phone = rarest(customer.phones, connection.phones, 'phone', shared, samePhone);
    findings.phone = phone === undefined ? 'different' : 'same';
    findings.phoneShared = phone ?? 1;
    bits += phone === undefined ? WEIGHTS.phone.different : weighed(WEIGHTS.phone.same, phone);
  }

  const place = comparePlaces(customer.places, connection.places, shared);
  if (place) {
    findings.place = place.finding;
    const weight = WEIGHTS.place[place.finding];
    bits += weight > 0 ? weighed(weight, place.shared) : weight;
  }
  return { findings, bits };
}
