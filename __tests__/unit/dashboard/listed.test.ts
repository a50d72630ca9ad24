import { listed } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/table/listed';

interface Row {
  name: string;
  tries: number;
  at: string;
  printed: string;
}

const NORD: Row = { name: 'Nord', tries: 10, at: '2026-01-31', printed: '1/31/2026' };
const SUD: Row = { name: 'Sud', tries: 9, at: '2025-12-01', printed: '12/1/2025' };
const EST: Row = { name: 'Est', tries: 9, at: '2026-02-01', printed: '2/1/2026' };

const COLUMNS = [
  { name: 'name', value: ({ name }: Row) => name },
  { name: 'tries', value: ({ tries }: Row) => tries },
  { name: 'at', value: ({ printed }: Row) => printed, order: ({ at }: Row) => at },
];

const names = (filters: Record<string, string>, sort = '', descending = false) =>
  listed([NORD, SUD, EST], COLUMNS, filters, { sort, descending }).map(({ name }) => name);

test('rows stand as they came until a column is named', () => {
  expect(names({})).toEqual(['Nord', 'Sud', 'Est']);
});

test.each([
  ['name', false, ['Est', 'Nord', 'Sud']],
  ['name', true, ['Sud', 'Nord', 'Est']],
  ['tries', false, ['Sud', 'Est', 'Nord']],
  ['tries', true, ['Nord', 'Sud', 'Est']],
  ['at', false, ['Sud', 'Nord', 'Est']],
])('sorted by %s, descending %s, equal ones stay as they came', (sort, descending, expected) => {
  expect(names({}, sort, descending)).toEqual(expected);
});

test.each([
  [{ text: ' NORD ' }, ['Nord']],
  [{ text: '/2026' }, ['Nord', 'Est']],
  [{ tries: '9' }, ['Sud', 'Est']],
  [{ tries: '9', text: 'es' }, ['Est']],
  [{ tries: '', text: '' }, ['Nord', 'Sud', 'Est']],
  [{ text: 'West' }, []],
])('%j leaves %j', (filters: Record<string, string>, expected) => {
  expect(names(filters)).toEqual(expected);
});
