import { useEffect, useRef, useState } from 'preact/hooks';
import type { SaveAnswer, SettingValue, SettingValues } from '../../set-up/contract';
import { Problems } from '../../set-up/Problems';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import type { MapName } from './contract';
import type { MapColumn } from './map-column';

interface ShownRowProps {
  columns: readonly MapColumn[];
  values: SettingValues;
  /** What the line is called. */
  name: string;
  onEdit(): void;
  onDelete(): void;
}

/** A line of a map, and what can be done with it. */
export function ShownRow({ columns, values, name, onEdit, onDelete }: ShownRowProps) {
  return (
    <tr class={values.inactive === true ? 'uc-inactive' : undefined}>
      {columns.map((column) => (
        <td key={column.name}>{column.show(values)}</td>
      ))}
      <td>
        <div class="uc-row-actions">
          <Button aria-label={`Edit ${name}`} onClick={onEdit}>
            Edit
          </Button>
          <Button aria-label={`Delete ${name}`} onClick={onDelete}>
            Delete
          </Button>
        </div>
      </td>
    </tr>
  );
}

interface EditedRowProps {
  section: MapName;
  columns: readonly MapColumn[];
  /** null: a new line. */
  id: number | null;
  initial: SettingValues;
  onSaved(): void;
  onCancel(): void;
}

/** A line of a map that is being changed in its place. */
export function EditedRow({ section, columns, id, initial, onSaved, onCancel }: EditedRowProps) {
  const [values, setValues] = useState(initial);
  const [told, setTold] = useState<Pick<SaveAnswer, 'faults' | 'warnings'>>({ faults: [], warnings: [] });
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLTableCellElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const set = (name: string, value: SettingValue) => {
    setValues((before) => ({ ...before, [name]: value }));
    setTold({ faults: [], warnings: [] });
  };
  const save = async (anyway: boolean) => {
    setBusy(true);
    try {
      const answer = await post('save_setting', { section, id, values, anyway });
      if (answer.saved) return onSaved();
      setTold(answer);
    } catch (error) {
      setTold({ faults: [(error as Error).message], warnings: [] });
    }
    setBusy(false);
  };
  const { faults, warnings } = told;
  return (
    <tr>
      <td ref={place} colSpan={columns.length + 1}>
        <fieldset class="uc-settings">
          <legend>{id === null ? 'New line' : 'Change the line'}</legend>
          {columns.map((column) => (
            <div key={column.name} class="uc-setting">
              {column.input(values, (value) => set(column.name, value))}
            </div>
          ))}
        </fieldset>
        <Problems kind="error" title="Nothing was saved" lines={faults} />
        <Problems kind="warning" title="Check this first" lines={warnings} />
        <div class="uc-row-actions">
          {warnings.length > 0 ? (
            <Button kind="primary" aria-disabled={busy} onClick={() => save(true)}>
              Save anyway
            </Button>
          ) : (
            <Button kind="primary" aria-disabled={busy} onClick={() => save(false)}>
              Save
            </Button>
          )}
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </td>
    </tr>
  );
}
