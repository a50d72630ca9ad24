import { parse, unparse } from 'papaparse';

/** Rows as lines between which `newline` stands, a value in quotes where it needs them or, with `quotes`, always. */
export const quoted = (
  rows: readonly (readonly string[])[],
  form: { delimiter: string; newline: string; quotes: boolean },
): string =>
  unparse(
    rows.map((row) => [...row]),
    form,
  );

/** The rows of such lines. */
export const unquoted = (text: string, form: { delimiter: string; newline: '\r\n' | '\n' }): string[][] =>
  parse<string[]>(text, form).data;
