import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { type Plugin, type RenderedChunk, rollup } from 'rollup';
import type { AppScript } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import { GUIDE_FOLDER } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/guide';
import { bundleApp } from './app';
import { buildId, project, root } from './build-id';
import { writeGuides } from './guide';
import { bundlePackage } from './packages';
import site from './site.json';

const scripts = join(root, 'src/FileCabinet/SuiteScripts');
const entries = join(scripts, 'UnifiedConnector/scripts');
/** Loaded by name only: scripts run the register of what the connector asks of an account. */
const register = join(scripts, 'UnifiedConnector/account-probe/register.ts');
const vendor = join(scripts, 'UnifiedConnector/vendor');
const dashboard = 'UnifiedConnector/dashboard';
const customerFiles = 'UnifiedConnector/customer-files';
/** Where a build is made, so that dist/ is whole at every moment. */
const dist = join(root, 'dist.new');

/** Scripts of the dashboard in the browser, with the file that each begins with. */
const APP_FILES = {
  'app.js': 'main.tsx',
  'spreadsheet.js': 'spreadsheet/writer.ts',
  'plot.js': 'shell/plot/draw.ts',
} as const satisfies Record<'app.js' | AppScript, string>;

/**
 * Assembles dist/, the deployable SDF project: manifest.xml, deploy.xml, Objects with the site's values filled in,
 * and one readable AMD file per TypeScript module.
 */
export async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const file of ['manifest.xml', 'deploy.xml']) cpSync(join(root, file), join(dist, file));
  copyObjects();
  await bundleScripts();
  // Deploying a file makes its folder, which scripts write into.
  cpSync(join(scripts, customerFiles), join(dist, 'FileCabinet/SuiteScripts', customerFiles), { recursive: true });
  // It asks no other server for anything, and loads its other scripts when it needs them.
  for (const [file, entry] of Object.entries(APP_FILES)) {
    await bundleApp(join(scripts, dashboard, entry), join(dist, 'FileCabinet/SuiteScripts', dashboard, file));
  }
  writeGuides(join(root, 'docs/admin'), join(dist, 'FileCabinet/SuiteScripts', dashboard, GUIDE_FOLDER));
  rmSync(project, { recursive: true, force: true });
  renameSync(dist, project);
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

/** Replaces `${site.x}` by the values of build/site.json, the one place for schedule, runs on save, concurrency and log level. */
function fillInSite(xml: string, file: string): string {
  const [hour = '', minute = ''] = site.standardTimeMidnightUtc.split(':');
  const startTime = (offset: number) => `${hour}:${String(Number(minute) + offset).padStart(2, '0')}:00Z`;
  const values: Record<string, string> = {
    ...Object.fromEntries(Object.entries(site).map(([key, value]) => [key, inXml(value)])),
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

/** As objects write it: check boxes are T or F. */
const inXml = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'T' : 'F') : String(value);

/** Where the connector has the id of its build. */
const buildIdFile = join(scripts, 'UnifiedConnector/netsuite/build-id.ts');

/** A module that is loaded where it is used, as the sources write it. */
const LATE = /\brequire\("(\.[^"]+)"\)/g;

/**
 * The same in SuiteScript: AMD's require of the file itself, which finds relative paths and is synchronous on the server
 * (Oracle help section_4387813188, section_4704230948).
 */
const LOADED = `import require from "require";
const loaded = (path) => {
  let found;
  require([path], (module) => { found = module; });
  return found;
};
`;

/** The TypeScript file that a relative import leads to. */
function sourceFile(source: string, importer: string): string | null {
  const path = join(importer, '..', source);
  return [`${path}.ts`, join(path, 'index.ts')].find((candidate) => existsSync(candidate)) ?? null;
}

async function bundleScripts(): Promise<void> {
  const bundle = await rollup({
    input: [...entryPoints(entries), register],
    external: /^(N(\/|$)|require$)/,
    plugins: [
      packages(),
      {
        name: 'typescript',
        resolveId: (source, importer) => (importer && source.startsWith('.') ? sourceFile(source, importer) : null),
        transform(code, id) {
          if (!id.endsWith('.ts')) return null;
          const script = transformSync(id === buildIdFile ? code.replace("'unbuilt'", `'${buildId()}'`) : code, {
            loader: 'ts',
            target: 'es2022',
            sourcefile: id,
          }).code;
          const late = [...script.matchAll(LATE)].map(([, source = '']) => source);
          for (const source of late) this.emitFile({ type: 'chunk', id: sourceFile(source, id) ?? source });
          return { code: late.length === 0 ? script : `${LOADED}${script.replace(LATE, 'loaded("$1")')}`, map: null };
        },
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
    interop: (id) => (id === 'require' ? 'defaultOnly' : 'esModule'),
    exports: 'named',
    esModule: false,
    generatedCode: { preset: 'es2015', symbols: false },
    banner: header,
  });
  await bundle.close();
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
      return source === undefined ? null : bundlePackage(source);
    },
  };
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
