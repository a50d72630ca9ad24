import { STATE_COUNTRIES } from '../joor/connection';
import { type Fault, fault } from '../joor/rule-sheet';
import type { Features } from '../netsuite/features';
import type { Address, Customer } from './customer';
import { hasPostalCodes } from './postal-codes';

/** Everything that the customer lacks before it can become a JOOR connection, all at once. */
export function checkCustomer(customer: Customer, features: Features): Fault[] {
  const faults: Fault[] = [];
  if (customer.name === '') faults.push(fault('customer_name_missing', 'Company Name', 'The customer has no name.'));
  if (!customer.term) faults.push(fault('payment_term_missing', 'Terms', 'The customer has no payment term.'));
  if (features.priceLevels && !customer.priceLevel) {
    faults.push(fault('price_level_missing', 'Price Level', 'The customer has no price level.'));
  }
  if (features.multipleCurrencies && customer.currencies.length === 0) {
    faults.push(fault('currency_missing', 'Primary Currency', 'The customer has no currency.'));
  }
  if (customer.addresses.length === 0) {
    faults.push(fault('address_missing', 'Address', 'The customer has no address.'));
  }
  customer.addresses.forEach((address, index) => {
    faults.push(...checkAddress(address, index));
  });
  return [...faults, ...duplicateLabels(customer.addresses)];
}

function checkAddress(address: Address, index: number): Fault[] {
  const faults: Fault[] = [];
  const name = addressName(address, index);
  if (address.label === '') {
    faults.push(fault('address_label_missing', 'Address > Label', `${name} has no label.`));
  }
  const missing = missingParts(address);
  if (missing.length > 0) {
    faults.push(fault('address_incomplete', `Address > ${missing.join(', ')}`, `${name} has no ${words(missing)}.`));
  }
  return faults;
}

function missingParts(address: Address): string[] {
  const missing: string[] = [];
  if (address.city === '') missing.push('City');
  if (address.country === '') missing.push('Country');
  if (address.state === '' && STATE_COUNTRIES.includes(address.country)) missing.push('State');
  if (address.zip === '' && address.country !== '' && hasPostalCodes(address.country)) missing.push('Zip');
  return missing;
}

function addressName(address: Address, index: number): string {
  if (address.label !== '') return `Address "${address.label}"`;
  const known = [address.addressee, address.address1, address.city].filter((part) => part !== '').join(', ');
  return known === '' ? `Address ${index + 1}` : `Address ${index + 1} (${known})`;
}

function duplicateLabels(addresses: readonly Address[]): Fault[] {
  const counts = new Map<string, number>();
  for (const { label } of addresses) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([label, count]) =>
      fault('address_label_duplicate', 'Address > Label', `${count} addresses have the label "${label}".`),
    );
}

function words(parts: readonly string[]): string {
  const names = parts.map((part) => part.toLowerCase());
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', no ')} and no ${last}`;
}
