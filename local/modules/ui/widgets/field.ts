import type { Account } from '../../../account/account';
import { NetSuiteError, NotSupportedError } from '../../../account/errors';
import { optionsOf, required, requiredString, wrongType } from '../../arguments';
import { FIELD_BREAK_TYPES, FIELD_DISPLAY_TYPES, FIELD_LAYOUT_TYPES, FIELD_TYPES, type FieldType } from './enums';
import { type FieldModel, newField, type SelectOption } from './model';
import { memberOf } from './names';
import { optionsOfSource } from './options';

/** Types that addField takes on no page: DATETIME by Oracle help section_4332671056. */
const NOT_ADDED: readonly FieldType[] = ['DATETIME'];

/** Types whose parts (uploads, pictures) the local account does not have. */
const NOT_HERE: readonly FieldType[] = ['FILE', 'IMAGE', 'TIMEOFDAY'];

const SELECTS: readonly FieldType[] = ['SELECT', 'MULTISELECT'];

/** Reads the arguments of addField. */
export function fieldOf(values: readonly unknown[], method: string, refused: readonly FieldType[] = []): FieldModel {
  const options = optionsOf(values, ['id', 'type', 'label', 'source', 'container']);
  const id = requiredString(options, 'id', method);
  const label = requiredString(options, 'label', method);
  const type = memberOf(required(options, 'type', method), FIELD_TYPES, 'type', method);
  if ([...NOT_ADDED, ...refused].includes(type)) {
    throw new NetSuiteError('SSS_INVALID_UI_OBJECT_TYPE', `${method}: fields of type ${type} cannot be added here.`);
  }
  if (NOT_HERE.includes(type)) throw new NotSupportedError(`N/ui/serverWidget fields of type ${type}`);
  const source = String(options.source ?? '');
  if (type === 'RADIO' && source === '') required(options, 'source', method);
  return newField(id, label, type, { source, container: String(options.container ?? '') });
}

/** serverWidget.Field (Oracle help section_4335171133 and its neighbours). */
export class Field {
  readonly #account: Account;
  readonly #model: FieldModel;

  constructor(account: Account, model: FieldModel) {
    this.#account = account;
    this.#model = model;
  }

  get id(): string {
    return this.#model.id;
  }

  /** In lower case, as format.Type has it. */
  get type(): string {
    return this.#model.type.toLowerCase();
  }

  get label(): string {
    return this.#model.label;
  }

  set label(label: string) {
    this.#model.label = String(label);
  }

  get isMandatory(): boolean {
    return this.#model.mandatory;
  }

  set isMandatory(mandatory: boolean) {
    this.#model.mandatory = mandatory === true;
  }

  get defaultValue(): string | string[] | undefined {
    if (this.#model.type === 'INLINEHTML') {
      throw new NotSupportedError(`reading defaultValue of ${this.id}: an INLINEHTML field is write-only`);
    }
    return this.#model.value;
  }

  set defaultValue(value: unknown) {
    const { native, type } = this.#model;
    if (native && type !== 'INLINEHTML') {
      throw new NotSupportedError(`defaultValue of the record's own field ${this.id}, except INLINEHTML`);
    }
    const text = textOf(value, type);
    this.#model.value = native && typeof text === 'string' ? withinLimit(this.#account, this.id, text) : text;
  }

  get maxLength(): number | undefined {
    return this.#model.maxLength;
  }

  set maxLength(length: number) {
    this.#model.maxLength = Number(length);
  }

  get linkText(): string {
    return this.#model.linkText;
  }

  set linkText(text: string) {
    this.#model.linkText = String(text);
  }

  get alias(): string {
    return this.#model.alias;
  }

  set alias(alias: string) {
    this.#model.alias = String(alias);
  }

  get padding(): number {
    return this.#model.padding;
  }

  set padding(lines: number) {
    this.#model.padding = Number(lines);
  }

