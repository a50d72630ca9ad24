import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAccount } from '../../../local/account/open';
import { runLocal } from '../../../local/command-line';
import { typed } from '../command-line';
import { deployScript, mapReduce } from './account';

const folder = mkdtempSync(path.join(tmpdir(), 'run-command-'));
const file = path.join(folder, 'account.db');
const ROOT = path.join(__dirname, '../../..');

const SOURCE = mapReduce(
  `function getInputData() { return [runtime.getCurrentScript().getParameter('custscript_word')]; }
   function map(context) { if (context.value === 'bad') throw new Error('bad word'); log.audit('word', context.value); }`,
  ['N/runtime'],
);

beforeAll(() => {
  const account = openAccount({ file });
  deployScript(account, SOURCE, { parameters: { custscript_word: 'TEXT' } });
  account.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (...given: string[]) => typed(runLocal, ['run', ...given, '--account', file]);

describe('The run command', () => {
  test('prints stages, units and log as text', async () => {
    const { stdout, code } = await run('customscript_test', '--param', 'custscript_word=hello');
    expect(code).toBe(0);
    expect(stdout).toContain('customscript_test customdeploy_1: COMPLETE');
    expect(stdout).toMatch(/MAP\s+│ 1\s+│ 0\s+│ 0\s+│ 1000/);
    expect(stdout).toContain('AUDIT word: hello');
  });

  test('prints one JSON object, and fails when the script failed', async () => {
    const { stdout, code } = await run('customscript_test', '--json', '--param', 'custscript_word=bad');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'COMPLETE',
      maxShareOfLimit: 0,
      errors: [{ stage: 'MAP', key: '0', executionNo: 1, name: 'Error', message: 'bad word' }],
    });
  });

  test.each([
    [['customscript_none'], 'There is no script customscript_none'],
    [['customscript_test', '--param', 'custscript_word'], '--param custscript_word is not of the form'],
    [['customscript_test', '--param', 'custscript_x=1'], 'customscript_test has no parameter custscript_x'],
  ])('%s ends with a sentence and exit code 1', async (given, sentence) => {
    const { stderr, code } = await run(...given);
    expect(stderr).toContain(sentence);
    expect(code).toBe(1);
  });

  test('a process that made a request ends by itself', () => {
    const code = `const { openAccount } = require('./local/account/open'); const { send } = require('./local/modules/https/outbound');
      try { send(openAccount(), { method: 'GET', url: 'http://127.0.0.1:1/', headers: {}, body: undefined }); } catch (e) { console.log(e.name); }`;
    const output = execFileSync('node', ['--import', 'tsx', '-e', code], {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(output.trim()).toBe('SSS_CONNECTION_CLOSED');
  });
});
