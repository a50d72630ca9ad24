import { UserError } from '../../user-error';
import type { FieldDefinition } from '../catalogue/definition';
import { children, scriptIdOf } from '../catalogue/xml';
import type { LocalAccount } from '../open';
import type { Actor, FieldValue } from '../records/document';
import { instanceId, referencedId } from '../records/referenced-id';
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

function instanceValue(account: LocalAccount, field: FieldDefinition, element: SdfElement): FieldValue {
  const { text } = element;
  if (text === '') return null;
  if (field.type === 'DATE' || field.type === 'DATETIMETZ') return new Date(text);
  if (field.type === 'MULTISELECT') return text.split('|').map((part) => referencedId(account, field, part));
  return field.type === 'SELECT' ? referencedId(account, field, text) : text;
}
