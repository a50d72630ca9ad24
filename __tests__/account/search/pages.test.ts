import type { LocalAccount } from '../../../local/account/open';
import { addressOf, deploySuitelet, put } from '../suitelets/account';
import { formFields, save, Visitor, withField } from '../web/account';
import { openVisits, SEARCHER, searchFor, type Visits } from './visits';

const LOGIN = '/app/login/secure/changerole.nl';

let visits: Visits;
let account: LocalAccount;
let visitor: Visitor;
/** Internal ids of saved searches. */
const ids: Record<'open' | 'sums', number> = { open: 0, sums: 0 };

beforeAll(async () => {
  visits = openVisits();
  account = visits.account;
  save(account, 'customrecord_visit', { name: '=1+1', custrecord_visit_customer: String(visits.ids.cy) });
  save(account, 'customrecord_visit', { name: '<img src=x onerror=alert(1)>' });
  const { N } = searchFor(account);
  ids.open = N.create({
    type: 'customrecord_visit',
    title: 'Open <b>Visits</b>',
    id: 'customsearch_open',
    isPublic: true,
    filters: [['custrecord_visit_done', 'is', 'F'], 'and', ['custrecord_visit_customer', 'noneof', '@NONE@']],
    columns: [
      { name: 'name', sort: 'ASC', label: 'Season' },
      'custrecord_visit_customer',
      'custrecord_visit_customer.entityid',
      'custrecord_visit_amount',
      'custrecord_visit_done',
      "formulatext: '<i>' || {name} || '</i>'",
    ],
  }).save();
  ids.sums = N.create({
    type: 'customrecord_visit',
    title: 'Visits by Customer',
    columns: [
      { name: 'custrecord_visit_customer', summary: 'GROUP', sort: 'ASC' },
      { name: 'custrecord_visit_amount', summary: 'SUM' },
    ],
  }).save();
  N.create({ type: 'customrecord_visit', title: 'All Visits', id: 'customsearch_all', columns: ['name'] }).save();
  visitor = await Visitor.of(account);
});

afterAll(async () => {
  await visitor.stop();
  account.close();
});

const results = (id: number | string, more = '') => `/app/common/search/searchresults.nl?searchid=${id}${more}`;
const rows = (page: string) =>
  [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
  );

test('the list of saved searches leads to their results', async () => {
  const { text } = await visitor.get('/app/common/search/savedsearches.nl');
  expect(text).toContain(`<a href="${results(ids.open)}">Open &lt;b&gt;Visits&lt;/b&gt;</a>`);
  expect(rows(text).slice(1)).toContainEqual([
    'Open &lt;b&gt;Visits&lt;/b&gt;',
    'customsearch_open',
    'Visits',
    'Administrator',
    'Yes',
  ]);
  expect((await visitor.get('/')).text).toContain('href="/app/common/search/savedsearches.nl"');
});

test('results have the labels, links to records, criteria in words, and show HTML as text (Oracle help section_4054298146)', async () => {
  const { text } = await visitor.get(results(ids.open));
  const [header, ...found] = rows(text);
  expect(header).toEqual([
    'View',
    'Season',
    'visit_customer',
    'Customer : Customer ID',
    'visit_amount',
    'visit_done',
    'Formula (Text)',
  ]);
  expect(found.map((cells) => cells.slice(1))).toEqual([
    ['=1+1', 'Cy Cy Ltd', 'Cy', '', 'No', '&lt;i&gt;=1+1&lt;/i&gt;'],
    ['Fall', 'Ada Ada Ltd', 'Ada', '50.5', 'No', '&lt;i&gt;Fall&lt;/i&gt;'],
    ['Winter', 'bo bo Ltd', 'bo', '10', 'No', '&lt;i&gt;Winter&lt;/i&gt;'],
  ]);
  const rectype = account.object('customrecord_visit')?.internalId;
  expect(text).toContain(
    `custrecordentry.nl?rectype=${rectype}&amp;id=${visits.ids.fall}" aria-label="View Fall">View</a>`,
  );
  expect(text).toContain(`<a href="/app/common/entity/custjob.nl?id=${visits.ids.ada}">Ada Ada Ltd</a>`);
  expect(text).toContain('Criteria: visit_done is F and visit_customer is none of - None -');
});

