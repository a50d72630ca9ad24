import type { Account } from '../../account/account';
import type { FieldDefinition, RecordType } from '../../account/catalogue/definition';
import type { FieldType } from '../../account/catalogue/field-types';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import type { FieldValue, RecordDocument, SublistLine } from '../../account/records/document';
import { scriptFields } from '../../account/records/lines';
import { dayOf, isEmpty, timestamp } from '../../account/records/values';
import { showDate, showDateTime } from '../../account/search/dates';
import { type Options, required } from '../arguments';
import { idOf, optionsOf } from './arguments';
import { Body, type Subrecord } from './body';
import { Field } from './field';
import { Sublist } from './sublist-object';
import { invalidSublistOperation, Sublists } from './sublists';

/** What saving a record needs from the execution. */
export interface RecordOwner {
  account: Account;
  save(document: RecordDocument, type: RecordType, options: { ignoreMandatoryFields: boolean }): number;
}

const LINE = ['sublistId', 'fieldId', 'line'] as const;
const CURRENT = ['sublistId', 'fieldId'] as const;

/** N/record.Record, in standard or dynamic mode. Oracle help section_4267255811 and its member pages. */
export class Record extends Body {
  readonly #owner: RecordOwner;
  readonly #type: RecordType;
  readonly #document: RecordDocument;
  readonly #sublists: Sublists;

  /** @param named the fields of an xedit, of which alone the record tells */
  constructor(
    owner: RecordOwner,
    type: RecordType,
    document: RecordDocument,
    dynamic: boolean,
    named: readonly string[] | null = null,
  ) {
    super(owner.account, type.id, scriptFields(type.fields), document.values, dynamic, named);
    this.#owner = owner;
    this.#type = type;
    this.#document = document;
    this.#sublists = new Sublists(owner.account, type, document, dynamic);
  }

  get id(): number | null {
    return this.#document.id;
  }

  get isNew(): boolean {
    return this.#document.id === null;
  }

