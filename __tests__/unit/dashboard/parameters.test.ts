import { Conditions } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/server/conditions';
import { idsOf, tableOf } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/server/parameters';

const TABLE = { filters: {}, sort: 'name', descending: false, page: 0, pageSize: 50 };

test('ids come each once', () => {
  expect(idsOf({ ids: [3, 1, 3] }, 'ids', 10)).toEqual([3, 1]);
});

test.each([
  [{ ids: '1' }, /lacks the list/],
  [{ ids: [1, 2, 3] }, /at most 2/],
  [{ ids: ['1'] }, /whole number/],
  [{ ids: [0] }, /whole number/],
  [{ ids: [1.5] }, /whole number/],
])('%j are no ids', (parameters, sentence) => {
  expect(() => idsOf(parameters, 'ids', 2)).toThrow(sentence);
});

test('a table is asked for with its own columns and filters only', () => {
  expect(tableOf({ ...TABLE, filters: { text: 'x' } }, ['name'], ['text'])).toMatchObject({ filters: { text: 'x' } });
  expect(() => tableOf({ ...TABLE, sort: 'id' }, ['name'], [])).toThrow(/"sort" has to be one of name/);
  expect(() => tableOf({ ...TABLE, filters: { text: 1 } }, ['name'], ['text'])).toThrow(/lacks the text "text"/);
  expect(() => tableOf({ ...TABLE, filters: JSON.parse('{"__proto__":"x"}') }, ['name'], ['text'])).toThrow(
    /no filter/,
  );
  expect(() => tableOf({ ...TABLE, pageSize: 4 }, ['name'], [])).toThrow(/from 5 to 1000/);
});

test('what people typed travels as parameters, never in the query', () => {
  const conditions = new Conditions().equal('s.id', "1' OR 1 = 1").contains(['s.name', 's.code'], '50%_\\');
  expect(conditions.sql).not.toContain('OR 1 = 1');
  expect(conditions.params).toEqual(["1' OR 1 = 1", '50%_\\', '50%_\\']);
});

test('a filter that is empty sets no condition', () => {
  expect(new Conditions().equal('a', '').contains(['b'], undefined).between('c', '', '').sql).toBe('1 = 1');
});
