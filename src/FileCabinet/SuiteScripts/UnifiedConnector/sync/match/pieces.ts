import { MAX_LONG_TEXT } from '../records/long-text';

/** Characters around each piece. */
const FRAME = 2;

/**
 * JSON in pieces that a Long Text takes. Angle brackets and ampersands are escaped, for NetSuite shows them otherwise, and
 * each piece stands between bars, for NetSuite may trim a text.
 */
export function piecesOf(value: unknown): string[] {
  const json = JSON.stringify(value).replace(/[<>&|]/g, escaped);
  const pieces: string[] = [];
  for (let start = 0; start < json.length; ) {
    let end = Math.min(json.length, start + MAX_LONG_TEXT - FRAME);
    // Half a character would not be stored.
    if (end < json.length && /[\uD800-\uDBFF]/.test(json.charAt(end - 1))) end -= 1;
    pieces.push(`|${json.slice(start, end)}|`);
    start = end;
  }
  return pieces;
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The value whose pieces these are, in their order. */
export const joinedPieces = <T>(pieces: readonly string[]): T =>
  JSON.parse(pieces.map((piece) => piece.slice(piece.indexOf('|') + 1, piece.lastIndexOf('|'))).join('')) as T;
