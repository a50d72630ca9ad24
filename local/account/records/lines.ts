import type { Account } from '../account';
import { storageOf } from '../catalogue/catalogue';
import { columnOf, type FieldDefinition, type SublistDefinition } from '../catalogue/definition';
import { nextId, quote, type Row, type SqlValue } from '../database';
import { NetSuiteError, NotSupportedError } from '../errors';
import { addressText } from './address-text';
import type { FieldValue, SublistLine } from './document';
import type { Draft } from './record-rules';
import { checkReferences } from './references';
import { subsidiaryLineColumns } from './rules/customer';
import { coerce, fromStored, isEmpty, kept, timestamp, toStored } from './values';

/** Lines of a sublist as they are stored. */
export function readLines(account: Account, sublist: SublistDefinition, recordId: number): SublistLine[] {
  const zone = account.settings.timeZone;
  const order = sublist.key === undefined ? 'rowid' : quote(sublist.key.column);
  const rows = account.statements.all(
    `SELECT * FROM ${quote(storageOf(sublist.table))} WHERE ${quote(sublist.parent)} = ? ORDER BY ${order}`,
    recordId,
  );
  return rows.map((row) => {
    const line: SublistLine = { values: {}, subrecords: {} };
    if (sublist.key !== undefined) line.values[sublist.key.field] = row[sublist.key.column] ?? null;
    for (const field of scriptFields(sublist.fields)) {
      line.values[field.id] = fromStored(field, row[columnOf(field)], zone);
    }
    const subrecord = sublist.subrecord;
    const key = subrecord === undefined ? null : (row[subrecord.field] ?? null);
    if (subrecord !== undefined && key !== null) {
      const stored = account.statements.get(
        `SELECT * FROM ${quote(storageOf(subrecord.table))} WHERE ${quote(subrecord.key)} = ?`,
        key,
      );
      line.subrecords[subrecord.field] = readFields(subrecordFields(account, subrecord.type), stored ?? {}, zone);
    }
    return line;
  });
}

/** Replaces the lines of a sublist by those of the draft: lines keep their ids. */
export function writeLines(draft: Draft, sublist: SublistDefinition, lines: readonly SublistLine[]): void {
  const { statements } = draft.account;
  const table = quote(storageOf(sublist.table));
  const prepared = lines.map((line) => prepareLine(draft, sublist, line));
  if (sublist.key === undefined) {
    if (!draft.isNew) statements.run(`DELETE FROM ${table} WHERE ${quote(sublist.parent)} = ?`, draft.id);
    for (const columns of prepared) insertRow(draft.account, sublist.table, columns);
    return;
  }
  const { column } = sublist.key;
  const known = new Map<number, Row>();
  if (!draft.isNew) {
    for (const row of statements.all(`SELECT * FROM ${table} WHERE ${quote(sublist.parent)} = ?`, draft.id)) {
      known.set(Number(row[column]), row);
    }
  }
  prepared.forEach((columns, index) => {
    const id = Number(lines[index]?.values[sublist.key?.field ?? ''] ?? 0);
    const row = known.get(id);
    known.delete(id);
    const subrecord = lines[index]?.subrecords;
    if (sublist.subrecord !== undefined) {
      const values = subrecord?.[sublist.subrecord.field];
      columns[sublist.subrecord.field] = writeSubrecord(draft, sublist, values, row?.[sublist.subrecord.field] ?? null);
    }
    if (row === undefined) {
      insertRow(draft.account, sublist.table, {
        [column]: nextId(statements, sublist.table.toLowerCase()),
        ...columns,
      });
    } else {
      updateRow(draft.account, sublist.table, column, id, columns);
    }
  });
  for (const [id, row] of known) deleteLine(draft.account, sublist, id, row);
}

/** Deletes all lines of a record, with their subrecords. */
export function deleteLines(account: Account, sublist: SublistDefinition, recordId: number): void {
  const table = quote(storageOf(sublist.table));
  if (sublist.subrecord !== undefined) {
    const { table: subrecords, key, field } = sublist.subrecord;
    account.statements.run(
      `DELETE FROM ${quote(storageOf(subrecords))} WHERE ${quote(key)} IN
         (SELECT ${quote(field)} FROM ${table} WHERE ${quote(sublist.parent)} = ?)`,
      recordId,
    );
  }
  account.statements.run(`DELETE FROM ${table} WHERE ${quote(sublist.parent)} = ?`, recordId);
}

