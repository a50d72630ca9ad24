import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const dashboard = join(__dirname, '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard');
const read = (...path: string[]) => readFileSync(join(dashboard, ...path), 'utf8');
const pages = readdirSync(join(dashboard, 'pages'));

describe.each(pages)('The page %s', (page) => {
  test('is whole in its folder', () => {
    const parts = ['contract.ts', 'action.ts', 'page.tsx'];
    expect(parts.filter((part) => !existsSync(join(dashboard, 'pages', page, part)))).toEqual([]);
  });

  test('has its line in both tables', () => {
    expect(read('action-table.ts')).toContain(`'./pages/${page}/action'`);
    expect(read('page-table.ts')).toContain(`'./pages/${page}/page'`);
  });

  test('has its entry in the sidebar and its address', () => {
    const source = read('pages', page, 'page.tsx');
    expect(source).toMatch(/links: \[\s*\{ label: '/);
    expect(source).toMatch(/routes: \[\s*(\/\/.*\s*)?\{ path: /);
  });

  test('has its actions tried as every role', () => {
    const [, declared = ''] = /interface Actions \{([\s\S]*?)\n {2}\}/.exec(read('pages', page, 'contract.ts')) ?? [];
    const names = [...declared.matchAll(/^ {4}(\w+): \{ request/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    const tried = readFileSync(join(__dirname, '../../account/security/sample-requests.ts'), 'utf8');
    expect(names.filter((name) => !new RegExp(`^ {4}${name}(:|,)`, 'm').test(tried))).toEqual([]);
  });
});

test('every style sheet is loaded by the app', () => {
  const files = readdirSync(dashboard, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.tsx')).map((file) => read(file));
  const sheets = files.filter((file) => file.endsWith('.css')).map((file) => basename(file));
  expect(sheets).toContain('failed-records.css');
  expect(sheets.filter((sheet) => !sources.some((source) => source.includes(`/${sheet}';`)))).toEqual([]);
});

test('no selector is styled by two sheets: one page would change what another looks like', () => {
  const sheets = readdirSync(dashboard, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const styledBy = new Map<string, string[]>();
  for (const sheet of sheets) {
    const rules = read(sheet).matchAll(/^ {2}(\.uc-[^{]+) \{$/gm);
    for (const selector of new Set([...rules].flatMap(([, list = '']) => list.split(/,\s*(?![^(]*\))/)))) {
      styledBy.set(selector, [...(styledBy.get(selector) ?? []), sheet]);
    }
  }
  expect(styledBy.size).toBeGreaterThan(100);
  expect([...styledBy].filter(([, files]) => files.length > 1)).toEqual([]);
});
