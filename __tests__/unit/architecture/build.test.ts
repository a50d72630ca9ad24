import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(__dirname, '../../../dist');
const scripts = join(dist, 'FileCabinet/SuiteScripts/UnifiedConnector');

/** The dashboard's browser app, and what it loads when it needs it: no SuiteScript. */
const APP = join('dashboard', 'app.js');
const LOADED = { spreadsheet: join('dashboard', 'spreadsheet.js'), plot: join('dashboard', 'plot.js') };
const BROWSER: readonly string[] = [APP, ...Object.values(LOADED)];

const files = () =>
  readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !BROWSER.includes(file))
    .map((file) => ({ file, code: readFileSync(join(scripts, file), 'utf8') }));

describe('The built SDF project', () => {
  test('is there (npm run build)', () => {
    expect(
      ['manifest.xml', 'deploy.xml', 'Objects', 'FileCabinet'].filter((part) => !existsSync(join(dist, part))),
    ).toEqual([]);
    expect(files().length).toBeGreaterThan(20);
  });

  test('every file begins with its header comment, and the header names SuiteScript 2.1', () => {
    const wrong = files().filter(({ code }) => !/^\/\*\*[^/]*?@NApiVersion 2\.1\s/.test(code));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('only entry points carry @NScriptType, and only they', () => {
    const entries = files().filter(({ code }) => code.includes('@NScriptType'));
    expect(entries.map(({ file }) => file)).toEqual([
      join('scripts', 'account-probe', 'account-probe.js'),
      join('scripts', 'account-probe-page', 'account-probe-page.js'),
      join('scripts', 'actions', 'actions.js'),
      join('scripts', 'configuration', 'configuration.js'),
      join('scripts', 'customer-export', 'customer-export.js'),
      join('scripts', 'customer-match', 'customer-match.js'),
      join('scripts', 'customer-page', 'customer-page-client.js'),
      join('scripts', 'customer-page', 'customer-page.js'),
      join('scripts', 'dashboard', 'dashboard.js'),
      join('scripts', 'failed-record-page', 'failed-record-page-client.js'),
      join('scripts', 'failed-record-page', 'failed-record-page.js'),
      join('scripts', 'guard-upload', 'guard-upload.js'),
      join('scripts', 'keep-changes', 'keep-changes.js'),
      join('scripts', 'keep-systems', 'keep-systems.js'),
      join('scripts', 'search-link', 'search-link.js'),
      join('scripts', 'select-customers', 'select-customers.js'),
      join('scripts', 'start-export', 'start-export.js'),
      join('scripts', 'state-records', 'state-records.js'),
    ]);
  });

  test('each file is one readable AMD module', () => {
    for (const { file, code } of files()) {
      expect({ file, defines: code.match(/^define\(/gm)?.length }).toEqual({ file, defines: 1 });
      // The line of define() names all dependencies by their paths, so it may be long.
      const lines = code.split('\n').filter((line) => !line.startsWith('define('));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1000);
    }
  });

  test('what few runs use is loaded where it is used', () => {
    const code = new Map(files().map(({ file, code }) => [join('/', file), code]));
    const reached = (file: string, seen = new Set<string>()): Set<string> => {
      seen.add(file);
      for (const [, path = ''] of /^define\(\[.*?\]/m.exec(code.get(file) ?? '')?.[0].matchAll(/'(\.[^']+)'/g) ?? []) {
        const other = join(file, '..', `${path}.js`);
        if (!seen.has(other)) reached(other, seen);
      }
      return seen;
    };
    const packages = (script: string) =>
      [...reached(join('/scripts', `${script}.js`))].filter((file) => /papaparse|libphonenumber/.test(file));
    const entries = [...code.keys()].filter((file) => code.get(file)?.includes('@NScriptType'));
    const stages = ['get-input-data', 'map', 'reduce', 'summarize'].map((stage) => join('customer-export', stage));
    const scripts = [
      ...entries.map((file) => file.slice('/scripts/'.length, -'.js'.length)),
      ...stages,
      join('dashboard', 'page'),
      join('dashboard', 'post'),
    ];
    expect(scripts.filter((script) => packages(script).length > 0)).toEqual([]);
    expect(reached(join('/scripts', 'customer-export', 'summarize.js')).size).toBeGreaterThan(20);
    expect(reached(join('/scripts', 'dashboard', 'page.js')).size).toBeLessThan(20);
    // AMD's own require, which finds paths from the file that asks.
    expect(code.get(join('/scripts', 'dashboard', 'dashboard.js'))).toMatch(/^define\(\['exports', 'require'\]/m);
  });

  test('modules of NetSuite are used as they are, not wrapped or copied (Rollup interop)', () => {
    const own = files().filter(({ file }) => !file.startsWith('vendor'));
    for (const { code } of own) expect(code).not.toMatch(/_interop|__importStar|Object\.create\(null\)/);
    const client = files().find(({ file }) => file === join('joor', 'api-client.js'))?.code;
    expect(client).toMatch(/define\(\['exports', 'N\/encode', 'N\/https'.*function \(exports, encode, https/);
    expect(client).toContain('https.post({');
  });

  test('the dashboard’s browser app is one script with the licences of its packages', () => {
    const app = readFileSync(join(scripts, APP), 'utf8');
    expect(app.match(/MIT License|\(MIT\)/g)?.length).toBeGreaterThan(2);
    expect(app).not.toMatch(/https?:\/\/(?!www\.w3\.org|unlicense\.org)[a-z.]+\/[^\s"']*\.(js|css|woff)/);
  });

  test.each([
    ['what writes workbooks', LOADED.spreadsheet, 'worksheet'],
    ['what draws curves', LOADED.plot, 'u-axis'],
  ])('%s is a script of its own, with its licences, that the app does not hold', (_what, file, word) => {
    const script = readFileSync(join(scripts, file), 'utf8');
    expect(script).toMatch(/MIT License|\(MIT\)/);
    expect(script).toContain(word);
    expect(readFileSync(join(scripts, APP), 'utf8')).not.toContain(word);
  });

  test('the site’s values are filled in', () => {
    const script = readFileSync(join(dist, 'Objects/scripts/customscript_uc_customer_export.xml'), 'utf8');
    expect(script).not.toContain('${');
    expect([...script.matchAll(/<starttime>(.*?)<\/starttime>/g)].map((match) => match[1])).toEqual([
      '05:00:00Z',
      '05:05:00Z',
      '05:10:00Z',
    ]);
  });
});
