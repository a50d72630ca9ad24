import type { Account } from '../account';
import { mapTableOf, type Referrer, storageOf } from '../catalogue/catalogue';
import { columnOf, type RecordType, type SublistDefinition } from '../catalogue/definition';
import { quote } from '../database';
import { NetSuiteError, NotSupportedError } from '../errors';
import { multiSelectText, selectTargetOf } from './deletion';
import type { RecordDocument, SublistLine } from './document';
import { scriptFields } from './lines';
import { isEmpty } from './values';

/** Record types with duplicate detection that the local account has: Oracle help section_N491111. */
const MERGEABLE = new Set(['customer', 'contact']);

/** Marks that one line of a sublist has at most. */
const ONE_LINE_MARKS = ['defaultbilling', 'defaultshipping', 'isprimary'];

/**
 * @throws NotSupportedError for a record type that is not merged
 * @throws NetSuiteError USER_ERROR where the two cannot be one
 */
export function checkMerge(account: Account, type: RecordType, into: RecordDocument, from: RecordDocument): void {
  if (!MERGEABLE.has(type.table)) throw new NotSupportedError(`merging records of type ${type.id}`);
  if (into.id === from.id) throw new NetSuiteError('USER_ERROR', 'A record cannot be merged into itself.');
  // Oracle help section_1509542900.
  if (account.features.has('SUBSIDIARIES') && into.values.vatregnumber !== from.values.vatregnumber) {
    throw new NetSuiteError('USER_ERROR', 'Both records must have the same Tax Reg. Number to be merged.');
  }
}

/**
 * What the record that stays becomes: its empty fields and its lists are filled from the other
 * (Oracle help section_1509542900).
 */
export function mergedDocument(type: RecordType, into: RecordDocument, from: RecordDocument): RecordDocument {
  const values = { ...into.values };
  for (const field of scriptFields(type.fields)) {
    if (field.readOnly || field.unique || !isEmpty(values[field.id])) continue;
    values[field.id] = from.values[field.id] ?? null;
  }
  if (values.parent === String(from.id) || values.parent === String(into.id)) values.parent = '';
  const sublists: Record<string, SublistLine[]> = {};
  for (const sublist of type.sublists) {
    const lines = into.sublists[sublist.id] ?? [];
    sublists[sublist.id] = [...lines, ...addedLines(sublist, lines, from.sublists[sublist.id] ?? [])];
  }
  return { ...into, values, sublists };
}

function addedLines(sublist: SublistDefinition, lines: SublistLine[], more: SublistLine[]): SublistLine[] {
  const identity = sublist.fields.find((field) => field.mandatory && field.select !== undefined)?.id;
  const known = new Set(identity === undefined ? [] : lines.map((line) => line.values[identity]));
  return more
    .filter((line) => identity === undefined || !known.has(line.values[identity] ?? null))
    .map((line) => {
      const values = { ...line.values };
      if (sublist.key !== undefined) delete values[sublist.key.field];
      for (const mark of ONE_LINE_MARKS) if (lines.some((other) => other.values[mark] === true)) delete values[mark];
      return { ...line, values };
    });
}

/** Points every field that holds the merged record at the one that stays. */
export function moveReferences(account: Account, type: RecordType, into: number, from: number): void {
  for (const referrer of account.catalogue.referrers(selectTargetOf(type))) {
    if (referrer.field.type === 'MULTISELECT') moveMultiSelect(account, referrer, into, from);
    else moveField(account, referrer, into, from);
  }
}

function moveField(account: Account, { type, field, sublist }: Referrer, into: number, from: number): void {
  const table = quote(storageOf(sublist?.table ?? type.table));
  const column = quote(columnOf(field));
  if (sublist !== undefined) {
    const parent = quote(sublist.parent);
    account.statements.run(
      `DELETE FROM ${table} WHERE ${column} = ? AND ${parent} IN (SELECT ${parent} FROM ${table} WHERE ${column} = ?)`,
      from,
      into,
    );
  }
  account.statements.run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, into, from);
}

function moveMultiSelect(account: Account, { type, field }: Referrer, into: number, from: number): void {
  const { statements } = account;
  const map = quote(storageOf(mapTableOf(type.table, field.id)));
  for (const { mapone } of statements.all(`SELECT mapone FROM ${map} WHERE maptwo = ?`, from)) {
    const holder = mapone ?? null;
    statements.run(`INSERT OR IGNORE INTO ${map} (mapone, maptwo) VALUES (?, ?)`, holder, into);
    statements.run(`DELETE FROM ${map} WHERE mapone = ? AND maptwo = ?`, holder, from);
    multiSelectText(account, type, field, holder);
  }
}
