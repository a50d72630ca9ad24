import { tellsFilesApart } from './file-name';
import { CHOICES, type Column, DEFAULT_FORMAT, DELIMITERS, type FileFormat, type ListLayout } from './format';
import { cellsOf, listOf } from './layout';
import { FIXED, LAYOUTS, LIST_NAMES, LISTS, SOURCES } from './sources';

/** Repeated columns of one kind, at most. */
const MAX_REPEATED = 20;

/** Columns of a format, at most: a row has to be shown and read. */
const MAX_COLUMNS = 200;

/**
 * A format as it is kept or entered. What is left out is as in the default; what is wrong is told, each a sentence that names
 * the setting and the fix. With any fault no file is made.
 */
export function checkFormat(value: unknown): { format: FileFormat; faults: string[] } {
  const entered = isObject(value) ? value : {};
  const types = isObject(entered.addressTypes) ? entered.addressTypes : {};
  const lists = isObject(entered.lists) ? entered.lists : {};
  const format: FileFormat = {
    ...choices(entered),
    header: flagOf(entered.header, DEFAULT_FORMAT.header),
    byteOrderMark: flagOf(entered.byteOrderMark, DEFAULT_FORMAT.byteOrderMark),
    yes: textOf(entered.yes, DEFAULT_FORMAT.yes),
    no: textOf(entered.no, DEFAULT_FORMAT.no),
    fileName: textOf(entered.fileName, DEFAULT_FORMAT.fileName).trim(),
    addressTypes: {
      billing: textOf(types.billing, DEFAULT_FORMAT.addressTypes.billing),
      shipping: textOf(types.shipping, DEFAULT_FORMAT.addressTypes.shipping),
      location: textOf(types.location, DEFAULT_FORMAT.addressTypes.location),
    },
    lists: Object.fromEntries(
      LIST_NAMES.map((name) => [name, layoutOf(lists[name], DEFAULT_FORMAT.lists[name])]),
    ) as FileFormat['lists'],
    columns: Array.isArray(entered.columns) ? entered.columns.map(columnOf) : DEFAULT_FORMAT.columns,
  };
  const markFaults =
    format.byteOrderMark && format.encoding !== 'UTF-8'
      ? [`Byte Order Mark is checked, but ${format.encoding} has none. Uncheck it, or choose UTF-8.`]
      : [];
  return { format, faults: [...markFaults, ...nameFaults(format), ...columnFaults(format), ...listFaults(format)] };
}

function nameFaults({ fileName }: FileFormat): string[] {
  const faults: string[] = [];
  if (!/^[\w{}. -]+$/.test(fileName)) {
    faults.push('File Name is empty or has other characters than letters, digits, spaces and . _ - { }. Correct it.');
  }
  if (!tellsFilesApart(fileName)) {
    faults.push('File Name is the same for every file. Add {timestamp}, or {date} and {time}, or {unix}.');
  }
  return faults;
}

function columnFaults(format: FileFormat): string[] {
  const { columns, rows } = format;
  if (columns.length === 0) return ['Columns is empty. Add the columns that JOOR agreed to.'];
  const faults: string[] = [];
  if (columns.length > MAX_COLUMNS) faults.push(`Columns has ${columns.length} lines. Enter at most ${MAX_COLUMNS}.`);
  if (!columns.some(({ source }) => source === 'customer_code')) {
    faults.push('No column shows the customer code. Without it JOOR cannot tell whose row it is. Add one.');
  }
  for (const [index, { name, source }] of columns.entries()) {
    const which = `Column ${index + 1}${name === '' ? '' : ` (${name})`}`;
    const known = SOURCES[source];
    if (name.trim() === '' && format.header) faults.push(`${which} has no name. Enter the name that JOOR expects.`);
    if (!known) faults.push(`${which} shows "${source}", which is no value of a customer. Choose one of the list.`);
    else if (known.of === 'address' && rows === 'customer') {
      faults.push(
        `${which} shows the address of the row, but there is one row for each customer. Choose a billing or shipping value.`,
      );
    } else if ((known.of === 'billing' || known.of === 'shipping') && rows === 'address') {
      faults.push(
        `${which} shows ${LISTS[known.of].toLowerCase()}, but each address has a row. Choose a value of the address of the row.`,
      );
    }
  }
  if (format.header && faults.length === 0) faults.push(...repeatedHeaders(format));
  if (rows === 'address' && !columns.some(({ source }) => source === 'address.type')) {
    faults.push(
      'Each address has a row, but no column says whether it is for billing or shipping. Add the column address_type.',
    );
  }
  return faults;
}

function repeatedHeaders(format: FileFormat): string[] {
  const headers = cellsOf(format).map(({ header }) => header);
  const twice = new Set(headers.filter((header, index) => headers.indexOf(header) !== index));
  return [...twice].map((header) => `Two columns are called ${header}. Give each its own name.`);
}

function listFaults(format: FileFormat): string[] {
  const shown = new Set(format.columns.flatMap((column) => listOf(column, format)?.name ?? []));
  return [...shown].flatMap((name) => {
    const { layout, separator, count } = format.lists[name];
    const faults: string[] = [];
    if (layout === 'columns' && !(Number.isInteger(count) && count >= 1 && count <= MAX_REPEATED)) {
      faults.push(`${LISTS[name]} has ${count} repeated columns. Enter a whole number from 1 to ${MAX_REPEATED}.`);
    }
    if (layout !== 'joined') return faults;
    if (separator === '') faults.push(`${LISTS[name]} is joined by nothing. Enter a separator.`);
    else if (format.quoting === 'never' && separator.includes(DELIMITERS[format.delimiter])) {
      faults.push(`${LISTS[name]} is joined by the delimiter, and nothing is quoted. Enter another separator.`);
    }
    return faults;
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const flagOf = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);

type Choices = Pick<FileFormat, keyof typeof CHOICES>;

/** The choices; what is none of those offered is as in the default. */
const choices = (entered: Record<string, unknown>): Choices =>
  Object.fromEntries(
    Object.entries<readonly string[]>(CHOICES).map(([key, offered]) => {
      const value = entered[key];
      const chosen = typeof value === 'string' && offered.includes(value);
      return [key, chosen ? value : DEFAULT_FORMAT[key as keyof Choices]];
    }),
  ) as unknown as Choices;

function layoutOf(value: unknown, otherwise: ListLayout): ListLayout {
  if (!isObject(value)) return otherwise;
  const layout = LAYOUTS.find((each) => each === value.layout) ?? otherwise.layout;
  return {
    layout,
    separator: textOf(value.separator, otherwise.separator),
    count: typeof value.count === 'number' ? value.count : otherwise.count,
  };
}

const columnOf = (value: unknown): Column => {
  const entered = isObject(value) ? value : {};
  const source = textOf(entered.source, '');
  return {
    name: textOf(entered.name, ''),
    source,
    text: source === FIXED ? textOf(entered.text, '') : '',
    required: entered.required === true,
  };
};
