import { once } from 'node:events';
import { promisify } from 'node:util';
import { Client, type SFTPWrapper } from 'ssh2';
import { type JoorHandle, startJoor } from '../../../local/joor/start';

let joor: JoorHandle;
let client: Client;
let sftp: SFTPWrapper;

const HOUR = 3600;

interface FileView {
  id: number;
  name: string;
  state: string;
  size: number;
  sha256: string;
  complete: boolean | null;
  renamed: { from: string }[];
  pickedUpAt: string | null;
  report: {
    rows: number;
    refused: string | null;
    customers: {
      customerCode: string | null;
      rows: number[];
      outcome: string;
      faults: { field: string; message: string; row: number; column: string | null }[];
    }[];
  } | null;
}

beforeAll(async () => {
  joor = await startJoor({ sftp: {} });
});

afterAll(() => joor.stop());

beforeEach(async () => {
  await joor.admin('/admin/reset', {});
  await joor.admin('/admin/clock', { set: '2026-03-02T09:10:00Z', stopped: true });
  await joor.admin('/admin/setup', {
    priceTypes: [
      { label: 'Wholesale', currency: 'USD', retailCurrency: 'USD' },
      { label: 'Wholesale', currency: 'EUR', retailCurrency: 'EUR' },
    ],
    paymentMethods: [{ name: 'Net 30', code: 'N30' }],
    warehouses: [{ name: 'Main', code: 'MAIN' }],
  });
  client = new Client();
  const { host, port, users } = joor.sftp ?? { host: '', port: 0, users: [] };
  client.connect({ host, port, ...users[0] });
  client.on('error', () => {});
  await once(client, 'ready');
  sftp = await promisify(client.sftp.bind(client))();
});

afterEach(() => client.end());

const put = (name: string, content: string | Buffer) =>
  promisify(sftp.writeFile.bind(sftp))(`/customers/${name}`, content as never);

const rename = (from: string, to: string) =>
  promisify(sftp.rename.bind(sftp))(`/customers/${from}`, `/customers/${to}`);

const lying = async () => (await promisify(sftp.readdir.bind(sftp))('/customers')).map(({ filename }) => filename);

const files = async () => ((await joor.admin('/admin/files')) as unknown as { files: FileView[] }).files;

const advance = (seconds: number) => joor.admin('/admin/clock', { advance: seconds });

async function fileNamed(name: string): Promise<FileView> {
  const found = (await files()).filter((each) => each.name === name).at(-1);
  if (!found) throw new Error(`There is no file ${name}.`);
  return found;
}

async function connection(code: string) {
  const { connections } = (await joor.admin(`/admin/connections?code=${code}`)) as {
    connections: { state: string; data: Record<string, unknown>; matchAt: string | null }[];
  };
  return connections[0];
}

const COLUMNS = [
  'customer_code',
  'customer_name',
  'buyer_name',
  'buyer_email',
  'address_type',
  'address_code',
  'address_1',
  'address_city',
  'address_country',
  'price_type_currency_code',
  'price_type_label',
  'price_type_retail_currency_code',
  'warehouse_code',
];

/** Agrees on COLUMNS, as the default format has them, and whatever else is given. */
async function agree(more: object = {}): Promise<void> {
  const { formats } = (await joor.admin('/admin/file-format')) as {
    formats: { columns: { name: string; field: string }[] }[];
  };
  const columns = formats[0]?.columns.filter(({ name }) => COLUMNS.includes(name));
  await joor.admin('/admin/file-format', { columns, ...more } as object);
}

const HEADER = COLUMNS.join('|');

/** A row with the columns of COLUMNS. */
const row = (values: Record<string, string>) => COLUMNS.map((name) => values[name] ?? '').join('|');

