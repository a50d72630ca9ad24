import {
  readTestAnswer,
  readTestError,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/test-connection';
import { mapping } from '../customers/demo-customer';

const { system } = mapping();
const missing = '{"connections":{"response":{"code":1,"comment":"no such connection"}}}';

describe('The connection test', () => {
  test.each([
    [404, missing, 'fine'],
    [200, missing, 'fine'],
    [400, missing, 'fine'],
    [404, '<?xml version="1.0"?><connections><response><code>1</code></response></connections>', 'fine'],
    [401, missing, 'unauthorised'],
    [403, '', 'unauthorised'],
    [429, missing, 'rate-limited'],
    [503, missing, 'unavailable'],
    [404, '<html>Not Found</html>', 'configuration'],
    [200, '<html>Welcome</html>', 'configuration'],
    [302, '', 'configuration'],
    [200, 'null', 'configuration'],
  ])('HTTP %i with %j is %s', (code, body, verdict) => {
    expect(readTestAnswer(system, { code, body }).verdict).toBe(verdict);
  });

  test('says what to check', () => {
    expect(readTestAnswer(system, { code: 401, body: '' }).sentence).toContain(
      'Check the token in the API Secret that',
    );
    expect(readTestAnswer(system, { code: 302, body: '' }).sentence).toContain('Check Base URL and API Secret ID on');
    expect(readTestError(system, { name: 'SSS_UNKNOWN_HOST', message: 'x' })).toMatchObject({
      verdict: 'configuration',
      sentence: expect.stringContaining('Check Base URL'),
    });
    expect(readTestError(system, { name: 'SSS_REQUEST_TIME_EXCEEDED', message: 'x' }).verdict).toBe('unavailable');
  });
});
