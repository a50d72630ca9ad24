import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { configureOutbound } from '../../../local/modules/https/outbound';
import { emptyAccount, errorOf, runCode } from '../runtime/account';

let server: Worker;
let base: string;

beforeAll(async () => {
  server = new Worker(path.join(__dirname, 'echo-server.js'));
  const [port] = await once(server, 'message');
  base = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await server.terminate();
});

interface Echo {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What the server got, for a call on https. `HOST` in the code is the server's address. */
function echo(call: string, secrets: Record<string, string> = {}): Echo {
  const account = emptyAccount();
  for (const [id, value] of Object.entries(secrets)) account.secrets.set(id, value);
  const code = `const response = ${call.replaceAll('HOST', base)}; log.audit('result', response.body);`;
  const { results, report } = runCode(code, ['N/https', 'N/encode', 'N/crypto'], account);
  expect(report.errors).toEqual([]);
  return JSON.parse(results[0] ?? '') as Echo;
}

const failure = (code: string, account = emptyAccount()) =>
  errorOf(code.replaceAll('HOST', base), ['N/https', 'N/crypto'], account);

describe('Requests (Oracle help section_4567628658, section_4296361104)', () => {
  test('every method, by options or by position, for 10 units each', () => {
    const { results, report } = runCode(
      `const seen = (response) => { const { method, body } = JSON.parse(response.body || '{"method":"HEAD","body":""}'); return method + body; };
       log.audit('result', [
         https.get({ url: '${base}/' }), https.get('${base}/'), https.delete({ url: '${base}/' }),
         https.post({ url: '${base}/', body: 'a' }), https.put({ url: '${base}/', body: 'b' }),
         https.request({ method: https.Method.PATCH, url: '${base}/', body: 'c' }),
         https.request({ method: 'HEAD', url: '${base}/' }), https.request({ method: 'GET', url: '${base}/', body: 'ignored' }),
       ].map(seen));`,
      ['N/https'],
    );
    expect(JSON.parse(results[0] ?? '')).toEqual(['GET', 'GET', 'DELETE', 'POSTa', 'PUTb', 'PATCHc', 'HEAD', 'GET']);
    expect(report.stages[0]?.units).toBe(80);
  });

  test('blocked headers are dropped, others sent', () => {
    const { headers } = echo(`https.get({ url: 'HOST/', headers: {
      Host: 'evil', 'Content-Length': '99', Via: 'x', Upgrade: 'y', JSESSIONID: 'z', Trailer: 't', 'X-Mine': 'kept', Accept: 'application/json' } })`);
    expect(headers).toMatchObject({ 'x-mine': 'kept', accept: 'application/json', host: base.slice(7) });
    for (const blocked of ['via', 'upgrade', 'jsessionid', 'trailer', 'content-length']) {
      expect(headers).not.toHaveProperty(blocked);
    }
  });

  test('an object body is form-encoded, a string is sent as it is', () => {
    const form = echo("https.post({ url: 'HOST/', body: { a: 'x y', b: 1 } })");
    expect([form.body, form.headers['content-type']]).toEqual([
      'a=x+y&b=1',
      'application/x-www-form-urlencoded; charset=UTF-8',
    ]);
    const json = echo(
      "https.post({ url: 'HOST/', body: JSON.stringify({ é: 1 }), headers: { 'content-type': 'application/json' } })",
    );
    expect([json.body, json.headers['content-type']]).toEqual(['{"é":1}', 'application/json']);
  });

  test('the response has code, body, and each header once under several casings; no code throws', () => {
    const { results } = runCode(
      `const r = https.get({ url: '${base}/code/503' });
       log.audit('result', [r.code, r.headers['x-twice'], r.headers['X-Twice'], r.headers['Content-Type'], r.headers.missing === undefined]);
       try { r.code = 1; } catch (e) { log.audit('result', e.name); }`,
      ['N/https'],
    );
    expect(JSON.parse(results[0] ?? '')).toEqual([503, 'one', 'one', 'application/json', true]);
    expect(results[1]).toBe('READ_ONLY_PROPERTY');
  });

  test('GET follows a redirect, POST hands it on', () => {
    expect(echo("https.get({ url: 'HOST/redirect' })").url).toBe('/landed');
    const { results } = runCode(`log.audit('result', https.post({ url: '${base}/redirect', body: 'x' }).code);`, [
      'N/https',
    ]);
    expect(results).toEqual(['302']);
  });

  test.each([
    ['no url', 'https.get({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['no body', "https.post({ url: 'HOST/' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['a relative url', "https.get({ url: '/x' })", 'SSS_INVALID_URL'],
    ['plain http to another machine', "https.get({ url: 'http://example.com/' })", 'SSS_INVALID_URL'],
    ['an unknown method', "https.request({ method: 'TRACE', url: 'HOST/' })", 'SSS_INVALID_TYPE_ARG'],
    ['an underscore in a header name', "https.get({ url: 'HOST/', headers: { a_b: '1' } })", 'SSS_INVALID_HEADER'],
    ['a line break in a header', "https.get({ url: 'HOST/', headers: { a: 'b\\nc: d' } })", 'SSS_INVALID_HEADER'],
    ['a refused connection', "https.get({ url: 'http://127.0.0.1:1/' })", 'SSS_CONNECTION_CLOSED'],
    ['a dropped connection', "https.get({ url: 'HOST/drop' })", 'SSS_CONNECTION_CLOSED'],
    ['an unknown host', "https.get({ url: 'https://no-such-host.invalid/' })", 'SSS_UNKNOWN_HOST'],
    ['a response over 10 MB', "https.get({ url: 'HOST/large' })", 'SSS_FILE_CONTENT_SIZE_EXCEEDED'],
    [
      'https to a server without a certificate',
      "https.get({ url: 'HOST/'.replace('http', 'https') })",
      'SSS_INVALID_HOST_CERT',
    ],
  ])('%s', (_what, code, name) => {
    expect(failure(code)).toBe(name);
  });

  test('5 s to connect and 45 s in all, then SSS_REQUEST_TIME_EXCEEDED', () => {
    const account = emptyAccount();
    configureOutbound(account, { totalTimeout: 300 });
    const started = Date.now();
    expect(failure("https.get({ url: 'HOST/slow' })", account)).toBe('SSS_REQUEST_TIME_EXCEEDED');
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test('plain http to this machine can be switched off', () => {
    const account = emptyAccount();
    configureOutbound(account, { allowLoopbackHttp: false });
    expect(failure("https.get({ url: 'HOST/' })", account)).toBe('SSS_INVALID_URL');
  });
});

describe('SecureString (Oracle help section_4418247678, section_453662353515, section_457542663573)', () => {
  const secrets = { custsecret_token: 'sécret-token' };
  const base64 = Buffer.from(secrets.custsecret_token).toString('base64');
  const authorization = (steps: string) =>
    echo(
      `(() => { const s = https.createSecureString({ input: '{custsecret_token}' }); ${steps};
        return https.get({ url: 'HOST/', headers: { Authorization: result } }); })()`,
      secrets,
    ).headers.authorization;
  const convert = 's.convertEncoding({ fromEncoding: encode.Encoding.UTF_8, toEncoding: encode.Encoding.BASE_64 })';
  const prefix = "const result = https.createSecureString({ input: 'OAuth2 ' })";

  test('prefix + base64 of a secret: convert in place, then append keeping the encoding', () => {
    expect(
      authorization(`${convert}; ${prefix}; result.appendSecureString({ secureString: s, keepEncoding: true })`),
    ).toBe(`OAuth2 ${base64}`);
  });

  test('without keepEncoding what is appended is re-encoded: the bare secret goes out', () => {
    const sent = authorization(
      "const bare = https.createSecureString({ input: 'plain' }); bare.convertEncoding({ fromEncoding: 'UTF_8', toEncoding: 'BASE_64' }); const result = https.createSecureString({ input: 'OAuth2 ' }); result.appendSecureString({ secureString: bare })",
    );
    expect(sent).toBe('OAuth2 plain');
  });

  test('a string appended to base64 is turned to base64 of its own', () => {
    const sent = authorization(
      "const result = https.createSecureString({ input: 'ab' }); result.convertEncoding({ fromEncoding: 'UTF_8', toEncoding: 'BASE_64' }); result.appendString({ input: 'c' })",
    );
    expect(sent).toBe(`${Buffer.from('ab').toString('base64')}${Buffer.from('c').toString('base64')}`);
  });

  test('binary content cannot be appended to text', () => {
    const account = emptyAccount();
    const code = `const hash = https.createSecureString({ input: 'a' });
      hash.hash({ algorithm: https.HashAlg.SHA256, resultEncoding: 'BASE_64' });
      https.createSecureString({ input: 'x' }).appendSecureString({ secureString: hash })`;
    expect(failure(code, account)).toBe('FAILED_TO_CONVERT_BINARY_DATA_TO_UTF_8');
  });

  test('content that is not in the encoding named', () => {
    const code =
      "https.createSecureString({ input: '!!' }).convertEncoding({ fromEncoding: 'BASE_64', toEncoding: 'UTF_8' })";
    expect(failure(code)).toBe('FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING');
  });

  test('a secret inside a text, replaced text, a hash and a keyed hash', () => {
    const send = (make: string) =>
      echo(
        `(() => { const key = https.createSecretKey({ secret: 'custsecret_key', encoding: 'UTF_8' });
           return https.post({ url: 'HOST/', body: ${make} }); })()`,
        { custsecret_key: 'Jefe', custsecret_word: 'what do ya want for nothing?' },
      ).body;
    expect(send("https.createSecureString({ input: 'Bearer {custsecret_key} {CUSTSECRET_KEY}' })")).toBe(
      'Bearer Jefe Jefe',
    );
    expect(send("https.createSecureString({ input: 'a-b-a' }).replaceString({ pattern: 'a', replacement: 'c' })")).toBe(
      'c-b-c',
    );
    expect(send("https.createSecureString({ input: 'abc' }).hash({ algorithm: 'SHA1' })")).toBe(
      'a9993e364706816aba3e25717850c26c9cd0d89d',
    );
    // RFC 4231, test case 2.
    expect(send("https.createSecureString({ input: '{custsecret_word}' }).hmac({ algorithm: 'SHA256', key })")).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test('credentials fill the placeholders of url, headers and body; without them a placeholder is sent as it is', () => {
    const options =
      "url: 'HOST/?k={custsecret_token}', headers: { 'X-Key': 'k {custsecret_token}' }, body: '{custsecret_token}'";
    const plain = { custsecret_token: 'abc' };
    expect(echo(`https.post({ ${options}, credentials: ['custsecret_token'] })`, plain)).toMatchObject({
      url: '/?k=abc',
      headers: { 'x-key': 'k abc' },
      body: 'abc',
    });
    expect(echo(`https.post({ ${options} })`, plain).body).toBe('{custsecret_token}');
  });

  test.each([
    "https.createSecureString({ input: '{custsecret_none}' })",
    "https.createSecretKey({ secret: 'custsecret_none' })",
  ])('an unknown secret: %s', (code) => {
    expect(failure(code)).toBe('INVALID_SECRET_ID');
  });

  test('its value cannot be read: not by scripts, logs, errors or JSON', () => {
    const account = emptyAccount();
    account.secrets.set('custsecret_token', 'hidden-value');
    const { report } = runCode(
      `const s = https.createSecureString({ input: 'a {custsecret_token}' });
       const k = https.createSecretKey({ secret: 'custsecret_token' });
       log.audit('result', s); log.audit('result', [s, { s, k }]); log.audit('result', '' + s + k + JSON.stringify({ s }) + Object.keys(s) + Object.values(s));
       for (const read of ['content', 'reveal', 'bytes', 'value']) { try { log.audit('result', s[read] + k[read]); } catch (e) { log.audit('result', e); } }
       try { s.convertEncoding({ fromEncoding: 'HEX', toEncoding: 'UTF_8' }); } catch (e) { log.audit('result', e); }
       try { https.get({ url: s }); } catch (e) { log.audit('result', e); }
       try { https.get({ url: '${base}/', headers: { x: https.createSecureString({ input: '\\n{custsecret_token}' }) } }); } catch (e) { log.audit('result', e); }
       throw s;`,
      ['N/https'],
      account,
    );
    expect(report.logs.length).toBeGreaterThan(8);
    expect(JSON.stringify(report)).not.toContain('hidden-value');
    expect(JSON.stringify(account.database.prepare('SELECT * FROM sys_execution').all())).not.toContain('hidden-value');
  });
});
