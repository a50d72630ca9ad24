import { spawnSync } from 'node:child_process';
import { missingTools } from '../../build/deploy-tools';

jest.mock('node:child_process', () => ({ spawnSync: jest.fn() }));
const spawned = jest.mocked(spawnSync);

interface Context {
  command: string;
  projectPath: string;
  arguments: Record<string, string>;
}
const config: {
  defaultProjectFolder: string;
  commands: Record<string, { beforeExecuting(context: Context): Context } | undefined>;
} = require('../../suitecloud.config.js');

function runHook(command: string): Context {
  const hook = config.commands[command];
  if (!hook) {
    throw new Error(`${command} has no hook`);
  }
  return hook.beforeExecuting({ command, projectPath: '/project/dist', arguments: { dryrun: '' } });
}

function exit(status: number, stdout = ''): ReturnType<typeof spawnSync> {
  return { status, stdout, stderr: '', pid: 1, output: [], signal: null };
}

describe('suitecloud.config.js', () => {
  beforeEach(() => spawned.mockReset());

  it('points to the built project', () => {
    expect(config.defaultProjectFolder).toBe('dist');
  });

  it.each(['project:deploy', 'project:validate'])('builds, then validates, before %s', (command) => {
    spawned.mockReturnValue(exit(0));
    expect(runHook(command)).toEqual({ command, projectPath: '/project/dist', arguments: { dryrun: '' } });
    expect(spawned.mock.calls.map(([line]) => line)).toEqual([
      'npm run --silent build',
      'npm run --silent validate -- --project dist',
    ]);
  });

  it('stops with the findings', () => {
    spawned.mockReturnValueOnce(exit(0)).mockReturnValueOnce(exit(1, 'Objects/a.xml:3  boolean\n1 finding.\n'));
    expect(() => runHook('project:deploy')).toThrow(
      /has findings, so nothing was sent.*\nObjects\/a\.xml:3 {2}boolean/,
    );
  });

  it('stops without validating when the build fails', () => {
    spawned.mockReturnValueOnce(exit(1, 'src/x.ts: broken'));
    expect(() => runHook('project:deploy')).toThrow(/build failed.*\nsrc\/x\.ts: broken/);
    expect(spawned).toHaveBeenCalledTimes(1);
  });

  it.each(['object:import', 'object:update', 'file:import'])('refuses %s and says what to do instead', (command) => {
    expect(() => runHook(command)).toThrow(`${command} would write into dist/, which every build replaces`);
    expect(() => runHook(command)).toThrow('copy objects into src/Objects');
    expect(spawned).not.toHaveBeenCalled();
  });
});

describe('what deploying needs', () => {
  const complete = {
    suitecloud: '/usr/bin/suitecloud',
    node: 'v22.11.0',
    java: 'openjdk version "17.0.15" 2025-04-15',
  };

  it.each([complete.java, 'java version "21" 2023-09-19 LTS', 'openjdk version "21.0.2" 2024-01-16'])(
    'is there with %s',
    (java) => {
      expect(missingTools({ ...complete, java })).toEqual([]);
      expect(missingTools({ ...complete, java, node: 'v24.0.0' })).toEqual([]);
    },
  );

  it('is named in one go, each with its remedy', () => {
    expect(missingTools({ suitecloud: undefined, node: 'v20.19.0', java: undefined })).toEqual([
      expect.stringMatching(/^The SuiteCloud CLI is missing: .*npm install/),
      expect.stringMatching(/^Node\.js 22 or newer is needed and this is v20\.19\.0: install/),
      expect.stringMatching(/^JDK 17 or 21 is needed and there is no java command: install/),
    ]);
  });

  it.each([
    ['java version "1.8.0_402"', 8],
    ['openjdk version "11.0.22" 2024-01-16', 11],
    ['openjdk version "24.0.1" 2025-04-15', 24],
  ])('refuses %s', (java, version) => {
    expect(missingTools({ ...complete, java })).toEqual([expect.stringContaining(`java is version ${version}`)]);
  });
});
