import { groupBy } from '../sendings';
import type { Violation } from '../verdict';
import { against } from '../words';
import type { AccountCustomer, OrderCustomerRow, OrderEvidence } from './evidence';

const DAY = 86_400_000;

/** A customer that was created from an order has the external id of its row. */
const isCreated = ({ externalId }: AccountCustomer, rows: readonly OrderCustomerRow[]): boolean =>
  externalId !== '' && rows.some((row) => row.externalId === externalId);

/** What holds at any moment, also after a run that broke off. */
export function judgeOrders(evidence: OrderEvidence, before: OrderEvidence | null): Violation[] {
  return [
    ...judgeMarks(evidence),
    ...judgeDoubled(evidence),
    ...judgeUnwanted(evidence, before),
    ...judgeMost(evidence, before),
    ...judgePosted(evidence),
  ];
}

function judgeMarks({ asked, orders }: OrderEvidence): Violation[] {
  const marks = asked.filter(({ path }) => {
    const { pathname, searchParams } = new URL(path, 'http://joor.example');
    return pathname.split('/').includes('order') && searchParams.getAll('sync').join() !== '0';
  });
  return [
    ...marks.map(({ number, path }) => against('order-marked', null, `Request ${number} asked for ${path}.`)),
    ...orders
      .filter(({ exported }) => exported)
      .map(({ id }) => against('order-marked', null, `Order ${id} is marked as exported.`)),
  ];
}

function judgeDoubled({ rows, customers }: OrderEvidence): Violation[] {
  const doubled = [...groupBy(rows, ({ name }) => name)].filter(([, own]) => own.length > 1);
  const created = [...groupBy(customers, ({ name }) => name)].filter(([, own]) => own.length > 1);
  return [
    ...doubled.map(([name, own]) => against('order-row-doubled', null, `${name} has ${own.length} rows.`)),
    ...created.map(([name, own]) => {
      const ids = own.map(({ id }) => id).join(' and ');
      const isAgain = own.every((each) => isCreated(each, rows));
      return isAgain
        ? against('created-twice', null, `${name} was created as the customers ${ids}.`)
        : against('created-unwanted', null, `${name} was created although NetSuite had it: ${ids}.`);
    }),
  ];
}

const isAutomatic = ({ state, automatic }: OrderCustomerRow): boolean => state === 'Created' && automatic;

function judgeUnwanted({ rows, orders, creates }: OrderEvidence, before: OrderEvidence | null): Violation[] {
  const known = new Set(before?.rows.filter(isAutomatic).map(({ id }) => id) ?? []);
  const fresh = rows.filter((row) => isAutomatic(row) && !known.has(row.id));
  // One that broke off before the switch was turned is finished.
  const begun = new Set(before?.rows.filter(({ state }) => state === 'Creating').map(({ id }) => id) ?? []);
  const types = new Set([...(creates?.types ?? []), ...(before?.creates?.types ?? [])]);
  return fresh.flatMap(({ id, name, customer, orderIds }) => {
    if (types.size === 0 && !begun.has(id)) {
      return [against('created-unwanted', { id: customer ?? 0 }, `${name} was created, and nothing is to be.`)];
    }
    const may = orders.some((order) => orderIds.includes(order.id) && types.has(String(order.type)));
    if (may || begun.has(id)) return [];
    return [against('created-unwanted', { id: customer ?? 0 }, `${name} was created, and no order of it may.`)];
  });
}

function judgeMost({ rows, creates }: OrderEvidence, before: OrderEvidence | null): Violation[] {
  if (!creates) return [];
  const timesOf = (all: readonly OrderCustomerRow[]) =>
    all.filter(isAutomatic).flatMap(({ decidedAt }) => (decidedAt === null ? [] : [decidedAt]));
  const times = timesOf(rows);
  // Those that were there when the number was higher are nobody's fault.
  const fresh = times.length - timesOf(before?.rows ?? []).length;
  const last = Math.max(0, ...times);
  const most = times.filter((each) => each > last - DAY).length;
  if (fresh <= 0 || most <= creates.most) return [];
  return [against('created-too-many', null, `${most} customers were created within a day, and ${creates.most} may.`)];
}

function judgePosted({ customers, rows, posted }: OrderEvidence): Violation[] {
  return customers
    .filter((customer) => isCreated(customer, rows))
    .filter(({ id, state }) => posted.includes(state?.code || String(id)))
    .map((customer) => against('created-sent-back', customer, 'was sent to JOOR, which had it so.'));
}

/** What holds once all orders were read with nothing wrong, and a run has finished what broke off. */
export function judgeOrdersRead(evidence: OrderEvidence): Violation[] {
  const { customers, rows, told } = evidence;
  return [
    ...judgeLost(evidence),
    ...customers.filter((customer) => isCreated(customer, rows)).flatMap((customer) => judgeWhole(customer, rows)),
    ...customers
      .filter((customer) => !customer.byHand && !isCreated(customer, rows))
      .map((customer) => against('created-half', customer, 'is there, and no row has its external ID.')),
    ...rows
      .filter((row) => isAutomatic(row) && !told.some((what) => what.includes(`"${row.name}"`)))
      .map(({ name, customer }) =>
        against('created-untold', { id: customer ?? 0 }, `${name} was created, and the General Log does not say so.`),
      ),
    ...rows
      .filter(({ state }) => state === 'Creating')
      .map(({ name }) => against('created-half', null, `The row of ${name} is still "Creating".`)),
  ];
}

function judgeLost({ orders, rows, customers, readUntil }: OrderEvidence): Violation[] {
  const codes = new Set(customers.flatMap(({ state }) => (state?.code ? [state.code] : [])));
  const due = orders.filter(({ createdAt }) => readUntil !== null && createdAt < readUntil);
  return due.flatMap(({ id, customerName, customerCode }) => {
    const isRow = rows.some((row) => row.orderIds.includes(id));
    if (isRow || codes.has(customerCode)) return [];
    return [against('order-lost', null, `Order ${id} of ${customerName} was looked at, and no row has it.`)];
  });
}

function judgeWhole(customer: AccountCustomer, rows: readonly OrderCustomerRow[]): Violation[] {
  const row = rows.find(({ externalId }) => externalId === customer.externalId);
  const lacking = [
    // JOOR has it under the code that its orders show.
    ...(customer.state && [customer.state.code, ''].includes(row?.code ?? '') ? [] : ["Sync State with JOOR's code"]),
    ...(customer.selected ? [] : ['External System']),
    ...(row?.state === 'Created' && row.customer === customer.id ? [] : ['row that says so']),
  ];
  if (lacking.length === 0) return [];
  return [against('created-half', customer, `was created from an order, and has no ${lacking.join(', no ')}.`)];
}
