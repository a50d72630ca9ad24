import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isInUse } from '../../../local/account/database';
import { openAccount } from '../../../local/account/open';
import { sentenceOf } from '../../../local/explain';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trouble-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('An account file', () => {
  test('is in use while somebody has it open, however idle, and stays usable for him', () => {
    const file = path.join(folder, 'account.db');
    expect(isInUse(file)).toBe(false);
    const account = openAccount({ file, settings: { companyName: 'Aiko & Co' } });
    expect(isInUse(file)).toBe(true);
    account.setSettings({ companyName: 'Bo & Co' });
    expect(account.settings.companyName).toBe('Bo & Co');
    account.close();
  });

  test('is in use no more when its process has ended', () => {
    const file = path.join(folder, 'left.db');
    const open = `const { DatabaseSync } = require('@photostructure/sqlite');
      new DatabaseSync(process.argv[1]).exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)');
      process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['-e', open, file]);
    expect(existsSync(file)).toBe(true);
    expect(isInUse(file)).toBe(false);
  });

  test('on a full disk is told in a sentence, and an error of our own keeps its stack', () => {
    const account = openAccount({ file: path.join(folder, 'full.db') });
    const pages = Number(account.database.prepare('PRAGMA page_count').get()?.page_count);
    account.database.exec(`PRAGMA max_page_count = ${pages}`);
    let raised: unknown;
    try {
      for (let number = 0; number < 2000; number += 1) account.secrets.set(`custsecret_${number}`, 'x'.repeat(500));
    } catch (error) {
      raised = error;
    }
    expect(sentenceOf(raised)).toMatch(/^The disk is full\. /);
    expect(sentenceOf(Object.assign(new Error('write failed'), { code: 'ENOSPC' }))).toMatch(/^The disk is full\. /);
    expect(sentenceOf(new Error('Something of ours', { cause: raised }))).toMatch(/^The disk is full\. /);
    expect(sentenceOf(new TypeError('undefined is not a function'))).toBeNull();
    account.close();
  });
});
