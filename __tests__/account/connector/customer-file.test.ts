import type { Moment } from '../../../local/runtime/run';
import { EXTERNAL_SYSTEM, RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type FileCompany, openFileCompany } from './file-company';

let company: FileCompany;

beforeEach(async () => {
  company = await openFileCompany();
});

afterEach(() => company.stop());

describe('A customer of an External System that sends files', () => {
  test('reaches JOOR in a file, and is called Delivered with its row and no more', async () => {
    const first = company.addCustomer({ companyname: 'Café Élan | 東京' });
    const second = company.addCustomer();
    expect(company.run().errors).toEqual([]);
    const [file] = company.files();
    expect(file).toMatchObject({ state: 'Delivered', customers: 2, rows: 4 });
    expect(company.states()[first]).toMatchObject({ state: 'Waiting for file' });
    company.run();
    expect(company.states()[first]).toEqual({
      state: 'Delivered',
      reason: expect.stringMatching(
        new RegExp(
          `^In rows 1 to 2 of file ${file?.name}, delivered at .* UTC. JOOR reports no result for files and cannot be asked`,
        ),
      ),
      tries: 0,
    });
    expect(company.states()[second]?.reason).toContain('In rows 3 to 4 of file');
    expect(await company.pickUp()).toEqual([file?.name]);
    const [dropped] = await company.dropped();
    expect(dropped).toMatchObject({ state: 'picked up', complete: true, report: { rows: 4, refused: null } });
    expect(dropped?.report?.customers.map(({ customerCode }) => customerCode)).toEqual([String(first), String(second)]);
  });
});

const HOUR = 3_600_000;

/** Runs until what became of the last file is told. */
const settle = () => {
  for (let run = 0; run < 2; run += 1) expect(company.run().errors).toEqual([]);
};

describe('Files go at most hourly', () => {
  test('a change waits for the next one, and goes as it is then', async () => {
    const id = company.addCustomer();
    company.run();
    settle();
    company.account.clock.advance(60_000);
    company.edit('customer', id, { companyname: 'First' });
    company.run();
    company.edit('customer', id, { companyname: 'Second' });
    company.run();
    expect(company.files()).toHaveLength(1);
    company.nextFile();
    const [, file] = company.files();
    expect(file).toMatchObject({ state: 'Delivered', customers: 1 });
    await company.pickUp();
    await company.joor.admin('/admin/match', { codes: 'all' });
    const held = JSON.stringify(await company.joor.admin('/admin/connections'));
    expect([held.includes('"Second"'), held.includes('"First"')]).toEqual([true, false]);
    settle();
    expect(company.states()[id]).toMatchObject({ state: 'Delivered' });
  });

  test('nothing goes where nothing changed', () => {
    company.addCustomer();
    company.run();
    settle();
    company.nextFile();
    company.run({ custscript_uc_compare_all: true });
    expect(company.files()).toHaveLength(1);
  });

  test('what a person asks for stays asked for until then', () => {
    const id = company.addCustomer();
    company.run();
    settle();
    company.account.clock.advance(60_000);
    company.edit('customer', id, { companyname: 'Second' });
    company.run({ custscript_uc_ids: String(id) });
    expect(company.files()).toHaveLength(1);
    company.nextFile();
    expect(company.files()).toHaveLength(2);
  });

  test('and only in File Hours', () => {
    const now = new Date(company.account.clock.now());
    const hourOf = (offset: number) => `${String((now.getUTCHours() + offset + 24) % 24).padStart(2, '0')}:00`;
    // The clock of queries is in no zone that ends half an hour away from these.
    company.setUp({ custrecord_uc_es_file_hours: `${hourOf(12)}-${hourOf(13)}` });
    company.addCustomer();
    let hours = 0;
    while (company.files().length === 0 && hours < 24) {
      company.nextFile();
      hours += 1;
    }
    expect(company.files()).toHaveLength(1);
    expect(hours).toBeGreaterThan(1);
  });
});

describe('A customer that cannot be in a file', () => {
  test('fails with the column and the fix, and the others go', () => {
    const good = company.addCustomer();
    const bad = company.addCustomer({ email: 'a;b@boutique.example' });
    company.run();
    expect(company.files()).toMatchObject([{ customers: 1 }]);
    expect(company.states()[bad]).toMatchObject({
      state: 'Failed',
      reason: expect.stringContaining('for the column buyer_email contains ";"'),
    });
    settle();
    expect(company.states()[good]?.state).toBe('Delivered');
  });
});

