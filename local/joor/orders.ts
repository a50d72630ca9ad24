import { isObject, type Json, type JsonObject } from './json';
import { ORDER_DOOR_FIELDS, ORDER_FIELDS } from './order-fields';

export interface OrderDoor {
  door_id: string;
  door_name: string;
  door_code: string;
}

/** Types of one consumer in production; JOOR's own list is not known. */
export const APPROVED = 4;
export const PENDING = 3;

/** One order of a brand. Times are milliseconds since 1970 UTC. */
export interface Order {
  id: number;
  /** See APPROVED; other numbers are taken as they come. */
  type: number;
  /** The connection that ordered; null: the retailer is none of the brand's. */
  connectionId: number | null;
  data: Record<string, string>;
  doors: OrderDoor[];
  createdAt: number;
  approvedAt: number | null;
  modifiedAt: number;
  /** When a call with `sync=1` gave it out. */
  exportedAt: number | null;
}

/** An order as it is placed. */
export interface NewOrder {
  type: number;
  connectionId: number | null;
  data: Record<string, string>;
  doors: OrderDoor[];
}

/** Which date of an order `date_start` and `date_end` are about. */
export type OrderDate = 'modified' | 'created' | 'approved';

export interface OrderFilter {
  types: number[] | null;
  customerCode: string | null;
  /** Milliseconds since 1970 UTC, both included. */
  from: number | null;
  to: number | null;
  date: OrderDate;
  exported: boolean | null;
}

/** The orders of an account, in the order in which they came. */
export class OrderBook {
  private readonly orders: Order[] = [];

  place(id: number, order: NewOrder, now: number): Order {
    const approvedAt = order.type === APPROVED ? now : null;
    const placed: Order = { ...order, id, createdAt: now, approvedAt, modifiedAt: now, exportedAt: null };
    this.orders.push(placed);
    return placed;
  }

  /** Approves a pending order, as the brand does at JOOR. Throws an Error where there is none. */
  approve(id: number, now: number): Order {
    const order = this.find(id);
    if (!order) throw new Error(`There is no order ${id}.`);
    if (order.approvedAt !== null) throw new Error(`Order ${id} is approved already.`);
    return Object.assign(order, { type: APPROVED, approvedAt: now, modifiedAt: now });
  }

  values(): readonly Order[] {
    return this.orders;
  }

  find(id: number): Order | undefined {
    return this.orders.find((order) => order.id === id);
  }

  /** @param codeOf the customer code of an order's connection as it is now */
  select(filter: OrderFilter, codeOf: (order: Order) => string): Order[] {
    const { types, customerCode, from, to, date, exported } = filter;
    return this.orders.filter((order) => {
      const at = { modified: order.modifiedAt, created: order.createdAt, approved: order.approvedAt }[date];
      return (
        (types === null || types.includes(order.type)) &&
        (customerCode === null || codeOf(order) === customerCode) &&
        (from === null || (at !== null && at >= from)) &&
        (to === null || (at !== null && at <= to)) &&
        (exported === null || (order.exportedAt !== null) === exported)
      );
    });
  }
}

const known = (fields: readonly string[], value: JsonObject, at: string): Record<string, string> => {
  const read: Record<string, string> = {};
  for (const [name, each] of Object.entries(value)) {
    if (!fields.includes(name)) throw new Error(`${at} has ${name}, which is no field of an order.`);
    if (typeof each !== 'string') throw new Error(`${at} needs ${name} as text.`);
    read[name] = each;
  }
  return read;
};

/**
 * Reads an order as people place it: `order_type`, `connection_id` where one of the brand's connections orders, and any of
 * the order's fields. Throws an Error with one sentence where something is unknown or not of its type.
 */
export function readOrder(value: Json, at: string): NewOrder {
  if (!isObject(value)) throw new Error(`${at} must be an object with order_type and order_currency.`);
  const { order_type: type, connection_id: connectionId = null, order_doors: doors = [], ...rest } = value;
  if (!Number.isInteger(type)) throw new Error(`${at} needs order_type as a whole number.`);
  if (connectionId !== null && !Number.isInteger(connectionId)) {
    throw new Error(`${at} needs connection_id as the number of a connection.`);
  }
  if (!Array.isArray(doors)) throw new Error(`${at} needs order_doors as a list.`);
  const data = known(ORDER_FIELDS, rest, at);
  if (!/^[A-Z]{3}$/.test(data.order_currency ?? '')) {
    throw new Error(`${at} needs order_currency as a three-letter ISO currency code.`);
  }
  return {
    type: Number(type),
    connectionId: connectionId === null ? null : Number(connectionId),
    data,
    doors: doors.map((door, index) => {
      if (!isObject(door)) throw new Error(`${at}.order_doors[${index}] must be an object.`);
      const { door_id = '', door_name = '', door_code = '' } = known(ORDER_DOOR_FIELDS, door, `${at}.order_doors`);
      return { door_id, door_name, door_code };
    }),
  };
}