  save(options: { enableSourcing?: boolean; ignoreMandatoryFields?: boolean } = {}): number {
    if (options.enableSourcing === true) throw new NotSupportedError('N/record.Record.save with enableSourcing');
    return this.#owner.save(this.#document, this.#type, {
      ignoreMandatoryFields: options.ignoreMandatoryFields === true,
    });
  }

  getSublists(): string[] {
    return this.#sublists.ids();
  }

  getSublist(...given: unknown[]): Sublist {
    const { sublistId } = this.#sublistOptions('getSublist', given);
    return new Sublist(this.#sublists.definition(sublistId));
  }

  getSublistFields(...given: unknown[]): string[] {
    const { sublistId } = this.#sublistOptions('getSublistFields', given);
    return this.#sublists.fields(sublistId).map((field) => field.id);
  }

  getLineCount(...given: unknown[]): number {
    return this.#sublists.count(this.#sublistOptions('getLineCount', given).sublistId);
  }

  findSublistLineWithValue(...given: unknown[]): number {
    const names = ['sublistId', 'fieldId', 'value'];
    const options = optionsOf('Record.findSublistLineWithValue', given, names, CURRENT);
    return this.#sublists.find(idOf(options, 'sublistId'), idOf(options, 'fieldId'), options.value);
  }

  getSublistField(...given: unknown[]): Field {
    const { sublistId, fieldId, line } = this.#lineOptions('getSublistField', given);
    this.#sublists.line(sublistId, line);
    return new Field(this.#owner.account, this.#sublists.field(sublistId, fieldId));
  }

  getSublistValue(...given: unknown[]): FieldValue {
    const { sublistId, fieldId, line } = this.#lineOptions('getSublistValue', given);
    return this.#sublists.value(this.#sublists.line(sublistId, line), sublistId, fieldId);
  }

  getSublistText(...given: unknown[]): string | string[] {
    const { sublistId, fieldId, line } = this.#lineOptions('getSublistText', given);
    return this.#sublists.text(this.#sublists.line(sublistId, line), sublistId, fieldId);
  }

  setSublistValue(...given: unknown[]): this {
    const { sublistId, fieldId, line, options } = this.#lineOptions('setSublistValue', given, 'value');
    this.#standardOnly('setSublistValue', 'setCurrentSublistValue');
    this.#sublists.setValue(this.#sublists.lineToWrite(sublistId, line), sublistId, fieldId, options.value);
    return this;
  }

  setSublistText(...given: unknown[]): this {
    const { sublistId, fieldId, line, options } = this.#lineOptions('setSublistText', given, 'text');
    this.#standardOnly('setSublistText', 'setCurrentSublistText');
    this.#sublists.setText(this.#sublists.lineToWrite(sublistId, line), sublistId, fieldId, options.text);
    return this;
  }

  getSublistSubrecord(...given: unknown[]): Subrecord {
    const { sublistId, fieldId, line } = this.#lineOptions('getSublistSubrecord', given);
    return this.#sublists.subrecord(this.#sublists.line(sublistId, line), sublistId, fieldId);
  }

  hasSublistSubrecord(...given: unknown[]): boolean {
    const { sublistId, fieldId, line } = this.#lineOptions('hasSublistSubrecord', given);
    return this.#sublists.hasSubrecord(this.#sublists.line(sublistId, line), sublistId, fieldId);
  }

  insertLine(...given: unknown[]): this {
    const { sublistId, line } = this.#wholeLineOptions('insertLine', given, 'beforeLineInstanceId');
    this.#sublists.insert(sublistId, line);
    return this;
  }

  removeLine(...given: unknown[]): this {
    const { sublistId, line } = this.#wholeLineOptions('removeLine', given, 'lineInstanceId');
    this.#sublists.remove(sublistId, line);
    return this;
  }

  selectLine(...given: unknown[]): this {
    const options = optionsOf('Record.selectLine', given, ['sublistId', 'line']);
    this.#dynamicOnly();
    this.#sublists.select(idOf(options, 'sublistId'), Number(options.line));
    return this;
  }

  selectNewLine(...given: unknown[]): this {
    const { sublistId } = this.#sublistOptions('selectNewLine', given);
    this.#dynamicOnly();
    this.#sublists.selectNew(sublistId);
    return this;
  }

  commitLine(...given: unknown[]): this {
    const { sublistId } = this.#sublistOptions('commitLine', given);
    this.#dynamicOnly();
    this.#sublists.commit(sublistId);
    return this;
  }

  cancelLine(...given: unknown[]): this {
    const { sublistId } = this.#sublistOptions('cancelLine', given);
    this.#dynamicOnly();
    this.#sublists.cancel(sublistId);
    return this;
  }

  getCurrentSublistIndex(...given: unknown[]): number {
    return this.#sublists.selectedIndex(this.#sublistOptions('getCurrentSublistIndex', given).sublistId);
  }

  getCurrentSublistField(...given: unknown[]): Field {
    const { sublistId, fieldId } = this.#current('getCurrentSublistField', given);
    return new Field(this.#owner.account, this.#sublists.field(sublistId, fieldId));
  }

  getCurrentSublistValue(...given: unknown[]): FieldValue {
    const { sublistId, fieldId, line } = this.#current('getCurrentSublistValue', given);
    return this.#sublists.value(line, sublistId, fieldId);
  }

  getCurrentSublistText(...given: unknown[]): string | string[] {
    const { sublistId, fieldId, line } = this.#current('getCurrentSublistText', given);
    return this.#sublists.text(line, sublistId, fieldId);
  }

  setCurrentSublistValue(...given: unknown[]): this {
    const { sublistId, fieldId, line, options } = this.#current('setCurrentSublistValue', given, 'value');
    this.#sublists.setValue(line, sublistId, fieldId, options.value);
    return this;
  }

  setCurrentSublistText(...given: unknown[]): this {
    const { sublistId, fieldId, line, options } = this.#current('setCurrentSublistText', given, 'text');
    this.#sublists.setText(line, sublistId, fieldId, options.text);
    return this;
  }

  getCurrentSublistSubrecord(...given: unknown[]): Subrecord {
    const { sublistId, fieldId, line } = this.#current('getCurrentSublistSubrecord', given);
    return this.#sublists.subrecord(line, sublistId, fieldId);
  }

  hasCurrentSublistSubrecord(...given: unknown[]): boolean {
    const { sublistId, fieldId, line } = this.#current('hasCurrentSublistSubrecord', given);
    return this.#sublists.hasSubrecord(line, sublistId, fieldId);
  }

  /** All values are text and empty fields are missing, as a retailer's user event captured it. */
  toJSON(): { id: string; type: string; isDynamic: boolean; fields: object; sublists: object } {
    const texts = (fields: readonly FieldDefinition[], values: { [id: string]: FieldValue }) =>
      Object.fromEntries(
        Object.entries(values).flatMap(([id, value]) => {
          const type = fields.find((field) => field.id === id)?.type ?? 'TEXT';
          return isEmpty(value) ? [] : [[id, jsonText(this.#owner.account, type, value)]];
        }),
      );
    const linesOf = (id: string) => this.#type.sublists.find((sublist) => sublist.id === id)?.fields ?? [];
    return {
      id: this.id === null ? '' : String(this.id),
      type: this.type,
      isDynamic: this.isDynamic,
      fields: texts(this.#type.fields, this.#document.values),
      sublists: Object.fromEntries(
        Object.entries(this.#document.sublists).map(([id, lines]) => [
          id,
          Object.fromEntries(lines.map((line, index) => [`line ${index + 1}`, texts(linesOf(id), line.values)])),
        ]),
      ),
    };
  }

  #sublistOptions(call: string, given: unknown[]): { sublistId: string } {
    return { sublistId: idOf(optionsOf(`Record.${call}`, given, ['sublistId']), 'sublistId') };
  }

  #lineOptions(
    call: string,
    given: unknown[],
    last?: string,
  ): { sublistId: string; fieldId: string; line: number; options: Options } {
    const options = optionsOf(`Record.${call}`, given, last === undefined ? LINE : [...LINE, last], LINE);
    return {
      sublistId: idOf(options, 'sublistId'),
      fieldId: idOf(options, 'fieldId'),
      line: Number(options.line),
      options,
    };
  }

  #wholeLineOptions(call: string, given: unknown[], instance: string): { sublistId: string; line: number } {
    const options = optionsOf(
      `Record.${call}`,
      given,
      ['sublistId', 'line', 'ignoreRecalc'],
      ['sublistId'],
      [instance],
    );
    if (options.line !== undefined && options[instance] !== undefined) {
      throw new NetSuiteError('MUTUALLY_EXCLUSIVE_ARGUMENTS', `You cannot use both line and ${instance}.`);
    }
    if (options[instance] !== undefined) throw new NotSupportedError(`N/record.Record.${call} with ${instance}`);
    required(options, 'line', `Record.${call}`);
    return { sublistId: idOf(options, 'sublistId'), line: Number(options.line) };
  }

  #current(
    call: string,
    given: unknown[],
    last?: string,
  ): { sublistId: string; fieldId: string; line: SublistLine; options: Options } {
    const options = optionsOf(`Record.${call}`, given, last === undefined ? CURRENT : [...CURRENT, last], CURRENT);
    this.#dynamicOnly();
    const sublistId = idOf(options, 'sublistId');
    return { sublistId, fieldId: idOf(options, 'fieldId'), line: this.#sublists.selected(sublistId).line, options };
  }

  #standardOnly(call: string, instead: string): void {
    if (!this.isDynamic) return;
    throw new NetSuiteError(
      'SSS_INVALID_API_USAGE',
      `Invalid API usage. In dynamic mode use ${instead} instead of ${call}.`,
    );
  }

  #dynamicOnly(): void {
    if (!this.isDynamic) throw invalidSublistOperation();
  }
}

/** Dates in the user's format, times without seconds, amounts with their decimals, several values with \u0005 between. */
function jsonText({ settings }: Account, type: FieldType, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (Array.isArray(value)) return value.join('\u0005');
  if (typeof value === 'number' && type === 'CURRENCY') return value.toFixed(2);
  if (!(value instanceof Date)) return String(value);
  const stored = type === 'DATE' ? dayOf(value, settings.timeZone) : timestamp(value.getTime());
  return type === 'DATE' ? showDate(stored, settings) : showDateTime(stored, settings);
}
