import { RUN_KIND } from '../../../sync/records/run';
import { keptNames, type ListName, listIn } from '../../../sync/records/run-lists';
import { causeTitle } from '../../faults/causes';
import { LISTED_COLUMNS, LISTED_FILTERS } from '../../listed-customers/contract';
import { type Listed, listedPage } from '../../listed-customers/read-listed';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, tableOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { BatchDetail, BatchRow, Counts, ListedCounts, RunDetail } from './contract';
import { RUN_COLUMNS, RUN_FILTERS } from './contract';
import { readAnsweringRun, readBatch, readBatches, readBatchesSentIn, readPayloads, readRun, readRuns } from './read';

/** Runs, and requests that wait for one. Costs 20 units. */
const runs: Action<'runs'> = {
  answer: (parameters) => readRuns(tableOf(parameters, RUN_COLUMNS, RUN_FILTERS)),
};

/** What a run leaves in its figures; a request that waits has none. */
interface Figures {
  byStage?: Record<string, number>;
  perFirstSend?: number | null;
  perUpdate?: number | null;
  perFailed?: number | null;
  perReadBack?: number | null;
  failedByCode?: Record<string, number>;
  reasons?: Record<string, number>;
  creditsByUse?: Record<string, number>;
  readBack?: Record<string, number>;
  seconds?: RunDetail['seconds'];
}

/** What credits were spent on, in the order in which a run spends them. */
const CREDIT_USES: Readonly<Record<string, string>> = {
  jobs: 'Asking for jobs',
  sending: 'Sending',
  readBack: 'Reading back',
  match: 'Match Customers',
  orders: 'Reading orders',
};

type FoundRun = NonNullable<ReturnType<typeof readRun>>;

function runOf(id: number): FoundRun {
  const found = readRun(id);
  if (found) return found;
  throw new Refusal(`There is no run with the internal ID ${id}. It may have been removed after the retention period.`);
}

/** A run with its batches. Costs 20 units, 40 where it is a request; 10 more for every 900 batches. */
const run: Action<'run'> = {
  answer(parameters): RunDetail {
    const id = idOf(parameters, 'id');
    const found = runOf(id);
    const figures = parsed<Figures>(found.figures, {});
    return {
      run: found.run,
      system: found.system,
      foundBySweep: found.foundBySweep,
      messages: found.message.split('\n').filter((line) => line !== ''),
      requested: parsed<unknown[]>(found.requestedIds, []).map(Number),
      requestedBy: found.requestedBy,
      lists: keptNames(found.customers),
      seconds: figures.seconds ?? null,
      readBack: Object.entries(figures.readBack ?? {}).flatMap(([outcome, count]) =>
        count === 0 ? [] : [{ label: outcome, count, list: outcome === 'verified' ? outcome : `readBack ${outcome}` }],
      ),
      unitsByStage: countsOf(figures.byStage),
      creditsByUse: Object.entries(CREDIT_USES).flatMap(([use, label]) => {
        const count = figures.creditsByUse?.[use] ?? 0;
        return count === 0 ? [] : [{ label, count }];
      }),
      unitsPerCustomer: [
        { label: 'First send', units: figures.perFirstSend ?? null },
        { label: 'Update', units: figures.perUpdate ?? null },
        { label: 'Failure', units: figures.perFailed ?? null },
        { label: 'Read back', units: figures.perReadBack ?? null },
      ],
      failedByCause: listedCounts('fault', figures.failedByCode).map((each) => ({
        ...each,
        label: causeTitle(each.label),
      })),
      reasons: listedCounts('reason', figures.reasons),
      batches: batchesOf(found),
      answeredBy: found.run.kind === RUN_KIND.request ? readAnsweringRun(id) : null,
    };
  },
};

function batchesOf({ customers, time }: FoundRun): BatchRow[] {
  if (customers === '') return readBatchesSentIn(time);
  const ids = (listIn(customers, 'batches') ?? []).flatMap((own) => own.ids);
  return readBatches(ids, time.startedAt);
}

/** One of the lists of a run. Costs 30 to 80 units. */
const runCustomers: Action<'run_customers'> = {
  answer(parameters) {
    const table = tableOf(parameters, LISTED_COLUMNS, LISTED_FILTERS);
    const list = textOf(parameters, 'list', LONGEST_NAME);
    return listedPage(listedOf(runOf(idOf(parameters, 'id')), list), table);
  },
};

/** The name of a list may hold a sentence. */
const LONGEST_NAME = 2000;

function listedOf({ customers, requestedIds, systemId }: FoundRun, list: string): Listed[] {
  if (list === 'requested') {
    return parsed<unknown[]>(requestedIds, []).map((id) => ({ systemId, customerId: Number(id) }));
  }
  const kept = list === 'batches' ? null : listIn(customers, list as ListName);
  if (!kept) {
    throw new Refusal(
      'This run does not say which customers these are: they were too many to keep, or it is older than the lists of runs.',
    );
  }
  return kept.flatMap((own) => own.ids.map((customerId) => ({ systemId: own.systemId, customerId })));
}

/** A batch with what was sent and what JOOR answered. Costs 20 units. */
const batch: Action<'batch'> = {
  answer(parameters): BatchDetail {
    const id = idOf(parameters, 'id');
    const found = readBatch(id);
    if (!found)
      throw new Refusal(
        `There is no batch with the internal ID ${id}. It may have been removed after the retention period.`,
      );
    const connections = readPayloads(id).flatMap((payload) => parsed<unknown[]>(`[${payload}]`, []));
    return {
      batch: found.batch,
      customers: parsed<{ id: number; code: string; first?: true }[]>(found.customers, []).map((customer) => ({
        id: customer.id,
        code: customer.code,
        first: customer.first === true,
      })),
      request: {
        line: `POST ${found.baseUrl}/bulk-connection`,
        body: JSON.stringify({ bulk_connections: { connection: connections } }, null, 2),
        customers: connections.length,
      },
      reply: found.reply,
    };
  },
};

/** What a record holds as JSON, or `otherwise` where it holds none. */
function parsed<Type>(json: string, otherwise: Type): Type {
  try {
    return json === '' ? otherwise : (JSON.parse(json) as Type);
  } catch {
    return otherwise;
  }
}

/** The largest first. */
const countsOf = (counts: Record<string, number> = {}): Counts =>
  Object.entries(counts)
    .map(([label, count]) => ({ label, count }))
    .sort((one, other) => other.count - one.count);

const listedCounts = (word: 'fault' | 'reason', counts: Record<string, number> | undefined): ListedCounts =>
  countsOf(counts).map((each) => ({ ...each, list: `${word} ${each.label}` }));

export const syncLogActions: ActionsOf<'runs' | 'run' | 'run_customers' | 'batch'> = {
  runs,
  run,
  run_customers: runCustomers,
  batch,
};
