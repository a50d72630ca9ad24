import type { Reply } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import {
  ACCOUNT_STATE,
  ROLES,
  SAVED_SEARCHES,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../connector/company';
import { addressOf, DashboardVisit } from '../dashboard/dashboard-visit';

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

describe('The administrators’ Dashboard', () => {
  test('makes an administrator of whoever may open it', async () => {
    for (const role of ['administrator', ROLES.administrator]) {
      await visitor.signIn(-5, role);
      // Everybody's leads them on.
      expect(await visitor.open('users')).toMatchObject({ isAdministrator: true });
      expect(await visitor.open('administrators')).toMatchObject({ isAdministrator: true });
    }
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

  test('with the token that the session had with another role is refused', async () => {
    await visitor.signIn(-5, 'administrator');
    const { token } = await visitor.open();
    await visitor.signIn(-5, ROLES.user);
    await visitor.open();
    expect(await replyTo(overview(token))).toMatchObject({ ok: false });
  });

  test('before any page was opened is refused, also with an empty token', async () => {
    for (const token of ['', 'undefined', 'null']) {
      const { text } = await visitor.postRaw(overview(token), undefined, addressOf('users'));
      expect(JSON.parse(text)).toMatchObject({ ok: false });
    }
  });

  test('is known by its token alone: a page’s own request may come without Origin and Referer', async () => {
    const { token } = await visitor.open();
    expect(await replyTo(overview(token))).toMatchObject({ ok: true });
  });

  test('changes nothing when it is no POST, whatever its address says', async () => {
    const { token, address } = await visitor.open('administrators');
    const changes = { action: 'pause', systemId: 'null', reason: 'None.', token };
    const separator = address.includes('?') ? '&' : '?';
    const { text } = await visitor.get(`${address}${separator}${new URLSearchParams(changes)}`);
    expect(text).toContain('uc-bootstrap');
    expect(company.query(`SELECT ${ACCOUNT_STATE.pauseCause} FROM ${ACCOUNT_STATE.type}`)).toEqual([]);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'of the type %s, which a form of another site can send, is refused',
    async (type) => {
      const { token } = await visitor.open();
      const reply = await replyTo(overview(token), type);
      expect(reply).toEqual({ ok: false, sentence: 'Requests must have the type application/json.' });
    },
  );

  test('of more than 400,000 characters is refused, whatever else is right about it', async () => {
    const { token } = await visitor.open();
    const oversized = JSON.stringify({ action: 'overview', days: 1, token, more: 'x'.repeat(400_000) });
    expect(await replyTo(oversized)).toEqual({
      ok: false,
      sentence: expect.stringMatching(/^The request has 400\d\d\d characters, but at most 400000 are allowed\./),
    });
  });

  test.each(['', 'no JSON', '[]', 'null', '"text"'])('that is no JSON object is refused: %.20s', async (body) => {
    await visitor.open();
    const { text } = await visitor.postRaw(body);
    expect((JSON.parse(text) as Reply<unknown>).ok).toBe(false);
    expect(text).not.toMatch(/ at .*\.js|stack/);
  });

  test.each([
    ['lists', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(60_000)],
    ['lists that end', `{"action":"overview","days":${'['.repeat(90_000)}${']'.repeat(90_000)}}`],
  ])('that nests %s deeply is refused', async (_what, body) => {
    await visitor.open();
    expect(await replyTo(body)).toEqual({ ok: false, sentence: expect.stringMatching(/\.$/) });
  });

  test('does not make an administrator of who sends it', async () => {
    const { token } = await visitor.openEverybodys();
    for (const claim of [
      '"isAdministrator":true',
      '"visitor":{"isAdministrator":true}',
      '"__proto__":{"isAdministrator":true,"administrator":false}',
      '"constructor":{"prototype":{"isAdministrator":true}}',
    ]) {
      const reply = await replyTo(`{"action":"set_up","token":"${token}",${claim}}`);
      expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('for administrators') });
    }
    expect((await visitor.post('overview', { days: 1 })).reply.ok).toBe(true);
  });

  test.each(['nothing', 'constructor', 'toString', '__proto__'])('for the action "%s" is refused', async (action) => {
    const { token } = await visitor.open();
    const reply = await replyTo(JSON.stringify({ token: token, action }));
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('no such action') });
  });

  test.each([
    ['overview', { days: 3 }, /"days" must be one of 1, 7, 30/],
    ['run', { id: '1 OR 1 = 1' }, /"id" must be a whole number/],
    ['run', { id: 999 }, /no run with the internal ID 999/],
    ['batch', { id: 999 }, /no batch with the internal ID 999/],
    [
      'runs',
      { filters: {}, sort: 'id; DROP TABLE x', descending: true, page: 0, pageSize: 50 },
      /"sort" must be one of/,
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

describe('Ids of other record types', () => {
  let employee: number;

  beforeAll(() => {
    company.addCustomer({ terms: '' });
    company.run();
    // Far from the ids of customers.
    for (let count = 0; count < 5; count += 1) {
      employee = company.create('employee', { firstname: 'Eve', lastname: `Other ${count}`, subsidiary: '1' });
    }
  });

  test('are no customers', async () => {
    const { lines } = await visitor.ask('export', { customerIds: [employee] });
    expect(lines).toEqual([expect.objectContaining({ outcome: 'unknown customer' })]);
    expect(await visitor.ask('preview', { customerIds: [employee] })).toEqual([
      expect.objectContaining({ sentence: expect.stringContaining('There is no customer') }),
    ]);
    expect((await visitor.ask('why_not', { customerId: employee })).lines[0]?.reason).toBe('no-such-customer');
  });

  test('are no Failed Records', async () => {
    const [line] = await visitor.ask('dismiss', { ids: [employee], reason: 'Mine' });
    expect(line?.sentence).toContain('There is no Failed Record');
    expect((await visitor.post('resync', { ids: [employee] })).reply.ok).toBe(false);
    expect((await visitor.post('failed_record', { id: employee })).reply.ok).toBe(false);
  });

  test('are no External Systems', async () => {
    await visitor.open('administrators');
    for (const name of ['confirm_system', 'test_connection'] as const) {
      const { reply } = await visitor.post(name, { systemId: 999 });
      expect(JSON.stringify(reply)).toContain('This External System no longer exists');
    }
    const { noted } = await visitor.ask('removed_in_joor', { customerId: employee, systemId: 999 });
    expect(noted).toBe(false);
  });

  test('a saved search of other records gives no customers', async () => {
    await visitor.open('administrators');
    await visitor.ask('repair_searches', {});
    const row = company.account.statements.get(
      'SELECT internalid FROM sys_saved_search WHERE scriptid = ?',
      SAVED_SEARCHES.runs,
    );
    const { reply } = await visitor.post('search_customers', { searchId: Number(row?.internalid) });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('does not search customers') });
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

  test('holds no secret, and a name that is script is text in it', async () => {
    const name = '</script><script>alert(1)</script>';
    const id = company.create('employee', { entityid: name, firstname: name, lastname: 'Eve', subsidiary: '1' });
    await visitor.signIn(id, 'administrator');
    const { text: html } = await visitor.page('users');
    expect(html).not.toMatch(/test-token|custsecret_joor|<script>alert/);
    expect((await visitor.open()).userName).toContain('<script>alert(1)</script>');
  });
});
