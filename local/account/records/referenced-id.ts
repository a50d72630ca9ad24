import { UserError } from '../../user-error';
import type { Account } from '../account';
import { storageOf } from '../catalogue/catalogue';
import type { FieldDefinition } from '../catalogue/definition';
import { referencedScriptId } from '../catalogue/xml';
import { quote } from '../database';

/** Internal id behind `[scriptid=customlist_x.val_y]` or `[scriptid=customrecord_x.instance]`; a bare id stays. */
export function referencedId(account: Account, field: FieldDefinition, text: string): string {
  const scriptId = referencedScriptId(text)?.split('.').pop()?.toLowerCase();
  if (scriptId === undefined) return text;
  const target = field.select === undefined ? undefined : account.catalogue.type(field.select);
  const id =
    target?.kind === 'customlist'
      ? account.statements.get(`SELECT id FROM ${quote(storageOf(target.table))} WHERE scriptid = ?`, scriptId)?.id
      : instanceId(account, scriptId);
  if (id === undefined || id === null) throw new UserError(`${text}, a value of ${field.id}, is not in this account.`);
  return String(id);
}

/** Internal id of an instance that a customrecordtype brought along. */
export function instanceId(account: Account, scriptId: string): number | undefined {
  const row = account.statements.get('SELECT id FROM sys_instance WHERE scriptid = ?', scriptId);
  return row === undefined ? undefined : Number(row.id);
}
