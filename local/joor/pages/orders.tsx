import type { JoorAccount } from '../account';
import { ORDER_FIELDS, ORDER_GROUPS } from '../order-fields';
import { APPROVED, type NewOrder, type Order, PENDING, readOrder } from '../orders';
import { Badge, Empty, Layout, Time } from './layout';
import { type Column, Filter, Listing, type Query } from './listing';

export interface OrderRow {
  account: JoorAccount;
  order: Order;
}

const PATH = '/orders';
const STATES = ['exported', 'not exported'] as const;

const stateOf = ({ exportedAt }: Order): (typeof STATES)[number] => (exportedAt === null ? 'not exported' : 'exported');

const typeName = (type: number): string =>
  type === APPROVED ? 'Approved' : type === PENDING ? 'Pending' : `Type ${type}`;

/** Words for a field of an order: shipping_postal_code -> Shipping postal code. */
function label(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace(' iso two', ' code, two letters')
    .replace(' iso three', ' code, three letters');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const COLUMNS: readonly Column<OrderRow>[] = [
  {
    name: 'id',
    label: 'Order',
    sort: ({ order }) => order.id,
    cell: ({ order }) => <a href={`${PATH}/${order.id}`}>Order {order.id}</a>,
  },
  {
    name: 'customer',
    label: 'Customer name',
    sort: ({ order }) => order.data.customer_name ?? '',
    cell: ({ order }) => order.data.customer_name || <span class="soft">none</span>,
  },
  {
    name: 'code',
    label: 'Customer code',
    sort: ({ account, order }) => account.codeOfOrder(order),
    cell: ({ account, order }) => account.codeOfOrder(order) || <span class="soft">none</span>,
  },
  { name: 'type', label: 'Type', sort: ({ order }) => order.type, cell: ({ order }) => typeName(order.type) },
  {
    name: 'state',
    label: 'Status',
    sort: ({ order }) => stateOf(order),
    cell: ({ order }) => <Badge tone={order.exportedAt === null ? 'waiting' : 'good'}>{stateOf(order)}</Badge>,
  },
  {
    name: 'created',
    label: 'Placed',
    sort: ({ order }) => order.createdAt,
    cell: ({ order }) => <Time at={order.createdAt} />,
  },
];

export function OrdersPage({ rows, query }: { rows: readonly OrderRow[]; query: Query }) {
  const wanted = query.q?.trim().toLowerCase() ?? '';
  const fits = ({ account, order }: OrderRow) =>
    (!query.state || stateOf(order) === query.state) &&
    (!query.account || String(account.id) === query.account) &&
    [String(order.id), order.data.customer_name ?? '', account.codeOfOrder(order)].some((text) =>
      text.toLowerCase().includes(wanted),
    );
  return (
    <Layout title="Orders" section={PATH}>
      <h1>Orders</h1>
      <p class="lead">
        {rows.length} placed. <a href={`${PATH}/new`}>Place an order</a>
      </p>
      {rows.length === 0 ? (
        <Empty title="No orders yet">Retailers place them here, and GET /v2/order/ gives them out.</Empty>
      ) : (
        <>
          <Filter path={PATH} query={query} states={[...STATES]} hint="Order, customer name or code" />
          <Listing path={PATH} caption="Orders" columns={COLUMNS} rows={rows.filter(fits)} query={query} order="-id" />
        </>
      )}
    </Layout>
  );
}

export function OrderPage({ account, order }: OrderRow) {
  return (
    <Layout title={`Order ${order.id}`} section={PATH}>
      <p class="crumbs">
        <a href={PATH}>Orders</a> / {order.id}
      </p>
      <h1>Order {order.id}</h1>
      <p class="lead">
        {typeName(order.type)}, for {account.setup.name}. {stateOf(order) === 'exported' ? 'Exported' : 'Not exported'}.
      </p>
      <dl>
        <dt>Customer code</dt>
        <dd>{account.codeOfOrder(order) || 'none'}</dd>
        <dt>Placed</dt>
        <dd>
          <Time at={order.createdAt} />
        </dd>
        <dt>Approved</dt>
        <dd>
          <Time at={order.approvedAt} />
        </dd>
        <dt>Exported</dt>
        <dd>
          <Time at={order.exportedAt} />
        </dd>
        {order.doors.length > 0 && (
          <>
            <dt>Doors</dt>
            <dd>{order.doors.map((door) => `${door.door_name} (${door.door_code})`).join(', ')}</dd>
          </>
        )}
      </dl>
      {ORDER_GROUPS.map(({ title, fields }) => {
        const filled = fields.filter((name) => order.data[name]);
        return (
          filled.length > 0 && (
            <>
              <h2>{title}</h2>
              <dl>
                {filled.map((name) => (
                  <>
                    <dt>{label(name)}</dt>
                    <dd>{order.data[name]}</dd>
                  </>
                ))}
              </dl>
            </>
          )
        );
      })}
    </Layout>
  );
}

/** The order that the form was filled in with. Throws an Error with one sentence where it makes none. */
export function placedOrder(given: Record<string, string>): NewOrder {
  const texts = ORDER_FIELDS.map((name) => [name, given[name]?.trim() ?? '']).filter(([, text]) => text !== '');
  const connection = given.connection_id?.trim() ?? '';
  const order = {
    ...Object.fromEntries(texts),
    order_type: Number(given.order_type),
    connection_id: /^\d+$/.test(connection) ? Number(connection) : connection === '' ? null : connection,
  };
  return readOrder(order, 'The order');
}

interface PlaceOrder {
  accounts: readonly JoorAccount[];
  /** What was filled in so far. */
  given: Record<string, string>;
  /** Why the order was not taken. */
  wrong?: string;
}

export function PlaceOrderPage({ accounts, given, wrong }: PlaceOrder) {
  return (
    <Layout title="Place an order" section={PATH}>
      <p class="crumbs">
        <a href={PATH}>Orders</a> / new
      </p>
      <h1>Place an order</h1>
      <p class="lead">
        As a retailer does. A retailer that the brand has no connection with leaves the connection empty.
      </p>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <form method="post" action={PATH} class="fields">
        <label>
          Brand
          <select name="account">
            {accounts.map(({ id, setup }) => (
              <option value={id} selected={given.account === String(id)}>
                {setup.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Type
          <select name="order_type">
            {[APPROVED, PENDING].map((type) => (
              <option value={type} selected={given.order_type === String(type)}>
                {typeName(type)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Connection ID
          <input name="connection_id" inputmode="numeric" value={given.connection_id ?? ''} />
        </label>
        {ORDER_GROUPS.map(({ title, fields }) => (
          <fieldset>
            <legend>{title}</legend>
            {fields.map((name) => (
              <label>
                {label(name)}
                <input name={name} value={given[name] ?? ''} />
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit">Place the order</button>
      </form>
    </Layout>
  );
}
