import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

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

/**
 * The rooms of sync/ by the life of a customer's change, from the last step to the first: a room imports only from rooms
 * that stand in a later line. What a person asks for is built from sending, sending from reading back what was lost,
 * both write outcomes, an outcome is decided by comparing, and all of them keep records.
 */
const SYNC_FLOORS = [
  ['on-request'],
  ['send'],
  ['read-back'],
  ['outcome', 'sweep', 'why-not'],
  ['compare', 'alerts', 'pause', 'saved-searches'],
  ['records'],
];

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

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

/** Path from the root that a relative import leads to. */
const target = (file: string, source: string) => relative(root, join(root, dirname(file), source));

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

  test('a room of sync/ imports only from the floors below it', () => {
    const floorOf = (path: string) => SYNC_FLOORS.findIndex((rooms) => rooms.includes(path.split('/')[1] ?? ''));
    expect(
      violations(join(connector, 'sync'), (file, source) => {
        if (!source.startsWith('.')) return null;
        const [from, to] = [relative(connector, file), relative(connector, target(file, source))];
        const [floor, below] = [floorOf(from), floorOf(to)];
        if (floor === -1) return `${from} is in no room of SYNC_FLOORS. Put it into one, or name its room there.`;
        if (!to.startsWith('sync/') || dirname(from) === dirname(to) || floor < below) return null;
        return 'Rooms of sync/ import downwards only (SYNC_FLOORS). Move what both need down, or pass it in as a value.';
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
    const files = new Map(sources('src').map((file) => [file, importsOf(file)]));
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) {
        const circle = path.slice(path.indexOf(file));
        if (circle.every((other) => file <= other)) circles.push([...circle, file].join(' -> '));
        return;
      }
      for (const source of files.get(file) ?? []) {
        if (source.startsWith('.')) visit(`${target(file, source)}.ts`, [...path, file]);
      }
    };
    for (const file of files.keys()) visit(file, []);
    expect([...new Set(circles)]).toEqual([]);
  });
});
