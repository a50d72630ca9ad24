/**
 * Text as it is sent: one form for every accented letter (NFC), no control characters, ordinary single spaces.
 * Accents, CJK and emoji (with their joiners) stay.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200b\u2060\ufeff]/gu, '')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
}
