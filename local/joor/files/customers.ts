import type { Json, JsonObject } from '../json';
import type { Fault } from '../rules';
import { type FileFormat, isOfShippingOnly, type Place, placeOf, typeOfEntry } from './format';
import type { Table, TableRow } from './table';

/** Where in the file something stands. */
export interface RowPlace {
  row: number;
  column: string | null;
}

/** A customer of a file: its rows, and the connection that they make. */
export interface FileCustomer {
  customerCode: string | null;
  rows: number[];
  record: JsonObject;
  /** Where each part of the record stands, by its path (`buyers[0].buyer_name`). */
  places: Map<string, RowPlace>;
  /** What is wrong with its rows, before the record is looked at. */
  faults: (Fault & RowPlace)[];
}

interface Cell {
  place: Place;
  column: string;
  value: string;
}

/** Puts the rows of each customer together, in the order in which the customers begin. */
export function readCustomers(table: Table, format: FileFormat): FileCustomer[] {
  const places = table.columns.map(({ field }) => placeOf(field));
  const codeAt = table.columns.findIndex(({ field }) => field === 'customer_code');
  const byCode = new Map<string, CustomerBuilder>();
  const builders: CustomerBuilder[] = [];
  for (const row of table.rows) {
    const code = row.values[codeAt]?.trim() ?? '';
    let builder = byCode.get(code);
    if (builder === undefined) {
      builder = new CustomerBuilder(format, code || null);
      builders.push(builder);
      // A row without a code is a customer of its own, which has none.
      if (code !== '') byCode.set(code, builder);
    }
    const cells = table.columns.flatMap(({ name }, index): Cell[] => {
      const place = places[index];
      return place === undefined ? [] : [{ place, column: name, value: row.values[index] ?? '' }];
    });
    builder.add(row, cells);
  }
  return builders.map((builder) => builder.customer);
}

class CustomerBuilder {
  readonly customer: FileCustomer;

  constructor(
    private readonly format: FileFormat,
    customerCode: string | null,
  ) {
    this.customer = { customerCode, rows: [], record: {}, places: new Map(), faults: [] };
  }

  add({ row, fault }: TableRow, cells: readonly Cell[]): void {
    this.customer.rows.push(row);
    if (fault !== null) {
      this.fault('', fault, { row, column: null });
      return;
    }
    for (const cell of cells) if (cell.place.kind === 'field') this.field(cell.place.field, cell, row);
    this.entries(cells, row);
    this.address(cells, row);
  }

  private fault(field: string, message: string, place: RowPlace): void {
    this.customer.faults.push({ field, message, ...place });
  }

  /** All rows of a customer say the same of it, or nothing. */
  private field(field: string, { column, value }: Cell, row: number): void {
    const { record, places } = this.customer;
    const held = record[field];
    if (value === '') {
      if (!places.has(field)) places.set(field, { row, column });
      return;
    }
    if (held === undefined) {
      record[field] = value;
      places.set(field, { row, column });
    } else if (held !== value) {
      this.fault(field, `is "${value}", in row ${places.get(field)?.row} it is "${held}"`, { row, column });
    }
  }

  private entries(cells: readonly Cell[], row: number): void {
    const entries = new Map<string, Map<number, [field: string, value: string, column: string][]>>();
    for (const { place, column, value } of cells) {
      if (place.kind !== 'entry' || value === '') continue;
      const separator = this.format.joined[place.list];
      const values = separator === undefined ? [value] : value.split(separator);
      const ofList = entries.get(place.list) ?? new Map();
      entries.set(place.list, ofList);
      for (const [at, each] of values.entries()) {
        const index = (place.index ?? 0) + at;
        ofList.set(index, [...(ofList.get(index) ?? []), [place.field, each.trim(), column]]);
      }
    }
    for (const [list, byIndex] of entries) {
      for (const index of [...byIndex.keys()].sort((a, b) => a - b)) this.entry(list, byIndex.get(index) ?? [], row);
    }
  }

