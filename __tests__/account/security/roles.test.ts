import { readFileSync } from 'node:fs';
import { recordAddress } from '../../../local/account/page-addresses';
import { runQueued } from '../../../local/runtime/run';
import type {
  ActionName,
  Reply,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import {
  BATCH,
  CUSTOMER,
  CUSTOMER_EXPORT,
  EXTERNAL_SYSTEM,
  FAILED_RECORD,
  FIELD_MAP,
  ROLES,
  RUN,
  SEARCH_LINK,
  SYNC_STATE,
  VALUE_MAP,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { PageData } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/record-pages/page-data';
import { DEFINITIONS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/saved-searches/saved-searches';
import { type Company, openCompany } from '../connector/company';
import { addressOf, DashboardVisit } from '../dashboard/dashboard-visit';
import { put } from '../suitelets/account';
import { formFields, withField } from '../web/account';
import { addRoles, PEOPLE, type Person } from './people';
import { isAdministrators, makeHistory, type Requests, sampleRequests } from './sample-requests';

jest.setTimeout(240_000);

let company: Company;
let visit: DashboardVisit;
/** Of the customer and the Failed Record whose pages are opened. */
let customerId: number;
let failedId: number;
const employees = new Map<string, number>();

beforeAll(async () => {
  company = await openCompany();
  addRoles(company);
  visit = await DashboardVisit.of(company);
  await makeHistory(company, visit);
  company.create(FIELD_MAP.type, { [FIELD_MAP.joorField]: 'customer_alias', [FIELD_MAP.fixedValue]: 'Alias' });
  for (const role of Object.values(PEOPLE)) {
    const values = { firstname: 'Ana', lastname: role.replace('customrole_', ''), subsidiary: '1' };
    employees.set(role, role === 'administrator' ? -5 : company.create('employee', values));
  }
  const { why_not, failed_record } = requests();
  customerId = why_not.customerId;
  failedId = failed_record.id;
});

let made: Requests | undefined;

beforeEach(() => {
  made = undefined;
});

/** For every action a request that does something, made anew for each test that asks for one. */
const requests = (): Requests => {
  made ??= sampleRequests(company);
  return made;
};

afterAll(async () => {
  await visit?.stop();
  await company?.stop();
});

const userOf = (person: Person) => employees.get(PEOPLE[person]) ?? 0;

/** Address of a record's page; `more` for editing it. */
function pageOf(type: string, id: number, more = ''): string {
  const record = company.account.catalogue.type(type);
  if (!record) throw new Error(`no type ${type}`);
  return `${recordAddress(company.account, record, id)}${more}`;
}

/** Whether all of a row's answers are yes, or all of them no: a half-open door is a fault. */
function allOrNone(answers: readonly boolean[]): boolean {
  expect(new Set(answers).size).toBe(1);
  return answers[0] ?? false;
}

async function replyAt(
  address: string,
  token: string,
  name: ActionName,
  request: object,
): Promise<Reply<unknown> | null> {
  const { text } = await visit.postRaw(JSON.stringify({ ...request, token, action: name }), undefined, address);
  return isRefused(text) ? null : (JSON.parse(text) as Reply<unknown>);
}

/** NetSuite refuses a Suitelet with a page, whose status is 200. */
const isRefused = (text: string): boolean => text.includes('You do not have privileges to view this page.');

/** What actions answer at a deployment; null: the role may not open it. Asked for whether or not the page opened. */
async function answersAt(
  deployment: 'users' | 'administrators',
  names: readonly ActionName[],
): Promise<(Reply<unknown> | null)[]> {
  const refused = isRefused((await visit.page(deployment)).text);
  const token = refused ? 'none' : (await visit.open(deployment)).token;
  const replies: (Reply<unknown> | null)[] = [];
  for (const name of names) replies.push(await replyAt(addressOf(deployment), token, name, requests()[name]));
  expect(replies.every((reply) => (reply === null) === refused)).toBe(true);
  return replies;
}

const actionNames = (): ActionName[] => Object.keys(requests()) as ActionName[];
const everybodys = () => actionNames().filter((name) => !isAdministrators(name));
const administrators = () => actionNames().filter(isAdministrators);

/** Sentences of the actions that were not done. */
const refusals = (replies: readonly (Reply<unknown> | null)[]): string[] =>
  replies.flatMap((reply) => (reply && !reply.ok ? [reply.sentence] : []));

const contains = async (address: string, text: string): Promise<boolean> =>
  (await visit.get(address)).text.includes(text);

/** What a record's page gives to its client script; null: nothing. */
async function pageDataOn(address: string): Promise<PageData | null> {
  const { text } = await visit.get(address);
  const [, json] = /<script type="application\/json" id="uc-record-page">(.*?)<\/script>/s.exec(text) ?? [];
  return json === undefined ? null : (JSON.parse(json) as PageData);
}

/** Whether an action that a record's page offers is done. */
async function isDone(page: string, deployment: 'users' | 'administrators', name: ActionName): Promise<boolean> {
  const data = await pageDataOn(page);
  if (!data) return false;
  const address = deployment === 'users' ? data.address : data.administratorAddress;
  const reply = await replyAt(address, data.token, name, requests()[name]);
  return reply?.ok ?? false;
}

/** Whether a role may save a record, by a script as by its page. */
function maySave(person: Person, type: string): boolean {
  const { records } = company.account;
  const id = Number(company.query(`SELECT MAX(id) AS id FROM ${type}`)[0]?.id);
  const actor = { userId: userOf(person), role: PEOPLE[person] };
  try {
    records.save(records.load(type, id, actor), actor);
    return true;
  } catch (error) {
    expect((error as Error).message).toContain('Permission Violation');
    return false;
  }
}

const selectedOn = (id: number) =>
  company.query(`SELECT maptwo FROM ${CUSTOMER.externalSystemsTable} WHERE mapone = ?`, id).map(({ maptwo }) => maptwo);

const SETTINGS = [EXTERNAL_SYSTEM.type, VALUE_MAP.type, FIELD_MAP.type];
const WRITTEN_BY_SCRIPTS = [SYNC_STATE.type, BATCH.type, FAILED_RECORD.type, RUN.type];

const LINKS = [
  'JOOR Enabled Customers',
  'JOOR Customers That Failed',
  'Failed Records',
  'Waiting for JOOR',
  'Sync Runs',
];

const HANDING_OVER: ActionName[] = ['customer_template', 'fill_customer_template', 'settle_hand_over'];

/** How each row of docs/admin/roles.md is tried. */
const TRIED: Record<string, (person: Person) => boolean | Promise<boolean>> = {
  'Dashboard: look, export, RESYNC, dismiss': async () => {
    const replies = await answersAt('users', everybodys());
    expect(refusals(replies)).toEqual([]);
    const others = (await answersAt('users', administrators())).filter((reply) => reply !== null);
    for (const reply of others)
      expect(reply).toMatchObject({ sentence: expect.stringContaining('for administrators') });
    return allOrNone(replies.map((reply) => reply !== null));
  },
  'Dashboard: Customer Data Template, hand over, settle': async () =>
    allOrNone((await answersAt('users', HANDING_OVER)).map((reply) => reply !== null)),
  'Dashboard: settings, test, pause, Remove at JOOR': async () => {
    const replies = await answersAt('administrators', actionNames());
    expect(refusals(replies)).toEqual([]);
    return allOrNone(replies.map((reply) => reply !== null));
  },
  'Menu links to the saved searches': async () => {
    const { text: home } = await visit.get('/');
    const answers: boolean[] = LINKS.map((label) => home.includes(`>${label}</a>`));
    for (const deployment of Object.values(SEARCH_LINK.deployments)) {
      const { status } = await visit.get(
        `/app/site/hosting/scriptlet.nl?script=${SEARCH_LINK.script}&deploy=${deployment}`,
      );
      answers.push(status === 302);
    }
    return allOrNone(answers);
  },
  'Results of the saved searches': async () => {
    const answers: boolean[] = [];
    for (const { id, title } of DEFINITIONS) {
      answers.push(await contains(`/app/common/search/searchresults.nl?searchid=${id}`, `${title}: Results`));
    }
    return allOrNone(answers);
  },
  'External System Sync Status on a customer': () =>
    contains(pageOf('customer', customerId), '<th scope="row">JOOR</th>'),
  'Sync to JOOR on a customer': () => isDone(pageOf('customer', customerId), 'users', 'export'),
  'Removed in JOOR on a customer': () => isDone(pageOf('customer', customerId), 'administrators', 'removed_in_joor'),
  'Save a customer, which keeps its External Systems': async (person) => {
    const address = pageOf('customer', customerId, '&e=T');
    const phone = `+1 555 ${Math.abs(userOf(person))}`;
    const { status, text } = await visit.get(address);
    if (status === 200) {
      await visit.postForm(address, [...withField(formFields(text), 'field_phone', phone), ['_action', 'save']]);
    }
    expect(selectedOn(customerId)).toEqual([company.systemId]);
    const [row] = company.query('SELECT phone FROM customer WHERE id = ?', customerId);
    return allOrNone([row?.phone === phone, maySave(person, 'customer')]);
  },
  'Page of a Failed Record': () => contains(pageOf(FAILED_RECORD.type, failedId), 'uc-resync'),
  'RESYNC on the page of a Failed Record': () => isDone(pageOf(FAILED_RECORD.type, failedId), 'users', 'resync'),
  'Open External Systems, Value Map, Field Map': async () => {
    const answers: boolean[] = [];
    for (const type of SETTINGS) answers.push((await visit.get(pageOf(type, 1))).status === 200);
    return allOrNone(answers);
  },
  'Change External Systems, Value Map, Field Map': (person) => allOrNone(SETTINGS.map((type) => maySave(person, type))),
  'Change Sync States, Batches, Failed Records, Runs by hand': (person) =>
    allOrNone(WRITTEN_BY_SCRIPTS.map((type) => maySave(person, type))),
};

/** The rows of the first table of docs/admin/roles.md: what, and who may. */
function documented(): { what: string; may: Record<string, string> }[] {
  const lines = readFileSync('docs/admin/roles.md', 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > start && line === '');
  const [[, ...people] = [], , ...rows] = lines.slice(start, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map(([what = '', ...cells]) => ({
    what,
    may: Object.fromEntries(people.map((person, index) => [person, cells[index] ?? ''])),
  }));
}

test('docs/admin/roles.md names everybody and everything that is tried here', () => {
  expect(documented().map(({ what }) => what)).toEqual(Object.keys(TRIED));
  for (const { may } of documented()) expect(Object.keys(may)).toEqual(Object.keys(PEOPLE));
});

describe.each(Object.keys(PEOPLE) as Person[])('%s', (person) => {
  beforeAll(() => visit.signIn(userOf(person), PEOPLE[person]));

  test.each(documented().map(({ what, may }) => [what, may[person]]))('%s: %s', async (what, may) => {
    expect({ yes: true, no: false }[may as string]).toBe(await TRIED[what as string]?.(person));
  });
});

test.each(['Administrator', 'Unified Connector Administrator'] as const)(
  'an export that %s hands over from the Dashboard runs to its end with that role',
  async (person) => {
    const customers = Array.from({ length: 12 }, () => company.addCustomer());
    await visit.signIn(userOf(person), PEOPLE[person]);
    await visit.open('administrators');
    const { lines } = await visit.ask('export', { customerIds: customers });
    expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['queued']));
    const [report] = runQueued(company.account);
    expect([report?.status, report?.errors]).toEqual(['COMPLETE', []]);
    expect(new Set(customers.map((id) => company.states()[id]?.state))).toEqual(new Set(['Accepted']));
  },
);

test('what a role hands over that may not read everything waits for the schedule, and is told so', async () => {
  const customers = Array.from({ length: 12 }, () => company.addCustomer());
  // A page keeps for five minutes that nothing is missing.
  company.account.clock.advance(301_000);
  const engine = readFileSync(`dist/Objects/roles/${ROLES.engine}.xml`, 'utf8');
  put(company.account, engine.replace(/<permission>\s*<permkey>LIST_CONTACT<.*?<\/permission>/s, ''));
  // A page keeps for five minutes that the role lacked nothing.
  company.account.clock.advance(6 * 60_000);
  await visit.signIn(userOf('Role of the audience'), PEOPLE['Role of the audience']);
  await visit.open('users');
  const { lines } = await visit.ask('export', { customerIds: customers });
  expect(new Set(lines.map(({ sentence }) => sentence))).toEqual(
    new Set([
      expect.stringMatching(/next scheduled run, because your role may not read everything that the export needs/),
    ]),
  );
  expect(runQueued(company.account)).toEqual([]);
  put(company.account, engine);
  company.run({}, { deployment: CUSTOMER_EXPORT.deployments.scheduled[0] });
  expect(new Set(customers.map((id) => company.states()[id]?.state))).toEqual(new Set(['Accepted']));
});

test('what a Unified Connector User hands over runs to its end with the role of the dashboard', async () => {
  const customers = Array.from({ length: 12 }, () => company.addCustomer());
  await visit.signIn(userOf('Unified Connector User'), PEOPLE['Unified Connector User']);
  await visit.open('users');
  await visit.ask('export', { customerIds: customers });
  const [report] = runQueued(company.account);
  expect([report?.status, report?.errors]).toEqual(['COMPLETE', []]);
  expect(new Set(customers.map((id) => company.states()[id]?.state))).toEqual(new Set(['Accepted']));
});
