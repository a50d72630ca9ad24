import { NetSuiteError } from '../../account/errors';
import { optionsOf, required, wrongType } from '../arguments';

/** What an iterator hands on; it goes on while the callback returns true (Oracle help section_4769955095). */
export type EachCallback = (part: { value: string }) => unknown;

/** file.Reader (Oracle help section_1543844186): reads from where the last call ended. */
export class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** section_1543844425: up to the tag and without it, or the rest; null at the end. */
  readUntil(...values: unknown[]): string | null {
    const { tag } = optionsOf(values, ['tag']);
    if (tag === '') throw new NetSuiteError('SSS_TAG_CANNOT_BE_EMPTY', 'Tag cannot be empty.');
    const wanted = required({ tag }, 'tag', 'Reader.readUntil');
    if (typeof wanted !== 'string') throw wrongType('tag', 'string', 'Reader.readUntil');
    if (this.#at >= this.#text.length) return null;
    const found = this.#text.indexOf(wanted, this.#at);
    const end = found === -1 ? this.#text.length : found;
    const text = this.#text.slice(this.#at, end);
    this.#at = found === -1 ? end : end + wanted.length;
    return text;
  }

  /** section_1543844484: fewer where the file ends; null at the end. */
  readChars(...values: unknown[]): string | null {
    const number = required(optionsOf(values, ['number']), 'number', 'Reader.readChars');
    if (typeof number !== 'number') throw wrongType('number', 'number', 'Reader.readChars');
    if (!(number > 0)) throw new NetSuiteError('SSS_INVALID_READ_SIZE', 'Read size must be positive.');
    if (this.#at >= this.#text.length) return null;
    const text = this.#text.slice(this.#at, this.#at + number);
    this.#at += text.length;
    return text;
  }

  toString(): string {
    return 'file.Reader';
  }
}

/** Lines without their ends. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** "Separator is included in each segment." (section_1543844004) */
export function segmentsOf(text: string, separator: string): string[] {
  const parts = text.split(separator);
  const last = parts.pop() ?? '';
  const segments = parts.map((part) => part + separator);
  return last === '' ? segments : [...segments, last];
}
