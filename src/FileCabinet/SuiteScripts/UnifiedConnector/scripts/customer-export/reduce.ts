import type { EntryPoints } from 'N/types';
import { readSettings } from '../../settings/read-settings';
import { exportChunk } from '../../sync/export-chunk';
import { recoverIntents } from '../../sync/recover-intents';
import type { Note, Work } from './contract';

/** Exports a chunk of at most a batch of customers, reading them anew. */
export function reduce(context: EntryPoints.MapReduce.reduceContext): void {
  for (const value of context.values) {
    const work = JSON.parse(value) as Work;
    const note = work.type === 'note' ? work.note : exportWork(work, context.isRestarted);
    if (note) context.write(context.key, JSON.stringify(note));
  }
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
