import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import project from '../../../package.json';

const ROOT = path.join(__dirname, '../../..');
const STARTS = ['build/cli.ts', 'demo/start.ts', 'local/cli.ts', 'local/joor/cli.ts'];
const TYPES = /^(?:import|export) type [^;]*;/gm;
const IMPORT = /^(?:import [^;']*|export [^;']*)from '([^']+)'|^import '([^']+)'|\b(?:import|require)\('([^']+)'\)/gm;

/** The connector's own files, which the build takes as they are: entry points and what they import. */
const built = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join('src', file));

const fileOf = (target: string) =>
  ['', '.ts', '.tsx', '.js', '/index.ts']
    .map((ending) => target + ending)
    .find((file) => /\.\w+$/.test(file) && existsSync(path.join(ROOT, file)));

/** Packages that files import, and the files that these import. */
function packagesOf(files: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set(files);
  for (const file of seen) {
    const text = readFileSync(path.join(ROOT, file), 'utf8').replace(TYPES, '');
    for (const [, imported, loaded, required] of text.matchAll(IMPORT)) {
      const name = imported ?? loaded ?? required ?? '';
      if (name.startsWith('.')) {
        const target = fileOf(path.join(path.dirname(file), name));
        if (target !== undefined) seen.add(target);
      } else if (!name.startsWith('N/') && !builtinModules.includes(name.replace('node:', ''))) {
        found.set(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
          file,
        );
      }
    }
  }
  return found;
}

test('npm start needs no package that npm ci --omit=dev leaves out', () => {
  const packages = packagesOf([...STARTS, ...built]);
  expect([...packages.keys()]).toEqual(
    expect.arrayContaining(['commander', 'esbuild', 'rollup', 'hono', 'preact', 'ssh2']),
  );
  const given = new Set(Object.keys(project.dependencies));
  expect([...packages].filter(([name]) => !given.has(name))).toEqual([]);
});
