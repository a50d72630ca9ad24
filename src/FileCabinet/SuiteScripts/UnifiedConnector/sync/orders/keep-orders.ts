import { plainText } from '../../customers/text';
import type { JoorOrder } from '../../joor/order';
import { byCustomer, isNewer, nameKey, type OrderedBy } from '../../orders/order-customer';
import type { Settings } from '../../settings/read-settings';
import { offerAddresses } from './offer-addresses';
import { isUndecided, type OrderRow } from './order-row';
import { readKnownCodes } from './read-known-codes';
import { addOrders, createRow, externalIdOf, readRowsOf, recordDecision } from './row-store';

/** What became of a page of orders. */
export interface KeptOrders {
  /** Rows that were made. */
  fresh: number;
  /** Numbers of orders that name no customer. */
  nobody: string[];
  /** Everything of the page is kept; false: the units did not suffice, and the page is to be read again. */
  complete: boolean;
}

/** By whom a row was closed, where no person did it. */
export const BY_EXPORT = 'JOOR Customer Export';

/**
 * Keeps the customers of a page of orders that NetSuite does not know, one row for each however many orders there are. What is
 * kept already is not written again. Costs 40 units, 6 for each new customer, 2 for each that ordered anew.
 */
export function keepOrders(settings: Settings, orders: readonly JoorOrder[], hasUnits: () => boolean): KeptOrders {
  const { id: systemId } = settings.system;
  const { customers, nobody } = byCustomer(orders);
  const codeOf = ({ order }: OrderedBy) => plainText(order.customerCode);
  const known = readKnownCodes(
    settings.system,
    customers.flatMap((found) =>
      codeOf(found) === '' ? [] : [{ code: codeOf(found), name: found.order.customerName }],
    ),
  );
  const rows = rowsBy(systemId, customers, codeOf);
  const kept: KeptOrders = { fresh: 0, nobody, complete: true };
  for (const found of customers) {
    if (!hasUnits()) return { ...kept, complete: false };
    const customer = known.get(codeOf(found));
    const row = rows(found);
    if (customer !== undefined) {
      if (row && isUndecided(row.state)) closeKnown(row, customer, codeOf(found));
    } else if (!row) {
      createRow(systemId, 'customer', found);
      kept.fresh += 1;
    } else keepAgain(row, found);
  }
  if (settings.orders.offersAddresses) {
    const offered = offerAddresses(systemId, orders, (code) => known.get(code), hasUnits);
    return { ...kept, fresh: kept.fresh + offered.fresh, complete: offered.complete };
  }
  return kept;
}

/** The row of each customer: by its key, by its code, or by its name from the time when it had no code. */
function rowsBy(
  systemId: number,
  customers: readonly OrderedBy[],
  codeOf: (found: OrderedBy) => string,
): (found: OrderedBy) => OrderRow | undefined {
  const idsOf = ({ key, order }: OrderedBy) =>
    [key, nameKey(order)].flatMap((each) => (each === null ? [] : externalIdOf(systemId, 'customer', each)));
  const codes = customers.map(codeOf).filter((code) => code !== '');
  const rows = readRowsOf(systemId, [...new Set(customers.flatMap(idsOf))], [...new Set(codes)]);
  return (found) => {
    const [own, byName] = idsOf(found);
    const code = codeOf(found);
    return (
      rows.find((row) => row.externalId === own) ??
      (code === '' ? undefined : rows.find((row) => row.code === code && row.kind === 'customer')) ??
      // Of two shops with one name the other may have it: then it has a code of its own.
      rows.find((row) => row.externalId === byName && (row.code === '' || row.code === code))
    );
  };
}

/** Orders that a row has already change nothing. */
function keepAgain(row: OrderRow, found: OrderedBy): void {
  const fresh = found.ids.filter((id) => !row.orderIds.includes(id));
  const isSame = JSON.stringify(row.order) === JSON.stringify(found.order);
  const isOwn = row.order.id === found.order.id;
  if (fresh.length === 0 && (!isOwn || isSame)) return;
  const order = isNewer(found.order, row.order) ? found.order : row.order;
  addOrders(row, { key: found.key, order, ids: [...row.orderIds, ...fresh] });
}

function closeKnown(row: OrderRow, customer: number, code: string): void {
  const reason = `JOOR's code "${code}" is that of the customer with the internal ID ${customer}.`;
  recordDecision(row.id, { state: 'Linked', customer, reason, by: BY_EXPORT });
}
