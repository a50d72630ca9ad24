import readWorkbook from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { TestJoor } from './documented';

let joor: TestJoor;
beforeAll(async () => {
  joor = await TestJoor.start();
});
afterAll(() => joor.stop());
beforeEach(async () => {
  await joor.reset({ matchDelay: 3600 });
  await joor.handle.admin('/admin/clock', { stopped: true });
  await joor.handle.admin('/admin/setup', {
    priceTypes: [{ label: 'Wholesale', currency: 'EUR', retailCurrency: 'EUR' }],
    paymentMethods: [{ name: 'Net 30', code: 'net30' }],
  });
});

const HEADER = [
  'Customer Name',
  'Customer Code',
  'Email',
  'Address Code',
  'Address 1',
  'City',
  'State',
  'Country',
  'Price Currency',
  'Price Label',
  'Payment Method',
];

async function upload(rows: string[][], sheet = 'Template'): Promise<string> {
  const cells = [HEADER, ...rows].map((row) => row.map((value) => ({ value, type: String })));
  const workbook = await writeXlsxFile(cells, { sheet }).toBuffer();
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(workbook)]), 'filled.xlsx');
  const response = await fetch(`${joor.handle.url}/upload`, { method: 'POST', body });
  return (await response.text())
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const shop = (code: string, changes: Partial<Record<number, string>> = {}): string[] =>
  Object.values({
    ...['Boutique', code, 'a@shop.example', 'Flagship', '1 rue', 'Paris', '', 'France', 'EUR', 'Wholesale', 'Net 30'],
    ...changes,
  }) as string[];

const found = async (code: string) =>
  (
    (await joor.handle.admin(`/admin/connections?code=${code}`)) as {
      connections: { state: string; data: Record<string, unknown> }[];
    }
  ).connections[0];

test('the blank template has the tabs that JOOR names, and says that it is not JOOR’s file', async () => {
  const response = await fetch(`${joor.handle.url}/exports/customer-template.xlsx`);
  const sheets = await readWorkbook(Buffer.from(await response.arrayBuffer()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Instructions', 'Field Description', 'Visual Aid', 'Template']);
  expect(JSON.stringify(sheets)).toContain('is not JOOR’s file');
  expect(sheets[3]?.data[2]?.[0]).toBe('Customer Name');
});

test('a new code waits to be matched, a connected one is updated, a row with a fault is told and left out', async () => {
  const text = await upload([
    shop('00017'),
    shop('00018', { 2: '', 9: 'Retail' }),
    shop('00019', { 7: 'United States' }),
    shop('', { 0: 'Without a code' }),
  ]);
  expect(text).toContain('2 of 4 customers taken, 1 of them new');
  expect(text).toContain(
    'Row 3: Email is missing. Row 3: &quot;EUR / Retail&quot; is not a price type of the account.',
  );
  expect(text).toContain('Row 4: State is missing.');
  expect(text).toContain('connected without a code');
  expect((await found('00017'))?.state).toBe('pending');
  await joor.handle.admin('/admin/clock', { advance: 3601 });
  expect(await found('00017')).toMatchObject({
    state: 'connected',
    data: { billing: { payment_methods: [{ payment_method_code: 'net30' }] } },
  });
  expect(await upload([shop('00017', { 2: 'new@shop.example' })])).toContain('updated');
  expect((await found('00017'))?.data).toMatchObject({ customer_contact_email: 'new@shop.example' });
});

test('several rows of one code are one customer with its addresses, and other files are refused with a sentence', async () => {
  await upload([shop('7'), shop('7', { 3: 'Depot', 4: '2 rue' })]);
  await joor.handle.admin('/admin/match', { codes: 'all' });
  const data = (await found('7'))?.data as { billing: { billing_addresses: unknown[] } };
  expect(data.billing.billing_addresses).toHaveLength(2);
  expect(await upload([shop('8')], 'Sheet1')).toContain('The workbook has no tab');
});