const NORD = {
  customer_code: '101',
  customer_name: 'Maison Nord',
  buyer_name: 'Ana Silva',
  buyer_email: 'ana@nord.example',
  address_type: 'billing',
  address_code: 'B1',
  address_1: '12 rue des Archives',
  address_city: 'Paris',
  address_country: 'FR',
  price_type_currency_code: 'USD',
  price_type_label: 'Wholesale',
  price_type_retail_currency_code: 'USD',
  warehouse_code: 'MAIN',
};

const file = (...rows: Record<string, string>[]) => [HEADER, ...rows.map(row), ''].join('\n');

describe('a row for each billing and shipping address, told by address_type (FF-ZD1)', () => {
  test('rows of one code are one customer; values that rows repeat are one', async () => {
    await agree();
    await put(
      'customer_1.txt',
      file(
        NORD,
        {
          ...NORD,
          address_type: 'shipping',
          address_code: 'S1',
          address_1: '1 | quay',
          price_type_currency_code: 'EUR',
          price_type_retail_currency_code: 'EUR',
        },
        { ...NORD, customer_code: '102', customer_name: 'Sud' },
      ).replace('1 | quay', '"1 | quay"'),
    );
    await advance(HOUR);
    const { state, report, size, sha256 } = await fileNamed('customer_1.txt');
    expect([state, report?.rows, report?.customers.map(({ rows, outcome }) => [rows, outcome])]).toEqual([
      'picked up',
      3,
      [
        [[2, 3], 'pending'],
        [[4], 'pending'],
      ],
    ]);
    expect([size > 100, sha256.length]).toEqual([true, 64]);
    expect((await connection('101'))?.data).toEqual({
      customer_code: '101',
      customer_name: 'Maison Nord',
      buyers: [{ buyer_name: 'Ana Silva', buyer_email: 'ana@nord.example' }],
      billing: {
        billing_addresses: [
          {
            billing_name: 'Maison Nord',
            billing_code: 'B1',
            billing_address_1: '12 rue des Archives',
            billing_city: 'Paris',
            billing_country: 'FR',
          },
        ],
      },
      shipping: {
        shipping_addresses: [
          {
            shipping_name: 'Maison Nord',
            shipping_code: 'S1',
            shipping_address_1: '1 | quay',
            shipping_city: 'Paris',
            shipping_country: 'FR',
          },
        ],
      },
      price_types: [
        { price_type_currency_code: 'USD', price_type_label: 'Wholesale', price_type_retail_currency_code: 'USD' },
        { price_type_currency_code: 'EUR', price_type_label: 'Wholesale', price_type_retail_currency_code: 'EUR' },
      ],
      warehouses: [{ warehouse_code: 'MAIN' }],
    });
  });

  test('new customers wait 48 hours, updates are applied at once', async () => {
    await agree();
    await put('customer_1.txt', file(NORD));
    await advance(HOUR);
    expect(await connection('101')).toMatchObject({ state: 'pending', matchAt: '2026-03-04T10:00:00.000Z' });
    await advance(48 * HOUR);
    expect(await connection('101')).toMatchObject({ state: 'connected' });
    await put('customer_2.txt', file({ ...NORD, customer_name: 'Nord & Fils' }));
    await advance(HOUR);
    expect((await fileNamed('customer_2.txt')).report?.customers[0]?.outcome).toBe('updated');
    expect(await connection('101')).toMatchObject({ state: 'connected', data: { customer_name: 'Nord & Fils' } });
  });

  test('a fault names row and column; the other customers are taken', async () => {
    await agree();
    await put(
      'customer_1.txt',
      file(
        NORD,
        { ...NORD, address_type: 'depot', address_code: 'D1' },
        { ...NORD, customer_code: '102', price_type_label: 'Outlet' },
        { ...NORD, customer_code: '103' },
        { ...NORD, customer_code: '103', customer_name: 'Another', address_code: 'B2' },
        { ...NORD, customer_code: '', address_code: 'B3' },
        { ...NORD, customer_code: '104', address_country: '' },
        { ...NORD, customer_code: '105' },
      ),
    );
    await joor.admin('/admin/pick-up', {});
    const { report } = await fileNamed('customer_1.txt');
    expect(
      report?.customers.map(({ customerCode, outcome, faults }) => [
        customerCode,
        outcome,
        ...faults.map(({ row: at, column, message }) => `row ${at}, ${column}: ${message}`),
      ]),
    ).toEqual([
      ['101', 'refused', 'row 3, address_type: "depot" is none of billing, shipping'],
      ['102', 'refused', 'row 4, null: "USD / Outlet" is not a price type of the account'],
      ['103', 'refused', 'row 6, customer_name: is "Another", in row 5 it is "Maison Nord"'],
      [null, 'refused', 'row 7, customer_code: is required'],
      ['104', 'refused', 'row 8, address_country: is required'],
      ['105', 'pending'],
    ]);
    expect(await connection('101')).toBeUndefined();
  });
});

