import { types } from 'node:util';
import { DateTime } from 'luxon';
import type { Account } from '../account';
import type { FieldDefinition } from '../catalogue/definition';
import { FIELD_TYPES } from '../catalogue/field-types';
import type { SqlValue } from '../database';
import { NetSuiteError } from '../errors';
import type { FieldValue } from './document';

/** NetSuite's refusal of a value of the wrong kind. */
export function invalidValue(field: FieldDefinition, value: unknown): NetSuiteError {
  return new NetSuiteError(
    'INVALID_FLD_VALUE',
    `You have entered an Invalid Field Value ${String(value)} for the following field: ${field.id}`,
  );
}

/** True for null, '' and an empty multi-select. */
export function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Turns what a script wrote into the field's own type (document.ts), as setValue does.
 * @throws NetSuiteError INVALID_FLD_VALUE, EXCEEDED_MAX_FIELD_LENGTH
 */
export function coerce(field: FieldDefinition, value: unknown): FieldValue {
  switch (field.type) {
    case 'CHECKBOX':
      return coerceCheckbox(field, value);
    case 'MULTISELECT':
      return coerceMultiSelect(field, value);
  }
  if (value === undefined || value === null || value === '') return field.type === 'SELECT' ? '' : null;
  switch (field.type) {
    case 'INTEGER':
    case 'FLOAT':
    case 'CURRENCY':
    case 'PERCENT':
      return coerceNumber(field, value);
    case 'DATE':
    case 'DATETIMETZ':
      // A script's Date belongs to another realm: instanceof would not know it.
      if (!types.isDate(value) || Number.isNaN(value.getTime())) throw invalidValue(field, value);
      return new Date(value.getTime());
    case 'SELECT':
      if (typeof value === 'number' || typeof value === 'string') return String(value);
      throw invalidValue(field, value);
    default:
      if (typeof value === 'object') throw invalidValue(field, value);
      return checkLength(field, String(value));
  }
}

function coerceCheckbox(field: FieldDefinition, value: unknown): boolean {
  if (value === true || value === 'T') return true;
  if (value === false || value === 'F' || value === null || value === undefined || value === '') return false;
  throw invalidValue(field, value);
}

function coerceMultiSelect(field: FieldDefinition, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const ids = items.map((item) => {
    if (typeof item !== 'string' && typeof item !== 'number') throw invalidValue(field, item);
    return String(item);
  });
  return [...new Set(ids.filter((id) => id !== ''))];
}

function coerceNumber(field: FieldDefinition, value: unknown): number {
  const text = typeof value === 'string' ? value.trim() : value;
  const number = typeof text === 'number' ? text : typeof text === 'string' ? Number(text) : Number.NaN;
  if (!Number.isFinite(number) || (field.type === 'INTEGER' && !Number.isInteger(number))) {
    throw invalidValue(field, value);
  }
  // A currency amount has two decimals.
  return field.type === 'CURRENCY' ? Math.round(number * 100) / 100 : number;
}

/** Longest values by field type: Oracle help section_N2842731. */
function checkLength(field: FieldDefinition, text: string): string {
  const { maximum } = FIELD_TYPES[field.type];
  const characters = field.maximumLength ?? (maximum?.unit === 'characters' ? maximum.length : undefined);
  if (characters !== undefined && text.length > characters) throw tooLong(field, characters, 'characters');
  if (maximum?.unit === 'bytes' && Buffer.byteLength(text) > maximum.length) {
    throw tooLong(field, maximum.length, 'characters');
  }
  return text;
}

function tooLong(field: FieldDefinition, maximum: number, unit: string): NetSuiteError {
  return new NetSuiteError(
    'EXCEEDED_MAX_FIELD_LENGTH',
    `The field ${field.id} contained more than the maximum number ( ${maximum} ) of ${unit} allowed.`,
  );
}

/** A coerced value as the account keeps it: in some, Free-Form Texts and Text Areas have their angle brackets escaped. */
export function kept(account: Pick<Account, 'behaviours'>, { type }: FieldDefinition, value: FieldValue): FieldValue {
  if (typeof value !== 'string' || (type !== 'TEXT' && type !== 'TEXTAREA')) return value;
  if (account.behaviours.get('record.angle-brackets') !== 'escaped') return value;
  return value.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A coerced value as the column holds it. `zone` is the account's: a DATE is the day it is there. */
export function toStored(field: FieldDefinition, value: FieldValue, zone: string): SqlValue {
  if (field.type === 'CHECKBOX') return value === true ? 'T' : 'F';
  if (value === null || value === '') return null;
  if (value instanceof Date) {
    return field.type === 'DATE' ? dayOf(value, zone) : timestamp(value.getTime());
  }
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  if (field.type === 'SELECT') return storedKey(String(value));
  return typeof value === 'boolean' ? (value ? 'T' : 'F') : value;
}

/** The day a Date is in a zone: 'YYYY-MM-DD'. */
export function dayOf(date: Date, zone: string): string {
  return DateTime.fromJSDate(date, { zone }).toFormat('yyyy-MM-dd');
}

/** A column's value as a document holds it. */
export function fromStored(field: FieldDefinition, stored: SqlValue | undefined, zone: string): FieldValue {
  switch (field.type) {
    case 'CHECKBOX':
      return stored === 'T';
    case 'MULTISELECT':
      return stored === null || stored === undefined ? [] : String(stored).split(', ');
    case 'SELECT':
      return stored === null || stored === undefined ? '' : String(stored);
  }
  if (stored === null || stored === undefined) return null;
  if (field.type === 'DATE') return DateTime.fromISO(String(stored), { zone }).toJSDate();
  if (field.type === 'DATETIMETZ') return new Date(`${String(stored).replace(' ', 'T')}Z`);
  return stored;
}

/** A key as SQLite stores it: internal ids are integers, country codes text. */
export function storedKey(id: string): string | number {
  return /^-?\d+$/.test(id) ? Number(id) : id;
}

/** 'YYYY-MM-DD HH:MM:SS' in UTC, as datetime columns hold it. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
