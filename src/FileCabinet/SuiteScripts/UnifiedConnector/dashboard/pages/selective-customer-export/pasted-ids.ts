/** Internal ids out of pasted text, and what in it is none. */
export interface PastedIds {
  /** Each once, in their order. */
  ids: number[];
  /** What could not be read, line by line, and what was left out. */
  notes: string[];
  /** Lines that hold something else than ids. */
  unread: number;
}

/** An internal id, with or without a #: at most 15 digits, which JavaScript counts exactly. */
const ID = /^#?([1-9]\d{0,14})$/;

/** The address of a record's page in NetSuite. */
const ADDRESS = /[?&]id=([1-9]\d{0,14})(?:&|#|$)/;

/** What an id is called before it: "Internal ID 101", "ID: 101", "id=101", but no part of an address. */
const LABEL = /(^|[\s,;|(])(?:internal *)?id *[:=#]? *(?=\d)/gi;

/** The heading of a column of ids. */
const HEADING = /^["']?(internal\s*id|id|customer(\s*internal)?\s*id)["']?$/i;

/** Characters that nobody sees and that come along with copied text. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * Reads internal ids in any common form: one or many, separated by commas, semicolons, spaces or lines, a column copied
 * from a spreadsheet, alone or among others under a heading such as Internal ID, or addresses of customers' pages. A line
 * that holds anything else is taken for a row of a table, of which only the first entry can be the id: numbers in
 * names and postal codes are no customers that somebody asked for.
 */
export function pastedIds(text: string): PastedIds {
  const ids = new Set<number>();
  const notes: string[] = [];
  let column: number | null = null;
  let repeated = 0;
  let unread = 0;
  text
    .replace(INVISIBLE, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => {
      const cells = cellsOf(line);
      const heading = cells.findIndex((cell) => HEADING.test(cell.trim()));
      if (heading >= 0 && cells.every((cell) => idIn(cell.trim()) === null)) {
        column = cells.length > 1 ? heading : null;
        return;
      }
      const parts = partsOf(column !== null && cells.length > 1 ? (cells[column] ?? '') : line);
      const found = parts.map(idIn);
      const wrong = parts.filter((_, place) => found[place] === null);
      const taken = (wrong.length === 0 ? found : found.slice(0, 1)).flatMap((id) => id ?? []);
      for (const id of taken) {
        if (ids.has(id)) repeated += 1;
        else ids.add(id);
      }
      if (wrong.length === 0) return;
      unread += 1;
      notes.push(sentenceOf(index + 1, wrong, taken));
    });
  if (repeated > 0) {
    notes.push(
      repeated === 1 ? '1 ID is repeated and counted once.' : `${repeated} IDs are repeated and counted once.`,
    );
  }
  return { ids: [...ids], notes, unread };
}

/** The cells of a row as spreadsheets and CSV files have them. */
const cellsOf = (line: string): string[] => line.split(line.includes('\t') ? '\t' : /[,;]/);

const partsOf = (line: string): string[] =>
  line
    .replace(LABEL, '$1')
    .split(/[\s,;|[\]()"']+/)
    .filter((part) => part !== '');

function idIn(part: string): number | null {
  const [, digits] = ID.exec(part) ?? ADDRESS.exec(part) ?? [];
  return digits === undefined ? null : Number(digits);
}

const LONGEST = 60;

function sentenceOf(line: number, wrong: readonly string[], taken: readonly number[]): string {
  const words = wrong.join(' ');
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  const verb = wrong.length === 1 ? 'is not an internal ID' : 'are not internal IDs';
  const rest = taken.length === 0 ? 'This line was ignored.' : `Only ${taken[0]} was taken from this line.`;
  return `Line ${line}: "${shown}" ${verb}. ${rest} An internal ID is a whole number such as 1234. You find it at the end of the customer page's address.`;
}
