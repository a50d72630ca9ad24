/** Internal ids out of pasted text, and what in it is none. */
export interface PastedIds {
  /** Each once, in their order. */
  ids: number[];
  /** What could not be read, line by line, and what was left out. */
  notes: string[];
}

/** An internal id: at most 15 digits, which JavaScript counts exactly. */
const ID = /^[1-9]\d{0,14}$/;

/** The address of a record's page in NetSuite. */
const ADDRESS = /[?&]id=([1-9]\d{0,14})(?:&|#|$)/;

/** A heading above a pasted column. */
const HEADING = /^["']?(internal\s*id|id|customer(\s*internal)?\s*id)["']?$/i;

/**
 * Reads internal ids in any common form: one or many, separated by commas, semicolons, spaces or lines, a column copied
 * from a spreadsheet with its heading, or addresses of customers' pages.
 */
export function pastedIds(text: string): PastedIds {
  const ids = new Set<number>();
  const notes: string[] = [];
  let repeated = 0;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (HEADING.test(line.trim())) return;
    const wrong: string[] = [];
    for (const part of line.split(/[\s,;|[\]()"']+/).filter((each) => each !== '')) {
      const id = ID.test(part) ? part : ADDRESS.exec(part)?.[1];
      if (id === undefined) wrong.push(part);
      else if (ids.has(Number(id))) repeated += 1;
      else ids.add(Number(id));
    }
    if (wrong.length > 0) notes.push(sentenceOf(index + 1, wrong));
  });
  if (repeated > 0) {
    notes.push(
      repeated === 1
        ? '1 id stands there twice and is taken once.'
        : `${repeated} ids are repeated and are taken once.`,
    );
  }
  return { ids: [...ids], notes };
}

const LONGEST = 60;

function sentenceOf(line: number, wrong: readonly string[]): string {
  const words = wrong.join(' ');
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  const verb = wrong.length === 1 ? 'is not an internal id' : 'are not internal ids';
  return `Line ${line}: "${shown}" ${verb}. An internal id is a whole number such as 1234; the address of the customer's page ends with it.`;
}
