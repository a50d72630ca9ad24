import { plainText } from '../../customers/text';
import type { JoorOrder } from '../../joor/order';
import { asShown } from '../../netsuite/as-shown';
import { placeholders } from '../../netsuite/placeholders';
import { readAll, text } from '../../netsuite/suiteql';
import { addressKey, type KnownAddress, newAddress } from '../../orders/new-address';
import { createRow, externalIdOf, readRowsOf } from './row-store';

/**
 * Makes a row for each shipping address of the orders that its customer does not have; one that was offered before stays as it
 * is. Costs 20 units, and 6 for each new one.
 */
export function offerAddresses(
  systemId: number,
  orders: readonly JoorOrder[],
  customerOf: (code: string) => number | undefined,
  hasUnits: () => boolean,
): { fresh: number; complete: boolean } {
  const ofKnown = orders.flatMap((order) => {
    const customer = customerOf(plainText(order.customerCode));
    return customer === undefined ? [] : [{ order, customer }];
  });
  const addresses = readKnownAddresses([...new Set(ofKnown.map(({ customer }) => customer))]);
  const offered = new Map<string, { order: JoorOrder; customer: number; ids: string[] }>();
  for (const { order, customer } of ofKnown) {
    if (!newAddress(order.shipping, addresses.get(customer) ?? [])) continue;
    const key = `${customer} ${addressKey(order.shipping)}`;
    const held = offered.get(key);
    if (held) held.ids.push(order.id);
    else offered.set(key, { order, customer, ids: [order.id] });
  }
  const known = readRowsOf(
    systemId,
    [...offered.keys()].map((key) => externalIdOf(systemId, 'address', key)),
    [],
  ).map(({ externalId }) => externalId);
  let fresh = 0;
  for (const [key, { order, customer, ids }] of offered) {
    if (known.includes(externalIdOf(systemId, 'address', key))) continue;
    if (!hasUnits()) return { fresh, complete: false };
    createRow(systemId, 'address', { key, order, ids }, { customer });
    fresh += 1;
  }
  return { fresh, complete: true };
}

/** Addresses of customers, at most 900, by customer. Costs 10 units for every 5,000 begun, nothing without customers. */
export function readKnownAddresses(customerIds: readonly number[]): Map<number, KnownAddress[]> {
  const found = new Map<number, KnownAddress[]>();
  if (customerIds.length === 0) return found;
  const rows = readAll({
    sql: `SELECT ab.entity, ab.internalid, ab.label, a.addr1, a.city, a.zip, a.country
      FROM customerAddressbook ab
        LEFT JOIN customerAddressbookEntityAddress a ON a.nkey = ab.addressbookaddress
      WHERE ab.entity IN (${placeholders(customerIds)})`,
    params: [...customerIds],
    key: [
      { column: 'ab.entity', alias: 'entity' },
      { column: 'ab.internalid', alias: 'internalid' },
    ],
  });
  for (const row of rows) {
    const customer = Number(row.entity);
    const address = {
      label: asShown(text(row.label)),
      addr1: asShown(text(row.addr1)),
      city: asShown(text(row.city)),
      zip: text(row.zip),
      country: text(row.country),
    };
    found.set(customer, [...(found.get(customer) ?? []), address]);
  }
  return found;
}
