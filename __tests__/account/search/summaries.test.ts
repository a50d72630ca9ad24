import { NotSupportedError } from '../../../local/account/errors';
import { openVisits, resultsOf, rowsOf, searchFor } from './visits';

const { account, ids } = openVisits();
const { N } = searchFor(account);

afterAll(() => account.close());

const CUSTOMER = 'custrecord_visit_customer';
const AMOUNT = 'custrecord_visit_amount';

test('columns group, count, sum, and give the least, the greatest and the average (Oracle help section_4345777923)', () => {
  const found = N.create({
    type: 'customrecord_visit',
    columns: [
      { name: CUSTOMER, summary: 'GROUP', sort: 'ASC' },
      { name: 'internalid', summary: 'count' },
      ...['SUM', 'MIN', 'MAX', 'AVG'].map((summary) => ({ name: AMOUNT, summary })),
      { name: 'custrecord_visit_day', summary: 'MAX' },
    ],
  });
  const [ada, bo, none] = resultsOf(found);
  expect(ada?.getAllValues()).toEqual({
    [`GROUP(${CUSTOMER})`]: [{ value: String(ids.ada), text: 'Ada Ada Ltd' }],
    'COUNT(internalid)': '2',
    [`SUM(${AMOUNT})`]: '150.5',
    [`MIN(${AMOUNT})`]: '50.5',
    [`MAX(${AMOUNT})`]: '100',
    [`AVG(${AMOUNT})`]: '75.25',
    'MAX(custrecord_visit_day)': '1/15/2026',
  });
  expect(ada?.id).toBeNull();
  expect(bo?.getValue({ name: AMOUNT, summary: 'SUM' })).toBe('10');
  expect(bo?.getText({ name: CUSTOMER, summary: 'GROUP' })).toBe('bo bo Ltd');
  expect([
    none?.getValue({ name: CUSTOMER, summary: 'GROUP' }),
    none?.getText({ name: CUSTOMER, summary: 'GROUP' }),
  ]).toEqual(['', '- None -']);
  expect(found.runPaged().count).toBe(3);
});

test('without a group there is one row', () => {
  const found = N.create({ type: 'customrecord_visit', columns: [{ name: 'internalid', summary: 'COUNT' }] });
  expect(rowsOf(found)).toEqual([{ 'COUNT(internalid)': '4' }]);
  expect(found.runPaged().count).toBe(1);
});

test('summary filters keep rows that sum up, plain ones the records that are summed up', () => {
  const found = (filters: unknown) =>
    rowsOf(
      N.create({
        type: 'customrecord_visit',
        filters,
        columns: [
          { name: CUSTOMER, summary: 'GROUP' },
          { name: AMOUNT, summary: 'SUM', sort: 'DESC' },
        ],
      }),
    ).map((row) => row[`SUM(${AMOUNT})`]);
  expect(found([`sum(${AMOUNT})`, 'greaterthan', '20'])).toEqual(['150.5']);
  expect(found([['custrecord_visit_done', 'is', 'F'], 'and', [`sum(${AMOUNT})`, 'greaterthan', 20]])).toEqual(['50.5']);
  expect(found({ name: 'internalid', summary: 'COUNT', operator: 'equalto', values: 1 })).toEqual(['', '10']);
  expect(found([`sum(formulanumeric: {${AMOUNT}} * 10)`, 'between', '50', '200'])).toEqual(['10']);
});

test('what cannot be said in one way is refused', () => {
  const run = (options: Record<string, unknown>) => () => N.create({ type: 'customrecord_visit', ...options }).run();
  expect(run({ columns: ['name', { name: AMOUNT, summary: 'SUM' }] })).toThrow(NotSupportedError);
  expect(run({ filters: [`sum(${AMOUNT})`, 'greaterthan', 1], columns: ['name'] })).toThrow(NotSupportedError);
  expect(run({ columns: [{ name: 'name', summary: 'SUM' }] })).toThrow(NotSupportedError);
  expect(
    run({
      filters: [['name', 'is', 'a'], 'or', [`sum(${AMOUNT})`, 'greaterthan', 1]],
      columns: [{ name: AMOUNT, summary: 'SUM' }],
    }),
  ).toThrow(NotSupportedError);
  expect(() => N.createColumn({ name: 'name', summary: 'MEDIAN' })).toThrow(
    expect.objectContaining({ name: 'SSS_INVALID_SRCH_COLUMN_SUM' }),
  );
  expect(() => N.createFilter({ name: 'name', operator: 'is', summary: 'MEDIAN' })).toThrow(
    expect.objectContaining({ name: 'SSS_INVALID_SRCH_FILTER_SUM' }),
  );
});

test('several sorts, by what users read and without regard to case; empty ones last, or first the other way', () => {
  const order = (...columns: unknown[]) =>
    resultsOf(N.create({ type: 'customrecord_visit', columns })).map((result) => Number(result.id));
  const { spring, fall, winter, lost } = ids;
  expect(order({ name: CUSTOMER, sort: 'ASC' }, { name: 'name', sort: 'ASC' })).toEqual([fall, spring, winter, lost]);
  expect(order({ name: CUSTOMER, sort: 'DESC' }, { name: AMOUNT, sort: 'DESC' })).toEqual([lost, winter, spring, fall]);
  const customers = N.create({ type: 'customer', columns: [{ name: 'entityid', sort: 'ASC' }] });
  expect(rowsOf(customers).map((row) => row.entityid)).toEqual(['Ada', 'bo', 'Cy']);
});

test('days by name: today, yesterday and days ago, in the time zone of the account', () => {
  const names = (...term: unknown[]) =>
    rowsOf(N.create({ type: 'customrecord_visit', filters: term, columns: ['name'] })).map((row) => row.name);
  expect(names('custrecord_visit_day', 'on', 'today')).toEqual(['Spring']);
  expect(names('custrecord_visit_at', 'on', 'yesterday')).toEqual(['Winter']);
  expect(names('custrecord_visit_at', 'onorafter', 'daysAgo5')).toEqual(['Spring', 'Fall', 'Winter']);
  expect(names('custrecord_visit_day', 'within', 'daysago5', 'yesterday')).toEqual(['Fall', 'Winter']);
  expect(names('custrecord_visit_day', 'before', 'daysfromnow1').length).toBe(4);
});
