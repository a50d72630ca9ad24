import { plainText } from '../customers/text';
import type { OrderAddress } from '../joor/order';
import { matchPlace } from '../matching/places';
import { addressOf, type FormAddress } from './customer-form';
import { matchAddress } from './near-matches';

/** An address that a customer has. */
export interface KnownAddress {
  label: string;
  addr1: string;
  city: string;
  zip: string;
  country: string;
}

/**
 * The shipping address of an order as one to be added; null: the order shows none, or the customer has it, by its label, which
 * is JOOR's code, or by place and street.
 */
export function newAddress(address: OrderAddress, known: readonly KnownAddress[]): FormAddress | null {
  if (address.address1 + address.city === '') return null;
  const code = plainText(address.code);
  if (code !== '' && known.some(({ label }) => plainText(label) === code)) return null;
  const place = addressKey(address);
  const has = known.some(
    ({ addr1, city, zip, country }) =>
      placeText({ street: addr1, city, postalCode: zip, country }) === place ||
      placeText({ street: addr1, city: '', postalCode: zip, country }) ===
        placeText({ ...matchAddress(address), city: '' }),
  );
  return has ? null : addressOf(address, { billing: false, shipping: true });
}

/** What tells an address from others of its customer. */
export const addressKey = (address: OrderAddress): string => placeText(matchAddress(address));

const placeText = (address: Parameters<typeof matchPlace>[0]): string => {
  const { street, house, postalCode, city, country } = matchPlace(address);
  return [street, house, postalCode, city, country].join(' ');
};