test('a heading sorts by its column, and again the other way round', async () => {
  const seasons = async (sort: string) =>
    rows((await visitor.get(results(ids.open, sort))).text)
      .slice(1)
      .map((row) => row[1]);
  expect(await seasons('&sort=4')).toEqual(['Winter', 'Fall', '=1+1']);
  expect(await seasons('&sort=-4')).toEqual(['=1+1', 'Fall', 'Winter']);
  expect((await visitor.get(results(ids.open, '&sort=4'))).text).toMatch(
    /aria-sort="ascending"><a href="[^"]*sort=-4">/,
  );
  expect(await seasons('&sort=99')).toEqual(['=1+1', 'Fall', 'Winter']);
});

test('rows that sum up have no record to view', async () => {
  const { text } = await visitor.get(results(ids.sums));
  expect(rows(text)).toEqual([
    ['visit_customer', 'Sum of visit_amount'],
    ['Ada Ada Ltd', '150.5'],
    ['bo bo Ltd', '10'],
    ['Cy Cy Ltd', ''],
    ['- None -', ''],
  ]);
});

test('CSV has all rows; formulas are made harmless, numbers left alone (OWASP CSV injection)', async () => {
  const { text, headers } = await visitor.get(results('customsearch_open', '&csv=T'));
  expect(headers.get('content-disposition')).toBe('attachment; filename="Open bVisitsb.csv"');
  expect(text.split('\r\n').slice(0, 3)).toEqual([
    'Season,visit_customer,Customer : Customer ID,visit_amount,visit_done,Formula (Text)',
    "'=1+1,Cy Cy Ltd,Cy,,No,<i>=1+1</i>",
    'Fall,Ada Ada Ltd,Ada,50.5,No,<i>Fall</i>',
  ]);
});

test('more than fifty results have pages', async () => {
  for (let index = 1; index <= 60; index += 1) save(account, 'customrecord_visit', { name: `Extra ${index}` });
  const first = await visitor.get(results('customsearch_all'));
  expect(rows(first.text).length).toBe(51);
  expect(first.text).toContain('1–50 of 66');
  expect((await visitor.get(results('customsearch_all', '&page=2'))).text).toContain('51–66 of 66');
});

test('who may not search, or not see the search or its records, reads why', async () => {
  put(
    account,
    '<role scriptid="customrole_nobody"><name>Nobody</name><centertype>BASIC</centertype><permissions/></role>',
  );
  const clerk = await Visitor.of(account);
  const as = async (role: string, address: string) => {
    const { text } = await clerk.get(LOGIN);
    const fields = withField(
      withField([...formFields(text), ['_action', 'login']], 'role', role),
      'user',
      String(visits.ids.rep),
    );
    await clerk.post(LOGIN, fields);
    return (await clerk.get(address)).text;
  };
  expect(await as('customrole_nobody', results(ids.open))).toContain('Perform Search');
  expect(await as('customrole_nobody', '/')).not.toContain('savedsearches.nl');
  expect(await as(SEARCHER.role, results(ids.sums))).toContain('it is not public, and not yours');
  expect(await as(SEARCHER.role, results(ids.open))).toContain(
    'You need permission to view customrecord_visit records',
  );
  const list = await as(SEARCHER.role, '/app/common/search/savedsearches.nl');
  expect(list).toContain('customsearch_open');
  expect(list).not.toContain('customsearch_all');
  await clerk.stop();
});

test('what is not there is a page that says so', async () => {
  const { status, text } = await visitor.get(results('customsearch_nothing'));
  expect(status).toBe(422);
  expect(text).toContain('That search or mass update does not exist.');
});

test('N/redirect leads a Suitelet to the results', async () => {
  deploySuitelet(account, `redirect.toSavedSearchResult({ id: ${ids.open} });`, { modules: ['N/redirect'] });
  const answer = await fetch(visitor.url + addressOf(), { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, results(ids.open)]);
});
