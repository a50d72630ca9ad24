import { instantOf } from '../../../netsuite/instant';
import type { ReadClock } from '../../../netsuite/read-clock';
import { openSftp } from '../../../netsuite/sftp';
import type { ExternalSystem } from '../../../settings/external-system';
import type { FileTransport } from '../../../settings/file-transport';
import { findOut, giveUp } from '../../../sync/file/deliver-file';
import { whyNoFile } from '../../../sync/file/file-turn';
import { pauseForSftp } from '../../../sync/pause/pause-for-sftp';
import { FILE_STATE } from '../../../sync/records/file-states';
import { type CustomerFile, readLastFileAt, readOpenFiles, recordDoubt } from '../../../sync/records/file-store';
import { readUnsettledParts } from '../../../sync/records/part-store';
import type { Item } from '../contract';

/** What a run does for an External System that sends files. */
export type FileTurn =
  /** What became of earlier files comes first. */
  | { does: 'settle'; items: Item[]; messages: string[] }
  /** Nothing is made now: why, in a sentence. */
  | { does: 'wait'; reason: string; messages: string[] }
  | { does: 'make'; messages: string[] };

/**
 * Files one after the other: what became of the last one is found out and told to its customers before anything else is
 * made, so that an older version never follows a newer one. Costs 20 units, 10 more where nothing is open, and what finding
 * out costs.
 */
export function fileTurnOf(system: ExternalSystem & { file: FileTransport }, clock: ReadClock): FileTurn {
  const messages: string[] = [];
  const open = readOpenFiles(system.id);
  if (open.length > 0) {
    const doubt = findOutAll(system, open, messages);
    if (doubt !== '') return { does: 'wait', reason: doubt, messages };
  }
  const parts = readUnsettledParts(system.id);
  if (parts.length > 0) {
    const items = parts.map(({ batchId }): Item => ({ type: 'part', part: { systemId: system.id, batchId } }));
    return { does: 'settle', items, messages };
  }
  const now = Date.now();
  const reason = whyNoFile(system.file, {
    lastFileAt: readLastFileAt(system.id),
    interval: system.interval,
    now,
    timeOfDay: system.file.hours ? clock.show(instantOf(now)).slice(11, 16) : '',
  });
  return reason === '' ? { does: 'make', messages } : { does: 'wait', reason, messages };
}

/** Why not everything could be found out; '': it was. */
function findOutAll(
  system: ExternalSystem & { file: FileTransport },
  files: readonly CustomerFile[],
  messages: string[],
): string {
  const begun = files.some(({ state }) => state !== FILE_STATE.made);
  const opened = begun ? openSftp(system.file) : null;
  if (opened && 'error' in opened) return pauseForSftp(system, opened.error);
  for (const file of files) {
    const { end, error } = opened && file.state !== FILE_STATE.made ? findOut(opened.value, file) : giveUp(file);
    if (!end) {
      const sentence = error ? pauseForSftp(system, error) : `It is not known yet what became of file ${file.name}.`;
      recordDoubt(file.id, sentence);
      return sentence;
    }
    messages.push(`File ${file.name}: ${end.state}. ${end.message}`.trim());
  }
  return '';
}
