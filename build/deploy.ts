import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { missingTools } from './deploy-tools';

/** The full path of a command, undefined when it is in no folder of PATH. */
function commandOnPath(name: string): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((file) => path.join(folder, file)))
    .find((file) => existsSync(file));
}

/** First line of `java -version`, which it prints to standard error. */
function javaVersion(): string | undefined {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 ? stderr.split('\n').find((line) => line.includes('version')) : undefined;
}

const suitecloud = commandOnPath('suitecloud');
const missing = missingTools({ suitecloud, node: process.version, java: javaVersion() });
if (suitecloud === undefined || missing.length > 0) {
  console.error(`Deploying needs more than this machine has.\n${missing.join('\n')}`);
  process.exitCode = 1;
} else {
  const { status } = spawnSync(suitecloud, ['project:deploy', ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
