import type { Account } from '../../account/account';
import type { FieldDefinition, RecordType, SublistDefinition } from '../../account/catalogue/definition';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import type { FieldValue, RecordDocument, SublistLine } from '../../account/records/document';
import { scriptFields, subrecordFields } from '../../account/records/lines';
import { coerce, isEmpty } from '../../account/records/values';
import { Subrecord, textOf, toScriptValue, valueOfText } from './body';

/** The refusal of a line, sublist or mode that does not fit. */
export function invalidSublistOperation(): NetSuiteError {
  return new NetSuiteError(
    'SSS_INVALID_SUBLIST_OPERATION',
    'You have attempted an invalid sublist or line item operation. You are either trying to access a field on a non-existent line or you are trying to add or remove lines from a static sublist.',
  );
}

interface CurrentLine {
  index: number;
  line: SublistLine;
}

/** The sublists of one record document, and in dynamic mode the line that is selected in each. */
export class Sublists {
  private readonly current = new Map<string, CurrentLine>();
  /** Fields written as text in standard mode, by line. */
  private readonly textOnly = new WeakMap<SublistLine, Set<string>>();

  constructor(
    private readonly account: Account,
    private readonly type: RecordType,
    private readonly document: RecordDocument,
    private readonly dynamic: boolean,
  ) {}

  ids(): string[] {
    return this.type.sublists.map((sublist) => sublist.id);
  }

  definition(sublistId: string): SublistDefinition {
    const sublist = this.type.sublists.find((candidate) => candidate.id === sublistId);
    // Which sublists NetSuite has beyond these is not known here.
    if (sublist === undefined) throw new NotSupportedError(`sublist ${sublistId} of ${this.type.id}`);
    return sublist;
  }

  fields(sublistId: string): FieldDefinition[] {
    return scriptFields(this.definition(sublistId).fields);
  }

  field(sublistId: string, fieldId: string): FieldDefinition {
    const sublist = this.definition(sublistId);
    if (fieldId === sublist.key?.field || fieldId === 'internalid') {
      return { id: fieldId, type: 'INTEGER', label: 'ID', readOnly: true };
    }
    const field = scriptFields(sublist.fields).find((candidate) => candidate.id === fieldId);
    if (field === undefined)
      throw new NotSupportedError(`field ${fieldId} of the sublist ${sublistId} of ${this.type.id}`);
    return field;
  }

  count(sublistId: string): number {
    this.definition(sublistId);
    return this.lines(sublistId).length;
  }

  line(sublistId: string, index: number): SublistLine {
    this.definition(sublistId);
    const line = this.lines(sublistId)[index];
    if (line === undefined) throw invalidSublistOperation();
    return line;
  }

  value(line: SublistLine, sublistId: string, fieldId: string): FieldValue {
    const field = this.field(sublistId, fieldId);
    if (this.textOnly.get(line)?.has(fieldId)) {
      throw new NetSuiteError(
        'SSS_INVALID_API_USAGE',
        'Invalid API usage. You must use getSublistText to return the value set with setSublistText.',
      );
    }
    const key = this.definition(sublistId).key?.field;
    const value = line.values[fieldId === 'internalid' && key !== undefined ? key : fieldId];
    return toScriptValue(field.type === 'CHECKBOX' ? (value ?? false) : value);
  }

  text(line: SublistLine, sublistId: string, fieldId: string): string | string[] {
    return textOf(this.account, this.field(sublistId, fieldId), line.values[fieldId] ?? null);
  }

  setValue(line: SublistLine, sublistId: string, fieldId: string, value: unknown): void {
    const field = this.writable(sublistId, fieldId);
    line.values[fieldId] = coerce(field, value);
    this.textOnly.get(line)?.delete(fieldId);
  }

  setText(line: SublistLine, sublistId: string, fieldId: string, text: unknown): void {
    const field = this.writable(sublistId, fieldId);
    line.values[fieldId] = valueOfText(this.account, field, text ?? '');
    if (this.dynamic) return;
    const fields = this.textOnly.get(line) ?? new Set();
    this.textOnly.set(line, fields.add(fieldId));
  }

