import { TextDecoder } from 'node:util';
import { NotSupportedError } from '../../account/errors';
import { FILE_ENCODINGS } from './types';

/** One byte a character: WHATWG's name of each table. Latin 1 is the code points themselves. */
const SINGLE_BYTE: Readonly<Record<string, string>> = {
  [FILE_ENCODINGS.WINDOWS_1252]: 'windows-1252',
  [FILE_ENCODINGS.MAC_ROMAN]: 'macintosh',
};

const tables = new Map<string, ReadonlyMap<string, number>>();

/**
 * The bytes of a text. What an encoding has no character for becomes a question mark, as in Java (docs/assumptions.md).
 * @throws NotSupportedError for the encodings of more bytes other than UTF-8
 */
export function encodeText(text: string, encoding: string): Buffer {
  if (encoding === FILE_ENCODINGS.UTF_8) return Buffer.from(text, 'utf8');
  if (encoding === FILE_ENCODINGS.ISO_8859_1) return Buffer.from([...text].map((each) => latin1(each)));
  const table = tableOf(encoding);
  return Buffer.from([...text].map((each) => table.get(each) ?? QUESTION_MARK));
}

/** The text of bytes; the encodings that encodeText knows. */
export function decodeText(bytes: Buffer, encoding: string): string {
  if (encoding === FILE_ENCODINGS.UTF_8) return bytes.toString('utf8');
  if (encoding === FILE_ENCODINGS.ISO_8859_1) return bytes.toString('latin1');
  return decodeWhole(encoding, bytes);
}

const QUESTION_MARK = 0x3f;

function latin1(character: string): number {
  const point = character.codePointAt(0) ?? QUESTION_MARK;
  return point <= 0xff ? point : QUESTION_MARK;
}

/** In two calls: Node 20 takes windows-1252 for Latin 1 in one (https://github.com/nodejs/node/issues/56542). */
function decodeWhole(encoding: string, bytes: Uint8Array): string {
  const name = SINGLE_BYTE[encoding];
  if (name === undefined) throw new NotSupportedError(`N/file in the encoding ${encoding}`);
  const decoder = new TextDecoder(name);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const table = new Map(bytes.map((byte) => [decodeWhole(encoding, Uint8Array.of(byte)), byte]));
  tables.set(encoding, table);
  return table;
}
