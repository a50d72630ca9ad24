import type { LocalAccount } from '../../../local/account/open';
import { latestCalls } from '../../../local/runtime/calls';
import { formFields, Visitor, withField } from '../web/account';
import { ALL_ROLES, accountWithRoles, addressOf, deploySuitelet } from './account';

const LOGIN = '/app/login/secure/changerole.nl';

let account: LocalAccount & { employee: number };
let visitor: Visitor;

beforeEach(async () => {
  account = accountWithRoles();
  visitor = await Visitor.of(account);
});

afterEach(async () => {
  await visitor.stop();
  account.close();
});

/** Answer to a GET of a Suitelet with that body. */
async function answer(body: string, modules: string[] = [], query = '') {
  deploySuitelet(account, body, { modules });
  return visitor.get(addressOf() + query);
}

async function signIn(role: string, user = account.employee): Promise<void> {
  const fields = formFields((await visitor.get(LOGIN)).text);
  await visitor.post(
    LOGIN,
    withField(withField([...fields, ['_action', 'login']], 'role', role), 'user', String(user)),
  );
}

/** The text that a browser would send, or the given one where it stands for none. */
function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

describe('where a Suitelet is (Oracle help section_4387799600)', () => {
  test('by script IDs and by internal IDs', async () => {
    deploySuitelet(account, `context.response.write('here')`);
    expect((await visitor.get(addressOf())).text).toBe('here');
    const id = account.object('customscript_page')?.internalId;
    expect((await visitor.get(`/app/site/hosting/scriptlet.nl?script=${id}&deploy=1`)).text).toBe('here');
  });

  test.each(['script=customscript_page&deploy=customdeploy_9', 'script=customscript_none&deploy=1', ''])(
    'nowhere else: %s',
    async (query) => {
      deploySuitelet(account, `context.response.write('here')`);
      const { status, text } = await visitor.get(`/app/site/hosting/scriptlet.nl?${query}`);
      expect(status).toBe(200);
      expect(text).toContain('That Suitelet is invalid, disabled, or no longer exists.');
    },
  );

  test('not when it is not deployed', async () => {
    deploySuitelet(account, `context.response.write('here')`, {
      deployments: [`${ALL_ROLES}<isdeployed>F</isdeployed>`],
    });
    expect((await visitor.get(addressOf())).text).toContain('no longer exists');
  });
});

describe('its audience (Oracle help chapter_N2999041)', () => {
  const CLERKS = '<status>RELEASED</status><title>T</title><audslctrole>[scriptid=customrole_clerk]</audslctrole>';

  test.each([
    ['customrole_clerk', true],
    ['customrole_seller', false],
    ['administrator', false],
  ])('a deployment for clerks opens for %s: %s; who is refused gets a page with status 200', async (role, opens) => {
    deploySuitelet(account, `context.response.write('open')`, { deployments: [CLERKS] });
    await signIn(role);
    const { status, text, headers } = await visitor.get(addressOf());
    expect(status).toBe(200);
    if (opens) expect(text).toBe('open');
    else expect(text).toContain('You do not have privileges to view this page.');
    expect(headers.get('content-type')).toContain('text/html');
  });

  test('a deployment without one refuses administrators too (measured 2026 by MGSL)', async () => {
    const released = '<status>RELEASED</status><title>T</title>';
    deploySuitelet(account, `context.response.write('open')`, {
      deployments: [released, `${released}<audslctrole>ADMINISTRATOR</audslctrole>`],
    });
    expect((await visitor.get(addressOf(1))).text).toContain('You do not have privileges to view this page.');
    expect((await visitor.get(addressOf(2))).text).toBe('open');
  });

  test('status Testing is for its owner, the administrator', async () => {
    deploySuitelet(account, `context.response.write('open')`, {
      deployments: [ALL_ROLES.replace('RELEASED', 'TESTING')],
    });
    expect((await visitor.get(addressOf())).text).toBe('open');
    await signIn('customrole_clerk');
    expect((await visitor.get(addressOf())).text).not.toBe('open');
  });
});

