import path from 'node:path';
import { createSyncFn } from 'synckit';
import type { Account } from '../../account/account';
import { NetSuiteError } from '../../account/errors';
import { keptByProcess } from '../../kept-by-process';

/** How a local account reaches the outside. */
export interface OutboundSettings {
  /**
   * Lets N/https send plain http to a loopback host (127.0.0.1, ::1, localhost), so that scripts can talk to servers
   * on this machine. NetSuite itself never does: docs/assumptions.md.
   */
  allowLoopbackHttp: boolean;
  /** Milliseconds to connect, and for the whole exchange (Oracle help section_4567628658). */
  connectTimeout: number;
  totalTimeout: number;
}

export interface OutboundRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export interface OutboundResponse {
  code: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

interface WorkerMessage extends OutboundRequest {
  connectTimeout: number;
  totalTimeout: number;
  maxBytes: number;
}

type WorkerAnswer =
  | { failure: string }
  | { code: number; headers: Record<string, string | string[] | undefined>; body: string };

const DEFAULTS: OutboundSettings = { allowLoopbackHttp: true, connectTimeout: 5_000, totalTimeout: 45_000 };

/** Largest response body; 10 MB is documented for what RESTlets return only: docs/assumptions.md. */
const MAX_BODY = 10 * 1024 * 1024;

const WORKER = path.join(__dirname, 'worker.js');

const settings = new WeakMap<Account['database'], OutboundSettings>();

/** Changes how an open account reaches the outside, until it is closed. */
export function configureOutbound(account: Account, changes: Partial<OutboundSettings>): void {
  settings.set(account.database, { ...outboundSettings(account), ...changes });
}

export function outboundSettings(account: Account): OutboundSettings {
  return settings.get(account.database) ?? DEFAULTS;
}

/**
 * Sends a request and waits for the whole response. This thread stands still meanwhile: a server it talks to must run
 * in another process or worker thread.
 * @throws NetSuiteError with the code NetSuite has for what went wrong
 */
export function send(account: Account, request: OutboundRequest): OutboundResponse {
  const { connectTimeout, totalTimeout } = outboundSettings(account);
  const exchange = keptByProcess<(message: WorkerMessage) => WorkerAnswer>('HTTP thread', () => createSyncFn(WORKER));
  const answer = exchange({ ...request, connectTimeout, totalTimeout, maxBytes: MAX_BODY });
  if ('failure' in answer) throw failure(answer.failure, request.url);
  return { code: answer.code, headers: answer.headers, body: Buffer.from(answer.body, 'base64') };
}

/** Which code NetSuite gives for an unknown host or a broken connection is assumed: docs/assumptions.md. */
function failure(code: string, url: string): NetSuiteError {
  if (code === 'TIMEOUT' || code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return new NetSuiteError(
      'SSS_REQUEST_TIME_EXCEEDED',
      'The host you are trying to connect to has exceeded the maximum allowed response time.',
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    return new NetSuiteError('SSS_UNKNOWN_HOST', `The host you requested ${host} is unknown or cannot be found.`);
  }
  if (code === 'TOO_LARGE') {
    return new NetSuiteError('SSS_FILE_CONTENT_SIZE_EXCEEDED', 'The response is larger than 10 MB.');
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|^ERR_(TLS|SSL)|^EPROTO$/.test(code)) {
    return new NetSuiteError(
      'SSS_INVALID_HOST_CERT',
      'An untrusted, unsupported, or invalid certificate was found for this host.',
    );
  }
  return new NetSuiteError('SSS_CONNECTION_CLOSED', 'The connection to the host was refused or closed unexpectedly.');
}
