import { EXAMPLE_JSON, minimal, TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());
beforeEach(async () => {
  await joor.reset({ autoMatch: true, instant: true });
  await joor.post([EXAMPLE_JSON]);
});

const LOG_ID = expect.stringMatching(/^[0-9a-f-]{36}$/);

/** The fields that the table of Connection GET shows before it breaks off. */
const SHOWN = {
  customer_code: 'JBNY',
  customer_alias: 'Alias',
  customer_contact_name: 'JboutiqueNY',
  customer_contact_email: 'kristen@jboutique.example',
  customer_buyer_name: 'Test Buyer',
  company_number_name: 'company1',
  company_number_code: 'c1',
  customer_group_name: 'Specialty',
  customer_group_code: 'SPC',
  sales_rep_code: 'AB',
  warehouses: EXAMPLE_JSON.warehouses,
  billing: {
    billing_addresses: [
      { billing_address_id: 500001, billing_code: 'JBNY01' },
      { billing_address_id: 500002, billing_code: 'JBNY02' },
    ],
  },
};

describe('Connection GET', () => {
  test.each(['/v2/connection/customer_code/JBNY/', '/v2/connection/customer_code/JBNY', '/v2/connection/100001/'])(
    '%s',
    async (path) => {
      const reply = await joor.call('GET', path);
      expect(reply.status).toBe(200);
      expect(reply.json).toEqual({
        connections: { response: { code: 0, comment: '', log_id: LOG_ID }, connections: [SHOWN] },
      });
    },
  );

  test('in XML, lists are plural elements with singular ones inside', async () => {
    const { text } = await joor.call('GET', '/v2/connection/customer_code/JBNY/', { accept: 'application/xml' });
    expect(text.replace(/>\s+</g, '><')).toContain(
      '</response><connections><connection><customer_code>JBNY</customer_code><customer_alias>Alias</customer_alias>',
    );
    expect(text.replace(/>\s+</g, '><')).toContain(
      '<billing><billing_addresses><billing_address><billing_address_id>500001</billing_address_id><billing_code>JBNY01</billing_code></billing_address><billing_address>',
    );
  });

  test('XML escapes what customers are called', async () => {
    await joor.post([minimal('A&B', { customer_name: '<Søn> & "Co"' })]);
    const { text } = await joor.call('GET', '/v2/connection/customer_code/A%26B/', { accept: 'application/xml' });
    expect(text).toContain('<customer_code>A&amp;B</customer_code>');
    expect(text).toMatch(/<customer_contact_name>&lt;Søn&gt; &amp; (&quot;|")Co(&quot;|")<\/customer_contact_name>/);
  });

  test('fullerReplies adds what was sent beyond the part that is documented', async () => {
    await joor.handle.admin('/admin/settings', { fullerReplies: true });
    const reply = await joor.call('GET', '/v2/connection/customer_code/JBNY/');
    expect(reply.json).toMatchObject({
      connections: {
        connections: [
          {
            customer_account_id: 100001,
            shipping: EXAMPLE_JSON.shipping,
            price_types: EXAMPLE_JSON.price_types,
            discounts: EXAMPLE_JSON.discounts,
            billing: {
              billing_addresses: [{ billing_city: 'New York' }, { billing_city: 'New York' }],
              payment_methods: EXAMPLE_JSON.billing.payment_methods,
            },
          },
        ],
      },
    });
  });

  test('a code with any characters', async () => {
    const code = 'A/B é?#1';
    await joor.post([minimal(code)]);
    const reply = await joor.call('GET', `/v2/connection/customer_code/${encodeURIComponent(code)}/`);
    expect(reply.json).toMatchObject({ connections: { connections: [{ customer_code: code }] } });
  });

  test.each(['/v2/connection/customer_code/nobody/', '/v2/connection/4711/'])('%s is not there', async (path) => {
    const reply = await joor.call('GET', path);
    expect(reply.status).toBe(404);
    expect(reply.json).toEqual({ connections: { response: { code: 1, comment: expect.any(String), log_id: LOG_ID } } });
  });
});

describe('Connection DELETE', () => {
  test.each(['/v2/connection/?customer_code=JBNY', '/v2/connection?customer_code=JBNY'])('%s', async (path) => {
    const reply = await joor.call('DELETE', path);
    expect(reply.json).toEqual({
      response: { code: 0, comment: '', log_id: LOG_ID },
      connection: { connection_deleted: { customer_code: 'JBNY' } },
    });
    expect((await joor.call('GET', '/v2/connection/customer_code/JBNY/')).status).toBe(404);
    expect(await joor.held('JBNY')).toMatchObject({ state: 'removed' });
  });

  test('in XML, with the root that JSON leaves out', async () => {
    const { text } = await joor.call('DELETE', '/v2/connection/?customer_code=JBNY', { accept: 'application/xml' });
    expect(text.replace(/>\s+</g, '><')).toMatch(
      /<connections><response><code>0<\/code><comment\/><log_id>[0-9a-f-]{36}<\/log_id><\/response><connection><connection_deleted><customer_code>JBNY<\/customer_code><\/connection_deleted><\/connection><\/connections>/,
    );
  });

  test('a removed code that is sent again waits to be matched again', async () => {
    await joor.handle.admin('/admin/settings', { autoMatch: false });
    await joor.call('DELETE', '/v2/connection/?customer_code=JBNY');
    await joor.post([EXAMPLE_JSON]);
    expect(await joor.held('JBNY')).toMatchObject({ state: 'pending', connectionId: null });
  });

  test('without the code, or with one that is not connected', async () => {
    expect((await joor.call('DELETE', '/v2/connection/')).status).toBe(400);
    expect((await joor.call('DELETE', '/v2/connection/?customer_code=x')).status).toBe(404);
  });
});

test.each([
  ['GET', '/v2/bulk-connection'],
  ['GET', '/v2/connection/'],
  ['POST', '/v2/connection/'],
  ['POST', '/v2/bulk-connection/'],
  ['GET', '/v2/styles'],
  ['GET', '/v4/price_types'],
])('%s %s is not documented and answered 404 in the envelope', async (method, path) => {
  const reply = await joor.call(method, path, { 'content-type': 'application/json' });
  expect(reply.status).toBe(404);
  expect(JSON.stringify(reply.json)).toContain('"code":1');
});
