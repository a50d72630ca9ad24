import type { ButtonModel, FieldGroupModel, TabModel } from './model';

/** serverWidget.Button: no colour, no icon (Oracle help section_4325806317). */
export class Button {
  readonly #model: ButtonModel;

  constructor(model: ButtonModel) {
    this.#model = model;
  }

  get label(): string {
    return this.#model.label;
  }

  set label(label: string) {
    this.#model.label = String(label);
  }

  get isDisabled(): boolean {
    return this.#model.disabled;
  }

  set isDisabled(disabled: boolean) {
    this.#model.disabled = disabled === true;
  }

  get isHidden(): boolean {
    return this.#model.hidden;
  }

  set isHidden(hidden: boolean) {
    this.#model.hidden = hidden === true;
  }

  toString(): string {
    return 'serverWidget.Button';
  }
}

/** serverWidget.Tab, of tabs and subtabs. */
export class Tab {
  readonly #model: TabModel;

  constructor(model: TabModel) {
    this.#model = model;
  }

  get label(): string {
    return this.#model.label;
  }

  set label(label: string) {
    this.#model.label = String(label);
  }

  get helpText(): string {
    return this.#model.help;
  }

  set helpText(help: string) {
    this.#model.help = String(help);
  }

  toString(): string {
    return 'serverWidget.Tab';
  }
}

/** serverWidget.FieldGroup */
export class FieldGroup {
  readonly #model: FieldGroupModel;

  constructor(model: FieldGroupModel) {
    this.#model = model;
  }

  get label(): string {
    return this.#model.label;
  }

  set label(label: string) {
    this.#model.label = String(label);
  }

  get isSingleColumn(): boolean {
    return this.#model.singleColumn;
  }

  set isSingleColumn(single: boolean) {
    this.#model.singleColumn = single === true;
  }

  get isCollapsible(): boolean {
    return this.#model.collapsible;
  }

  set isCollapsible(collapsible: boolean) {
    this.#model.collapsible = collapsible === true;
  }

  get isCollapsed(): boolean {
    return this.#model.collapsed;
  }

  set isCollapsed(collapsed: boolean) {
    this.#model.collapsed = collapsed === true;
  }

  get isBorderHidden(): boolean {
    return this.#model.borderHidden;
  }

  set isBorderHidden(hidden: boolean) {
    this.#model.borderHidden = hidden === true;
  }

  toString(): string {
    return 'serverWidget.FieldGroup';
  }
}
