import path from 'node:path';
import type { Account } from '../../account/account';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { fileAddress } from '../../account/page-addresses';
import { oneOf, optionsOf, required, wrongType } from '../arguments';
import type { Governance } from '../module';
import { FileContent } from './content';
import { decodeText, encodeText } from './encodings';
import { folderPath } from './folders';
import { type EachCallback, linesOf, Reader, segmentsOf } from './reading';
import { FILE_ENCODINGS, isTextType } from './types';

/** "Content held in memory is limited to 10MB." (Oracle help section_4229269811, section_4769938149) */
const MAX_CONTENTS = 10 * 1024 * 1024;
const SAVE_UNITS = 20;

export interface FileFields {
  id: number | undefined;
  name: string;
  fileType: string;
  content: Buffer;
  folder: number | undefined;
  path: string | undefined;
  encoding: string;
  /** It came from the File Cabinet. */
  loaded: boolean;
}

/** file.File, with the errors of Oracle's stubs for N/file. */
export class File {
  readonly #account: Account;
  readonly #governance: Governance;
  readonly #fields: Omit<FileFields, 'content'>;
  readonly #content: FileContent;
  #mode: 'untouched' | 'reading' | 'writing' = 'untouched';

  constructor(account: Account, governance: Governance, fields: FileFields) {
    this.#account = account;
    this.#governance = governance;
    const { content, ...others } = fields;
    this.#fields = others;
    this.#content = new FileContent(content);
  }

  /** null of a file that was made here, saved or not: save returns it (probed by SuiteScript-2.0-Type-Declarations). */
  get id(): number | null {
    return this.#fields.loaded ? (this.#fields.id ?? null) : null;
  }

  get name(): string {
    return this.#fields.name;
  }

  set name(name: string) {
    this.#fields.name = name;
  }

  get folder(): number | undefined {
    return this.#fields.folder;
  }

  set folder(folder: number) {
    this.#fields.folder = Number(folder);
  }

  get path(): string | undefined {
    return this.#fields.path?.replace(/^\//, '');
  }

  /** Address within the account; undefined until it is saved. */
  get url(): string | undefined {
    return this.#fields.id === undefined ? undefined : fileAddress(this.#account, this.#fields.id);
  }

  get size(): number {
    return this.#content.size;
  }

  get fileType(): string {
    return this.#fields.fileType;
  }

  get isText(): boolean {
    return isTextType(this.#fields.fileType);
  }

  get encoding(): string {
    return this.#fields.encoding;
  }

  /** What its text is written in. Bytes that are there already stay as they are (docs/assumptions.md). */
  set encoding(encoding: unknown) {
    if (this.size > 0) throw new NotSupportedError('changing the encoding of a file that has content');
    this.#fields.encoding = oneOf(encoding, FILE_ENCODINGS, 'encoding', 'File');
  }

  get lines() {
    return { iterator: () => ({ each: (callback: EachCallback) => this.#each(linesOf, callback) }) };
  }

  /** section_1543844004 */
  getSegments(...values: unknown[]) {
    const { separator } = optionsOf(values, ['separator']);
    if (separator === '') {
      throw new NetSuiteError('SSS_INVALID_SEGMENT_SEPARATOR', 'Segment separator must not be empty.');
    }
    const wanted = required({ separator }, 'separator', 'File.getSegments');
    if (typeof wanted !== 'string') throw wrongType('separator', 'string', 'File.getSegments');
    const segments = (text: string) => segmentsOf(text, wanted);
    return { iterator: () => ({ each: (callback: EachCallback) => this.#each(segments, callback) }) };
  }

  getReader(): Reader {
    this.#startReading();
    return new Reader(this.#text());
  }

  /** Text, or base64 of a binary file. */
  getContents(): string {
    if (this.size > MAX_CONTENTS) throw tooLarge('file content');
    return this.isText ? this.#text() : this.#content.bytes().toString('base64');
  }

  /** @returns the internal id; a file of the same name in the folder is overwritten. Reading and writing start anew. */
  save(): number {
    const { folder, name, encoding } = this.#fields;
    if (folder === undefined) {
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'File.save: Missing a required argument: folder');
    }
    this.#governance.charge('File.save', SAVE_UNITS);
    const target = path.posix.join(folderPath(this.#account, folder), name);
    this.#fields.id = this.#account.files.write(target, this.#content.bytes(), encoding);
    this.#fields.path = target;
    this.#mode = 'untouched';
    return this.#fields.id;
  }

  appendLine(...values: unknown[]): this {
    const value = required(optionsOf(values, ['value']), 'value', 'File.appendLine');
    return this.#append(`${value}\n`);
  }

  append(...values: unknown[]): this {
    return this.#append(String(required(optionsOf(values, ['value']), 'value', 'File.append')));
  }

  resetStream(): void {
    this.#mode = 'untouched';
  }

  toJSON() {
    const { id, name, path: filePath, folder, fileType, isText, size, encoding } = this;
    return { type: 'file.File', id, name, path: filePath, folder, fileType, isText, size, encoding };
  }

  toString(): string {
    return 'file.File';
  }

  /** Its lines without their line ends; for the host. */
  static textLines(file: File): string[] {
    return linesOf(file.#text());
  }

  /** All of it, whatever its size; for the host. */
  static bytes(file: File): Buffer {
    return file.#content.bytes();
  }

  #append(text: string): this {
    if (!this.isText)
      throw new NotSupportedError(`appending to a file of type ${this.fileType}: Oracle names text and .csv`);
    if (this.#mode === 'reading') {
      throw new NetSuiteError(
        'YOU_CANNOT_WRITE_TO_A_FILE_AFTER_YOU_BEGAN_READING_FROM_IT',
        'You cannot write to a file after you began reading from it.',
      );
    }
    this.#mode = 'writing';
    const bytes = encodeText(text, this.encoding);
    if (bytes.length > MAX_CONTENTS) throw tooLarge('content');
    this.#content.append(bytes);
    return this;
  }

  #each(parts: (text: string) => string[], callback: EachCallback): void {
    this.#startReading();
    for (const value of parts(this.#text())) {
      if (Buffer.byteLength(value) > MAX_CONTENTS) throw tooLarge('content');
      if (!callback({ value })) return;
    }
  }

  #startReading(): void {
    if (this.#mode === 'writing') {
      throw new NetSuiteError(
        'YOU_CANNOT_READ_FROM_A_FILE_AFTER_YOU_BEGAN_WRITING_TO_IT',
        'You cannot read from a file after you began writing to it.',
      );
    }
    this.#mode = 'reading';
  }

  #text(): string {
    return decodeText(this.#content.bytes(), this.encoding);
  }
}

function tooLarge(what: string): NetSuiteError {
  return new NetSuiteError(
    'SSS_FILE_CONTENT_SIZE_EXCEEDED',
    `The ${what} you are attempting to access exceeds the maximum allowed size of 10 MB.`,
  );
}
