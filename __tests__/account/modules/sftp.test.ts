import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LocalAccount } from '../../../local/account/open';
import { type JoorHandle, startJoor } from '../../../local/joor/start';
import { emptyAccount, errorOf, runCode } from '../runtime/account';

let joor: JoorHandle;
let odd: Worker;
let oddities: { ports: Record<string, number>; hostKey: string };
let account: LocalAccount;

beforeAll(async () => {
  joor = await startJoor({ sftp: {} });
  odd = new Worker(path.join(__dirname, 'odd-ssh-servers.js'));
  [oddities] = await once(odd, 'message');
  account = emptyAccount();
  account.secrets.set('custsecret_sftp', joor.sftp?.users[0]?.password ?? '');
  account.secrets.set('custsecret_user', 'brand');
  account.secrets.set('custsecret_wrong', 'wrong');
});

afterAll(async () => {
  account.close();
  await Promise.all([joor.stop(), odd.terminate()]);
});

beforeEach(async () => {
  await joor.admin('/admin/reset', {});
});

const MODULES = ['N/sftp', 'N/file', 'N/runtime'];

/** Options of createConnection that fit, changed as asked; undefined takes one away. */
function options(changes: Record<string, unknown> = {}): string {
  const { host, port, hostKey, directory } = joor.sftp ?? { host: '', port: 0, hostKey: '', directory: '' };
  return JSON.stringify({
    url: host,
    port,
    hostKey,
    directory,
    username: 'brand',
    secret: 'custsecret_sftp',
    ...changes,
  });
}

const connecting = (changes: Record<string, unknown>) =>
  errorOf(`sftp.createConnection(${options(changes)})`, MODULES, account);

const opened = (code: string) =>
  `const connection = sftp.createConnection(${options()});
   const text = (name, contents) => file.create({ name, fileType: 'PLAINTEXT', contents });
   ${code}`;

const failing = (code: string) => errorOf(opened(code), MODULES, account);

function results(code: string): unknown[] {
  const { results: logged, report } = runCode(opened(code), MODULES, account);
  expect(report.errors).toEqual([]);
  return logged.map((each) => JSON.parse(each));
}

async function lying(): Promise<string[]> {
  const { files } = (await joor.admin('/admin/files')) as { files: { name: string; state: string }[] };
  return files.filter(({ state }) => state === 'waiting' || state === 'writing').map(({ name }) => name);
}

const fault = (kind: string, more: object = {}) => joor.admin('/admin/file-faults', { kind, ...more });

