import { findCountry } from '../joor/countries';
import type { MatchAddress } from './match-record';
import { plainText } from './names';

/** An address in the form in which addresses are compared; what is not known is empty. */
export interface MatchPlace {
  /** ISO 3166 alpha-2. */
  country: string;
  postalCode: string;
  city: string;
  /** Words of the street without its number. */
  street: string;
  /** House number, or block and number in Japan: 7-6-3. */
  house: string;
}

/** D-80331, SE-114 55, F-75001: the sign of the country before the number. */
const COUNTRY_SIGN = /^[A-Z]{1,2}[ -](?=\d{3})/;

function postalCodeOf(text: string, country: string): string {
  const code = text.normalize('NFKC').trim().toUpperCase();
  const plain = code.replace(COUNTRY_SIGN, '').replace(/[^\p{L}\p{N}]/gu, '');
  // ZIP+4; and a spreadsheet takes leading zeros away.
  const zip = country === 'US' || (country === '' && /^\d{5}-\d{4}$/.test(code)) ? plain.slice(0, 5) : plain;
  return /^\d+$/.test(zip) ? zip.replace(/^0+/, '') : zip;
}

const words = (text: string) =>
  plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function matchPlace({ street, city, postalCode, country }: MatchAddress): MatchPlace {
  const code = findCountry(country.trim())?.code ?? '';
  // What follows the first comma is a floor, a suite or a town.
  const line = words(street.split(',').find((part) => /\d/.test(part)) ?? street);
  return {
    country: code,
    postalCode: postalCodeOf(postalCode, code),
    city: words(city),
    street: line
      .replace(/\d+\p{L}?/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    house: (line.match(/\d+/g) ?? []).slice(0, 3).join('-'),
  };
}
