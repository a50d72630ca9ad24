const PORTION = 32_768;

/** Bytes as base64: a file within JSON. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += PORTION) {
    text += String.fromCharCode(...bytes.subarray(start, start + PORTION));
  }
  return btoa(text);
}

export const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
