import { counted } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/counted';

test.each([
  [0, '0 tries'],
  [1, '1 try'],
  [12_345, '12,345 tries'],
])('%d: %s', (count, words) => {
  expect(counted(count, 'try', 'tries')).toBe(words);
});
