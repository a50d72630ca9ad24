import { NetSuiteError } from '../account/errors';
import { type Options, oneOf, optionsOf, required, wrongType } from './arguments';
import { HASH_ALGORITHMS } from './crypto';
import { ENCODINGS } from './encode/encodings';
import { DISCARDED_HEADERS } from './http/discarded-headers';
import { REDIRECT_TYPES } from './http/redirect-type';
import { ClientResponse } from './https/client-response';
import { METHODS, type Method } from './https/methods';
import { outboundSettings, send } from './https/outbound';
import { createSecureString, SecureString } from './https/secure-string';
import type { Execution, ModuleFactory } from './module';
import { createSecretKey, secretValue } from './secret-key';

const UNITS = 10;

const WITH_BODY: readonly Method[] = ['POST', 'PUT', 'PATCH'];
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * N/https as real requests. Each call stops this thread until the response is there, so a server that scripts talk to
 * must run in another process or worker thread.
 */
export const https: ModuleFactory = (execution) => {
  const withoutBody =
    (method: Method, name: string) =>
    (...values: unknown[]) =>
      exchange(execution, method, optionsOf(values, ['url', 'headers', 'credentials']), `https.${name}`);
  const withBody =
    (method: Method, name: string) =>
    (...values: unknown[]) => {
      const options = optionsOf(values, ['url', 'body', 'headers', 'credentials']);
      if (options.body === undefined || options.body === null) required(options, 'body', `https.${name}`);
      return exchange(execution, method, options, `https.${name}`);
    };
  return {
    Method: METHODS,
    Encoding: ENCODINGS,
    RedirectType: REDIRECT_TYPES,
    HashAlg: HASH_ALGORITHMS,
    get: withoutBody('GET', 'get'),
    delete: withoutBody('DELETE', 'delete'),
    post: withBody('POST', 'post'),
    put: withBody('PUT', 'put'),
    request(...values: unknown[]) {
      const options = optionsOf(values, ['method', 'url', 'body', 'headers', 'credentials']);
      const method = oneOf(required(options, 'method', 'https.request'), METHODS, 'method', 'https.request');
      return exchange(execution, method, options, 'https.request');
    },
    createSecureString: (...values: unknown[]) => createSecureString(execution.account, values),
    createSecretKey: (...values: unknown[]) => createSecretKey(execution.account, values, 'https.createSecretKey'),
  };
};

function exchange(execution: Execution, method: Method, options: Options, call: string): ClientResponse {
  const given = required(options, 'url', call);
  const reveal = revealer(execution, options.credentials);
  const url = targetOf(execution, reveal(given));
  const headers = headersOf(options.headers, reveal, call);
  const body = WITH_BODY.includes(method) ? bodyOf(options.body, headers, reveal) : undefined;
  execution.governance.charge(call, UNITS, url);
  return new ClientResponse(send(execution.account, { method, url, headers, body }));
}

/** A fully qualified https URL; plain http to this machine where the account allows it. */
function targetOf(execution: Execution, url: string): string {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const local = target?.protocol === 'http:' && LOOPBACK.has(target.hostname);
  if (target?.protocol === 'https:' || (local && outboundSettings(execution.account).allowLoopbackHttp)) return url;
  throw new NetSuiteError('SSS_INVALID_URL', 'The URL must be a fully qualified HTTPS URL.');
}

/** Text of a plain or secure string, with the placeholders of `credentials` filled in. */
function revealer(execution: Execution, credentials: unknown): (value: unknown) => string {
  const ids = Array.isArray(credentials) ? credentials.map(String) : [];
  const values = new Map(ids.map((id) => [`{${id}}`, secretValue(execution.account, id)]));
  return (value) => {
    if (value instanceof SecureString) return SecureString.reveal(value);
    let text = String(value);
    for (const [placeholder, secret] of values) text = text.replaceAll(placeholder, () => secret);
    return text;
  };
}

function headersOf(given: unknown, reveal: (value: unknown) => string, call: string): Record<string, string> {
  if (given !== undefined && given !== null && (typeof given !== 'object' || Array.isArray(given))) {
    throw wrongType('headers', 'Object', call);
  }
  const headers: Record<string, string> = { 'User-Agent': 'NetSuite/2026.2 (SuiteScript)' };
  for (const [name, value] of Object.entries(given ?? {})) {
    if (DISCARDED_HEADERS.has(name.toLowerCase())) continue;
    // What NetSuite does with an underscore in a name is not documented: docs/assumptions.md.
    if (name.includes('_')) throw new NetSuiteError('SSS_INVALID_HEADER', `The header name ${name} has an underscore.`);
    if (name.toLowerCase() === 'user-agent') delete headers['User-Agent'];
    headers[name] = headerValue(name, reveal(value));
  }
  return headers;
}

/** Never quotes the value: it may be a secret. */
function headerValue(name: string, value: string): string {
  if (/[\r\n\0]/.test(value)) {
    throw new NetSuiteError('SSS_INVALID_HEADER', `The value of the header ${name} has a line break in it.`);
  }
  return value;
}

/** Objects are form-encoded, everything else sent as text; the default Content-Type says so. */
function bodyOf(
  body: unknown,
  headers: Record<string, string>,
  reveal: (value: unknown) => string,
): string | undefined {
  if (body === undefined || body === null) return undefined;
  const isForm = typeof body === 'object' && !(body instanceof SecureString);
  if (!Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')) {
    headers['Content-Type'] = `${isForm ? 'application/x-www-form-urlencoded' : 'text/plain'}; charset=UTF-8`;
  }
  if (!isForm) return reveal(body);
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) form.append(name, reveal(value));
  return form.toString();
}
