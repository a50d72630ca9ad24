import type { JoorPaymentMethod, JoorShippingMethod } from '../../joor/connection';
import type { Customer } from '../customer';
import type { Mapping } from '../mapping';
import { customerValue } from './mapped-value';
import { filledNodes } from './without-empty';

/**
 * The payment method that the Field Map fills, else one for each Value Map line of the customer's term. Without a line,
 * the name of the term is sent as the payment method's name.
 */
export function paymentMethodsOf(customer: Customer, { fieldMap, valueMap }: Mapping): JoorPaymentMethod[] {
  const own = filledNodes([
    {
      payment_method_name: customerValue(fieldMap, 'payment_method_name', customer),
      payment_method_code: customerValue(fieldMap, 'payment_method_code', customer),
    },
  ]);
  const { term } = customer;
  if (own.length > 0 || !term) return own;
  const lines = valueMap.find('term', term.id);
  if (lines.length === 0) return [{ payment_method_name: term.name }];
  return filledNodes(lines.map((line) => ({ payment_method_name: line.joorName, payment_method_code: line.joorCode })));
}

/**
 * The shipping method that the Field Map fills, else one for each Value Map line of the customer's ship item; without
 * a line nothing is sent.
 */
export function shippingMethodsOf(customer: Customer, { fieldMap, valueMap }: Mapping): JoorShippingMethod[] {
  const own = filledNodes([
    {
      shipping_method_name: customerValue(fieldMap, 'shipping_method_name', customer),
      shipping_method_code: customerValue(fieldMap, 'shipping_method_code', customer),
    },
  ]);
  const { shipItem } = customer;
  if (own.length > 0 || !shipItem) return own;
  const lines = valueMap.find('ship-item', shipItem.id);
  return filledNodes(
    lines.map((line) => ({ shipping_method_name: line.joorName, shipping_method_code: line.joorCode })),
  );
}
