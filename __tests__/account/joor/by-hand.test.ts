import { parse } from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { minimal, TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());
beforeEach(() => joor.reset({ autoMatch: true, instant: true }));

interface View {
  connectionId: number;
  customerCode: string;
  state: string;
  data: { customer_name: string };
}

const enter = async (...connections: object[]) =>
  ((await joor.handle.admin('/admin/connections', { connections })) as unknown as { connections: View[] }).connections;
const held = async () =>
  ((await joor.handle.admin('/admin/connections')) as unknown as { connections: View[] }).connections;

const PARIS = {
  shipping_code: 'Main',
  shipping_address_1: '12 Rue de Sévigné',
  shipping_city: 'Paris',
  shipping_postal_code: '04004',
  shipping_country: 'France',
};

describe('Connections that people made at JOOR', () => {
  test('need a name and nothing else, and there may be twins', async () => {
    const made = await enter(
      { customer_name: 'Colette' },
      { customer_name: 'Colette', customer_alias: 'Colette Paris' },
      { customer_name: 'Merci', customer_code: 'OLD-17', shipping: { shipping_addresses: [PARIS] } },
    );
    expect(made.map(({ customerCode, state }) => [customerCode, state])).toEqual([
      ['', 'connected'],
      ['', 'connected'],
      ['OLD-17', 'connected'],
    ]);
    expect(new Set(made.map(({ connectionId }) => connectionId)).size).toBe(3);
    expect(await held()).toHaveLength(3);
  });

  test('are read by their number, those without a code too', async () => {
    const [first] = await enter({ customer_name: 'Colette', customer_alias: 'C' });
    const reply = await joor.call('GET', `/v2/connection/${first?.connectionId}/`);
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({
      connections: { connections: [{ customer_code: '', customer_alias: 'C', customer_contact_name: 'Colette' }] },
    });
  });

  test('a code that the API sends does not find the one without a code: JOOR then has two', async () => {
    await enter({ customer_name: 'Colette' });
    await joor.post([minimal('7', { customer_name: 'Colette' })]);
    expect((await held()).map(({ customerCode, data }) => [customerCode, data.customer_name])).toEqual([
      ['', 'Colette'],
      ['7', 'Colette'],
    ]);
  });

  test('a code is entered later, and from then on the API updates that connection', async () => {
    const [first] = await enter({ customer_name: 'Colette' });
    await joor.handle.admin(`/admin/connections/${first?.connectionId}/code`, { code: '7' });
    expect((await joor.call('GET', '/v2/connection/customer_code/7/')).status).toBe(200);
    await joor.post([minimal('7', { customer_name: 'Colette SARL' })]);
    expect(await held()).toMatchObject([
      { connectionId: first?.connectionId, data: { customer_name: 'Colette SARL' } },
    ]);
  });

  test('a changed code is another customer’s, and the old one is not found any more', async () => {
    const [first] = await enter({ customer_name: 'Colette', customer_code: '7' });
    await joor.handle.admin(`/admin/connections/${first?.connectionId}/code`, { code: '8' });
    expect((await joor.call('GET', '/v2/connection/customer_code/7/')).status).toBe(404);
    await joor.handle.admin(`/admin/connections/${first?.connectionId}/code`, { code: '' });
    expect((await joor.call('GET', '/v2/connection/customer_code/8/')).status).toBe(404);
  });

  test.each([
    ['/admin/connections', { connections: [{}] }, /needs customer_name/],
    ['/admin/connections', { connections: [] }, /at least one/],
    ['/admin/connections', { connections: [{ customer_name: 'A', colour: 'red' }] }, /colour is not a field/],
    [
      '/admin/connections',
      { connections: [{ customer_name: 'A', customer_code: 'X' }] },
      /Another connection has .* X/,
    ],
    ['/admin/connections/5/code', { code: 'Y' }, /no connection 5/],
    ['/admin/connections/100001/code', { code: 7 }, /code must be/],
  ])('%s refuses %j', async (path, body, sentence) => {
    await enter({ customer_name: 'Taken', customer_code: 'X' });
    await expect(joor.handle.admin(path, body)).rejects.toThrow(sentence);
  });
});

