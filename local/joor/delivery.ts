import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiRequest, answer } from './api';
import type { FaultRule } from './faults';
import type { Joor, RequestLine } from './joor';
import type { Answer } from './reply';

/** The body as sent, or null as soon as it is longer than `limit` bytes; the rest is read and thrown away. */
async function readBody(incoming: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
  }
  return size > limit ? null : Buffer.concat(parts);
}

/** What a fault makes of the answer: its status and body in place of JOOR's. */
function spoil(given: Answer | undefined, rule: FaultRule): Answer {
  const body = rule.body ?? (rule.status === undefined && given ? given.body : '');
  const replaced = rule.body !== undefined || rule.status !== undefined;
  const headers = replaced
    ? { 'content-type': body.startsWith('{') ? 'application/json' : 'text/html' }
    : given?.headers;
  return { status: rule.status ?? given?.status ?? 200, headers: { ...headers }, body };
}

function send(outgoing: ServerResponse, reply: Answer, half: boolean): void {
  const body = Buffer.from(reply.body);
  outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
  if (!half) {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
}

function takeLate(joor: Joor, request: ApiRequest, line: RequestLine, due: number): void {
  line.job = answer(joor, request, due).job ?? null;
}

/**
 * Takes a request of the API from the wire, answers it and keeps its line for /admin/requests, with whatever fault the
 * administrator has set for it.
 */
export async function deliver(joor: Joor, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const target = incoming.url ?? '/';
  const [path = '/', query = ''] = target.split(/\?(.*)/s);
  const method = incoming.method ?? 'GET';
  const { resets } = joor;
  const rule = joor.faults.meet(method, path);
  const at = new Date(joor.clock.now()).toISOString();
  const fault = rule?.id ?? null;
  const line: RequestLine = { at, method, path: target, body: '', code: 0, reply: '', job: null, fault };
  joor.requests.push(line);
  const body = await readBody(incoming, joor.settings.bodyLimit);
  if (body) line.body = Buffer.from(body).toString('utf8');
  if (rule?.delay) await sleep(rule.delay);
  if (joor.resets !== resets) {
    outgoing.destroy();
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const request: ApiRequest = { method, path, query: new URLSearchParams(query), headers, body };
  if (rule?.records !== undefined) request.records = rule.records;
  joor.takeLate();
  if (rule?.late !== undefined) {
    const due = joor.clock.now() + rule.late * 1000;
    joor.late.push({ due, take: () => takeLate(joor, request, line, due) });
    outgoing.destroy();
    return;
  }
  const spoils = rule !== undefined && (rule.drop || rule.status !== undefined || rule.body !== undefined);
  const given = spoils && rule.when === 'before' ? undefined : answer(joor, request, joor.clock.now());
  line.job = given?.job ?? null;
  if (rule?.drop) {
    outgoing.destroy();
    return;
  }
  const reply = rule && spoils ? spoil(given, rule) : given;
  if (!reply) throw new Error('An API request has neither an answer nor a fault.');
  Object.assign(reply.headers, rule?.headers);
  line.code = reply.status;
  line.reply = reply.body;
  send(outgoing, reply, rule?.cut ?? false);
}
