import type { Account } from '../account';
import type { DynamicDefault, FieldDefinition } from '../catalogue/definition';
import { NotSupportedError } from '../errors';
import type { Actor, FieldValue } from './document';
import { referencedId } from './referenced-id';

/** Columns of the user's employee record that dynamic defaults read. */
const OF_THE_USER: Readonly<Partial<Record<DynamicDefault, string>>> = {
  DEPARTMENT: 'department',
  LOCATION: 'location',
  SUBSIDIARY: 'subsidiary',
  SUPERVISOR: 'supervisor',
};

/** What a field of a new record is set to; undefined where nothing is. */
export function defaultOf(account: Account, actor: Actor, field: FieldDefinition): FieldValue | undefined {
  if (field.dynamicDefault !== undefined) return dynamicDefault(account, actor, field, field.dynamicDefault);
  if (field.defaultSelection === undefined) return field.defaultValue;
  const ids = field.defaultSelection.split('|').map((part) => referencedId(account, field, part));
  return field.type === 'MULTISELECT' ? ids : ids[0];
}

/** Nothing for users without an employee record, such as -System-. */
function dynamicDefault(
  account: Account,
  { userId }: Actor,
  field: FieldDefinition,
  kind: DynamicDefault,
): FieldValue | undefined {
  if (kind === 'NOW') return new Date(account.clock.now());
  const column = OF_THE_USER[kind] ?? 'id';
  const known = account.catalogue.table('employee')?.columns.some(({ name }) => name === column);
  if (known !== true) throw new NotSupportedError(`the dynamic default ${kind} of ${field.id}`);
  const user = account.statements.get(`SELECT ${column} AS value FROM employee WHERE id = ?`, userId);
  return user?.value === undefined || user.value === null ? undefined : String(user.value);
}
