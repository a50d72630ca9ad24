import { useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Message } from '../../shell/parts/Message';
import { nameOf } from './columns';
import type { ActionAnswer, FailedRecordRow } from './contract';

interface DismissDialogProps {
  records: readonly FailedRecordRow[];
  onDone(answers: ActionAnswer[]): void;
  onClose(): void;
}

/** Asks why records are taken out of the queue although their cause stays. */
export function DismissDialog({ records, onDone, onClose }: DismissDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const dismiss = async () => {
    if (busy) return;
    if (reason.trim() === '') return setProblem('Enter a reason. It is shown in the history.');
    setBusy(true);
    try {
      onDone(await post('dismiss', { ids: records.map(({ id }) => id), reason }));
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog title={titleOf(records)} onClose={onClose}>
      <div class="uc-form">
        <p>
          A dismissed record leaves the queue and can be reopened. Its customer is still exported when it changes. A
          failure with a different cause reopens the record.
        </p>
        <label htmlFor="uc-reason">Reason</label>
        <textarea
          id="uc-reason"
          rows={3}
          maxLength={1000}
          required
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="primary" aria-disabled={busy} onClick={dismiss}>
            Dismiss
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}

const titleOf = (records: readonly FailedRecordRow[]): string =>
  records[0] && records.length === 1 ? `Dismiss ${nameOf(records[0])}` : `Dismiss ${records.length} records`;