describe('who runs it', () => {
  const WHO = `const user = runtime.getCurrentUser();
    context.response.write([user.id, user.name, user.roleId, runtime.executionContext].join(' '));`;

  test('the administrator until somebody logs in', async () => {
    expect((await answer(WHO, ['N/runtime'])).text).toBe('-5 Administrator administrator SUITELET');
  });

  test('the user and role that were switched to', async () => {
    await signIn('customrole_clerk');
    expect((await answer(WHO, ['N/runtime'])).text).toBe(`${account.employee} Ana Clerk customrole_clerk SUITELET`);
  });

  test('Execute As Role gives the role its permissions (Oracle help chapter_N2997500)', async () => {
    const body = `context.response.write(String(query.runSuiteQL({ query: 'SELECT COUNT(*) AS n FROM employee' }).asMappedResults()[0].n))`;
    deploySuitelet(account, body, {
      modules: ['N/query'],
      deployments: [ALL_ROLES, `${ALL_ROLES}<runasrole>ADMINISTRATOR</runasrole>`],
    });
    account.setBehaviours({ 'suiteql.without-workbook': 'works' });
    await signIn('customrole_seller');
    expect((await visitor.get(addressOf(1))).text).toContain('Record &#39;employee&#39; was not found');
    expect((await visitor.get(addressOf(2))).text).toBe('1');
  });

  test("Execute As Role leaves getCurrentUser() the caller's (measured 2026-08-25 by MGSL)", async () => {
    const body = `const user = runtime.getCurrentUser();
      context.response.write([user.roleId, user.role, user.getPermission({ name: 'LIST_EMPLOYEE' })].join(' '));`;
    deploySuitelet(account, body, {
      modules: ['N/runtime'],
      deployments: [`${ALL_ROLES}<runasrole>ADMINISTRATOR</runasrole>`],
    });
    await signIn('customrole_seller');
    const seller = account.role('customrole_seller');
    expect((await visitor.get(addressOf())).text).toBe(`customrole_seller ${seller?.internalId} 0`);
  });

  test('a session keeps what scripts put there, until the user changes (Oracle help article_159073673757)', async () => {
    const body = `const session = runtime.getCurrentSession(); const seen = session.get({ name: 'n' });
      session.set({ name: 'n', value: 'kept' }); context.response.write(String(seen));`;
    expect((await answer(body, ['N/runtime'])).text).toBe('null');
    expect((await visitor.get(addressOf())).text).toBe('kept');
    const other = await fetch(visitor.url + addressOf());
    expect(await other.text()).toBe('null');
    await signIn('customrole_clerk');
    expect((await visitor.get(addressOf())).text).toBe('null');
  });

  test('nobody after a log-out: the log-in page leads back', async () => {
    deploySuitelet(account, `context.response.write('here')`);
    const fields = formFields((await visitor.get(LOGIN)).text);
    await visitor.post(LOGIN, [...fields, ['_action', 'logout']]);
    const { text } = await visitor.get(addressOf());
    expect(text).toContain('Log In');
    expect(text).not.toContain('id="navigation"');
    const { text: after } = await visitor.post(LOGIN, [...formFields(text), ['_action', 'login']]);
    expect(after).toBe('here');
  });

  test.each([
    '//evil.example',
    '/%09/evil.example',
    '/%0A/evil.example',
    '/%0D%0A/evil.example',
    '%09//evil.example',
    '/%5Cevil.example',
    '/%09%5Cevil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/%00//evil.example',
    '%E0%A4%A',
    '%',
    '/app/login/secure/changerole.nl?next=/',
  ])('the log-in page never leads to another site: %s', async (next) => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const { text, status } = await visitor.get(`${LOGIN}?next=${next}`);
    expect(status).toBe(200);
    const fields = formFields(text);
    const told = String(Object.fromEntries(fields).next);
    expect(new URL(told, visitor.url).origin).toBe(visitor.url);
    expect(told).not.toMatch(/^\/[/\\]|[\t\r\n\\]/);
    // Whoever posts the form by hand gets no further.
    const posted = [...withField(fields, 'next', decodedOr(next)), ['_action', 'login']] as [string, string][];
    const response = await fetch(visitor.url + LOGIN, {
      method: 'POST',
      body: new URLSearchParams(posted),
      headers: { cookie: visitor.cookie },
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
    expect(new URL(String(response.headers.get('location')), visitor.url).origin).toBe(visitor.url);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test('the log-in page leads to paths of its own with what belongs to them', async () => {
    const next = '/app/common/entity/custjob.nl?id=7&name=%C3%A9';
    const fields = formFields((await visitor.get(`${LOGIN}?next=${encodeURIComponent(next)}`)).text);
    expect(Object.fromEntries(fields).next).toBe(next);
  });

  test('nobody is switched without a form of the session', async () => {
    const { status } = await visitor.post(LOGIN, [
      ['user', '-5'],
      ['role', 'customrole_clerk'],
      ['_action', 'login'],
    ]);
    expect(status).toBe(422);
  });
});

describe('context.request (Oracle help section_4567654177)', () => {
  const ECHO = `const { method, url, parameters, body, headers, clientIpAddress } = context.request;
    context.response.write(JSON.stringify({ method, url, parameters, body, headers, clientIpAddress }));`;

  test('of a GET', async () => {
    const { text } = await answer(ECHO, [], '&custparam_a=1%202&custparam_b=');
    expect(JSON.parse(text)).toMatchObject({
      method: 'GET',
      url: `${visitor.url}/app/site/hosting/scriptlet.nl`,
      parameters: { script: 'customscript_page', deploy: 'customdeploy_1', custparam_a: '1 2', custparam_b: '' },
      body: '',
      headers: { host: visitor.url.slice(7), Host: visitor.url.slice(7) },
      clientIpAddress: '127.0.0.1',
    });
  });

  test('of JSON by POST: the text as it came, and headers by lower-case and title-case names', async () => {
    deploySuitelet(account, ECHO);
    const response = await fetch(visitor.url + addressOf(), {
      method: 'POST',
      body: '{"a":"ä"}',
      headers: { 'content-type': 'application/json', 'x-token': 't' },
    });
    const { method, body, headers, parameters } = (await response.json()) as Record<string, Record<string, string>>;
    expect([method, body]).toEqual(['POST', '{"a":"ä"}']);
    expect(headers).toMatchObject({ 'x-token': 't', 'X-Token': 't', 'content-type': 'application/json' });
    expect(Object.keys(parameters ?? {})).toEqual(['script', 'deploy']);
  });

  test('of a form: its fields are parameters', async () => {
    deploySuitelet(account, ECHO);
    const { text } = await visitor.post(addressOf(), [
      ['name', 'A & B'],
      ['lines', 'one\r\ntwo'],
    ]);
    expect(JSON.parse(text).parameters).toMatchObject({
      name: 'A & B',
      lines: 'one\ntwo',
      script: 'customscript_page',
    });
  });

  test('cannot be written, and files are refused by name', async () => {
    const { text } =
      await answer(`const tries = [() => { context.request.method = 'PUT'; }, () => context.request.files];
      context.response.write(tries.map((go) => { try { go(); return 'done'; } catch (e) { return e.name; } }).join(' '));`);
    expect(text).toBe('READ_ONLY_PROPERTY NOT_SUPPORTED_BY_LOCAL_ACCOUNT');
  });
});

describe('context.response', () => {
  test('write and writeLine, as HTML unless told otherwise', async () => {
    const { text, headers, status } = await answer(`const { response } = context;
      response.write('a'); response.write({ output: 'ä' }); response.writeLine({ output: 'b' });`);
    expect([status, text]).toEqual([200, 'aäb\n']);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each(['42', '{ output: 42 }', '{ output: null }'])('write(%s) is refused', async (argument) => {
    const { status, text } = await answer(`context.response.write(${argument})`);
    expect(status).toBe(200);
    expect(text).toMatch(/WRONG_PARAMETER_TYPE|SSS_INVALID_TYPE_ARG|SSS_MISSING_REQD_ARGUMENT/);
  });

  test('setHeader replaces, addHeader adds, getHeader reads', async () => {
    const { text, headers } = await answer(`const { response } = context;
      response.setHeader({ name: 'Content-Type', value: 'application/json' });
      response.setHeader({ name: 'X-One', value: '1' }); response.setHeader({ name: 'X-One', value: '2' });
      response.addHeader({ name: 'Vary', value: 'a' }); response.addHeader({ name: 'Vary', value: 'b' });
      response.write(JSON.stringify([response.getHeader({ name: 'x-one' }), response.getHeader({ name: 'Vary' })]));`);
    expect(JSON.parse(text)).toEqual(['2', ['a', 'b']]);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-one')).toBe('2');
    expect(headers.get('vary')).toBe('a, b');
  });

  test('blocked headers (Oracle help section_4296361104): some are errors, some are discarded', async () => {
    const refused = ['Allow', 'Content-Location', 'Content-MD5', 'Content-Range', 'Date', 'Location', 'Retry-After'];
    const others = ['Server', 'Strict-Transport-Security', 'Upgrade-Insecure-Requests', 'Warning', 'WWW-Authenticate'];
    const { text } =
      await answer(`context.response.write(${JSON.stringify([...refused, ...others, 'Content-Length', 'Bad Name'])}.map((name) => {
        try { context.response.setHeader({ name, value: '1' }); return name; } catch (e) { return e.name; }
      }).join(' '));`);
    const expected = [...refused, ...others].map(() => 'SSS_INVALID_HEADER');
    expect(text).toBe([...expected, 'Content-Length', 'SSS_INVALID_HEADER'].join(' '));
  });

  test("a Suitelet's own content policy stands", async () => {
    const { headers } =
      await answer(`context.response.setHeader({ name: 'Content-Security-Policy', value: "default-src 'none'" });
      context.response.write('x');`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  test.each(['status = 404', 'statusCode = 404', 'setStatus(404)'])(
    'has no status of its own: %s is refused by name (Oracle help section_4315325840)',
    async (code) => {
      const { status, text } = await answer(
        `try { context.response.${code}; } catch (e) { context.response.write(e.name); }`,
      );
      expect([status, text]).toEqual([200, 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT']);
    },
  );

  test('writeFile sends a file of the File Cabinet', async () => {
    account.files.write('/SuiteScripts/list.csv', Buffer.from('a,ä\n'));
    const { text, headers } = await answer(
      `context.response.writeFile({ file: file.load({ id: '/SuiteScripts/list.csv' }) })`,
      ['N/file'],
    );
    expect(text).toBe('a,ä\n');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="list.csv"');
  });

  test.each([
    [
      `{ type: 'SUITELET', identifier: 'customscript_page', id: 'customdeploy_1', parameters: { custparam_a: 'x y' } }`,
      /scriptlet\.nl\?script=\d+&deploy=1&compid=TSTDRV42&custparam_a=x\+y$/,
    ],
    [
      `{ type: 'RECORD', identifier: 'customer', id: 7, editMode: true }`,
      /\/app\/common\/entity\/custjob\.nl\?id=7&e=T&compid=TSTDRV42$/,
    ],
    [`{ type: 'RECORD', identifier: 'customer', parameters: { a: 1 } }`, /custjob\.nl\?compid=TSTDRV42&a=1$/],
    [`{ type: 'MEDIAITEM', identifier: 3 }`, /\/core\/media\/media\.nl\?id=3&c=TSTDRV42$/],
  ])('sendRedirect(%s)', async (options, location) => {
    const { status, headers } = await answer(`context.response.sendRedirect(${options})`);
    expect(status).toBe(302);
    expect(headers.get('location')).toMatch(location);
  });

  test('N/redirect goes when the script has ended (Oracle help section_4424988773)', async () => {
    const { status, headers } = await answer(
      `redirect.toRecord({ type: 'customer', id: 7 }); context.response.write('unseen')`,
      ['N/redirect'],
    );
    expect([status, headers.get('location')]).toEqual([302, '/app/common/entity/custjob.nl?id=7&compid=TSTDRV42']);
    const next = await answer(`context.response.write('not again')`);
    expect([next.status, next.text]).toEqual([200, 'not again']);
  });
});

describe('errors and limits', () => {
  test('an uncaught error shows its name and message, and no stack', async () => {
    const { status, text } = await answer(`throw error.create({ name: 'MY_CODE', message: 'Nothing <b>here</b>' })`, [
      'N/error',
    ]);
    expect(status).toBe(200);
    expect(text).toContain('MY_CODE');
    expect(text).toContain('Nothing &lt;b&gt;here&lt;/b&gt;');
    expect(text).not.toContain('SuiteScripts/pages');
    const log = account.statements.get('SELECT level, title, details FROM sys_script_log ORDER BY id DESC LIMIT 1');
    expect(log).toMatchObject({ level: 'ERROR', title: 'MY_CODE' });
    expect(String(log?.details)).toContain('/SuiteScripts/pages/page.js');
  });

  test('each call is recorded with the units it used of 1,000 (Oracle help section_N3351480)', async () => {
    await answer(`query.runSuiteQL({ query: 'SELECT id FROM customer' }); context.response.write('x')`, ['N/query']);
    expect(latestCalls(account, 5)).toMatchObject([
      {
        scriptId: 'customscript_page',
        deploymentId: 'customdeploy_1',
        entryPoint: 'onRequest',
        subject: 'GET',
        units: 10,
        limit: 1000,
        userId: -5,
        role: 'administrator',
        error: null,
      },
    ]);
    const { text } = await visitor.get('/app/scripting/executions');
    const table = /<caption>User events and Suitelets<\/caption>.*?<\/table>/s.exec(text)?.[0];
    expect(table).toMatch(/customdeploy_1.*onRequest.*GET.*SUITELET.*>10<.*>1\.0%</s);
  });

  test('more than 1,000 units end it', async () => {
    const { status, text } = await answer(`for (;;) query.runSuiteQL({ query: 'SELECT id FROM customer' });`, [
      'N/query',
    ]);
    expect(status).toBe(200);
    expect(text).toContain('SSS_USAGE_LIMIT_EXCEEDED');
  });

  test('a Suitelet without onRequest, or of another script type, says so', async () => {
    deploySuitelet(account, '');
    account.files.write(
      '/SuiteScripts/pages/page.js',
      Buffer.from('/**\n * @NApiVersion 2.1\n * @NScriptType Suitelet\n */\ndefine([], () => ({}));'),
    );
    expect((await visitor.get(addressOf())).text).toContain('has no function onRequest');
    account.files.write(
      '/SuiteScripts/pages/page.js',
      Buffer.from('/**\n * @NApiVersion 2.1\n * @NScriptType Restlet\n */\ndefine([], () => ({}));'),
    );
    expect((await visitor.get(addressOf())).text).toContain('WRONG_SCRIPT_TYPE');
  });
});

describe('File Cabinet addresses', () => {
  test('show a file to whoever is logged in', async () => {
    const id = account.files.write('/SuiteScripts/app.js', Buffer.from('let a;'));
    const { text, headers } = await visitor.get(`/core/media/media.nl?id=${id}&c=TSTDRV42`);
    expect(text).toBe('let a;');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await visitor.get('/core/media/media.nl?id=999')).status).toBe(404);
  });

  test('are what File.url says', async () => {
    account.files.write('/SuiteScripts/app.js', Buffer.from('let a;'));
    const { text } = await answer(`context.response.write(file.load({ id: '/SuiteScripts/app.js' }).url)`, ['N/file']);
    expect((await visitor.get(text)).text).toBe('let a;');
  });
});

test('a role sees its own records only: lists, pages, queries and the menu', async () => {
  await signIn('customrole_clerk');
  const { text } = await visitor.get('/');
  expect(text).toContain('>Customers</a>');
  expect(text).not.toContain('>Employees</a>');
  expect(text).not.toContain('Script Executions</a>');
  for (const page of [
    '/app/record/employee',
    `/app/record/employee/${account.employee}`,
    '/app/scripting/executions',
  ]) {
    const { status, text: refused } = await visitor.get(page);
    expect([page, status]).toEqual([page, 422]);
    expect(refused).toContain('INSUFFICIENT_PERMISSION');
  }
  expect((await visitor.get('/app/query?q=SELECT+entityid+FROM+employee')).text).not.toContain('Ana Clerk</td>');
});
