import type { FieldMap } from '../../settings/field-map';
import type { UnmappedKind } from '../../settings/set-up/map-checks';

/** Kinds whose values the Field Map gives, so that the Value Map need not. */
export const filledBy = (fieldMap: FieldMap): UnmappedKind[] => [
  ...(fieldMap.price_type_label ? (['price-level'] as const) : []),
  ...(fieldMap.payment_method_name || fieldMap.payment_method_code ? (['term'] as const) : []),
  ...(fieldMap.shipping_method_name || fieldMap.shipping_method_code ? (['ship-item'] as const) : []),
  ...(fieldMap.sales_rep_code ? (['sales-rep'] as const) : []),
  ...(fieldMap.customer_group_name || fieldMap.customer_group_code ? (['category'] as const) : []),
];
