/** A connection as the Bulk Connection API takes it, in the JSON form of its page. */
export interface ConnectionData {
  customer_name: string;
  customer_code: string;
  customer_alias?: string;
  company_number_name?: string;
  company_number_code?: string;
  customer_group_name?: string;
  customer_group_code?: string;
  customer_phone?: string;
  customer_contact?: string;
  customer_contact_email?: string;
  sales_rep_code?: string;
  customer_email?: string;
  customer_contact_name?: string;
  buyers?: { buyer_name: string; buyer_email: string; [more: string]: string }[];
  shipping?: { shipping_addresses?: ShippingAddress[]; shipping_methods?: Method<'shipping'>[] };
  billing?: { billing_addresses?: BillingAddress[]; payment_methods?: Method<'payment'>[] };
  customer_locations?: { [field: string]: string | number }[];
  price_types: PriceType[];
  discounts?: { amount?: number; line_item_level?: boolean }[];
  warehouses?: { warehouse_code?: string; warehouse_name?: string }[];
}

export interface ShippingAddress {
  shipping_code: string;
  shipping_name?: string;
  shipping_city: string;
  shipping_country: string;
  shipping_create_doors?: boolean;
  [more: string]: string | boolean | undefined;
}

export interface BillingAddress {
  billing_code: string;
  billing_name?: string;
  billing_city: string;
  billing_country: string;
  [more: string]: string | undefined;
}

export type Method<K extends 'shipping' | 'payment'> = { [F in `${K}_method_name` | `${K}_method_code`]?: string };

export interface PriceType {
  price_type_currency_code: string;
  price_type_label: string;
  price_type_retail_currency_code: string;
}

export interface Door {
  code: string;
  name: string;
}

/** A customer code of one JOOR account and what has become of it. Times are milliseconds since 1970 UTC. */
export interface Connection {
  /** Empty where nobody gave it one at JOOR. */
  customerCode: string;
  /** pending: waiting to be matched to a retailer; removed: deleted from the brand's connections. */
  state: 'pending' | 'connected' | 'removed';
  /** JOOR's internal id, given when the code is matched. */
  connectionId: number | null;
  data: ConnectionData;
  doors: Door[];
  /** JOOR's own ids of billing addresses, by billing code. */
  billingAddressIds: Map<string, number>;
  waitingSince: number;
  connectedAt: number | null;
  updatedAt: number;
  /** Job that brought the data held; null where none did. */
  jobId: number | null;
  /** File that brought the data held; null where none did. */
  fileId: number | null;
}

/** "If blank, customer name will be used": shipping_name and billing_name are filled in. */
export function nameAddresses(data: ConnectionData): ConnectionData {
  const { shipping, billing, ...rest } = data;
  const named: ConnectionData = { ...rest };
  if (shipping) {
    named.shipping = { ...shipping };
    if (shipping.shipping_addresses) {
      named.shipping.shipping_addresses = shipping.shipping_addresses.map((address) => ({
        ...address,
        shipping_name: address.shipping_name?.trim() ? address.shipping_name : data.customer_name,
      }));
    }
  }
  if (billing) {
    named.billing = { ...billing };
    if (billing.billing_addresses) {
      named.billing.billing_addresses = billing.billing_addresses.map((address) => ({
        ...address,
        billing_name: address.billing_name?.trim() ? address.billing_name : data.customer_name,
      }));
    }
  }
  return named;
}

/** The held data with what was sent laid over it; nodes left out stay as they were. */
export function mergeData(held: ConnectionData, sent: ConnectionData): ConnectionData {
  const merged: ConnectionData = { ...held, ...sent };
  if (held.shipping && sent.shipping) merged.shipping = { ...held.shipping, ...sent.shipping };
  if (held.billing && sent.billing) merged.billing = { ...held.billing, ...sent.billing };
  return merged;
}

/**
 * The doors after `data` has been applied: one for each shipping address with shipping_create_doors, named
 * "Shipping Name - Shipping Code" with door code "Shipping Code" (Bulk Connection POST/PUT). Sending an address again
 * renames its door; whether false takes a door away is not documented and is `remove`'s to say.
 */
export function updateDoors(doors: Door[], data: ConnectionData, remove: boolean): Door[] {
  const byCode = new Map(doors.map((door) => [door.code, door]));
  for (const address of data.shipping?.shipping_addresses ?? []) {
    const code = address.shipping_code;
    if (address.shipping_create_doors) byCode.set(code, { code, name: `${address.shipping_name} - ${code}` });
    else if (remove) byCode.delete(code);
  }
  return [...byCode.values()];
}
