import type { LocalAccount } from '../../../local/account/open';
import { accountWithVisits, save, Visitor } from './account';

let account: LocalAccount;
let visitor: Visitor;
const ids: Record<string, number> = {};

beforeAll(async () => {
  account = accountWithVisits();
  ids.muller = save(account, 'customer', {
    companyname: 'Müller Mode',
    entityid: 'C1',
    email: 'einkauf@mueller.example',
  });
  ids.zebra = save(account, 'customer', { companyname: 'zebra', entityid: 'C2' });
  ids.evil = save(account, 'customer', { companyname: '=HYPERLINK("http://x","a"),b', entityid: 'C3' });
  ids.lead = save(account, 'lead', { companyname: 'Perhaps Ltd', entityid: 'L1' });
  ids.visit = save(account, 'customrecord_visit', {
    name: 'Spring',
    custrecord_visit_customer: String(ids.muller),
    custrecord_visit_amount: -1234.5,
    custrecord_visit_day: new Date('2026-03-04T12:00:00Z'),
    custrecord_visit_report: 'not in the list',
  });
  save(account, 'customrecord_visit', { name: 'Autumn', custrecord_visit_customer: String(ids.zebra) });
  visitor = await Visitor.of(account);
});

afterAll(async () => {
  await visitor.stop();
  account.close();
});

const rowCount = (page: string) => [...page.matchAll(/<tr>/g)].length - 1;

test('the overview counts records, standard and custom, and names the account', async () => {
  const { text } = await visitor.get('/');
  expect(text).toContain('Fashion &amp; Co');
  expect(text).toContain('TSTDRV42');
  expect(text).toMatch(/custjoblist\.nl">Customers <b>3<\/b>/);
  expect(text).toMatch(/custjoblist\.nl\?stage=lead">Leads <b>1<\/b>/);
  expect(text).toMatch(/custrecordentrylist\.nl\?rectype=\d+">Visits <b>2<\/b>/);
  expect(text).toContain('customdeploy_visits');
});

test('a list of custom records has the columns with <showinlist>, selects are links', async () => {
  const rectype = account.object('customrecord_visit')?.internalId;
  const { text } = await visitor.get(`/app/common/custom/custrecordentrylist.nl?rectype=${rectype}`);
  for (const label of ['Internal ID', 'Name', 'Visited', 'Order Amount', 'Day', 'Done']) expect(text).toContain(label);
  expect(text).not.toContain('Report');
  expect(text).not.toContain('Internal Mark');
  expect(text).toContain(`<a href="/app/common/entity/custjob.nl?id=${ids.muller}">C1 Müller Mode</a>`);
  expect(text).toContain(`custrecordentry.nl?rectype=${rectype}&amp;id=${ids.visit}`);
  expect(text).toContain('3/4/2026');
  expect(text).toContain('-1234.50');
});

test('the filter looks for all words in any column, without case and accents', async () => {
  const found = await visitor.get('/app/common/entity/custjoblist.nl?q=MULLER+einkauf');
  expect(rowCount(found.text)).toBe(1);
  expect(found.text).toContain('Müller Mode');
  const none = await visitor.get('/app/common/entity/custjoblist.nl?q=%25');
  expect(none.text).toContain('Nothing found');
});

test('a heading sorts, and again the other way round', async () => {
  const order = async (sort: string) => {
    const { text } = await visitor.get(`/app/common/entity/custjoblist.nl?sort=${sort}`);
    return [...text.matchAll(/>(C\d)<\/a>/g)].map(([, id]) => id);
  };
  expect(await order('altname')).toEqual(['C3', 'C1', 'C2']);
  expect(await order('-altname')).toEqual(['C2', 'C1', 'C3']);
  const { text } = await visitor.get('/app/common/entity/custjoblist.nl?sort=altname');
  expect(text).toMatch(/aria-sort="ascending"><a href="[^"]*sort=-altname">Name ↑/);
});

test('leads are listed apart, and found by a list narrowed down to one record', async () => {
  expect((await visitor.get('/app/common/entity/custjoblist.nl?stage=lead')).text).toContain('Perhaps Ltd');
  expect((await visitor.get('/app/common/entity/custjoblist.nl')).text).not.toContain('Perhaps Ltd');
  const rectype = account.object('customrecord_visit')?.internalId;
  const list = `/app/common/custom/custrecordentrylist.nl?rectype=${rectype}&by=custrecord_visit_customer&is=${ids.zebra}`;
  const narrowed = await visitor.get(list);
  expect(narrowed.text).toContain('Visited: C2 zebra · 1 found');
  expect(narrowed.text).toContain('Autumn');
  expect(narrowed.text).not.toContain('Spring');
});

test('a list of more than fifty has pages, and a page beyond the last shows the last', async () => {
  for (let index = 1; index <= 55; index += 1) save(account, 'term', { name: `Net ${index}` });
  const first = await visitor.get('/app/record/term');
  expect(rowCount(first.text)).toBe(50);
  expect(first.text).toContain('1–50 of 55');
  const last = await visitor.get('/app/record/term?page=99');
  expect(rowCount(last.text)).toBe(5);
  expect(last.text).toContain('51–55 of 55');
});

test('CSV: the filtered list, quoted, formulas made harmless, numbers left alone (OWASP CSV injection)', async () => {
  const { text, headers } = await visitor.get('/app/common/entity/custjoblist.nl?csv=T&q=hyperlink');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="Customers.csv"');
  const [header, line, end] = text.split('\r\n');
  expect(header).toMatch(/Internal ID,Customer ID,Name,Status/);
  expect(line).toContain(`,C3,"'=HYPERLINK(""http://x"",""a""),b",`);
  expect(end).toBe('');
  const rectype = account.object('customrecord_visit')?.internalId;
  const visits = await visitor.get(`/app/common/custom/custrecordentrylist.nl?rectype=${rectype}&csv=T`);
  expect(visits.text).toContain(',-1234.5,');
});

test('what is not there is a page that says so', async () => {
  for (const path of [
    '/app/record/nothing',
    '/app/common/custom/custrecordentrylist.nl?rectype=999',
    '/app/common/entity/custjob.nl?id=999999',
    '/app/record/currency/x',
    '/nowhere',
  ]) {
    const { status, text } = await visitor.get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(text).toContain('<h1>');
  }
});
