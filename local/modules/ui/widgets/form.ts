import type { Account } from '../../../account/account';
import { NetSuiteError, NotSupportedError } from '../../../account/errors';
import { type Options, optionsOf, required, requiredString, wrongType } from '../../arguments';
import { ClientScript } from './client-script';
import { PAGE_LINK_TYPES, SUBLIST_TYPES } from './enums';
import { Field, fieldOf, textOf } from './field';
import { messageOf } from './message';
import { type ButtonModel, type FormModel, newButton, newSublist, type TabModel } from './model';
import { elementName, memberOf } from './names';
import { Button, FieldGroup, Tab } from './parts';
import { Sublist } from './sublist';

/** The model behind a form that a script hands back. */
export function modelOf(form: unknown): FormModel | undefined {
  return typeof form === 'object' && form !== null ? models.get(form) : undefined;
}

const models = new WeakMap<object, FormModel>();

/** serverWidget.Form (Oracle help section_4325835149), of a Suitelet's own page or a record's. */
export class Form {
  readonly #account: Account;
  readonly #model: FormModel;
  readonly #clientScript: ClientScript;

  /** @param scriptFile File Cabinet path of the script that makes it */
  constructor(account: Account, scriptFile: string, model: FormModel) {
    this.#account = account;
    this.#model = model;
    this.#clientScript = new ClientScript(account, scriptFile, model);
    models.set(this, model);
  }

  get title(): string {
    return this.#model.title;
  }

  set title(title: string) {
    this.#model.title = String(title);
  }

  get clientScriptModulePath(): string | undefined {
    return this.#clientScript.modulePath;
  }

  set clientScriptModulePath(module: unknown) {
    this.#clientScript.modulePath = module;
  }

  get clientScriptFileId(): number | undefined {
    return this.#clientScript.fileId;
  }

  set clientScriptFileId(id: unknown) {
    this.#clientScript.fileId = id;
  }

