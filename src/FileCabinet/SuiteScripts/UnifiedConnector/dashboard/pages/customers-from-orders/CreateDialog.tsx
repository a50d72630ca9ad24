import { useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Message } from '../../shell/parts/Message';
import { nameOf } from './columns';
import { MOST_CREATED, type OrderCustomerRow, type RowAnswer } from './contract';

interface CreateDialogProps {
  rows: readonly OrderCustomerRow[];
  onDone(answers: RowAnswer[]): void;
  onClose(): void;
}

/** Names shown before it is said how many more there are. */
const SHOWN = 10;

/** Asks once whether all of these are to be created as their orders say; those that need a look are left. */
export function CreateDialog({ rows, onDone, onClose }: CreateDialogProps) {
  const [done, setDone] = useState<readonly RowAnswer[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const create = async () => {
    if (busy) return;
    setBusy(true);
    const answers: RowAnswer[] = [];
    try {
      for (let start = 0; start < rows.length; start += MOST_CREATED) {
        const ids = rows.slice(start, start + MOST_CREATED).map(({ id }) => id);
        answers.push(...(await post('create_order_customers', { ids })));
        setDone([...answers]);
      }
      onDone(answers);
    } catch (error) {
      // What was created before stays so, and is told.
      if (answers.length > 0) onDone([...answers, { id: 0, good: false, sentence: (error as Error).message }]);
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog title={`Create ${counted(rows.length, 'customer')} in NetSuite`} onClose={onClose}>
      <div class="uc-form">
        <p>
          Each is created as its last order says. One to whom somebody in NetSuite is similar, or whose order lacks
          something, is left for you to open.
        </p>
        <ul class="uc-named">
          {rows.slice(0, SHOWN).map((row) => (
            <li key={row.id}>{nameOf(row)}</li>
          ))}
          {rows.length > SHOWN && <li class="uc-muted">and {rows.length - SHOWN} more</li>}
        </ul>
        <p role="status" class="uc-muted">
          {busy && `${done.length} of ${rows.length} done…`}
        </p>
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="primary" aria-disabled={busy} onClick={create}>
            Create
          </Button>
          <Button aria-disabled={busy} onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
