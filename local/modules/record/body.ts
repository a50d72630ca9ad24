import type { Account } from '../../account/account';
import type { FieldDefinition } from '../../account/catalogue/definition';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import type { FieldValue } from '../../account/records/document';
import { displayText, idOfText } from '../../account/records/references';
import { coerce, invalidValue } from '../../account/records/values';
import { idOf, optionsOf } from './arguments';
import { Field } from './field';

/** What a script is given: an empty field reads as '' (docs/assumptions.md). */
export function toScriptValue(value: FieldValue | undefined): Exclude<FieldValue, null> {
  return value ?? '';
}

/** Text of a value, as getText and getSublistText show it. */
export function textOf(account: Account, field: FieldDefinition, value: FieldValue): string | string[] {
  if (field.select !== undefined || field.options !== undefined) return displayText(account, field, value);
  if (field.type === 'DATE' || field.type === 'DATETIMETZ') {
    throw new NotSupportedError(`Record.getText of the date field ${field.id}`);
  }
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  return value === null ? '' : String(value);
}

/** Value behind a text, as setText and setSublistText take it. */
export function valueOfText(account: Account, field: FieldDefinition, text: unknown): FieldValue {
  const texts: unknown[] = Array.isArray(text) ? text : [text];
  if (field.select !== undefined || field.options !== undefined) {
    const ids = texts
      .filter((item) => item !== '' && item !== null)
      .map((item) => {
        const id = idOfText(account, field, String(item));
        if (id === undefined) throw invalidValue(field, item);
        return id;
      });
    return field.type === 'MULTISELECT' ? ids : (ids[0] ?? '');
  }
  if (field.type === 'DATE' || field.type === 'DATETIMETZ') {
    throw new NotSupportedError(`Record.setText of the date field ${field.id}`);
  }
  return coerce(field, text);
}

/** The body fields of a record or subrecord, as N/record gives them to scripts. */
export abstract class Body {
  readonly #account: Account;
  readonly #typeName: string;
  readonly #fields: readonly FieldDefinition[];
  readonly #values: Record<string, FieldValue>;
  readonly #dynamic: boolean;
  /** The fields of which alone the record tells; null: of all. */
  readonly #named: readonly string[] | null;
  /** Fields last written by setText: in standard mode their value is not known before the save. */
  readonly #textOnly = new Set<string>();

  constructor(
    account: Account,
    typeName: string,
    fields: readonly FieldDefinition[],
    values: Record<string, FieldValue>,
    dynamic: boolean,
    named: readonly string[] | null = null,
  ) {
    this.#named = named;
    this.#account = account;
    this.#typeName = typeName;
    this.#fields = fields;
    this.#values = values;
    this.#dynamic = dynamic;
  }

  get type(): string {
    return this.#typeName;
  }

  get isDynamic(): boolean {
    return this.#dynamic;
  }

  getFields(): string[] {
    const ids = this.#fields.map((field) => field.id);
    return this.#named === null ? ids : ids.filter((id) => this.#named?.includes(id));
  }

  getField(...given: unknown[]): Field | null {
    const id = idOf(optionsOf('Record.getField', given, ['fieldId']), 'fieldId');
    const definition = this.#fields.find((field) => field.id === id);
    return definition === undefined ? null : new Field(this.#account, definition);
  }

  getValue(...given: unknown[]): FieldValue {
    const field = this.#field(idOf(optionsOf('Record.getValue', given, ['fieldId']), 'fieldId'));
    if (this.#textOnly.has(field.id)) {
      throw new NetSuiteError(
        'SSS_INVALID_API_USAGE',
        'Invalid API usage. You must use getText to return the value set with setText.',
      );
    }
    const value = this.#values[field.id];
    return toScriptValue(field.type === 'CHECKBOX' ? (value ?? false) : value);
  }

  setValue(...given: unknown[]): this {
    const options = optionsOf('Record.setValue', given, ['fieldId', 'value', 'ignoreFieldChange'], ['fieldId']);
    const field = this.#field(idOf(options, 'fieldId'));
    this.#values[field.id] = coerce(field, options.value);
    this.#textOnly.delete(field.id);
    return this;
  }

  getText(...given: unknown[]): string | string[] {
    const field = this.#field(idOf(optionsOf('Record.getText', given, ['fieldId']), 'fieldId'));
    return textOf(this.#account, field, this.#values[field.id] ?? null);
  }

  setText(...given: unknown[]): this {
    const options = optionsOf('Record.setText', given, ['fieldId', 'text', 'ignoreFieldChange'], ['fieldId']);
    const field = this.#field(idOf(options, 'fieldId'));
    this.#values[field.id] = valueOfText(this.#account, field, options.text ?? '');
    if (!this.#dynamic) this.#textOnly.add(field.id);
    return this;
  }

  hasSubrecord(...given: unknown[]): boolean {
    this.#field(idOf(optionsOf('Record.hasSubrecord', given, ['fieldId']), 'fieldId'));
    return false;
  }

  getSubrecord(...given: unknown[]): never {
    const id = idOf(optionsOf('Record.getSubrecord', given, ['fieldId']), 'fieldId');
    throw new NetSuiteError('FIELD_1_IS_NOT_A_SUBRECORD_FIELD', `Field ${id} is not a subrecord field.`);
  }

  #field(id: string): FieldDefinition {
    const field = this.#fields.find((candidate) => candidate.id === id);
    if (field === undefined) throw new NotSupportedError(`field ${id} of ${this.#typeName}`);
    return field;
  }
}

/** N/record.Record of a subrecord: a record without sublists that is saved with its parent. */
export class Subrecord extends Body {}
