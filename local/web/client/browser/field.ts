import { NetSuiteError, NotSupportedError } from '../../../account/errors';
import { type Options, optionsOf, required } from '../../../modules/arguments';
import type { Cell } from './cell';
import { boxOf } from './controls';

/** Types as Field.type names them where they differ from the lower-case name. */
const TYPE_NAMES: Readonly<Record<string, string>> = { CLOBTEXT: 'clobtext', DATETIMETZ: 'datetimetz' };

/** currentRecord.Field (Oracle help section_4793291846). */
export class Field {
  readonly #cell: Cell;
  readonly #sublistId: string | null;

  constructor(cell: Cell, sublistId: string | null) {
    this.#cell = cell;
    this.#sublistId = sublistId;
  }

  get id(): string {
    return this.#cell.field.id;
  }

  get label(): string {
    return this.#cell.field.label;
  }

  get type(): string {
    const { type } = this.#cell.field;
    return TYPE_NAMES[type] ?? type.toLowerCase();
  }

  get sublistId(): string | null {
    return this.#sublistId;
  }

  get isMandatory(): boolean {
    return this.#cell.field.mandatory;
  }

  set isMandatory(mandatory: boolean) {
    const [control] = this.#shown();
    this.#cell.field.mandatory = mandatory === true;
    control?.setAttribute('aria-required', String(mandatory === true));
    const label = boxOf(this.#cell.controls)?.querySelector('label, legend');
    label?.querySelector('.required')?.remove();
    if (mandatory !== true) return;
    const mark = Object.assign(document.createElement('span'), { className: 'required', textContent: ' *' });
    mark.setAttribute('aria-hidden', 'true');
    label?.append(mark);
  }

  get isDisabled(): boolean {
    return this.#cell.isDisabled;
  }

  set isDisabled(disabled: boolean) {
    this.#shown();
    this.#cell.isDisabled = disabled === true;
  }

  get isReadOnly(): boolean {
    const [control] = this.#cell.controls;
    return control === undefined || (!(control instanceof HTMLSelectElement) && control.readOnly);
  }

  get isPopup(): boolean {
    return false;
  }

  get isDisplay(): boolean {
    return this.isVisible;
  }

  set isDisplay(display: boolean) {
    this.#shown();
    const box = boxOf(this.#cell.controls);
    if (box === null) throw new NotSupportedError(`hiding ${this.id}, a column of a sublist`);
    box.hidden = display !== true;
  }

  get isVisible(): boolean {
    const [control] = this.#cell.controls;
    if (control === undefined) return this.#cell.field.displayType !== 'HIDDEN';
    return control.type !== 'hidden' && boxOf([control])?.hidden !== true;
  }

  getSelectOptions(...values: unknown[]): { value: string; text: string }[] {
    const { filter = '', operator = 'contains' } = optionsOf(values, ['filter', 'operator']);
    const wanted = String(filter).toLowerCase();
    return [...this.#select().options]
      .map(({ value, text }) => ({ value, text }))
      .filter(({ text }) => fits(text.toLowerCase(), wanted, operator));
  }

  insertSelectOption(...values: unknown[]): void {
    const options: Options = optionsOf(values, ['value', 'text', 'isSelected']);
    const value = String(options.value ?? required(options, 'value', 'Field.insertSelectOption'));
    const text = String(options.text ?? required(options, 'text', 'Field.insertSelectOption'));
    const option = new Option(text, value, false, options.isSelected === true);
    this.#ownSelect('insertSelectOption').add(option);
  }

  /** Without a value, or with null, takes all options away. */
  removeSelectOption(...values: unknown[]): void {
    const { value } = optionsOf(values, ['value']);
    const select = this.#ownSelect('removeSelectOption');
    for (const option of [...select.options]) {
      if (value === null || value === undefined || option.value === String(value)) option.remove();
    }
  }

  toString(): string {
    return 'currentRecord.Field';
  }

  #shown() {
    const { controls } = this.#cell;
    if (controls.length === 0) throw new NotSupportedError(`changing ${this.id}, which this page has no input for`);
    return controls;
  }

  #select(): HTMLSelectElement {
    const [control] = this.#cell.controls;
    if (control instanceof HTMLSelectElement) return control;
    throw new NetSuiteError('SSS_INVALID_API_USAGE', `Invalid API usage. The field ${this.id} has no list of options.`);
  }

  /** The select of a field that a script has added (Oracle help section_4779675098). */
  #ownSelect(method: string): HTMLSelectElement {
    if (this.id.startsWith('custpage')) return this.#select();
    throw new NetSuiteError(
      'SSS_INVALID_UI_OBJECT_TYPE',
      `Field.${method} works on select fields that a script has added, whose ids begin with custpage: not on ${this.id}.`,
    );
  }
}

function fits(text: string, wanted: string, operator: unknown): boolean {
  if (operator === 'is') return text === wanted;
  if (operator === 'startswith') return text.startsWith(wanted);
  return text.includes(wanted);
}
