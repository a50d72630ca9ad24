import { isEmail } from '../joor/email';
import { COLUMN_LABELS, type ColumnUse } from './columns';
import type { MatchRecord } from './match-record';

/** What is wrong with a row of a file, with the number that a spreadsheet shows for it. */
export interface RowFault {
  row: number;
  message: string;
  /** The row is left out; otherwise only the value is. */
  leftOut: boolean;
}

export interface ListedConnections {
  connections: MatchRecord[];
  faults: RowFault[];
}

/** Rows that a file may have; JOOR's largest brands have some thousand connections. */
export const MOST_ROWS = 50_000;

/** What a spreadsheet makes of a long number, whose digits are lost. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d+$/i;

interface Row {
  number: number;
  cells: readonly string[];
}

/**
 * The connections of a table whose first row is its header. The key of a connection is JOOR's number where a column has it,
 * else `row` and the row's number. Rows that name JOOR's number again are further addresses of that connection.
 *
 * @throws Error with a sentence where the table has no rows or too many
 */
export function listedConnections(
  rows: readonly (readonly string[])[],
  uses: readonly (ColumnUse | null)[],
): ListedConnections {
  const filled: Row[] = rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new Error('The file has a header and no rows.');
  if (filled.length > MOST_ROWS) throw new Error(`The file has ${filled.length} rows; at most ${MOST_ROWS} are read.`);
  const faults: RowFault[] = [];
  const held = new Map<string, MatchRecord>();
  const codes = new Map<string, { key: string; row: number }>();
  for (const row of filled) {
    const note = (message: string, leftOut: boolean) => faults.push({ row: row.number, message, leftOut });
    const record = recordOf(row, uses, note);
    if (!record) continue;
    const same = held.get(record.key);
    if (same && plain(same.name) !== plain(record.name)) {
      note(`${COLUMN_LABELS.id} ${record.key} stands in an earlier row with another name. The row is left out.`, true);
      continue;
    }
    if (same) {
      addTo(same, record);
      continue;
    }
    held.set(record.key, record);
    const taken = codes.get(record.code);
    if (taken)
      note(
        `Row ${taken.row} has the customer code ${record.code} too. JOOR knows customers by code: correct one of the two there.`,
        false,
      );
    else if (record.code !== '') codes.set(record.code, { key: record.key, row: row.number });
  }
  return { connections: [...held.values()], faults };
}

const plain = (text: string) => text.trim().toLowerCase();

function recordOf(
  { number, cells }: Row,
  uses: readonly (ColumnUse | null)[],
  note: (message: string, leftOut: boolean) => void,
): MatchRecord | null {
  if (cells.length > uses.length && cells.slice(uses.length).some((cell) => cell.trim() !== '')) {
    note(
      `The row has ${cells.length} cells and the header ${uses.length}: a value may hold the separator. The row is left out.`,
      true,
    );
    return null;
  }
  const all = (use: ColumnUse): string[] =>
    uses.flatMap((each, index) => (each === use && cells[index]?.trim() ? [cells[index].trim()] : []));
  const one = (use: ColumnUse): string => all(use)[0] ?? '';
  const name = one('name');
  if (name === '') {
    note('The row has no customer name and is left out.', true);
    return null;
  }
  const readable = (use: 'id' | 'code'): string => {
    const text = one(use);
    if (!SCIENTIFIC.test(text)) return text;
    note(
      `${COLUMN_LABELS[use]} ${text} has lost its digits in a spreadsheet and is not used. Export it as text.`,
      false,
    );
    return '';
  };
  const emails = all('email').flatMap((text) => text.split(/[;,\s]+/).filter((each) => each !== ''));
  for (const email of emails.filter((each) => !isEmail(each)))
    note(`"${email}" is not an email address and is not used.`, false);
  const address = { street: one('street'), city: one('city'), postalCode: one('postalCode'), country: one('country') };
  const id = readable('id');
  return {
    key: id || `row ${number}`,
    name,
    otherNames: all('otherName').filter((other) => plain(other) !== plain(name)),
    code: readable('code'),
    emails: emails.filter(isEmail),
    phones: all('phone'),
    addresses: Object.values(address).some((value) => value !== '') ? [address] : [],
  };
}

function addTo(held: MatchRecord, more: MatchRecord): void {
  for (const list of ['otherNames', 'emails', 'phones'] as const) {
    for (const value of more[list]) if (!held[list].includes(value)) held[list].push(value);
  }
  held.addresses.push(...more.addresses);
  if (held.code === '') held.code = more.code;
}
