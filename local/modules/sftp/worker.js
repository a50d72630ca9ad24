// Runs in a worker thread: holds SFTP connections and answers with plain data. Plain JavaScript, so that the thread
// needs no TypeScript loader, whoever starts it.
const { promisify } = require('node:util');
const { Client, utils } = require('ssh2');
const { runAsWorker } = require('synckit');

const { STATUS_CODE } = utils.sftp;
const CHUNK = 32 * 1024;
const TRIES = /too many/i;

/** Open connections by number. */
const connections = new Map();
let lastConnection = 0;

/** What went wrong, in a word that the module has an error for. */
class Failure extends Error {
  constructor(failure, detail = '') {
    super(detail || failure);
    this.failure = failure;
  }
}

const BY_SOCKET = {
  ENOTFOUND: 'UNKNOWN_HOST',
  EAI_AGAIN: 'UNKNOWN_HOST',
  ETIMEDOUT: 'TIMEOUT',
  ECONNREFUSED: 'REFUSED',
  EHOSTUNREACH: 'NO_ROUTE',
  ENETUNREACH: 'NO_ROUTE',
};

function connectFailure(error) {
  if (error.level === 'client-timeout') return new Failure('TIMEOUT');
  if (error.level === 'client-authentication') return new Failure('LOGIN');
  if (TRIES.test(error.message)) return new Failure('TOO_MANY_LOGINS');
  if (/no matching host key/.test(error.message)) return new Failure('NO_HOST_KEY_OF_TYPE');
  if (/no matching|unsupported/i.test(error.message)) return new Failure('ALGORITHM', error.message);
  return new Failure(BY_SOCKET[error.code] ?? 'RESET', error.message);
}

const BY_STATUS = {
  [STATUS_CODE.EOF]: 'END',
  [STATUS_CODE.NO_SUCH_FILE]: 'NO_SUCH_FILE',
  [STATUS_CODE.PERMISSION_DENIED]: 'PERMISSION_DENIED',
  [STATUS_CODE.OP_UNSUPPORTED]: 'UNSUPPORTED',
};

function statusFailure(error) {
  if (error instanceof Failure) return error;
  // A lost connection answers open requests without a status.
  if (typeof error.code !== 'number') return new Failure('RESET', error.message);
  return new Failure(BY_STATUS[error.code] ?? 'FAILURE', error.message);
}

const CALLS = [
  'realpath',
  'stat',
  'opendir',
  'readdir',
  'open',
  'read',
  'write',
  'close',
  'rename',
  'mkdir',
  'rmdir',
  'unlink',
];

/** The calls of an SFTP session as promises that also end when the connection does, or takes longer than it may. */
function callsOf(client, sftp) {
  const lost = new Promise((_, reject) => {
    const onLost = () => reject(new Failure('RESET'));
    client.once('close', onLost);
    sftp.once('close', onLost);
  });
  lost.catch(() => {});
  const calls = {};
  for (const name of CALLS) {
    const call = promisify(sftp[name].bind(sftp));
    calls[name] = async (...values) => {
      try {
        return await Promise.race([call(...values), lost]);
      } catch (error) {
        throw statusFailure(error);
      }
    };
  }
  return calls;
}

async function limited(seconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Failure('TIMEOUT')), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function open({ host, port, username, password, key, timeout, hostKey, algorithms }) {
  const client = new Client();
  const wanted = Buffer.from(hostKey);
  let denied = false;
  return new Promise((resolve, reject) => {
    client.once('ready', () => {
      client.sftp((error, sftp) => (error ? reject(new Failure('RESET', error.message)) : resolve({ client, sftp })));
    });
    client.on('error', (error) => reject(denied ? new Failure('HOST_KEY') : connectFailure(error)));
    client.once('close', () => reject(new Failure('RESET')));
    client.once('connect', () => client.setNoDelay(true));
    client.connect({
      host,
      port,
      username,
      ...(password === null ? {} : { password }),
      ...(key === null ? {} : { privateKey: key.pem, ...(key.password === '' ? {} : { passphrase: key.password }) }),
      authHandler: [...(key === null ? [] : ['publickey']), ...(password === null ? [] : ['password'])],
      readyTimeout: timeout * 1000,
      algorithms,
      hostVerifier: (key) => {
        denied = !key.equals(wanted);
        return !denied;
      },
    });
  }).catch((error) => {
    client.end();
    throw error;
  });
}

