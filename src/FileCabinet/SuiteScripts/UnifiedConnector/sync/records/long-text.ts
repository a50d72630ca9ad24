/** Long Text takes this many characters from a script (Oracle help, section_N2842731). */
export const MAX_LONG_TEXT = 100_000;

/** Room for the line that counts what is left out. */
const LAST_LINE = 100;

/** The lines, or as many whole ones as Long Text takes, with a last line that counts the others. */
export function fittingLines(text: string): string {
  if (text.length <= MAX_LONG_TEXT) return text;
  const end = text.lastIndexOf('\n', MAX_LONG_TEXT - LAST_LINE);
  if (end < 1) return `${text.slice(0, MAX_LONG_TEXT - 1)}…`;
  const left = text.slice(end + 1).split('\n').length;
  return `${text.slice(0, end)}\nAnd ${left.toLocaleString('en')} more that do not fit here.`;
}

/** As many whole lines as Long Text takes, of a text whose lines are values: a part of one would be another value. */
export function wholeLines(text: string): string {
  if (text.length <= MAX_LONG_TEXT) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf('\n', MAX_LONG_TEXT)));
}
