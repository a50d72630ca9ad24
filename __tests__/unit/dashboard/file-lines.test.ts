import { fileLines } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/maps/value-map-file/file-lines';

const HEADER = ['External System', 'Kind', 'NetSuite Value', 'JOOR Name or Label'];

test('lines have their place in the file, and null for what the file has no column for', () => {
  const { lines, ignored } = fileLines([
    [...HEADER, 'Remark'],
    ['', '', '', '', ''],
    ['All', 'Payment Term', 'Net 30', "'-30", ''],
  ]);
  expect(lines).toEqual([{ at: 3, cells: ['All', 'Payment Term', 'Net 30', null, null, '-30', null, null, null] }]);
  expect(ignored).toEqual(['Remark']);
});

test.each([
  ['External System', 'The first line has no column "External System".'],
  ['NetSuite Value', 'The first line has no column "NetSuite Value" or "NetSuite Internal ID".'],
  ['JOOR Name or Label', 'The first line has no column "JOOR Name or Label".'],
])('without %s nobody knows which line of the map is meant', (lacking, sentence) => {
  const header = HEADER.filter((label) => label !== lacking);
  expect(() => fileLines([header, header])).toThrow(sentence);
});
