import { asShown } from '../../../netsuite/as-shown';
import { ACCOUNT_STATE, EXTERNAL_SYSTEM, ORDER_CUSTOMER as F, SYNC_STATE } from '../../../netsuite/ids';
import { flag, id, type Row, readFew, readPageOfMany, text } from '../../../netsuite/suiteql';
import { ROW_STATES, type RowState } from '../../../sync/orders/order-row';
import { orderProgressIn } from '../../../sync/orders/progress';
import type { Filters, TablePage, TableRequest } from '../../contract/table';
import { Conditions } from '../../server/conditions';
import { choiceOf } from '../../server/parameters';
import { momentOf, printed } from '../../server/read-moment';
import { ANY_STATE, type FoundToLink, MOST_FOUND, type ORDER_COLUMNS, type OrderCustomerRow } from './contract';

const ORDER: Record<(typeof ORDER_COLUMNS)[number], string> = {
  name: `LOWER(r.${F.joorName})`,
  code: `r.${F.code}`,
  orderedAt: `r.${F.orderedAt}`,
  orders: `r.${F.orders}`,
  score: `r.${F.score}`,
  state: `r.${F.state}`,
};

const SELECT = `SELECT r.id, r.${F.kind} AS kind, r.${F.state} AS state, r.${F.system} AS systemid, s.name AS systemname,
    r.${F.joorName} AS joorname, r.${F.code} AS code, r.${F.email} AS email, r.${F.city} AS city, r.${F.country} AS country,
    r.${F.orderNumber} AS ordernumber, r.${F.orderedAt} AS ordered, r.${F.orders} AS orders, r.${F.nearCount} AS near,
    r.${F.score} AS score, r.${F.customer} AS customerid, c.altname AS customername, r.${F.reason} AS reason,
    r.${F.decidedBy} AS decidedby, ${printed(`r.${F.decidedAt}`)} AS decided, r.${F.decidedAtUtc} AS decidedinstant
  FROM ${F.type} r LEFT JOIN ${EXTERNAL_SYSTEM.type} s ON s.id = r.${F.system}
    LEFT JOIN customer c ON c.id = r.${F.customer}`;

const KINDS = { customer: 'customer', address: 'address' } as const;
const STATES = Object.fromEntries([...ROW_STATES, ANY_STATE].map((state) => [state, state]));

/** A page of the rows. Costs 20 units. */
export function readOrderCustomers(request: TableRequest & { sort: keyof typeof ORDER }): TablePage<OrderCustomerRow> {
  const { filters, sort, descending, page, pageSize } = request;
  const where = conditionsOf(filters);
  const { rows, total } = readPageOfMany({
    sql: `${SELECT} WHERE ${where.sql} ORDER BY ${ORDER[sort]}${descending ? ' DESC' : ''}, r.id`,
    params: where.params,
    page,
    pageSize,
  });
  return { total, rows: rows.map(shownOf) };
}

function conditionsOf(filters: Filters): Conditions {
  const { system, text: words } = filters;
  const state = choiceOf(filters, 'state', STATES);
  const conditions = new Conditions()
    .equal(`r.${F.system}`, system)
    .equal(`r.${F.kind}`, choiceOf(filters, 'kind', KINDS))
    .contains([`r.${F.joorName}`, `r.${F.code}`, `r.${F.email}`, `r.${F.city}`, `r.${F.orderNumber}`], words);
  if (state === undefined) return conditions.oneOf(`r.${F.state}`, ['New', 'Failed'] satisfies RowState[]);
  return state === ANY_STATE ? conditions : conditions.equal(`r.${F.state}`, state);
}

function shownOf(row: Row): OrderCustomerRow {
  const customerId = id(row.customerid);
  return {
    id: Number(row.id),
    kind: text(row.kind) === 'address' ? 'address' : 'customer',
    state: text(row.state) as RowState,
    systemId: Number(row.systemid),
    system: text(row.systemname),
    name: asShown(text(row.joorname)),
    code: asShown(text(row.code)),
    email: asShown(text(row.email)),
    city: asShown(text(row.city)),
    country: asShown(text(row.country)),
    orderNumber: text(row.ordernumber),
    orderedAt: text(row.ordered),
    orders: Number(row.orders ?? 0),
    near: id(row.near),
    score: id(row.score),
    customerId,
    customer: customerId === null ? '' : asShown(text(row.customername)),
    reason: asShown(text(row.reason)),
    decidedBy: text(row.decidedby),
    decidedAt: momentOf(row.decided, row.decidedinstant),
  };
}

/** One row; null: there is none. Costs 10 units. */
export function readOrderCustomer(rowId: number): OrderCustomerRow | null {
  const [row] = readFew(`${SELECT} WHERE r.id = ?`, [rowId]);
  return row ? shownOf(row) : null;
}

/** Active External Systems, whether they read orders, and why they cannot now. Costs 10 units. */
export function readOrderSystems(): { id: number; name: string; reads: boolean; problem: string }[] {
  return readFew(
    `SELECT s.id, s.name, s.${EXTERNAL_SYSTEM.readOrders} AS reads, a.${ACCOUNT_STATE.orders} AS orders
     FROM ${EXTERNAL_SYSTEM.type} s LEFT JOIN ${ACCOUNT_STATE.type} a ON a.${ACCOUNT_STATE.system} = s.id
     WHERE s.isinactive = 'F' ORDER BY s.name, s.id`,
  ).map((row) => ({
    id: Number(row.id),
    name: text(row.name),
    reads: flag(row.reads),
    problem: flag(row.reads) ? orderProgressIn(text(row.orders)).problem : '',
  }));
}

/** What is known at JOOR of the customer that a row led to; null: nothing. Costs 10 units. */
export function readCustomerStatus(
  systemId: number,
  customerId: number,
): { state: string; reason: string; codeToEnter: string; matchedName: string } | null {
  const [row] = readFew(
    `SELECT s.${SYNC_STATE.state} AS state, s.${SYNC_STATE.reason} AS reason, s.${SYNC_STATE.codeToEnter} AS codetoenter,
       s.${SYNC_STATE.matchedName} AS matchedname
     FROM ${SYNC_STATE.type} s WHERE s.${SYNC_STATE.system} = ? AND s.${SYNC_STATE.customerId} = ?`,
    [systemId, customerId],
  );
  if (!row) return null;
  return {
    state: text(row.state),
    reason: text(row.reason),
    codeToEnter: asShown(text(row.codetoenter)),
    matchedName: asShown(text(row.matchedname)),
  };
}

/** Active customers by name, Customer ID, email or internal id. Costs 20 units. */
export function readFoundToLink(words: string): FoundToLink[] {
  const wanted = words.trim();
  const isId = /^\d{1,15}$/.test(wanted);
  const contained = new Conditions().contains(['c.altname', 'c.companyname', 'c.entityid', 'c.email'], wanted);
  const { rows } = readPageOfMany({
    sql: `SELECT c.id, c.altname, c.entityid, c.email FROM customer c
      WHERE c.isinactive = 'F' AND (${contained.sql}${isId ? ' OR c.id = ?' : ''}) ORDER BY LOWER(c.altname), c.id`,
    params: [...contained.params, ...(isId ? [Number(wanted)] : [])],
    page: 0,
    pageSize: MOST_FOUND,
  });
  return rows.map((row) => ({
    customerId: Number(row.id),
    name: asShown(text(row.altname)),
    entityId: asShown(text(row.entityid)),
    email: text(row.email),
  }));
}
