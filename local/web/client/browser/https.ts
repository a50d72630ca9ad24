import { NetSuiteError, NotSupportedError } from '../../../account/errors';
import { type Options, oneOf, optionsOf, required } from '../../../modules/arguments';
import { METHODS, type Method } from '../../../modules/https/methods';
import type { Governance } from './governance';
import { offered } from './offered';

/** Units of each request (Oracle help section_157072844224). */
const UNITS = 10;

interface Request {
  method: Method;
  url: string;
  headers: Headers;
  body: string | undefined;
}

/** N/https in the browser: pages of the account, by relative address, with the session of whoever is logged in. */
export function httpsModule(governance: Governance): object {
  const call = (name: string, read: (values: unknown[], call: string) => Request) => {
    const prepared = (values: unknown[]) => {
      const request = read(values, `https.${name}`);
      governance.charge(UNITS);
      return request;
    };
    const promise = async (...values: unknown[]) => exchangeLater(prepared(values));
    return Object.assign((...values: unknown[]) => exchange(prepared(values)), { promise });
  };
  const fixed = (method: Method) => (values: unknown[], name: string) => {
    const hasBody = method === 'POST' || method === 'PUT';
    const options = optionsOf(values, hasBody ? ['url', 'body', 'headers'] : ['url', 'headers']);
    if (hasBody && (options.body === undefined || options.body === null)) required(options, 'body', name);
    return requestOf(method, options, name);
  };
  return offered('N/https', {
    Method: METHODS,
    get: call('get', fixed('GET')),
    delete: call('delete', fixed('DELETE')),
    post: call('post', fixed('POST')),
    put: call('put', fixed('PUT')),
    request: call('request', (values, name) => {
      const options = optionsOf(values, ['method', 'url', 'body', 'headers']);
      return requestOf(oneOf(required(options, 'method', name), METHODS, 'method', name), options, name);
    }),
  });
}

function requestOf(method: Method, { url: given, headers: named, body }: Options, call: string): Request {
  const url = new URL(String(required({ url: given }, 'url', call)), document.baseURI);
  if (url.origin !== location.origin) {
    throw new NotSupportedError(`N/https in the browser to another site: ${url.origin}. Use a relative address`);
  }
  const headers = new Headers(typeof named === 'object' && named !== null ? (named as Record<string, string>) : {});
  const request = { method, url: url.href, headers };
  if (body === undefined || body === null || method === 'GET' || method === 'DELETE' || method === 'HEAD') {
    return { ...request, body: undefined };
  }
  const isForm = typeof body === 'object';
  if (!headers.has('content-type')) {
    headers.set('Content-Type', `${isForm ? 'application/x-www-form-urlencoded' : 'text/plain'}; charset=UTF-8`);
  }
  const form = isForm ? Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]) : [];
  return { ...request, body: isForm ? new URLSearchParams(form).toString() : String(body) };
}

function exchange({ method, url, headers, body }: Request): object {
  const request = new XMLHttpRequest();
  request.open(method, url, false);
  for (const [name, value] of headers) request.setRequestHeader(name, value);
  try {
    request.send(body ?? null);
  } catch {
    throw unreachable();
  }
  const lines = request.getAllResponseHeaders().trim().split(/\r?\n/);
  const received = lines.filter(Boolean).map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name, value.join(': ')];
  });
  return responseOf(request.status, received, request.responseText);
}

async function exchangeLater({ method, url, headers, body }: Request): Promise<object> {
  const response = await fetch(url, { method, headers, body }).catch(() => {
    throw unreachable();
  });
  return responseOf(response.status, [...response.headers], await response.text());
}

/** https.ClientResponse: each header under its lower-case and its Title-Case name. */
function responseOf(code: number, received: readonly (readonly [string, string])[], body: string): object {
  const headers = Object.fromEntries(
    received.flatMap(([name, value]) => {
      const lower = name.toLowerCase();
      return [
        [lower, value],
        [lower.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), value],
      ];
    }),
  );
  return offered('N/https.ClientResponse', { code, headers, body });
}

function unreachable(): NetSuiteError {
  return new NetSuiteError('SSS_REQUEST_TIME_EXCEEDED', 'The connection was closed before the page answered.');
}
