/** How many bytes a text takes in UTF-8, as NetSuite counts them where a limit is in bytes. */
export const utf8Bytes = (text: string): number =>
  [...text].reduce((sum, character) => sum + bytesOf(character.codePointAt(0) ?? 0), 0);

const bytesOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
