import type { LocalAccount } from '../../../local/account/open';
import { runScript } from '../../../local/runtime/run';
import { deployScript, errorOf, mapReduce, runCode } from '../runtime/account';
import { openVisits } from './visits';

let account: LocalAccount;

beforeEach(() => {
  account = openVisits().account;
});

afterEach(() => account.close());

const CREATE = `const made = search.create({
  type: 'customrecord_visit', title: 'Visits', id: 'customsearch_visits', isPublic: true,
  filters: [['custrecord_visit_amount', search.Operator.GREATERTHAN, 20]],
  columns: [search.createColumn({ name: 'name', sort: search.Sort.ASC }),
    search.createColumn({ name: 'custrecord_visit_amount', label: 'Amount' })],
});
const id = made.save();`;

const values = (code: string): unknown => {
  const { results, report } = runCode(
    `${code} log.audit('result', JSON.stringify(value));`,
    ['N/search', 'N/log'],
    account,
  );
  expect(report.errors).toEqual([]);
  return JSON.parse(results[0] ?? 'null');
};

test('a script saves a search, changes what it loaded and runs it', () => {
  expect(
    values(`${CREATE}
      const found = search.load({ id: 'customsearch_visits' });
      found.filterExpression = [...found.filterExpression, 'and', ['name', 'isnot', 'Fall']];
      found.columns = [...found.columns, 'custrecord_visit_customer.entityid'];
      found.save();
      const value = [found.searchId === id, found.filterExpression.length];
      search.load({ id }).run().each((result) => { value.push(result); return true; });`),
  ).toEqual([
    true,
    3,
    {
      recordType: 'customrecord_visit',
      id: expect.any(String),
      values: { name: 'Spring', custrecord_visit_amount: '100', 'custrecord_visit_customer.entityid': 'Ada' },
    },
  ]);
});

test('sums are read by name and summary', () => {
  expect(
    values(`const value = search.create({ type: 'customrecord_visit', columns: [
        { name: 'custrecord_visit_amount', summary: search.Summary.SUM }] })
      .run().getRange({ start: 0, end: 1 })
      .map((result) => result.getValue({ name: 'custrecord_visit_amount', summary: search.Summary.SUM }));`),
  ).toEqual(['160.5']);
});

test('a Map/Reduce script takes a saved search by its id: a pair for each result', () => {
  runCode(CREATE, ['N/search'], account);
  const body = `function getInputData() { return { type: 'search', id: 'customsearch_visits' }; }
    function map(context) { log.audit('result', JSON.parse(context.value).values.name); }`;
  deployScript(account, mapReduce(body, ['N/log']), {}, 'customscript_read');
  const report = runScript(account, { script: 'customscript_read' });
  expect(report.errors).toEqual([]);
  expect(report.logs.map(({ details }) => details)).toEqual(['Fall', 'Spring']);
});

test('what is not there is an error with its name', () => {
  const code = (line: string) => errorOf(line, ['N/search', 'N/log'], account);
  expect(code("search.load({ id: 'customsearch_nothing' })")).toBe('INVALID_SEARCH');
  expect(code('search.load({})')).toBe('SSS_MISSING_REQD_ARGUMENT');
});