describe('What the server does', () => {
  test.each([
    ['hostKey', 'connection', /showed another host key than the one entered/],
    ['login', 'authorisation', /did not let brand in/],
    ['readOnly', 'connection', /does not let brand write there/],
    ['full', 'outage', /perhaps because it is full/],
    ['noMove', 'outage', /./],
  ])(
    '%s: it pauses with a sentence, and the customers go with the next file once that is over',
    async (kind, cause, sentence) => {
      const id = company.addCustomer();
      await company.fault(kind);
      company.run();
      company.run();
      const [account] = company.query(
        'SELECT custrecord_uc_as_pause_cause AS cause, custrecord_uc_as_pause_reason AS reason FROM customrecord_uc_account_state',
      );
      expect(account).toMatchObject({ cause: expect.any(String), reason: expect.stringMatching(sentence) });
      if (kind !== 'noMove') expect(account?.cause).toBe(cause);
      expect(company.states()[id]?.state ?? 'none').not.toBe('Delivered');
      await company.noFault();
      settle();
      settle();
      expect(company.states()[id]).toMatchObject({ state: 'Delivered' });
      expect(company.files().filter(({ state }) => state === 'Delivered')).toHaveLength(1);
      expect(await company.pickUp()).toHaveLength(1);
      const complete = (await company.dropped()).filter(({ report }) => report !== null);
      expect(complete).toMatchObject([{ complete: true, report: { refused: null } }]);
    },
  );

  test('a file that JOOR does not take is told, on the file, on the Run and by mail, until it is gone', async () => {
    const { account } = company;
    company.setUp({ [EXTERNAL_SYSTEM.alertRecipients]: 'ada@brand.example', [EXTERNAL_SYSTEM.alertSender]: '-5' });
    const subjects = () => account.outbox.list().map(({ subject }) => subject);
    const runs = () => company.query(`SELECT ${RUN.message} AS message FROM ${RUN.type} ORDER BY id`);
    const id = company.addCustomer();
    company.run();
    settle();
    account.clock.advance(HOUR);
    company.edit('customer', id, { companyname: 'An hour later' });
    company.run();
    expect(company.files().map(({ message }) => message)).toEqual(['', '']);
    settle();
    account.clock.advance(2 * HOUR);
    company.edit('customer', id, { companyname: 'Three hours later' });
    company.run();
    settle();
    const [first, second] = company.files();
    expect(first?.message).toBe(
      'JOOR has not taken it, although it takes files every hour. It still lies where JOOR takes files from.',
    );
    expect(String(runs().map(({ message }) => message))).toContain(
      `JOOR has not taken file ${first?.name}, although it takes files every hour. Ask JOOR`,
    );
    expect(subjects()).toContain(`JOOR: JOOR does not take ${second?.message === '' ? 'a file' : '2 files'}`);
    await company.pickUp();
    account.clock.advance(HOUR);
    company.edit('customer', id, { companyname: 'Four hours later' });
    company.run();
    settle();
    expect(company.files().map(({ message }) => message)).toEqual(['', '', '', '']);
    expect(subjects().filter((subject) => /^Recovered: .*does not take/.test(subject))).toHaveLength(1);
  });

  test.each([
    ['hostKey', /^JOOR: no file is sent\. The SFTP server .* showed another host key than the one entered/],
    ['login', /^JOOR: no file is sent\. The SFTP server .* did not let brand in/],
    ['full', /^JOOR: no file is sent\. Nothing could be uploaded .* perhaps because it is full/],
  ])('%s: the mail says what the server did', async (kind, subject) => {
    company.setUp({ [EXTERNAL_SYSTEM.alertRecipients]: 'ada@brand.example', [EXTERNAL_SYSTEM.alertSender]: '-5' });
    company.addCustomer();
    await company.fault(kind);
    for (let run = 0; run < 2; run += 1) company.run();
    const [mail] = company.account.outbox.list();
    expect(mail?.subject).toMatch(subject);
    expect(mail?.body).toContain('go with the next one');
  });

  test('cut in the middle: JOOR never sees half a file', async () => {
    const id = company.addCustomer();
    await company.fault('cut', { times: 1 });
    company.run();
    expect(company.files()).toMatchObject([{ state: 'Not delivered' }]);
    expect(await company.pickUp()).toEqual([]);
    company.run();
    expect(company.states()[id]).toMatchObject({
      state: 'Waiting for file',
      reason: expect.stringContaining('was not delivered'),
    });
    settle();
    settle();
    expect(company.states()[id]?.state).toBe('Delivered');
    expect(await company.pickUp()).toHaveLength(1);
  });

  test('gone after a move whose run was killed: JOOR has taken it, and gets nothing a second time', async () => {
    const id = company.addCustomer();
    const kill = ({ at, call }: Moment) => {
      if (at === 'after' && call?.name === 'Connection.move') throw new Error('The run was killed.');
      return undefined;
    };
    expect(() => company.run({}, { onMoment: kill })).toThrow('The run was killed.');
    expect(await company.pickUp()).toHaveLength(1);
    settle();
    settle();
    expect(company.states()[id]?.state).toBe('Delivered');
    expect(company.files()).toMatchObject([
      { state: 'Delivered', message: expect.stringMatching(/JOOR has taken it/) },
    ]);
    expect(await company.pickUp()).toEqual([]);
  });

  test('kept in part, though the server says done: the size is checked before JOOR sees it', async () => {
    const id = company.addCustomer();
    await company.fault('short', { times: 1 });
    company.run();
    expect(company.files()).toMatchObject([
      { state: 'Not delivered', message: expect.stringMatching(/After the upload \d+ of \d+ bytes arrived/) },
    ]);
    expect(await company.pickUp()).toEqual([]);
    settle();
    settle();
    expect(company.states()[id]?.state).toBe('Delivered');
  });

  test('cut in the middle, without temporary names: Unknown, and it goes again', async () => {
    company.setUp({ custrecord_uc_es_direct_upload: true });
    const id = company.addCustomer();
    await company.fault('cut', { times: 1 });
    company.run();
    const [file] = company.files();
    expect(file?.state).toBe('Unknown');
    company.run();
    company.run();
    expect(company.states()[id]).toMatchObject({ state: 'Unknown', reason: expect.stringContaining('bytes arrived') });
    company.account.clock.advance(HOUR);
    settle();
    settle();
    expect(company.states()[id]?.state).toBe('Delivered');
  });
});

