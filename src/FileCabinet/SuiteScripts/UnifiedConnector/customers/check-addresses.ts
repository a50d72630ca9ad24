import { countryNames, countryProblem, findCountry } from '../joor/countries';
import { didYouMean, nearMisses } from '../joor/near-miss';
import { isPostalCode, likelyPostalCode, requiresZip } from '../joor/postal-codes';
import { type Fault, fault } from '../joor/rule-sheet';
import { findState, requiresState, stateNames } from '../joor/states';
import { targetName } from '../settings/field-map';
import type { Address } from './customer';

/**
 * Faults of all addresses, and what is doubtful about them. A label, a city and a country are always needed, a state in the countries that JOOR names,
 * a zip where post needs it (the four countries in which JOOR asks for it at a customer location among them).
 * `strict`: city, state and zip everywhere, as JOOR's page for NetSuite says. An address that the Field Map sends with
 * other values as billing than as shipping address stands in the list as both; what both lack is told once.
 */
export function checkAddresses(addresses: readonly Address[], strict: boolean): Fault[] {
  if (addresses.length === 0) return [fault('address_missing', 'Address', 'The customer has no address.')];
  const numbers = new Map<number, number>();
  for (const { id } of addresses) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  const faults = [
    ...addresses.flatMap((address) => checkAddress(address, addressName(address, numbers.get(address.id)), strict)),
    ...duplicateLabels(addresses),
  ];
  return [...new Map(faults.map((found) => [`${found.code} ${found.field} ${found.message}`, found])).values()];
}

function checkAddress(address: Address, name: string, strict: boolean): Fault[] {
  const faults: Fault[] = [];
  if (address.label === '') {
    const detail = `${name} has no label.${filler(address, ['Label'])}`;
    faults.push(fault('address_label_missing', 'Address > Label', detail, filledFix(address, ['Label'])));
  }
  const missing = missingParts(address, strict);
  if (missing.length > 0) {
    const detail = `${name} has no ${words(missing)}.${filler(address, missing)}`;
    faults.push(fault('address_incomplete', `Address > ${missing.join(', ')}`, detail, filledFix(address, missing)));
  }
  return [...faults, ...unknownPlaces(address, name), ...doubtfulZip(address, name)];
}

/** What mends a part that is not the address's own; undefined where all are. */
function filledFix(address: Address, parts: readonly Part[]): string | undefined {
  const text = filler(address, parts);
  return text === '' ? undefined : 'Correct the Field Map line named, or the field that it takes the value from.';
}

type Part = 'Label' | 'City' | 'State' | 'Zip' | 'Country';

/** ` The Field Map fills shipping_city here.` where a part is not the address's own; else nothing. */
function filler({ filledBy = {} }: Address, parts: readonly Part[]): string {
  const targets = parts.flatMap((part) => filledBy[part.toLowerCase() as Lowercase<Part>] ?? []);
  return targets.length === 0 ? '' : ` The Field Map fills ${targets.map(targetName).join(' and ')} here.`;
}

function missingParts(address: Address, strict: boolean): Part[] {
  const country = findCountry(address.country)?.code ?? '';
  const missing: Part[] = [];
  if (address.city === '') missing.push('City');
  if (address.country === '') missing.push('Country');
  if (address.state === '' && (strict || requiresState(country))) missing.push('State');
  if (address.zip === '' && (strict || requiresZip(country))) missing.push('Zip');
  return missing;
}

function unknownPlaces(address: Address, name: string): Fault[] {
  const { country, state } = address;
  if (country === '') return [];
  const known = findCountry(country);
  if (!known) {
    const misses = didYouMean(nearMisses(country, countryNames()));
    const detail = `${name} has the country "${country}", which ${countryProblem(country)}.${misses}${filler(address, ['Country'])}`;
    return [fault('country_unknown', 'Address > Country', detail, filledFix(address, ['Country']))];
  }
  if (state === '' || findState(known.code, state) !== undefined) return [];
  const misses = didYouMean(nearMisses(state, stateNames(known.code)));
  const detail = `${name} has the state "${state}", which is unknown in ${known.name}.${misses}${filler(address, ['State'])}`;
  return [fault('state_unknown', 'Address > State', detail, filledFix(address, ['State']))];
}

/** A zip that cannot be one of the country; what was probably meant is told where it can be known. */
function doubtfulZip(address: Address, name: string): Fault[] {
  const country = findCountry(address.country);
  if (address.zip === '' || !country || isPostalCode(country.code, address.zip)) return [];
  const state = findState(country.code, address.state) ?? '';
  const likely = likelyPostalCode(country.code, state, address.zip);
  const detail = `${name} has the zip "${address.zip}", which is not a postal code of ${country.name}.${didYouMean(likely === undefined ? [] : [likely])}${filler(address, ['Zip'])}`;
  return [fault('zip_doubtful', 'Address > Zip', detail)];
}

function addressName(address: Address, number = 0): string {
  const owner = address.subCustomer === undefined ? '' : ` of sub-customer ${address.subCustomer}`;
  if (address.label !== '') return `Address "${address.label}"${owner}`;
  const known = [address.addressee, address.address1, address.city].filter((part) => part !== '').join(', ');
  return known === '' ? `Address ${number}${owner}` : `Address ${number} (${known})${owner}`;
}

function duplicateLabels(addresses: readonly Address[]): Fault[] {
  const byLabel = new Map<string, Address[]>();
  for (const address of addresses) byLabel.set(address.label, [...(byLabel.get(address.label) ?? []), address]);
  return [...byLabel].flatMap(([label, same]) => {
    const count = new Set(same.map(({ id }) => id)).size;
    if (label === '' || count < 2) return [];
    const owners = new Set(same.flatMap(({ subCustomer }) => subCustomer ?? []));
    const whose = owners.size === 0 ? '' : `, including addresses of sub-customers (${[...owners].join(', ')})`;
    const mapped = [...new Set(same.map((address) => filler(address, ['Label'])))].join('');
    const detail = `${count} addresses have the label "${label}"${whose}.${mapped}`;
    return fault('address_label_duplicate', 'Address > Label', detail);
  });
}

/** "city", "city and no zip", "city, no state and no zip". */
function words(parts: readonly string[]): string {
  const names = parts.map((part) => part.toLowerCase());
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', no ')} and no ${last}`;
}
