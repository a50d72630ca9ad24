import { generateKeyPairSync } from 'node:crypto';
import { DEFAULT_FORMAT } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import type { AnswerOf } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import {
  EXTERNAL_SYSTEM,
  FILE_FORMAT,
  ROLES,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type FileCompany, openFileCompany } from '../connector/file-company';
import { DashboardVisit } from './dashboard-visit';

jest.setTimeout(240_000);

let company: FileCompany;
let visit: DashboardVisit;

beforeAll(async () => {
  company = await openFileCompany();
  visit = await DashboardVisit.of(company);
  await visit.signIn(-5, 'administrator');
  await visit.open('administrators');
});

afterAll(async () => {
  await visit.stop();
  await company.stop();
});

const versions = () =>
  company.query(
    `SELECT ${FILE_FORMAT.version} AS version, ${FILE_FORMAT.state} AS state FROM ${FILE_FORMAT.type} ORDER BY id`,
  );

const TABLE = { filters: {}, descending: false, page: 0, pageSize: 1000 };

describe('The file format', () => {
  const format = {
    ...DEFAULT_FORMAT,
    columns: [...DEFAULT_FORMAT.columns, { name: 'season', source: 'fixed', text: 'FW26', required: false }],
  };

  test('is shown on real customers, with those that would not be in the file', async () => {
    const good = company.addCustomer({ companyname: 'Nord' });
    const bad = company.addCustomer({ companyname: 'Sud', email: 'a;b@sud.example' });
    const sample = await visit.ask('file_sample', { systemId: company.systemId, format, ids: [good, bad] });
    expect(sample.text).toContain('|warehouse_code|season\r\n');
    expect(sample.rows.map(([code]) => code)).toEqual([String(good), String(good)]);
    expect(sample.problems).toEqual([
      { customerId: bad, name: 'Sud', message: expect.stringContaining('stands between several values') },
    ]);
  });

  test('is that of the rows in a preview, of who can be in a file', async () => {
    const good = company.addCustomer({ companyname: 'Rue' });
    const bad = company.addCustomer({ companyname: 'Place', email: 'a;b@place.example' });
    const lines = await visit.ask('preview', { customerIds: [good, bad] });
    const of = (id: number) => lines.find(({ customerId }) => customerId === id);
    const { header = [], rows = [] } = of(good)?.inFile ?? {};
    expect(header.slice(0, 2)).toEqual(['customer_code', 'customer_name']);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      [String(good), 'Rue', '', 'billing'],
      [String(good), 'Rue', '', 'shipping'],
    ]);
    expect(of(bad)).toMatchObject({ outcome: 'fails', inFile: null });
    for (const id of [good, bad]) company.edit('customer', id, { isinactive: true });
  });

  test('that has a fault is told and not saved', async () => {
    const request = { systemId: company.systemId, format: { ...format, fileName: 'customer' } };
    expect((await visit.ask('file_sample', { ...request, ids: [] })).faults).toEqual([
      expect.stringContaining('File Name is the same for every file'),
    ]);
    await expect(visit.ask('save_file_format', request)).rejects.toThrow(/File Name is the same/);
    expect(versions()).toHaveLength(1);
  });

  test('changed, counts once JOOR approved its test file, and the version before until then', async () => {
    await visit.ask('save_file_format', { systemId: company.systemId, format });
    const [{ versions: shown = [] } = {}] = (await visit.ask('file_formats', {})).systems;
    const id = shown[0]?.id ?? 0;
    expect(shown).toMatchObject([
      { version: 2, state: 'Draft', inUse: false },
      { version: 1, state: 'Approved by JOOR', inUse: true },
    ]);
    await expect(visit.ask('approve_file_format', { id })).rejects.toThrow(/Make the test file/);
    const test = await visit.ask('make_test_file', { id });
    expect(test.name).toMatch(/^TEST_customer_\d{14}\.txt$/);
    expect(test.text).toContain('|FW26\r\n');
    expect(company.states()).toEqual({});
    expect(await company.dropped()).toEqual([]);
    const rowsOf = (fileId: number) => visit.ask('file_rows', { ...TABLE, sort: 'row', id: fileId });
    const [made] = (await visit.ask('customer_files', {})).files;
    expect(made).toMatchObject({ name: test.name, state: 'Test', legible: true });
    await visit.ask('save_file_format', { systemId: company.systemId, format: { ...format, delimiter: 'tab' } });
    const [older] = (await visit.ask('customer_files', {})).files;
    expect(older).toMatchObject({ id: made?.id, kept: true, legible: false });
    await expect(rowsOf(made?.id ?? 0)).rejects.toThrow(
      `${test.name} was written with a file format that was changed or deleted since. Download the file instead.`,
    );
    await visit.ask('save_file_format', { systemId: company.systemId, format });
    await visit.ask('make_test_file', { id });
    const [newer] = (await visit.ask('customer_files', {})).files;
    expect(newer).toMatchObject({ state: 'Test', legible: true });
    expect((await rowsOf(newer?.id ?? 0)).total).toBe(newer?.rows);
    company.run();
    const [sent] = await company.dropped();
    const content = await (await fetch(`${company.joor.url}/admin/files/${sent?.id}/content`)).text();
    expect(content).not.toContain('season');
    expect((await visit.ask('approve_file_format', { id })).good).toBe(true);
    expect(versions().map(({ state }) => state)).toEqual(['Replaced', 'Approved by JOOR']);
    company.run();
    company.nextFile();
    const [, second] = await company.dropped();
    const later = await (await fetch(`${company.joor.url}/admin/files/${second?.id}/content`)).text();
    expect(later).toContain('|FW26\r\n');
  });
});