describe('the format is agreed, and a file that has another is refused (FF-ZD1, FF-HELP)', () => {
  test.each([
    ['a column too many', `${HEADER}|colour\n`, 'The column "colour" is not in the agreed format.'],
    ['a column missing', 'customer_code\n101\n', 'The column "customer_name" of the agreed format is missing.'],
    ['nothing', '', 'The file is empty.'],
    ['another encoding', Buffer.from(`${HEADER}\nCaf\xe9`, 'latin1'), 'The file is not valid utf-8.'],
  ])('%s', async (_, content, sentence) => {
    await agree();
    await put('customer_1.txt', content);
    await joor.admin('/admin/pick-up', {});
    expect((await fileNamed('customer_1.txt')).report).toEqual({ rows: 0, refused: sentence, customers: [] });
  });

  test('a row of another length is a fault of its customer', async () => {
    await agree();
    await put('customer_1.txt', `${file(NORD)}102|short\n`);
    await joor.admin('/admin/pick-up', {});
    const { report } = await fileNamed('customer_1.txt');
    expect(report?.customers.map(({ outcome }) => outcome)).toEqual(['pending', 'refused']);
    expect(report?.customers[1]?.faults[0]?.message).toBe('has 2 values, the format has 13');
  });

  test('no header, semicolons, windows-1252, one row for both addresses, entries joined and in columns of their own', async () => {
    await joor.admin('/admin/file-format', {
      names: ['CUSTOMER-*.csv'],
      delimiter: ';',
      header: false,
      encoding: 'windows-1252',
      addressTypes: { billing: 'BILL', shipping: 'SHIP', both: 'BOTH' },
      joined: { price_types: ',' },
      decimal: ',',
      columns: [
        ['code', 'customer_code'],
        ['name', 'customer_name'],
        ['buyer 1', 'buyers[0].buyer_name'],
        ['email 1', 'buyers[0].buyer_email'],
        ['buyer 2', 'buyers[1].buyer_name'],
        ['email 2', 'buyers[1].buyer_email'],
        ['kind', 'address_type'],
        ['address', 'address.code'],
        ['city', 'address.city'],
        ['country', 'address.country'],
        ['door', 'address.create_doors'],
        ['currencies', 'price_types.price_type_currency_code'],
        ['labels', 'price_types.price_type_label'],
        ['retail', 'price_types.price_type_retail_currency_code'],
        ['discount', 'discounts.amount'],
        ['warehouse', 'warehouses.warehouse_code'],
      ].map(([name, field]) => ({ name, field })),
    });
    const line =
      '7;Café €;Ana;a@x.example;Bo;b@x.example;both;A1;Köln;DE;yes;USD,EUR;Wholesale,Wholesale;USD,EUR;2,5;MAIN';
    await put('customer-7.csv', Buffer.from(`${line}\r\n`.replace('€', '\x80'), 'latin1'));
    await joor.admin('/admin/pick-up', {});
    expect((await fileNamed('customer-7.csv')).report?.customers[0]).toMatchObject({ outcome: 'pending', faults: [] });
    expect((await connection('7'))?.data).toMatchObject({
      customer_name: 'Café €',
      buyers: [{ buyer_name: 'Ana' }, { buyer_name: 'Bo', buyer_email: 'b@x.example' }],
      billing: { billing_addresses: [{ billing_code: 'A1', billing_city: 'Köln' }] },
      shipping: { shipping_addresses: [{ shipping_code: 'A1', shipping_create_doors: true }] },
      price_types: [
        { price_type_currency_code: 'USD' },
        { price_type_currency_code: 'EUR', price_type_label: 'Wholesale' },
      ],
      discounts: [{ amount: 2.5 }],
    });
  });

  test.each([
    [{ delimiter: '#' }, 'delimiter of a file format must be pipe, comma, semicolon, tab or space.'],
    [{ colour: 1 }, 'A file format has no colour.'],
    [{ columns: [{ name: 'a', field: 'nothing' }] }, 'The column a holds nothing, which is no field of a connection.'],
    [{ encoding: 'klingon' }, 'encoding of a file format must be an encoding'],
  ])('%j is refused', async (changes, sentence) => {
    await expect(joor.admin('/admin/file-format', changes)).rejects.toThrow(sentence);
  });
});

