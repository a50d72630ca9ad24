const ADDRESS = [
  'code',
  'name',
  'phone',
  'address_1',
  'address_2',
  'city',
  // Not state, as connections have it.
  'region',
  'postal_code',
  'country',
  'country_iso_two',
  'country_iso_three',
];

/**
 * Texts of an order as a consumer in production reads them, in groups as the page shows them. What JOOR adds itself is not
 * among them: numbers, dates, the type, and the customer code, which is that of the connection.
 */
export const ORDER_GROUPS: readonly { title: string; fields: readonly string[] }[] = [
  {
    title: 'Order',
    fields: ['order_currency', 'created_by_username', 'created_by_email', 'warehouse_name', 'warehouse_code'],
  },
  {
    title: 'Customer',
    fields: [
      'customer_name',
      'customer_buyer_name',
      'company_name',
      'company_code',
      'customer_group_name',
      'customer_group_code',
      'sales_representative',
      'sales_representative_code',
    ],
  },
  { title: 'Shipping address', fields: [...ADDRESS.map((name) => `shipping_${name}`), 'shipping_email'] },
  { title: 'Billing address', fields: ADDRESS.map((name) => `billing_${name}`) },
  {
    title: 'Methods',
    fields: ['shipping_method_name', 'shipping_method_code', 'payment_method_name', 'payment_method_code'],
  },
];

export const ORDER_FIELDS: readonly string[] = ORDER_GROUPS.flatMap(({ fields }) => fields);

export const ORDER_DOOR_FIELDS = ['door_id', 'door_name', 'door_code'] as const;
