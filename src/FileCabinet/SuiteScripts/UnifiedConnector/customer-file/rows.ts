import { dateText } from './dates';
import { missingCharacter } from './encodings';
import { DELIMITERS, type FileFormat } from './format';
import { type Cell, cellsOf, listOf } from './layout';
import { FILE_DATE, FIXED, LISTS, type ListName, SOURCES } from './sources';
import { customerValue, type FileConnection, type Item, itemsOf, rowAddresses, type Value, written } from './values';

/** What keeps a customer out of a file: a code of the rule sheet, the column or kind of values, and a sentence. */
export interface FileFault {
  code: 'file_value_missing' | 'file_value_breaks' | 'file_columns_missing';
  field: string;
  detail: string;
}

/** The rows of one customer, and what keeps it out of the file. */
export interface CustomerRows {
  rows: string[][];
  faults: FileFault[];
}

/** What is one and the same in every file, so that a day does not make a new version of a customer. */
const NO_DAY = 0;

/**
 * The rows of a connection as the format lays them out: one for each address or one for the customer, times the items of each
 * list that has rows of its own. `now` (milliseconds since 1970 UTC) is the date of the file.
 */
export function rowsOf(connection: FileConnection, format: FileFormat, now: number): CustomerRows {
  const items = itemsOf(connection);
  const cells = cellsOf(format);
  const faults = tooMany(items, format);
  const rows = rowSubjects(items, format).map((subject) =>
    cells.map((cell) => {
      const { text, problem } = cellText(cell, { connection, items, format, now, subject });
      const found = problem ?? cellFault(cell, text, format, addressName(subject, format));
      if (found && !faults.some(({ detail }) => detail === found.detail)) faults.push(found);
      return text;
    }),
  );
  return { rows, faults };
}

/** What a file says of a customer, whenever it is made: its fingerprint is made of it. Columns without a header stand by place. */
export function fileVersion(connection: FileConnection, format: FileFormat): unknown {
  return ['file', headerOf(format), rowsOf(connection, format, NO_DAY).rows];
}

export const headerOf = (format: FileFormat): string[] => cellsOf(format).map(({ header }) => header);

/** What a row is for: its address, and an item of each list that has rows of its own. */
interface RowSubject {
  address: Item;
  items: Partial<Record<ListName, Item>>;
}

function rowSubjects(items: Record<ListName, Item[]>, format: FileFormat): RowSubject[] {
  const addresses = format.rows === 'address' ? rowAddresses(items, format) : [];
  let subjects: RowSubject[] = (addresses.length > 0 ? addresses : [{}]).map((address) => ({ address, items: {} }));
  for (const name of rowLists(format)) {
    const list = items[name];
    if (list.length > 0) {
      subjects = subjects.flatMap((subject) =>
        list.map((item) => ({ ...subject, items: { ...subject.items, [name]: item } })),
      );
    }
  }
  return subjects;
}

/** Lists with rows of their own, as far as a column shows them. */
function rowLists(format: FileFormat): ListName[] {
  const names = format.columns.flatMap((column) => {
    const list = listOf(column, format);
    return list?.layout.layout === 'rows' ? [list.name] : [];
  });
  return [...new Set(names)];
}

function tooMany(items: Record<ListName, Item[]>, format: FileFormat): FileFault[] {
  const repeated = new Set(
    format.columns.flatMap((column) => {
      const list = listOf(column, format);
      return list?.layout.layout === 'columns' ? [list.name] : [];
    }),
  );
  return [...repeated].flatMap((name) => {
    const { count } = format.lists[name];
    const has = items[name].length;
    if (has <= count) return [];
    return [
      problemOf(
        'file_columns_missing',
        LISTS[name],
        `${LISTS[name]}: the customer has ${has}, and the file format has columns for ${count}.`,
      ),
    ];
  });
}

interface Context {
  connection: FileConnection;
  items: Record<ListName, Item[]>;
  format: FileFormat;
  now: number;
  subject: RowSubject;
}

function cellText(cell: Cell, context: Context): { text: string; problem?: FileFault } {
  const { column, position } = cell;
  const { connection, items, format, now, subject } = context;
  if (column.source === FIXED) return { text: column.text };
  if (column.source === FILE_DATE) return { text: dateText(now, format.dates) };
  const field = column.source.slice(column.source.indexOf('.') + 1);
  const list = listOf(column, format);
  const text = (value: Value) => ({ text: written(value, format) });
  if (!list) {
    const of = SOURCES[column.source]?.of;
    return text(of === 'address' ? subject.address[field] : customerValue(connection, column.source));
  }
  if (list.layout.layout === 'rows') return text(subject.items[list.name]?.[field]);
  if (position !== null) return text(items[list.name][position]?.[field]);
  const values = items[list.name].map((item) => written(item[field], format));
  const { separator } = list.layout;
  const joined = { text: values.every((value) => value === '') ? '' : values.join(separator) };
  const torn = values.find((value) => separator !== '' && value.includes(separator));
  // One value alone with the separator in it would be read as two.
  if (torn === undefined) return joined;
  const detail = `"${torn}" for the column ${cell.header} contains "${separator}", which stands between several values.`;
  return { ...joined, problem: problemOf('file_value_breaks', column.name, detail) };
}

/** What is wrong with the text of a cell; undefined: nothing. */
function cellFault(cell: Cell, text: string, format: FileFormat, address: string): FileFault | undefined {
  const { column, header, position } = cell;
  const ofAddress = SOURCES[column.source]?.of === 'address' && address !== '';
  const place = ofAddress ? ` of address "${address}"` : '';
  // Of repeated columns the first is required, the others are there for those who have more.
  if (text === '' && column.required && (position ?? 0) === 0) {
    return problemOf(
      'file_value_missing',
      column.name,
      `The column ${header}${place} is empty, and the file format requires it.`,
    );
  }
  const missing = missingCharacter(text, format.encoding);
  if (missing !== undefined) {
    return problemOf(
      'file_value_breaks',
      column.name,
      `"${text}" in the column ${header}${place} contains "${missing}", which ${format.encoding} does not have.`,
    );
  }
  if (format.quoting !== 'never') return undefined;
  const delimiter = DELIMITERS[format.delimiter];
  const reason = text.includes(delimiter)
    ? `the delimiter (${format.delimiter})`
    : /[\r\n]/.test(text)
      ? 'a line break'
      : undefined;
  return reason
    ? problemOf(
        'file_value_breaks',
        column.name,
        `"${text}" in the column ${header}${place} contains ${reason}, and the file format quotes nothing.`,
      )
    : undefined;
}

const addressName = ({ address }: RowSubject, { rows }: FileFormat): string =>
  rows === 'address' ? String(address.code ?? '') : '';

const problemOf = (code: FileFault['code'], field: string, detail: string): FileFault => ({ code, field, detail });
