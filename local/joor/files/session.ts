import { posix } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attributes, type FileEntry, type SFTPWrapper, utils } from 'ssh2';
import type { JoorAccount } from '../account';
import { joorDate } from '../clock';
import type { Joor } from '../joor';
import { type Drop, DropError, type DroppedFile } from './drop';
import type { FileFault, FileFaultKind } from './faults';
import { pickUp } from './pick-up';

const { STATUS_CODE, flagsToString } = utils.sftp;

type Status = keyof typeof STATUS_CODE;

const FOLDER_MODE = 0o40755;
const FILE_MODE = 0o100644;

interface OpenFile {
  file: DroppedFile;
  writes: boolean;
  /** A fault of what is first written has acted. */
  spoilt: boolean;
  /** Nothing more of it is kept, and nobody is told. */
  short: boolean;
}

interface OpenFolder {
  entries: FileEntry[] | null;
}

/** A call that ends the connection instead of answering. */
class Cut extends Error {}

/** One SFTP session of a brand: SFTP's calls, carried out in its drop. */
export class SftpSession {
  private readonly handles = new Map<number, OpenFile | OpenFolder>();
  private lastHandle = 0;
  private fault: FileFault | undefined;
  /** A session from before a reset has nobody any more who would take its calls. */
  private readonly resets: number;
  /** Calls are answered one after another, in the order they came. */
  private turn: Promise<void> = Promise.resolve();

  /**
   * @param account the brand's account as it is now: a reset makes it anew
   * @param close closes the connection
   */
  constructor(
    private readonly joor: Joor,
    private readonly account: () => JoorAccount | undefined,
    private readonly username: string,
    private readonly sftp: SFTPWrapper,
    private readonly close: () => void,
  ) {
    this.resets = joor.resets;
    this.listen();
  }

  private listen(): void {
    const { sftp } = this;
    const { OPEN_MODE } = utils.sftp;
    sftp.on('REALPATH', (id, path) =>
      this.answer(id, 'REALPATH', path, () =>
        sftp.name(id, [{ filename: absolute(path), longname: '', attrs: noAttributes() }]),
      ),
    );
    for (const name of ['STAT', 'LSTAT'] as const) {
      sftp.on(name, (id: number, path: string) =>
        this.answer(id, name, path, () => sftp.attrs(id, this.attributes(path))),
      );
    }
    sftp.on('FSTAT', (id, handle) =>
      this.answer(id, 'FSTAT', this.pathOf(handle), () => sftp.attrs(id, this.attributes(this.fileOf(handle).path))),
    );
    sftp.on('OPENDIR', (id, path) => this.answer(id, 'OPENDIR', path, () => sftp.handle(id, this.openFolder(path))));
    sftp.on('READDIR', (id, handle) => this.answer(id, 'READDIR', '', () => this.readFolder(id, handle)));
    sftp.on('OPEN', (id, path, flags) =>
      this.answer(id, 'OPEN', path, () =>
        sftp.handle(id, this.open(path, (flags & OPEN_MODE.WRITE) !== 0, flagsToString(flags))),
      ),
    );
    sftp.on('READ', (id, handle, offset, length) =>
      this.answer(id, 'READ', this.pathOf(handle), () => this.read(id, handle, offset, length)),
    );
    sftp.on('WRITE', (id, handle, offset, data) => {
      // The packet's memory is used again.
      const bytes = Buffer.from(data);
      this.answer(id, 'WRITE', this.pathOf(handle), () => this.write(id, handle, offset, bytes), bytes.length);
    });
    sftp.on('CLOSE', (id, handle) => this.answer(id, 'CLOSE', this.pathOf(handle), () => this.closeHandle(id, handle)));
    sftp.on('RENAME', (id, from, to) => this.change(id, 'RENAME', from, (drop, now) => this.move(drop, from, to, now)));
    sftp.on('REMOVE', (id, path) => this.change(id, 'REMOVE', path, (drop, now) => drop.remove(absolute(path), now)));
    sftp.on('MKDIR', (id, path) => this.change(id, 'MKDIR', path, (drop) => drop.makeFolder(absolute(path))));
    sftp.on('RMDIR', (id, path) => this.change(id, 'RMDIR', path, (drop) => drop.removeFolder(absolute(path))));
    for (const name of ['SETSTAT', 'FSETSTAT'] as const) {
      sftp.on(name, (id: number) => this.answer(id, name, '', () => sftp.status(id, STATUS_CODE.OK)));
    }
  }

