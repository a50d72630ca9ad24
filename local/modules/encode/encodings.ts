import { NetSuiteError } from '../../account/errors';

/** encode.Encoding, which N/crypto and N/https share. */
export const ENCODINGS = {
  UTF_8: 'UTF_8',
  BASE_16: 'BASE_16',
  BASE_32: 'BASE_32',
  BASE_64: 'BASE_64',
  BASE_64_URL_SAFE: 'BASE_64_URL_SAFE',
  HEX: 'HEX',
} as const;

export type Encoding = keyof typeof ENCODINGS;

const BASE_32_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const PATTERNS: Record<Exclude<Encoding, 'UTF_8'>, RegExp> = {
  BASE_16: /^([0-9a-fA-F]{2})*$/,
  HEX: /^([0-9a-fA-F]{2})*$/,
  BASE_32: /^[A-Z2-7]*={0,6}$/,
  BASE_64: /^[A-Za-z0-9+/]*={0,2}$/,
  BASE_64_URL_SAFE: /^[A-Za-z0-9_-]*={0,2}$/,
};

/**
 * The bytes that a string stands for.
 * @throws NetSuiteError FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING
 */
export function decode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'UTF_8') return Buffer.from(text, 'utf8');
  if (!PATTERNS[encoding].test(text)) {
    throw new NetSuiteError(
      'FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING',
      `Failed to decode string encoded binary data using ${encoding} encoding.`,
    );
  }
  switch (encoding) {
    case 'BASE_16':
    case 'HEX':
      return Buffer.from(text, 'hex');
    case 'BASE_32':
      return decodeBase32(text);
    case 'BASE_64':
      return Buffer.from(text, 'base64');
    case 'BASE_64_URL_SAFE':
      return Buffer.from(text, 'base64url');
  }
}

/**
 * The string for bytes.
 * @throws NetSuiteError FAILED_TO_CONVERT_BINARY_DATA_TO_UTF_8
 */
export function encodeBytes(bytes: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case 'UTF_8':
      return decodeUtf8(bytes);
    case 'BASE_16':
    case 'HEX':
      return bytes.toString('hex');
    case 'BASE_32':
      return encodeBase32(bytes);
    case 'BASE_64':
      return bytes.toString('base64');
    case 'BASE_64_URL_SAFE':
      return bytes.toString('base64url');
  }
}

function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw new NetSuiteError('FAILED_TO_CONVERT_BINARY_DATA_TO_UTF_8', 'Failed to convert binary data to UTF-8.');
}

function encodeBase32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  let text = '';
  for (let at = 0; at < bits.length; at += 5) {
    text += BASE_32_ALPHABET[Number.parseInt(bits.slice(at, at + 5).padEnd(5, '0'), 2)];
  }
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=');
}

function decodeBase32(text: string): Buffer {
  let bits = '';
  for (const character of text.replace(/=+$/, '')) {
    bits += BASE_32_ALPHABET.indexOf(character).toString(2).padStart(5, '0');
  }
  const bytes: number[] = [];
  for (let at = 0; at + 8 <= bits.length; at += 8) bytes.push(Number.parseInt(bits.slice(at, at + 8), 2));
  return Buffer.from(bytes);
}
