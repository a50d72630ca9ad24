import { PATHS } from '../../local/account/page-addresses';
import { latestCalls } from '../../local/runtime/calls';
import { startWeb } from '../../local/web/start';
import type {
  ActionName,
  Bootstrap,
  Reply,
  RequestOf,
} from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import { MOST_FOLLOWED } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/export/contract';
import { DASHBOARD } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { readNumbers } from '../account/read-numbers';
import { rounded } from '../figures/figures';
import { addFaulty, type BenchAccount, fillAccount } from './account';
import type { BenchJoor } from './joor';
import { measureExport } from './measure';

/** What one page of the dashboard cost. */
export interface PageFigures {
  page: string;
  units: number;
  /** Of the slowest of three calls, as the browser waits for them. */
  milliseconds: number;
}

const CALLS = 3;

const ask = <Name extends ActionName>(page: string, action: Name, request: RequestOf<Name>) => ({
  page,
  action,
  request,
});

const TABLE = { filters: {}, descending: true, page: 0, pageSize: 50 };

const pagesOf = (systemId: number, customerIds: number[]) => [
  ask('Overview', 'overview', { days: 30 }),
  ask('Customers', 'customers', { ...TABLE, sort: 'name' }),
  ask('Customers, by text', 'customers', { ...TABLE, sort: 'sentAt', filters: { text: 'boutique' } }),
  ask('Failed Record Queue', 'failed_records', { ...TABLE, sort: 'failedAt' }),
  ask('A Failed Record', 'failed_record', { id: 1 }),
  ask('Sync Log', 'runs', { ...TABLE, sort: 'startedAt' }),
  ask('A run', 'run', { id: 1 }),
  ask('A batch', 'batch', { id: 1 }),
  ask('General Log', 'events', { ...TABLE, sort: 'at' }),
  ask('Why not in JOOR: customers found', 'find_customers', { text: 'boutique' }),
  ask('Why not in JOOR: the answer', 'why_not', { customerId: customerIds[0] ?? 0 }),
  ask('Selective Customer Export: saved searches', 'customer_searches', {}),
  ask('Selective Customer Export: preview of ten', 'preview', { customerIds: customerIds.slice(0, 10) }),
  ask('Selective Customer Export: progress', 'export_progress', {
    runIds: [1],
    customerIds: customerIds.slice(0, MOST_FOLLOWED),
  }),
  ask('External Systems', 'set_up', {}),
  ask('Value Map', 'map_lines', { section: 'valueMap' }),
  ask('Field Map', 'map_lines', { section: 'fieldMap' }),
  ask('Check Set-up: account', 'check_set_up', { part: 'account', systemId }),
  ask('Check Set-up: roles and pages', 'check_set_up', { part: 'roles', systemId }),
  ask('Check Set-up: saved searches', 'check_set_up', { part: 'searches', systemId }),
  ask('Check Set-up: settings', 'check_set_up', { part: 'settings', systemId }),
  ask('Check Set-up: maps', 'check_set_up', { part: 'maps', systemId }),
  ask('Check Set-up: connection', 'check_set_up', { part: 'connection', systemId }),
];

/** Measures the dashboard over an account in which `count` customers were exported, and a fifth as many failed. */
export async function measurePages(
  file: string,
  count: number,
  joor: BenchJoor,
  onStep: (title: string) => void,
): Promise<PageFigures[]> {
  onStep(`exporting ${count} customers, and ${Math.ceil(count / 5)} with a fault`);
  const bench = fillAccount(file, count, joor, () => {});
  const { account } = bench;
  try {
    addFaulty(bench, count, Math.ceil(count / 5));
    await measureExport(account, joor, count);
    onStep('opening the pages');
    return await openPages(bench);
  } finally {
    account.close();
  }
}

async function openPages({ account, systemId }: BenchAccount): Promise<PageFigures[]> {
  const customerIds = readNumbers(account, 'SELECT id FROM customer ORDER BY id DESC FETCH FIRST 1000 ROWS ONLY');
  const web = await startWeb(account);
  try {
    const page = await fetch(
      `${web.url}${PATHS.SUITELET}?script=${DASHBOARD.script}&deploy=${DASHBOARD.deployments.administrators}`,
    );
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const [, json = '{}'] = /id="uc-bootstrap">(.*?)<\/script>/s.exec(await page.text()) ?? [];
    const { address, token } = JSON.parse(json) as Bootstrap;
    const figures: PageFigures[] = [];
    for (const { page: name, action, request } of pagesOf(systemId, customerIds)) {
      const times: number[] = [];
      for (let call = 0; call < CALLS; call += 1) {
        const started = performance.now();
        const response = await fetch(new URL(address, web.url), {
          method: 'POST',
          headers: { cookie, 'Content-Type': 'application/json' },
          body: JSON.stringify({ ...request, action, token }),
        });
        const reply = (await response.json()) as Reply<unknown>;
        if (!reply.ok) throw new Error(`${name}: ${reply.sentence}`);
        times.push(performance.now() - started);
      }
      const units = latestCalls(account, 1)[0]?.units ?? Number.NaN;
      figures.push({ page: name, units, milliseconds: rounded(Math.max(...times), 0) });
    }
    return figures;
  } finally {
    await web.stop();
  }
}
