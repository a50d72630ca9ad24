import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { soundProject, writeProject } from './project-folder';

function validate(...args: string[]) {
  const cli = path.join(__dirname, '../../../local/account/sdf/cli.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], { encoding: 'utf8' });
}

describe('npm run validate', () => {
  it('prints findings as one JSON object and exits 1', () => {
    const folder = writeProject({
      ...soundProject,
      'Objects/customlist_y.xml': '<customlist scriptid="customlist_x"/>',
    });
    const { status, stdout, stderr } = validate('--project', folder, '--json');
    expect([status, stderr]).toEqual([1, '']);
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

  it('exits 0 without findings', () => {
    const folder = writeProject(soundProject);
    expect(validate('--project', folder, '--json')).toMatchObject({
      status: 0,
      stdout: '{"findings":[]}\n',
      stderr: '',
    });
    expect(validate('--project', folder)).toMatchObject({ status: 0, stdout: 'No findings.\n' });
  });

  it('exits 0 with warnings alone, 1 with --strict, and says which is one', () => {
    const folder = writeProject({
      ...soundProject,
      'Objects/customlist_x.xml': '<customlist scriptid="customlist_x"><name>X</name><colour>red</colour></customlist>',
    });
    const { status, stdout } = validate('--project', folder);
    expect(status).toBe(0);
    expect(stdout).toContain('Objects/customlist_x.xml:1  warning  unknown-tag\n');
    expect(stdout).toMatch(/1 finding, 1 warning among them\.\n$/);
    expect(JSON.parse(validate('--project', folder, '--json').stdout).findings[0]).toMatchObject({ warning: true });
    expect(validate('--project', folder, '--strict').status).toBe(1);
  });

  it('says in one sentence that the folder is missing, and exits 1', () => {
    const { status, stdout, stderr } = validate('--project', '/no/such/folder', '--json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^There is no folder \/no\/such\/folder: build [^\n]*\.\n$/);
  });
});
