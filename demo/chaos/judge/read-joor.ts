import type { RequestLine } from '../../../local/joor/joor';
import { isObject, type Json, type JsonObject } from '../../../local/joor/json';
import type { JoorHandle } from '../../../local/joor/start';
import type { Evidence, Post, ReadBack, SentConnection } from './evidence';
import type { JudgeMapping } from './mapping';

export type JoorEvidence = Pick<Evidence, 'asked' | 'posts' | 'readBacks' | 'held' | 'rejections'>;

/**
 * Reads the history of a local JOOR. `interrupted` numbers the requests whose sender was stopped before it could take
 * the answer: only whoever stopped it knows.
 */
export async function readJoor(
  joor: JoorHandle,
  mapping: JudgeMapping,
  interrupted: ReadonlySet<number> = new Set(),
): Promise<JoorEvidence> {
  const requests = await joor.requests();
  const { connections } = (await joor.admin('/admin/connections')) as unknown as { connections: JsonObject[] };
  const history = await readLines(`${joor.url}/admin/history`);
  return {
    asked: requests.map(({ at, method, path, code, reply, fault }, index) => ({
      number: index + 1,
      at,
      method,
      path,
      status: code,
      reply,
      disturbed: fault !== null,
    })),
    posts: requests.flatMap((line, index) => postOf(line, index + 1, mapping, interrupted)),
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

async function readLines(url: string): Promise<JsonObject[]> {
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
  return [{ number, at, status: code, job, disturbed, interrupted: wasInterrupted, connections }];
}

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
  return [{ number, code: decodeURIComponent(found), shown: connection ? mapping.shown(connection) : {} }];
}
