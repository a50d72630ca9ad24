import type { Account } from '../../../account/account';
import { NetSuiteError } from '../../../account/errors';
import { optionsOf, required, requiredString, wrongType } from '../../arguments';
import { Result } from '../../search/result';
import { ClientScript } from './client-script';
import {
  FIELD_TYPES,
  type FieldType,
  LAYOUT_JUSTIFICATIONS,
  LIST_STYLES,
  type ListStyle,
  PAGE_LINK_TYPES,
} from './enums';
import { columnModelOf, ListColumn } from './list-column';
import { type ListColumnModel, type ListModel, newButton } from './model';
import { elementName, memberOf } from './names';
import { Button } from './parts';

/** Types that List.addColumn does not take (Oracle help section_4332671056). */
const REFUSED: readonly FieldType[] = ['FILE', 'IMAGE', 'INLINEHTML'];

const models = new WeakMap<object, ListModel>();

/** The model behind a list that a script hands back. */
export function listModelOf(list: unknown): ListModel | undefined {
  return typeof list === 'object' && list !== null ? models.get(list) : undefined;
}

/** serverWidget.List (Oracle help section_4325856174). */
export class List {
  readonly #model: ListModel;
  readonly #clientScript: ClientScript;

  /** @param scriptFile File Cabinet path of the script that makes it */
  constructor(account: Account, scriptFile: string, title: string, hideNavBar: boolean) {
    this.#model = {
      title,
      hideNavBar,
      style: LIST_STYLES.NORMAL,
      columns: [],
      rows: [],
      buttons: [],
      links: [],
      clientScript: undefined,
    };
    this.#clientScript = new ClientScript(account, scriptFile, this.#model);
    models.set(this, this.#model);
  }

  get title(): string {
    return this.#model.title;
  }

  set title(title: string) {
    this.#model.title = String(title);
  }

  get style(): ListStyle {
    return this.#model.style;
  }

  set style(style: unknown) {
    const found = Object.values(LIST_STYLES).find((candidate) => candidate === style);
    if (found === undefined) throw wrongType('style', 'serverWidget.ListStyle', 'List');
    this.#model.style = found;
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

  addColumn(...values: unknown[]): ListColumn {
    const method = 'List.addColumn';
    const options = optionsOf(values, ['id', 'type', 'label', 'align']);
    const id = elementName(requiredString(options, 'id', method), this.#model.columns, false);
    const type = memberOf(required(options, 'type', method), FIELD_TYPES, 'type', method);
    if (REFUSED.includes(type)) {
      throw new NetSuiteError('SSS_INVALID_UI_OBJECT_TYPE', `${method}: a list has no columns of type ${type}.`);
    }
    const label = requiredString(options, 'label', method);
    const align = memberOf(options.align ?? 'LEFT', LAYOUT_JUSTIFICATIONS, 'align', method);
    return this.#add({ id, label, type, align, url: undefined, parameters: [], edit: undefined });
  }

  /** Links to the left of a column (Oracle help section_4344858957). */
  addEditColumn(...values: unknown[]): ListColumn {
    const method = 'List.addEditColumn';
    const options = optionsOf(values, ['column', 'showView', 'showHrefCol', 'link', 'linkParam', 'linkParamName']);
    const next = columnModelOf(required(options, 'column', method));
    const position = next === undefined ? -1 : this.#model.columns.indexOf(next);
    if (next === undefined || position === -1) throw wrongType('column', 'serverWidget.ListColumn', method);
    const showView = options.showView === true;
    const edit = {
      link: String(options.link ?? ''),
      linkParam: String(options.linkParam ?? next.id),
      linkParamName: String(options.linkParamName ?? 'id'),
      showView,
      showHrefCol: typeof options.showHrefCol === 'string' ? options.showHrefCol : '',
    };
    const label = showView ? 'Edit | View' : 'Edit';
    const id = `${next.id}_edit`;
    return this.#add({ id, label, type: 'TEXT', align: 'LEFT', url: undefined, parameters: [], edit }, position);
  }

  addButton(...values: unknown[]): Button {
    const options = optionsOf(values, ['id', 'label', 'functionName']);
    const id = elementName(requiredString(options, 'id', 'List.addButton'), this.#model.buttons, false);
    const label = requiredString(options, 'label', 'List.addButton');
    const button = newButton(id, label, 'script', String(options.functionName ?? ''));
    this.#model.buttons.push(button);
    return new Button(button);
  }

  addPageLink(...values: unknown[]): this {
    const method = 'List.addPageLink';
    const options = optionsOf(values, ['type', 'title', 'url']);
    this.#model.links.push({
      type: memberOf(required(options, 'type', method), PAGE_LINK_TYPES, 'type', method),
      title: requiredString(options, 'title', method),
      url: requiredString(options, 'url', method),
    });
    return this;
  }

  addRow(...values: unknown[]): this {
    // A row may itself have a column that is called row.
    const [first] = values;
    const { row } = optionsOf([first], ['row']);
    this.#model.rows.push(rowOf(required({ row }, 'row', 'List.addRow'), 'List.addRow'));
    return this;
  }

  addRows(...values: unknown[]): this {
    const rows = required(optionsOf(values, ['rows']), 'rows', 'List.addRows');
    if (!Array.isArray(rows)) throw wrongType('rows', 'Object[]', 'List.addRows');
    for (const row of rows) this.#model.rows.push(rowOf(row, 'List.addRows'));
    return this;
  }

  toString(): string {
    return 'serverWidget.List';
  }

  #add(column: ListColumnModel, position = this.#model.columns.length): ListColumn {
    this.#model.columns.splice(position, 0, column);
    return new ListColumn(column);
  }
}

/** Name and value pairs, or a search.Result, whose list fields show their text. */
function rowOf(row: unknown, method: string): ReadonlyMap<string, string> {
  if (typeof row !== 'object' || row === null) throw wrongType('row', 'Object', method);
  const pairs: object = row instanceof Result ? row.getAllValues() : row;
  return new Map(
    Object.entries(pairs).flatMap(([name, value]: [string, unknown]): [string, string][] => {
      if (value === null || value === undefined) return [];
      return [
        [name, Array.isArray(value) ? value.map(({ text }: { text: string }) => text).join(', ') : String(value)],
      ];
    }),
  );
}
