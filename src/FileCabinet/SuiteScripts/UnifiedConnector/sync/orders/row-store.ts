import * as record from 'N/record';
import type { JoorOrder } from '../../joor/order';
import { asShown } from '../../netsuite/as-shown';
import { isDuplicate } from '../../netsuite/duplicate';
import { sha256 } from '../../netsuite/hash';
import { ORDER_CUSTOMER as F } from '../../netsuite/ids';
import { daysBefore, instantOf } from '../../netsuite/instant';
import { placeholders } from '../../netsuite/placeholders';
import { id, type Row, readAll, readFew, text } from '../../netsuite/suiteql';
import type { NearMatch } from '../../orders/near-matches';
import type { OrderedBy } from '../../orders/order-customer';
import { joinedPieces, piecesOf } from '../match/pieces';
import { isObject, isTexts } from '../records/kept-json';
import type { OrderRow, RowDecision, RowKind, RowState } from './order-row';

/** Characters of a Text field, and of a Text Area whatever the characters are. */
const MOST = { text: 300, area: 1000 };

/** Numbers of orders that a row remembers: a Long Text holds 100,000 characters. */
const MOST_IDS = 2000;

/**
 * The external id of a row, and of the customer that is created from it: of one of JOOR's customers in one External System
 * there is never a second one.
 */
export const externalIdOf = (systemId: number, kind: RowKind, key: string): string =>
  `uc_joor_${systemId}_${kind}_${sha256(key).slice(0, 32)}`;

const COLUMNS = `r.id, r.externalid, r.${F.system} AS systemid, r.${F.kind} AS kind, r.${F.state} AS state, r.${F.joorName} AS joorname,
    r.${F.code} AS code, r.${F.orders} AS orders, r.${F.nearCount} AS nearcount, r.${F.customer} AS customer,
    r.${F.reason} AS reason, r.${F.automatic} AS automatic, r.${F.orderIds} AS orderids, r.${F.order} AS orderjson,
    r.${F.near} AS near`;

const SELECT = `SELECT ${COLUMNS} FROM ${F.type} r`;

/** As a Long Text takes it: nothing in it is shown otherwise by NetSuite. */
const kept = (value: unknown): string => piecesOf(value)[0] ?? '';

/** JSON that somebody edited reads as nothing. */
function keptIn<Kept>(text: string, isRight: (value: unknown) => value is Kept): Kept | null {
  try {
    const value = joinedPieces<unknown>([text]);
    return isRight(value) ? value : null;
  } catch {
    return null;
  }
}

const isOrder = (value: unknown): value is JoorOrder =>
  isObject(value) && isObject(value.shipping) && isObject(value.billing) && Array.isArray(value.doors);
const isNear = (value: unknown): value is NearMatch[] => Array.isArray(value) && value.every(isObject);

function rowOf(row: Row): OrderRow | [] {
  const order = keptIn(text(row.orderjson), isOrder);
  // Somebody edited it: nothing can be made of the row.
  if (!order) return [];
  return {
    id: Number(row.id),
    systemId: Number(row.systemid),
    kind: text(row.kind) === 'address' ? 'address' : 'customer',
    state: text(row.state) as RowState,
    externalId: text(row.externalid),
    name: asShown(text(row.joorname)),
    code: asShown(text(row.code)),
    orders: Number(row.orders ?? 0),
    orderIds: keptIn(text(row.orderids), isTexts) ?? [],
    order,
    near: keptIn(text(row.near), isNear) ?? [],
    nearCount: id(row.nearcount),
    customer: id(row.customer),
    reason: text(row.reason),
    automatic: row.automatic === 'T',
  };
}

/** Rows by these external ids or, of customers, codes; at most 400 of each. Costs 10 units, nothing without any. */
export function readRowsOf(systemId: number, externalIds: readonly string[], codes: readonly string[]): OrderRow[] {
  const parts = [
    ...(externalIds.length > 0 ? [`r.externalid IN (${placeholders(externalIds)})`] : []),
    ...(codes.length > 0 ? [`(r.${F.kind} = 'customer' AND r.${F.code} IN (${placeholders(codes)}))`] : []),
  ];
  if (parts.length === 0) return [];
  return readAll({
    sql: `${SELECT} WHERE r.${F.system} = ? AND (${parts.join(' OR ')})`,
    params: [systemId, ...externalIds, ...codes],
    key: [{ column: 'r.id', alias: 'id' }],
  }).flatMap(rowOf);
}

