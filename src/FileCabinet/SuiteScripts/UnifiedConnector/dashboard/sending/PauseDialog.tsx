import { useState } from 'preact/hooks';
import type { Said } from '../set-up/contract';
import { post } from '../shell/api';
import { Button } from '../shell/parts/Button';
import { Dialog } from '../shell/parts/Dialog';
import { Message } from '../shell/parts/Message';
import { LONGEST_REASON } from './contract';

interface PauseDialogProps {
  /** null: every active External System. */
  systemId: number | null;
  /** Of the External System, or of all of them. */
  name: string;
  pauses: boolean;
  onDone(said: Said): void;
  onClose(): void;
}

/** Asks before an External System pauses, and why; and before it goes on. */
export function PauseDialog({ systemId, name, pauses, onDone, onClose }: PauseDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const verb = pauses ? 'Pause' : 'Resume';
  const send = async () => {
    if (pauses && reason.trim() === '')
      return setProblem('Enter a reason. Everybody who wonders why nothing is sent sees it.');
    setBusy(true);
    try {
      onDone(pauses ? await post('pause', { systemId, reason }) : await post('resume', { systemId }));
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog title={`${verb} ${name}?`} onClose={onClose}>
      <div class="uc-form">
        {pauses ? (
          <>
            <p>
              Nothing is sent to JOOR until an administrator presses Resume. A run that is at work finishes its current
              batch. Changes are not lost: they stay due.
            </p>
            <label htmlFor="uc-pause-reason">Reason</label>
            <textarea
              id="uc-pause-reason"
              rows={3}
              maxLength={LONGEST_REASON}
              required
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </>
        ) : (
          <p>The next run sends what has changed meanwhile.</p>
        )}
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="primary" aria-disabled={busy} onClick={send}>
            {verb}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}
