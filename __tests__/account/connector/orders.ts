import { ORDER_CUSTOMER as F } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { NearMatch } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/orders/near-matches';
import type { Company } from './company';

/** An approved order of a retailer without a customer code, as the local JOOR takes it. */
export const ORDER = {
  order_type: 4,
  order_currency: 'USD',
  customer_name: 'Colette',
  customer_buyer_name: 'Ada Morel',
  shipping_email: 'ada@colette.example',
  billing_code: 'HQ',
  billing_name: 'Colette',
  billing_phone: '+1 212 555 0148',
  billing_address_1: '9 Greene Street',
  billing_city: 'New York',
  billing_region: 'New York',
  billing_postal_code: '10013',
  billing_country: 'United States',
  billing_country_iso_two: 'US',
  payment_method_name: 'Net 30',
  payment_method_code: 'net30',
};

/** An order as a test places it; `code`: of the connection that orders, which is made where JOOR has none. */
export type PlacedOrder = Record<string, unknown> & { code?: string };

export async function placeOrders({ joor }: Company, ...orders: PlacedOrder[]): Promise<void> {
  const connections = new Map<string, number>();
  const list = async () =>
    (
      (await joor.admin('/admin/connections')) as unknown as {
        connections: { connectionId: number; customerCode: string }[];
      }
    ).connections;
  for (const { connectionId, customerCode } of await list()) connections.set(customerCode, connectionId);
  const made = orders.filter(({ code }) => code && !connections.has(code));
  if (made.length > 0) {
    await joor.admin('/admin/connections', {
      connections: made.map(({ code, customer_name }) => ({
        customer_code: String(code),
        customer_name: String(customer_name),
      })),
    });
    for (const { connectionId, customerCode } of await list()) connections.set(customerCode, connectionId);
  }
  await joor.admin('/admin/orders', {
    orders: orders.map(({ code, ...order }) => ({
      ...order,
      ...(code ? { connection_id: connections.get(code) } : {}),
    })) as never,
  });
}

/** Numbers of the orders that were marked as exported: nobody but who imports them may do so. */
export async function exportedOrders({ joor }: Company): Promise<number[]> {
  const { orders } = (await joor.admin('/admin/orders')) as unknown as {
    orders: { id: number; exportedAt: string | null }[];
  };
  return orders.filter(({ exportedAt }) => exportedAt !== null).map(({ id }) => id);
}

/** The rows of Customers from JOOR Orders, with the fields that most tests look at. */
export function orderRows(company: Company) {
  return company
    .query(
      `SELECT id, ${F.kind} AS kind, ${F.state} AS state, ${F.joorName} AS name, ${F.code} AS code, ${F.orders} AS orders,
         ${F.nearCount} AS near, ${F.near} AS similar, ${F.customer} AS customer, ${F.reason} AS reason, ${F.city} AS city,
         ${F.automatic} AS automatic, externalid FROM ${F.type} ORDER BY id`,
    )
    .map((row) => ({
      id: Number(row.id),
      kind: String(row.kind),
      state: String(row.state),
      name: String(row.name ?? '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
      code: String(row.code ?? ''),
      orders: Number(row.orders),
      near: row.near === null ? null : Number(row.near),
      similar: row.similar ? (JSON.parse(String(row.similar).slice(1, -1)) as NearMatch[]) : [],
      customer: row.customer === null ? null : Number(row.customer),
      reason: String(row.reason ?? ''),
      city: String(row.city ?? ''),
      automatic: row.automatic === 'T',
      externalId: String(row.externalid),
    }));
}