  /** A call that changes the drop and is answered by a status. */
  private change(id: number, operation: string, path: string, action: (drop: Drop, now: number) => void): void {
    this.answer(id, operation, path, () => {
      this.requireRights();
      action(this.drop, this.now);
      this.sftp.status(id, STATUS_CODE.OK);
    });
  }

  /** Carries a call out when its turn comes, with JOOR brought up to the present, and keeps its line. */
  private answer(id: number, operation: string, path: string, action: () => void, bytes: number | null = null): void {
    this.turn = this.turn.then(async () => {
      const slow = this.joor.fileFaults.meet('slow', posix.basename(path));
      if (slow) await sleep(slow.milliseconds);
      this.joor.all();
      this.fault = slow;
      if (this.joor.resets !== this.resets) {
        this.close();
        return;
      }
      const status = this.carryOut(id, action);
      this.joor.sftpLines.push({
        at: new Date(this.now).toISOString(),
        username: this.username,
        operation,
        path,
        status,
        bytes,
        fault: this.fault?.id ?? null,
      });
    });
  }

  private carryOut(id: number, action: () => void): Status | 'CUT' {
    try {
      action();
      return 'OK';
    } catch (error) {
      if (error instanceof Cut) {
        this.close();
        return 'CUT';
      }
      const status = error instanceof DropError ? error.status : 'FAILURE';
      this.sftp.status(id, STATUS_CODE[status], error instanceof Error ? error.message : String(error));
      return status;
    }
  }

  private get now(): number {
    return this.joor.clock.now();
  }

  private get drop(): Drop {
    const account = this.account();
    if (!account) throw new Cut();
    return account.drop;
  }

  private meet(kind: FileFaultKind, name = ''): FileFault | undefined {
    const fault = this.joor.fileFaults.meet(kind, name);
    if (fault) this.fault = fault;
    return fault;
  }

  private requireRights(): void {
    if (this.meet('readOnly')) throw new DropError('PERMISSION_DENIED', 'Nothing may be written here.');
  }

  private attributes(given: string): Attributes {
    const path = absolute(given);
    this.putTaken(path);
    const file = this.drop.find(path);
    if (!file && !this.drop.isFolder(path)) throw new DropError('NO_SUCH_FILE', `There is no file ${path}.`);
    return attributesOf(file, this.now);
  }

  private openFolder(path: string): Buffer {
    const folder = absolute(path);
    const paths = this.drop.list(folder);
    const entry = (filename: string, file: DroppedFile | undefined): FileEntry => {
      const attrs = attributesOf(file, this.now);
      return {
        filename,
        longname: `${file ? '-rw-r--r--' : 'drwxr-xr-x'} 1 joor joor ${attrs.size} ${joorDate(attrs.mtime * 1000)} ${filename}`,
        attrs,
      };
    };
    const entries = paths.map((each) => entry(posix.basename(each), this.drop.find(each)));
    return this.newHandle({ entries: [entry('.', undefined), entry('..', undefined), ...entries] });
  }

  private readFolder(id: number, handle: Buffer): void {
    const open = this.held(handle);
    if (!('entries' in open)) throw new DropError('FAILURE', 'That is no folder.');
    const { entries } = open;
    open.entries = null;
    if (entries === null) this.sftp.status(id, STATUS_CODE.EOF);
    else this.sftp.name(id, entries);
  }

  private open(given: string, writes: boolean, flags: string | null): Buffer {
    const path = absolute(given);
    if (!writes) {
      const file = this.drop.find(path);
      if (!file) throw new DropError('NO_SUCH_FILE', `There is no file ${path}.`);
      return this.newHandle({ file, writes, spoilt: false, short: false });
    }
    this.requireRights();
    this.putTaken(path);
    if (flags !== 'w' && flags !== 'wx' && flags !== 'w+' && flags !== 'wx+') {
      throw new DropError('FAILURE', 'Files are written from their beginning.');
    }
    if (flags.includes('x') && this.drop.find(path)) throw new DropError('FAILURE', `${path} is there already.`);
    return this.newHandle({ file: this.drop.create(path, this.now), writes, spoilt: false, short: false });
  }