  /** @throws NetSuiteError when the options come from a list (Oracle help section_4337905245) */
  addSelectOption(...values: unknown[]): void {
    const options = optionsOf(values, ['value', 'text', 'isSelected']);
    const method = 'Field.addSelectOption';
    if (options.value === undefined || options.value === null) required(options, 'value', method);
    if (options.text === undefined || options.text === null) required(options, 'text', method);
    const { id, type, source, native } = this.#model;
    if (native || source !== '' || !SELECTS.includes(type)) {
      throw new NetSuiteError(
        'SSS_INVALID_API_USAGE',
        `Invalid API usage. Options can be added to selects without a source only, and ${id} is none.`,
      );
    }
    const value = String(options.value);
    this.#model.options.push({ value, text: String(options.text) });
    if (options.isSelected !== true) return;
    if (type === 'SELECT') this.#model.value = value;
    else this.#model.value = [...(Array.isArray(this.#model.value) ? this.#model.value : []), value];
  }

  getSelectOptions(...values: unknown[]): SelectOption[] {
    const { filter, filteroperator } = optionsOf(values, ['filter', 'filteroperator']);
    const wanted = String(filter ?? '').toLowerCase();
    const fits = (text: string): boolean => {
      if (filteroperator === 'is') return text === wanted;
      if (filteroperator === 'startswith') return text.startsWith(wanted);
      return text.includes(wanted);
    };
    const options =
      this.#model.source === '' ? this.#model.options : optionsOfSource(this.#account, this.#model.source);
    return options.filter((option) => wanted === '' || fits(option.text.toLowerCase()));
  }

  setHelpText(...values: unknown[]): this {
    this.#model.help = requiredString(optionsOf(values, ['help']), 'help', 'Field.setHelpText');
    return this;
  }

  updateDisplayType(...values: unknown[]): this {
    const method = 'Field.updateDisplayType';
    const type = required(optionsOf(values, ['displayType']), 'displayType', method);
    this.#model.displayType = memberOf(type, FIELD_DISPLAY_TYPES, 'displayType', method);
    return this;
  }

  updateLayoutType(...values: unknown[]): this {
    const method = 'Field.updateLayoutType';
    const type = required(optionsOf(values, ['layoutType']), 'layoutType', method);
    this.#model.layoutType = memberOf(type, FIELD_LAYOUT_TYPES, 'layoutType', method);
    return this;
  }

  updateBreakType(...values: unknown[]): this {
    const method = 'Field.updateBreakType';
    const type = required(optionsOf(values, ['breakType']), 'breakType', method);
    this.#model.breakType = memberOf(type, FIELD_BREAK_TYPES, 'breakType', method);
    return this;
  }

  updateDisplaySize(...values: unknown[]): this {
    const options = optionsOf(values, ['height', 'width']);
    this.#model.height = Number(required(options, 'height', 'Field.updateDisplaySize'));
    this.#model.width = Number(required(options, 'width', 'Field.updateDisplaySize'));
    return this;
  }

  toString(): string {
    return 'serverWidget.Field';
  }
}

/** A custom field of type Inline HTML takes 4,000 bytes (Oracle help section_N2842731). */
const INLINE_HTML_BYTES = 4000;

/** What a record's own Inline HTML field keeps of a text. */
function withinLimit({ behaviours }: Account, id: string, text: string): string {
  if (Buffer.byteLength(text) <= INLINE_HTML_BYTES) return text;
  switch (behaviours.get('form.inline-html-limit')) {
    case 'none':
      return text;
    case 'cut':
      return Buffer.from(text)
        .subarray(0, INLINE_HTML_BYTES)
        .toString()
        .replace(/\uFFFD$/, '');
    case 'refused':
      throw new NetSuiteError(
        'EXCEEDED_MAX_FIELD_LENGTH',
        `The field ${id} contained more than the maximum number ( ${INLINE_HTML_BYTES} ) of characters allowed.`,
      );
  }
}

/** A default value as pages show it. Checkboxes take 'T' and 'F', as everywhere in serverWidget. */
export function textOf(value: unknown, type: FieldType): string | string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (type === 'MULTISELECT') return (Array.isArray(value) ? value : [value]).map(String);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw wrongType('defaultValue', 'string', `Field of type ${type}`);
}