describe('JOOR empties the folder on its hour', () => {
  test('a file lies there until then, by the name agreed', async () => {
    await agree();
    await put('customer_1.txt.part', file(NORD));
    await put('orders.txt', file(NORD));
    await advance(HOUR);
    expect(await lying()).toEqual(['customer_1.txt.part', 'orders.txt']);
    await rename('customer_1.txt.part', 'customer_1.txt');
    await advance(10 * 60);
    expect((await fileNamed('customer_1.txt')).state).toBe('waiting');
    await advance(HOUR);
    expect(await fileNamed('customer_1.txt')).toMatchObject({
      state: 'picked up',
      complete: true,
      renamed: [{ from: '/customers/customer_1.txt.part' }],
      pickedUpAt: '2026-03-02T11:00:00.000Z',
    });
    expect(await lying()).toEqual(['orders.txt']);
    const response = await fetch(`${joor.url}/admin/files/${(await fileNamed('customer_1.txt')).id}/content`);
    expect(await response.text()).toBe(file(NORD));
  });

  test('what is still being written is picked up as far as it is', async () => {
    await agree();
    const text = file(NORD);
    const handle = await promisify<string, string, Buffer>(sftp.open.bind(sftp) as never)(
      '/customers/customer_1.txt',
      'w',
    );
    const part = Buffer.from(text.slice(0, HEADER.length + 20));
    const write = promisify(sftp.write.bind(sftp) as (...values: never[]) => void) as (
      ...values: unknown[]
    ) => Promise<void>;
    await write(handle, part, 0, part.length, 0);
    await advance(HOUR);
    expect(await fileNamed('customer_1.txt')).toMatchObject({ state: 'picked up', complete: false });
  });

  test('files of every brand are its own', async () => {
    const two = await startJoor({
      tokens: ['a', 'b'],
      sftp: {
        users: [
          { username: 'a', password: 'x' },
          { username: 'b', password: 'y' },
        ],
      },
    });
    const { host, port, users } = two.sftp ?? { host: '', port: 0, users: [] };
    const other = new Client();
    other.connect({ host, port, ...users[1] });
    await once(other, 'ready');
    const session = await promisify(other.sftp.bind(other))();
    await promisify(session.writeFile.bind(session))('/customers/customer.txt', 'x');
    other.end();
    const { files: all } = (await two.admin('/admin/files')) as unknown as { files: { account: number }[] };
    expect(all.map(({ account }) => account)).toEqual([2]);
    await two.stop();
  });
});

