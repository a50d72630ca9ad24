import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { licenceOf } from './packages';

const root = join(__dirname, '..');
const zip = join(root, 'src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/shell/sheet/zip-in-this-thread.ts');

/** Packages that zip and unzip do so in the page's own thread. */
const zipInThisThread: Plugin = {
  name: 'zip-in-this-thread',
  setup({ onResolve }) {
    onResolve({ filter: /^fflate$/ }, ({ importer }) => (importer === zip ? undefined : { path: zip }));
  },
};

/** A browser app as one script and one style sheet, headed by the licences of the packages in it. */
export async function bundleApp(entry: BuildOptions['stdin'] | string, outfile: string): Promise<void> {
  const built = await build({
    ...(typeof entry === 'string' ? { entryPoints: [entry] } : { stdin: entry }),
    outfile,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    // NetSuite's pages have an AMD loader, which packages would take for the one that asks for them.
    define: { define: 'undefined' },
    plugins: [zipInThisThread],
    logLevel: 'error',
    metafile: true,
    write: false,
  });
  for (const { path, text } of built.outputFiles) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, path.endsWith('.js') ? `${licencesIn(Object.keys(built.metafile.inputs))}${text}` : text);
  }
}

/** The licences of the npm packages that files come from, which have to travel with their code. */
function licencesIn(files: readonly string[]): string {
  const names = new Set(files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  const licences = [...names].sort().map((name) => `${name}\n${licenceOf(join(root, 'node_modules', name))}`);
  return `/*\n${licences.join('\n')}*/\n`;
}
