/**
 * The request fields of the Bulk Connection API, in the order of its page
 * (https://api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput, "Request Detail").
 */

export interface Field {
  name: string;
  type: 'string' | 'boolean' | 'decimal' | 'integer';
  /** Longest value, for strings. */
  max?: number;
  required?: true;
  /** Holds an English country name or ISO code. */
  country?: true;
  /** Required where the country in the named field is the US, Canada, Japan or Australia. */
  requiredByCountry?: string;
}

export interface Node {
  name: string;
  /** Name of the element that XML repeats inside the node; JSON has a list in its place. */
  item?: string;
  required?: true;
  /** XML may repeat the node itself ("node : 1-n"). */
  repeats?: true;
  fields: readonly Field[];
  nodes: readonly Node[];
}

/** "Y (if US, CA, JP, or AU)". */
export const COUNTRIES_WITH_STATES: readonly string[] = ['US', 'CA', 'JP', 'AU'];

const text = (name: string, max: number): Field => ({ name, type: 'string', max });
const requiredText = (name: string, max: number): Field => ({ name, type: 'string', max, required: true });

function list(name: string, item: string, fields: Field[], more: Pick<Node, 'required' | 'repeats'> = {}): Node {
  return { name, item, fields, nodes: [], ...more };
}

function addressFields(kind: 'shipping' | 'billing'): Field[] {
  return [
    text(`${kind}_name`, 50),
    requiredText(`${kind}_code`, 50),
    text(`${kind}_phone`, 50),
    text(`${kind}_address_1`, 50),
    text(`${kind}_address_2`, 50),
    requiredText(`${kind}_city`, 50),
    { ...text(`${kind}_state`, 50), requiredByCountry: `${kind}_country` },
    text(`${kind}_postal_code`, 50),
    { ...requiredText(`${kind}_country`, 50), country: true },
  ];
}

/** Names that stand in the page's examples and not in its table; JOOR gives no length for them. */
const EXAMPLE_LENGTH = 50;

export const CONNECTION: Node = {
  name: 'connection',
  fields: [
    requiredText('customer_name', 100),
    requiredText('customer_code', 50),
    text('customer_alias', 150),
    text('company_number_name', 150),
    text('company_number_code', 100),
    text('customer_group_name', 150),
    text('customer_group_code', 100),
    text('customer_phone', 50),
    text('customer_contact', 50),
    text('customer_contact_email', 50),
    text('sales_rep_code', 50),
    text('customer_email', EXAMPLE_LENGTH),
    text('customer_contact_name', EXAMPLE_LENGTH),
  ],
  nodes: [
    list('buyers', 'buyer', [
      requiredText('buyer_name', 50),
      text('buyer_title', 50),
      requiredText('buyer_email', 50),
      text('buyer_phone', 50),
      text('buyer_fax', 50),
    ]),
    {
      name: 'shipping',
      fields: [],
      nodes: [
        list('shipping_addresses', 'shipping_address', [
          ...addressFields('shipping'),
          { name: 'shipping_create_doors', type: 'boolean' },
          text('shipping_email', EXAMPLE_LENGTH),
        ]),
        list('shipping_methods', 'shipping_method', [
          text('shipping_method_name', 50),
          text('shipping_method_code', 50),
        ]),
      ],
    },
    {
      name: 'billing',
      fields: [],
      nodes: [
        list('billing_addresses', 'billing_address', addressFields('billing')),
        list('payment_methods', 'payment_method', [text('payment_method_name', 50), text('payment_method_code', 50)]),
      ],
    },
    list('customer_locations', 'customer_location', [
      { name: 'location_address_id', type: 'integer' },
      text('location_phone', 50),
      text('location_address_1', 50),
      text('location_address_2', 50),
      requiredText('location_city', 50),
      text('location_state', 50),
      { ...text('location_zip', 50), requiredByCountry: 'location_country' },
      { ...requiredText('location_country', 50), country: true },
    ]),
    list(
      'price_types',
      'price_type',
      [
        requiredText('price_type_currency_code', 50),
        requiredText('price_type_label', 50),
        requiredText('price_type_retail_currency_code', 50),
      ],
      { required: true, repeats: true },
    ),
    list('discounts', 'discount', [
      { name: 'amount', type: 'decimal' },
      { name: 'line_item_level', type: 'boolean' },
    ]),
    list('warehouses', 'warehouse', [text('warehouse_code', 50), text('warehouse_name', 50)], { required: true }),
  ],
};
