/**
 * JOOR's bulk connection, JSON form, as its API page documents it
 * (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput). Nodes without a value are left out.
 */
export interface JoorConnection {
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
  /** In the page's examples only, in the place of customer_contact. */
  customer_contact_name?: string;
  /** In the page's examples only, in the place of customer_contact_email. */
  customer_email?: string;
  sales_rep_code?: string;
  buyers?: JoorBuyer[];
  shipping?: { shipping_addresses?: JoorShippingAddress[]; shipping_methods?: JoorShippingMethod[] };
  billing?: { billing_addresses?: JoorBillingAddress[]; payment_methods?: JoorPaymentMethod[] };
  customer_locations?: JoorCustomerLocation[];
  price_types: JoorPriceType[];
  discounts?: JoorDiscount[];
  warehouses?: JoorWarehouse[];
}

export interface JoorBuyer {
  buyer_name: string;
  buyer_title?: string;
  buyer_email: string;
  buyer_phone?: string;
  buyer_fax?: string;
}

export interface JoorShippingAddress {
  shipping_name?: string;
  shipping_code: string;
  shipping_phone?: string;
  /** In the page's examples only. */
  shipping_email?: string;
  shipping_address_1?: string;
  shipping_address_2?: string;
  shipping_city: string;
  shipping_state?: string;
  shipping_postal_code?: string;
  shipping_country: string;
  shipping_create_doors?: boolean;
}

export interface JoorBillingAddress {
  billing_name?: string;
  billing_code: string;
  billing_phone?: string;
  billing_address_1?: string;
  billing_address_2?: string;
  billing_city: string;
  billing_state?: string;
  billing_postal_code?: string;
  billing_country: string;
}

/** The examples also show location_address_id: JOOR's own number, which is never sent. */
export interface JoorCustomerLocation {
  location_phone?: string;
  location_address_1?: string;
  location_address_2?: string;
  location_city: string;
  location_state?: string;
  location_zip?: string;
  location_country: string;
}

export interface JoorPaymentMethod {
  payment_method_name?: string;
  payment_method_code?: string;
}

export interface JoorShippingMethod {
  shipping_method_name?: string;
  shipping_method_code?: string;
}

export interface JoorWarehouse {
  warehouse_name?: string;
  warehouse_code?: string;
}

export interface JoorPriceType {
  price_type_currency_code: string;
  price_type_label: string;
  price_type_retail_currency_code: string;
}

export interface JoorDiscount {
  /** Percent: 4 is 4 %. */
  amount: number;
  line_item_level?: boolean;
}

/**
 * Lengths in characters from the same page, for every text the connector fills. Those of customer_contact_name,
 * customer_email and shipping_email are not documented: they are taken to be those of the other contact fields.
 */
export const MAX_LENGTH: Readonly<Record<string, number>> = {
  customer_name: 100,
  customer_code: 50,
  customer_alias: 150,
  company_number_name: 150,
  company_number_code: 100,
  customer_group_name: 150,
  customer_group_code: 100,
  customer_phone: 50,
  customer_contact: 50,
  customer_contact_email: 50,
  customer_contact_name: 50,
  customer_email: 50,
  sales_rep_code: 50,
  buyer_name: 50,
  buyer_title: 50,
  buyer_email: 50,
  buyer_phone: 50,
  buyer_fax: 50,
  shipping_name: 50,
  shipping_code: 50,
  shipping_phone: 50,
  shipping_email: 50,
  shipping_address_1: 50,
  shipping_address_2: 50,
  shipping_city: 50,
  shipping_state: 50,
  shipping_postal_code: 50,
  shipping_country: 50,
  shipping_method_name: 50,
  shipping_method_code: 50,
  billing_name: 50,
  billing_code: 50,
  billing_phone: 50,
  billing_address_1: 50,
  billing_address_2: 50,
  billing_city: 50,
  billing_state: 50,
  billing_postal_code: 50,
  billing_country: 50,
  payment_method_name: 50,
  payment_method_code: 50,
  location_phone: 50,
  location_address_1: 50,
  location_address_2: 50,
  location_city: 50,
  location_state: 50,
  location_zip: 50,
  location_country: 50,
  warehouse_name: 50,
  warehouse_code: 50,
  price_type_currency_code: 50,
  price_type_label: 50,
  price_type_retail_currency_code: 50,
};
