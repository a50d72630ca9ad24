import { logError } from '../../netsuite/log-error';
import { isExportRunning } from '../../netsuite/other-runs';
import { remainingUnits } from '../../netsuite/remaining-units';
import { beginRequest, endRequest } from '../records/run-store';
import { type DirectWork, directResult } from './direct-result';
import { type ExportLine, summaryOf } from './export-answer';
import type { ExportTask } from './export-task';
import { exportTaskHere } from './export-task-here';
import { mayReadEverything } from './may-read-everything';

/** What was done within the call. */
export interface DoneHere {
  lines: ExportLine[];
  /** What has to be handed to the export; it has no lines yet. */
  left: ExportTask[];
  /** What was tried and stays due; it has its lines. */
  onHold: ExportTask[];
  /** Request of this call, where nothing was done: it becomes one for the export. null: `end` closes it. */
  runId: number | null;
  /** Closes the request, when everything left and on hold is kept elsewhere. Costs 2 units. */
  end(): void;
}

/** So many customers are exported while a person waits. */
const MOST = 10;

/** Units that exportChunk keeps back, and what is needed before its first customer and after its last. */
const FOR_ALL = 640;

/** Units of a customer that fails. */
const FOR_EACH = 12;

/**
 * No request to JOOR begins later than so many milliseconds: it may take 45 seconds, a Suitelet ends after 5 minutes, and
 * a scheduled script that goes on for longer would lose the mark that keeps runs away.
 */
const LATEST_BEGIN = 120_000;

/**
 * Exports up to ten customers within the running script; null: that is not for this script. One sender at a time: the
 * request is marked as under way before runs of the export are looked for, and runs look for the mark once they have
 * begun, so that of two that begin together at least one leaves. Whatever breaks it off, the mark stays with the ids,
 * and a later run takes them up. Costs up to half the units of a Suitelet.
 */
export function exportHere(tasks: readonly ExportTask[]): DoneHere | null {
  const ids = [...new Set(tasks.flatMap(({ customers }) => customers.map(({ id }) => id)))];
  const [first, ...others] = tasks;
  if (!first || ids.length > MOST || affordable() === 0 || !mayReadEverything()) return null;
  const runId = beginRequest(ids, others.length === 0 ? first.settings.system.id : null);
  if (runId === null) return null;
  if (mustGiveWay()) return { lines: [], left: [...tasks], onHold: [], runId, end: () => {} };
  const unitsAtStart = remainingUnits();
  const startedAt = new Date();
  const work: DirectWork = {
    startedAt,
    until: startedAt.getTime() + LATEST_BEGIN,
    chunks: [],
    readBacks: [],
    credits: 0,
    messages: [],
    brokeOff: false,
  };
  const { lines, left, onHold } = exportAll(tasks, work);
  const end = () => {
    work.messages.unshift(summaryOf(lines));
    endRequest(runId, directResult(work, unitsAtStart - remainingUnits(), new Date()));
  };
  return { lines: lines.map((line) => ({ ...line, runId })), left, onHold, runId: null, end };
}

function exportAll(tasks: readonly ExportTask[], work: DirectWork): Pick<DoneHere, 'lines' | 'left' | 'onHold'> {
  const lines: ExportLine[] = [];
  const left: ExportTask[] = [];
  const onHold: ExportTask[] = [];
  for (const task of tasks) {
    const inTime = !work.brokeOff && Date.now() < work.until;
    const now = task.customers.slice(0, inTime ? affordable() : 0);
    left.push({ ...task, customers: task.customers.slice(now.length) });
    if (now.length === 0) continue;
    try {
      const done = exportTaskHere({ ...task, customers: now }, work);
      lines.push(...done.lines);
      onHold.push({ ...task, customers: done.onHold });
    } catch (error) {
      // What it began is looked after by the run that takes the customers up.
      logError('Export on request stopped', error);
      work.brokeOff = true;
      work.messages.push(`${task.settings.system.name}: the export stopped. ${(error as Error).message}`);
      left.push({ ...task, customers: now });
    }
  }
  const notEmpty = ({ customers }: ExportTask) => customers.length > 0;
  return { lines, left: left.filter(notEmpty), onHold: onHold.filter(notEmpty) };
}

/** Whether a run of the export goes first, also where the role may not look for one. */
function mustGiveWay(): boolean {
  try {
    return isExportRunning();
  } catch (error) {
    logError('Export on request was left to the next run', error);
    return true;
  }
}

/** How many customers the units of the running script allow. */
const affordable = (): number => Math.max(0, Math.min(MOST, Math.floor((remainingUnits() - FOR_ALL) / FOR_EACH)));