describe('sftp.createConnection (Oracle help section_4617005472)', () => {
  test('user and password may be secrets; it costs nothing', () => {
    const { report } = runCode(
      `sftp.createConnection(${options({ username: 'custsecret_user', hostKeyType: 'ecdsa', timeout: 20 })})`,
      MODULES,
      account,
    );
    expect([report.errors, report.stages[0]?.units]).toEqual([[], 0]);
  });

  test.each([
    [{ url: undefined }, 'SSS_MISSING_REQD_ARGUMENT'],
    [{ username: undefined }, 'SSS_MISSING_REQD_ARGUMENT'],
    [{ hostKey: undefined }, 'SSS_MISSING_REQD_ARGUMENT'],
    [{ secret: undefined }, 'SSS_MISSING_REQD_ARGUMENT'],
    [{ port: '22' }, 'SSS_INVALID_TYPE_ARG'],
    [{ timeout: '20' }, 'SSS_INVALID_TYPE_ARG'],
    [{ hostKeyType: 'ed25519' }, 'SSS_INVALID_TYPE_ARG'],
    [{ passwordGuid: 'B34672495064525E5D65032D63B52301' }, 'MUTUALLY_EXCLUSIVE_ARGUMENTS'],
    [{ secret: undefined, passwordGuid: 'B34672495064525E5D65032D63B52301' }, 'FTP_UNKNOWN_PASSWORD_GUID'],
    [{ keyId: 'custkey1' }, 'KEY_NOT_FOUND'],
    [{ keyId: 7 }, 'SSS_INVALID_TYPE_ARG'],
    [{ secret: undefined, keyId: 'custkey_none' }, 'KEY_NOT_FOUND'],
    [{ secret: 'custsecret_none' }, 'INVALID_SECRET_ID'],
    [{ port: 65536 }, 'FTP_INVALID_PORT_NUMBER'],
    [{ port: -1 }, 'FTP_INVALID_PORT_NUMBER'],
    [{ timeout: 0.5 }, 'FTP_INVALID_CONNECTION_TIMEOUT'],
    [{ timeout: 21 }, 'FTP_INVALID_CONNECTION_TIMEOUT'],
    [{ url: 'no-such-host.invalid' }, 'FTP_UNKNOWN_HOST'],
    [{ secret: 'custsecret_wrong' }, 'FTP_CANNOT_ESTABLISH_CONNECTION'],
    [{ username: 'nobody' }, 'FTP_CANNOT_ESTABLISH_CONNECTION'],
    [{ directory: '/nowhere' }, 'FTP_INVALID_DIRECTORY'],
    [{ directory: undefined }, 'no error'],
    [{ hostKey: 'not base64' }, 'FTP_MALFORMED_HOST_KEY'],
    [{ hostKey: 'AAAAB3NzaC1yc2E=' }, 'FTP_MALFORMED_HOST_KEY'],
    [{ hostKeyType: 'rsa' }, 'FTP_INCORRECT_HOST_KEY_TYPE'],
  ])('%j throws %s', (changes, name) => {
    expect(connecting(changes)).toBe(name);
  });

  describe('with a key of Setup > Company > Keys', () => {
    const pem = (type: 'rsa' | 'ec', password?: string) => {
      const privateKeyEncoding = {
        type: type === 'rsa' ? 'pkcs1' : 'sec1',
        format: 'pem',
        ...(password ? { cipher: 'aes-128-cbc', passphrase: password } : {}),
      };
      return type === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding, publicKeyEncoding: PUBLIC } as never)
        : generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding, publicKeyEncoding: PUBLIC } as never);
    };
    const PUBLIC = { type: 'spki', format: 'pem' } as const;
    const setKey = (id: string, type: 'rsa' | 'ec', password?: string) =>
      account.keys.set(id, String((pem(type, password) as { privateKey: unknown }).privateKey), password);
    const knownAs = (publicKey: string | null, more: object = {}) =>
      joor.admin('/admin/sftp-keys', { username: 'brand', publicKey, ...more });
    const ALONE = { secret: undefined, keyId: 'custkey_joor' };

    afterEach(() => knownAs(null));

    test.each([
      ['rsa', undefined],
      ['ec', undefined],
      ['rsa', 'of the key'],
    ] as const)('%s, with the password %s, logs in alone where the server knows it', async (type, password) => {
      const publicKey = setKey('custkey_joor', type, password);
      expect(connecting(ALONE)).toBe('FTP_CANNOT_ESTABLISH_CONNECTION');
      await knownAs(publicKey);
      expect(connecting(ALONE)).toBe('no error');
    });

    test('another key than the one that the server knows is refused, and a password may still log in', async () => {
      await knownAs(setKey('custkey_joor', 'ec'));
      setKey('custkey_joor', 'ec');
      expect(connecting(ALONE)).toBe('FTP_CANNOT_ESTABLISH_CONNECTION');
      expect(connecting({ keyId: 'custkey_joor' })).toBe('no error');
    });

    test('a server that wants both gets the password after the key', async () => {
      await knownAs(setKey('custkey_joor', 'rsa'), { both: true });
      expect(connecting(ALONE)).toBe('FTP_CANNOT_ESTABLISH_CONNECTION');
      expect(connecting({})).toBe('FTP_CANNOT_ESTABLISH_CONNECTION');
      expect(connecting({ keyId: 'custkey_joor', secret: 'custsecret_wrong' })).toBe('FTP_CANNOT_ESTABLISH_CONNECTION');
      expect(connecting({ keyId: 'custkey_joor' })).toBe('no error');
    });

    test('keys are RSA, ECDSA or DSA in PEM format, with the password that they have', () => {
      const openssh = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n';
      expect(() => account.keys.set('custkey_x', openssh)).toThrow(/not in PEM format/);
      const { privateKey } = pem('rsa', 'right') as unknown as { privateKey: string };
      expect(() => account.keys.set('custkey_x', privateKey, 'wrong')).toThrow(/cannot be read/);
      expect(() => account.keys.set('joor', privateKey, 'right')).toThrow(/not the ID of a key/);
      expect(account.keys.ids()).not.toContain('custkey_x');
    });
  });

  test('the host key is compared with what the server shows', async () => {
    await fault('hostKey', { times: 1 });
    expect(connecting({})).toBe('FTP_INCORRECT_HOST_KEY');
    expect(connecting({})).toBe('no error');
  });

  test.each([
    ['cbc', 'FTP_UNSUPPORTED_ENCRYPTION_ALGORITHM'],
    ['ed25519', 'FTP_UNSUPPORTED_ENCRYPTION_ALGORITHM'],
    ['silent', 'FTP_CONNECT_TIMEOUT_EXCEEDED'],
    ['closing', 'CONNECTION_RESET'],
    ['nothing', 'CONNECTION_CLOSED_BY_HOST'],
  ])('a server that is %s: %s', (name, error) => {
    const { ports, hostKey } = oddities;
    expect(connecting({ port: ports[name] ?? 1, hostKey, timeout: 1 })).toBe(error);
  });
});

