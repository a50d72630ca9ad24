import type { JoorOrder, OrderAddress } from './order';
import type { GetOutcome } from './read-back';
import { type Answer, notUnderstood, readStatus, responseOf } from './reply';
import { isNode, type Node, type NodeValue, nodesWith, readReplyBody } from './reply-body';

/** A page of the order call. */
export interface OrderPage {
  orders: JoorOrder[];
  /** Orders that could not be understood, each with the beginning of its text. */
  odd: string[];
  /** Orders on the page, understood or not. */
  count: number;
  /** What tells this page from others: how many orders stand on it, and the numbers of the first and the last. */
  mark: string;
}

/**
 * Reads an answer to the order call, JSON or XML. A consumer in production reads a list `orders`; whether a response stands
 * beside it, as on JOOR's other pages, is not known, so both are taken. What else it is, is told with its text.
 */
export function readOrderPage(answer: Answer): GetOutcome<OrderPage> {
  const outcome = readStatus(answer);
  if (outcome) return outcome;
  const odd = { kind: 'transient', message: notUnderstood(answer), odd: true } as const;
  const content = readReplyBody(answer.body, null);
  // XML's root element is the orders themselves; in JSON they have a name.
  const nested = content && !isNode(content.response) && isNode(content.orders) && !('order' in content.orders);
  const root = nested ? (content.orders as Node) : content;
  const response = root && responseOf(root);
  if (answer.code >= 400 || (response && response.code !== 0)) {
    return { kind: 'missing', message: response?.comment || notUnderstood(answer) };
  }
  if (!content || !root) return odd;
  const list = listOf(root.orders);
  if (!list) return odd;
  const read = list.map((each) => orderOf(each));
  return {
    kind: 'found',
    value: {
      orders: read.flatMap((each) => (typeof each === 'string' ? [] : each)),
      odd: read.flatMap((each) => (typeof each === 'string' ? each : [])),
      count: list.length,
      mark: [list.length, numberOf(list[0]), numberOf(list.at(-1))].join(' '),
    },
  };
}

/** The entries of a list, which XML wraps once more and writes as a text where it is empty; null: it is none. */
function listOf(value: NodeValue | undefined): NodeValue[] | null {
  if (value === '') return [];
  if (Array.isArray(value)) return value;
  if (!isNode(value)) return null;
  // A single order is a list too.
  if ('order_id' in value) return [value];
  const { order } = value;
  if (order === undefined) return Object.keys(value).length === 0 ? [] : null;
  return Array.isArray(order) ? order : [order];
}

const ADDRESS = {
  code: 'code',
  name: 'name',
  phone: 'phone',
  address1: 'address_1',
  address2: 'address_2',
  city: 'city',
  region: 'region',
  postalCode: 'postal_code',
  country: 'country',
  countryCode: 'country_iso_two',
} as const satisfies Record<keyof OrderAddress, string>;

const FIELDS = {
  type: 'order_type',
  created: 'date_created',
  modified: 'date_modified',
  currency: 'order_currency',
  customerName: 'customer_name',
  customerCode: 'customer_code',
  buyer: 'customer_buyer_name',
  groupName: 'customer_group_name',
  groupCode: 'customer_group_code',
  repName: 'sales_representative',
  repCode: 'sales_representative_code',
  termName: 'payment_method_name',
  termCode: 'payment_method_code',
  email: 'shipping_email',
  enteredBy: 'created_by_email',
} as const satisfies Partial<Record<keyof JoorOrder, string>>;

/** Numbers of orders, by which rows count them. */
const NUMBER = /^[A-Za-z0-9_-]{1,40}$/;

/** @returns the beginning of its text where a value that is read is no text */
function orderOf(node: NodeValue): JoorOrder | string {
  if (!isNode(node) || !NUMBER.test(textOf(node.order_id))) return excerpt(node);
  const names = [
    ...Object.values(FIELDS),
    ...['shipping', 'billing'].flatMap((kind) => Object.values(ADDRESS).map((name) => `${kind}_${name}`)),
  ];
  if (names.some((name) => typeof node[name] === 'object' && node[name] !== null)) return excerpt(node);
  return {
    id: textOf(node.order_id),
    ...mapped(FIELDS, (name) => textOf(node[name])),
    shipping: addressOf(node, 'shipping'),
    billing: addressOf(node, 'billing'),
    doors: nodesWith(node.order_doors, 'door_name').map((door) => ({
      name: textOf(door.door_name),
      code: textOf(door.door_code),
    })),
  };
}

const addressOf = (node: Node, kind: 'shipping' | 'billing'): OrderAddress =>
  mapped(ADDRESS, (name) => textOf(node[`${kind}_${name}`]));

const mapped = <K extends string>(names: Readonly<Record<K, string>>, read: (name: string) => string) =>
  Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, read(name)])) as Record<K, string>;

/** Longer than any field of a customer: what follows is none. */
const LONGEST = 1000;

const numberOf = (node: NodeValue | undefined): string => (isNode(node) ? textOf(node.order_id).slice(0, 40) : '');

const textOf = (value: NodeValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LONGEST) : '';

const excerpt = (node: NodeValue): string => {
  const text = JSON.stringify(node);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
};
