import { plainText } from '../customers/text';
import type { JoorOrder } from '../joor/order';
import { matchName } from '../matching/names';
import { matchPlace } from '../matching/places';

/** Orders of one customer at JOOR. */
export interface OrderedBy {
  key: string;
  /** The newest of `ids`. */
  order: JoorOrder;
  /** Numbers of its orders, each once. */
  ids: string[];
}

/**
 * What tells a customer at JOOR from others: its code, or, as long as it has none, its name and where it is billed, for an
 * order shows no other mark of it. null: the order names nobody.
 */
export function customerKey(order: JoorOrder): string | null {
  const code = plainText(order.customerCode);
  return code === '' ? nameKey(order) : `code ${code}`;
}

/** The same by name alone: how a customer was known before it got a code. */
export function nameKey(order: JoorOrder): string | null {
  const { joined } = matchName(order.customerName);
  if (joined === '') return null;
  const { city, postalCode, countryCode, country } =
    [order.billing, order.shipping].find((address) => address.city !== '' || address.postalCode !== '') ??
    order.shipping;
  const place = matchPlace({ street: '', city, postalCode, country: countryCode || country });
  return `name ${[joined, place.country, place.postalCode || place.city].join(' ')}`;
}

/** Orders by their customers, and the numbers of those that name nobody. */
export function byCustomer(orders: readonly JoorOrder[]): { customers: OrderedBy[]; nobody: string[] } {
  const found = new Map<string, OrderedBy>();
  const nobody: string[] = [];
  for (const order of orders) {
    const key = customerKey(order);
    if (key === null) {
      nobody.push(order.id);
      continue;
    }
    const held = found.get(key);
    if (!held) found.set(key, { key, order, ids: [order.id] });
    else {
      if (!held.ids.includes(order.id)) held.ids.push(order.id);
      if (isNewer(order, held.order)) held.order = order;
    }
  }
  return { customers: [...found.values()], nobody };
}

/** Whether an order says more lately whose it is. JOOR's dates are one form of text; where they are none, the later read counts. */
export function isNewer(one: JoorOrder, other: JoorOrder): boolean {
  const [a, b] = [lastChange(one), lastChange(other)];
  return Number.isNaN(a) || Number.isNaN(b) || a >= b;
}

const lastChange = ({ modified, created }: JoorOrder): number => Date.parse(modified || created);
