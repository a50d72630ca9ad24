import * as crypto from 'N/crypto';
import * as encode from 'N/encode';

/** SHA-256 in hexadecimal. Costs nothing. */
export function sha256(text: string): string {
  const hash = crypto.createHash({ algorithm: crypto.HashAlg.SHA256 });
  hash.update({ input: text, inputEncoding: encode.Encoding.UTF_8 });
  return hash.digest({ outputEncoding: encode.Encoding.HEX }).toLowerCase();
}
