import { optionsOf, requiredString } from '../../arguments';
import type { ListColumnModel } from './model';

const models = new WeakMap<object, ListColumnModel>();

/** The model behind a column that a script hands back. */
export function columnModelOf(column: unknown): ListColumnModel | undefined {
  return typeof column === 'object' && column !== null ? models.get(column) : undefined;
}

/** serverWidget.ListColumn (Oracle help section_4325856768). */
export class ListColumn {
  readonly #model: ListColumnModel;

  constructor(model: ListColumnModel) {
    this.#model = model;
    models.set(this, model);
  }

  get label(): string {
    return this.#model.label;
  }

  set label(label: string) {
    this.#model.label = String(label);
  }

  /** With `dynamic`, the name of what in each row holds the address (Oracle help section_4539229925). */
  setURL(...values: unknown[]): this {
    const options = optionsOf(values, ['url', 'dynamic']);
    const value = requiredString(options, 'url', 'ListColumn.setURL');
    this.#model.url = { value, dynamic: options.dynamic === true };
    return this;
  }

  /** With `dynamic`, the name of what in each row holds the value (Oracle help section_4539150168). */
  addParamToURL(...values: unknown[]): this {
    const options = optionsOf(values, ['param', 'value', 'dynamic']);
    const name = requiredString(options, 'param', 'ListColumn.addParamToURL');
    const value = requiredString(options, 'value', 'ListColumn.addParamToURL');
    this.#model.parameters.push({ name, value, dynamic: options.dynamic === true });
    return this;
  }

  toString(): string {
    return 'serverWidget.ListColumn';
  }
}
