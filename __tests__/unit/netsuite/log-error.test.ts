import * as log from 'N/log';
import { logError } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/log-error';

jest.mock('N/log');

const logged = (error: unknown) => {
  jest.mocked(log.error).mockClear();
  logError('Customer 7 could not be exported', error);
  return jest.mocked(log.error).mock.calls;
};

describe('What went wrong, in the script log', () => {
  test('an error of the language with its message and its stack, of which JSON keeps nothing', () => {
    const error = new TypeError('x is undefined');
    expect(JSON.stringify(error)).toBe('{}');
    expect(logged(error)).toEqual([[{ title: 'Customer 7 could not be exported', details: error.stack }]]);
    expect(error.stack).toContain('x is undefined');
  });

  test.each([
    ['an error of NetSuite', { type: 'error.SuiteScriptError', name: 'RCRD_DSNT_EXIST', message: 'gone' }],
    ['a sentence', '3 of 5 records are left.'],
  ])('%s as it is', (_, details) => {
    expect(logged(details)).toEqual([[{ title: 'Customer 7 could not be exported', details }]]);
  });
});
