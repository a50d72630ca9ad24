import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Account } from '../account/account';
import { UserError } from '../user-error';
import { webApp } from './app';
import { Site } from './site';

const HOST = '127.0.0.1';

export interface WebHandle {
  /** Address of the overview, e.g. http://127.0.0.1:8080 */
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves an account's web pages on loopback, in this thread: while a script runs in it, pages wait.
 * @param options `port` 0 or left out for any free one
 * @throws UserError when the port cannot be used
 */
export async function startWeb(account: Account, { port = 0 }: { port?: number } = {}): Promise<WebHandle> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UserError(`Port ${port} is not a port: choose a whole number from 1 to 65535 with --port.`);
  }
  const server = createServer(getRequestListener(webApp(new Site(account)).fetch));
  // A script holds this thread for as long as it runs: a connection closed meanwhile would break under the next request.
  server.keepAliveTimeout = 600_000;
  const url = `http://${HOST}:${await listen(server, port)}`;
  const stop = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { url, stop };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unusable(error, port)));
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function unusable(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UserError(`Port ${port} on ${HOST} is in use: choose another with --port.`);
  if (error.code === 'EACCES') {
    return new UserError(`Port ${port} on ${HOST} may not be opened: choose one above 1023 with --port.`);
  }
  return error;
}
