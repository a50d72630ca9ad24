import { UserError } from '../../user-error';
import type { Account } from '../account';
import type { FieldDefinition, RecordType, SublistDefinition } from '../catalogue/definition';
import type { FieldValue, RecordDocument, SublistLine } from './document';
import { scriptFields, subrecordFields } from './lines';

/**
 * A record as JSON: body fields by id, sublists as arrays of lines, a line's subrecord as an object in it:
 * {"companyname":"Aiko","addressbook":[{"label":"Main","defaultbilling":true,"addressbookaddress":{"addr1":"1 Road"}}]}.
 * Dates are 'YYYY-MM-DD' or ISO 8601 texts. A sublist called like a body field has "list" after its name, as in
 * SuiteTalk: currencylist.
 */
export type RecordJson = { [name: string]: unknown };

/**
 * Puts JSON values into a document. A sublist replaces all lines of that sublist; a line with its `id` keeps it.
 * @throws UserError for a field or sublist the record type does not have
 */
export function applyJson(account: Account, document: RecordDocument, json: RecordJson): void {
  const type = typeOf(account, document.type);
  const fields = scriptFields(type.fields);
  for (const [name, value] of Object.entries(json)) {
    const sublist = type.sublists.find((candidate) => jsonName(type, candidate) === name);
    const field = fields.find((candidate) => candidate.id === name);
    if (sublist !== undefined) {
      if (!Array.isArray(value)) throw new UserError(`${name} must be a list of lines.`);
      document.sublists[sublist.id] = value.map((line) => lineOf(account, sublist, line));
    } else if (field !== undefined) {
      document.values[name] = jsonValue(field, value);
    } else if (name !== 'id' && name !== 'type') {
      throw new UserError(
        `${type.id} has no field or sublist ${name}. Its fields: ${ids(fields)}; sublists: ${type.sublists.map((candidate) => jsonName(type, candidate)).join(', ') || 'none'}.`,
      );
    }
  }
}

/** A document as JSON, in the shape `applyJson` reads; empty fields are left out. */
export function toJson(account: Account, document: RecordDocument): RecordJson {
  const type = typeOf(account, document.type);
  const json: RecordJson = { type: document.type, id: document.id };
  assignFilled(json, scriptFields(type.fields), document.values);
  for (const sublist of type.sublists) {
    const lines = document.sublists[sublist.id] ?? [];
    if (lines.length === 0) continue;
    json[jsonName(type, sublist)] = lines.map((line) => {
      const lineJson: RecordJson =
        sublist.key === undefined ? {} : { [sublist.key.field]: line.values[sublist.key.field] };
      assignFilled(lineJson, scriptFields(sublist.fields), line.values);
      for (const [id, values] of Object.entries(line.subrecords)) {
        const subrecord: RecordJson = {};
        assignFilled(subrecord, subrecordFields(account, sublist.subrecord?.type ?? ''), values);
        lineJson[id] = subrecord;
      }
      return lineJson;
    });
  }
  return json;
}

function jsonName(type: RecordType, sublist: SublistDefinition): string {
  return type.fields.some((field) => field.id === sublist.id) ? `${sublist.id}list` : sublist.id;
}

function assignFilled(json: RecordJson, fields: readonly FieldDefinition[], values: Record<string, FieldValue>): void {
  for (const field of fields) {
    const value = values[field.id] ?? null;
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    json[field.id] = value instanceof Date ? value.toISOString() : value;
  }
}

function lineOf(account: Account, sublist: SublistDefinition, given: unknown): SublistLine {
  if (!isObject(given)) throw new UserError(`Each line of ${sublist.id} must be an object.`);
  const line: SublistLine = { values: {}, subrecords: {} };
  const fields = scriptFields(sublist.fields);
  for (const [name, value] of Object.entries(given)) {
    const field = fields.find((candidate) => candidate.id === name);
    if (name === sublist.subrecord?.field && isObject(value)) {
      line.subrecords[name] = subrecordOf(account, sublist.subrecord.type, value);
    } else if (name === sublist.key?.field) {
      line.values[name] = Number(value);
    } else if (field !== undefined) {
      line.values[name] = jsonValue(field, value);
    } else {
      throw new UserError(`A line of ${sublist.id} has no field ${name}. Its fields: ${ids(fields)}.`);
    }
  }
  return line;
}

function subrecordOf(account: Account, typeId: string, given: RecordJson): Record<string, FieldValue> {
  const fields = subrecordFields(account, typeId);
  const entries = Object.entries(given).map(([name, value]): [string, FieldValue] => {
    const field = fields.find((candidate) => candidate.id === name);
    if (field === undefined) throw new UserError(`The ${typeId} has no field ${name}. Its fields: ${ids(fields)}.`);
    return [name, jsonValue(field, value)];
  });
  return Object.fromEntries(entries);
}

function jsonValue(field: FieldDefinition, value: unknown): FieldValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'string')
    throw new UserError(`The value of ${field.id} must be a text, a number, true, false, null or a list of ids.`);
  if (field.type !== 'DATE' && field.type !== 'DATETIMETZ') return value;
  // A day without a time is meant as that day, whatever the zone: noon is that day nearly everywhere.
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T12:00:00Z` : value);
  if (Number.isNaN(date.getTime()))
    throw new UserError(`The value of ${field.id} must be a date such as 2026-01-31, not "${value}".`);
  return date;
}

function typeOf(account: Account, id: string): RecordType {
  const type = account.catalogue.type(id);
  if (type === undefined) throw new UserError(`This account has no record type ${id}.`);
  return type;
}

function isObject(value: unknown): value is RecordJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ids(items: readonly { id: string }[]): string {
  return items.map((item) => item.id).join(', ') || 'none';
}
