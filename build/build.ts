import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync, transformSync } from 'esbuild';
import { type Plugin, type RenderedChunk, rollup } from 'rollup';
import site from './site.json';

const root = join(__dirname, '..');
const scripts = join(root, 'src/FileCabinet/SuiteScripts');
const entries = join(scripts, 'UnifiedConnector/scripts');
/** Loaded by name only: scripts run the register of what the connector asks of an account. */
const register = join(scripts, 'UnifiedConnector/account-probe/register.ts');
const vendor = join(scripts, 'UnifiedConnector/vendor');
const dashboard = 'UnifiedConnector/dashboard';
const dist = join(root, 'dist');

/**
 * Assembles dist/, the deployable SDF project: manifest.xml, deploy.xml, Objects with the site's values filled in,
 * and one readable AMD file per TypeScript module.
 */
async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const file of ['manifest.xml', 'deploy.xml']) cpSync(join(root, file), join(dist, file));
  copyObjects();
  await bundleScripts();
  bundleApp();
}

function copyObjects(): void {
  const from = join(root, 'src/Objects');
  for (const entry of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.xml')) continue;
    const target = join(dist, 'Objects', entry);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, fillInSite(readFileSync(join(from, entry), 'utf8'), entry));
  }
}

/** Replaces `${site.x}` by the values of build/site.json, the one place for schedule, concurrency and log level. */
function fillInSite(xml: string, file: string): string {
  const [hour = '', minute = ''] = site.standardTimeMidnightUtc.split(':');
  const startTime = (offset: number) => `${hour}:${String(Number(minute) + offset).padStart(2, '0')}:00Z`;
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(site).map(([key, value]) => [key, String(value)])),
    startTime00: startTime(0),
    startTime05: startTime(5),
    startTime10: startTime(10),
  };
  return xml.replace(/\$\{site\.(\w+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${file} asks for site.${key}, which build/site.json does not have.`);
    return value;
  });
}

async function bundleScripts(): Promise<void> {
  const bundle = await rollup({
    input: [...entryPoints(entries), register],
    external: /^N(\/|$)/,
    plugins: [
      packages(),
      {
        name: 'typescript',
        resolveId(source, importer) {
          if (!importer || !source.startsWith('.')) return null;
          const path = join(importer, '..', source);
          return [`${path}.ts`, join(path, 'index.ts')].find((candidate) => existsSync(candidate)) ?? null;
        },
        transform: (code, id) =>
          id.endsWith('.ts')
            ? { code: transformSync(code, { loader: 'ts', target: 'es2022', sourcefile: id }).code, map: null }
            : null,
      },
    ],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  await bundle.write({
    dir: join(dist, 'FileCabinet/SuiteScripts'),
    format: 'amd',
    preserveModules: true,
    preserveModulesRoot: scripts,
    // The default interop wraps and copies N/* objects; SuiteScript modules are to be used as they are.
    interop: 'esModule',
    exports: 'named',
    esModule: false,
    generatedCode: { preset: 'es2015', symbols: false },
    banner: header,
  });
  await bundle.close();
}

/** npm packages in the dashboard's browser app, whose licences travel with it. */
const APP_PACKAGES = ['preact', 'wouter-preact', 'regexparam', 'papaparse', 'uplot'];

/** npm packages in the script that writes workbooks, which the app loads when somebody downloads one. */
const WRITER_PACKAGES = ['write-excel-file', 'fflate'];

/** The dashboard's browser app: one script and one style sheet, which ask no other server for anything. */
function bundleApp(): void {
  bundleForBrowsers('main.tsx', 'app.js', APP_PACKAGES);
  bundleForBrowsers('spreadsheet/writer.ts', 'spreadsheet.js', WRITER_PACKAGES);
}

function bundleForBrowsers(entry: string, outfile: string, packages: readonly string[]): void {
  const licences = packages.map((name) => `${name}\n${licenceOf(join(root, 'node_modules', name))}`);
  buildSync({
    entryPoints: [join(scripts, dashboard, entry)],
    outfile: join(dist, 'FileCabinet/SuiteScripts', dashboard, outfile),
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    banner: { js: `/*\n${licences.join('\n')}*/` },
    // NetSuite's pages have an AMD loader, which packages would take for the one that asks for them.
    define: { define: 'undefined' },
    logLevel: 'error',
  });
}

/** npm packages that the scripts use: each becomes one readable file under vendor/, headed by its licence. */
function packages(): Plugin {
  const files = new Map<string, string>();
  return {
    name: 'packages',
    resolveId(source) {
      if (source.startsWith('.') || source.startsWith('/')) return null;
      const file = join(vendor, `${source.split('/').pop()}.js`);
      files.set(file, source);
      return file;
    },
    load(id) {
      const source = files.get(id);
      if (source === undefined) return null;
      // Named one by one, for a CommonJS package has no exports that a bundler could tell.
      const names = Object.keys(require(source)).filter((name) => name !== '__esModule');
      const bundled = buildSync({
        stdin: { contents: `export { ${names.join(', ')} } from '${source}';`, resolveDir: root },
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        // The package's own modules, not what it minified for browsers.
        mainFields: ['module', 'main'],
        target: 'es2022',
        banner: { js: `/*\n${licenceOf(join(root, 'node_modules', source))}*/` },
        write: false,
      });
      return bundled.outputFiles[0]?.text ?? null;
    },
  };
}

/** The package's licence, which has to travel with its code; the Unlicense asks for no copy of itself. */
function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8');
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
  if (license !== 'Unlicense') throw new Error(`${folder} has no licence file.`);
  return 'The Unlicense: released into the public domain (https://unlicense.org).\n';
}

/** Script entry points: files whose first comment carries @NScriptType. */
function entryPoints(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts') && /@NScriptType/.test(firstComment(file)));
}

function firstComment(file: string): string {
  return /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
}

/** NetSuite reads the tags only from the first comment of a file (Oracle help, bridgehead_4387808822). */
function header(chunk: RenderedChunk): string {
  const own = chunk.isEntry && chunk.facadeModuleId ? firstComment(chunk.facadeModuleId) : '';
  return own.includes('@NApiVersion') ? own : '/**\n * @NApiVersion 2.1\n */';
}

build().catch((error: Error) => {
  console.error(`The build failed: ${error.message}`);
  process.exit(1);
});
