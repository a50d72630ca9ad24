import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { circles } from './circles';

const root = join(__dirname, '../../..');
const connector = 'src/FileCabinet/SuiteScripts/UnifiedConnector';

/** Which rooms of the connector a room may import from, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  netsuite: [],
  // What a Customer Sync file is made of: rules alone, which read nothing and know the shape of a connection.
  'customer-file': [],
  joor: ['settings', 'netsuite'],
  settings: ['customer-file', 'netsuite'],
  'account-probe': ['account-probe/register', 'settings', 'netsuite'],
  customers: ['customer-file', 'joor', 'settings', 'netsuite'],
  // Which customer is which of JOOR's connections: rules alone, which know names and places and read nothing.
  matching: ['joor'],
  // The Customer Data Template: what its columns hold, and the rows of a connection. Rules alone.
  'customer-template': ['joor'],
  // Whose an order is, and the customer that is made of it: rules alone.
  orders: ['matching', 'customers', 'joor', 'settings'],
  sync: ['customer-template', 'orders', 'matching', 'customer-file', 'customers', 'joor', 'settings', 'netsuite'],
  // What is given to JOOR before going live, and what tests in its sandbox have to show.
  'hand-over': ['sync', 'customer-file', 'customers', 'joor', 'settings', 'netsuite'],
  dashboard: [
    'account-probe',
    'hand-over',
    'sync',
    'customer-template',
    'orders',
    'matching',
    'customer-file',
    'customers',
    'joor',
    'settings',
    'netsuite',
  ],
  'record-pages': ['dashboard', 'sync', 'joor', 'netsuite'],
  scripts: [
    'record-pages',
    'dashboard',
    'account-probe',
    'hand-over',
    'sync',
    'orders',
    'customer-template',
    'matching',
    'customer-file',
    'customers',
    'joor',
    'settings',
    'netsuite',
  ],
  // It calls every function that reads, so nothing but the probe may know of it.
  'account-probe/register': [
    'account-probe',
    'scripts',
    'dashboard',
    'hand-over',
    'sync',
    'orders',
    'customers',
    'joor',
    'settings',
    'netsuite',
  ],
};

/** Of a path below the connector: the longest beginning that the table names, or its first folder. */
const roomOf = (path: string): string =>
  Object.keys(MAY_IMPORT).find(
    (room) => room.includes('/') && `${path.replace(/\.tsx?$/, '')}/`.startsWith(`${room}/`),
  ) ??
  path.split('/')[0] ??
  '';

/**
 * The rooms of sync/ by the life of a customer's change, from the last step to the first: a room imports only from rooms
 * that stand in a later line. What a person asks for is built from sending, sending from reading back what was lost,
 * both write outcomes, an outcome is decided by comparing, and all of them keep records.
 */
const SYNC_FLOORS = [
  ['on-request', 'template'],
  ['send', 'due'],
  ['read-back', 'file'],
  ['orders'],
  ['outcome', 'sweep', 'why-not', 'match'],
  ['compare', 'alerts', 'pause', 'saved-searches'],
  ['records'],
];

/** The files that speak to NetSuite; everything else is a pure rule. */
const SPEAKS_TO_NETSUITE = [
  /^netsuite\/(?!ids)/,
  /^scripts\//,
  /\/read(-[\w-]+)?\.ts$/,
  /-store\.ts$/,
  /^dashboard\/server\/session\.ts$/,
  /^joor\/api-client\.ts$/,
  /^account-probe\/measure-[\w-]+\.ts$/,
];

/** npm packages that the build bundles into dist/. */
const BUNDLED = ['@rgrove/parse-xml', 'fastest-levenshtein', 'libphonenumber-js', 'papaparse'];

/**
 * Which rooms of the dashboard a room may import from. A page is whole in its folder and knows no other page; what pages
 * share stands beside them. The two tables at the top, action-table.ts and page-table.ts, and main.tsx name every page.
 */
const DASHBOARD_FLOORS = [
  ['pages'],
  ['first-steps', 'preview', 'customer-template', 'sending', 'support'],
  ['customer-page', 'export', 'faults', 'listed-customers', 'sandbox-codes', 'set-up', 'spreadsheet'],
  ['server', 'shell'],
  ['contract'],
];

/** The dashboard's browser app is what main.tsx leads to, and the packages that are bundled with it. */
const APP = 'dashboard/main.tsx';
const APP_PACKAGES = /^(preact|wouter-preact|papaparse|read-excel-file|write-excel-file|fflate|uplot)(\/|$)/;

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

/** The files that imports of these files lead to, themselves included; without types, which are not there at run time. */
function reachedFrom(...files: string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const code = readFileSync(join(root, file), 'utf8').replace(/^import type [^;]*;$/gm, '');
    for (const [, source = ''] of code.matchAll(/\b(?:from |require\()'(\.[^']+)'/g))
      visit(fileOf(target(file, source)));
  };
  for (const file of files) visit(file);
  return reached;
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
    const app = reachedFrom(join(connector, APP));
    expect(
      violations('src', (file, source) => {
        if (source === 'N' || source.startsWith('N/')) return null;
        if (source.startsWith('.') && target(file, source).startsWith('src/')) return null;
        if (BUNDLED.includes(source)) return null;
        if (APP_PACKAGES.test(source) && (app.has(file) || file.includes('/dashboard/shell/'))) return null;
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
        return path.startsWith('local/joor/') || ['local/user-error', 'local/bundled', 'local/terminal'].includes(path)
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
        const room = roomOf(relative(connector, file));
        const other = roomOf(relative(connector, target(file, source)));
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

  test('a room of the dashboard imports only from the floors below it, and no page imports another', () => {
    const folderOf = (path: string) =>
      path
        .split('/')
        .slice(1, path.startsWith('dashboard/pages/') ? 3 : 2)
        .join('/');
    const floorOf = (path: string) => DASHBOARD_FLOORS.findIndex((rooms) => rooms.includes(path.split('/')[1] ?? ''));
    expect(
      violations(join(connector, 'dashboard'), (file, source) => {
        if (!source.startsWith('.')) return null;
        const [from, to] = [relative(connector, file), relative(connector, target(file, source))];
        if (!to.startsWith('dashboard/') || from.split('/').length === 2) return null;
        if (folderOf(from) === folderOf(to)) return null;
        const [floor, below] = [floorOf(from), floorOf(to)];
        if (floor === -1) return `${from} is in no room of DASHBOARD_FLOORS. Put it into one, or name its room there.`;
        return floor < below ? null : 'Rooms of the dashboard import downwards only (DASHBOARD_FLOORS).';
      }),
    ).toEqual([]);
  });

  test('the browser app leads to no file of the server, and the server to none of the browser', () => {
    const browser = reachedFrom(join(connector, APP));
    const ofServer = [...browser]
      .map((file) => relative(connector, file))
      .filter(
        (path) =>
          path.startsWith('dashboard/server/') ||
          /\/action(-table)?\.ts$/.test(path) ||
          SPEAKS_TO_NETSUITE.some((pattern) => pattern.test(path)),
      )
      .map(
        (path) => `LAYER VIOLATION: the browser app leads to ${path}. Ask the server by an action of a contract.ts.`,
      );
    const server = reachedFrom(...sources(join(connector, 'scripts')));
    const ofBrowser = [...server]
      .filter((file) => /\.tsx$|\/dashboard\/shell\//.test(file))
      .map((file) => `LAYER VIOLATION: the server's scripts lead to ${file}, which runs in a browser.`);
    expect([...ofServer, ...ofBrowser]).toEqual([]);
    expect(browser.size).toBeGreaterThan(80);
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
