import { readConnection, readJob } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/read-back';

const JOB = {
  bulk_connections_job_id: 4,
  status: 'started',
  connection_record_count: 142,
  connection_record_progress: 7,
};

const json = (content: object, code = 200) => ({ code, body: JSON.stringify(content) });

describe('Bulk Connection Job GET', () => {
  test('tells status and progress, in JSON and XML', () => {
    const found = { kind: 'found', value: { status: 'started', progress: 7 } };
    expect(readJob(json({ bulk_connections: { response: { code: 0 }, bulk_connections_jobs: [JOB] } }), '4')).toEqual(
      found,
    );
    const xml = `<bulk_connections><response><code>0</code></response><bulk_connections_jobs><bulk_connection_job>
      <bulk_connections_job_id>4</bulk_connections_job_id><status>started</status>
      <connection_record_progress>7</connection_record_progress>
      </bulk_connection_job></bulk_connections_jobs></bulk_connections>`;
    expect(readJob({ code: 200, body: xml }, '4')).toEqual(found);
  });
});

describe('Connection GET', () => {
  const connection = { customer_code: '7', sales_rep_code: 'ANNA' };

  test.each([
    ['connections in connections', { connections: { response: { code: 0 }, connections: [connection] } }],
    ['connection in connections', { connections: { response: { code: 0 }, connection: [connection] } }],
    ['one connection', { connections: { response: { code: '0' }, connection } }],
  ])('with %s', (_, reply) => {
    expect(readConnection(json(reply), '7')).toEqual({ kind: 'found', value: connection });
  });

  test('in XML gives a list for elements side by side', () => {
    const body = `<connections><response><code>0</code></response><connections><connection>
      <customer_code>7</customer_code><billing><billing_addresses>
      <billing_address><billing_code>A</billing_code></billing_address>
      <billing_address><billing_code>B</billing_code></billing_address>
      </billing_addresses></billing></connection></connections></connections>`;
    expect(readConnection({ code: 200, body }, '7')).toEqual({
      kind: 'found',
      value: {
        customer_code: '7',
        billing: { billing_addresses: { billing_address: [{ billing_code: 'A' }, { billing_code: 'B' }] } },
      },
    });
  });

  test.each([
    ['HTTP 404', json({ connections: { response: { code: 1, comment: 'None.' } } }, 404), 'None.'],
    ['HTTP 404 in a form of its own', { code: 404, body: 'Not Found' }, ''],
    ['an error code under HTTP 200', json({ connections: { response: { code: 1, comment: 'None.' } } }), 'None.'],
    ['an empty list', json({ connections: { response: { code: 0 }, connections: [] } }), ''],
  ])('%s means that there is none', (_, answer, message) => {
    expect(readConnection(answer, '7')).toEqual({ kind: 'missing', message });
  });

  test.each([
    ['a page of HTML', { code: 200, body: '<html></html>' }, 'transient'],
    ['a cut reply', { code: 200, body: '{"connections": {"resp' }, 'transient'],
    ['HTTP 503', { code: 503, body: '' }, 'transient'],
    ['HTTP 429', { code: 429, body: '' }, 'rate-limited'],
    ['HTTP 401', { code: 401, body: '' }, 'unauthorised'],
  ])('%s says nothing of the connection', (_, answer, kind) => {
    expect(readConnection(answer, '7').kind).toBe(kind);
  });
});