  subrecord(line: SublistLine, sublistId: string, fieldId: string): Subrecord {
    const definition = this.definition(sublistId).subrecord;
    if (definition?.field !== fieldId) {
      throw new NetSuiteError('FIELD_1_IS_NOT_A_SUBRECORD_FIELD', `Field ${fieldId} is not a subrecord field.`);
    }
    line.subrecords[fieldId] ??= {};
    const fields = subrecordFields(this.account, definition.type);
    return new Subrecord(this.account, definition.type, fields, line.subrecords[fieldId], this.dynamic);
  }

  hasSubrecord(line: SublistLine, sublistId: string, fieldId: string): boolean {
    return this.definition(sublistId).subrecord?.field === fieldId && line.subrecords[fieldId] !== undefined;
  }

  find(sublistId: string, fieldId: string, value: unknown): number {
    const field = this.field(sublistId, fieldId);
    const wanted = String(coerce(field, value));
    return this.lines(sublistId).findIndex((line) => String(coerce(field, line.values[fieldId] ?? null)) === wanted);
  }

  insert(sublistId: string, index: number): void {
    const lines = this.editable(sublistId);
    if (!Number.isInteger(index) || index < 0 || index > lines.length) throw invalidSublistOperation();
    lines.splice(index, 0, this.newLine(sublistId));
  }

  remove(sublistId: string, index: number): void {
    const lines = this.editable(sublistId);
    if (lines[index] === undefined) throw invalidSublistOperation();
    lines.splice(index, 1);
    this.current.delete(sublistId);
  }

  /** In standard mode, writing to the line after the last one adds it. */
  lineToWrite(sublistId: string, index: number): SublistLine {
    const lines = this.editable(sublistId);
    if (index === lines.length) lines.push(this.newLine(sublistId));
    return this.line(sublistId, index);
  }

  select(sublistId: string, index: number): void {
    const line = this.line(sublistId, index);
    this.current.set(sublistId, {
      index,
      line: { values: { ...line.values }, subrecords: structuredClone(line.subrecords) },
    });
  }

  selectNew(sublistId: string): void {
    this.current.set(sublistId, { index: this.editable(sublistId).length, line: this.newLine(sublistId) });
  }

  selected(sublistId: string): CurrentLine {
    this.definition(sublistId);
    const current = this.current.get(sublistId);
    if (current === undefined) throw invalidSublistOperation();
    return current;
  }

  selectedIndex(sublistId: string): number {
    this.definition(sublistId);
    return this.current.get(sublistId)?.index ?? -1;
  }

  commit(sublistId: string): void {
    const { index, line } = this.selected(sublistId);
    const missing = this.fields(sublistId).filter((field) => field.mandatory && isEmpty(line.values[field.id]));
    if (missing.length > 0) {
      throw new NetSuiteError(
        'USER_ERROR',
        `Please enter value(s) for: ${missing.map((field) => field.label).join(', ')}`,
      );
    }
    this.editable(sublistId)[index] = line;
    this.current.delete(sublistId);
  }

  cancel(sublistId: string): void {
    this.definition(sublistId);
    this.current.delete(sublistId);
  }

  private writable(sublistId: string, fieldId: string): FieldDefinition {
    const field = this.field(sublistId, fieldId);
    if (field.readOnly) throw invalidSublistOperation();
    return field;
  }

  private newLine(sublistId: string): SublistLine {
    const values: Record<string, FieldValue> = {};
    for (const field of this.fields(sublistId)) {
      if (field.defaultValue !== undefined) values[field.id] = coerce(field, field.defaultValue);
    }
    return { values, subrecords: {} };
  }

  private lines(sublistId: string): readonly SublistLine[] {
    return this.document.sublists[sublistId] ?? [];
  }

  private editable(sublistId: string): SublistLine[] {
    if (this.definition(sublistId).readOnly) throw invalidSublistOperation();
    this.document.sublists[sublistId] ??= [];
    return this.document.sublists[sublistId];
  }
}
