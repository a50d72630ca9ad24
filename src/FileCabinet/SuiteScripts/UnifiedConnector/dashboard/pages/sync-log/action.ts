import { RUN_KIND } from '../../../sync/records/run';
import { causeTitle } from '../../faults/causes';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, tableOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { BatchDetail, Counts, RunDetail } from './contract';
import { RUN_COLUMNS, RUN_FILTERS } from './contract';
import { readAnsweringRun, readBatch, readBatchesOfRun, readPayloads, readRun, readRuns } from './read';

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
}

/** A run with its batches. Costs 20 units, 40 where it is a request. */
const run: Action<'run'> = {
  answer(parameters): RunDetail {
    const id = idOf(parameters, 'id');
    const found = readRun(id);
    if (!found)
      throw new Refusal(
        `There is no run with the internal ID ${id}. It may have been removed after the retention period.`,
      );
    const figures = parsed<Figures>(found.figures, {});
    return {
      run: found.run,
      system: found.system,
      foundBySweep: found.foundBySweep,
      messages: found.message.split('\n').filter((line) => line !== ''),
      requested: parsed<unknown[]>(found.requestedIds, []).map(Number),
      requestedBy: found.requestedBy,
      unitsByStage: countsOf(figures.byStage),
      unitsPerCustomer: [
        { label: 'First send', units: figures.perFirstSend ?? null },
        { label: 'Update', units: figures.perUpdate ?? null },
        { label: 'Failure', units: figures.perFailed ?? null },
        { label: 'Read back', units: figures.perReadBack ?? null },
      ],
      failedByCause: countsOf(figures.failedByCode).map(({ label, count }) => ({ label: causeTitle(label), count })),
      reasons: countsOf(figures.reasons),
      batches: readBatchesOfRun(found.time),
      answeredBy: found.run.kind === RUN_KIND.request ? readAnsweringRun(id) : null,
    };
  },
};

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
      customers: parsed<{ id: number; code: string }[]>(found.customers, []).map(({ id: customer, code }) => ({
        id: customer,
        code,
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

export const syncLogActions: ActionsOf<'runs' | 'run' | 'batch'> = { runs, run, batch };
