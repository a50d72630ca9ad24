import type { JoorAccount } from './account';
import type { Joor } from './joor';
import { isObject, type Json } from './json';
import { listOrders } from './order-call';
import {
  type Answer,
  connectionReply,
  deletedReply,
  jobReply,
  listReply,
  type Reply,
  refusal,
  writeReply,
} from './reply';
import { formatOf, readRecords, replyFormat } from './request';
import { checkConnection, describeFaults } from './rules';
import type { Settings } from './settings';

/** A request of the v2 API. */
export interface ApiRequest {
  method: string;
  /** Path as sent, still encoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** Null where it is longer than the body limit. */
  body: Uint8Array | null;
  /** Connections of the body that are taken, by a fault; all where left out. */
  records?: number;
}

interface Call {
  joor: Joor;
  account: JoorAccount;
  request: ApiRequest;
  now: number;
  /** What the address holds in place of the pattern's group, decoded. */
  value: string;
}

interface Route {
  method: string;
  path: RegExp;
  reply(call: Call): Reply;
}

/**
 * The documented addresses. Those of a connection are documented with and without the last slash (Connection DELETE
 * shows both), those of bulk connections without.
 */
const ROUTES: readonly Route[] = [
  { method: 'POST', path: /^\/v2\/bulk-connection$/, reply: postConnections },
  { method: 'PUT', path: /^\/v2\/bulk-connection$/, reply: putConnections },
  { method: 'GET', path: /^\/v2\/bulk-connection\/(\d+)$/, reply: getJob },
  { method: 'GET', path: /^\/v2\/connection\/customer_code\/([^/]+)\/?$/, reply: getConnectionByCode },
  { method: 'GET', path: /^\/v2\/connection\/(\d+)\/?$/, reply: getConnectionById },
  { method: 'GET', path: /^\/v2\/order\/?$/, reply: getOrders },
  { method: 'DELETE', path: /^\/v2\/connection\/?$/, reply: deleteConnection },
];

const NO_PAGE = 'The API has no such address.';

function rootOf(path: string): Reply['root'] {
  if (path.startsWith('/v2/order')) return 'orders';
  return path.startsWith('/v2/bulk-connection') ? 'bulk_connections' : 'connections';
}

function postConnections({ joor, account, request, now }: Call): Reply {
  const { settings } = joor;
  const refuse = (status: number, comment: string) => refusal(status, 'bulk_connections', comment);
  // "Calls made without the Content MIME Type are not processed." (v2 Definitions and Conventions)
  const format = formatOf(request.headers.get('content-type') ?? '');
  if (!format) return refuse(settings.refusedStatus, 'Content-Type must be application/json or application/xml.');
  if (!request.body) return refuse(413, `The body is longer than ${settings.bodyLimit} bytes.`);
  let records: Json[];
  try {
    records = readRecords(request.body, format, settings.batchLimit);
  } catch (error) {
    return refuse(settings.refusedStatus, error instanceof Error ? error.message : String(error));
  }
  const invalid = settings.refuseInvalid ? findInvalid(records, account, settings) : undefined;
  if (invalid) return refuse(settings.refusedStatus, invalid);
  const job = account.receive(records.slice(0, request.records), now);
  const reply = { ...jobReply(job), job: job.id };
  account.advance(now, settings.instant);
  return reply;
}

/** Names the first invalid record of a request. */
function findInvalid(records: readonly Json[], account: JoorAccount, settings: Settings): string | undefined {
  for (const [index, record] of records.entries()) {
    const { faults } = checkConnection(record, account.setup, settings);
    if (!faults) continue;
    const code = isObject(record) ? record.customer_code : undefined;
    return `Connection ${index + 1} (customer code ${code}): ${describeFaults(faults)}.`;
  }
  return undefined;
}

function putConnections(call: Call): Reply {
  return call.joor.settings.acceptPut ? postConnections(call) : refusal(404, 'bulk_connections', NO_PAGE);
}

function getJob({ account, value }: Call): Reply {
  const job = account.queue.find(Number(value));
  return job ? jobReply(job) : refusal(404, 'bulk_connections', `There is no bulk connections job ${value}.`);
}

