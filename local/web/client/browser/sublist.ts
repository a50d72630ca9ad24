import { NetSuiteError, NotSupportedError } from '../../../account/errors';
import { sublistInput } from '../../../modules/http/sublist-input';
import type { PageSublist } from '../page';
import { Cell } from './cell';

/** A sublist of the page, whose lines stand as the page was sent. */
export class SublistState {
  readonly cells: readonly ReadonlyMap<string, Cell>[];
  /** The line that scripts have selected; -1 for none. */
  selected = -1;

  constructor(readonly model: PageSublist) {
    this.cells = model.lines.map(
      (line, index) =>
        new Map(
          model.fields.map((field) => {
            const raw = line[field.id] ?? '';
            const input = field.input === null ? null : sublistInput(model.id, field.id, index);
            const texts = [raw].flat().map((value) => field.options?.[value] ?? value);
            return [field.id, new Cell(field, input, raw, texts)];
          }),
        ),
    );
  }

  /** @throws NetSuiteError for a line or field that the sublist does not have */
  cell(fieldId: string, line: number): Cell {
    const cells = this.cells[line];
    if (cells === undefined) {
      throw new NetSuiteError('SSS_INVALID_SUBLIST_OPERATION', `The sublist ${this.model.id} has no line ${line}.`);
    }
    const cell = cells.get(fieldId);
    if (cell === undefined) throw new NotSupportedError(`field ${fieldId} of the sublist ${this.model.id}`);
    return cell;
  }

  select(line: number): void {
    if (this.cells[line] === undefined) {
      throw new NetSuiteError('SSS_INVALID_SUBLIST_OPERATION', `The sublist ${this.model.id} has no line ${line}.`);
    }
    this.selected = line;
  }
}
