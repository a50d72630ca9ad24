import type { JoorOrder, OrderAddress } from '../joor/order';
import type { MatchRecord } from '../matching/match-record';
import { prepareRecord } from '../matching/prepare';
import { indexOf, pairsOf, propose } from '../matching/propose';
import { countShared } from '../matching/shared';

/** A customer of NetSuite that may be the one of an order. */
export interface NearMatch {
  customer: number;
  name: string;
  /** 0 to 100. */
  score: number;
  reason: string;
  /** The code that JOOR has of it already; '' for none. */
  codeAtJoor: string;
}

/** The customer of an order as it is compared. */
export function orderRecord(key: string, order: JoorOrder): MatchRecord {
  const { customerName, customerCode, email, shipping, billing } = order;
  const names = [billing.name, shipping.name, ...order.doors.map(({ name }) => name)];
  const places = [billing, shipping].filter(({ city, postalCode, address1 }) => city + postalCode + address1 !== '');
  return {
    key,
    name: customerName || billing.name || shipping.name,
    otherNames: [...new Set(names)].filter((name) => name !== '' && name !== customerName),
    code: customerCode,
    emails: email === '' ? [] : [email],
    phones: [...new Set([billing.phone, shipping.phone])].filter((phone) => phone !== ''),
    addresses: places.map(matchAddress),
  };
}

export const matchAddress = ({ address1, city, postalCode, country, countryCode }: OrderAddress) => ({
  street: address1,
  city,
  postalCode,
  country: countryCode || country,
});

/** A customer as it is matched, with what JOOR has of it. */
export interface KnownCustomer extends MatchRecord {
  id: number;
  codeAtJoor: string;
}

/**
 * Customers of NetSuite that may be one of JOOR's, by the key of the latter, the best first: by the rules of Match Customers.
 * Nobody is told to be free of rivals, because only some of JOOR's customers are looked at. Some 0.1 ms a customer; no units.
 */
export function nearMatches(
  customers: readonly KnownCustomer[],
  records: readonly MatchRecord[],
): Map<string, NearMatch[]> {
  const ours = customers.map(prepareRecord);
  const theirs = records.map(prepareRecord);
  const pairs = pairsOf(ours, indexOf(theirs, countShared(ours, theirs)));
  const byKey = new Map(customers.map((customer) => [customer.key, customer]));
  // All of NetSuite's customers could have ordered: a pair has to prove itself against them.
  const proposed = propose(pairs, Math.max(customers.length, records.length));
  return new Map(
    proposed.map(({ connection, proposals }) => [
      connection,
      proposals.flatMap(({ customer, score, reason }): NearMatch[] => {
        const { id, name, codeAtJoor } = byKey.get(customer) ?? { id: 0, name: '', codeAtJoor: '' };
        return id === 0 ? [] : [{ customer: id, name, score, reason: withCode(reason, codeAtJoor), codeAtJoor }];
      }),
    ]),
  );
}

const withCode = (reason: string, code: string): string =>
  code === '' ? reason : `${reason}; JOOR has it with the code "${code}"`;
