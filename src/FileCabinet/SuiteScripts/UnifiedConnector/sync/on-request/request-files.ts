import { instantOf } from '../../netsuite/instant';
import { measureReadClock } from '../../netsuite/read-clock';
import { whyNoFile } from '../file/file-turn';
import { readLastFileAt } from '../records/file-store';
import { saveRequests } from '../records/run-store';
import type { ExportLine } from './export-answer';
import { type ExportTask, linesOf } from './export-task';

/** What waits for the next file. */
export interface ForFiles {
  lines: ExportLine[];
  runIds: number[];
  /** Whether a file may go now, so that a run is worth starting. */
  now: boolean;
}

/**
 * Keeps what a person asked for of External Systems that send files: it goes with the next one, and the person is told when
 * that is. Costs 16 units for each, 10 more with File Hours.
 */
export function requestFiles(tasks: readonly ExportTask[]): ForFiles {
  const answer: ForFiles = { lines: [], runIds: [], now: false };
  for (const task of tasks) {
    const { system } = task.settings;
    const ids = task.customers.map(({ id }) => id);
    const runIds = saveRequests(ids, system.id);
    const reason = whyWaits(task);
    if (reason === '') answer.now = true;
    const when = reason === '' ? 'The next run makes it. A run starts every 5 minutes.' : reason;
    const sentence = `${system.name} is sent by file. The customer is queued for the next file, as it is then. ${when}`;
    const [runId, ...others] = runIds;
    answer.runIds.push(...runIds);
    answer.lines.push(
      ...linesOf(task, () => ({
        outcome: 'queued',
        sentence,
        ...(runId !== undefined && others.length === 0 ? { runId } : {}),
      })),
    );
  }
  return answer;
}

/** Why no file may go now; '': it may. */
function whyWaits({ settings: { system } }: ExportTask): string {
  if (!system.file) return '';
  const now = Date.now();
  return whyNoFile(system.file, {
    lastFileAt: readLastFileAt(system.id),
    interval: system.interval,
    now,
    timeOfDay: system.file.hours ? measureReadClock().show(instantOf(now)).slice(11, 16) : '',
  });
}
