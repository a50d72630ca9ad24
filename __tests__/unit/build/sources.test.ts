import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegister } from '../../../build/register/statement';
import { SOURCES, WITHOUT_PERMISSION } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/sources';

const root = join(__dirname, '../../..');

const { statements } = readRegister(readFileSync(join(root, 'docs/suiteql.md'), 'utf8'));
const read = [...new Set(statements.flatMap(({ usage }) => usage.tables))].sort();
const known = SOURCES.map(({ table }) => table.toLowerCase());
const excused = Object.keys(WITHOUT_PERMISSION);

test('every table that a statement reads has its permission, or a reason for none', () => {
  expect(read.filter((table) => !known.includes(table) && !excused.includes(table))).toEqual([]);
});

test('no permission and no excuse is for a table that nothing reads', () => {
  expect([...known, ...excused].filter((table) => !read.includes(table))).toEqual([]);
  expect(excused.filter((table) => known.includes(table))).toEqual([]);
});

const LEVELS = ['VIEW', 'CREATE', 'EDIT', 'FULL'];

/** Levels that the engine's role has, by permission. */
const given = new Map(
  [
    ...readFileSync(join(root, 'src/Objects/roles/customrole_uc_engine.xml'), 'utf8').matchAll(
      /<permkey>(?:\[scriptid=)?(\w+)\]?<\/permkey>\s*<permlevel>(\w+)</g,
    ),
  ].map(([, key = '', level = '']) => [key, level]),
);

test.each(SOURCES.filter(({ permission }) => permission !== 'LIST_ADDRESS'))(
  "the engine's role has $permission with the level that $table takes",
  ({ permission, level }) => {
    expect(LEVELS.indexOf(given.get(permission) ?? '')).toBeGreaterThanOrEqual(LEVELS.indexOf(level.toUpperCase()));
  },
);
