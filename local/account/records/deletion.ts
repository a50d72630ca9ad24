import type { Account } from '../account';
import { mapTableOf, type Referrer, storageOf } from '../catalogue/catalogue';
import { columnOf, type FieldDefinition, type RecordType } from '../catalogue/definition';
import { quote, type SqlValue } from '../database';
import { dependentRecords } from './dependent-records';
import { deleteLines } from './lines';

/**
 * Deletes a record and what hangs on it. Fields pointing at it are emptied where <onparentdelete> says SET_NULL;
 * anything else that points at it keeps it from being deleted.
 * @throws NetSuiteError THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS
 */
export function deleteRecord(account: Account, type: RecordType, id: number): void {
  for (const referrer of account.catalogue.referrers(selectTargetOf(type))) release(account, referrer, type, id);
  for (const sublist of type.sublists) deleteLines(account, sublist, id);
  for (const field of type.fields) {
    if (field.type === 'MULTISELECT' && field.stored !== false) {
      account.statements.run(`DELETE FROM ${quote(storageOf(mapTableOf(type.table, field.id)))} WHERE mapone = ?`, id);
    }
  }
  account.statements.run(`DELETE FROM ${quote(storageOf(type.table))} WHERE ${quote(type.key)} = ?`, id);
}

/** Fields point at leads and prospects as customers. */
export function selectTargetOf(type: RecordType): string {
  return type.table === 'customer' ? 'customer' : type.id;
}

function release(account: Account, referrer: Referrer, deleted: RecordType, id: number): void {
  const { statements } = account;
  const { type, field, sublist } = referrer;
  if (field.type === 'MULTISELECT') {
    releaseMultiSelect(account, referrer, id);
    return;
  }
  const table = quote(storageOf(sublist?.table ?? type.table));
  const column = quote(columnOf(field));
  // A record's own lines go with it.
  const own = sublist !== undefined && type.table === deleted.table ? ` AND ${quote(sublist.parent)} <> ${id}` : '';
  if (field.onParentDelete === 'SET_NULL') {
    if (sublist === undefined) statements.run(`UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`, id);
    else statements.run(`DELETE FROM ${table} WHERE ${column} = ?${own}`, id);
    return;
  }
  if (statements.get(`SELECT 1 AS found FROM ${table} WHERE ${column} = ?${own} LIMIT 1`, id) !== undefined) {
    throw dependentRecords();
  }
}

function releaseMultiSelect(account: Account, { type, field }: Referrer, id: number): void {
  const { statements } = account;
  const map = quote(storageOf(mapTableOf(type.table, field.id)));
  const holders = statements.all(`SELECT mapone FROM ${map} WHERE maptwo = ?`, id);
  if (holders.length > 0 && field.onParentDelete !== 'SET_NULL') throw dependentRecords();
  for (const { mapone } of holders) {
    statements.run(`DELETE FROM ${map} WHERE mapone = ? AND maptwo = ?`, mapone ?? null, id);
    multiSelectText(account, type, field, mapone ?? null);
  }
}

/** Writes the text column of a multi-select anew from its map. */
export function multiSelectText(account: Account, type: RecordType, field: FieldDefinition, id: SqlValue): void {
  const map = quote(storageOf(mapTableOf(type.table, field.id)));
  account.statements.run(
    `UPDATE ${quote(storageOf(type.table))} SET ${quote(columnOf(field))} =
       (SELECT group_concat(maptwo, ', ') FROM (SELECT maptwo FROM ${map} WHERE mapone = ? ORDER BY maptwo))
     WHERE ${quote(type.key)} = ?`,
    id,
    id,
  );
}
