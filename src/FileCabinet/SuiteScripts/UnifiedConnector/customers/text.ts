import { findCountry } from '../joor/countries';
import { findState } from '../joor/states';
import type { Address, Customer } from './customer';

/**
 * Text as it is sent: one form for every accented letter (NFC), no control characters, ordinary single spaces, nothing
 * that JSON or XML could not carry. Accents, CJK and emoji (with their joiners) stay. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\p{Cs}\u200b\u2060\u180e\ufeff\ufffe\uffff]/gu, '')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** The customer with every text in the form that is sent, so that checks and payload see the same words. */
export function cleanCustomer(customer: Customer): Customer {
  const cleaned = cleanTexts(customer) as Customer;
  return { ...cleaned, addresses: cleaned.addresses.map(withPlaceNames) };
}

function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanTexts(part)]));
}

/** Country by its English name and state in JOOR's form; what is not known stays as it is and is a fault. */
function withPlaceNames(address: Address): Address {
  const country = findCountry(address.country);
  if (!country) return address;
  return { ...address, country: country.name, state: findState(country.code, address.state) ?? address.state };
}
