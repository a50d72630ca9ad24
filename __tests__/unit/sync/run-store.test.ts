import { readIds } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/run-store';

describe('Internal ids in any common form', () => {
  test.each([
    ['7', [7]],
    ['7, 8 9', [7, 8, 9]],
    ['7\n8\r\n7', [7, 8]],
    ['[7,8]', [7, 8]],
    ['["7";"8"]', [7, 8]],
    ['', []],
  ])('%j', (input, ids) => {
    expect(readIds(input)).toEqual({ ids, wrong: [] });
  });

  test('what is not an id is told, not dropped', () => {
    expect(readIds('7, abc, -1, 1.5, 0')).toEqual({ ids: [7], wrong: ['abc', '-1', '1.5', '0'] });
  });
});
