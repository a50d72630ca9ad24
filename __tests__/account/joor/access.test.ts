import { createServer } from 'node:net';
import { startJoor } from '../../../local/joor/start';
import { AUTHORIZATION, minimal, SETUP, TestJoor, TOKEN } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start({ tokens: [TOKEN, 'second'] });
});
afterAll(() => joor.stop());
beforeEach(() => joor.reset());

const JOB = '/v2/bulk-connection/1';
const oauth = (token: string) => `OAuth2 ${Buffer.from(token).toString('base64')}`;

describe('Authorization: OAuth2 [Base64 encoded token]', () => {
  test.each([
    ['no header', ''],
    ['the bare token', `OAuth2 ${TOKEN}`],
    ['another token', oauth('other')],
    ['another scheme', AUTHORIZATION.replace('OAuth2', 'Bearer')],
    ['the scheme in lower case', AUTHORIZATION.replace('OAuth2', 'oauth2')],
    ['Base64 of the Base64', oauth(Buffer.from(TOKEN).toString('base64'))],
    ['a line end in the token', oauth(`${TOKEN}\n`)],
  ])('%s is answered 401', async (_name, authorization) => {
    const reply = await joor.call('GET', JOB, { authorization });
    expect(reply.status).toBe(401);
    expect(reply.json).toMatchObject({ bulk_connections: { response: { code: 1 } } });
  });

  test('each token opens an account with its own data', async () => {
    await joor.handle.admin('/admin/settings', { instant: true });
    await joor.handle.admin('/admin/setup', { ...SETUP, token: 'second', name: 'Second brand' });
    await joor.post([minimal('A')]);
    await joor.post([minimal('B')], { authorization: oauth('second') });
    const { connections } = (await joor.handle.admin('/admin/connections?account=2')) as never as {
      connections: { customerCode: string }[];
    };
    expect(connections.map((each) => each.customerCode)).toEqual(['B']);
    expect((await joor.call('GET', JOB, { authorization: oauth('second') })).status).toBe(404);
    expect(JSON.stringify(await joor.handle.admin('/admin/accounts'))).not.toContain('second"');
  });
});

describe('Rate limits & throttling', () => {
  beforeEach(() => joor.handle.admin('/admin/clock', { stopped: true, set: '2026-03-02T09:00:00Z' }));
  const get = () => joor.call('GET', JOB);
  const advance = (seconds: number) => joor.handle.admin('/admin/clock', { advance: seconds });

  test('60 POSTs exhaust a window; the next request is answered 429 and a new window gives all credits back', async () => {
    for (let sent = 0; sent < 60; sent += 1) expect((await joor.post([minimal(`C${sent}`)])).status).toBe(200);
    const refused = await joor.post([minimal('late')]);
    expect(refused.status).toBe(429);
    expect(refused.json).toMatchObject({ bulk_connections: { response: { code: 1, comment: 'Too Many Requests' } } });
    expect((await get()).status).toBe(429);
    await advance(299);
    expect((await get()).status).toBe(429);
    await advance(1);
    expect((await get()).status).toBe(200);
    const { jobs } = (await joor.handle.admin('/admin/jobs')) as never as { jobs: unknown[] };
    expect(jobs).toHaveLength(60);
  });

  test('a GET is 1 credit and a POST 5; a request over the rest is refused without being charged', async () => {
    await joor.handle.admin('/admin/settings', { credits: 7 });
    await joor.post([minimal('A')]);
    expect((await joor.post([minimal('B')])).status).toBe(429);
    expect((await get()).status).toBe(200);
    expect((await get()).status).toBe(200);
    expect((await get()).status).toBe(429);
  });

  test('the window starts at the first request, not on the clock', async () => {
    await joor.handle.admin('/admin/settings', { credits: 1 });
    await advance(250);
    expect((await get()).status).toBe(404);
    await advance(299);
    expect((await get()).status).toBe(429);
    await advance(1);
    expect((await get()).status).toBe(404);
  });

  test('accounts do not share credits, and the account is named in X-Throttling-Account-Id', async () => {
    await joor.handle.admin('/admin/settings', { credits: 1 });
    expect((await get()).headers.get('x-throttling-account-id')).toBe('1');
    const throttled = await get();
    expect([throttled.status, throttled.headers.get('x-throttling-account-id')]).toEqual([429, '1']);
    const other = await joor.call('GET', JOB, { authorization: oauth('second') });
    expect([other.status, other.headers.get('x-throttling-account-id')]).toEqual([404, '2']);
  });

  test('what is left is told only by a switch, because the headers are not named', async () => {
    expect([...(await get()).headers.keys()].filter((name) => name.startsWith('x-'))).toEqual([
      'x-throttling-account-id',
    ]);
    await joor.handle.admin('/admin/settings', { throttleHeaders: true });
    const { headers } = await get();
    expect(headers.get('x-throttling-credits-remaining')).toBe('298');
    expect(headers.get('x-throttling-reset')).toBe('300');
  });
});

