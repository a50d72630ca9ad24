export const ENCODINGS = ['UTF-8', 'Windows-1252', 'ISO-8859-1'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** What Windows-1252 has where ISO-8859-1 has control characters (unicode.org, CP1252.TXT). */
const OF_WINDOWS = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** The first character of a text that an encoding does not have; undefined: it has them all. */
export function missingCharacter(text: string, encoding: Encoding): string | undefined {
  if (encoding === 'UTF-8') return undefined;
  return [...text].find((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return false;
    return !(encoding === 'Windows-1252' && OF_WINDOWS.includes(character));
  });
}
