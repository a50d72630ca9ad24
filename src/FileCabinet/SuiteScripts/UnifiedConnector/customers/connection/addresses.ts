import type { JoorBillingAddress, JoorCustomerLocation, JoorShippingAddress } from '../../joor/connection';
import { findCountry } from '../../joor/countries';
import { findState } from '../../joor/states';
import type { AddressTarget } from '../../settings/field-map';
import type { Address, Customer } from '../customer';
import type { Mapping } from '../mapping';
import { addressValue } from './mapped-value';
import { withoutEmpty } from './without-empty';

/** An empty shipping or billing name is left out: JOOR then takes the customer name. */
export function shippingAddress(address: Address, customer: Customer, mapping: Mapping): JoorShippingAddress {
  const mapped = mappedOf(address, customer, mapping);
  return withoutEmpty({
    shipping_name: mapped('shipping_name') ?? address.addressee,
    shipping_code: address.label,
    shipping_phone: mapped('shipping_phone') ?? address.phone,
    shipping_email: mapped('shipping_email'),
    shipping_address_1: mapped('shipping_address_1') ?? address.address1,
    shipping_address_2: mapped('shipping_address_2') ?? secondLine(address),
    shipping_city: address.city,
    shipping_state: state(address),
    shipping_postal_code: address.zip,
    shipping_country: country(address),
    shipping_create_doors: createsDoor(address, mapping),
  });
}

/** true or false as the address says; undefined where the External System has no Door Field. */
function createsDoor(address: Address, { system: { doorField } }: Mapping): boolean | undefined {
  if (doorField === '') return undefined;
  return doorField === '*' || address.mapped[doorField] === 'T';
}

export function billingAddress(address: Address, customer: Customer, mapping: Mapping): JoorBillingAddress {
  const mapped = mappedOf(address, customer, mapping);
  return withoutEmpty({
    billing_name: mapped('billing_name') ?? address.addressee,
    billing_code: address.label,
    billing_phone: mapped('billing_phone') ?? address.phone,
    billing_address_1: mapped('billing_address_1') ?? address.address1,
    billing_address_2: mapped('billing_address_2') ?? secondLine(address),
    billing_city: address.city,
    billing_state: state(address),
    billing_postal_code: address.zip,
    billing_country: country(address),
  });
}

export function customerLocation(address: Address, customer: Customer, mapping: Mapping): JoorCustomerLocation {
  const mapped = mappedOf(address, customer, mapping);
  return withoutEmpty({
    location_phone: mapped('location_phone') ?? address.phone,
    location_address_1: mapped('location_address_1') ?? address.address1,
    location_address_2: mapped('location_address_2') ?? secondLine(address),
    location_city: address.city,
    location_state: state(address),
    location_zip: address.zip,
    location_country: country(address),
  });
}

const mappedOf =
  (address: Address, customer: Customer, { fieldMap }: Mapping) =>
  (target: AddressTarget) =>
    addressValue(fieldMap, target, customer, address);

/** The English name, as in the examples of JOOR's page; what is no country is told by the rules. */
const country = (address: Address): string => findCountry(address.country)?.name ?? address.country;

function state(address: Address): string {
  const code = findCountry(address.country)?.code ?? '';
  return findState(code, address.state) ?? address.state;
}

/** JOOR has two address lines, NetSuite three: the third goes behind the second. */
function secondLine(address: Address): string {
  return [address.address2, address.address3].filter((line) => line !== '').join(', ');
}
