/**
 * Text as it is sent: one form for every accented letter (NFC), no control characters, ordinary single spaces, nothing
 * that JSON or XML could not carry. Accents, CJK and emoji (with their joiners) stay. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\p{Cs}\u200b\u2060\u180e\ufeff\ufffe\uffff]/gu, '')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .normalize('NFC')
    .trim();
}