describe('the administrator', () => {
  test('sees every request of the API, and none of his own', async () => {
    await joor.handle.admin('/admin/clock', { stopped: true, set: '2026-03-02T09:00:00Z' });
    await joor.call('POST', '/v2/bulk-connection?x=1', { 'content-type': 'application/json' }, '{"é"');
    await joor.call('GET', JOB, { authorization: 'OAuth2 wrong' });
    const reply = expect.stringContaining('"comment"');
    expect(await joor.handle.requests()).toEqual([
      {
        at: '2026-03-02T09:00:00.000Z',
        method: 'POST',
        path: '/v2/bulk-connection?x=1',
        body: '{"é"',
        code: 400,
        reply,
        job: null,
        fault: null,
      },
      { at: '2026-03-02T09:00:00.000Z', method: 'GET', path: JOB, body: '', code: 401, reply, job: null, fault: null },
    ]);
  });

  test.each([
    ['/admin/setup', 'x', /not valid JSON/],
    ['/admin/setup', '', /needs a JSON object/],
    ['/admin/setup', '[]', /needs a JSON object/],
    ['/admin/settings', '{"speed": 1}', /no setting speed. Known: acceptPut/],
    ['/admin/settings', '{"update": "both"}', /update must be replace or merge/],
    ['/admin/settings', '{"batchLimit": 0}', /null or a number of at least 1/],
    ['/admin/clock', '{"set": "soon"}', /ISO 8601/],
    ['/admin/clock', '{"speed": 2}', /no speed/],
    ['/admin/match', '{}', /codes must be/],
    ['/admin/match?account=9', '{"codes": "all"}', /no account 9/],
    ['/admin/faults', '{"path": "/v2"}', /needs one of status/],
    ['/admin/faults', '{"status": "bad"}', /cannot be "bad"/],
  ])('a bad body is answered 400 with a sentence: %s %s', async (path, body, message) => {
    const response = await fetch(joor.handle.url + path, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toMatch(message);
  });

  test('is not at the service of web pages', async () => {
    const response = await fetch(`${joor.handle.url}/admin/reset`, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
    });
    expect(response.status).toBe(403);
  });
});

test('a port in use, or none, is said in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  await expect(startJoor({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
  await expect(startJoor({ port: 70000 })).rejects.toMatchObject({ name: 'UserError' });
  other.close();
});

test("the administrator's calls answer after work that held this thread for longer than JOOR keeps a connection", async () => {
  const handle = await startJoor({ tokens: [TOKEN] });
  try {
    await Promise.all([handle.admin('/admin/accounts'), handle.requests()]);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 7_000);
    const [accounts] = await Promise.all([handle.admin('/admin/accounts'), handle.requests()]);
    expect(accounts).toMatchObject({ accounts: [expect.anything()] });
  } finally {
    await handle.stop();
  }
});
