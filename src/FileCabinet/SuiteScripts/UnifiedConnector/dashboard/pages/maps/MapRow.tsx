import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filters } from '../../contract/table';
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
        <td key={column.name} data-label={column.label}>
          {column.show(values)}
        </td>
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
  /** Filters of the Failed Record Queue that leave what waits for this line. */
  blocked?: Filters | null;
  onSaved(): void;
  /** Instead of onSaved, where the records that wait for the line are to be sent. */
  onResync?(ids: number[]): void;
  onCancel(): void;
}

/** A line of a map that is being changed in its place. */
export function EditedRow(props: EditedRowProps) {
  const { section, columns, id, initial, blocked = null, onSaved, onResync, onCancel } = props;
  const waiting = useBlocked(blocked);
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
      if (answer.saved) return waiting.length > 0 && onResync ? onResync(waiting) : onSaved();
      setTold(answer);
    } catch (error) {
      setTold({ faults: [(error as Error).message], warnings: [] });
    }
    setBusy(false);
  };
  const { faults, warnings } = told;
  const then = waiting.length > 0 ? ` and RESYNC ${waiting.length.toLocaleString('en')}` : '';
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
              Save anyway{then}
            </Button>
          ) : (
            <Button kind="primary" aria-disabled={busy} onClick={() => save(false)}>
              Save{then}
            </Button>
          )}
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </td>
    </tr>
  );
}

/** Records that one RESYNC takes. */
const MOST = 1000;

/** Failed Records that wait for the line. */
function useBlocked(filters: Filters | null): number[] {
  const [ids, setIds] = useState<number[]>([]);
  useEffect(() => {
    if (filters === null) return;
    post('failed_records', { filters, sort: 'failedAt', descending: true, page: 0, pageSize: MOST }).then(
      ({ rows }) => setIds(rows.map(({ id }) => id)),
      // Without them the line is saved all the same.
      () => setIds([]),
    );
  }, [JSON.stringify(filters)]);
  return ids;
}
