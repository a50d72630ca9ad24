import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { inTransaction } from '../../../local/account/database';
import { openAccount, openExistingAccount } from '../../../local/account/open';
import { createCustomer, errorOf, newAccount, withFolder } from './fixture';

test('a fresh account is a OneWorld account with its root subsidiary, base currency and price levels', () => {
  const account = newAccount();
  expect(account.features.has('SUBSIDIARIES')).toBe(true);
  expect(account.statements.all('SELECT id, name FROM subsidiary')).toMatchObject([{ id: 1, name: 'Parent Company' }]);
  expect(account.statements.all('SELECT symbol, isbasecurrency FROM currency')).toMatchObject([
    { symbol: 'USD', isbasecurrency: 'T' },
  ]);
  expect(account.statements.all('SELECT name FROM pricelevel ORDER BY id')).toMatchObject([
    { name: 'Base Price' },
    { name: 'Online Price' },
  ]);
  expect(account.statements.get('SELECT count(*) AS n FROM country')).toMatchObject({ n: 254 });
});

test('a file keeps records, settings and features over reopening', () => {
  withFolder((folder) => {
    const file = path.join(folder, 'account.db');
    const first = openAccount({ file, settings: { timeZone: 'Europe/Paris' } });
    const id = createCustomer(first, 'Aiko');
    first.setFeatures(['CUSTOMRECORDS']);
    first.secrets.set('custsecret_a', 'hush');
    first.close();

    const again = openExistingAccount(file);
    expect(again.settings.timeZone).toBe('Europe/Paris');
    expect([...again.features]).toEqual(['CUSTOMRECORDS']);
    expect(again.statements.get('SELECT companyname FROM customer WHERE id = ?', id)).toMatchObject({
      companyname: 'Aiko',
    });
    expect(again.secrets.value('custsecret_a')).toBe('hush');
    again.close();
  });
});

test('what is no account file is refused in a sentence and stays as it was', () => {
  withFolder((folder) => {
    const text = path.join(folder, 'text.db');
    writeFileSync(
      text,
      'this is no database, and it is longer than a hundred bytes, so that SQLite reads its header first.',
    );
    const foreign = path.join(folder, 'foreign.db');
    const database = new DatabaseSync(foreign);
    database.exec('CREATE TABLE theirs (id INTEGER)');
    database.close();
    for (const file of [text, foreign]) {
      const before = readFileSync(file);
      expect(errorOf(() => openAccount({ file }))).toEqual({
        name: 'UserError',
        message: expect.stringContaining(`${file} is not an account file`),
      });
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  });
});

test('an account cut short is refused in a sentence', () => {
  withFolder((folder) => {
    const file = path.join(folder, 'account.db');
    openAccount({ file }).close();
    writeFileSync(file, readFileSync(file).subarray(0, 20_000));
    expect(errorOf(() => openAccount({ file })).message).toContain('or it is damaged');
  });
});

test('an account that is not there is named, with what to do', () => {
  expect(errorOf(() => openExistingAccount('/nowhere/account.db'))).toEqual({
    name: 'UserError',
    message: expect.stringContaining('deploy --account /nowhere/account.db'),
  });
});

test('transactions nest: what throws undoes its own part only', () => {
  const account = newAccount();
  inTransaction(account, () => {
    createCustomer(account, 'Kept');
    errorOf(() =>
      inTransaction(account, () => {
        createCustomer(account, 'Undone');
        throw new Error('stop');
      }),
    );
  });
  expect(account.statements.all('SELECT companyname FROM customer')).toMatchObject([{ companyname: 'Kept' }]);
});

test('the File Cabinet keeps a file by its path and its id', () => {
  const account = newAccount();
  const id = account.files.write('/SuiteScripts/a/x.js', Buffer.from('one'));
  expect(account.files.write('/SuiteScripts/a/x.js', Buffer.from('two!'))).toBe(id);
  account.files.write('/SuiteScripts/ab.js', Buffer.from('other'));
  expect(account.files.read('/SuiteScripts/a/x.js')?.toString()).toBe('two!');
  expect(account.files.read('/SuiteScripts/none.js')).toBeUndefined();
  expect(account.files.list('/SuiteScripts/a')).toEqual([{ id, path: '/SuiteScripts/a/x.js', size: 4 }]);
});

test('API Secrets: ids as Oracle help section_160216498405 has them', () => {
  const account = newAccount();
  account.secrets.set('custsecret_token', 'hush');
  expect(account.secrets.ids()).toEqual(['custsecret_token']);
  expect(errorOf(() => account.secrets.set('token', 'x')).message).toContain('begins with custsecret');
  expect(errorOf(() => account.secrets.set('custsecret_long', 'x'.repeat(1_000_001))).message).toContain('1,000,000');
});

test('the outbox keeps emails in order, with the time of the account', () => {
  const account = newAccount();
  account.outbox.add({ author: '-5', recipients: ['a@example.com'], subject: 'One', body: 'x' });
  account.outbox.add({ author: '-5', recipients: ['b@example.com'], subject: 'Two', body: 'y' });
  expect(account.outbox.list().map(({ at, subject }) => [at, subject])).toEqual([
    ['2026-03-01T12:00:00.000Z', 'One'],
    ['2026-03-01T12:00:00.000Z', 'Two'],
  ]);
});
