import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinct, normalised, readRegister, unregistered, usedBy } from '../../../build/register/statement';
import { NETSUITE_ASSUMPTIONS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/assumptions';
import {
  EVIDENCE,
  evidenceOf,
  isCovered,
  isProven,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/evidence';

const all = Object.values(EVIDENCE).flat();

test('what is not proven has a probe that is an assumption, and another way until it is settled', () => {
  expect(all.filter((evidence) => !isCovered(evidence)).flatMap(({ names }) => names)).toEqual([]);
  const known: readonly string[] = NETSUITE_ASSUMPTIONS.map(({ id }) => id);
  expect(all.flatMap(({ probe }) => (probe !== undefined && !known.includes(probe) ? [probe] : []))).toEqual([]);
});

test('running code counts under N/query and N/search, a measurement anywhere, a claim nowhere', () => {
  expect(isProven({ names: [], grade: 'C', channel: 'N/query', source: '' })).toBe(true);
  expect(isProven({ names: [], grade: 'C', channel: 'REST', source: '' })).toBe(false);
  expect(isProven({ names: [], grade: 'B', channel: 'REST', source: '' })).toBe(true);
  expect(isProven({ names: [], grade: 'D', channel: 'N/query', source: '' })).toBe(false);
});

test('evidence speaks only of what some statement or search uses', () => {
  const { statements, searches } = readRegister(readFileSync(join(__dirname, '../../../docs/suiteql.md'), 'utf8'));
  const used = {
    tables: statements.flatMap(({ usage }) => usage.tables),
    columns: statements.flatMap(({ usage }) => usage.columns),
    functions: statements.flatMap(({ usage }) => usage.functions),
    shapes: statements.flatMap(({ usage }) => usage.shapes),
    searches: searches.flatMap(({ type, filters, columns }) => [
      type,
      ...[...filters, ...columns].map((name) => `${type}.${name}`),
    ]),
  };
  const idle = (Object.keys(used) as (keyof typeof used)[]).flatMap((kind) =>
    EVIDENCE[kind]
      .flatMap(({ names }) => names)
      .filter((name) => {
        const only = [{ names: [name], grade: 'A', channel: 'N/query', source: '' }] as const;
        return !used[kind].some((each) => evidenceOf(each, only) !== undefined);
      }),
  );
  expect(idle).toEqual([]);
});

const REGISTERED = [usedBy('SELECT t.id, t.name FROM term t LEFT JOIN currency c ON c.id = t.id WHERE t.id IN (?, ?)')];

test('a statement is registered where one that begins with the same table uses all that it uses', () => {
  expect(unregistered(usedBy('SELECT t.id FROM term t WHERE t.id IN (?)'), REGISTERED)).toEqual([]);
  expect(unregistered(usedBy('SELECT LOWER(t.name) AS n FROM term t WHERE t.isinactive = ?'), REGISTERED)).toEqual([
    'column term.isinactive',
    'function LOWER',
  ]);
  expect(unregistered(usedBy('SELECT c.id FROM currency c'), REGISTERED)).toEqual([
    'no statement that reads currency first',
  ]);
});

test('of statements that cover each other the larger one stays', () => {
  const [large] = REGISTERED;
  const small = usedBy('SELECT t.id FROM term t');
  expect(distinct([small, ...REGISTERED, small])).toEqual([large]);
});

test('a statement is printed on one line, with a list as one value and texts as they are', () => {
  expect(normalised("SELECT  id\n FROM term WHERE name = 'a  b' AND id IN (?, ?, ?)")).toBe(
    "SELECT id FROM term WHERE name = 'a  b' AND id IN (?)",
  );
});
