import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { rounded } from '../figures/figures';

/** Files that an invocation loads before it does anything. What few runs need comes later, where it is used. */
export interface Loaded {
  invocation: string;
  files: number;
  kB: number;
}

const CONNECTOR = path.join('dist', 'FileCabinet', 'SuiteScripts', 'UnifiedConnector');

const ofConnector = (...files: string[]): string[] => files.map((file) => path.join(CONNECTOR, `${file}.js`));

const ofStage = (name: string): string[] =>
  ofConnector('scripts/customer-export/customer-export', `scripts/customer-export/${name}`);

const ofDashboard = (...files: string[]): string[] => ofConnector('scripts/dashboard/dashboard', ...files);

const ofRival = (name: string, file: string): string[] => [
  path.join('demo', 'bench', name, 'FileCabinet', 'SuiteScripts', file),
];

/** Entry points, and what each of them loads at once. */
const INVOCATIONS: Readonly<Record<string, string[]>> = {
  'connector: getInputData': ofStage('get-input-data'),
  'connector: map': ofStage('map'),
  'connector: reduce': ofStage('reduce'),
  'connector: summarize': ofStage('summarize'),
  'connector: opening the dashboard': ofDashboard('scripts/dashboard/page'),
  'connector: Overview': ofDashboard('scripts/dashboard/post', 'dashboard/pages/overview/action'),
  'connector: Customers': ofDashboard('scripts/dashboard/post', 'dashboard/pages/customers/action'),
  'peer: each': ofRival('peer', 'PeerExport/peer_export.js'),
  'naive design: each': ofRival('naive', 'NaiveExport/naive_export.js'),
};

/** Counts what the define() of each file names, and theirs: NetSuite keeps no module from one invocation to the next. */
export const countModules = (): Loaded[] =>
  Object.entries(INVOCATIONS).map(([invocation, entries]) => {
    const files = new Set<string>();
    for (const entry of entries) visit(entry, files);
    const bytes = [...files].reduce((sum, file) => sum + statSync(file).size, 0);
    return { invocation, files: files.size, kB: rounded(bytes / 1000, 0) };
  });

function visit(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const [named = ''] = /^define\(\[.*?\]/ms.exec(readFileSync(file, 'utf8')) ?? [];
  for (const [, dependency = ''] of named.matchAll(/'(\.[^']+)'/g)) {
    visit(path.join(path.dirname(file), `${dependency}.js`), seen);
  }
}
