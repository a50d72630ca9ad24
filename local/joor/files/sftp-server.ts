import { createHash, timingSafeEqual } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type AuthContext, type PublicKeyAuthContext, Server, utils } from 'ssh2';
import { UserError } from '../../user-error';
import type { Joor } from '../joor';
import { DROP_FOLDER } from './drop';
import { type HostKey, hostKeyFor, makeHostKey, typeOfHostKey } from './host-key';
import { SftpSession } from './session';
import type { SftpAddress, SftpOptions, SftpUser } from './sftp';

const HOST = '127.0.0.1';

export interface RunningSftp {
  address: SftpAddress;
  close(): Promise<void>;
}

interface LogIn extends SftpUser {
  token: string;
}

/** Compares without telling by its time how much of a password was right. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** @param sockets the open ones, by the port of the other side */
function serverWith(key: HostKey, joor: Joor, logIns: readonly LogIn[], sockets: ReadonlyMap<number, Socket>): Server {
  return new Server({ hostKeys: [key.privateKey] }, (connection, { port }) => {
    let user: LogIn | undefined;
    const passed = new Set<string>();
    connection.on('authentication', (context) => {
      const wanted = wantedOf(context.username, joor);
      if (isQuestion(context)) {
        if (isKeyOf(context, joor)) context.accept();
        else context.reject(wanted.methods);
        return;
      }
      const found = authenticated(context, joor, logIns);
      if (found) passed.add(context.method);
      const left = wanted.methods.filter((method) => !passed.has(method));
      if (found && (!wanted.both || left.length === 0)) {
        user = found;
        context.accept();
      } else context.reject(found ? left : wanted.methods, found !== undefined);
    });
    connection.on('session', (accept) => {
      accept().on('sftp', (acceptSftp) => {
        const { token, username } = user ?? { token: '', username: '' };
        new SftpSession(
          joor,
          () => joor.byToken(token),
          username,
          acceptSftp(),
          () => sockets.get(port)?.destroy(),
        );
      });
    });
    // Clients come and go as they like.
    connection.on('error', () => {});
  });
}

type Method = 'password' | 'publickey';

/** How a user may log in, and whether all of it is wanted. */
function wantedOf(username: string, joor: Joor): { methods: Method[]; both: boolean } {
  const key = joor.sftpKeys.get(username);
  return { methods: key ? ['publickey', 'password'] : ['password'], both: key?.both ?? false };
}

/** A client asks first whether it would be worth while to sign with a key (RFC 4252, 7). */
const isQuestion = (context: AuthContext): context is PublicKeyAuthContext =>
  context.method === 'publickey' && context.signature === undefined;

const isKeyOf = ({ username, key }: PublicKeyAuthContext, joor: Joor): boolean =>
  joor.sftpKeys.get(username)?.publicKey === key.data.toString('base64');

function isSigned(context: PublicKeyAuthContext, joor: Joor): boolean {
  const { blob, signature, hashAlgo, key } = context;
  const parsed = utils.parseKey(key.data);
  const known = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isKeyOf(context, joor) || !known || known instanceof Error || !blob || !signature) return false;
  return known.verify(blob, signature, hashAlgo) === true;
}

function authenticated(context: AuthContext, joor: Joor, logIns: readonly LogIn[]): LogIn | undefined {
  if (context.method !== 'password' && context.method !== 'publickey') return undefined;
  const user = logIns.find(({ username }) => username === context.username);
  const refused = joor.fileFaults.meet('login');
  const isRight =
    user !== undefined &&
    (context.method === 'password' ? isSame(context.password, user.password) : isSigned(context, joor));
  const fits = isRight && !refused;
  joor.sftpLines.push({
    at: new Date(joor.clock.now()).toISOString(),
    username: context.username,
    operation: 'LOGIN',
    path: '',
    status: fits ? 'OK' : 'PERMISSION_DENIED',
    bytes: null,
    fault: refused?.id ?? null,
  });
  return fits ? user : undefined;
}

/**
 * Serves the drops of a local JOOR by SFTP on loopback, in this thread. Throws UserError where the port or the host key
 * cannot be used.
 */
export async function serveSftp(joor: Joor, options: SftpOptions, logIns: readonly LogIn[]): Promise<RunningSftp> {
  const key = hostKeyFor(options);
  const hostKeyType = typeOfHostKey(key);
  const sockets = new Map<number, Socket>();
  const usual = serverWith(key, joor, logIns, sockets);
  let changed: Server | undefined;
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
    socket.on('error', () => {});
    if (joor.fileFaults.meet('hostKey')) {
      changed ??= serverWith(makeHostKey(hostKeyType), joor, logIns, sockets);
      changed.injectSocket(socket);
    } else usual.injectSocket(socket);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new UserError(
          `Port ${options.port} on ${HOST} cannot be used for SFTP (${error.code}): choose another with --sftp-port, or none with --no-sftp.`,
        ),
      );
    });
    server.listen(options.port ?? 0, HOST, () => resolve((server.address() as AddressInfo).port));
  });
  const users = logIns.map(({ username, password }) => ({ username, password }));
  return {
    address: { host: HOST, port, hostKey: key.publicKey, hostKeyType, directory: DROP_FOLDER, users },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}
