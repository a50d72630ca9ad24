import type { JoorPaymentMethod, JoorShippingMethod } from '../../joor/connection';
import type { ValueMap } from '../../settings/value-map';
import type { Customer } from '../customer';
import { filledNodes } from './without-empty';

/**
 * A payment method for each Value Map line of the customer's term. Without a line, the name of the term is sent as the
 * payment method's name.
 */
export function paymentMethodsOf({ term }: Customer, valueMap: ValueMap): JoorPaymentMethod[] {
  if (!term) return [];
  const lines = valueMap.find('term', term.id);
  if (lines.length === 0) return [{ payment_method_name: term.name }];
  return filledNodes(lines.map((line) => ({ payment_method_name: line.joorName, payment_method_code: line.joorCode })));
}

/** A shipping method for each Value Map line of the customer's ship item; without a line nothing is sent. */
export function shippingMethodsOf({ shipItem }: Customer, valueMap: ValueMap): JoorShippingMethod[] {
  if (!shipItem) return [];
  const lines = valueMap.find('ship-item', shipItem.id);
  return filledNodes(
    lines.map((line) => ({ shipping_method_name: line.joorName, shipping_method_code: line.joorCode })),
  );
}