function deleteLine(account: Account, sublist: SublistDefinition, id: number, row: Row): void {
  if (sublist.subrecord !== undefined) {
    account.statements.run(
      `DELETE FROM ${quote(storageOf(sublist.subrecord.table))} WHERE ${quote(sublist.subrecord.key)} = ?`,
      row[sublist.subrecord.field] ?? null,
    );
  }
  account.statements.run(
    `DELETE FROM ${quote(storageOf(sublist.table))} WHERE ${quote(sublist.key?.column ?? '')} = ?`,
    id,
  );
}

function prepareLine(draft: Draft, sublist: SublistDefinition, line: SublistLine): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = { [sublist.parent]: draft.id };
  const known = new Set([sublist.key?.field, sublist.subrecord?.field]);
  for (const id of Object.keys(line.values)) {
    if (!known.has(id) && !sublist.fields.some((field) => field.id === id)) {
      throw new NotSupportedError(`field ${id} of the sublist ${sublist.id} of ${draft.type.id}`);
    }
  }
  for (const field of scriptFields(sublist.fields)) {
    const value = kept(draft.account, field, coerce(field, line.values[field.id] ?? field.defaultValue ?? null));
    if (field.mandatory && isEmpty(value)) throw missing(field);
    checkReferences(draft.account, field, value);
    columns[columnOf(field)] = toStored(field, value, draft.account.settings.timeZone);
  }
  if (sublist.id === 'addressbook' && columns.label === null) {
    columns.label = String(line.subrecords.addressbookaddress?.addr1 ?? '') || null;
  }
  if (sublist.id === 'submachine') Object.assign(columns, subsidiaryLineColumns(draft, line));
  return columns;
}

function writeSubrecord(
  draft: Draft,
  sublist: SublistDefinition,
  given: Record<string, FieldValue> | undefined,
  key: SqlValue,
): SqlValue {
  const definition = sublist.subrecord;
  if (definition === undefined || (given === undefined && key !== null)) return key;
  const { account } = draft;
  const fields = subrecordFields(account, definition.type);
  const values: Record<string, FieldValue> = {};
  for (const [id, value] of Object.entries(given ?? {})) {
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) throw new NotSupportedError(`field ${id} of ${definition.type}`);
    values[id] = kept(account, field, coerce(field, value));
  }
  for (const field of fields) {
    if (key === null && field.defaultValue !== undefined) values[field.id] ??= coerce(field, field.defaultValue);
    if (field.mandatory && field.id !== 'country' && isEmpty(values[field.id])) throw missing(field);
  }
  // NetSuite fills in the account's own country where none is given.
  if (isEmpty(values.country)) values.country = 'US';
  for (const field of fields) checkReferences(account, field, values[field.id] ?? null);
  if (values.override !== true) values.addrtext = addressText(account.statements, values);
  const columns: Record<string, SqlValue> = {};
  for (const field of fields)
    columns[columnOf(field)] = toStored(field, values[field.id] ?? null, account.settings.timeZone);
  columns.dropdownstate = columns.state ?? null;
  columns.lastmodifieddate = timestamp(account.clock.now());
  if (key !== null) {
    updateRow(account, definition.table, definition.key, key, columns);
    return key;
  }
  const created = nextId(account.statements, definition.table.toLowerCase());
  insertRow(account, definition.table, { [definition.key]: created, ...columns });
  return created;
}

/** Fields of a subrecord that scripts see. */
export function subrecordFields(account: Account, type: string): FieldDefinition[] {
  return scriptFields(account.catalogue.type(type)?.fields ?? []);
}

/** Fields that scripts see. */
export function scriptFields(fields: readonly FieldDefinition[]): FieldDefinition[] {
  return fields.filter((field) => field.script !== false && field.stored !== false);
}

/** A row's fields as a document holds them. */
export function readFields(fields: readonly FieldDefinition[], row: Row, zone: string): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) values[field.id] = fromStored(field, row[columnOf(field)], zone);
  return values;
}

export function insertRow(account: Account, table: string, columns: Record<string, SqlValue>): void {
  const names = Object.keys(columns);
  account.statements.run(
    `INSERT INTO ${quote(storageOf(table))} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(columns),
  );
}

export function updateRow(
  account: Account,
  table: string,
  key: string,
  id: SqlValue,
  columns: Record<string, SqlValue>,
): void {
  const assignments = Object.keys(columns).map((name) => `${quote(name)} = ?`);
  account.statements.run(
    `UPDATE ${quote(storageOf(table))} SET ${assignments.join(', ')} WHERE ${quote(key)} = ?`,
    ...Object.values(columns),
    id,
  );
}

function missing(field: FieldDefinition): NetSuiteError {
  return new NetSuiteError('USER_ERROR', `Please enter value(s) for: ${field.label}`);
}
