import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAccount } from '../../../local/account/open';
import { runLocal } from '../../../local/command-line';
import { typed } from '../command-line';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('serve --json says where the pages are, on 127.0.0.1 only, and ends with Ctrl+C', async () => {
  const file = path.join(folder, 'account.db');
  openAccount({ file, settings: { companyName: 'Aiko & Co' } }).close();
  const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const ended = runLocal(['serve', '--account', file, '--port', '0', '--json'], process);
  while (printed.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const { url } = JSON.parse(String(printed.mock.calls[0]?.[0])) as { url: string };
  printed.mockRestore();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(url)).text()).toContain('Aiko &amp; Co');
  process.emit('SIGINT');
  await ended;
  await expect(fetch(url)).rejects.toThrow();
});

test('an account file that is not there is a sentence, and is not made', async () => {
  const file = path.join(folder, 'none.db');
  expect(await typed(runLocal, ['serve', '--account', file])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`There is no account file ${file}.`),
  });
  expect(existsSync(file)).toBe(false);
});