  /** Adds an entry to a list, unless an earlier row has brought the same one. */
  private entry(list: string, values: [field: string, value: string, column: string][], row: number): void {
    const entry: JsonObject = {};
    for (const [field, value, column] of values) {
      if (value !== '') entry[field] = this.typed(value, typeOfEntry(list, field), { row, column }, `${list}.${field}`);
    }
    if (Object.keys(entry).length === 0) return;
    const held = this.listAt(list);
    if (held.some((each) => sameEntry(each, entry))) return;
    held.push(entry);
    const path = `${list}[${held.length - 1}]`;
    this.customer.places.set(path, { row, column: null });
    for (const [field, , column] of values) this.customer.places.set(`${path}.${field}`, { row, column });
  }

  private address(cells: readonly Cell[], row: number): void {
    const parts = cells.flatMap(({ place, column, value }) =>
      place.kind === 'address' ? [{ part: place.part, column, value }] : [],
    );
    const type = cells.find(({ place }) => place.kind === 'address_type');
    const word = type?.value.trim() ?? '';
    if (word === '' && parts.every(({ value }) => value === '')) return;
    const kinds = this.kindsOf(word);
    if (kinds.length === 0) {
      const { billing, shipping, both } = this.format.addressTypes;
      const words = [billing, shipping, ...(both === null ? [] : [both])].join(', ');
      this.fault('address_type', `"${word}" is none of ${words}`, { row, column: type?.column ?? null });
    }
    for (const kind of kinds) {
      const address: JsonObject = {};
      const list = `${kind}.${kind}_addresses`;
      const held = this.listAt(list);
      const path = `${list}[${held.length}]`;
      for (const { part, column, value } of parts) {
        if (isOfShippingOnly(part) && kind === 'billing') continue;
        const field = `${kind}_${part}`;
        const type = part === 'create_doors' ? 'boolean' : 'string';
        this.customer.places.set(`${path}.${field}`, { row, column });
        if (value !== '') address[field] = this.typed(value, type, { row, column }, `${path}.${field}`);
      }
      this.customer.places.set(path, { row, column: null });
      held.push(address);
    }
  }

  private kindsOf(word: string): ('billing' | 'shipping')[] {
    const { billing, shipping, both } = this.format.addressTypes;
    const is = (other: string | null) => other !== null && word.toLowerCase() === other.toLowerCase();
    if (is(both)) return ['billing', 'shipping'];
    if (is(billing)) return ['billing'];
    return is(shipping) ? ['shipping'] : [];
  }

  /** A value in the type of its field. */
  private typed(value: string, type: string, place: RowPlace, field: string): Json {
    const { trueWords, falseWords, decimal } = this.format;
    if (type === 'boolean') {
      const word = value.trim().toLowerCase();
      if (trueWords.some((each) => each.toLowerCase() === word)) return true;
      if (falseWords.some((each) => each.toLowerCase() === word)) return false;
      this.fault(field, `"${value}" is none of ${[...trueWords, ...falseWords].join(', ')}`, place);
      return value;
    }
    if (type === 'decimal' || type === 'integer') {
      const number = decimal === ',' ? value.replace(',', '.') : value;
      if (/^-?\d+(\.\d+)?$/.test(number.trim())) return Number(number);
      this.fault(field, `"${value}" is not a number`, place);
    }
    return value;
  }

  /** The list at a path of the record, made where there is none. */
  private listAt(path: string): Json[] {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let object = this.customer.record;
    for (const name of names) {
      object[name] ??= {};
      object = object[name] as JsonObject;
    }
    object[last] ??= [];
    return object[last] as Json[];
  }
}

function sameEntry(held: Json, entry: JsonObject): boolean {
  const other = held as JsonObject;
  const names = Object.keys(entry);
  return names.length === Object.keys(other).length && names.every((name) => other[name] === entry[name]);
}

/** Where a fault of the record stands in the file: at the longest part of its path that has a place. */
export function placeOfFault({ places, rows }: FileCustomer, field: string): RowPlace {
  for (let path = field; path !== ''; path = path.replace(/(\.[^.]*|[^.]*)$/, '')) {
    const place = places.get(path);
    if (place) return place;
  }
  return { row: rows[0] ?? 0, column: null };
}