async function baseOf(calls, directory) {
  try {
    const base = await calls.realpath(directory === '' ? '.' : directory);
    const stats = await calls.stat(base);
    if (!stats.isDirectory()) throw new Failure('NO_SUCH_FILE');
    return base;
  } catch (error) {
    if (error.failure === 'PERMISSION_DENIED') throw new Failure('LOGIN', error.message);
    if (error.failure === 'RESET') throw error;
    throw new Failure('NO_DIRECTORY', error.message);
  }
}

async function connect(message) {
  const { client, sftp } = await open(message);
  const calls = callsOf(client, sftp);
  try {
    const base = await limited(message.timeout, baseOf(calls, message.directory));
    lastConnection += 1;
    connections.set(lastConnection, { client, calls });
    return { connection: lastConnection, base };
  } catch (error) {
    client.end();
    throw error;
  }
}

function disconnect({ connection }) {
  connections.get(connection)?.client.end();
  connections.delete(connection);
  return {};
}

const OPERATIONS = {
  async exists(calls, { path }) {
    try {
      await calls.stat(path);
      return { exists: true };
    } catch (error) {
      if (error.failure === 'NO_SUCH_FILE') return { exists: false };
      throw error;
    }
  },
  /** The time applies to each part: it runs out when nothing moves. */
  async upload(calls, { path, content, timeout }) {
    const handle = await limited(timeout, calls.open(path, 'w'));
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const length = Math.min(CHUNK, bytes.length - at);
      await limited(timeout, calls.write(handle, bytes, at, length, at));
    }
    await limited(timeout, calls.close(handle));
    return {};
  },
  async download(calls, { path, timeout, maxBytes }) {
    const { size } = await limited(timeout, calls.stat(path));
    if (size > maxBytes) throw new Failure('TOO_LARGE');
    const handle = await limited(timeout, calls.open(path, 'r'));
    const content = Buffer.alloc(size);
    let at = 0;
    while (at < size) {
      const length = Math.min(CHUNK, size - at);
      const got = await limited(timeout, calls.read(handle, content, at, length, at).catch(endOfFile));
      if (got === 0) break;
      at += got;
    }
    await limited(timeout, calls.close(handle));
    return { content: content.subarray(0, at) };
  },
  async list(calls, { path }) {
    const handle = await calls.opendir(path);
    const entries = [];
    for (;;) {
      const some = await calls.readdir(handle, { full: true }).catch(endOfFile);
      if (some === 0) break;
      for (const { filename, attrs } of some) {
        entries.push({
          name: filename,
          size: attrs.size ?? 0,
          mtime: attrs.mtime ?? 0,
          directory: attrs.isDirectory(),
        });
      }
    }
    await calls.close(handle);
    return { entries };
  },
  async move(calls, { from, to }) {
    await calls.rename(from, to);
    return {};
  },
  async makeDirectory(calls, { path }) {
    await calls.mkdir(path);
    return {};
  },
  async removeDirectory(calls, { path }) {
    await calls.rmdir(path);
    return {};
  },
  async removeFile(calls, { path }) {
    await calls.unlink(path);
    return {};
  },
};

/** Servers end directories and files by a status of their own. */
function endOfFile(error) {
  if (error.failure === 'END') return 0;
  throw error;
}

runAsWorker(async (message) => {
  try {
    if (message.operation === 'connect') return await connect(message);
    if (message.operation === 'disconnect') return disconnect(message);
    const held = connections.get(message.connection);
    if (held === undefined) throw new Failure('RESET');
    return await OPERATIONS[message.operation](held.calls, message);
  } catch (error) {
    return { failure: error.failure ?? 'RESET', detail: error.message };
  }
});
