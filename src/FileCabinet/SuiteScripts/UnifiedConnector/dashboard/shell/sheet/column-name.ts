const LETTERS = 26;

/** A, B ... Z, AA ... of a column from 0. */
export function columnName(at: number): string {
  const rest = Math.floor(at / LETTERS) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (at % LETTERS))}`;
}

/** The column from 0 that a reference such as AB12 names. */
export const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
