import type { RequestLine } from '../../../local/joor/joor';
import { isObject, type Json, type JsonObject } from '../../../local/joor/json';
import type { JoorHandle } from '../../../local/joor/start';
import type { Evidence, Heard, Post, ReadBack, SentConnection } from './evidence';
import type { JudgeMapping } from './mapping';

export type JoorEvidence = Pick<Evidence, 'asked' | 'posts' | 'readBacks' | 'held' | 'rejections'>;

/** What only those know who disturb. */
interface Disturbed {
  /** Numbers of the requests whose sender was stopped before it could take the answer. */
  interrupted?: ReadonlySet<number>;
  /** What cannot be seen from the requests that a fault was set for, by the number of the fault. */
  faults?: ReadonlyMap<number, FaultEffect>;
}

export interface FaultEffect {
  /** Whether the answer arrives whole and in time. */
  arrives: boolean;
  /** Seconds that the answer asks to wait; null where it names none. */
  retryAfter: number | null;
}

/** Reads the history of a local JOOR. */
export async function readJoor(
  joor: JoorHandle,
  mapping: JudgeMapping,
  { interrupted = new Set(), faults = new Map() }: Disturbed = {},
): Promise<JoorEvidence> {
  const requests = await joor.requests();
  const { connections } = (await joor.admin('/admin/connections')) as unknown as { connections: JsonObject[] };
  const history = await readHistory(joor);
  return {
    asked: requests.map(({ at, method, path, code, reply, fault }, index) => ({
      retryAfter: faults.get(fault ?? 0)?.retryAfter ?? null,
      number: index + 1,
      at,
      method,
      path,
      status: code,
      reply,
      disturbed: fault !== null,
    })),
    posts: requests.flatMap((line, index) => {
      const post = postOf(line, index + 1, mapping, interrupted);
      const arrives = faults.get(line.fault ?? 0)?.arrives ?? true;
      return arrives ? post : post.map((each) => ({ ...each, heard: 'unknown' }));
    }),
    readBacks: requests.flatMap((line, index) => readBackOf(line, index + 1, mapping)),
    held: connections.map((each) => ({
      code: String(each.customerCode),
      state: String(each.state),
      values: mapping.sent(each.data as JsonObject),
    })),
    rejections: history
      .filter(({ event }) => event === 'refused' || event === 'removed')
      .map(({ customerCode, jobId }) => ({ code: String(customerCode), job: jobId === null ? null : Number(jobId) })),
  };
}

/** Everything that happened to customer codes, in its order. */
export async function readHistory({ url: base }: JoorHandle): Promise<JsonObject[]> {
  const url = `${base}/admin/history`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered HTTP ${response.status}.`);
  return (await response.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JsonObject);
}

function postOf(line: RequestLine, number: number, mapping: JudgeMapping, interrupted: ReadonlySet<number>): Post[] {
  if (line.method !== 'POST' || line.path !== '/v2/bulk-connection') return [];
  const { at, code, job, fault, body } = line;
  const wasInterrupted = interrupted.has(number);
  const disturbed = fault !== null || wasInterrupted;
  const connections = connectionsOf(body, mapping);
  const heard = heardOf(line);
  return [{ number, at, status: code, job, disturbed, interrupted: wasInterrupted, heard, connections }];
}

/** JOOR answers a bulk POST with code 0 and its job (api-docs.jooraccess.com/v2.0/reference/bulk-connection-post). */
function heardOf({ code, reply }: RequestLine): Heard {
  if (code === 0) return 'unknown';
  if ([401, 403, 429].includes(code)) return 'not sent';
  if (code >= 500) return 'transient';
  const content = nodeAt(parse(reply), ['bulk_connections']);
  if (code >= 300 && (code < 400 || (code === 404 && content === null))) return 'not sent';
  if (code >= 400) return 'refused';
  const said = nodeAt(content, ['response', 'code']);
  if (typeof said !== 'number') return 'unknown';
  if (said !== 0) return 'refused';
  const jobs = nodeAt(content, ['bulk_connections_jobs']);
  const [job = null] = Array.isArray(jobs) ? jobs : [];
  const status = nodeAt(job, ['status']);
  const isJob = Number.isInteger(nodeAt(job, ['bulk_connections_job_id'])) && typeof status === 'string';
  return isJob && status.length <= LONGEST_STATUS ? 'taken' : 'unknown';
}

/** Longer than any status that JOOR names. */
const LONGEST_STATUS = 30;

/** Those of a JSON body; a broken body is no connection, and JOOR takes none from it either. */
function connectionsOf(body: string, mapping: JudgeMapping): SentConnection[] {
  const list = nodeAt(parse(body), ['bulk_connections', 'connection']);
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((connection) => ({
    code: String(connection.customer_code ?? ''),
    key: mapping.key(connection),
    values: mapping.sent(connection),
    version: mapping.version(connection),
    text: inOrder(connection),
  }));
}

function parse(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return null;
  }
}

function nodeAt(value: Json, path: readonly string[]): Json {
  let node = value;
  for (const name of path) node = isObject(node) ? (node[name] ?? null) : null;
  return node;
}

/** The JSON of a value with the keys of every object in alphabetical order. */
function inOrder(value: Json): string {
  return JSON.stringify(value, (_, node: Json) =>
    isObject(node) ? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))) : node,
  );
}

function readBackOf({ method, path, code, reply }: RequestLine, number: number, mapping: JudgeMapping): ReadBack[] {
  const found = /^\/v2\/connection\/customer_code\/([^/?]+)/.exec(path)?.[1];
  if (method !== 'GET' || code !== 200 || found === undefined) return [];
  const list = nodeAt(parse(reply), ['connections', 'connections']);
  const [connection] = Array.isArray(list) ? list.filter(isObject) : [];
  const addresses = nodeAt(connection ?? null, ['billing', 'billing_addresses']);
  const billing = nodeAt(Array.isArray(addresses) ? (addresses[0] ?? null) : null, ['billing_code']);
  return [
    {
      number,
      code: decodeURIComponent(found),
      shown: connection ? mapping.shown(connection) : {},
      ...(typeof billing === 'string' ? { billing } : {}),
    },
  ];
}