/** Rows by internal id, at most 900. Costs 10 units, nothing without ids. */
export function readRows(ids: readonly number[]): Map<number, OrderRow> {
  if (ids.length === 0) return new Map();
  const rows = readFew(`${SELECT} WHERE r.id IN (${placeholders(ids)})`, [...ids]).flatMap(rowOf);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Customers for which similar ones were not looked for yet, the first of them. Costs 20 units. */
export const readUncompared = (systemId: number, most: number): OrderRow[] => [
  ...readRows(
    readFirstIds(
      `r.${F.system} = ? AND r.${F.kind} = 'customer' AND r.${F.state} IN ('New', 'Failed') AND r.${F.nearCount} IS NULL`,
      [systemId],
      most,
    ),
  ).values(),
];

/** Customers without a similar one that orders of these types may create, the first of them. Costs 20 units. */
export const readCreatable = (systemId: number, types: readonly string[], most: number): OrderRow[] => [
  ...readRows(
    readFirstIds(
      `r.${F.system} = ? AND r.${F.kind} = 'customer' AND r.${F.state} = 'New' AND r.${F.nearCount} = 0
         AND r.${F.orderType} IN (${placeholders(types)})`,
      [systemId, ...types],
      most,
    ),
  ).values(),
];

/** Minutes after which a creation has certainly broken off: a page answers within them, and a run is at work on one row. */
const BROKEN_MINUTES = 5;

/** Rows whose creation broke off. Costs 10 units, 20 where there is one. */
export const readBroken = (systemId: number): OrderRow[] => [
  ...readRows(
    readFirstIds(
      `r.${F.system} = ? AND r.${F.state} = 'Creating' AND r.${F.decidedAtUtc} < ?`,
      [systemId, instantOf(Date.now() - BROKEN_MINUTES * 60_000)],
      MOST_BROKEN,
    ),
  ).values(),
];

const MOST_BROKEN = 25;

/** Long texts are read of the rows that are wanted alone. */
const readFirstIds = (where: string, params: (string | number)[], most: number): number[] =>
  readAll({ sql: `SELECT r.id FROM ${F.type} r WHERE ${where}`, params, key: [{ column: 'r.id', alias: 'id' }] }, most)
    .slice(0, most)
    .map((row) => Number(row.id));

/** Customers that runs created within the last day. Costs 10 units. */
export const countCreatedToday = (systemId: number): number =>
  Number(
    readFew(
      `SELECT COUNT(*) AS created FROM ${F.type} r WHERE r.${F.system} = ? AND r.${F.state} = 'Created'
         AND r.${F.automatic} = 'T' AND r.${F.decidedAtUtc} > ?`,
      [systemId, daysBefore(Date.now(), 1)],
    )[0]?.created ?? 0,
  );

const short = (value: string): string => value.slice(0, MOST.text);

function orderValues({ order, ids }: OrderedBy): Record<string, record.FieldValue> {
  const place = [order.shipping, order.billing].find(({ city }) => city !== '') ?? order.shipping;
  return {
    [F.joorName]: short(order.customerName || order.billing.name || order.shipping.name || order.customerCode),
    [F.code]: short(order.customerCode),
    [F.city]: short(place.city),
    [F.country]: short(place.countryCode || place.country),
    [F.email]: short(order.email),
    [F.orderNumber]: short(order.id),
    [F.orderType]: short(order.type),
    [F.orderedAt]: short(order.created.slice(0, 16).replace('T', ' ')),
    [F.order]: kept(order),
    [F.orders]: ids.length,
    [F.orderIds]: kept(ids.slice(-MOST_IDS)),
    [F.seenAtUtc]: instantOf(Date.now()),
  };
}

/** Makes the row of one of JOOR's customers; one that is there stays. Costs 6 units. */
export function createRow(
  systemId: number,
  kind: RowKind,
  found: OrderedBy,
  decided: { customer?: number; reason?: string } = {},
): void {
  const row = record.create({ type: F.type });
  const values: Record<string, record.FieldValue> = {
    externalid: externalIdOf(systemId, kind, found.key),
    name: short(`${found.order.customerName || found.order.customerCode} ${found.order.id}`),
    [F.system]: systemId,
    [F.kind]: kind,
    [F.state]: 'New',
    [F.customer]: decided.customer ?? '',
    [F.reason]: (decided.reason ?? '').slice(0, MOST.area),
    ...(kind === 'address' ? { [F.nearCount]: 0 } : {}),
    ...orderValues(found),
  };
  for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
  try {
    row.save();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** Adds orders to a row; who may be similar is looked for anew. Costs 2 units. */
export function addOrders(row: OrderRow, found: OrderedBy): void {
  const anew = row.kind === 'customer' && (row.state === 'New' || row.state === 'Failed') ? { [F.nearCount]: '' } : {};
  record.submitFields({ type: F.type, id: row.id, values: { ...orderValues(found), ...anew } });
}

/** Keeps who may be the same in NetSuite. Costs 2 units. */
export function recordNear(rowId: number, near: readonly NearMatch[]): void {
  record.submitFields({
    type: F.type,
    id: rowId,
    values: { [F.near]: kept(near), [F.nearCount]: near.length, [F.score]: near[0]?.score ?? '' },
  });
}

/** Keeps what became of a row. Costs 2 units. */
export function recordDecision(rowId: number, { state, customer, reason, automatic, by }: RowDecision): void {
  const now = new Date();
  record.submitFields({
    type: F.type,
    id: rowId,
    values: {
      [F.state]: state,
      [F.reason]: reason.slice(0, MOST.area),
      [F.decidedBy]: short(by),
      [F.decidedAt]: now,
      [F.decidedAtUtc]: instantOf(now),
      ...(customer === undefined ? {} : { [F.customer]: customer ?? '' }),
      ...(automatic === undefined ? {} : { [F.automatic]: automatic }),
    },
  });
}
