import type { Cell } from './cell';
import type { Control } from './controls';
import type { CurrentRecord } from './current-record';
import { dialog } from './dialog';
import type { PageForm, Place } from './page-form';
import type { ScriptHost } from './script-host';

/** Fields whose changes validateField does not hear of (Oracle help section_4410693152). */
const NOT_VALIDATED = ['SELECT', 'MULTISELECT', 'CHECKBOX', 'RADIO'];

/**
 * Calls the entry points of the page's client scripts (Oracle help section_4489981198). postSourcing belongs to
 * transactions, of which there are none here.
 */
export class ClientEvents {
  constructor(
    private readonly form: PageForm,
    private readonly record: CurrentRecord,
    private readonly hosts: readonly ScriptHost[],
  ) {}

  start(): void {
    const { form } = this;
    if (form.isReadOnly) return;
    const { element } = form;
    form.onChange = (place, cell) => this.changed(place, cell);
    element?.addEventListener('change', (event) => {
      const place = form.placeOf(event.target as Control);
      if (place !== undefined) this.changed(place, form.cell(place));
    });
    element?.addEventListener('submit', (event) => {
      if (!this.maySubmit()) event.preventDefault();
    });
    element?.addEventListener('formdata', ({ formData }) => {
      for (const cell of form.cells) cell.post(formData);
    });
    // The inputs have their first values back only after the event.
    element?.addEventListener('reset', () => setTimeout(() => this.begin()));
    this.begin();
  }

  /** pageInit, when the page is there and when its form has been reset. */
  private begin(): void {
    for (const cell of this.form.cells) cell.accept();
    this.all('pageInit', { currentRecord: this.record, mode: this.form.page.mode });
  }

  private changed(place: Place, cell: Cell): void {
    const context = { currentRecord: this.record, ...place, column: undefined };
    if (place.sublistId !== null && place.line !== undefined) this.enter(place.sublistId, place.line);
    const validated = !NOT_VALIDATED.includes(cell.field.type);
    if (validated && !this.all('validateField', context).every(Boolean)) {
      cell.revert();
      return;
    }
    cell.accept();
    this.all('fieldChanged', context);
    if (place.sublistId !== null) {
      this.all('sublistChanged', { currentRecord: this.record, sublistId: place.sublistId, operation: 'edit' });
    }
  }

  /** lineInit, when another line of a sublist is taken up. */
  private enter(sublistId: string, line: number): void {
    const sublist = this.form.sublist(sublistId);
    if (sublist.selected === line) return;
    sublist.select(line);
    this.all('lineInit', { currentRecord: this.record, sublistId });
  }

  /** All mandatory fields are filled in, and no script keeps the record from being saved. */
  private maySubmit(): boolean {
    const empty = [...this.form.body.values()].filter(
      ({ field, controls, isEmpty }) => field.mandatory && controls.length > 0 && isEmpty,
    );
    if (empty.length > 0) {
      const labels = empty.map(({ field }) => field.label).join(', ');
      void dialog.alert({ title: 'Notice', message: `Please enter value(s) for: ${labels}` });
      return false;
    }
    return this.all('saveRecord', { currentRecord: this.record }).every(Boolean);
  }

  /** What each script that has the entry point returns. */
  private all(entryPoint: string, context: object): unknown[] {
    return this.hosts.filter((host) => host.has(entryPoint)).map((host) => host.call(entryPoint, context));
  }
}
