import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inTransaction } from '../../../local/account/database';
import { type LocalAccount, openAccount, openExistingAccount } from '../../../local/account/open';

const PATH = '/SuiteScripts/a.js';
const write = (account: LocalAccount, text: string) => account.files.write(PATH, Buffer.from(text));
const read = (account: LocalAccount) => account.files.read(PATH)?.toString();

describe('A file of the File Cabinet reads as it is', () => {
  test('after it was written again, also where the write was undone', () => {
    const account = openAccount({});
    write(account, 'one');
    expect(read(account)).toBe('one');
    const failing = () =>
      inTransaction(account, () => {
        write(account, 'two');
        expect(read(account)).toBe('two');
        throw new Error('undone');
      });
    expect(failing).toThrow('undone');
    expect(read(account)).toBe('one');
    write(account, 'three');
    expect(read(account)).toBe('three');
    account.files.delete(PATH);
    expect(read(account)).toBeUndefined();
    account.close();
  });

  test('a moment after another process changed it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'files-'));
    const file = join(folder, 'account.db');
    const account = openAccount({ file });
    write(account, 'one');
    expect(read(account)).toBe('one');
    const other = openExistingAccount(file);
    write(other, 'two');
    await setTimeout(10);
    expect(read(account)).toBe('two');
    other.close();
    account.close();
    rmSync(folder, { recursive: true });
  });
});