  /** A file that somebody else has put there, where a fault says so. */
  private putTaken(path: string): void {
    if (this.drop.find(path) || this.drop.isFolder(path) || !this.meet('taken', posix.basename(path))) return;
    this.drop.create(path, this.now, true);
  }

  private read(id: number, handle: Buffer, offset: number, length: number): void {
    const { content } = this.fileOf(handle);
    if (offset >= content.length) this.sftp.status(id, STATUS_CODE.EOF);
    else this.sftp.data(id, content.subarray(offset, offset + length));
  }

  private write(id: number, handle: Buffer, offset: number, bytes: Buffer): void {
    const open = this.held(handle);
    if (!('file' in open) || !open.writes) throw new DropError('FAILURE', 'That file was not opened for writing.');
    const { file } = open;
    if (!open.spoilt) {
      open.spoilt = true;
      open.short = this.spoil(file, offset, bytes);
    }
    if (!open.short) this.drop.write(file, bytes, offset, this.now);
    this.sftp.status(id, STATUS_CODE.OK);
  }

  /** What may go wrong with the first bytes of a file; whether the rest of it is lost unsaid. */
  private spoil(file: DroppedFile, offset: number, bytes: Buffer): boolean {
    const name = posix.basename(file.path);
    const half = () => this.drop.write(file, bytes.subarray(0, Math.ceil(bytes.length / 2)), offset, this.now);
    if (this.meet('cut', name)) {
      half();
      throw new Cut();
    }
    if (this.meet('full', name)) {
      half();
      throw new DropError('FAILURE', 'There is no space left.');
    }
    const account = this.account();
    if (account && this.meet('half', name)) {
      half();
      pickUp(account, file, this.now);
    }
    if (!this.meet('short', name)) return false;
    half();
    return true;
  }

  private move(drop: Drop, from: string, to: string, now: number): void {
    if (this.meet('noMove', posix.basename(from))) throw new DropError('PERMISSION_DENIED', 'Files may not be moved.');
    this.putTaken(absolute(to));
    drop.move(absolute(from), absolute(to), now);
  }

  private closeHandle(id: number, handle: Buffer): void {
    const open = this.held(handle);
    this.handles.delete(handle.readUInt32BE(0));
    if ('file' in open && open.writes) this.drop.close(open.file, this.now);
    this.sftp.status(id, STATUS_CODE.OK);
  }

  private newHandle(open: OpenFile | OpenFolder): Buffer {
    this.lastHandle += 1;
    this.handles.set(this.lastHandle, open);
    const handle = Buffer.alloc(4);
    handle.writeUInt32BE(this.lastHandle);
    return handle;
  }

  private held(handle: Buffer): OpenFile | OpenFolder {
    const open = handle.length === 4 ? this.handles.get(handle.readUInt32BE(0)) : undefined;
    if (!open) throw new DropError('FAILURE', 'There is no such handle.');
    return open;
  }

  private fileOf(handle: Buffer): DroppedFile {
    const open = this.held(handle);
    if (!('file' in open)) throw new DropError('FAILURE', 'That is a folder.');
    return open.file;
  }

  private pathOf(handle: Buffer): string {
    const open = handle.length === 4 ? this.handles.get(handle.readUInt32BE(0)) : undefined;
    return open && 'file' in open ? open.file.path : '';
  }
}

/** Paths are relative to the brand's home, which is the root it sees. */
const absolute = (path: string): string => posix.resolve('/', path);

function attributesOf(file: DroppedFile | undefined, now: number): Attributes {
  const seconds = Math.floor((file?.changedAt ?? now) / 1000);
  const mode = file ? FILE_MODE : FOLDER_MODE;
  return { mode, uid: 1000, gid: 1000, size: file?.content.length ?? 0, atime: seconds, mtime: seconds };
}

const noAttributes = (): Attributes => ({ mode: 0, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 });
