import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Agent, type Dispatcher, request } from 'undici';
import { bundled } from '../bundled';
import { UserError } from '../user-error';
import type { SftpAddress } from './files/sftp';
import type { RequestLine } from './joor';
import type { Json } from './json';
import type { JoorOptions } from './server';
import type { WorkerMessage } from './worker';

/** A local JOOR that runs in a thread of its own. */
export interface JoorHandle {
  /** Base address, e.g. http://127.0.0.1:8081 (the API is under /v2). */
  url: string;
  /** Where files are dropped; null unless `sftp` is among the options. */
  sftp: SftpAddress | null;
  /** Whether it holds what it was kept as, and is set up already. */
  restored: boolean;
  /**
   * Calls the administrator's side: GET without a body, POST with one (`{}` for a call that takes none). Gives the reply;
   * throws an Error with JOOR's sentence where the call is refused.
   */
  admin(path: string, body?: object): Promise<Json>;
  /** Every request of the API so far. */
  requests(): Promise<RequestLine[]>;
  stop(): Promise<void>;
}

/** The worker and all it needs as one script, so that it starts alike under tsx, Jest and plain Node. */
const workerScript = (): string =>
  bundled(join(__dirname, 'worker.ts'), {
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    // Parts of ssh2 that would have to be compiled; it does without them.
    external: ['cpu-features', '*.node'],
  });

/** Keeps no connection: while this thread works for long, JOOR closes what is idle, and the next request would break. */
const agent = new Agent({ pipelining: 0 });

async function call(url: string, options: { method?: 'GET' | 'POST'; body?: string } = {}): Promise<string> {
  const { statusCode, body }: Dispatcher.ResponseData = await request(url, { ...options, dispatcher: agent });
  const text = await body.text();
  if (statusCode >= 200 && statusCode < 300) return text;
  const { error } = JSON.parse(text) as { error: string };
  throw new Error(error);
}

/**
 * Starts a local JOOR in a worker thread, so that it also answers requests that block the thread they are made in. Throws
 * UserError where the port cannot be used.
 */
export async function startJoor(options: JoorOptions = {}): Promise<JoorHandle> {
  const worker = new Worker(workerScript(), { eval: true, workerData: options });
  const first = await new Promise<WorkerMessage>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  worker.removeAllListeners('error');
  if ('userError' in first) throw new UserError(first.userError);
  if (!('url' in first)) throw new Error('The local JOOR stopped during startup.');
  const { url, sftp, restored } = first;
  return {
    url,
    sftp,
    restored,
    admin: async (path, body) => {
      const options = body === undefined ? {} : { method: 'POST' as const, body: JSON.stringify(body) };
      return JSON.parse(await call(url + path, options)) as Json;
    },
    requests: async () => {
      const text = await call(`${url}/admin/requests`);
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as RequestLine);
    },
    stop: async () => {
      const closed = new Promise<void>((resolve) => worker.once('message', () => resolve()));
      worker.postMessage('stop');
      await closed;
      await worker.terminate();
    },
  };
}
