import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '..');
const scripts = join(root, 'src/FileCabinet/SuiteScripts');

/** Longest line of a bundled package: what an admin's editor still shows; tables of data are one line otherwise. */
const LINE_LIMIT = 500;

/**
 * An npm package as one readable module, headed by its licence, with what the scripts import from it and nothing else.
 * Named one by one, for a CommonJS package has no exports that a bundler could tell.
 */
export function bundlePackage(source: string): string {
  const bundled = buildSync({
    stdin: { contents: `export { ${importedFrom(source).join(', ')} } from '${source}';`, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    // The package's own modules, not what it minified for browsers.
    mainFields: ['module', 'main'],
    target: 'es2022',
    // What a package does where AMD's define is there: it would define a module of its own within ours.
    define: { define: 'undefined' },
    // Named in what Node alone reaches.
    external: ['stream'],
    lineLimit: LINE_LIMIT,
    banner: { js: `/*\n${licenceOf(join(root, 'node_modules', source))}*/` },
    write: false,
  });
  return bundled.outputFiles[0]?.text ?? '';
}

/** The names that files of the connector import from a package, types left out. */
function importedFrom(source: string): string[] {
  const names = new Set<string>();
  for (const file of readdirSync(scripts, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(join(scripts, file), 'utf8');
    for (const [, list = '', from] of code.matchAll(/^import \{([^}]*)\} from '([^']+)';/gm)) {
      if (from !== source) continue;
      for (const name of list.split(',').map((each) => each.trim())) {
        if (name !== '' && !name.startsWith('type ')) names.add(name.replace(/ as .*/, ''));
      }
    }
  }
  if (names.size === 0) throw new Error(`No script imports a name from ${source}.`);
  return [...names].sort();
}

/** The package's licence, which has to travel with its code; the Unlicense asks for no copy of itself. */
export function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8');
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
  if (license !== 'Unlicense') throw new Error(`${folder} has no licence file.`);
  return 'The Unlicense: released into the public domain (https://unlicense.org).\n';
}
