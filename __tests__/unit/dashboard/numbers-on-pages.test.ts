import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NUMBERS_ON_PAGES } from './numbers-on-pages';

const dashboard = join(__dirname, '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard');

/** How pages print numbers: in words, with thousands apart, as a column of them, or as a link to what they count. */
const NUMBER = /\bcounted\(|\.toLocaleString\('en'|\bnumeric: true|<Count\b/g;

const sources = readdirSync(dashboard, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, source: readFileSync(join(dashboard, file), 'utf8') }));

const found = Object.fromEntries(
  sources.flatMap(({ file, source }) => {
    const numbers = source.match(NUMBER)?.length ?? 0;
    return numbers === 0 ? [] : [[file, numbers]];
  }),
);

test('every number on a page stands in the table of numbers, which says what it opens', () => {
  const listed = Object.fromEntries(Object.entries(NUMBERS_ON_PAGES).map(([file, { length }]) => [file, length]));
  expect(found).toEqual(listed);
});

test('what opens at an address of the app opens at one that a page has', () => {
  const pages = sources.filter(({ file }) => /page\.tsx|paths\.ts$/.test(file)).map(({ source }) => source);
  const addresses = Object.values(NUMBERS_ON_PAGES)
    .flat()
    .flatMap((doing) => [...doing.matchAll(/ (\/[a-z-]+(?:\/[a-z-]+)?)/g)].map(([, path = '']) => path))
    .map((path) => path.replace('/where', ''));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((path) => !pages.some((source) => source.includes(`'${path}`)))).toEqual([]);
});
