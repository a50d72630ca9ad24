import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { readSettings } from '../../settings/read-settings';
import { exportChunk } from '../../sync/export-chunk';
import { recoverIntents } from '../../sync/recover-intents';
import { verifyChunk } from '../../sync/verify-chunk';
import type { Note, Work } from './contract';

/** Exports a chunk of at most a batch of customers, reading them anew. */
export function reduce(context: EntryPoints.MapReduce.reduceContext): void {
  for (const value of context.values) {
    const work = JSON.parse(value) as Work;
    const note = noteOf(work, context.isRestarted);
    if (note) context.write(context.key, JSON.stringify(note));
  }
}

function noteOf(work: Work, isRestarted: boolean): Note | null {
  if (work.type === 'note') return work.note;
  return work.type === 'verify' ? verifyWork(work) : exportWork(work, isRestarted);
}

function verifyWork({ verify: { systemId, customerIds } }: Extract<Work, { type: 'verify' }>): Note | null {
  const settings = readSettings().find(({ system }) => system.id === systemId);
  if (!settings) return null;
  const remainingUnits = () => runtime.getCurrentScript().getRemainingUsage();
  return { type: 'verified', systemId, result: verifyChunk(settings, customerIds, remainingUnits) };
}

function exportWork({ chunk }: Extract<Work, { type: 'chunk' }>, isRestarted: boolean): Note | null {
  const settings = readSettings().find(({ system }) => system.id === chunk.systemId);
  if (!settings) return null;
  // The interrupted invocation may have sent its batch without recording the answer.
  if (isRestarted) recoverIntents(settings);
  return {
    type: 'exported',
    systemId: chunk.systemId,
    result: exportChunk(settings, chunk.customerIds, chunk.requested),
  };
}
