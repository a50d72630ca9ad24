import { NotSupportedError } from '../../../account/errors';
import { optionsOf, required, requiredString } from '../../../modules/arguments';
import type { Cell } from './cell';
import { Field } from './field';
import { offered } from './offered';
import type { PageForm, Place } from './page-form';
import type { ScriptValue } from './values';

/** currentRecord.CurrentRecord (Oracle help section_4625600928): the record or form of the page. */
export class CurrentRecord {
  readonly #form: PageForm;

  constructor(form: PageForm) {
    this.#form = form;
  }

  get id(): number | null {
    return this.#form.page.recordId;
  }

  get type(): string | null {
    return this.#form.page.recordType;
  }

  get isDynamic(): boolean {
    return true;
  }

  get isNew(): boolean {
    return this.#form.page.recordId === null;
  }

  get isReadOnly(): boolean {
    return this.#form.isReadOnly;
  }

  getValue(...values: unknown[]): ScriptValue {
    return this.#form.read(this.#form.field(fieldOf(values, 'getValue')));
  }

  getText(...values: unknown[]): string | string[] {
    return textOf(this.#form.field(fieldOf(values, 'getText')));
  }

  setValue(...values: unknown[]): this {
    const options = optionsOf(values, ['fieldId', 'value', 'ignoreFieldChange', 'forceSyncSourcing']);
    const fieldId = requiredString(options, 'fieldId', 'CurrentRecord.setValue');
    this.#form.write(bodyPlace(fieldId), options.value, options.ignoreFieldChange === true);
    return this;
  }

  setText(...values: unknown[]): this {
    const options = optionsOf(values, ['fieldId', 'text', 'ignoreFieldChange', 'forceSyncSourcing']);
    const fieldId = requiredString(options, 'fieldId', 'CurrentRecord.setText');
    const value = valueOfText(this.#form, this.#form.field(fieldId), options.text);
    this.#form.write(bodyPlace(fieldId), value, options.ignoreFieldChange === true);
    return this;
  }

  getField(...values: unknown[]): Field | null {
    const cell = this.#form.body.get(fieldOf(values, 'getField'));
    return cell === undefined ? null : offered('N/currentRecord.Field', new Field(cell, null));
  }

  /** -1 for a sublist that the page does not have. */
  getLineCount(...values: unknown[]): number {
    const id = requiredString(optionsOf(values, ['sublistId']), 'sublistId', 'CurrentRecord.getLineCount');
    return this.#form.sublists.get(id)?.cells.length ?? -1;
  }

  getSublistValue(...values: unknown[]): ScriptValue {
    return this.#form.read(this.#form.cell(lineOf(values, 'getSublistValue')));
  }

  getSublistText(...values: unknown[]): string | string[] {
    return textOf(this.#form.cell(lineOf(values, 'getSublistText')));
  }

  getSublistField(...values: unknown[]): Field {
    const place = lineOf(values, 'getSublistField');
    return offered('N/currentRecord.Field', new Field(this.#form.cell(place), place.sublistId));
  }

  findSublistLineWithValue(...values: unknown[]): number {
    const method = 'CurrentRecord.findSublistLineWithValue';
    const options = optionsOf(values, ['sublistId', 'fieldId', 'value']);
    const sublist = this.#form.sublist(requiredString(options, 'sublistId', method));
    const fieldId = requiredString(options, 'fieldId', method);
    return sublist.cells.findIndex(
      (_cells, line) => String(this.#form.read(sublist.cell(fieldId, line))) === String(options.value),
    );
  }

  selectLine(...values: unknown[]): this {
    const options = optionsOf(values, ['sublistId', 'line']);
    const sublist = this.#form.sublist(requiredString(options, 'sublistId', 'CurrentRecord.selectLine'));
    sublist.select(Number(required(options, 'line', 'CurrentRecord.selectLine')));
    return this;
  }

  getCurrentSublistIndex(...values: unknown[]): number {
    const id = requiredString(optionsOf(values, ['sublistId']), 'sublistId', 'CurrentRecord.getCurrentSublistIndex');
    return this.#form.sublist(id).selected;
  }

  getCurrentSublistValue(...values: unknown[]): ScriptValue {
    return this.#form.read(this.#form.cell(this.#selected(values, 'getCurrentSublistValue')));
  }

  getCurrentSublistText(...values: unknown[]): string | string[] {
    return textOf(this.#form.cell(this.#selected(values, 'getCurrentSublistText')));
  }

  setCurrentSublistValue(...values: unknown[]): this {
    const options = optionsOf(values, ['sublistId', 'fieldId', 'value', 'ignoreFieldChange', 'forceSyncSourcing']);
    const { sublistId, fieldId } = options;
    const place = this.#selected([{ sublistId, fieldId }], 'setCurrentSublistValue');
    this.#form.write(place, options.value, options.ignoreFieldChange === true);
    return this;
  }

  setCurrentSublistText(...values: unknown[]): this {
    const options = optionsOf(values, ['sublistId', 'fieldId', 'text', 'ignoreFieldChange', 'forceSyncSourcing']);
    const { sublistId, fieldId } = options;
    const place = this.#selected([{ sublistId, fieldId }], 'setCurrentSublistText');
    const value = valueOfText(this.#form, this.#form.cell(place), options.text);
    this.#form.write(place, value, options.ignoreFieldChange === true);
    return this;
  }

  toString(): string {
    return 'currentRecord.CurrentRecord';
  }

  #selected(values: readonly unknown[], method: string): Place {
    const options = optionsOf(values, ['sublistId', 'fieldId']);
    const sublistId = requiredString(options, 'sublistId', `CurrentRecord.${method}`);
    const fieldId = requiredString(options, 'fieldId', `CurrentRecord.${method}`);
    return { sublistId, fieldId, line: this.#form.sublist(sublistId).selected };
  }
}

function bodyPlace(fieldId: string): Place {
  return { sublistId: null, fieldId, line: undefined };
}

function fieldOf(values: readonly unknown[], method: string): string {
  return requiredString(optionsOf(values, ['fieldId']), 'fieldId', `CurrentRecord.${method}`);
}

function lineOf(values: readonly unknown[], method: string): Place {
  const options = optionsOf(values, ['sublistId', 'fieldId', 'line']);
  return {
    sublistId: requiredString(options, 'sublistId', `CurrentRecord.${method}`),
    fieldId: requiredString(options, 'fieldId', `CurrentRecord.${method}`),
    line: Number(required(options, 'line', `CurrentRecord.${method}`)),
  };
}

function textOf(cell: Cell): string | string[] {
  const { type } = cell.field;
  if (type === 'CHECKBOX') return cell.raw;
  return type === 'MULTISELECT' ? [...cell.texts] : (cell.texts[0] ?? '');
}

/** Value behind the text of a select's options; other fields take their text as it is. */
function valueOfText(form: PageForm, cell: Cell, text: unknown): unknown {
  const { id, type } = cell.field;
  if (type !== 'SELECT' && type !== 'MULTISELECT') return form.values.read(cell.field, String(text ?? ''));
  const [control] = cell.controls;
  if (!(control instanceof HTMLSelectElement)) throw new NotSupportedError(`setting ${id} by its text on this page`);
  const wanted = [text ?? ''].flat().map(String);
  const chosen = [...control.options].filter((option) => wanted.includes(option.text)).map((option) => option.value);
  return type === 'MULTISELECT' ? chosen : (chosen[0] ?? '');
}
