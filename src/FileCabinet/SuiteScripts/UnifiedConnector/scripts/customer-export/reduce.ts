import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { lazyReadClock } from '../../netsuite/read-clock';
import { remainingUnits } from '../../netsuite/remaining-units';
import { keep, kept, stopKey } from '../../netsuite/run-cache';
import { readSettingsOfRun } from '../../settings/read-settings';
import { settlePart } from '../../sync/file/settle-part';
import type { Stop } from '../../sync/outcome/chunk-result';
import { verifyChunk } from '../../sync/read-back/verify-chunk';
import { moveOver } from '../../sync/records/move-over-store';
import { deferChunk, exportChunk } from '../../sync/send/export-chunk';
import { recoverIntents } from '../../sync/send/recover-intents';
import type { Note, Work } from './contract';
import { stoppedBy } from './stands-still';

/**
 * JOOR is asked nothing after so many milliseconds: an invocation ends after 15 minutes (Oracle help,
 * section_161591009480), and a request may take 45 seconds.
 */
const LATEST_REQUEST = 600_000;

/** Exports a chunk of at most a batch of customers, reading them anew. */
export function reduce(context: EntryPoints.MapReduce.reduceContext): void {
  const until = Date.now() + LATEST_REQUEST;
  for (const value of context.values) {
    const work = JSON.parse(value) as Work;
    const note = noteOf(work, context.isRestarted, until);
    if (note) context.write(context.key, JSON.stringify(note));
  }
}

function noteOf(work: Work, isRestarted: boolean, until: number): Note | null {
  if (work.type === 'note') return work.note;
  if (work.type === 'move') {
    moveOver(work.move, lazyReadClock());
    return null;
  }
  if (work.type === 'part') return partWork(work);
  const { systemId, customerIds, requested } = work.type === 'verify' ? work.verify : work.chunk;
  try {
    return work.type === 'verify' ? verifyWork(work, until) : exportWork(work, isRestarted, until);
  } catch (error) {
    logError(`External System ${systemId}: ${work.type} stopped`, error);
    return { type: 'stopped', stopped: stoppedBy(systemId, error, requested ? customerIds : []) };
  }
}

/** What raises stops the External System: nothing is sent before its customers know what became of the last file. */
function partWork({ part: { systemId, batchId } }: Extract<Work, { type: 'part' }>): Note | null {
  try {
    const settings = readSettingsOfRun().find(({ system }) => system.id === systemId);
    return settings ? { type: 'told', systemId, customers: settlePart(settings.system, batchId) } : null;
  } catch (error) {
    logError(`External System ${systemId}: part ${batchId} of a file stopped`, error);
    return { type: 'stopped', stopped: stoppedBy(systemId, error, []) };
  }
}

function verifyWork({ verify }: Extract<Work, { type: 'verify' }>, until: number): Note | null {
  const { systemId, customerIds, requested } = verify;
  const settings = readSettingsOfRun().find(({ system }) => system.id === systemId);
  if (!settings) return null;
  return { type: 'verified', systemId, result: verifyChunk(settings, customerIds, remainingUnits, requested, until) };
}

function exportWork({ chunk }: Extract<Work, { type: 'chunk' }>, isRestarted: boolean, until: number): Note | null {
  const settings = readSettingsOfRun().find(({ system }) => system.id === chunk.systemId);
  if (!settings) return null;
  // The interrupted invocation may have sent its batch without recording the answer.
  if (isRestarted) recoverIntents(settings);
  const { systemId, customerIds, requested } = chunk;
  // Once a chunk found nothing more to be sent in this run, the others need not be read to find the same.
  const stop = requested ? null : stopOf(systemId);
  if (stop) return { type: 'exported', systemId, result: deferChunk(customerIds, stop.reason), left: [] };
  const { result, outcomes } = exportChunk(settings, customerIds, requested, until);
  if (result.stop && !requested) keep(stopKey(systemId), JSON.stringify(result.stop));
  const left = requested ? customerIds.filter((id) => outcomes.get(id)?.done === false) : [];
  return { type: 'exported', systemId, result, left };
}

/** What an earlier chunk of the run found to stop sending, while it lasts. */
function stopOf(systemId: number): Stop | null {
  const text = kept(stopKey(systemId));
  const stop = text === null ? null : (JSON.parse(text) as Stop);
  return stop && (stop.until === null || Date.now() < stop.until) ? stop : null;
}