describe('The list call', () => {
  test('does not exist unless it is switched on', async () => {
    await enter({ customer_name: 'Colette' });
    expect((await joor.call('GET', '/v2/connection/')).status).toBe(404);
  });

  test('gives a page at a time, with the number where the next one starts, one credit each', async () => {
    await joor.handle.admin('/admin/settings', { listCall: true, listMost: 3 });
    await enter(...Array.from({ length: 7 }, (_, index) => ({ customer_name: `Shop ${index}` })));
    const names: string[] = [];
    const starts: (number | undefined)[] = [];
    let start: number | undefined = 0;
    while (start !== undefined) {
      const { json } = await joor.call('GET', `/v2/connection/?start_from=${start}&count=500`);
      const { response, connections } = (
        json as { connections: { response: { next_start?: number }; connections: object[] } }
      ).connections;
      names.push(...connections.map((each) => (each as { customer_contact_name: string }).customer_contact_name));
      for (const each of connections) expect(each).toHaveProperty('customer_account_id');
      start = response.next_start;
      starts.push(start);
    }
    expect(names).toEqual(Array.from({ length: 7 }, (_, index) => `Shop ${index}`));
    expect(starts).toEqual([3, 6, undefined]);
    const { accounts } = (await joor.handle.admin('/admin/accounts')) as unknown as {
      accounts: { credits: { total: number } }[];
    };
    expect(accounts[0]?.credits.total).toBe(3);
  });

  test('its path and its parameters are settings', async () => {
    await joor.handle.admin('/admin/settings', {
      listCall: true,
      listPath: '/v2/connections/all',
      listStartParameter: 'start',
      listCountParameter: 'limit',
    });
    await enter({ customer_name: 'A' }, { customer_name: 'B' });
    const { json } = await joor.call('GET', '/v2/connections/all?start=1&limit=1');
    expect(json).toMatchObject({ connections: { connections: [{ customer_contact_name: 'B' }] } });
    expect((await joor.call('GET', '/v2/connection/')).status).toBe(404);
    await expect(joor.handle.admin('/admin/settings', { listPath: '/admin' })).rejects.toThrow('a path below /v2/');
  });

  test('leaves out what waits or was removed, and refuses a start that is no number', async () => {
    await joor.handle.admin('/admin/settings', { listCall: true, autoMatch: false });
    await joor.post([minimal('A')]);
    await enter({ customer_name: 'B', customer_code: 'B' });
    await joor.call('DELETE', '/v2/connection/?customer_code=B');
    expect((await joor.call('GET', '/v2/connection/')).json).toMatchObject({ connections: { connections: [] } });
    expect((await joor.call('GET', '/v2/connection/?start_from=x')).status).toBe(400);
  });
});

describe('The export of the connections', () => {
  const CONNECTIONS = [
    {
      customer_name: 'Ａtelier "Nuage", 渋谷',
      customer_code: '0017',
      customer_email: 'info@nuage.example',
      customer_phone: '+33 1 42 77 00 00',
      shipping: { shipping_addresses: [PARIS] },
    },
    { customer_name: '=SUM(A1)' },
  ];
  const rows = [
    {
      'Customer Name': 'Ａtelier "Nuage", 渋谷',
      'Customer Code': '0017',
      Zip: '04004',
      Country: 'France',
      City: 'Paris',
    },
    { 'Customer Name': '=SUM(A1)', 'Customer Code': '', Zip: '' },
  ];

  test('as CSV: UTF-8 with a byte order mark', async () => {
    await enter(...CONNECTIONS);
    const response = await fetch(`${joor.handle.url}/exports/connections.csv`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="connections.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors } = parse<Record<string, string>>(new TextDecoder().decode(bytes), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject(rows);
  });

  test('as XLSX: codes and zips are text, opened by another program than the one that wrote it', async () => {
    await enter(...CONNECTIONS);
    const response = await fetch(`${joor.handle.url}/exports/connections.xlsx`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="connections.xlsx"');
    const [header = [], ...body] = await readSheet(Buffer.from(await response.arrayBuffer()));
    const read = body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
    expect(read).toMatchObject(rows);
  });

  test('holds what the filter shows and JOOR has connected, and the page links to it', async () => {
    await enter(...CONNECTIONS);
    const csv = await (await fetch(`${joor.handle.url}/exports/connections.csv?q=sum`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    const page = await (await fetch(`${joor.handle.url}/connections?q=sum`)).text();
    expect(page).toContain('href="/exports/connections.xlsx?q=sum"');
    expect(page).toContain('>no code</a>');
    const link = /href="(\/connections\/-\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    expect((await fetch(joor.handle.url + link)).status).toBe(200);
  });
});
