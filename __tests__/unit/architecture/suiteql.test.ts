import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const connector = join(__dirname, '../../../src/FileCabinet/SuiteScripts/UnifiedConnector');

/** What accounts refuse, take without doing it, or show on another clock (docs/decisions.md, 18). */
const REFUSED: [string, RegExp][] = [
  ['SYSDATE', /SYSDATE/],
  ['TO_TIMESTAMP', /TO_TIMESTAMP/],
  ['LIKE ... ESCAPE', /\bESCAPE\b/],
  ['OFFSET', /\bOFFSET\b/],
];

/** The Account Probe asks for what accounts refuse, and bears it. */
const ASKS = /^account-probe[/\\](?!register)/;

test.each(REFUSED)('no query has %s', (_, refused) => {
  const files = readdirSync(connector, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !ASKS.test(file),
  );
  expect(files.filter((file) => refused.test(readFileSync(join(connector, file), 'utf8')))).toEqual([]);
});
