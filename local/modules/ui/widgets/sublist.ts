import type { Account } from '../../../account/account';
import { NetSuiteError, NotSupportedError } from '../../../account/errors';
import { optionsOf, required, requiredString, wrongType } from '../../arguments';
import { type FieldType, SUBLIST_DISPLAY_TYPES, type SublistDisplayType } from './enums';
import { Field, fieldOf } from './field';
import { newButton, type SublistModel } from './model';
import { elementName, memberOf } from './names';
import { Button } from './parts';

/** Types that a sublist's columns cannot have (Oracle help section_456415649413). */
const REFUSED: readonly FieldType[] = [
  'FILE',
  'HELP',
  'INLINEHTML',
  'LABEL',
  'LONGTEXT',
  'MULTISELECT',
  'RADIO',
  'RICHTEXT',
];

/** Characters a cell holds: docs/assumptions.md. */
const MOST_CHARACTERS = 4_000;

/** serverWidget.Sublist (Oracle help section_4325844858). */
export class Sublist {
  readonly #account: Account;
  readonly #model: SublistModel;

  constructor(account: Account, model: SublistModel) {
    this.#account = account;
    this.#model = model;
  }

  get label(): string {
    return this.#model.label;
  }

  set label(label: string) {
    this.#own('label');
    this.#model.label = String(label);
  }

  get helpText(): string {
    return this.#model.help;
  }

  set helpText(help: string) {
    this.#own('helpText');
    this.#model.help = String(help);
  }

  get displayType(): SublistDisplayType {
    return this.#model.displayType;
  }

  set displayType(type: SublistDisplayType) {
    this.#own('displayType');
    this.#model.displayType = memberOf(type, SUBLIST_DISPLAY_TYPES, 'displayType', 'Sublist.displayType');
  }

  /** -1 without lines. */
  get lineCount(): number {
    return this.#model.lines.length === 0 ? -1 : this.#model.lines.length;
  }

  addField(...values: unknown[]): Field {
    this.#own('addField');
    const model = fieldOf(values, 'Sublist.addField', REFUSED);
    elementName(model.id, this.#model.fields, false);
    this.#model.fields.push(model);
    return new Field(this.#account, model);
  }

  getField(...values: unknown[]): Field | null {
    this.#own('getField');
    const id = requiredString(optionsOf(values, ['id']), 'id', 'Sublist.getField');
    const model = this.#model.fields.find((field) => field.id === id);
    return model === undefined ? null : new Field(this.#account, model);
  }

  addButton(...values: unknown[]): Button {
    this.#own('addButton');
    const options = optionsOf(values, ['id', 'label', 'functionName']);
    const id = elementName(requiredString(options, 'id', 'Sublist.addButton'), this.#model.buttons, false);
    const label = requiredString(options, 'label', 'Sublist.addButton');
    return this.#button(newButton(id, label, 'script', String(options.functionName ?? '')));
  }

  addMarkAllButtons(): Button {
    this.#own('addMarkAllButtons');
    this.#listOnly('addMarkAllButtons');
    const markAll = this.#button(newButton(`${this.#model.id}markall`, 'Mark All', 'markall'));
    this.#button(newButton(`${this.#model.id}unmarkall`, 'Unmark All', 'unmarkall'));
    return markAll;
  }

  addRefreshButton(): Button {
    this.#own('addRefreshButton');
    this.#listOnly('addRefreshButton');
    return this.#button(newButton(`${this.#model.id}refresh`, 'Refresh', 'refresh'));
  }

  /** Values are texts; a checkbox takes 'T' or 'F' (Oracle help section_456052185058). */
  setSublistValue(...values: unknown[]): void {
    this.#own('setSublistValue');
    const method = 'Sublist.setSublistValue';
    const options = optionsOf(values, ['id', 'line', 'value']);
    const field = this.#field(requiredString(options, 'id', method));
    const line = Number(required(options, 'line', method));
    if (options.value !== null) required(options, 'value', method);
    if (options.value !== null && typeof options.value !== 'string') throw wrongType('value', 'string', method);
    if (!Number.isInteger(line) || line < 0) throw wrongType('line', 'a line number from 0', method);
    if ((options.value ?? '').length > MOST_CHARACTERS) {
      throw new NetSuiteError(
        'EXCEEDED_MAX_FIELD_LENGTH',
        `The field ${field} contained more than the maximum number ( ${MOST_CHARACTERS} ) of characters allowed.`,
      );
    }
    while (this.#model.lines.length <= line) this.#model.lines.push(new Map());
    if (options.value === null) this.#model.lines[line]?.delete(field);
    else this.#model.lines[line]?.set(field, options.value);
  }

  getSublistValue(...values: unknown[]): string | null {
    const options = optionsOf(values, ['id', 'line']);
    const field = this.#field(requiredString(options, 'id', 'Sublist.getSublistValue'));
    return this.#model.lines[Number(required(options, 'line', 'Sublist.getSublistValue'))]?.get(field) ?? null;
  }

  updateTotallingFieldId(...values: unknown[]): this {
    this.#own('updateTotallingFieldId');
    const id = requiredString(optionsOf(values, ['id']), 'id', 'Sublist.updateTotallingFieldId');
    this.#model.totallingField = this.#field(id);
    return this;
  }

  updateUniqueFieldId(...values: unknown[]): this {
    this.#own('updateUniqueFieldId');
    const id = requiredString(optionsOf(values, ['id']), 'id', 'Sublist.updateUniqueFieldId');
    this.#model.uniqueField = this.#field(id);
    return this;
  }

  toString(): string {
    return 'serverWidget.Sublist';
  }

  #button(model: SublistModel['buttons'][number]): Button {
    this.#model.buttons.push(model);
    return new Button(model);
  }

  #field(id: string): string {
    if (this.#model.fields.some((field) => field.id === id)) return id;
    throw new NetSuiteError('SSS_INVALID_SUBLIST_OPERATION', `The sublist ${this.#model.id} has no field ${id}.`);
  }

  /** A record's own sublist is drawn by its page, which nothing here changes. */
  #own(member: string): void {
    if (this.#model.native)
      throw new NotSupportedError(`Sublist.${member} of the record's own sublist ${this.#model.id}`);
  }

  #listOnly(call: string): void {
    if (this.#model.type === 'LIST') return;
    throw new NetSuiteError(
      'SSS_INVALID_SUBLIST_OPERATION',
      `${call} is for sublists of type LIST; ${this.#model.id} is of type ${this.#model.type}.`,
    );
  }
}
