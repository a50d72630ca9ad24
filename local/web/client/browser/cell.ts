import { NotSupportedError } from '../../../account/errors';
import type { PageField } from '../page';
import { boxOf, type Control, controlsOf, offersChoice, readControls, textsOf, writeControls } from './controls';

type Raw = string | string[];

/** One field of the page, or one cell of a sublist: its inputs, or what the page says where it has none. */
export class Cell {
  /** What it held when its last change was accepted. */
  private accepted: Raw;
  /** Whether a client script has disabled it or written to it while it was: browsers do not post disabled inputs. */
  private isHeldBack = false;

  constructor(
    readonly field: PageField,
    private readonly input: string | null,
    private readonly stored: Raw,
    private readonly storedTexts: readonly string[],
  ) {
    this.accepted = this.raw;
  }

  get controls(): Control[] {
    return this.input === null ? [] : controlsOf(this.input);
  }

  get raw(): Raw {
    const { controls } = this;
    return controls.length === 0 ? this.stored : readControls(controls, this.field.type === 'MULTISELECT');
  }

  get texts(): readonly string[] {
    const { controls, raw, field } = this;
    const isSelect = field.type === 'SELECT' || field.type === 'MULTISELECT';
    if (!isSelect || controls.some(offersChoice)) return controls.length === 0 ? this.storedTexts : textsOf(controls);
    if (String(raw) === String(this.stored)) return this.storedTexts;
    if (raw.length === 0) return [];
    throw new NotSupportedError(`the text of ${field.id}, which is entered by its internal ID`);
  }

  /** @throws NotSupportedError where the page has no input for the field */
  set raw(raw: Raw) {
    const { controls } = this;
    const [first] = controls;
    if (first === undefined) throw new NotSupportedError(`setting ${this.field.id}, which this page has no input for`);
    const shown = first.type === 'hidden' ? boxOf(controls)?.querySelector('.lines') : null;
    if (shown && ['SELECT', 'MULTISELECT', 'CHECKBOX'].includes(this.field.type)) {
      throw new NotSupportedError(`setting ${this.field.id}, a ${this.field.type} field that is shown inline`);
    }
    writeControls(controls, raw);
    if (shown) shown.textContent = [raw].flat().join(', ');
    this.isHeldBack ||= first.disabled;
  }

  get isEmpty(): boolean {
    const { raw } = this;
    return raw.length === 0 || (typeof raw === 'string' && raw.trim() === '');
  }

  get isChanged(): boolean {
    return String(this.raw) !== String(this.accepted);
  }

  accept(): void {
    this.accepted = this.raw;
  }

  /** Takes back what has not been accepted. */
  revert(): void {
    writeControls(this.controls, this.accepted);
    this.controls[0]?.focus();
  }

  get isDisabled(): boolean {
    return this.controls[0]?.disabled ?? true;
  }

  set isDisabled(disabled: boolean) {
    for (const control of this.controls) control.disabled = disabled;
    this.isHeldBack ||= disabled;
  }

  /** Adds to what the form posts what its disabled inputs hold. */
  post(data: FormData): void {
    const [first] = this.controls;
    if (this.input === null || !this.isHeldBack || !first?.disabled) return;
    data.delete(this.input);
    const { raw } = this;
    if (this.field.type === 'CHECKBOX') {
      if (raw === 'T') data.append(this.input, 'T');
    } else for (const value of [raw].flat()) data.append(this.input, value);
  }
}
