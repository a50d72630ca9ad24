import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { RecordResult } from '../jobs';
import type { Numbers } from '../numbers';
import type { Fault } from '../rules';
import { defaultFormat, type FileFormat } from './format';

/** What became of a customer of a file. */
export interface CustomerResult extends Omit<RecordResult, 'record' | 'faults'> {
  rows: number[];
  faults: (Fault & { row: number; column: string | null })[];
}

/** What JOOR made of a file that it picked up. */
export interface FileReport {
  /** Rows without the header. */
  rows: number;
  /** Why nothing of the file could be read; null where it could. */
  refused: string | null;
  customers: CustomerResult[];
}

/** A file that somebody wrote into the drop, for as long as JOOR runs. Times are milliseconds since 1970 UTC. */
export interface DroppedFile {
  id: number;
  /** Absolute path; the last one it had, once it is gone. */
  path: string;
  state: 'writing' | 'waiting' | 'picked up' | 'removed' | 'replaced';
  content: Buffer;
  /** What content is the beginning of, so that it can grow without being copied each time. */
  room: Buffer;
  openedAt: number;
  /** When something of it was last written, or it got its name. */
  changedAt: number;
  /** When its writer closed it; null while that has not happened. */
  closedAt: number | null;
  /** Names it had before, with when each was given up. */
  renamed: { at: number; from: string }[];
  pickedUpAt: number | null;
  removedAt: number | null;
  /** Whether its writer had closed it when JOOR picked it up. */
  complete: boolean | null;
  report: FileReport | null;
  /** Put there by a fault: nobody's, and never picked up. */
  foreign: boolean;
}

/** The folder that JOOR empties, below the home of each brand. Where JOOR has it is not known (docs/assumptions.md). */
export const DROP_FOLDER = '/customers';

/** Why a call on the drop fails: SFTP's own words. */
export class DropError extends Error {
  constructor(
    readonly status: 'NO_SUCH_FILE' | 'PERMISSION_DENIED' | 'FAILURE',
    message: string,
  ) {
    super(message);
  }
}

/** A brand's home at JOOR's SFTP server: its files, folders, and all files that ever were there. */
export class Drop {
  format: FileFormat = defaultFormat();
  readonly history: DroppedFile[] = [];
  private readonly files = new Map<string, DroppedFile>();
  private readonly folders = new Set(['/', DROP_FOLDER]);

  constructor(private readonly numbers: Numbers) {}

  find(path: string): DroppedFile | undefined {
    return this.files.get(path);
  }

  isFolder(path: string): boolean {
    return this.folders.has(path);
  }

  /** Files that lie in the folder JOOR empties. */
  lying(): DroppedFile[] {
    return [...this.files.values()].filter(({ path, foreign }) => posix.dirname(path) === DROP_FOLDER && !foreign);
  }

  /** What is in a folder: paths of files and folders. */
  list(folder: string): string[] {
    if (!this.folders.has(folder)) throw new DropError('NO_SUCH_FILE', `There is no folder ${folder}.`);
    return [...this.folders, ...this.files.keys()]
      .filter((path) => path !== '/' && posix.dirname(path) === folder)
      .sort();
  }

  /** Begins a file; one that has the path is replaced. */
  create(path: string, now: number, foreign = false): DroppedFile {
    this.requireFolderOf(path);
    if (this.folders.has(path)) throw new DropError('FAILURE', `${path} is a folder.`);
    this.leave(path, 'replaced', now);
    const file: DroppedFile = {
      id: this.numbers.next('file'),
      path,
      state: foreign ? 'waiting' : 'writing',
      content: Buffer.alloc(0),
      room: Buffer.alloc(0),
      openedAt: now,
      changedAt: now,
      closedAt: foreign ? now : null,
      renamed: [],
      pickedUpAt: null,
      removedAt: null,
      complete: null,
      report: null,
      foreign,
    };
    this.files.set(path, file);
    this.history.push(file);
    return file;
  }

  /** What is written into a file that is gone already is lost. */
  write(file: DroppedFile, bytes: Buffer, offset: number, now: number): void {
    if (this.files.get(file.path) !== file) return;
    const end = offset + bytes.length;
    if (end > file.room.length) {
      const room = Buffer.alloc(Math.max(end, file.room.length * 2));
      file.content.copy(room);
      file.room = room;
    }
    bytes.copy(file.room, offset);
    file.content = file.room.subarray(0, Math.max(end, file.content.length));
    file.changedAt = now;
  }

  close(file: DroppedFile, now: number): void {
    file.closedAt = now;
    if (file.state === 'writing') file.state = 'waiting';
  }

  /** As SFTP has it: a target that is there already is never overwritten. */
  move(from: string, to: string, now: number): void {
    const file = this.files.get(from);
    if (!file) {
      this.moveFolder(from, to);
      return;
    }
    this.requireFolderOf(to);
    if (this.files.has(to) || this.folders.has(to)) throw new DropError('FAILURE', `${to} is there already.`);
    this.files.delete(from);
    this.files.set(to, file);
    file.renamed.push({ at: now, from });
    file.path = to;
    file.changedAt = now;
  }

  remove(path: string, now: number): void {
    if (!this.files.has(path)) throw new DropError('NO_SUCH_FILE', `There is no file ${path}.`);
    this.leave(path, 'removed', now);
  }

  makeFolder(path: string): void {
    this.requireFolderOf(path);
    if (this.files.has(path) || this.folders.has(path)) throw new DropError('FAILURE', `${path} is there already.`);
    this.folders.add(path);
  }

  removeFolder(path: string): void {
    if (!this.folders.has(path)) throw new DropError('NO_SUCH_FILE', `There is no folder ${path}.`);
    if (path === DROP_FOLDER) throw new DropError('PERMISSION_DENIED', `${path} may not be removed.`);
    if (this.list(path).length > 0) throw new DropError('FAILURE', `${path} is not empty.`);
    this.folders.delete(path);
  }

  /** JOOR takes a file away, as it is. */
  takeAway(file: DroppedFile, now: number): void {
    file.pickedUpAt = now;
    file.complete = file.closedAt !== null;
    this.leave(file.path, 'picked up', now);
  }

  private leave(path: string, state: 'picked up' | 'removed' | 'replaced', now: number): void {
    const file = this.files.get(path);
    if (!file) return;
    this.files.delete(path);
    file.state = state;
    if (state !== 'picked up') file.removedAt = now;
  }

  private moveFolder(from: string, to: string): void {
    if (!this.folders.has(from)) throw new DropError('NO_SUCH_FILE', `There is no file ${from}.`);
    throw new DropError('PERMISSION_DENIED', `The folder ${from} may not be moved to ${to}.`);
  }

  /** Whatever is written lies in the folder that JOOR empties, or in a folder below it. */
  private requireFolderOf(path: string): void {
    const folder = posix.dirname(path);
    if (!this.folders.has(folder)) throw new DropError('NO_SUCH_FILE', `There is no folder ${folder}.`);
    if (folder === '/') throw new DropError('PERMISSION_DENIED', `Files and folders go into ${DROP_FOLDER}.`);
  }
}

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
