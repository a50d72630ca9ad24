import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAccount } from '../../../local/account/open';
import { deployUserEvent } from '../suitelets/account';
import { local, PROJECT_FOLDER } from './fixture';

const ROOT = path.join(__dirname, '../../..');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commands-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CUSTOMER = {
  companyname: 'Aiko',
  startdate: '2026-01-31',
  addressbook: [{ label: 'Main', defaultbilling: true, addressbookaddress: { addr1: '1 Road', country: 'FR' } }],
};

test('deploy, then create, view, edit and delete a record, sublists and addresses too', async () => {
  expect(JSON.parse((await local(folder, ['deploy', '--project', PROJECT_FOLDER, '--json'])).stdout)).toMatchObject({
    project: 'Demo Project',
  });
  const created = await local(
    folder,
    ['record', 'create', 'customer', '--values', '-', '--json'],
    JSON.stringify(CUSTOMER),
  );
  const { id } = JSON.parse(created.stdout) as { id: number };
  const viewed = JSON.parse((await local(folder, ['record', 'view', 'customer', String(id)])).stdout);
  expect(viewed).toMatchObject({
    companyname: 'Aiko',
    startdate: '2026-01-31T05:00:00.000Z',
    currencylist: [{ currency: '1' }],
    addressbook: [{ label: 'Main', addressbookaddress: { addr1: '1 Road', country: 'FR' } }],
  });

  viewed.addressbook[0].label = 'Shop';
  expect(
    (await local(folder, ['record', 'edit', 'customer', String(id), '--values', JSON.stringify(viewed)])).stdout,
  ).toBe(`Saved customer ${id}.\n`);
  expect(
    JSON.parse((await local(folder, ['record', 'view', 'customer', String(id), '--json'])).stdout).addressbook,
  ).toMatchObject([{ id: viewed.addressbook[0].id, label: 'Shop' }]);
  expect((await local(folder, ['record', 'delete', 'customer', String(id)])).code).toBe(0);
  expect(await local(folder, ['record', 'view', 'customer', String(id)])).toMatchObject({
    code: 1,
    stderr: 'RCRD_DSNT_EXIST: That record does not exist.\n',
  });
});

test('a deploy goes on with what SDF only warns of, and says so', async () => {
  const project = path.join(folder, 'project');
  cpSync(PROJECT_FOLDER, project, { recursive: true });
  const list = path.join(project, 'Objects/customlist_demo_colour.xml');
  writeFileSync(list, readFileSync(list, 'utf8').replace('<name>', '<colour>red</colour><name>'));
  const deployed = await local(folder, ['deploy', '--project', project]);
  expect(deployed.code).toBe(0);
  expect(deployed.stdout).toMatch(
    /^WARNING -- Objects\/customlist_demo_colour\.xml:2 unknown-tag: .* The colour object field is invalid or not supported and will be ignored\. .*\nDeployed Demo Project/,
  );
  expect(JSON.parse((await local(folder, ['deploy', '--project', project, '--json'])).stdout).warnings).toMatchObject([
    { rule: 'unknown-tag', warning: true },
  ]);
});

test('mistakes end in one sentence and exit code 1', async () => {
  expect((await local(folder, ['record', 'view', 'customer', '1'])).stderr).toContain('Deploy a project first');
  expect(await local(folder, ['deploy', '--project', path.join(folder, 'none')])).toMatchObject({
    code: 1,
    stdout: '',
  });
  await local(folder, ['deploy', '--project', PROJECT_FOLDER]);
  const mistakes: [string[], string][] = [
    [['record', 'create', 'customer', '--values', '{'], '--values is not JSON'],
    [['record', 'create', 'customer', '--values', '{"nme":1}'], 'customer has no field or sublist nme'],
    [['record', 'create', 'cutsomer', '--values', '{}'], 'The record type [CUTSOMER] is invalid.'],
    [['record', 'view', 'customer', 'x'], '"x" is not an internal ID'],
    [['secret', 'set', 'token'], 'is not a secret ID'],
  ];
  for (const [words, sentence] of mistakes) {
    const { code, stderr } = await local(folder, words, 'value');
    expect({ words, code, stderr }).toEqual({ words, code: 1, stderr: expect.stringContaining(sentence) });
    expect(stderr).not.toContain('    at ');
  }
});

