import type { Account } from '../account';
import { storageOf } from '../catalogue/catalogue';
import { columnOf, type FieldDefinition, type RecordType } from '../catalogue/definition';
import { quote } from '../database';
import { NetSuiteError } from '../errors';
import type { FieldValue } from './document';
import { invalidValue, isEmpty, storedKey } from './values';

/** @throws NetSuiteError INVALID_KEY_OR_REF when a SELECT or MULTISELECT holds an id that is not there. */
export function checkReferences(account: Account, field: FieldDefinition, value: FieldValue): void {
  if (isEmpty(value)) return;
  if (field.options !== undefined) {
    if (!(String(value) in field.options)) throw invalidValue(field, value);
    return;
  }
  if (field.select === undefined) return;
  const target = account.catalogue.type(field.select);
  for (const id of Array.isArray(value) ? value : [String(value)]) {
    if (target === undefined || !exists(account, target, id)) {
      throw new NetSuiteError('INVALID_KEY_OR_REF', `Invalid ${field.id} reference key ${id}.`);
    }
  }
}

export function exists(account: Account, type: RecordType, id: string | number): boolean {
  const key = typeof id === 'number' ? id : storedKey(id);
  return (
    account.statements.get(
      `SELECT 1 AS found FROM ${quote(storageOf(type.table))} WHERE ${quote(type.key)} = ?`,
      key,
    ) !== undefined
  );
}

/** Text a select value shows; for a multi-select, one for each id. */
export function displayText(account: Account, field: FieldDefinition, value: FieldValue): string | string[] {
  if (Array.isArray(value)) return value.map((id) => textOfId(account, field, id));
  return isEmpty(value) ? '' : textOfId(account, field, String(value));
}

function textOfId(account: Account, field: FieldDefinition, id: string): string {
  if (field.options !== undefined) return field.options[id] ?? '';
  const target = field.select === undefined ? undefined : account.catalogue.type(field.select);
  if (target === undefined) return '';
  const row = account.statements.get(
    `SELECT ${quote(target.nameColumn)} AS name FROM ${quote(storageOf(target.table))} WHERE ${quote(target.key)} = ?`,
    storedKey(id),
  );
  return row === undefined ? '' : String(row.name ?? '');
}

/** The id whose text is `text`; undefined when there is none. Text fields that are no select have no ids. */
export function idOfText(account: Account, field: FieldDefinition, text: string): string | undefined {
  if (field.options !== undefined) return Object.entries(field.options).find(([, shown]) => shown === text)?.[0];
  const target = field.select === undefined ? undefined : account.catalogue.type(field.select);
  if (target === undefined) return undefined;
  const row = account.statements.get(
    `SELECT ${quote(target.key)} AS id FROM ${quote(storageOf(target.table))} WHERE ${quote(target.nameColumn)} = ? LIMIT 1`,
    text,
  );
  return row === undefined ? undefined : String(row.id);
}

/** All options of a select field, by name. */
export function selectOptions(account: Account, field: FieldDefinition): { value: string; text: string }[] {
  if (field.options !== undefined) return Object.entries(field.options).map(([value, text]) => ({ value, text }));
  const target = field.select === undefined ? undefined : account.catalogue.type(field.select);
  if (target === undefined) return [];
  const active = target.fields.some((candidate) => candidate.id === 'isinactive') ? `WHERE isinactive IS NOT 'T'` : '';
  return account.statements
    .all(
      `SELECT ${quote(target.key)} AS id, ${quote(target.nameColumn)} AS name
       FROM ${quote(storageOf(target.table))} ${active} ORDER BY ${target.kind === 'customlist' ? '1' : '2'}`,
    )
    .map((row) => ({ value: String(row.id), text: String(row.name ?? '') }));
}

interface Duplicate {
  code: string;
  message: string;
}

/** What NetSuite raises for a value that must be unique (docs/assumptions.md). */
function duplicateOf(account: Account, type: RecordType, field: FieldDefinition): Duplicate {
  if (field.id === 'entityid' && type.table === 'customer') {
    return {
      code: 'UNIQUE_CUST_ID_REQD',
      message:
        'A customer record with this ID already exists. You must enter a unique customer ID for each record you create.',
    };
  }
  if (field.id === 'externalid' && type.kind === 'customrecord') {
    return account.behaviours.get('record.duplicate-external-id') === 'unique-id'
      ? { code: 'UNIQUE_RCRD_ID_REQD', message: 'A record with this ID already exists. You must enter a unique ID.' }
      : { code: 'DUP_CSTM_RCRD_ENTRY', message: 'There is already a Custom Record Entry with that name' };
  }
  return { code: 'DUP_RCRD', message: 'This record already exists' };
}

/** @throws NetSuiteError when another record has this value of a unique field. */
export function checkUnique(
  account: Account,
  type: RecordType,
  field: FieldDefinition,
  value: FieldValue,
  id: number,
): void {
  if (isEmpty(value)) return;
  const other = account.statements.get(
    `SELECT 1 AS found FROM ${quote(storageOf(type.table))} WHERE ${quote(columnOf(field))} = ? AND ${quote(type.key)} <> ?`,
    String(value),
    id,
  );
  if (other === undefined) return;
  const { code, message } = duplicateOf(account, type, field);
  throw new NetSuiteError(code, message);
}
