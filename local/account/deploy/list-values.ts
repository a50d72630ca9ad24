import { storageOf } from '../catalogue/catalogue';
import { children, flagOf, scriptIdOf, textOf } from '../catalogue/xml';
import { nextId, quote } from '../database';
import type { LocalAccount } from '../open';
import type { SdfObject } from '../sdf/project';

/** Fills the table of a custom list: values get ids in their order and keep them (docs/assumptions.md). */
export function deployListValues(account: LocalAccount, object: SdfObject): void {
  if (object.type !== 'customlist') return;
  const { statements } = account;
  const listId = scriptIdOf(object.root);
  const table = quote(storageOf(listId));
  for (const value of children(object.root, 'customvalues', 'customvalue')) {
    const scriptId = scriptIdOf(value);
    const name = textOf(value, 'value');
    const inactive = flagOf(value, 'isinactive', false) ? 'T' : 'F';
    const changed = statements.run(
      `UPDATE ${table} SET name = ?, isinactive = ? WHERE scriptid = ?`,
      name,
      inactive,
      scriptId,
    );
    if (changed > 0) continue;
    statements.run(
      `INSERT INTO ${table} (id, name, scriptid, isinactive) VALUES (?, ?, ?, ?)`,
      nextId(statements, listId),
      name,
      scriptId,
      inactive,
    );
  }
}
