import type { JoorOrder, OrderAddress } from '../../../joor/order';
import type { OrderFacts } from './contract';

const coded = (name: string, code: string): string =>
  name !== '' && code !== '' && name !== code ? `${name} (${code})` : name || code;

/** What an order says of its customer, as people read it; nothing that is empty. */
export function factsOf(order: JoorOrder): OrderFacts {
  const facts: OrderFacts = [
    ['Order', `${order.id}, type ${order.type}`],
    ['Ordered', order.created.slice(0, 16).replace('T', ' ')],
    ['Customer', order.customerName],
    ['Customer Code', order.customerCode],
    ['Buyer', order.buyer],
    ['Email', order.email],
    ['Entered by', order.enteredBy],
    ['Currency', order.currency],
    ['Payment Method', coded(order.termName, order.termCode)],
    ['Sales Rep', coded(order.repName, order.repCode)],
    ['Customer Group', coded(order.groupName, order.groupCode)],
    ['Doors', order.doors.map(({ name, code }) => coded(name, code)).join(', ')],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** The lines of an address; none where it is empty. */
export function linesOf({
  code,
  name,
  phone,
  address1,
  address2,
  city,
  region,
  postalCode,
  country,
}: OrderAddress): string[] {
  return [
    coded(name, code),
    address1,
    address2,
    [postalCode, city, region].filter((part) => part !== '').join(' '),
    country,
    phone,
  ].filter((line) => line !== '');
}
