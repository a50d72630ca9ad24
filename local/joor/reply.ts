import { randomUUID } from 'node:crypto';
import { joorDate } from './clock';
import type { BillingAddress, Connection } from './connection';
import type { Job } from './jobs';
import type { Json, JsonObject } from './json';
import { ORDER_FIELDS } from './order-fields';
import type { Order } from './orders';
import type { Format } from './request';
import { writeXml } from './xml';

/** An HTTP answer of the API. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Job that the request became. */
  job?: number;
}

/** A reply's content: the name of its root element and what is in it. */
export interface Reply {
  status: number;
  root: 'bulk_connections' | 'connections' | 'orders';
  content: JsonObject;
  /** JSON leaves the root out, as the page of Connection DELETE shows. */
  rootless?: boolean;
  /** Job that the request became. */
  job?: number;
}

/** Code 0 is the only one that JOOR documents; any other means that the request was not carried out. */
const REFUSED = 1;

/** A request that was not carried out: `code`, `comment` ("error details") and `log_id`, as Connection GET names them. */
export function refusal(status: number, root: Reply['root'], comment: string): Reply {
  return { status, root, content: { response: { code: REFUSED, comment, log_id: randomUUID() } } };
}

/** The reply of Bulk Connection POST/PUT and Bulk Connection Job GET. */
export function jobReply(job: Job): Reply {
  return {
    status: 200,
    root: 'bulk_connections',
    content: {
      response: { code: 0 },
      bulk_connections_jobs: [
        {
          bulk_connections_job_id: job.id,
          status: job.status,
          created: joorDate(job.created),
          modified: joorDate(job.modified),
          connection_record_count: job.count,
          connection_record_progress: job.progress,
        },
      ],
    },
  };
}

const accepted = () => ({ code: 0, comment: '', log_id: randomUUID() });

/** Those of the named fields that hold something. */
function filled(fields: Record<string, Json | undefined>): JsonObject {
  const held: JsonObject = {};
  for (const [name, value] of Object.entries(fields)) if (value) held[name] = value;
  return held;
}

/**
 * The reply of Connection GET. By default only the fields that the page's table shows, which breaks off after
 * `billing_code`; `fuller` adds the rest of what was sent.
 */
export function connectionReply(connection: Connection, fuller: boolean): Reply {
  const content = connectionContent(connection, fuller);
  return { status: 200, root: 'connections', content: { response: accepted(), connections: [content] } };
}

/**
 * The reply of the list call: the same fields, and each connection's own number, "which the GET Connections endpoint returns
 * as customer_account_id". `next` is the first of the next page, null on the last.
 */
export function listReply(page: readonly Connection[], start: number, next: number | null, fuller: boolean): Reply {
  const response: JsonObject = { ...accepted(), start_from: start, count: page.length };
  if (next !== null) response.next_start = next;
  const connections = page.map((each) => ({
    ...connectionContent(each, fuller),
    customer_account_id: each.connectionId,
  }));
  return { status: 200, root: 'connections', content: { response, connections } };
}

/**
 * The reply of the order call, in the fields that a consumer in production reads. `next` is the first of the next page, null
 * on the last.
 */
export function orderReply(
  page: readonly Order[],
  codeOf: (order: Order) => string,
  start: number,
  next: number | null,
): Reply {
  const response: JsonObject = { ...accepted(), start_from: start, count: page.length };
  if (next !== null) response.next_start = next;
  return { status: 200, root: 'orders', content: { response, orders: page.map((each) => orderContent(each, codeOf)) } };
}

function orderContent(order: Order, codeOf: (order: Order) => string): JsonObject {
  const date = (at: number | null) => (at === null ? '' : joorDate(at));
  return {
    order_id: order.id,
    order_type: order.type,
    date_created: date(order.createdAt),
    date_approved: date(order.approvedAt),
    date_modified: date(order.modifiedAt),
    customer_code: codeOf(order),
    ...Object.fromEntries(ORDER_FIELDS.map((name) => [name, order.data[name] ?? ''])),
    order_doors: order.doors.map((door) => ({ ...door })),
  };
}

function connectionContent(connection: Connection, fuller: boolean): JsonObject {
  const { data } = connection;
  const content: JsonObject = {
    customer_code: data.customer_code,
    customer_alias: data.customer_alias ?? '',
    // "The primary name of the retailer on JOOR": the local JOOR's retailers bear the name their brand sent.
    customer_contact_name: data.customer_name,
    ...filled({
      customer_contact_email: data.customer_contact_email || data.customer_email,
      customer_buyer_name: data.buyers?.[0]?.buyer_name,
      company_number_name: data.company_number_name,
      company_number_code: data.company_number_code,
      customer_group_name: data.customer_group_name,
      customer_group_code: data.customer_group_code,
      sales_rep_code: data.sales_rep_code,
    }),
  };
  if (data.warehouses) content.warehouses = data.warehouses.map((each) => ({ ...each }));
  const addresses = data.billing?.billing_addresses;
  const address = (each: BillingAddress) => ({
    billing_address_id: connection.billingAddressIds.get(each.billing_code) ?? null,
    ...(fuller ? filled(each) : { billing_code: each.billing_code }),
  });
  if (addresses) content.billing = { billing_addresses: addresses.map(address) };
  if (fuller) addRest(content, connection);
  return content;
}

function addRest(content: JsonObject, connection: Connection): void {
  const { data } = connection;
  const sent = structuredClone(data) as unknown as JsonObject;
  content.customer_account_id = connection.connectionId;
  content.customer_name = data.customer_name;
  Object.assign(content, filled({ customer_phone: sent.customer_phone, customer_contact: sent.customer_contact }));
  for (const name of ['buyers', 'shipping', 'customer_locations', 'price_types', 'discounts']) {
    if (sent[name]) content[name] = sent[name];
  }
  const methods = data.billing?.payment_methods?.map((each) => ({ ...each }));
  if (methods) content.billing = { ...(content.billing as JsonObject | undefined), payment_methods: methods };
}

/** The reply of Connection DELETE. */
export function deletedReply(code: string): Reply {
  return {
    status: 200,
    root: 'connections',
    rootless: true,
    content: { response: accepted(), connection: { connection_deleted: { customer_code: code } } },
  };
}

export function writeReply(reply: Reply, format: Format, headers: Record<string, string> = {}): Answer {
  const whole = { [reply.root]: reply.content };
  const body = format === 'xml' ? writeXml(whole) : JSON.stringify(reply.rootless ? reply.content : whole);
  return {
    status: reply.status,
    headers: { 'content-type': `application/${format}`, ...headers },
    body,
    job: reply.job,
  };
}
