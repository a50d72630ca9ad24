import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswer, readRequestError } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/reply';

const job = {
  bulk_connections_job_id: 4,
  status: 'queued',
  connection_record_count: 142,
  connection_record_progress: 0,
};
const body = (code: number, jobs: object[] = [job], comment?: string) =>
  JSON.stringify({ bulk_connections: { response: { code, comment, log_id: 9 }, bulk_connections_jobs: jobs } });

describe("JOOR's answer to a bulk-connection POST", () => {
  test('the documented reply is acceptance into a job, nothing more', () => {
    expect(readAnswer({ code: 200, body: body(0) })).toEqual({ kind: 'accepted', jobId: '4', jobStatus: 'queued' });
  });

  test.each(['json', 'xml'])('the documented %s reply reads the same', (format) => {
    const reply = readFileSync(join(__dirname, `../../fixtures/joor/bulk-connection-reply.${format}`), 'utf8');
    expect(readAnswer({ code: 200, body: reply })).toEqual({ kind: 'accepted', jobId: '4', jobStatus: 'queued' });
    expect(readAnswer({ code: 200, body: reply.slice(0, -20) }).kind).toBe('unknown');
  });

  test('an XML refusal says comment and log ID', () => {
    const xml =
      '<bulk_connections><response><code>12</code><comment>no label &lt;A&gt;</comment><log_id>9</log_id></response></bulk_connections>';
    expect(readAnswer({ code: 200, body: xml })).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/no label <A>.*JOOR log ID: 9/),
    });
  });

  test('an error code in the body is a refusal even under HTTP 200', () => {
    const outcome = readAnswer({ code: 200, body: body(12, [], 'unknown price label') });
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('unknown price label') });
    expect(outcome).toMatchObject({ message: expect.stringContaining('JOOR log ID: 9') });
  });

  test.each([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [429, 'rate-limited'],
    [500, 'transient'],
    [503, 'transient'],
    [400, 'refused'],
    [302, 'configuration'],
    [404, 'configuration'],
  ])('HTTP %i is %s', (code, kind) => {
    expect(readAnswer({ code, body: '<html>' }).kind).toBe(kind);
  });

  test('HTML, half an answer or an answer without a job leave the outcome unknown', () => {
    for (const text of ['<html>ok</html>', body(0).slice(0, 60), body(0, []), 'null', '']) {
      expect(readAnswer({ code: 200, body: text }).kind).toBe('unknown');
    }
  });

  test('a time-out leaves the outcome unknown, a host that was never reached does not', () => {
    expect(readRequestError({ name: 'SSS_REQUEST_TIME_EXCEEDED', message: 'x' }).kind).toBe('unknown');
    expect(readRequestError({ name: 'SSS_CONNECTION_REFUSED', message: 'x' }).kind).toBe('transient');
  });

  test.each(['SSS_UNKNOWN_HOST', 'SSS_INVALID_HOST_CERT', 'SSS_INVALID_URL', 'INVALID_SECRET_ID'])(
    '%s puts it down to the settings',
    (name) => {
      expect(readRequestError({ name, message: 'x' }).kind).toBe('configuration');
    },
  );

  test('a 429 says when to come back where it carries Retry-After (RFC 9110)', () => {
    expect(readAnswer({ code: 429, body: '', headers: { 'retry-after': '42' } })).toMatchObject({ retryAfter: 42 });
    expect(readAnswer({ code: 429, body: '', headers: {} })).toMatchObject({ retryAfter: null });
    expect(readAnswer({ code: 429, body: '' })).toMatchObject({ retryAfter: null });
  });
});
