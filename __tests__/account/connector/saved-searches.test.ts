import { runScript } from '../../../local/runtime/run';
import {
  ACTIONS,
  EXTERNAL_SYSTEM,
  ROLES,
  RUN,
  SAVED_SEARCHES,
  SEARCH_LINK,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { DEFINITIONS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/saved-searches/saved-searches';
import { searchFor } from '../search/visits';
import { put } from '../suitelets/account';
import { formFields, Visitor, withField } from '../web/account';
import { type Company, openCompany } from './company';

jest.setTimeout(240_000);

const LOGIN = '/app/login/secure/changerole.nl';

let company: Company;
let visitor: Visitor;
let good: number;
let bad: number;

beforeAll(async () => {
  company = await openCompany();
  good = company.addCustomer({ companyname: 'Good Boutique' });
  bad = company.addCustomer({ companyname: 'Bad Boutique', addresses: [] });
  company.addCustomer({ companyname: 'Not Enabled', custentity_uc_external_systems: [] });
  company.run();
  visitor = await Visitor.of(company.account);
});

afterAll(async () => {
  await visitor?.stop();
  await company?.stop();
});

/** What the action wrote to the script log, and the units it took. */
function repair(role?: string): { sentences: string[]; units: number } {
  const report = runScript(company.account, {
    script: ACTIONS.script,
    parameters: { [ACTIONS.parameters.action]: 'saved_searches' },
    role,
  });
  expect(report.status).toBe('COMPLETE');
  return {
    sentences: report.logs.flatMap(({ details }) => details.split('\n')),
    units: report.stages.reduce((sum, stage) => sum + stage.units, 0),
  };
}

const N = () => searchFor(company.account).N;
const rowsOf = (id: string) => {
  const found = N().load({ id });
  const labels = found.columns.map((column) => column.label ?? '');
  return found
    .run()
    .getRange({ start: 0, end: 100 })
    .map((result) =>
      Object.fromEntries(
        found.columns.map((column, index) => [labels[index], result.getText(column) ?? result.getValue(column)]),
      ),
    );
};

test('the action creates every saved search, and says so; again it changes nothing', () => {
  const first = repair();
  expect(first.sentences).toEqual(DEFINITIONS.map(({ title, id }) => `The saved search ${title} (${id}) was created.`));
  expect(first.units).toBe(50);
  const again = repair();
  expect(again.sentences).toEqual(
    DEFINITIONS.map(({ title, id }) => `The saved search ${title} (${id}) is up to date. Nothing was changed.`),
  );
  expect(again.units).toBe(25);
});

test('JOOR Enabled Customers shows state and External System Sync Status, the error sentence, beside each enabled customer', () => {
  const rows = rowsOf(SAVED_SEARCHES.enabledCustomers);
  // Those that failed stand first, whatever they are called.
  expect(rows.map((row) => row['Internal ID'])).toEqual([String(bad), String(good)]);
  expect(rowsOf(SAVED_SEARCHES.failedCustomers).map((row) => row['Internal ID'])).toEqual([String(bad)]);
  const of = (id: number) => rows.find((row) => row['Internal ID'] === String(id));
  expect(of(bad)).toMatchObject({
    Name: 'Bad Boutique',
    'External Systems': 'JOOR',
    'External System': 'JOOR',
    State: 'Failed',
    'External System Sync Status': company.states()[bad]?.reason,
    'Last Sent': '',
  });
  expect(String(of(bad)?.['External System Sync Status'])).toMatch(/address/i);
  expect(of(good)).toMatchObject({ State: 'Accepted' });
  expect(of(good)?.['Last Sent']).not.toBe('');
});

test('Failed Records shows what is open, Waiting for JOOR what JOOR has taken', () => {
  expect(rowsOf(SAVED_SEARCHES.failedRecords)).toEqual([
    expect.objectContaining({
      'Record Type': 'Customer',
      Record: expect.stringContaining('Bad Boutique'),
      'External System': 'JOOR',
    }),
  ]);
  expect(rowsOf(SAVED_SEARCHES.waiting)).toEqual([
    expect.objectContaining({ 'Customer Code': String(good), State: 'Accepted' }),
  ]);
});

test('Sync Runs shows those of the last seven days', () => {
  const { account } = company;
  company.create(RUN.type, {
    name: 'old',
    [RUN.kind]: 'Scheduled',
    [RUN.status]: 'Finished',
    [RUN.startedAt]: new Date(account.clock.now() - 9 * 86_400_000),
  });
  expect(rowsOf(SAVED_SEARCHES.runs)).toEqual([expect.objectContaining({ Sent: '1', Failed: '1' })]);
});

test('a search that was changed is set back, one that was deleted made again, and the others stay', () => {
  const changed = N().load({ id: SAVED_SEARCHES.waiting });
  const { searchId } = changed;
  changed.columns = ['internalid'];
  changed.isPublic = false;
  changed.save();
  N().delete({ id: SAVED_SEARCHES.runs });
  const sentences = repair().sentences;
  expect(sentences[2]).toMatch(/Nothing was changed/);
  expect(sentences[3]).toBe(
    `The saved search Waiting for JOOR (${SAVED_SEARCHES.waiting}) had been changed and was reset. To keep your own version, save it as a copy.`,
  );
  expect(sentences[4]).toMatch(/was created/);
  const found = N().load({ id: SAVED_SEARCHES.waiting });
  expect([found.searchId, found.columns.length, found.isPublic]).toEqual([searchId, 8, true]);
});

test('what keeps a search from being saved is said, with what to do; the others are made', () => {
  N().delete({ id: SAVED_SEARCHES.failedRecords });
  const own = N().create({ type: 'customer', title: 'Failed Records' });
  own.save();
  const { sentences } = repair();
  expect(sentences[2]).toMatch(
    /could not be saved: .* Rename the other search called Failed Records, then try again\.$/,
  );
  expect(sentences.filter((sentence) => /Nothing was changed/.test(sentence)).length).toBe(4);
  N().delete({ id: own.searchId });
  repair();
});

test('a menu link leads to the results, and says what to do where the search is missing', async () => {
  const address = (deployment: string) =>
    `/app/site/hosting/scriptlet.nl?script=${SEARCH_LINK.script}&deploy=${deployment}`;
  const { failedRecords, runs } = SEARCH_LINK.deployments;
  const answer = await fetch(visitor.url + address(failedRecords), { redirect: 'manual' });
  const id = N().load({ id: SAVED_SEARCHES.failedRecords }).searchId;
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    `/app/common/search/searchresults.nl?searchid=${id}`,
  ]);
  const { text } = await visitor.get('/');
  for (const { title } of DEFINITIONS.slice(0, 4)) expect(text).toContain(`>${title}</a>`);

  N().delete({ id: SAVED_SEARCHES.runs });
  const missing = await visitor.get(address(runs));
  expect(missing.text).toContain('That search or mass update does not exist.');
  expect(missing.text).toContain('Create or repair searches');
  repair();
});

