import { submitExport } from '../netsuite/submit-export';
import { readSettings } from '../settings/read-settings';
import { type ExportAnswer, type ExportLine, summaryOf } from './export-answer';
import { type ExportTask, linesOf, resolveTargets } from './export-task';
import { readTargets } from './read-targets';
import { saveRequests } from './run-store';

const BEGINS = 'It is handed to the export, which begins now.';
const WAITS =
  'It is handed to the export. A run is at work or about to begin, so the next one takes it up: runs start every 5 minutes.';

/**
 * Exports customers because a person asked for them: Selective Customer Export, RESYNC and the Sync to JOOR button. They
 * are rebuilt as they are now. `systemId` null: for every External System selected on a customer or in which it has a
 * Sync State. Every id gets at least one line.
 */
export function requestExport(customerIds: readonly number[], systemId: number | null): ExportAnswer {
  const wanted = [...new Set(customerIds)];
  if (wanted.length === 0) return { lines: [], sentence: summaryOf([]), runIds: [] };
  const { tasks, lines } = resolveTargets(wanted, readTargets(wanted), readSettings(), systemId);
  const handed = handOver(tasks);
  const all = [...lines, ...handed.lines];
  return { lines: all, sentence: summaryOf(all), runIds: handed.runIds };
}

/** Keeps what is left for the export, which takes it up with its next run, whichever that is. */
function handOver(tasks: readonly ExportTask[]): { lines: ExportLine[]; runIds: number[] } {
  if (tasks.length === 0) return { lines: [], runIds: [] };
  const runIds = tasks.flatMap(({ settings, customers }) =>
    saveRequests(
      customers.map(({ id }) => id),
      settings.system.id,
    ),
  );
  const sentence = submitExport() ? BEGINS : WAITS;
  return { lines: tasks.flatMap((task) => linesOf(task, () => ({ outcome: 'queued', sentence }))), runIds };
}