test('log shows what scripts logged, by script, level and time; features shows and switches them', async () => {
  await local(folder, ['deploy', '--project', PROJECT_FOLDER]);
  expect((await local(folder, ['log'])).stdout).toBe('Nothing was logged.\n');
  const account = openAccount({ file: path.join(folder, 'account.db') });
  deployUserEvent(account, `afterSubmit() { log.debug('saved', 'by hand'); log.error('oh', { a: 1 }); }`, {
    deployments: ['<status>RELEASED</status><recordtype>CUSTOMER</recordtype><allroles>T</allroles>'],
    modules: ['N/log'],
  });
  account.close();
  await local(folder, ['record', 'create', 'customer', '--values', '{"companyname": "Aiko"}']);
  const entries = async (...words: string[]) =>
    (JSON.parse((await local(folder, ['log', '--json', ...words])).stdout) as { entries: { title: string }[] }).entries;
  expect(await entries('--script', 'customscript_page', '--since', '1h')).toEqual([
    expect.objectContaining({
      scriptId: 'customscript_page',
      deploymentId: 'customdeploy_1',
      level: 'DEBUG',
      title: 'saved',
      details: 'by hand',
      taskId: null,
    }),
    expect.objectContaining({ level: 'ERROR', title: 'oh', details: '{"a":1}' }),
  ]);
  expect((await entries('--level', 'ERROR')).map(({ title }) => title)).toEqual(['oh']);
  expect((await entries('--limit', '1')).map(({ title }) => title)).toEqual(['oh']);
  expect(await entries('--since', '2100-01-01T00:00')).toEqual([]);
  expect((await local(folder, ['log', '--level', 'ERROR'])).stdout).toMatch(
    /^\S+Z ERROR customscript_page customdeploy_1 {2}oh: \{"a":1\}\n$/,
  );
  expect((await local(folder, ['log', '--since', 'now'])).stderr).toContain('--since now is no time.');
  expect((await local(folder, ['log', '--script', 'customscript_none'])).stderr).toContain('There is no script');

  expect((await local(folder, ['features'])).stdout).toContain('on   MULTICURRENCY\n');
  const off = (await local(folder, ['features', '--off', 'multicurrency', '--json'])).stdout;
  expect(JSON.parse(off)).toMatchObject({
    features: expect.arrayContaining([{ feature: 'MULTICURRENCY', isOn: false }]),
  });
  expect((await local(folder, ['query', 'SELECT id FROM currency'])).stderr).toContain(
    "Record 'currency' was not found",
  );
  expect((await local(folder, ['features', '--on', 'MULTICURRENCY'])).stdout).toContain('on   MULTICURRENCY\n');
  expect((await local(folder, ['features', '--on', 'TELEPATHY'])).stderr).toContain('has no feature TELEPATHY');
});

describe('as a process of its own', () => {
  const start = (...words: string[]) => {
    const command = ['--import', 'tsx', 'local/cli.ts', ...words, '--account', path.join(folder, 'account.db')];
    return spawnSync(process.execPath, command, { cwd: ROOT, input: 'hush\n', encoding: 'utf8' });
  };

  test('a secret comes from standard input and is not printed', async () => {
    await local(folder, ['deploy', '--project', PROJECT_FOLDER]);
    const { status, stdout, stderr } = start('secret', 'set', 'custsecret_demo');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Set custsecret_demo.\n' });
    expect(stdout + stderr).not.toContain('hush');
    const account = openAccount({ file: path.join(folder, 'account.db') });
    expect(account.secrets.value('custsecret_demo')).toBe('hush');
    account.close();
  });

  test('a mistake ends in one sentence and exit code 1', () => {
    const { status, stdout, stderr } = start('record', 'view', 'customer', '1');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^There is no account file .*\. Deploy a project first: .*\n$/);
  });
});