describe('With a token besides', () => {
  test('what was delivered is read back, and only then called In sync', async () => {
    company.account.secrets.set('custsecret_joor', 'test-token');
    company.setUp({ custrecord_uc_es_secret: 'custsecret_joor' });
    const id = company.addCustomer();
    company.run();
    company.run();
    expect(company.states()[id]).toMatchObject({
      state: 'Delivered',
      reason: expect.stringContaining('so it is read back'),
    });
    company.account.clock.advance(1_200_000);
    company.run();
    expect(company.states()[id]?.state).toBe('Delivered');
    await company.pickUp();
    await company.joor.admin('/admin/match', { codes: 'all' });
    company.account.clock.advance(HOUR);
    company.run();
    expect(company.states()[id]?.state).toBe('In sync');
  });
});

describe('A full list', () => {
  test('has all customers in each file, also those that did not change', () => {
    company.setUp({ custrecord_uc_es_files: company.list('customlist_uc_files', 'Full List') });
    const ids = [company.addCustomer(), company.addCustomer()];
    company.run();
    settle();
    company.nextFile();
    settle();
    expect(company.files()).toMatchObject([{ customers: 2 }, { customers: 2 }]);
    expect(ids.map((id) => company.states()[id]?.state)).toEqual(['Delivered', 'Delivered']);
  });
});

describe('After the retention period', () => {
  test('a file goes with its record and its document, and what the server has stays', async () => {
    company.setUp({ custrecord_uc_es_retention_days: 30 });
    const id = company.addCustomer();
    company.run();
    settle();
    const documents = () => company.account.files.list().filter(({ path }) => /customer_\d+\.txt$/.test(path));
    expect([company.files().length, documents().length]).toEqual([1, 1]);
    company.account.clock.advance(29 * 24 * HOUR);
    company.run();
    expect(company.files()).toHaveLength(1);
    company.account.clock.advance(3 * 24 * HOUR);
    company.run();
    expect([company.files(), documents()]).toEqual([[], []]);
    expect((await company.dropped()).map(({ state }) => state)).toEqual(['waiting']);
    expect(company.states()[id]?.state).toBe('Delivered');
  });
});
