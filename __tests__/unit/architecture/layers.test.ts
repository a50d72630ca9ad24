import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { circles } from './circles';

const root = join(__dirname, '../../..');
const connector = 'src/FileCabinet/SuiteScripts/UnifiedConnector';

/** Which rooms of the connector a room may import from, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  netsuite: [],
  joor: ['settings', 'netsuite'],
  settings: ['netsuite'],
  customers: ['joor', 'settings', 'netsuite'],
  sync: ['customers', 'joor', 'settings', 'netsuite'],
  dashboard: ['sync', 'customers', 'joor', 'settings', 'netsuite'],
  'record-pages': ['dashboard', 'sync', 'joor'],
  scripts: ['record-pages', 'dashboard', 'sync', 'customers', 'joor', 'settings', 'netsuite'],
};

/** The files that speak to NetSuite; everything else is a pure rule. */
const SPEAKS_TO_NETSUITE = [
  /^netsuite\/(?!ids)/,
  /^scripts\//,
  /\/read-[\w-]+\.ts$/,
  /-store\.ts$/,
  /^joor\/api-client\.ts$/,
];

/** npm packages that the build bundles into dist/. */
const BUNDLED = ['@rgrove/parse-xml', 'fastest-levenshtein'];

/** The dashboard's browser app, and the packages that are bundled with it. */
const APP = 'dashboard/app/';
const APP_PACKAGES = /^(preact|wouter-preact|papaparse|uplot)(\/|$)/;

function sources(folder: string, names = /\.tsx?$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => names.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/\b(?:from |import |import\(|require\()'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** Path from the root that a relative import leads to. */
const target = (file: string, source: string) => relative(root, join(root, dirname(file), source));

/** The file that a path from the root stands for, with the extension or the index that an import leaves out. */
function fileOf(path: string): string {
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((ending) => `${path}${ending}`)
    .find((file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile());
  if (found === undefined) throw new Error(`An import leads to ${path}, where there is no file.`);
  return found;
}

function violations(folder: string, check: (file: string, source: string) => string | null): string[] {
  return sources(folder).flatMap((file) =>
    importsOf(file).flatMap((source) => {
      const problem = check(file, source);
      return problem === null ? [] : [`LAYER VIOLATION: ${file} imports '${source}'. ${problem}`];
    }),
  );
}

describe('The layers of the design', () => {
  test('the connector imports N/*, itself and the packages that are bundled with it', () => {
    expect(
      violations('src', (file, source) => {
        if (source === 'N' || source.startsWith('N/')) return null;
        if (source.startsWith('.') && target(file, source).startsWith('src/')) return null;
        if (BUNDLED.includes(source)) return null;
        if (relative(connector, file).startsWith(APP) && APP_PACKAGES.test(source)) return null;
        return 'src/ is what NetSuite runs: it knows neither local/ nor demo/, and of npm packages those in BUNDLED. Move the code to demo/ or local/.';
      }),
    ).toEqual([]);
  });

  test('the local account and the local JOOR do not import the connector or the demo', () => {
    expect(
      violations('local', (file, source) => {
        if (!source.startsWith('.')) return null;
        return target(file, source).startsWith('local/')
          ? null
          : 'local/ runs any SDF project. Put what joins the two into demo/.';
      }),
    ).toEqual([]);
  });

  test('the local account never names the connector', () => {
    const named = readdirSync(join(root, 'local'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|json|js|css)$/.test(file))
      .filter((file) =>
        /(script|record|deploy|entity|role|tab|list)_uc_|UnifiedConnector/.test(
          readFileSync(join(root, 'local', file), 'utf8'),
        ),
      )
      .map(
        (file) => `LAYER VIOLATION: local/${file} names the connector. Read the id from the deployed project instead.`,
      );
    expect(named).toEqual([]);
  });

  test('the local JOOR knows nothing of NetSuite', () => {
    expect(
      violations('local/joor', (file, source) => {
        if (!source.startsWith('.')) return null;
        const path = target(file, source);
        return path.startsWith('local/joor/') || path === 'local/user-error'
          ? null
          : 'local/joor is JOOR and nothing else.';
      }),
    ).toEqual([]);
  });

  test('the demo and the build do not import tests', () => {
    const ofTests = (file: string, source: string) =>
      source.startsWith('.') && target(file, source).startsWith('__tests__') ? 'Move what both need to demo/.' : null;
    expect([...violations('demo', ofTests), ...violations('build', ofTests)]).toEqual([]);
  });

  test('a room imports only from the rooms below it', () => {
    expect(
      violations(connector, (file, source) => {
        if (!source.startsWith('.')) return null;
        const room = relative(connector, file).split('/')[0] ?? '';
        const other = relative(connector, target(file, source)).split('/')[0] ?? '';
        const allowed = MAY_IMPORT[room];
        if (!allowed) return `The room ${room}/ is not in the table of this test. Say what it may import.`;
        if (room === other || allowed.includes(other)) return null;
        return `${room}/ may import from ${allowed.join(', ') || 'no other room'}. Move what both need down, or pass it in as a value.`;
      }),
    ).toEqual([]);
  });

  test('only the files that speak to NetSuite import N/*', () => {
    expect(
      violations(connector, (file, source) => {
        if (!source.startsWith('N/') || source === 'N/types') return null;
        const path = relative(connector, file);
        if (SPEAKS_TO_NETSUITE.some((pattern) => pattern.test(path))) return null;
        return 'Rules take values and return values. Read or write in a read-*.ts or *-store.ts file and pass the values in.';
      }),
    ).toEqual([]);
  });

  test('the browser app knows nothing of the server but the contract and pure rules', () => {
    expect(
      violations(join(connector, APP), (file, source) => {
        if (!source.startsWith('.')) return APP_PACKAGES.test(source) ? null : 'The app runs in a browser.';
        const path = `${relative(connector, target(file, source))}.ts`;
        if (path.startsWith(APP) || path.startsWith('dashboard/contract')) return null;
        const pure = !path.startsWith('dashboard/') && !SPEAKS_TO_NETSUITE.some((pattern) => pattern.test(path));
        return pure ? null : 'Ask the server by an action of dashboard/contract.ts.';
      }),
    ).toEqual([]);
  });

  test('no script of the server imports the browser app', () => {
    expect(
      violations(connector, (file, source) => {
        if (!source.startsWith('.') || relative(connector, file).startsWith(APP)) return null;
        return relative(connector, target(file, source)).startsWith(APP) ? 'It runs in a browser.' : null;
      }),
    ).toEqual([]);
  });

  test('no import goes in a circle', () => {
    const files = ['src', 'local', 'demo', 'build'].flatMap((folder) => sources(folder, /\.[jt]sx?$/));
    const imports = new Map(
      files.map((file) => [
        file,
        importsOf(file).flatMap((source) => (source.startsWith('.') ? [fileOf(target(file, source))] : [])),
      ]),
    );
    const problems = circles(imports).map((circle) => {
      const edges = circle.map((file) => {
        const others = imports.get(file)?.filter((other) => circle.includes(other)) ?? [];
        return `${file} imports ${others.join(', ')}`;
      });
      return `IMPORT CIRCLE: ${edges.join('; ')}. Put what they share in a file of its own, or pass it in.`;
    });
    expect(problems).toEqual([]);
  });
});
