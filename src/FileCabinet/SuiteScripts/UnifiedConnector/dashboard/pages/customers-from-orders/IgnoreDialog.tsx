import { useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Message } from '../../shell/parts/Message';
import { nameOf } from './columns';
import { MOST_IGNORED, type OrderCustomerRow, REASON_LENGTH, type RowAnswer } from './contract';

interface IgnoreDialogProps {
  rows: readonly OrderCustomerRow[];
  onDone(answers: RowAnswer[]): void;
  onClose(): void;
}

/** Asks why customers of JOOR are left as they are. */
export function IgnoreDialog({ rows, onDone, onClose }: IgnoreDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [only] = rows;
  const ignore = async () => {
    if (busy) return;
    if (reason.trim() === '') return setProblem('Enter a reason. It is shown on the row.');
    setBusy(true);
    try {
      const answers: RowAnswer[] = [];
      for (let start = 0; start < rows.length; start += MOST_IGNORED) {
        const ids = rows.slice(start, start + MOST_IGNORED).map(({ id }) => id);
        answers.push(...(await post('ignore_order_customers', { ids, reason })));
      }
      onDone(answers);
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={rows.length === 1 && only ? `Ignore ${nameOf(only)}` : `Ignore ${rows.length} rows`}
      onClose={onClose}
    >
      <div class="uc-form">
        <p>Nothing is created or linked. Further orders do not open the row again; you can.</p>
        <label htmlFor="uc-ignore-reason">Reason</label>
        <textarea
          id="uc-ignore-reason"
          rows={3}
          maxLength={REASON_LENGTH}
          required
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="primary" aria-disabled={busy} onClick={ignore}>
            Ignore
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}
