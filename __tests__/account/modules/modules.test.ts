import { createHash } from 'node:crypto';
import { parseXml } from '../../../local/account/sdf/xml';
import { emptyAccount, errorOf, runCode, START } from '../runtime/account';

/** Values of expressions, as JSON logs them. */
function values(modules: string[], expressions: string[], account = emptyAccount()): unknown[] {
  const code = `log.audit('result', [${expressions.map((expression) => `(${expression})`).join(', ')}]);`;
  const { results, report } = runCode(code, modules, account);
  expect(report.errors).toEqual([]);
  return JSON.parse(results[0] ?? '') as unknown[];
}

describe('N/crypto', () => {
  const hash = (algorithm: string, update: string, digest = '') =>
    `(() => { const h = crypto.createHash({ algorithm: crypto.HashAlg.${algorithm} }); h.update(${update}); return h.digest(${digest}); })()`;

  test.each(['SHA256', 'SHA512'])('%s of UTF-8 text, in upper-case HEX by default (probed)', (algorithm) => {
    const expected = createHash(algorithm.toLowerCase()).update('crème').digest('hex').toUpperCase();
    expect(values(['N/crypto'], [hash(algorithm, "{ input: 'crème' }"), hash(algorithm, "'crème'")])).toEqual([
      expected,
      expected,
    ]);
  });

  test('input and output encodings, and a keyed hash (RFC 4231, test case 2)', () => {
    const account = emptyAccount();
    account.secrets.set('custsecret_key', 'Jefe');
    const hmac = `(() => { const h = crypto.createHmac({ algorithm: 'SHA256', key: crypto.createSecretKey({ secret: 'custsecret_key', encoding: 'UTF_8' }) });
      h.update({ input: 'what do ya want ' }); h.update({ input: 'for nothing?' }); return h.digest({ outputEncoding: crypto.Encoding.HEX }); })()`;
    expect(
      values(
        ['N/crypto'],
        [
          hash('SHA256', "{ input: 'YWJj', inputEncoding: crypto.Encoding.BASE_64 }", "{ outputEncoding: 'BASE_64' }"),
          hmac,
        ],
        account,
      ),
    ).toEqual([
      createHash('sha256').update('abc').digest('base64'),
      '5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843',
    ]);
  });

  test.each([
    ['crypto.createHash({})', 'MISSING_REQD_ARGUMENT'],
    ["crypto.createHash({ algorithm: 'CRC32' })", 'INVALID_ENUM_TYPE_VALUE'],
    ["crypto.createHash({ algorithm: 'sha256' })", 'INVALID_ENUM_TYPE_VALUE'],
    ["crypto.createHash({ algorithm: 'SHA1' })", 'HASHING_ALGORITHM_IS_NO_LONGER_VALID'],
    ["crypto.createHash({ algorithm: 'MD5' })", 'HASHING_ALGORITHM_IS_NO_LONGER_VALID'],
    ["crypto.createHash({ algorithm: 'SHA256' }).update({})", 'MISSING_REQD_ARGUMENT'],
    ['crypto.createSecretKey({})', 'MISSING_REQD_ARGUMENT'],
    ['crypto.createCipher({})', 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ['crypto.checkPasswordField({})', 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
  ])('%s throws %s', (code, name) => {
    expect(errorOf(code, ['N/crypto'])).toBe(name);
  });
});

describe('N/encode', () => {
  test('converts between encodings and back', () => {
    const convert = (string: string, from: string, to: string) =>
      `encode.convert({ string: ${JSON.stringify(string)}, inputEncoding: '${from}', outputEncoding: '${to}' })`;
    expect(
      values(
        ['N/encode'],
        [
          convert('Tést', 'UTF_8', 'BASE_64'),
          convert('VMOpc3Q=', 'BASE_64', 'UTF_8'),
          convert('Tést', 'UTF_8', 'HEX'),
          convert('foobar', 'UTF_8', 'BASE_32'),
          convert('MZXW6YTBOI======', 'BASE_32', 'UTF_8'),
          convert('fbff', 'BASE_16', 'BASE_64_URL_SAFE'),
        ],
      ),
    ).toEqual(['VMOpc3Q=', 'Tést', '54c3a97374', 'MZXW6YTBOI======', 'foobar', '-_8']);
  });

  test.each([
    ['HEX', 'UTF_8', 'xyz', 'FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING'],
    ['HEX', 'UTF_8', 'ff', 'FAILED_TO_CONVERT_BINARY_DATA_TO_UTF_8'],
    ['HEX', 'ASCII', 'ff', 'SSS_INVALID_TYPE_ARG'],
  ])('%s to %s of %s throws %s', (from, to, string, name) => {
    const code = `encode.convert({ string: '${string}', inputEncoding: '${from}', outputEncoding: '${to}' })`;
    expect(errorOf(code, ['N/encode'])).toBe(name);
  });
});

describe('N/cache (Oracle help section_4642573343)', () => {
  test('values outlive the execution until their time is over; objects become JSON', () => {
    const account = emptyAccount();
    const put =
      "const c = cache.getCache({ name: 'c', scope: cache.Scope.PUBLIC }); c.put({ key: 'k', value: { a: 1 }, ttl: 300 });";
    runCode(put, ['N/cache'], account);
    const get = ["cache.getCache({ name: 'c', scope: 'PUBLIC' }).get({ key: 'k' })"];
    expect(values(['N/cache'], get, account)).toEqual(['{"a":1}']);
    account.clock.advance(300_001);
    expect(values(['N/cache'], get, account)).toEqual([null]);
  });

  test('a loader is called once, with the key, and what it returns is kept', () => {
    expect(
      values(
        ['N/cache'],
        [
          `(() => { const c = cache.getCache('c'); let calls = 0; const loader = ({ key }) => { calls++; return { key }; };
             return [c.get({ key: 'x', loader }), c.get({ key: 'x', loader }), calls, c.remove({ key: 'x' }), c.get('x'), c.name, c.scope]; })()`,
        ],
      ),
    ).toEqual([['{"key":"x"}', '{"key":"x"}', 1, null, null, 'c', 'PRIVATE']]);
  });

  test("private caches are the script's own", () => {
    const account = emptyAccount();
    runCode("cache.getCache({ name: 'c' }).put({ key: 'k', value: 'v' })", ['N/cache'], account);
    account.database.exec("UPDATE sys_cache SET owner = 'customscript_other'");
    expect(values(['N/cache'], ["cache.getCache({ name: 'c' }).get({ key: 'k' })"], account)).toEqual([null]);
  });

  test.each([
    ["put({ key: 'k', value: 'v', ttl: 299 })", 'SSS_INVALID_TYPE_ARG'],
    ["put({ key: 'k'.repeat(4097), value: 'v' })", 'CACHE_LIMIT_EXCEEDED'],
    ["put({ key: 'k', value: 'v'.repeat(512 * 1024 + 1) })", 'SSS_INVALID_TYPE_ARG'],
    ["put({ key: 'k', value: 'v'.repeat(512 * 1024), ttl: 0 })", 'no error'],
    ['get({})', 'SSS_MISSING_REQD_ARGUMENT'],
  ])('%s throws %s', (call, name) => {
    expect(errorOf(`cache.getCache({ name: 'c' }).${call}`, ['N/cache'])).toBe(name);
  });
});

describe('N/file', () => {
  test('create, save, load by id and by path, and read lines until told to stop', () => {
    const account = emptyAccount();
    const { results } = runCode(
      `const f = file.create({ name: 'a.csv', fileType: file.Type.CSV, contents: 'one\\n', folder: -15 });
       f.appendLine({ value: 'two' }).appendLine('three');
       const id = f.save();
       const again = file.load({ id });
       const lines = [];
       again.lines.iterator().each((line) => { lines.push(line.value); return lines.length < 2; });
       log.audit('result', [again.name, again.path, again.folder, again.fileType, again.isText, again.size, lines]);
       log.audit('result', file.load('SuiteScripts/a.csv').getContents() === file.load({ id: '/SuiteScripts/a.csv' }).getContents());`,
      ['N/file'],
      account,
    );
    expect(JSON.parse(results[0] ?? '')).toEqual(['a.csv', 'SuiteScripts/a.csv', -15, 'CSV', true, 14, ['one', 'two']]);
    expect(results[1]).toBe('true');
    expect(account.files.read('/SuiteScripts/a.csv')?.toString()).toBe('one\ntwo\nthree\n');
  });

  test('files are saved into folders that scripts make, copied and deleted there', () => {
    const account = emptyAccount();
    const { results, report } = runCode(
      `const folder = record.create({ type: record.Type.FOLDER });
       folder.setValue('name', 'Reports');
       folder.setValue('parent', -15);
       const reports = folder.save();
       const id = file.create({ name: 'a.txt', fileType: 'PLAINTEXT', contents: 'x', folder: reports }).save();
       const copy = file.copy({ id, folder: -15 });
       const { RENAME_TO_UNIQUE } = file.NameConflictResolution;
       const renamed = file.copy({ id, folder: -15, conflictResolution: RENAME_TO_UNIQUE });
       log.audit('result', [file.load(id).folder === reports, copy.path, renamed.path, renamed.getContents()]);
       log.audit('result', [file.delete({ id }) === id]);`,
      ['N/file', 'N/record'],
      account,
    );
    expect(JSON.parse(results[0] ?? '')).toEqual([true, 'SuiteScripts/a.txt', 'SuiteScripts/a (1).txt', 'x']);
    expect(JSON.parse(results[1] ?? '')).toEqual([true]);
    expect(account.files.read('/SuiteScripts/Reports/a.txt')).toBeUndefined();
    expect(report.stages[0]?.byCall).toMatchObject({
      'file.copy': { calls: 2, units: 40 },
      'file.delete': { calls: 1, units: 20 },
    });
  });

  test('a file made here has no id, saved or not; one that is loaded has (probed)', () => {
    const { results } = runCode(
      `const made = file.create({ name: 'a.txt', fileType: 'PLAINTEXT', contents: 'x', folder: -15 });
       const id = made.save();
       log.audit('result', [made.id, typeof id, file.load({ id }).id === id]);
       try { file.load({ id: 987654 }); } catch (e) { log.audit('result', e.message); }`,
      ['N/file'],
    );
    expect(results).toEqual(['[null,"number",true]', 'You do not have access to the media item you selected.']);
  });

  test('a copy onto a file of the same name fails unless told otherwise', () => {
    const code = `const id = file.create({ name: 'a.txt', fileType: 'PLAINTEXT', contents: 'x', folder: -15 }).save();
      file.copy({ id, folder: -15 })`;
    expect(errorOf(code, ['N/file'])).toBe('A_FILE_WITH_THE_SAME_NAME_ALREADY_EXISTS_IN_THE_SELECTED_FOLDER');
  });

  test('a text is kept in the encoding it was made in, and read back in it (section_4223861820)', () => {
    const account = emptyAccount();
    const { results, report } = runCode(
      `const made = (name, encoding) => {
         const f = file.create({ name, fileType: file.Type.CSV, contents: 'Café €', folder: -15, encoding });
         f.appendLine({ value: '東' });
         return file.load({ id: f.save() });
       };
       for (const [name, encoding] of Object.entries(file.Encoding).slice(0, 3)) {
         const f = made(name, encoding);
         log.audit('result', [f.encoding, f.size, f.getContents()]);
       }
       const copy = file.copy({ id: file.load('SuiteScripts/WINDOWS_1252').id, folder: -15, conflictResolution: 'RENAME_TO_UNIQUE' });
       log.audit('result', [copy.encoding]);`,
      ['N/file'],
      account,
    );
    expect(report.errors).toEqual([]);
    expect(results.map((each) => JSON.parse(each))).toEqual([
      ['UTF-8', 13, 'Café €東\n'],
      ['windows-1252', 8, 'Café €?\n'],
      ['ISO-8859-1', 8, 'Café ??\n'],
      ['windows-1252'],
    ]);
    expect(account.files.read('/SuiteScripts/WINDOWS_1252')?.toString('latin1')).toBe('Caf\xe9 \x80?\n');
  });

  test('lines may make a file larger than 10 MB, which is read by line; save begins anew (section_4769938149)', () => {
    const { results } = runCode(
      `const f = file.create({ name: 'big.txt', fileType: 'PLAINTEXT', folder: -15 });
       for (let line = 0; line < 3; line += 1) f.appendLine({ value: 'x'.repeat(4_000_000) });
       f.save();
       let lines = 0;
       f.lines.iterator().each(({ value }) => { lines += value.length; return true; });
       log.audit('result', [f.size, lines]);`,
      ['N/file'],
    );
    expect(JSON.parse(results[0] ?? '')).toEqual([12_000_003, 12_000_000]);
  });

  test('segments include their separator (section_1543844004), a reader reads on (section_1543844186)', () => {
    const { results } = runCode(
      `const f = file.create({ name: 'a.txt', fileType: 'PLAINTEXT', contents: 'a,b;c' });
       const segments = [];
       f.getSegments({ separator: ',' }).iterator().each(({ value }) => { segments.push(value); return true; });
       const reader = f.getReader();
       log.audit('result', [segments, reader.readUntil({ tag: ',' }), reader.readChars({ number: 1 }), reader.readUntil(';'),
         reader.readUntil('|'), reader.readUntil('|'), reader.readChars(1)]);`,
      ['N/file'],
    );
    expect(JSON.parse(results[0] ?? '')).toEqual([['a,', 'b;c'], 'a', 'b', '', 'c', null, null]);
  });

  test('create and getContents are free, load costs 10 and save 20', () => {
    const { report } = runCode(
      "file.create({ name: 'a.txt', fileType: 'PLAINTEXT', contents: 'x', folder: -15 }).save(); file.load('SuiteScripts/a.txt').getContents();",
      ['N/file'],
    );
    expect(report.stages[0]?.byCall).toEqual({
      'File.save': { calls: 1, units: 20 },
      'file.load': { calls: 1, units: 10 },
    });
  });

  test.each([
    ["file.create({ name: 'a' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ["file.create({ name: 'a', fileType: 'NOVEL' })", 'SSS_INVALID_TYPE_ARG'],
    ["file.create({ name: 'a', fileType: 'CSV' }).save()", 'SSS_MISSING_REQD_ARGUMENT'],
    ["file.create({ name: 'a', fileType: 'CSV', folder: 99 }).save()", 'INVALID_KEY_OR_REF'],
    ["file.load({ id: '/SuiteScripts/none.txt' })", 'RCRD_DSNT_EXIST'],
    ['file.load({ id: 987654 })', 'INSUFFICIENT_PERMISSION'],
    [
      "file.create({ name: 'a', fileType: 'PLAINTEXT', contents: 'x'.repeat(10 * 1024 * 1024 + 1) }).getContents()",
      'SSS_FILE_CONTENT_SIZE_EXCEEDED',
    ],
    [
      "const f = file.create({ name: 'a', fileType: 'PLAINTEXT' }); f.appendLine('x'); f.lines.iterator().each(() => true)",
      'YOU_CANNOT_READ_FROM_A_FILE_AFTER_YOU_BEGAN_WRITING_TO_IT',
    ],
    [
      "const f = file.create({ name: 'a', fileType: 'PLAINTEXT', contents: 'x' }); f.lines.iterator().each(() => true); f.appendLine('y')",
      'YOU_CANNOT_WRITE_TO_A_FILE_AFTER_YOU_BEGAN_READING_FROM_IT',
    ],
    ["file.create({ name: 'a', fileType: 'CSV' }).size = 3", 'READ_ONLY_PROPERTY'],
    ["file.create({ name: 'a', fileType: 'CSV', encoding: 'KLINGON' })", 'SSS_INVALID_TYPE_ARG'],
    ["file.create({ name: 'a', fileType: 'CSV', contents: 'x', encoding: 'Big5' })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ["file.create({ name: 'a', fileType: 'CSV' }).encoding = file.Encoding.WINDOWS_1252", 'no error'],
    [
      "file.create({ name: 'a', fileType: 'CSV' }).appendLine('x'.repeat(10 * 1024 * 1024))",
      'SSS_FILE_CONTENT_SIZE_EXCEEDED',
    ],
    ["file.create({ name: 'a', fileType: 'CSV' }).getSegments({ separator: '' })", 'SSS_INVALID_SEGMENT_SEPARATOR'],
    ["file.create({ name: 'a', fileType: 'CSV' }).getReader().readUntil({ tag: '' })", 'SSS_TAG_CANNOT_BE_EMPTY'],
    ["file.create({ name: 'a', fileType: 'CSV' }).getReader().readChars({ number: 0 })", 'SSS_INVALID_READ_SIZE'],
    ["file.create({ name: 'a.zip', fileType: 'ZIP' }).appendLine('x')", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ['file.copy({ id: 1, folder: 2 })', 'INVALID_KEY_OR_REF'],
    ["file.copy({ id: 1, folder: -15, conflictResolution: 'ASK' })", 'SSS_INVALID_TYPE_ARG'],
    ['file.delete({ id: 987654 })', 'no error'],
  ])('%s throws %s', (code, name) => {
    expect(errorOf(code, ['N/file'])).toBe(name);
  });
});

describe('N/format in the formats and the time zone of the account (Oracle help section_4388843892)', () => {
  const NOW = `new Date(${START})`;

  test.each([
    ['DATE', NOW, '', '1/15/2026'],
    ['DATETIME', NOW, '', '1/15/2026 12:04:05 pm'],
    ['DATETIME', NOW, ', timezone: format.Timezone.ASIA_TOKYO', '1/15/2026 12:04:05 pm'],
    ['DATETIMETZ', NOW, '', '1/15/2026 3:04:05 pm'],
    ['DATETIMETZ', NOW, ', timezone: format.Timezone.ASIA_TOKYO', '1/16/2026 5:04:05 am'],
    ['DATETIMETZ', NOW, ", timezone: 'EUROPE_PARIS'", '1/15/2026 9:04:05 pm'],
    ['DATETIMETZ', NOW, ", timezone: 'NOWHERE'", '1/15/2026 8:04:05 pm'],
    ['TIMEOFDAY', NOW, '', '3:04 pm'],
    ['INTEGER', '1234567', '', '1,234,567'],
    ['CURRENCY', '1234.5', '', '1,234.50'],
    ['FLOAT', '1234.125', '', '1,234.125'],
    ['PERCENT', '12.5', '', '12.5%'],
    ['CHECKBOX', 'true', '', 'T'],
    ['TEXT', "'as it is'", '', 'as it is'],
    ['INTEGER', "'no number'", '', 'no number'],
  ])('formats %s %s%s', (type, value, extra, expected) => {
    expect(values(['N/format'], [`format.format({ value: ${value}, type: format.Type.${type}${extra} })`])).toEqual([
      expected,
    ]);
  });

  test.each([
    ['DATE', '1/15/2026', '', '2026-01-15T05:00:00.000Z'],
    // As format() writes it, in Pacific time: the strictest of what accounts may do.
    ['DATETIME', '7/15/2026 3:04:05 pm', '', '2026-07-15T22:04:05.000Z'],
    ['DATETIME', '1/15/2026 3:04 pm', '', '2026-01-15T23:04:00.000Z'],
    ['DATETIMETZ', '7/15/2026 3:04:05 pm', '', '2026-07-15T19:04:05.000Z'],
    ['DATETIMETZ', '1/15/2026 3:04 pm', '', '2026-01-15T20:04:00.000Z'],
    ['DATETIMETZ', '1/15/2026 3:04:05 pm', ", timezone: 'GMT'", '2026-01-15T15:04:05.000Z'],
    ['DATE', '2026-01-15', '', '2026-01-15'],
    ['INTEGER', '1,234', '', 1234],
    ['CURRENCY', '-1,234.50', '', -1234.5],
    ['PERCENT', '12.5%', '', 12.5],
    ['CHECKBOX', 'T', '', true],
    ['FLOAT', 'abc', '', 'abc'],
  ])('parses %s %s%s', (type, value, extra, expected) => {
    expect(values(['N/format'], [`format.parse({ value: '${value}', type: format.Type.${type}${extra} })`])).toEqual([
      expected,
    ]);
  });

  test('other date formats of the account', () => {
    const account = emptyAccount();
    account.setSettings({ dateFormat: 'DD-Mon-YYYY', timeFormat: 'HH:mm', timeZone: 'Europe/Berlin' });
    expect(
      values(
        ['N/format'],
        [
          `format.format({ value: ${NOW}, type: 'datetimetz' })`,
          "format.parse({ value: '15-Jan-2026 21:04:05', type: 'datetimetz' })",
        ],
        account,
      ),
    ).toEqual(['15-Jan-2026 21:04:05', '2026-01-15T20:04:05.000Z']);
  });

  test('value and type are required', () => {
    expect(errorOf("format.format({ type: 'date' })", ['N/format'])).toBe('SSS_MISSING_REQD_ARGUMENT');
    expect(errorOf("format.parse({ value: '1' })", ['N/format'])).toBe('SSS_MISSING_REQD_ARGUMENT');
    expect(errorOf("format.parse({ value: '1:00', type: 'timetrack' })", ['N/format'])).toBe(
      'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
    );
  });
});

describe('N/error', () => {
  test('create makes an error to throw, with name, message, cause and notifyOff', () => {
    const { results } = runCode(
      `try { throw error.create({ name: error.Type.SSS_INVALID_URL, message: 'odd', notifyOff: true, cause: { a: 1 } }); }
       catch (e) { log.audit('result', [e.type, e.name, e.message, e.notifyOff, e.cause, e.id, e instanceof Error, JSON.parse(String(e)).name]); }`,
      ['N/error'],
    );
    expect(JSON.parse(results[0] ?? '')).toEqual([
      'error.SuiteScriptError',
      'SSS_INVALID_URL',
      'odd',
      true,
      { a: 1 },
      null,
      false,
      'SSS_INVALID_URL',
    ]);
  });

  test.each([
    ["throw error.create({ message: 'm' })", ''],
    ["throw error.create({ name: 'n' })", 'n'],
    ["error.create({ name: 5, message: 'm' })", 'WRONG_PARAMETER_TYPE'],
  ])('%s throws %s', (code, name) => {
    expect(errorOf(code, ['N/error'])).toBe(name);
  });
});

describe('N/log', () => {
  test('title and details by option or position; objects as JSON; 99 and 3,999 characters', () => {
    const { report } = runCode(
      `log.debug({ title: 'o', details: { a: [1] } }); log.audit('p', undefined); log.error('e', new TypeError('t'));
       log.emergency('t'.repeat(200), 'd'.repeat(5000)); log.debug(''); log.debug(null, 'x'); log.debug();`,
    );
    expect(report.logs.map(({ level, title, details }) => [level, title, details])).toEqual([
      ['DEBUG', 'o', '{"a":[1]}'],
      ['AUDIT', 'p', ''],
      ['ERROR', 'e', 'TypeError: t'],
      ['EMERGENCY', 't'.repeat(99), 'd'.repeat(3999)],
      ['DEBUG', 'Untitled', ''],
      ['DEBUG', 'Untitled', 'x'],
      ['DEBUG', 'Untitled', ''],
    ]);
  });

  test('after 100,000 calls in an hour the log level of the caller is raised (Oracle help section_N3352137)', () => {
    const account = emptyAccount();
    runCode('', [], account);
    account.database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      INSERT INTO sys_script_log (scriptid, deploymentid, at, level, title, details) SELECT 's', 'd', ${START - 60_000}, 'DEBUG', '', '' FROM n`);
    const code = "log.debug('d', 1); log.audit('a', 1); log.audit('a', 2); log.error('e', 1); log.emergency('m', 1);";
    const titles = (report: { logs: { title: string }[] }) => report.logs.map(({ title }) => title);
    expect(titles(runCode(code, [], account).report)).toEqual(['m']);
    account.clock.advance(3_600_000);
    expect(titles(runCode(code, [], account).report)).toEqual(['m']);
  });
});

describe('N/runtime', () => {
  test('script, user, account and session', () => {
    const account = emptyAccount();
    expect(
      values(
        ['N/runtime'],
        [
          'runtime.getCurrentScript().id',
          'runtime.getCurrentScript().deploymentId',
          'runtime.getCurrentScript().logLevel',
          'runtime.getCurrentUser().id',
          'runtime.getCurrentUser().roleId',
          'runtime.getCurrentUser().name',
          "runtime.getCurrentUser().getPermission({ name: 'LIST_CUSTJOB' }) === runtime.Permission.FULL",
          'runtime.accountId',
          'runtime.envType',
          'runtime.executionContext === runtime.ContextType.SCHEDULED',
          "runtime.isFeatureInEffect({ feature: 'MULTICURRENCY' }), runtime.isFeatureInEffect('MULTICURRENCY')",
          "runtime.isFeatureInEffect('NOSUCHFEATURE')",
          "runtime.getCurrentSession().set({ name: 'a', value: 'b' }), runtime.getCurrentSession().get('a')",
          "runtime.getCurrentSession().get({ name: 'none' })",
        ],
        account,
      ),
    ).toEqual([
      'customscript_test',
      'customdeploy_1',
      'DEBUG',
      -4,
      'administrator',
      '-System-',
      true,
      'TSTDRV1234567',
      'PRODUCTION',
      true,
      true,
      false,
      'b',
      null,
    ]);
  });

  test('a role has its own permissions', () => {
    const account = emptyAccount();
    account.deployed.put(
      'role',
      'customrole_clerk',
      parseXml(`<role scriptid="customrole_clerk"><name>Clerk</name><permissions>
        <permission><permkey>LIST_CUSTJOB</permkey><permlevel>VIEW</permlevel></permission></permissions></role>`),
    );
    const { results } = runCode(
      `const user = runtime.getCurrentUser();
       log.audit('result', [user.roleId, user.getPermission('LIST_CUSTJOB'), user.getPermission('LIST_EMPLOYEE')]);`,
      ['N/runtime'],
      account,
      { role: 'customrole_clerk' },
    );
    expect(results).toEqual(['["customrole_clerk",1,0]']);
  });

  test('percentComplete belongs to scheduled scripts, and shows on the instance', () => {
    const { account, report, results } = runCode(
      "runtime.getCurrentScript().percentComplete = 40; log.audit('result', runtime.getCurrentScript().percentComplete);",
      ['N/runtime'],
    );
    expect(results).toEqual(['40']);
    expect(
      account.database
        .prepare('SELECT percentcomplete FROM scheduledscriptinstance WHERE taskid = ?')
        .get(report.taskId),
    ).toEqual({ percentcomplete: 40 });
  });

  test.each([
    ['runtime.getCurrentScript().getParameter({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['runtime.getCurrentScript().getParameter({ name: 5 })', 'WRONG_PARAMETER_NAME'],
    ['runtime.isFeatureInEffect({ feature: 5 })', 'WRONG_PARAMETER_TYPE'],
    ['runtime.accountId = 1', 'READ_ONLY_PROPERTY'],
    ["runtime.getCurrentUser().getPreference('LANGUAGE')", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
  ])('%s throws %s', (code, name) => {
    expect(errorOf(code, ['N/runtime'])).toBe(name);
  });
});

test("the account's administrator (-5) sends mail without an employee record, as public scripts do", () => {
  const account = emptyAccount();
  const code = `email.send({ author: -5, recipients: ['a@example.com'], subject: 's', body: 'b' })`;
  expect(runCode(code, ['N/email'], account).report.errors).toEqual([]);
  expect(account.outbox.list()).toEqual([expect.objectContaining({ author: 'Administrator', subject: 's' })]);
});

describe('an option that would be dropped is named; one that is off asks for nothing', () => {
  const MODULES = ['N/file', 'N/record', 'N/email', 'N/https', 'N/url'];
  test.each([
    ["file.create({ name: 'a.txt', fileType: 'PLAINTEXT', isOnline: true })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ["file.create({ name: 'a.txt', fileType: 'PLAINTEXT', isOnline: false })", 'no error'],
    ["file.create({ name: 'a.txt', fileType: 'PLAINTEXT', description: 'x' })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ["record.create({ type: 'customer', shallow: true })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    [
      "record.create({ type: 'customer' }).setValue({ fieldId: 'phone', value: '1', ignoreFieldChange: true })",
      'no error',
    ],
    ["record.create({ type: 'customer' }).save({ enableSourcing: true })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ["url.resolveDomain({ hostType: 'FORM', domain: 'x' })", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
  ])('%s: %s', (code, name) => {
    expect(errorOf(code, MODULES)).toBe(name);
  });
});

describe('N/email (Oracle help section_4358681681)', () => {
  const mail = (changes: string) =>
    `email.send({ author: AUTHOR, recipients: ['a@example.com'], subject: 's', body: 'b', ${changes} })`;

  function accountWithEmployee() {
    const account = emptyAccount();
    const actor = { userId: -5, role: 'administrator' };
    const employee = account.records.create('employee', actor);
    Object.assign(employee.values, {
      entityid: 'Ann',
      firstname: 'Ann',
      lastname: 'Sender',
      email: 'ann@example.com',
      subsidiary: '1',
    });
    return { account, author: account.records.save(employee, actor) };
  }

  test('goes to the outbox, for 20 units; recipients may be internal IDs', () => {
    const { account, author } = accountWithEmployee();
    const code = mail("cc: ['c@example.com'], bcc: [AUTHOR]").replaceAll('AUTHOR', String(author));
    const { report } = runCode(code, ['N/email'], account);
    expect(report.errors).toEqual([]);
    expect(report.stages[0]?.units).toBe(20);
    expect(account.outbox.list()).toEqual([
      expect.objectContaining({
        author: 'ann@example.com',
        recipients: ['a@example.com', 'c@example.com', 'ann@example.com'],
        subject: 's',
        body: 'b',
      }),
    ]);
  });

  test.each([
    ['author: -4', 'SSS_AUTHOR_MUST_BE_EMPLOYEE'],
    ["replyTo: 'r@example.com'", 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ['attachments: [{}]', 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ['relatedRecords: { entityId: 1 }', 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT'],
    ["cc: Array(10).fill('x@example.com')", 'SSS_MAXIMUM_RECIPIENTS_EXCEEDED'],
    ['recipients: [999999]', 'SSS_INVALID_RECIPIENT'],
    ["subject: ''", 'SSS_MISSING_REQD_ARGUMENT'],
  ])('%s throws %s', (changes, name) => {
    const { account, author } = accountWithEmployee();
    expect(errorOf(mail(changes).replaceAll('AUTHOR', String(author)), ['N/email'], account)).toBe(name);
    expect(account.outbox.list()).toEqual([]);
  });
});