describe('faults that can be switched on', () => {
  const fault = (kind: string, more: object = {}) => joor.admin('/admin/file-faults', { kind, ...more });

  test('half: JOOR picks up a file that is not complete, which a temporary name protects against', async () => {
    await agree();
    await fault('half', { name: '*.txt' });
    await put('customer_1.txt', file(NORD));
    const { length } = file(NORD);
    expect(await fileNamed('customer_1.txt')).toMatchObject({
      state: 'picked up',
      complete: false,
      size: Math.ceil(length / 2),
    });
    expect(await lying()).toEqual([]);
    await put('customer_2.part', file(NORD));
    await rename('customer_2.part', 'customer_2.txt');
    await advance(HOUR);
    expect(await fileNamed('customer_2.txt')).toMatchObject({
      complete: true,
      report: { customers: [{ outcome: 'pending' }] },
    });
  });

  test('left: a file is not picked up, the next hour again', async () => {
    await agree();
    await fault('left', { times: 2 });
    await put('customer_1.txt', file(NORD));
    await advance(2 * HOUR);
    expect((await fileNamed('customer_1.txt')).state).toBe('waiting');
    await advance(HOUR);
    expect(await fileNamed('customer_1.txt')).toMatchObject({
      state: 'picked up',
      pickedUpAt: '2026-03-02T12:00:00.000Z',
    });
  });

  test('full: half of it stays, and the call fails', async () => {
    await fault('full');
    await expect(put('customer_1.txt', 'x'.repeat(100))).rejects.toThrow('There is no space left.');
    expect(await fileNamed('customer_1.txt')).toMatchObject({ state: 'waiting', size: 50 });
  });

  test('what was asked of the server can be read, with the fault that acted', async () => {
    const { id } = (await fault('noMove')) as unknown as { id: number };
    await put('customer_1.txt', 'x');
    await expect(rename('customer_1.txt', 'customer_2.txt')).rejects.toThrow('Files may not be moved.');
    const { requests } = (await joor.admin('/admin/sftp-requests')) as unknown as {
      requests: { operation: string; path: string; status: string; username: string; fault: number | null }[];
    };
    expect(requests.filter(({ operation }) => ['LOGIN', 'RENAME'].includes(operation))).toMatchObject([
      { operation: 'LOGIN', username: 'brand', status: 'OK', fault: null },
      { operation: 'RENAME', path: '/customers/customer_1.txt', status: 'PERMISSION_DENIED', fault: id },
    ]);
  });

  test('mistakes are told in one sentence', async () => {
    await expect(fault('storm')).rejects.toThrow('The kind of a fault of files cannot be "storm".');
    await expect(joor.admin('/admin/file-faults', {})).rejects.toThrow('A fault of files needs a kind');
  });
});

test('the pages show each file and what became of its customers, as text; one can pick up now', async () => {
  await agree();
  await put('customer_<b>.txt', file(NORD, { ...NORD, customer_code: '<i>', price_type_label: 'Outlet' }));
  const page = async (path: string, init?: RequestInit) => {
    const response = await fetch(joor.url + path, init);
    return { status: response.status, html: await response.text() };
  };
  expect((await page('/files')).html).toContain('1 of them not picked up yet');
  expect((await page('/files/1')).html).toContain('JOOR has not read this file.');
  const { status, html } = await page('/files/pick-up', { method: 'POST' });
  expect(status).toBe(200);
  expect(html).toContain('picked up');
  const detail = (await page('/files/1')).html;
  expect(detail).toContain('customer_&lt;b&gt;.txt');
  expect(detail).toContain('&quot;USD / Outlet&quot; is not a price type of the account');
  expect(detail).toContain('href="/connections/101?account=1"');
  expect(detail).not.toMatch(/<i>|<b>\./);
  expect(await page('/files/1/content')).toMatchObject({ status: 200, html: expect.stringContaining('Maison Nord') });
  expect((await page('/files/9')).status).toBe(404);
  const foreign = await page('/files/pick-up', { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
  expect(foreign.status).toBe(403);
});

test('without the option there is no SFTP server', async () => {
  const plain = await startJoor();
  expect(plain.sftp).toBeNull();
  await expect(plain.admin('/admin/sftp')).rejects.toThrow('started without one');
  await plain.stop();
});