test('a Unified Connector User opens the searches from the menu; other roles read what they lack', async () => {
  const user = await Visitor.of(company.account);
  const employee = company.create('employee', {
    entityid: 'Uma User',
    firstname: 'Uma',
    lastname: 'User',
    subsidiary: '1',
  });
  const as = async (role: string) => {
    const { text } = await user.get(LOGIN);
    const fields = withField([...formFields(text), ['_action', 'login']], 'role', role);
    await user.post(LOGIN, withField(fields, 'user', String(employee)));
  };
  for (const role of [ROLES.user, ROLES.administrator]) {
    await as(role);
    for (const { id, title } of DEFINITIONS) {
      const { status, text } = await user.get(`/app/common/search/searchresults.nl?searchid=${id}`);
      expect([role, status]).toEqual([role, 200]);
      expect(text).toContain(`${title}: Results`);
    }
    expect((await user.get('/')).text).toContain('>JOOR Enabled Customers</a>');
  }
  put(
    company.account,
    `<role scriptid="customrole_seller"><name>Seller</name><centertype>BASIC</centertype><permissions>
      <permission><permkey>LIST_FIND</permkey><permlevel>VIEW</permlevel></permission>
      <permission><permkey>LIST_CUSTJOB</permkey><permlevel>VIEW</permlevel></permission></permissions></role>`,
  );
  await as('customrole_seller');
  const refused = await user.get(`/app/common/search/searchresults.nl?searchid=${SAVED_SEARCHES.enabledCustomers}`);
  expect(refused.text).toContain('You need permission to view customrecord_uc_sync_state');
  expect((await user.get('/')).text).not.toContain('>JOOR Enabled Customers</a>');
  await user.stop();
});

test('script in a name is shown as text on the results', async () => {
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { name: '<script>alert(1)</script>' });
  const { text } = await visitor.get(`/app/common/search/searchresults.nl?searchid=${SAVED_SEARCHES.enabledCustomers}`);
  expect(text).not.toContain('<script>alert');
  expect(text).toContain('&lt;script&gt;alert(1)');
});
