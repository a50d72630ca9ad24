import type { Address } from './customer';
import type { Mapping } from './mapping';

export interface AddressRoles {
  billing: Address[];
  shipping: Address[];
  locations: Address[];
}

/**
 * Which addresses are sent as what. NetSuite marks only the default ones: the default billing address is for billing;
 * every other address, and the default shipping address, is for shipping. Where that leaves one side empty, all
 * addresses serve for it. A brand that keeps checkboxes of its own on the address maps them as billing_address and
 * shipping_address: a mapped checkbox alone decides its side. Customer locations are the addresses that the External
 * System's field marks; they keep their other roles.
 */
export function addressRoles(addresses: readonly Address[], { system, fieldMap }: Mapping): AddressRoles {
  const billingBox = checkbox(fieldMap.billing_address);
  const shippingBox = checkbox(fieldMap.shipping_address);
  const isBilling = billingBox ?? ((address: Address) => address.defaultBilling);
  const isShipping = shippingBox ?? ((address: Address) => address.defaultShipping || !isBilling(address));
  const side = (belongs: (address: Address) => boolean, mapped: boolean) => {
    const found = addresses.filter(belongs);
    return found.length > 0 || mapped ? found : [...addresses];
  };
  return {
    billing: side(isBilling, billingBox !== undefined),
    shipping: side(isShipping, shippingBox !== undefined),
    locations: system.locationField === '' ? [] : addresses.filter(isMarked(system.locationField)),
  };
}

type FieldMapSource = Mapping['fieldMap'][keyof Mapping['fieldMap']];

const isMarked = (column: string) => (address: Address) => address.mapped[column] === 'T';

const checkbox = (source: FieldMapSource) =>
  source && 'addressColumn' in source ? isMarked(source.addressColumn) : undefined;
