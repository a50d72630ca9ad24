import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runValidate } from '../../../local/account/sdf/command-line';
import { typed } from '../command-line';
import { soundProject, writeProject } from './project-folder';

const validate = (...args: string[]) => typed(runValidate, args);

describe('npm run validate', () => {
  it('prints findings as one JSON object and exits 1', async () => {
    const folder = writeProject({
      ...soundProject,
      'Objects/customlist_y.xml': '<customlist scriptid="customlist_x"/>',
    });
    const { code, stdout, stderr } = await validate('--project', folder, '--json');
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          file: 'Objects/customlist_y.xml',
          line: 1,
          tag: 'customlist',
          rule: 'file-name',
          message: 'customlist_x: the file is named customlist_y.xml, not after its script id',
          fix: 'Rename the file to customlist_x.xml',
        },
        expect.objectContaining({ rule: 'missing-tag', message: 'customlist_x: The object field name is missing' }),
      ],
    });
  });

  it('exits 0 without findings', async () => {
    const folder = writeProject(soundProject);
    expect(await validate('--project', folder, '--json')).toMatchObject({
      code: 0,
      stdout: '{"findings":[]}\n',
      stderr: '',
    });
    expect(await validate('--project', folder)).toMatchObject({ code: 0, stdout: 'No findings.\n' });
  });

  it('exits 0 with warnings alone, 1 with --strict, and says which is one', async () => {
    const folder = writeProject({
      ...soundProject,
      'Objects/customlist_x.xml': '<customlist scriptid="customlist_x"><name>X</name><colour>red</colour></customlist>',
    });
    const { code, stdout } = await validate('--project', folder);
    expect(code).toBe(0);
    expect(stdout).toContain('Objects/customlist_x.xml:1  warning  unknown-tag\n');
    expect(stdout).toMatch(/1 finding, 1 warning among them\.\n$/);
    expect(JSON.parse((await validate('--project', folder, '--json')).stdout).findings[0]).toMatchObject({
      warning: true,
    });
    expect((await validate('--project', folder, '--strict')).code).toBe(1);
  });

  it('says in one sentence that the folder is missing, and exits 1, as a process of its own', () => {
    const command = ['--import', 'tsx', path.join(__dirname, '../../../local/account/sdf/cli.ts')];
    const given = [...command, '--project', '/no/such/folder', '--json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^There is no folder \/no\/such\/folder: build [^\n]*\.\n$/);
  });
});
