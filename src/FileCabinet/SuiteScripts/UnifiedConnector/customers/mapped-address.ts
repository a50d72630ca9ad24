import type { FieldMap } from '../settings/field-map';
import { type AddressRole, PLACE_TARGETS } from '../settings/field-map';
import type { AddressRoles } from './address-roles';
import { addressValue } from './connection/mapped-value';
import type { Address, Customer } from './customer';

/** The addresses of each role with the code and place that the Field Map gives them there, so that the rules see them. */
export function mappedRoles(roles: AddressRoles, customer: Customer, fieldMap: FieldMap): AddressRoles {
  const mapped = (role: AddressRole, addresses: readonly Address[]) =>
    addresses.map((address) => mappedAddress(role, address, customer, fieldMap));
  return {
    billing: mapped('billing', roles.billing),
    shipping: mapped('shipping', roles.shipping),
    locations: mapped('location', roles.locations),
  };
}

/** The address itself where the Field Map has no line for its code or place in this role. */
function mappedAddress(role: AddressRole, address: Address, customer: Customer, fieldMap: FieldMap): Address {
  const filledBy = Object.entries(PLACE_TARGETS[role]).filter(([, target]) => fieldMap[target]);
  if (filledBy.length === 0) return address;
  const values = filledBy.map(([part, target]) => [part, addressValue(fieldMap, target, customer, address)]);
  return { ...address, ...Object.fromEntries(values), filledBy: Object.fromEntries(filledBy) };
}