/** Of each file the customers and rows are those of the lists that the numbers open. */
async function numbersOpenTheirLists(files: AnswerOf<'customer_files'>['files']): Promise<void> {
  for (const { id, customers, rows, state } of files.filter(({ legible }) => legible)) {
    const listed = await visit.ask('file_rows', { ...TABLE, sort: 'row', id });
    expect(visit.units).toBeLessThanOrEqual(60);
    expect([listed.total, listed.rows.length]).toEqual([rows, rows]);
    expect(listed.rows.every(({ values }) => values.length === listed.header.length)).toBe(true);
    // A test file belongs to nobody: its customers are those of its rows.
    expect(new Set(listed.rows.map(({ values: [code] }) => code)).size).toBe(customers);
    if (state === 'Test') continue;
    const { total, rows: found } = await visit.ask('file_customers', { ...TABLE, sort: 'customerId', id });
    expect(visit.units).toBeLessThanOrEqual(60);
    expect([total, found.length]).toEqual([customers, customers]);
    const inRows = new Set(listed.rows.map(({ customerId }) => customerId));
    expect([...inRows].sort()).toEqual(found.map(({ customerId }) => customerId).sort());
  }
}

describe('The file format in a configuration file', () => {
  const exported = async () => {
    const { text } = await visit.ask('export_configuration', {});
    return JSON.parse(text) as { externalSystems: { sftpKey: string }[]; fileFormats: Record<string, unknown>[] };
  };
  const imported = (configuration: object, checkOnly = false) =>
    visit.ask('import_configuration', { text: JSON.stringify(configuration), deleteOthers: false, checkOnly });

  test('is the version in use, with who recorded the approval, and found unchanged where it came from', async () => {
    const configuration = await exported();
    expect(configuration.fileFormats).toMatchObject([
      { externalSystem: 'JOOR', version: 2, state: 'Approved by JOOR', approvedBy: expect.stringMatching(/./) },
    ]);
    expect(await imported(configuration)).toMatchObject({ faults: [], drafts: [], written: 0, left: 0 });
    expect(versions()).toHaveLength(2);
  });

  test('comes in as a draft whatever it says, so that files keep their format until somebody here records an approval', async () => {
    const configuration = await exported();
    const [entry] = configuration.fileFormats;
    const other = { ...configuration, fileFormats: [{ ...entry, format: { ...DEFAULT_FORMAT, delimiter: 'comma' } }] };
    const sentence =
      /^JOOR: the file format, version 2 in the file, becomes its draft, version 3\. .* recorded JOOR's approval where it comes from on \d{4}-\d\d-\d\d; that does not count here\./;
    expect(await imported(other, true)).toMatchObject({
      written: 0,
      left: 1,
      drafts: [expect.stringMatching(sentence)],
    });
    expect(await imported(other)).toMatchObject({ written: 1, left: 0, drafts: [expect.stringMatching(sentence)] });
    expect(versions().map(({ state }) => state)).toEqual(['Replaced', 'Approved by JOOR', 'Draft']);
    expect(await imported(other)).toMatchObject({ written: 0, left: 0, drafts: [] });
    const [{ versions: shown = [] } = {}] = (await visit.ask('file_formats', {})).systems;
    expect(shown.filter(({ inUse }) => inUse).map(({ version }) => version)).toEqual([2]);
    await expect(visit.ask('approve_file_format', { id: shown[0]?.id ?? 0 })).rejects.toThrow(/Make the test file/);
    const third = { ...other, fileFormats: [{ ...entry, format: { ...DEFAULT_FORMAT, delimiter: 'tab' } }] };
    expect((await imported(third)).drafts).toEqual([
      expect.stringContaining('takes the place of its draft, version 3'),
    ]);
  });

  test('with a fault, of an External System that is nowhere, or twice, is not imported', async () => {
    const configuration = await exported();
    const [entry = {}] = configuration.fileFormats;
    const { faults } = await imported({
      ...configuration,
      fileFormats: [
        entry,
        entry,
        { ...entry, externalSystem: 'Nobody' },
        { ...entry, format: { fileName: 'customer' } },
      ],
    });
    expect(faults).toEqual([
      expect.stringContaining('JOOR has a format already'),
      expect.stringContaining('no External System "Nobody"'),
      expect.stringContaining('JOOR has a format already'),
      expect.stringMatching(/^fileFormats 4: File Name is the same/),
    ]);
    const { fileFormats: _, ...older } = configuration;
    expect(await imported(older)).toMatchObject({ faults: [], written: 0, left: 0 });
  });

  test('a key entered in place of its id leaves the account no more than a password does', async () => {
    company.setUp({ [EXTERNAL_SYSTEM.sftpKey]: 'the key itself' });
    expect((await exported()).externalSystems.map(({ sftpKey }) => sftpKey)).toEqual(['']);
    company.setUp({ [EXTERNAL_SYSTEM.sftpKey]: '' });
  });
});

