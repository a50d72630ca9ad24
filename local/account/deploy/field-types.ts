import { counted } from '../../counted';
import { UserError } from '../../user-error';
import { mapTableOf, storageOf } from '../catalogue/catalogue';
import { appliesTo, FIELD_OBJECTS } from '../catalogue/custom-records';
import { children, scriptIdOf, textOf } from '../catalogue/xml';
import { quote } from '../database';
import type { LocalAccount } from '../open';
import type { SdfElement } from '../sdf/project';

/**
 * Prepares for fields whose type (or list) the project changes: an empty column is made anew.
 * @throws UserError when the field holds data
 */
export function changedFieldTypes(account: LocalAccount, before: SdfElement, after: SdfElement): void {
  if (FIELD_OBJECTS.has(before.name)) {
    const types = new Set([...appliesTo(before), ...appliesTo(after)]);
    const tables = new Set(
      [...types].map((type) => account.catalogue.type(type)?.table).filter((table) => table !== undefined),
    );
    for (const table of tables) changeField(account, table, before, after);
    return;
  }
  if (before.name !== 'customrecordtype') return;
  const members = (root: SdfElement) => children(root, 'customrecordcustomfields', 'customrecordcustomfield');
  const known = new Map(members(before).map((field) => [scriptIdOf(field), field]));
  for (const field of members(after)) {
    const old = known.get(scriptIdOf(field));
    if (old !== undefined) changeField(account, scriptIdOf(after), old, field);
  }
}

function changeField(account: LocalAccount, table: string, before: SdfElement, after: SdfElement): void {
  const from = textOf(before, 'fieldtype');
  const to = textOf(after, 'fieldtype');
  const listChanged = textOf(before, 'selectrecordtype') !== textOf(after, 'selectrecordtype');
  if (from === to && !listChanged) return;
  const { statements } = account;
  const id = scriptIdOf(after);
  const storage = storageOf(table);
  const column = statements.get('SELECT 1 AS found FROM pragma_table_info(?) WHERE lower(name) = ?', storage, id);
  if (column === undefined) return;
  const filled = statements.get(
    `SELECT count(*) AS count FROM ${quote(storage)} WHERE ${quote(id)} IS NOT NULL AND ${quote(id)} <> ?`,
    from === 'CHECKBOX' ? 'F' : '',
  );
  const holders = Number(filled?.count);
  if (holders > 0) {
    const change = from === to ? 'point to another list' : `change from ${from} to ${to}`;
    throw new UserError(
      `${id} of ${table} cannot ${change}: ${counted(holders, 'record holds', 'records hold')} a value. Empty the field first, or give the new field another id.`,
    );
  }
  statements.run(`DROP INDEX IF EXISTS ${quote(`idx_${storage}_${id}`)}`);
  statements.run(`ALTER TABLE ${quote(storage)} DROP COLUMN ${quote(id)}`);
  statements.run(`DROP TABLE IF EXISTS ${quote(storageOf(mapTableOf(table, id)))}`);
}
