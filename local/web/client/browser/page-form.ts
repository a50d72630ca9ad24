import { NotSupportedError } from '../../../account/errors';
import type { ClientPage } from '../page';
import { Cell } from './cell';
import type { Control } from './controls';
import { SublistState } from './sublist';
import { type ScriptValue, Values } from './values';

/** Where a field stands: in the body, or in a line of a sublist. */
export interface Place {
  sublistId: string | null;
  fieldId: string;
  line: number | undefined;
}

/** The fields and sublists of the page that scripts work with. */
export class PageForm {
  readonly values: Values;
  readonly body: ReadonlyMap<string, Cell>;
  readonly sublists: ReadonlyMap<string, SublistState>;
  /** Called with each change by the user or a script, which it may refuse. */
  onChange: (place: Place, cell: Cell) => void = (_place, cell) => cell.accept();

  constructor(readonly page: ClientPage) {
    this.values = new Values(page.account);
    this.body = new Map(page.fields.map((field) => [field.id, new Cell(field, field.input, field.value, field.texts)]));
    this.sublists = new Map(page.sublists.map((sublist) => [sublist.id, new SublistState(sublist)]));
  }

  get element(): HTMLElement | null {
    return document.getElementById('main_form');
  }

  get isReadOnly(): boolean {
    return this.page.mode === 'view';
  }

  /** @throws NotSupportedError for a field that the page does not know */
  field(id: string): Cell {
    const cell = this.body.get(id);
    if (cell === undefined) throw new NotSupportedError(`field ${id} on this page`);
    return cell;
  }

  sublist(id: string): SublistState {
    const sublist = this.sublists.get(id);
    if (sublist === undefined) throw new NotSupportedError(`sublist ${id} on this page`);
    return sublist;
  }

  cell({ sublistId, fieldId, line }: Place): Cell {
    return sublistId === null ? this.field(fieldId) : this.sublist(sublistId).cell(fieldId, line ?? -1);
  }

  read(cell: Cell): ScriptValue {
    return this.values.read(cell.field, cell.raw);
  }

  /** Writes what a script sets, and tells whoever listens unless the change is to be ignored. */
  write(place: Place, value: unknown, ignoreFieldChange: boolean): void {
    // Oracle help section_4625600928: the current record of a view is read-only.
    if (this.isReadOnly) throw new NotSupportedError('setting a value of the current record in view mode');
    const cell = this.cell(place);
    cell.raw = this.values.write(cell.field, value);
    if (ignoreFieldChange) cell.accept();
    else if (cell.isChanged) this.onChange(place, cell);
  }

  /** Where an input that the user has changed belongs; undefined for inputs of nobody. */
  placeOf({ name }: Control): Place | undefined {
    const [sublistId = '', fieldId = '', line] = name.split('~');
    if (line !== undefined && this.sublists.has(sublistId)) return { sublistId, fieldId, line: Number(line) };
    const found = [...this.body].find(([, { field }]) => field.input === name);
    return found && { sublistId: null, fieldId: found[0], line: undefined };
  }

  get cells(): Cell[] {
    const lines = [...this.sublists.values()].flatMap((sublist) => sublist.cells);
    return [...this.body.values(), ...lines.flatMap((line) => [...line.values()])];
  }
}
