import path from 'node:path';
import type { Account } from '../../account/account';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { fileAddress } from '../../account/page-addresses';
import { optionsOf, required } from '../arguments';
import type { Governance } from '../module';
import { folderPath } from './folders';
import { FILE_ENCODINGS, isTextType } from './types';

/** Most that getContents reads (Oracle's stubs for N/file). */
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
  readonly #fields: FileFields;
  #mode: 'untouched' | 'reading' | 'writing' = 'untouched';

  constructor(account: Account, governance: Governance, fields: FileFields) {
    this.#account = account;
    this.#governance = governance;
    this.#fields = fields;
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
    return this.#fields.content.length;
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

  get lines() {
    return { iterator: () => ({ each: (callback: (line: { value: string }) => unknown) => this.#each(callback) }) };
  }

  /** Text, or base64 of a binary file. */
  getContents(): string {
    if (this.size > MAX_CONTENTS) {
      throw new NetSuiteError('SSS_FILE_CONTENT_SIZE_EXCEEDED', 'The file is larger than 10 MB. Read it line by line.');
    }
    return this.isText ? this.#text() : this.#fields.content.toString('base64');
  }

  /** @returns the internal id; a file of the same name in the folder is overwritten */
  save(): number {
    const { folder, name, content } = this.#fields;
    if (folder === undefined) {
      throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', 'File.save: Missing a required argument: folder');
    }
    this.#governance.charge('File.save', SAVE_UNITS);
    const target = path.posix.join(folderPath(this.#account, folder), name);
    this.#fields.id = this.#account.files.write(target, content);
    this.#fields.path = target;
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
    const lines = file.#text().split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines;
  }

  #append(text: string): this {
    if (this.#mode === 'reading') {
      throw new NetSuiteError(
        'YOU_CANNOT_WRITE_TO_A_FILE_AFTER_YOU_BEGAN_READING_FROM_IT',
        'You cannot write to a file after you began reading from it.',
      );
    }
    this.#mode = 'writing';
    this.#fields.content = Buffer.concat([this.#fields.content, Buffer.from(text, 'utf8')]);
    return this;
  }

  #each(callback: (line: { value: string }) => unknown): void {
    if (this.#mode === 'writing') {
      throw new NetSuiteError(
        'YOU_CANNOT_READ_FROM_A_FILE_AFTER_YOU_BEGAN_WRITING_TO_IT',
        'You cannot read from a file after you began writing to it.',
      );
    }
    this.#mode = 'reading';
    for (const value of File.textLines(this)) if (!callback({ value })) return;
  }

  #text(): string {
    if (this.#fields.encoding !== FILE_ENCODINGS.UTF_8) {
      throw new NotSupportedError(`N/file.File in the encoding ${this.#fields.encoding}`);
    }
    return this.#fields.content.toString('utf8');
  }
}
