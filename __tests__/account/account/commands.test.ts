import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openAccount } from '../../../local/account/open';
import { deployUserEvent } from '../suitelets/account';
import { local, PROJECT_FOLDER, withFolder } from './fixture';

const CUSTOMER = {
  companyname: 'Aiko',
  startdate: '2026-01-31',
  addressbook: [{ label: 'Main', defaultbilling: true, addressbookaddress: { addr1: '1 Road', country: 'FR' } }],
};

test('deploy, then create, view, edit and delete a record, sublists and addresses too', () => {
  withFolder((folder) => {
    expect(JSON.parse(local(folder, ['deploy', '--project', PROJECT_FOLDER, '--json']).out)).toMatchObject({
      project: 'Demo Project',
    });
    const created = local(
      folder,
      ['record', 'create', 'customer', '--values', '-', '--json'],
      JSON.stringify(CUSTOMER),
    );
    const { id } = JSON.parse(created.out) as { id: number };
    const viewed = JSON.parse(local(folder, ['record', 'view', 'customer', String(id)]).out);
    expect(viewed).toMatchObject({
      companyname: 'Aiko',
      startdate: '2026-01-31T05:00:00.000Z',
      currencylist: [{ currency: '1' }],
      addressbook: [{ label: 'Main', addressbookaddress: { addr1: '1 Road', country: 'FR' } }],
    });

    viewed.addressbook[0].label = 'Shop';
    expect(local(folder, ['record', 'edit', 'customer', String(id), '--values', JSON.stringify(viewed)]).out).toBe(
      `Saved customer ${id}.\n`,
    );
    expect(
      JSON.parse(local(folder, ['record', 'view', 'customer', String(id), '--json']).out).addressbook,
    ).toMatchObject([{ id: viewed.addressbook[0].id, label: 'Shop' }]);
    expect(local(folder, ['record', 'delete', 'customer', String(id)]).code).toBe(0);
    expect(local(folder, ['record', 'view', 'customer', String(id)])).toMatchObject({
      code: 1,
      error: 'RCRD_DSNT_EXIST: That record does not exist.\n',
    });
  });
}, 240_000);

test('a deploy goes on with what SDF only warns of, and says so', () => {
  withFolder((folder) => {
    const project = path.join(folder, 'project');
    cpSync(PROJECT_FOLDER, project, { recursive: true });
    const list = path.join(project, 'Objects/customlist_demo_colour.xml');
    writeFileSync(list, readFileSync(list, 'utf8').replace('<name>', '<colour>red</colour><name>'));
    const deployed = local(folder, ['deploy', '--project', project]);
    expect(deployed.code).toBe(0);
    expect(deployed.out).toMatch(
      /^WARNING -- Objects\/customlist_demo_colour\.xml:2 unknown-tag: .* The colour object field is invalid or not supported and will be ignored\. .*\nDeployed Demo Project/,
    );
    expect(JSON.parse(local(folder, ['deploy', '--project', project, '--json']).out).warnings).toMatchObject([
      { rule: 'unknown-tag', warning: true },
    ]);
  });
}, 240_000);

test('mistakes end in one sentence and exit code 1', () => {
  withFolder((folder) => {
    expect(local(folder, ['record', 'view', 'customer', '1']).error).toContain('Deploy a project first');
    expect(local(folder, ['deploy', '--project', path.join(folder, 'none')])).toMatchObject({ code: 1, out: '' });
    local(folder, ['deploy', '--project', PROJECT_FOLDER]);
    const mistakes: [string[], string][] = [
      [['record', 'create', 'customer', '--values', '{'], '--values is not JSON'],
      [['record', 'create', 'customer', '--values', '{"nme":1}'], 'customer has no field or sublist nme'],
      [['record', 'create', 'cutsomer', '--values', '{}'], 'The record type [CUTSOMER] is invalid.'],
      [['record', 'view', 'customer', 'x'], '"x" is not an internal ID'],
      [['secret', 'set', 'token'], 'is not a secret ID'],
    ];
    for (const [words, sentence] of mistakes) {
      const { code, error } = local(folder, words, 'value');
      expect({ words, code, error }).toEqual({ words, code: 1, error: expect.stringContaining(sentence) });
      expect(error).not.toContain('    at ');
    }
  });
}, 240_000);

test('log shows what scripts logged, by script, level and time; features shows and switches them', () => {
  withFolder((folder) => {
    local(folder, ['deploy', '--project', PROJECT_FOLDER]);
    expect(local(folder, ['log']).out).toBe('Nothing was logged.\n');
    const account = openAccount({ file: path.join(folder, 'account.db') });
    deployUserEvent(account, `afterSubmit() { log.debug('saved', 'by hand'); log.error('oh', { a: 1 }); }`, {
      deployments: ['<status>RELEASED</status><recordtype>CUSTOMER</recordtype><allroles>T</allroles>'],
      modules: ['N/log'],
    });
    account.close();
    local(folder, ['record', 'create', 'customer', '--values', '{"companyname": "Aiko"}']);
    const entries = (...words: string[]) =>
      (JSON.parse(local(folder, ['log', '--json', ...words]).out) as { entries: { title: string }[] }).entries;
    expect(entries('--script', 'customscript_page', '--since', '1h')).toEqual([
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
    expect(entries('--level', 'ERROR').map(({ title }) => title)).toEqual(['oh']);
    expect(entries('--limit', '1').map(({ title }) => title)).toEqual(['oh']);
    expect(entries('--since', '2100-01-01T00:00')).toEqual([]);
    expect(local(folder, ['log', '--level', 'ERROR']).out).toMatch(
      /^\S+Z ERROR customscript_page customdeploy_1 {2}oh: \{"a":1\}\n$/,
    );
    expect(local(folder, ['log', '--since', 'now']).error).toContain('--since now is no time.');
    expect(local(folder, ['log', '--script', 'customscript_none']).error).toContain('There is no script');

    expect(local(folder, ['features']).out).toContain('on   MULTICURRENCY\n');
    const off = local(folder, ['features', '--off', 'multicurrency', '--json']).out;
    expect(JSON.parse(off)).toMatchObject({
      features: expect.arrayContaining([{ feature: 'MULTICURRENCY', isOn: false }]),
    });
    expect(local(folder, ['query', 'SELECT id FROM currency']).error).toContain("Record 'currency' was not found");
    expect(local(folder, ['features', '--on', 'MULTICURRENCY']).out).toContain('on   MULTICURRENCY\n');
    expect(local(folder, ['features', '--on', 'TELEPATHY']).error).toContain('has no feature TELEPATHY');
  });
}, 240_000);

test('a secret comes from standard input and is not printed', () => {
  withFolder((folder) => {
    local(folder, ['deploy', '--project', PROJECT_FOLDER]);
    const { code, out, error } = local(folder, ['secret', 'set', 'custsecret_demo'], 'hush\n');
    expect({ code, out }).toEqual({ code: 0, out: 'Set custsecret_demo.\n' });
    expect(out + error).not.toContain('hush');
  });
}, 240_000);
