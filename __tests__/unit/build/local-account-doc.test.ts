import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localAccountDoc } from '../../../build/local-account-doc';
import { isKnownModule } from '../../../local/modules';

const text = readFileSync(join(__dirname, '../../../docs/engineer/local-account.md'), 'utf8');

test('docs/engineer/local-account.md says what the modules of today support: npm run docs', () => {
  expect(localAccountDoc()).toBe(text);
});

test('every module it names loads', () => {
  const named = [...new Set(text.match(/\bN\/[\w/]+/g))];
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((module) => !isKnownModule(module))).toEqual([]);
});

test('it counts what is refused: N/query runs SuiteQL only', () => {
  expect(text).toMatch(/\| N\/query \| 3 of \d+ \| runSuiteQL, runSuiteQLPaged, ReturnType \| create, load, /);
});
