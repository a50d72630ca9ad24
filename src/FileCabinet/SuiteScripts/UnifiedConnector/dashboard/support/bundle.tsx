import { RUN_LISTS } from '../../sync/records/run-lists';
import type { AnswerOf } from '../contract/actions';
import { post } from '../shell/api';
import type { SupportFacts } from './contract';

/** A file of a bundle: its path, and what is written into it as JSON. */
export interface BundleFile {
  path: string;
  content: unknown;
}

const ROWS = 1000;

/** Everything about a run that its pages show: what it did, its batches with request and reply, its customers as they stand now. */
export async function runBundle(id: number): Promise<BundleFile[]> {
  const run = await post('run', { id });
  const files: BundleFile[] = [
    { path: 'about.json', content: await post('support', { customerId: null }) },
    { path: 'run.json', content: run },
  ];
  for (const batch of run.batches) {
    files.push({ path: `batches/${batch.id}.json`, content: await post('batch', { id: batch.id }) });
  }
  const names = [...RUN_LISTS, ...run.readBack.map(({ list }) => list)].filter((name) => run.lists.includes(name));
  for (const list of run.requested.length > 0 ? [...names, 'requested'] : names) {
    files.push({ path: `customers/${list.replace(/\W+/g, '-')}.json`, content: await customersOf(id, list) });
  }
  return files;
}

async function customersOf(id: number, list: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (let page = 0; ; page += 1) {
    const request = { id, list, filters: {}, sort: 'customerId', descending: false, page, pageSize: ROWS };
    const { total, rows: more } = await post('run_customers', request);
    rows.push(...more);
    if (rows.length >= total || more.length === 0) return rows;
  }
}

/** Everything about a customer: why it is not in JOOR, its states, its Failed Records, and its last batches without other customers. */
export async function customerBundle(customerId: number): Promise<BundleFile[]> {
  const { states, ...about }: SupportFacts = await post('support', { customerId });
  const files: BundleFile[] = [
    { path: 'about.json', content: about },
    { path: 'why-not.json', content: await post('why_not', { customerId }) },
    { path: 'states.json', content: states },
    { path: 'failed-records.json', content: await failedRecordsOf(customerId) },
  ];
  const batches = new Set(states.flatMap(({ batch }) => batch ?? []));
  for (const id of batches) {
    // A batch goes after its retention, and says so; the rest of the bundle is worth having.
    const batch = await post('batch', { id }).catch((error: Error) => ({ sentence: error.message }));
    files.push({ path: `batches/${id}.json`, content: 'customers' in batch ? alone(batch, customerId) : batch });
  }
  return files;
}

async function failedRecordsOf(customerId: number): Promise<unknown[]> {
  const filters = { text: String(customerId), status: 'any' };
  const request = { filters, sort: 'failedAt' as const, descending: true, page: 0, pageSize: 50 };
  const { rows } = await post('failed_records', request);
  const own = rows.filter(({ recordId }) => recordId === customerId);
  return Promise.all(own.map(({ id }) => post('failed_record', { id })));
}

/** A batch without the other customers of it: they are nobody's concern here. */
function alone({ request, ...batch }: AnswerOf<'batch'>, customerId: number): unknown {
  const own = batch.customers.filter(({ id }) => id === customerId);
  const codes = own.map(({ code }) => code);
  const body = JSON.parse(request.body) as { bulk_connections: { connection: { customer_code?: string }[] } };
  const sent = body.bulk_connections.connection.filter(({ customer_code }) => codes.includes(customer_code ?? ''));
  return {
    ...batch,
    customers: own,
    request: { line: request.line, body: { bulk_connections: { connection: sent } } },
  };
}
