import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { UserError } from '../user-error';
import { adminApp } from './admin';
import { deliver } from './delivery';
import { defaultUser, type SftpAddress, type SftpOptions } from './files/sftp';
import { Joor } from './joor';
import { keepIn, restoreFrom } from './keep';
import { pagesApp } from './pages/pages';
import { DEFAULT_TOKEN, type Settings } from './settings';

export interface JoorOptions {
  /** Port on 127.0.0.1; 0 or left out for any free one. */
  port?: number;
  /** Tokens of the accounts, in the order of their ids. */
  tokens?: string[];
  /** Switches set otherwise than by default. */
  settings?: Partial<Settings>;
  /** Starts an SFTP server too, where files are dropped; none when left out. */
  sftp?: SftpOptions;
  /** File that all it holds is kept in from one start to the next; without it, each start begins with nothing. */
  keep?: string;
}

export interface RunningJoor {
  /** Base address, e.g. http://127.0.0.1:8081 (the API is under /v2). */
  url: string;
  /** Where files are dropped; null without an SFTP server. */
  sftp: SftpAddress | null;
  /** Whether it holds what it was kept as. */
  restored: boolean;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const KEEP_MS = 5000;
/** Addresses of the server that are not JOOR's API. */
const OWN = /^\/(admin|connections|exports|files|jobs|orders|upload)(\/|\?|$)|^\/(favicon\.ico)?(\?|$)/;

function ownListener(joor: Joor) {
  const app = new Hono();
  // A page open in a browser must not be able to drive the administrator's calls, also not under a name of its own.
  app.use(async (c, next) => {
    const { host, origin } = c.req.header();
    const local = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
    if (!local || (origin !== undefined && origin !== `http://${host}`)) {
      return c.json({ error: 'The local JOOR answers only to this machine.' }, 403);
    }
    return next();
  });
  app.route('/admin', adminApp(joor));
  app.route('/', pagesApp(joor));
  return getRequestListener(app.fetch);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(new UserError(`Port ${port} on ${HOST} is in use: choose another with --port.`));
      } else if (error.code === 'EACCES') {
        reject(new UserError(`Port ${port} on ${HOST} may not be opened: choose one above 1023 with --port.`));
      } else reject(error);
    });
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Serves a local JOOR on loopback, in this thread. Throws UserError where the port cannot be used. */
export async function serveJoor(options: JoorOptions = {}): Promise<RunningJoor> {
  const port = options.port ?? 0;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UserError(`Port ${port} is not a port: choose a whole number from 1 to 65535 with --port.`);
  }
  const tokens = options.tokens ?? [DEFAULT_TOKEN];
  const joor = new Joor(tokens, options.settings);
  const restored = options.keep !== undefined && restoreFrom(options.keep, joor);
  const own = ownListener(joor);
  const server = createServer((incoming, outgoing) => {
    if (OWN.test(incoming.url ?? '/')) own(incoming, outgoing);
    else {
      deliver(joor, incoming, outgoing).catch((error: unknown) => {
        if (!incoming.aborted) process.emitWarning(error instanceof Error ? error : String(error));
        outgoing.destroy();
      });
    }
  });
  // Longer than clients keep a connection, so that none is closed under a request on its way.
  server.keepAliveTimeout = 600_000;
  const url = `http://${HOST}:${await listen(server, port)}`;
  const closeHttp = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  const sftp = options.sftp === undefined ? null : await startSftp(joor, options.sftp, tokens, closeHttp);
  joor.sftp = sftp?.address ?? null;
  const stopKeeping = options.keep === undefined ? () => {} : keepUp(options.keep, joor, server);
  return {
    url,
    sftp: joor.sftp,
    restored,
    close: async () => {
      await sftp?.close();
      await closeHttp();
      stopKeeping();
    },
  };
}

/** Writes the file a few seconds after something was asked of it, and when it stops. Returns what stops it. */
function keepUp(file: string, joor: Joor, server: Server): () => void {
  let calls = 0;
  let kept = -1;
  const write = () => {
    // Nothing happens at JOOR but by a call, or is worked out when one comes.
    const happened = calls + joor.sftpLines.length;
    if (happened !== kept) keepIn(file, joor);
    kept = happened;
  };
  server.on('request', () => {
    calls += 1;
  });
  const timer = setInterval(write, KEEP_MS).unref();
  return () => {
    clearInterval(timer);
    write();
  };
}

/** SSH is loaded only here: it takes a while, and most never ask for it. */
async function startSftp(joor: Joor, options: SftpOptions, tokens: readonly string[], onFailure: () => Promise<void>) {
  const { serveSftp } = await import('./files/sftp-server');
  const logIns = tokens.map((token, index) => ({ ...(options.users?.[index] ?? defaultUser(index + 1)), token }));
  try {
    return await serveSftp(joor, options, logIns);
  } catch (error) {
    await onFailure();
    throw error;
  }
}