function getConnectionByCode({ joor, account, value }: Call): Reply {
  const found = account.findByCode(value);
  if (!found) return refusal(404, 'connections', `There is no connection with customer code ${value}.`);
  return connectionReply(found, joor.settings.fullerReplies);
}

function getConnectionById({ joor, account, value }: Call): Reply {
  const found = account.findById(Number(value));
  if (!found) return refusal(404, 'connections', `There is no connection ${value}.`);
  return connectionReply(found, joor.settings.fullerReplies);
}

/** Whether a request is for the list of connections, whose address a setting names. */
function isListCall({ method, path }: ApiRequest, { listCall, listPath }: Settings): boolean {
  const plain = (address: string) => address.replace(/\/$/, '');
  return listCall && method === 'GET' && plain(path) === plain(listPath);
}

function listConnections({ joor, account, request }: Omit<Call, 'value'>): Reply {
  const { listStartParameter, listCountParameter, listCount, listMost, fullerReplies } = joor.settings;
  const number = (parameter: string, otherwise: number) => {
    const given = request.query.get(parameter);
    return given === null ? otherwise : /^\d+$/.test(given) ? Number(given) : undefined;
  };
  const [start, count] = [number(listStartParameter, 0), number(listCountParameter, listCount)];
  if (start === undefined || count === undefined || count < 1) {
    return refusal(400, 'connections', `${listStartParameter} and ${listCountParameter} must be whole numbers.`);
  }
  const connected = account.connections.values().filter(({ state }) => state === 'connected');
  const end = start + Math.min(count, listMost);
  return listReply(connected.slice(start, end), start, end < connected.length ? end : null, fullerReplies);
}

function getOrders({ joor, account, request, now }: Call): Reply {
  return listOrders(account, request.query, joor.settings, now);
}

function deleteConnection({ account, request, now }: Call): Reply {
  const code = request.query.get('customer_code');
  if (!code) return refusal(400, 'connections', 'The parameter customer_code is required.');
  if (!account.remove(code, now)) {
    return refusal(404, 'connections', `There is no connection with customer code ${code}.`);
  }
  return deletedReply(code);
}

/** The account that `Authorization: OAuth2 [Base64 encoded token]` opens. */
function authorize(joor: Joor, headers: Headers): JoorAccount | undefined {
  const encoded = /^OAuth2 ([A-Za-z0-9+/]+={0,2})$/.exec(headers.get('authorization') ?? '')?.[1];
  if (!encoded) return undefined;
  const token = Buffer.from(encoded, 'base64').toString('utf8');
  return Buffer.from(token, 'utf8').toString('base64') === encoded ? joor.byToken(token) : undefined;
}

function throttleHeaders(joor: Joor, account: JoorAccount, now: number): Record<string, string> {
  const headers = { 'X-Throttling-Account-Id': String(account.id) };
  if (!joor.settings.throttleHeaders) return headers;
  const { remaining, reset } = account.throttle.state(now, joor.settings);
  return { ...headers, 'X-Throttling-Credits-Remaining': String(remaining), 'X-Throttling-Reset': String(reset) };
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Answers one request of the v2 API, come at `now`, as the documents say. */
export function answer(joor: Joor, request: ApiRequest, now: number): Answer {
  const format = replyFormat(request.query, request.headers, joor.settings.defaultFormat);
  const account = authorize(joor, request.headers);
  const root = rootOf(request.path);
  if (!account) return writeReply(refusal(401, root, 'The token is missing or not valid.'), format);
  const allowed = account.throttle.take(request.method, now, joor.settings);
  const headers = throttleHeaders(joor, account, now);
  if (!allowed) return writeReply(refusal(429, root, 'Too Many Requests'), format, headers);
  account.advance(now, joor.settings.instant);
  if (isListCall(request, joor.settings)) {
    return writeReply(listConnections({ joor, account, request, now }), format, headers);
  }
  for (const route of ROUTES) {
    const found = route.method === request.method ? route.path.exec(request.path) : null;
    if (!found) continue;
    const value = decodeSegment(found[1] ?? '');
    return writeReply(route.reply({ joor, account, request, now, value }), format, headers);
  }
  return writeReply(refusal(404, root, NO_PAGE), format, headers);
}