  addField(...values: unknown[]): Field {
    const model = fieldOf(values, 'Form.addField');
    // Radio buttons of one group share their id.
    if (model.type !== 'RADIO') elementName(model.id, this.#model.fields, this.#model.existing);
    this.#checkContainer(model.container, 'Form.addField');
    this.#model.fields.push(model);
    return new Field(this.#account, model);
  }

  insertField(...values: unknown[]): Field {
    const options = optionsOf(values, ['field', 'nextfield']);
    const field = required(options, 'field', 'Form.insertField');
    const next = requiredString(options, 'nextfield', 'Form.insertField');
    const { fields } = this.#model;
    if (!(field instanceof Field)) throw wrongType('field', 'serverWidget.Field', 'Form.insertField');
    const [moved] = fields.splice(
      fields.findIndex((candidate) => candidate.id === field.id),
      1,
    );
    const position = fields.findIndex((candidate) => candidate.id === next);
    if (moved !== undefined) fields.splice(position === -1 ? fields.length : position, 0, moved);
    return field;
  }

  getField(...values: unknown[]): Field | null {
    const id = requiredString(optionsOf(values, ['id']), 'id', 'Form.getField').toLowerCase();
    const model = this.#model.fields.find((field) => field.id === id);
    return model === undefined ? null : new Field(this.#account, model);
  }

  addFieldGroup(...values: unknown[]): FieldGroup {
    const options = optionsOf(values, ['id', 'label', 'tab']);
    const id = requiredString(options, 'id', 'Form.addFieldGroup');
    const label = requiredString(options, 'label', 'Form.addFieldGroup');
    const tab = String(options.tab ?? '');
    this.#checkContainer(tab, 'Form.addFieldGroup');
    const model = {
      id: elementName(id, this.#model.groups, this.#model.existing),
      label,
      tab,
      singleColumn: false,
      collapsible: false,
      collapsed: false,
      borderHidden: false,
    };
    this.#model.groups.push(model);
    return new FieldGroup(model);
  }

  addTab(...values: unknown[]): Tab {
    return this.#addTab(optionsOf(values, ['id', 'label']), 'Form.addTab', undefined);
  }

  addSubtab(...values: unknown[]): Tab {
    const options = optionsOf(values, ['id', 'label', 'tab']);
    const parent = String(options.tab ?? '');
    this.#checkContainer(parent, 'Form.addSubtab');
    return this.#addTab(options, 'Form.addSubtab', parent);
  }

  getTab(...values: unknown[]): Tab | null {
    return this.#getTab(values, 'Form.getTab', false);
  }

  getSubtab(...values: unknown[]): Tab | null {
    return this.#getTab(values, 'Form.getSubtab', true);
  }

  getTabs(): string[] {
    return this.#model.tabs.filter((tab) => tab.parent === undefined).map((tab) => tab.id);
  }

  addSublist(...values: unknown[]): Sublist {
    const method = 'Form.addSublist';
    const options = optionsOf(values, ['id', 'type', 'label', 'tab']);
    const id = requiredString(options, 'id', method);
    const label = requiredString(options, 'label', method);
    const type = memberOf(required(options, 'type', method), SUBLIST_TYPES, 'type', method);
    if (type === 'EDITOR' || type === 'INLINEEDITOR') throw new NotSupportedError(`sublists of type ${type}`);
    const tab = String(options.tab ?? '');
    this.#checkContainer(tab, method);
    const model = newSublist(elementName(id, this.#model.sublists, this.#model.existing), label, type, { tab });
    this.#model.sublists.push(model);
    return new Sublist(this.#account, model);
  }

  getSublist(...values: unknown[]): Sublist | null {
    const id = requiredString(optionsOf(values, ['id']), 'id', 'Form.getSublist');
    const { sublists, recordSublists, existing } = this.#model;
    const model = [...sublists, ...recordSublists].find((sublist) => sublist.id === id);
    // Which sublists a record's page has in NetSuite beyond those that are here is not known.
    if (model === undefined && existing && !id.startsWith('custpage'))
      throw new NotSupportedError(`Form.getSublist of ${id}`);
    return model === undefined ? null : new Sublist(this.#account, model);
  }

  addButton(...values: unknown[]): Button {
    const options = optionsOf(values, ['id', 'label', 'functionName']);
    const id = requiredString(options, 'id', 'Form.addButton');
    const label = requiredString(options, 'label', 'Form.addButton');
    elementName(id, this.#model.buttons, this.#model.existing);
    return this.#button(newButton(id, label, 'script', String(options.functionName ?? '')));
  }

  addSubmitButton(...values: unknown[]): Button {
    return this.#button(newButton('submitter', labelOf(values, 'Save'), 'submit'));
  }

  addResetButton(...values: unknown[]): Button {
    return this.#button(newButton('resetter', labelOf(values, 'Reset'), 'reset'));
  }

  getButton(...values: unknown[]): Button | null {
    const id = requiredString(optionsOf(values, ['id']), 'id', 'Form.getButton');
    const model = this.#model.buttons.find((button) => button.id === id);
    return model === undefined ? null : new Button(model);
  }

  removeButton(...values: unknown[]): void {
    const id = requiredString(optionsOf(values, ['id']), 'id', 'Form.removeButton');
    this.#model.buttons = this.#model.buttons.filter((button) => button.id !== id);
  }

  addPageLink(...values: unknown[]): void {
    const options = optionsOf(values, ['type', 'title', 'url']);
    const method = 'Form.addPageLink';
    this.#model.links.push({
      type: memberOf(required(options, 'type', method), PAGE_LINK_TYPES, 'type', method),
      title: requiredString(options, 'title', method),
      url: requiredString(options, 'url', method),
    });
  }

  /** Oracle help section_1530198114: a message.Message as `message`, or what message.create takes. */
  addPageInitMessage(options: unknown): void {
    this.#model.messages.push(messageOf(options));
  }

  updateDefaultValues(...values: unknown[]): void {
    const [first] = values;
    const given = required(optionsOf(values, ['values']), 'values', 'Form.updateDefaultValues');
    const wanted = typeof given === 'object' && given !== null ? given : first;
    for (const [id, value] of Object.entries(wanted as Options)) {
      const field = this.#model.fields.find((candidate) => candidate.id === id);
      if (field === undefined) throw new NetSuiteError('SSS_INVALID_FORM_ELEMENT_NAME', `The form has no field ${id}.`);
      field.value = textOf(value, field.type);
    }
  }

  toString(): string {
    return 'serverWidget.Form';
  }

  #button(model: ButtonModel): Button {
    this.#model.buttons.push(model);
    return new Button(model);
  }

  #addTab(options: Options, method: string, parent: string | undefined): Tab {
    const id = requiredString(options, 'id', method);
    const label = requiredString(options, 'label', method);
    const { tabs, existing } = this.#model;
    const model: TabModel = { id: elementName(id, tabs, existing), label, help: '', parent, native: false };
    tabs.push(model);
    return new Tab(model);
  }

  #getTab(values: readonly unknown[], method: string, subtab: boolean): Tab | null {
    const id = requiredString(optionsOf(values, ['id']), 'id', method);
    const model = this.#model.tabs.find((tab) => tab.id === id && (tab.parent !== undefined) === subtab);
    return model === undefined ? null : new Tab(model);
  }

  #checkContainer(id: string, method: string): void {
    const { tabs, groups } = this.#model;
    if (id === '' || [...tabs, ...groups].some((container) => container.id === id)) return;
    throw new NetSuiteError('SSS_INVALID_FORM_ELEMENT_NAME', `${method}: the form has no tab or field group ${id}.`);
  }
}

function labelOf(values: readonly unknown[], label: string): string {
  return String(optionsOf(values, ['label']).label ?? label);
}
