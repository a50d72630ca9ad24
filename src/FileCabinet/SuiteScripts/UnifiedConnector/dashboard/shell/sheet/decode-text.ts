export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

export interface DecodedText {
  text: string;
  encoding: Encoding;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark: of text in the Latin script every other byte is zero. */
function silentUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even === 0) return 'UTF-16LE';
  return even > sample.length / 5 && odd === 0 ? 'UTF-16BE' : undefined;
}

const decode = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  text: new TextDecoder(encoding.toLowerCase()).decode(bytes),
  encoding,
});

/** The letters of the bytes 80 to 9F (encoding.spec.whatwg.org, windows-1252); some TextDecoders take them for Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows(bytes: Uint8Array): DecodedText {
  const letters = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS.charAt(byte - 0x80) : String.fromCharCode(byte),
  );
  return { text: letters.join(''), encoding: 'Windows-1252' };
}

/**
 * The text of a file, in the encoding that its byte order mark names or else its bytes tell: what is not UTF-8 was saved by
 * a spreadsheet on Windows. The mark is left out.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe)) return decode(bytes, 'UTF-16LE');
  if (startsWith(bytes, 0xfe, 0xff)) return decode(bytes, 'UTF-16BE');
  const silent = silentUtf16(bytes);
  if (silent) return decode(bytes, silent);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decodeWindows(bytes);
  }
}
