import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT_FOLDER, withFolder } from './fixture';

const ROOT = path.join(__dirname, '../../..');
const TSX = path.join(ROOT, 'node_modules/.bin/tsx');

function local(folder: string, words: string[], input = ''): { code: number | null; out: string; error: string } {
  const file = path.join(folder, 'account.db');
  const result = spawnSync(TSX, [path.join(ROOT, 'local/cli.ts'), ...words, '--account', file], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

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
}, 60_000);

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
}, 60_000);

test('a secret comes from standard input and is not printed', () => {
  withFolder((folder) => {
    local(folder, ['deploy', '--project', PROJECT_FOLDER]);
    const { code, out, error } = local(folder, ['secret', 'set', 'custsecret_demo'], 'hush\n');
    expect({ code, out }).toEqual({ code: 0, out: 'Set custsecret_demo.\n' });
    expect(out + error).not.toContain('hush');
  });
}, 60_000);
