import { execFile } from 'node:child_process';
import path from 'node:path';
import { isBuilt } from '../../../build/build-id';
import type { RunFigures } from '../../../demo/figures/figures';
import { runStart } from '../../../demo/run/command-line';
import { type Ended, typed } from '../command-line';

const ROOT = path.join(__dirname, '..', '..', '..');

// What npm start would do about it, Jest cannot load.
if (!isBuilt()) throw new Error('dist/ is not built of the sources as they are. Run npm run build.');

/** Does what `npm start -- --once ...` does, on the project as built. */
export const runDemo = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  typed(runStart, ['--once', ...args], { env });

/** The same as a process of its own. */
export function startDemo(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', path.join(ROOT, 'demo', 'start.ts'), '--once', ...args];
    const env = { ...process.env, UC_JOOR_TOKEN: '', ...environment };
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

/** The figures on the last line of standard output: one run, or several with --runs. */
export function figuresOf({ stdout }: Ended): RunFigures[] {
  const printed = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as RunFigures | RunFigures[];
  return [printed].flat();
}