describe('Files', () => {
  test('are listed, downloaded, and sent again as their customers are then', async () => {
    company.run();
    const { files } = await visit.ask('customer_files', {});
    expect(files.map(({ state }) => state)).toEqual(['Delivered', 'Delivered', 'Test', 'Test']);
    const [last] = files;
    const id = last?.id ?? 0;
    const { name, text } = await visit.ask('file_content', { id });
    expect([name, text]).toEqual([last?.name, expect.stringContaining('customer_code|customer_name')]);
    const inFile = Number(String(text.split('\r\n')[1]).split('|')[0]);
    const { lines } = await visit.ask('why_not', { customerId: inFile });
    expect(lines).toMatchObject([{ file: { id, name: last?.name } }]);
    await numbersOpenTheirLists(files);
    const { lines: told } = await visit.ask('why_not', { customerId: inFile });
    const row = told[0]?.file?.row ?? 0;
    const { rows } = await visit.ask('file_rows', { ...TABLE, sort: 'row', id });
    expect(rows[row - 1]).toMatchObject({ row, customerId: inFile, values: expect.arrayContaining([String(inFile)]) });
    await visit.ask('send_file_again', { id });
    await expect(visit.ask('send_file_again', { id: files.at(-1)?.id ?? 0 })).rejects.toThrow(
      /Only a file that was delivered/,
    );
    company.run();
    expect(company.nextFile().errors).toEqual([]);
    const again = (await visit.ask('customer_files', {})).files;
    expect(again[0]).toMatchObject({ state: 'Delivered', customers: last?.customers });
    expect(again[1]).toMatchObject({ state: 'Sent again' });
    const code = String(text.split('\r\n')[1]).split('|')[0];
    expect(company.states()[Number(code)]?.state).toBe('Waiting for file');
    company.run();
    expect(company.states()[Number(code)]?.state).toBe('Delivered');
  });

  test('Test Connection does what a file needs, and leaves nothing behind', async () => {
    const before = (await company.dropped()).filter(({ state }) => state === 'waiting').length;
    expect(await visit.ask('test_connection', { systemId: company.systemId })).toMatchObject({
      good: true,
      sentence: expect.stringContaining('lets brand upload files to /customers'),
    });
    expect((await company.dropped()).filter(({ state }) => state === 'waiting')).toHaveLength(before);
    expect(visit.units).toBeLessThanOrEqual(170);
    await company.fault('noMove');
    expect(await visit.ask('test_connection', { systemId: company.systemId })).toMatchObject({
      good: false,
      sentence: expect.stringContaining('but not rename there'),
    });
    await company.noFault();
  });

  test.each([
    ['Test Connection', () => visit.ask('test_connection', { systemId: company.systemId })],
    ['Check Set-up', () => visit.ask('check_set_up', { part: 'connection', systemId: company.systemId })],
  ])('%s sees that JOOR left a file lying, and that it took it since, before another one goes', async (_, look) => {
    company.setUp({ [EXTERNAL_SYSTEM.alertRecipients]: 'ada@brand.example', [EXTERNAL_SYSTEM.alertSender]: '-5' });
    const before = company.account.outbox.list().length;
    const subjects = () =>
      company.account.outbox
        .list()
        .slice(before)
        .map(({ subject }) => subject);
    company.addCustomer();
    company.nextFile();
    const message = () => company.files().at(-1)?.message;
    for (let run = 0; run < 2; run += 1) company.run();
    company.account.clock.advance(3 * 3_600_000);
    await look();
    expect(message()).toMatch(/^JOOR has not taken it/);
    company.run();
    expect(subjects()).toContainEqual(expect.stringMatching(/^JOOR: JOOR does not take/));
    await company.pickUp();
    const told = await look();
    expect(JSON.stringify(told)).not.toContain('has not taken');
    expect(message()).toBe('');
    company.run();
    expect(subjects()).toContainEqual(expect.stringMatching(/^Recovered: .*does not take/));
    company.setUp({ [EXTERNAL_SYSTEM.alertRecipients]: '', [EXTERNAL_SYSTEM.alertSender]: '' });
  });

  test('a key logs in in place of the password, for both roles of administrators', async () => {
    const privateKey = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'sec1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    }).privateKey;
    const test = () => visit.ask('test_connection', { systemId: company.systemId });
    company.setUp({ [EXTERNAL_SYSTEM.sftpSecret]: '', [EXTERNAL_SYSTEM.sftpKey]: 'custkey_joor' });
    expect(await test()).toMatchObject({
      good: false,
      sentence: expect.stringMatching(/NetSuite has no key with the ID custkey_joor\. Upload the key under Setup/),
    });
    const publicKey = company.account.keys.set('custkey_joor', privateKey);
    expect(await test()).toMatchObject({
      good: false,
      sentence: expect.stringMatching(
        /did not let brand in.*Check SFTP User, SFTP Key ID and Directory on JOOR, and with JOOR that it has the public key of custkey_joor\./,
      ),
    });
    await company.joor.admin('/admin/sftp-keys', { username: 'brand', publicKey });
    expect(await test()).toMatchObject({ good: true });
    const employee = company.create('employee', {
      firstname: 'Ada',
      lastname: 'Bell',
      giveaccess: true,
      subsidiary: '1',
    });
    const user = { userId: -5, role: 'administrator' };
    const document = company.account.records.load('employee', employee, user);
    const selectedrole = String(company.account.role(ROLES.administrator)?.internalId);
    document.sublists.roles = [{ values: { selectedrole }, subrecords: {} }];
    company.account.records.save(document, user);
    await visit.signIn(employee, ROLES.administrator);
    await visit.open('administrators');
    expect(await test()).toMatchObject({ good: true });
    company.addCustomer();
    expect(company.nextFile().errors).toEqual([]);
    expect(company.files().at(-1)).toMatchObject({ state: 'Delivered' });
  });
});
