import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runJoor } from '../../../local/joor/command-line';
import { type Ended, typed } from '../command-line';

const ROOT = join(__dirname, '../../..');

function run(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'local/joor/cli.ts'), ...args], { cwd: ROOT });
}

async function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (part) => {
    stdout += part;
  });
  child.stderr?.on('data', (part) => {
    stderr += part;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, stdout, stderr };
}

test('--json prints the address, and the switches given hold', async () => {
  const child = run(
    '--port',
    '0',
    '--token',
    'a',
    '--token',
    'b',
    '--set',
    'update=merge',
    '--set',
    'matchDelay=null',
    '--sftp-port',
    '0',
    '--sftp-user',
    'atelier:secret:word',
    '--sftp-key',
    'ecdsa',
    '--json',
  );
  const [line] = (await once(child.stdout as never, 'data')) as [Buffer];
  const { url, sftp } = JSON.parse(line.toString()) as { url: string; sftp: object };
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${url}/admin/settings`)).json()).toMatchObject({ update: 'merge', matchDelay: null });
  expect(((await (await fetch(`${url}/admin/accounts`)).json()) as { accounts: unknown[] }).accounts).toHaveLength(2);
  expect(sftp).toMatchObject({
    host: '127.0.0.1',
    hostKeyType: 'ecdsa',
    directory: '/customers',
    users: [{ username: 'atelier', password: 'secret:word' }, { username: 'brand2' }],
  });
  child.kill('SIGTERM');
  expect((await ended(child)).code).toBe(0);
});

const given = (...words: string[]) => typed(runJoor, words);

test('mistakes are one sentence and exit code 1', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const runs = await Promise.all([
    ended(run('--port', String(port))),
    given('--port', 'eighty'),
    given('--port', '99999'),
    given('--set', 'speed=1'),
  ]);
  other.close();
  expect(runs.map((each) => each.code)).toEqual([1, 1, 1, 1]);
  expect(runs.map((each) => each.stderr.trim().split('\n').length)).toEqual([1, 1, 1, 1]);
  expect(runs[0]?.stderr).toContain(`Port ${port} on 127.0.0.1 is in use`);
  expect(runs[3]?.stderr).toContain('There is no setting speed');
});

test('--help lists every switch with its default', async () => {
  const { code, stdout } = await given('--help');
  expect(code).toBe(0);
  expect(stdout).toMatch(/--port <n>/);
  expect(stdout).toMatch(/matchDelay=259200/);
});
