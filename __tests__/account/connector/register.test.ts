import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sent, sendRegister } from '../../../build/register/send';
import { suiteqlDoc } from '../../../build/suiteql-doc';

const root = join(__dirname, '../../..');
let register: Sent[];

beforeAll(() => {
  register = sendRegister();
}, 240_000);

test('docs/suiteql.md is what npm run docs prints', () => {
  expect(suiteqlDoc(register).doc).toBe(readFileSync(join(root, 'docs/suiteql.md'), 'utf8'));
});

test('every entry has an id of its own, sends something, and names the file that sends it', () => {
  const ids = register.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z-]+\.[a-z-]+$/.test(id))).toEqual([]);
  const silent = register.filter(({ statements, searches }) => statements.length + searches.length === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
  const folder = join(root, 'src/FileCabinet/SuiteScripts/UnifiedConnector');
  expect(register.filter(({ where }) => !existsSync(join(folder, where))).map(({ where }) => where)).toEqual([]);
});
