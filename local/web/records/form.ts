import { DateTime } from 'luxon';
import type { FieldDefinition } from '../../account/catalogue/definition';
import type { FieldValue } from '../../account/records/document';

/** What the fields of a form hold, by field id: text, 'T' or 'F', or the chosen ids of a multi-select. */
export type FormTexts = Record<string, string | string[]>;

/** The prefix keeps fields apart from what else a form posts. */
export const FIELD_PREFIX = 'field_';

/** Name under which a form says which fields it has: a box that is not ticked is not posted. */
export const FIELDS_FIELD = '_fields';

/** What a form of some fields starts with. */
export function formTexts(
  fields: readonly FieldDefinition[],
  values: Readonly<Record<string, FieldValue>>,
  zone: string,
): FormTexts {
  return Object.fromEntries(fields.map((field) => [field.id, fieldText(field, values[field.id] ?? null, zone)]));
}

/** What a posted form holds. Fields that it does not have are left out. */
export function postedTexts(fields: readonly FieldDefinition[], body: FormData): FormTexts {
  const posted = new Set(String(body.get(FIELDS_FIELD) ?? '').split(','));
  const texts: FormTexts = {};
  for (const field of fields) {
    if (!posted.has(field.id)) continue;
    const values = body.getAll(FIELD_PREFIX + field.id).map((value) => String(value).replaceAll('\r\n', '\n'));
    if (field.type === 'MULTISELECT') texts[field.id] = values.filter((value) => value !== '');
    else texts[field.id] = values.at(-1) ?? (field.type === 'CHECKBOX' ? 'F' : '');
  }
  return texts;
}

/**
 * The values a form changes. What stands as it stood is left out, so that a field is never rewritten by being shown;
 * mandatory fields are always in, so that an empty one is refused.
 */
export function changedValues(
  fields: readonly FieldDefinition[],
  before: FormTexts,
  posted: FormTexts,
  zone: string,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const text = posted[field.id];
    if (text === undefined) continue;
    if (field.mandatory || !sameText(before[field.id], text)) values[field.id] = fieldValue(field, text, zone);
  }
  return values;
}

function sameText(before: string | string[] | undefined, text: string | string[]): boolean {
  if (Array.isArray(text) || Array.isArray(before))
    return String([...(before ?? [])].sort()) === String([...text].sort());
  return (before ?? '').replaceAll('\r\n', '\n') === text;
}

/** A value as its input holds it: text, 'T' or 'F', ISO 8601 in the account's zone, or the ids of a multi-select. */
export function fieldText(field: FieldDefinition, value: FieldValue, zone: string): string | string[] {
  if (field.type === 'MULTISELECT') return Array.isArray(value) ? value : [];
  if (field.type === 'CHECKBOX') return value === true ? 'T' : 'F';
  if (value instanceof Date) {
    const moment = DateTime.fromJSDate(value, { zone });
    return moment.toFormat(field.type === 'DATE' ? 'yyyy-MM-dd' : "yyyy-MM-dd'T'HH:mm:ss");
  }
  return value === null ? '' : String(value);
}

/** A text that is no date goes on as it is: the record refuses it in NetSuite's own words. */
function fieldValue(field: FieldDefinition, text: string | string[], zone: string): FieldValue {
  if (Array.isArray(text)) return text;
  if (field.type === 'CHECKBOX') return text === 'T';
  if (text !== '' && (field.type === 'DATE' || field.type === 'DATETIMETZ')) {
    const moment = DateTime.fromISO(text, { zone });
    return moment.isValid ? moment.toJSDate() : text;
  }
  return text;
}
