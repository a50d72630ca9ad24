import type { Reply } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract';
import { ROLES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../connector/company';
import { DashboardVisit } from './dashboard-visit';

let company: Company;
let visitor: DashboardVisit;

beforeAll(async () => {
  company = await openCompany();
});

beforeEach(async () => {
  visitor = await DashboardVisit.of(company);
});

afterEach(() => visitor.stop());

afterAll(() => company.stop());

/** Posts a body, and reads what is answered. */
async function replyTo(body: string, contentType?: string): Promise<Reply<unknown>> {
  return JSON.parse((await visitor.postRaw(body, contentType)).text) as Reply<unknown>;
}

const overview = (token: string) => JSON.stringify({ action: 'overview', days: 1, token });

describe('Who may open the dashboard', () => {
  test.each([
    ['administrator', 'users', 200],
    ['administrator', 'administrators', 200],
    [ROLES.user, 'users', 200],
    [ROLES.user, 'administrators', 403],
    [ROLES.administrator, 'users', 200],
    [ROLES.administrator, 'administrators', 200],
  ] as const)('the role %s at the deployment for %s: %i', async (role, deployment, status) => {
    await visitor.signIn(-5, role);
    expect((await visitor.page(deployment)).status).toBe(status);
  });

  test('only the administrators’ deployment makes an administrator, whoever comes', async () => {
    expect(await visitor.open('users')).toMatchObject({ isAdministrator: false });
    expect(await visitor.open('administrators')).toMatchObject({ isAdministrator: true });
  });

  test('the Overview is answered to every role that may open it', async () => {
    await visitor.signIn(-5, ROLES.user);
    await visitor.open('users');
    expect((await visitor.post('overview', { days: 1 })).reply.ok).toBe(true);
    await visitor.signIn(-5, ROLES.administrator);
    await visitor.open('administrators');
    expect((await visitor.post('overview', { days: 1 })).reply.ok).toBe(true);
  });
});

describe('A request that is not the page’s own', () => {
  test('without the token of the session is refused', async () => {
    const { token } = await visitor.open();
    for (const forged of ['', 'forged', `${token}x`]) {
      const reply = await replyTo(overview(forged));
      expect(reply).toEqual({ ok: false, sentence: expect.stringMatching(/session.*Reload the page/) });
    }
    const reply = await replyTo(JSON.stringify({ action: 'overview', days: 1 }));
    expect(reply.ok).toBe(false);
  });

  test('with the token of another session is refused', async () => {
    const other = await DashboardVisit.of(company);
    const { token } = await other.open();
    await visitor.open();
    const reply = await replyTo(overview(token));
    await other.stop();
    expect(reply.ok).toBe(false);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'of the type %s, which a form of another site can send, is refused',
    async (type) => {
      const { token } = await visitor.open();
      const reply = await replyTo(overview(token), type);
      expect(reply).toEqual({ ok: false, sentence: 'Requests have the type application/json.' });
    },
  );

  test.each(['', 'no JSON', '[]', 'null', '"text"', `{"token":"${'x'.repeat(400_001)}"}`])(
    'that is no JSON object of a sensible size is refused: %.20s',
    async (body) => {
      await visitor.open();
      const { text } = await visitor.postRaw(body);
      expect((JSON.parse(text) as Reply<unknown>).ok).toBe(false);
      expect(text).not.toMatch(/ at .*\.js|stack/);
    },
  );

  test.each(['nothing', 'constructor', 'toString', '__proto__'])('for the action "%s" is refused', async (action) => {
    const { token } = await visitor.open();
    const reply = await replyTo(JSON.stringify({ token: token, action }));
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('no such action') });
  });

  test.each([
    ['overview', { days: 3 }, /"days" has to be one of 1, 7, 30/],
    ['run', { id: '1 OR 1 = 1' }, /"id" has to be a whole number/],
    ['run', { id: 999 }, /no run with the internal id 999/],
    ['batch', { id: 999 }, /no batch with the internal id 999/],
    [
      'runs',
      { filters: {}, sort: 'id; DROP TABLE x', descending: true, page: 0, pageSize: 50 },
      /"sort" has to be one of/,
    ],
    ['runs', { filters: { other: 'x' }, sort: 'kind', descending: true, page: 0, pageSize: 50 }, /no filter "other"/],
    ['runs', { filters: {}, sort: 'kind', descending: true, page: 0, pageSize: 100_000 }, /from 5 to 1000/],
    [
      'customers',
      { filters: { text: 'x'.repeat(300) }, sort: 'name', descending: false, page: 0, pageSize: 50 },
      /at most 200/,
    ],
  ])('%s with %j is answered with a sentence', async (action, request, sentence) => {
    const { token } = await visitor.open();
    const reply = await replyTo(JSON.stringify({ ...request, action, token: token }));
    expect(reply).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
  });
});

describe('The page', () => {
  test('answers as JSON that nobody keeps or takes for something else', async () => {
    const { token } = await visitor.open();
    const { headers } = await visitor.postRaw(overview(token));
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('holds no secret, and names that are script are text in it', async () => {
    const id = company.create('employee', {
      entityid: '</script><script>alert(1)</script>',
      firstname: 'Eve',
      lastname: 'Script',
      subsidiary: '1',
    });
    const { text: html } = await visitor.page('users');
    expect(html).not.toContain('test-token');
    expect(html).not.toContain('custsecret_joor');
    expect(id).toBeGreaterThan(0);
  });
});
