import { submitExport } from '../../netsuite/submit-export';
import { readSettings } from '../../settings/read-settings';
import { leaveRequest, saveRequests } from '../records/run-store';
import { type ExportAnswer, type ExportLine, summaryOf } from './export-answer';
import { exportHere } from './export-here';
import { type ExportTask, linesOf, resolveTargets } from './export-task';
import { mayReadEverything } from './may-read-everything';
import { readTargets } from './read-targets';
import { requestFiles } from './request-files';

const BEGINS = 'It is queued. The export starts now, or after the run that is still active.';
const WAITS = 'It is queued for the next run. A run starts every 5 minutes.';
const WAITS_FOR_SCHEDULE =
  'It is queued for the next scheduled run, because your role may not read everything that the export needs. A run starts every 5 minutes.';

/**
 * Exports customers because a person asked for them: Selective Customer Export, RESYNC and the Sync to JOOR button. They
 * are rebuilt as they are now; those that JOOR has as they are, are read back instead of sent. `systemId` null: for
 * every External System selected on a customer or in which it has a Sync State. Every id gets at least one line. Up to
 * ten customers are done at once, where units allow it and no run is at work; everything else is handed to the export.
 * Costs 70 units and 20 for every 1,000 customers, and up to 500 for those done at once.
 */
export function requestExport(customerIds: readonly number[], systemId: number | null): ExportAnswer {
  const wanted = [...new Set(customerIds)];
  if (wanted.length === 0) return { lines: [], sentence: summaryOf([]), runIds: [] };
  const { tasks, lines: refused } = resolveTargets(wanted, readTargets(wanted), readSettings(), systemId);
  const files = requestFiles(tasks.filter(({ settings }) => settings.system.file !== null));
  const tasksNow = tasks.filter(({ settings }) => settings.system.file === null);
  const here = exportHere(tasksNow);
  const kept = here ? keep(here.onHold) : [];
  const handed = handOver(here ? here.left : tasksNow, here ? here.runId : null);
  here?.end();
  // A run that was handed something makes the file too.
  if (files.now && handed.runIds.length === 0) begin();
  const lines = [...refused, ...(here ? here.lines : []), ...handed.lines, ...files.lines];
  return { lines, sentence: summaryOf(lines), runIds: [...kept, ...handed.runIds, ...files.runIds] };
}

/** Hands over what is left to the export, which takes it up with its next run, whichever that is. */
function handOver(tasks: readonly ExportTask[], runId: number | null): { lines: ExportLine[]; runIds: number[] } {
  const [first, ...others] = tasks;
  if (!first) return { lines: [], runIds: [] };
  const requests = (runId === null ? tasks : others).map((task) => ({ task, runIds: keep([task]) }));
  if (runId !== null) requests.unshift({ task: first, runIds: [leave(runId, first)] });
  const sentence = begin();
  return {
    lines: requests.flatMap(({ task, runIds }) => linesOf(task, () => queuedLine(sentence, runIds))),
    runIds: requests.flatMap(({ runIds }) => runIds),
  };
}

/** Begins a run where this role can carry it through; says what becomes of what was handed over. Costs 30 units. */
function begin(): string {
  if (!mayReadEverything()) return WAITS_FOR_SCHEDULE;
  return submitExport() ? BEGINS : WAITS;
}

/** Where several Run records hold a request, none is named: any of them may hold this customer. */
function queuedLine(
  sentence: string,
  [runId, ...others]: readonly number[],
): Pick<ExportLine, 'outcome' | 'sentence' | 'runId'> {
  return { outcome: 'queued', sentence, ...(runId !== undefined && others.length === 0 && { runId }) };
}

/** Keeps customers for the next run. Costs 6 units for each External System and 6,000 customers begun. */
const keep = (tasks: readonly ExportTask[]): number[] =>
  tasks.flatMap((task) => saveRequests(idsOf(task), task.settings.system.id));

function leave(runId: number, task: ExportTask): number {
  leaveRequest({ runId, systemId: task.settings.system.id, customerIds: idsOf(task) });
  return runId;
}

const idsOf = ({ customers }: ExportTask): number[] => customers.map(({ id }) => id);
