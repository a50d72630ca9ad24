import type { Address } from './customer';

/**
 * Which addresses are sent as billing and which as shipping. NetSuite marks only the default ones: the default
 * billing address is for billing; every other address, and the default shipping address, is for shipping. Where that
 * leaves one side empty, all addresses serve for it.
 */
export function addressRoles(addresses: readonly Address[]): { billing: Address[]; shipping: Address[] } {
  const billing = addresses.filter((address) => address.defaultBilling);
  const shipping = addresses.filter((address) => address.defaultShipping || !address.defaultBilling);
  return {
    billing: billing.length > 0 ? billing : [...addresses],
    shipping: shipping.length > 0 ? shipping : [...addresses],
  };
}
