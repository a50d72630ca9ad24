import { EXAMPLE_JSON, EXAMPLE_XML, minimal, TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;

describe('Bulk Connection POST/PUT, requests', () => {
  beforeEach(() => joor.reset({ autoMatch: true, instant: true }));

  test('the documented JSON example is accepted and held as it was sent', async () => {
    expect((await joor.post([EXAMPLE_JSON])).status).toBe(200);
    expect(await joor.held('JBNY')).toMatchObject({ state: 'connected', data: EXAMPLE_JSON });
  });

  test('the same example in XML ends in the same connection', async () => {
    expect((await joor.postXml(EXAMPLE_XML)).status).toBe(200);
    expect((await joor.held('JBNY'))?.data).toEqual(EXAMPLE_JSON);
  });

  test('XML text is taken with its entities, CDATA and white space', async () => {
    const xml = EXAMPLE_XML.replace('Kristen Leone', '&#201;lise &amp; <![CDATA[<Zo\u00eb> ]]>\u{1F457}');
    await joor.postXml(xml);
    expect(await joor.held('JBNY')).toMatchObject({
      data: { customer_contact_name: '\u00c9lise & <Zo\u00eb> \u{1F457}' },
    });
  });

  test('price_types is "node : 1-n": XML may repeat it', async () => {
    const xml = EXAMPLE_XML.replace(
      '</price_type>\n            <price_type>',
      '</price_type></price_types><price_types><price_type>',
    );
    await joor.postXml(xml);
    expect((await joor.held('JBNY'))?.data).toEqual(EXAMPLE_JSON);
  });
});

describe('Bulk Connection POST/PUT, replies', () => {
  beforeEach(() => joor.reset());

  test('JSON has exactly the documented shape', async () => {
    const reply = await joor.post([minimal('A'), minimal('B')]);
    expect(reply.headers.get('content-type')).toBe('application/json');
    expect(reply.json).toEqual({
      bulk_connections: {
        response: { code: 0 },
        bulk_connections_jobs: [
          {
            bulk_connections_job_id: 1,
            status: 'queued',
            created: expect.stringMatching(DATE),
            modified: expect.stringMatching(DATE),
            connection_record_count: 2,
            connection_record_progress: 0,
          },
        ],
      },
    });
  });

  test('XML has exactly the documented shape', async () => {
    await joor.handle.admin('/admin/clock', { stopped: true, set: '2016-07-15T19:49:19Z' });
    const reply = await joor.postXml(EXAMPLE_XML);
    expect(reply.headers.get('content-type')).toBe('application/xml');
    expect(reply.text.trim()).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<bulk_connections>
    <response>
        <code>0</code>
    </response>
    <bulk_connections_jobs>
        <bulk_connection_job>
            <bulk_connections_job_id>1</bulk_connections_job_id>
            <status>queued</status>
            <created>2016-07-15T19:49:19+00:00</created>
            <modified>2016-07-15T19:49:19+00:00</modified>
            <connection_record_count>1</connection_record_count>
            <connection_record_progress>0</connection_record_progress>
        </bulk_connection_job>
    </bulk_connections_jobs>
</bulk_connections>`,
    );
  });

  test('v2 conventions: the format of the request, unless Accept or return_format says otherwise', async () => {
    const format = async (headers: Record<string, string>, query = '') => {
      const body = JSON.stringify({ bulk_connections: { connection: [minimal('A')] } });
      const reply = await joor.call('POST', `/v2/bulk-connection${query}`, headers, body);
      return reply.headers.get('content-type');
    };
    const json = { 'content-type': 'application/json' };
    expect(await format({ ...json, accept: '*/*' })).toBe('application/json');
    expect(await format({ ...json, accept: 'text/html, application/xml;q=0.9' })).toBe('application/xml');
    expect(await format({ ...json, accept: 'application/json' }, '?return_format=xml')).toBe('application/xml');
  });
});

describe('requests refused as a whole', () => {
  beforeEach(() => joor.reset());
  const json = { 'content-type': 'application/json' };

  test.each([
    ['malformed JSON', '{"bulk_connections": ', /not valid JSON/],
    ['another root', '{"connections": {"connection": []}}', /name bulk_connections/],
    ['more beside the root', '{"bulk_connections": {"connection": []}, "x": 1}', /name bulk_connections/],
    ['more beside connection', '{"bulk_connections": {"connection": [], "x": 1}}', /may not hold x/],
    ['connection that is no list', '{"bulk_connections": {"connection": {}}}', /as a list/],
    ['an empty list', '{"bulk_connections": {"connection": []}}', /at least one connection/],
  ])('%s', async (_name, body, comment) => {
    const reply = await joor.call('POST', '/v2/bulk-connection', json, body);
    expect(reply.status).toBe(400);
    expect(reply.json).toEqual({
      bulk_connections: {
        response: {
          code: 1,
          comment: expect.stringMatching(comment),
          log_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    });
  });

  test.each([
    ['an element left open', '<bulk_connections><connection></bulk_connections>', 'not well-formed'],
    ['an entity of its own', '<bulk_connections>&x;</bulk_connections>', 'not well-formed'],
    ['a document type', '<!DOCTYPE b [<!ENTITY x "y">]><bulk_connections/>', 'document type'],
    ['another root', '<connections><connection/></connections>', 'root element'],
    ['no connection', '<bulk_connections/>', 'at least one connection'],
    ['another child', '<bulk_connections><customer/></bulk_connections>', 'may not hold customer'],
  ])('XML: %s', async (_name, body, comment) => {
    const reply = await joor.postXml(body);
    expect(reply.status).toBe(400);
    expect(reply.text).toContain(comment);
    expect(reply.text).toMatch(/<response>\s*<code>1<\/code>/);
  });

  test('no content type: "Calls made without the Content MIME Type are not processed"', async () => {
    const body = JSON.stringify({ bulk_connections: { connection: [minimal('A')] } });
    expect((await joor.call('POST', '/v2/bulk-connection', { 'content-type': 'text/plain' }, body)).status).toBe(400);
    expect(await joor.results()).toEqual([]);
  });

  test('bytes that are not UTF-8', async () => {
    const response = await fetch(`${joor.handle.url}/v2/bulk-connection`, {
      method: 'POST',
      headers: { ...json, authorization: `OAuth2 ${Buffer.from('token of the examples').toString('base64')}` },
      body: Buffer.from([0x7b, 0xff, 0x7d]),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('UTF-8');
  });

  test('over the limits of batch and body, which are switches', async () => {
    await joor.handle.admin('/admin/settings', { batchLimit: 1, bodyLimit: 1000 });
    expect((await joor.post([minimal('A'), minimal('B')])).json).toMatchObject({
      bulk_connections: { response: { comment: 'The request holds 2 connections; at most 1 are taken.' } },
    });
    expect((await joor.post([minimal('A', { customer_alias: 'x'.repeat(2000) })])).status).toBe(413);
  });

  test('refusedStatus 200: the refusal is told by the code alone', async () => {
    await joor.handle.admin('/admin/settings', { refusedStatus: 200 });
    const reply = await joor.post([]);
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ bulk_connections: { response: { code: 1 } } });
  });

  test('PUT is a switch', async () => {
    const body = JSON.stringify({ bulk_connections: { connection: [minimal('A')] } });
    expect((await joor.call('PUT', '/v2/bulk-connection', json, body)).status).toBe(404);
    await joor.handle.admin('/admin/settings', { acceptPut: true });
    expect((await joor.call('PUT', '/v2/bulk-connection', json, body)).status).toBe(200);
  });
});
