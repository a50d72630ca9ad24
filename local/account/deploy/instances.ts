import { UserError } from '../../user-error';
import { storageOf } from '../catalogue/catalogue';
import type { FieldDefinition } from '../catalogue/definition';
import { children, referencedScriptId, scriptIdOf } from '../catalogue/xml';
import { quote } from '../database';
import type { LocalAccount } from '../open';
import type { Actor, FieldValue } from '../records/document';
import type { SdfElement, SdfObject } from '../sdf/project';

/** Deployments write as System, with an administrator's rights. */
const SYSTEM: Actor = { userId: -4, role: 'administrator' };

/** Creates or overwrites the record instances that a customrecordtype brings along. */
export function deployInstances(account: LocalAccount, object: SdfObject): void {
  if (object.type !== 'customrecordtype') return;
  for (const instance of children(object.root, 'instances', 'instance')) {
    const scriptId = scriptIdOf(instance);
    const type = scriptIdOf(object.root);
    const id = instanceId(account, scriptId);
    const document = id === undefined ? account.records.create(type, SYSTEM) : account.records.load(type, id, SYSTEM);
    for (const element of instance.children) {
      const field = account.catalogue.type(type)?.fields.find((candidate) => candidate.id === element.name);
      if (field === undefined) {
        throw new UserError(
          `${object.file}: the instance ${scriptId} sets ${element.name}, which ${type} does not have.`,
        );
      }
      document.values[field.id] = instanceValue(account, field, element);
    }
    const saved = account.records.save(document, SYSTEM);
    account.statements.run(
      'INSERT OR REPLACE INTO sys_instance (scriptid, type, id) VALUES (?, ?, ?)',
      scriptId,
      type,
      saved,
    );
  }
}

function instanceId(account: LocalAccount, scriptId: string): number | undefined {
  const row = account.statements.get('SELECT id FROM sys_instance WHERE scriptid = ?', scriptId);
  return row === undefined ? undefined : Number(row.id);
}

function instanceValue(account: LocalAccount, field: FieldDefinition, element: SdfElement): FieldValue {
  const { text } = element;
  if (text === '') return null;
  if (field.type === 'DATE' || field.type === 'DATETIMETZ') return new Date(text);
  if (field.type === 'MULTISELECT') return text.split('|').map((part) => referencedId(account, field, part));
  return field.type === 'SELECT' ? referencedId(account, field, text) : text;
}

/** Internal id behind `[scriptid=customlist_x.val_y]` or `[scriptid=customrecord_x.instance]`; a bare id stays. */
function referencedId(account: LocalAccount, field: FieldDefinition, text: string): string {
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