describe('sftp.Connection (Oracle help section_4618502733)', () => {
  test('a file that was never saved is uploaded, listed, moved, downloaded and removed', () => {
    const [listed, moved, downloaded, left] = results(`
      connection.upload({ file: text('customer.txt', 'a|b\\n'), filename: 'customer_1.txt.part' });
      log.audit('result', connection.list({ path: '.' }).map(({ name, size, directory, lastModified }) => [name, size, directory, typeof lastModified]));
      connection.move({ from: 'customer_1.txt.part', to: 'customer_1.txt' });
      log.audit('result', connection.list({ path: '*.txt', sort: sftp.Sort.NAME_DESC }).map(({ name }) => name));
      const got = connection.download({ filename: 'customer_1.txt' });
      log.audit('result', [got.name, got.getContents(), got.id, got.size]);
      connection.removeFile({ path: 'customer_1.txt' });
      log.audit('result', connection.list({ path: 'c?stomer*' }));`);
    expect(listed).toEqual([
      ['.', '0', true, 'string'],
      ['..', '0', true, 'string'],
      ['customer_1.txt.part', '4', false, 'string'],
    ]);
    expect(moved).toEqual(['customer_1.txt']);
    expect(downloaded).toEqual(['customer_1.txt', 'a|b\n', null, 4]);
    expect(left).toEqual([]);
  });

  test('upload and download cost 100 units, the others 10', () => {
    const { report } = runCode(
      opened(`connection.makeDirectory({ path: 'done' });
        connection.upload({ file: text('a.txt', 'a'), directory: 'done' });
        connection.download({ filename: 'a.txt', directory: 'done' });
        connection.move({ from: 'done/a.txt', to: 'a.txt' });
        connection.removeDirectory({ path: 'done' });
        connection.removeFile({ path: 'a.txt' });
        connection.list({ path: '.' });`),
      MODULES,
      account,
    );
    expect(report.errors).toEqual([]);
    expect(report.stages[0]?.byCall).toEqual({
      'Connection.makeDirectory': { calls: 1, units: 10 },
      'Connection.upload': { calls: 1, units: 100 },
      'Connection.download': { calls: 1, units: 100 },
      'Connection.move': { calls: 1, units: 10 },
      'Connection.removeDirectory': { calls: 1, units: 10 },
      'Connection.removeFile': { calls: 1, units: 10 },
      'Connection.list': { calls: 1, units: 10 },
    });
  });

  test('the bytes arrive as the file has them, a large one too', () => {
    const [sizes] = results(`
      const big = file.create({ name: 'big.txt', fileType: 'PLAINTEXT', encoding: file.Encoding.WINDOWS_1252 });
      for (let line = 0; line < 3000; line += 1) big.appendLine({ value: 'Café €'.repeat(10) });
      connection.upload({ file: big });
      const got = connection.download({ filename: 'big.txt' });
      log.audit('result', [big.size, got.size, connection.MAX_FILE_SIZE, connection.MAX_TRANSFER_TIMEOUT]);`);
    expect(sizes).toEqual([183_000, 183_000, 100_000_000, 300]);
  });

  test.each([
    [
      "connection.upload({ file: text('a.txt', 'x') }); connection.upload({ file: text('a.txt', 'y') })",
      'FTP_FILE_ALREADY_EXISTS',
    ],
    [
      "connection.upload({ file: text('a.txt', 'x') }); connection.upload({ file: text('a.txt', 'y'), replaceExisting: true })",
      'no error',
    ],
    ["connection.upload({ file: text('a.txt', 'x'), directory: 'none' })", 'FTP_NO_SUCH_FILE_OR_DIRECTORY'],
    ["connection.upload({ file: text('a.txt', 'x'), timeout: 301 })", 'FTP_INVALID_TRANSFER_TIMEOUT'],
    ["connection.upload({ file: text('a.txt', 'x'), directory: '/customers' })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ["connection.upload({ file: text('a*.txt', 'x') })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ["connection.upload({ file: text('a\\\\*.txt', 'x') })", 'no error'],
    ["connection.upload({ file: text('a.txt', 'x'), directory: '..' })", 'FTP_PERMISSION_DENIED'],
    ["connection.upload({ file: 'a.txt' })", 'SSS_INVALID_TYPE_ARG'],
    ['connection.upload({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ["connection.download({ filename: 'none.txt' })", 'FTP_NO_SUCH_FILE_OR_DIRECTORY'],
    ["connection.list({ path: 'none' })", 'FTP_INVALID_DIRECTORY'],
    ["connection.list({ path: '.', sort: 'AGE' })", 'SSS_INVALID_TYPE_ARG'],
    ['connection.list({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ["connection.move({ from: 'none.txt', to: 'b.txt' })", 'FTP_INVALID_MOVE'],
    [
      "connection.upload({ file: text('a.txt', 'x') }); connection.upload({ file: text('b.txt', 'x') }); connection.move({ from: 'a.txt', to: 'b.txt' })",
      'FTP_INVALID_MOVE',
    ],
    ["connection.makeDirectory({ path: 'none/below' })", 'FTP_DIRECTORY_NOT_FOUND'],
    ["connection.removeDirectory({ path: 'none' })", 'FTP_DIRECTORY_NOT_FOUND'],
    [
      "connection.makeDirectory({ path: 'd' }); connection.upload({ file: text('a.txt', 'x'), directory: 'd' }); connection.removeDirectory({ path: 'd' })",
      'FTP_DIRECTORY_NOT_EMPTY',
    ],
    ["connection.removeFile({ path: 'none.txt' })", 'FTP_NO_SUCH_FILE_OR_DIRECTORY'],
    ['connection.MAX_FILE_SIZE = 1', 'READ_ONLY_PROPERTY'],
  ])('%s throws %s', (code, name) => {
    expect(failing(code)).toBe(name);
  });

  test('a file over 100,000,000 bytes is not uploaded, and not charged', () => {
    const { results: logged, report } = runCode(
      opened(`const big = text('big.txt', '');
        for (let part = 0; part < 13; part += 1) big.append({ value: 'x'.repeat(8_000_000) });
        try { connection.upload({ file: big }); } catch (e) { log.audit('result', e.name); }`),
      MODULES,
      account,
    );
    expect([logged, report.stages[0]?.units]).toEqual([['FTP_MAXIMUM_FILE_SIZE_EXCEEDED'], 0]);
  });
});

describe('What goes wrong in the middle', () => {
  const upload = "connection.upload({ file: text('a.txt', 'x'.repeat(100)), timeout: 1 })";

  test.each([
    ['cut', 'CONNECTION_RESET', ['a.txt']],
    ['full', 'UNEXPECTED_ERROR', ['a.txt']],
    ['readOnly', 'FTP_PERMISSION_DENIED', []],
    ['taken', 'FTP_FILE_ALREADY_EXISTS', ['a.txt']],
    ['login', 'FTP_CANNOT_ESTABLISH_CONNECTION', []],
  ])('%s: %s', async (kind, name, left) => {
    await fault(kind);
    expect(failing(upload)).toBe(name);
    expect(await lying()).toEqual(left);
  });

  test('a transfer in which nothing moves for longer than its time-out', async () => {
    await fault('slow', { name: 'a.txt', milliseconds: 1500 });
    expect(failing(upload)).toBe('FTP_TRANSFER_TIMEOUT_EXCEEDED');
  });

  test('a connection that was lost stays lost', async () => {
    await fault('cut', { times: 1 });
    const [names] = results(`
      const name = (action) => { try { action(); return 'no error'; } catch (e) { return e.name; } };
      log.audit('result', [name(() => ${upload}), name(() => connection.list({ path: '.' }))]);`);
    expect(names).toEqual(['CONNECTION_RESET', 'CONNECTION_RESET']);
  });

  test('no move allowed', async () => {
    await fault('noMove');
    expect(
      failing("connection.upload({ file: text('a.txt', 'x') }); connection.move({ from: 'a.txt', to: 'b.txt' })"),
    ).toBe('FTP_INVALID_MOVE');
  });

  test('connections end with the invocation that opened them', async () => {
    runCode(opened(upload), MODULES, account);
    runCode(opened("connection.list({ path: '.' })"), MODULES, account);
    const { requests } = (await joor.admin('/admin/sftp-requests')) as { requests: { operation: string }[] };
    expect(requests.filter(({ operation }) => operation === 'LOGIN')).toHaveLength(2);
  });
});
