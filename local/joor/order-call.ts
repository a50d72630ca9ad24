import type { JoorAccount } from './account';
import type { Order, OrderFilter } from './orders';
import { orderReply, type Reply, refusal } from './reply';
import type { Settings } from './settings';

/** What a request of the order call asks for, or why it is refused. */
type Asked = { filter: OrderFilter; start: number; count: number; sync: boolean } | { refused: string };

/**
 * `GET /v2/order/`: the orders that fit, a page at a time. `sync=1`, the default, marks those of the page as exported; with
 * `sync=0` nothing changes.
 */
export function listOrders(account: JoorAccount, query: URLSearchParams, settings: Settings, now: number): Reply {
  const asked = readQuery(query, settings);
  if ('refused' in asked) return refusal(400, 'orders', asked.refused);
  const { filter, start, count, sync } = asked;
  const codeOf = (order: Order) => account.codeOfOrder(order);
  const found = account.orders.select(filter, codeOf);
  const end = start + count;
  const page = found.slice(start, end);
  if (sync) for (const order of page) order.exportedAt ??= now;
  return orderReply(page, codeOf, start, end < found.length ? end : null);
}

function readQuery(query: URLSearchParams, settings: Settings): Asked {
  const { orderStartParameter, orderCountParameter, orderCount, orderMost } = settings;
  const start = number(query.get(orderStartParameter), 0);
  const count = number(query.get(orderCountParameter), orderCount);
  if (start === undefined || !count) {
    return { refused: `${orderStartParameter} and ${orderCountParameter} must be whole numbers.` };
  }
  const sync = flag(query.get('sync'), true);
  if (sync === undefined) return { refused: 'sync must be 0 or 1.' };
  const exported = flag(query.get('export_status'), null);
  if (exported === undefined) return { refused: 'export_status must be 0 or 1.' };
  // Documented by name only: what it would change is not known.
  if (query.has('check')) return { refused: 'The local JOOR does not know what check does.' };
  const types = (query.get('order_type') ?? '').split(',').filter((text) => text !== '');
  if (types.some((text) => !/^\d+$/.test(text))) return { refused: 'order_type must be a number.' };
  const [from, to] = [day(query.get('date_start'), 0), day(query.get('date_end'), DAY - 1)];
  if (from === undefined || to === undefined) {
    return { refused: 'date_start and date_end must be dates, as 2026-11-29 or 2026-11-29 17:30:00.' };
  }
  return {
    filter: {
      types: types.length > 0 ? types.map(Number) : null,
      customerCode: query.get('customer_code'),
      from,
      to,
      date: settings.orderDate,
      exported,
    },
    start,
    count: Math.min(count, orderMost),
    sync,
  };
}

const number = (text: string | null, otherwise: number): number | undefined => {
  if (text === null) return otherwise;
  return /^\d+$/.test(text) ? Number(text) : undefined;
};

const flag = <T>(text: string | null, otherwise: T): boolean | T | undefined => {
  if (text === null) return otherwise;
  return text === '0' || text === '1' ? text === '1' : undefined;
};

const DAY = 86_400_000;

/** A date in UTC, with or without a time; without one `after` is added to its beginning. */
function day(text: string | null, after: number): number | null | undefined {
  if (text === null || text === '') return null;
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})(?:Z|\+00:00)?)?$/.exec(text);
  const at = found ? Date.parse(`${found[1]}T${found[2] ?? '00:00:00'}Z`) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return found?.[2] === undefined ? at + after : at;
}
