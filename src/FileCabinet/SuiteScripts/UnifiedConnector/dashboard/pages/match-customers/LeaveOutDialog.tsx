import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Message } from '../../shell/parts/Message';
import { type MatchSystem, REASON_LENGTH } from './contract';
import { neverSentPath } from './paths';

interface LeaveOutDialogProps {
  system: MatchSystem;
  onDone(): void;
  onClose(): void;
}

/** Asks why Match is left out, which the General Log keeps with the name. */
export function LeaveOutDialog({ system, onDone, onClose }: LeaveOutDialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const leaveOut = async () => {
    if (busy) return;
    if (reason.trim().length < REASON_LENGTH.least) {
      return setProblem(`Enter a reason of at least ${REASON_LENGTH.least} characters.`);
    }
    setBusy(true);
    try {
      await post('leave_out_match', { systemId: system.systemId, reason: reason.trim() });
      onDone();
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog title={`Leave Match out for ${system.system}?`} onClose={onClose}>
      <div class="uc-form">
        <p>
          Upload can then be automatic.{' '}
          <Link href={neverSentPath(system.systemId)}>{counted(system.neverSent, 'enabled customer')}</Link> that JOOR
          may already have under another code or none would be created there a second time. Your name and the reason are
          kept in the General Log.
        </p>
        <label htmlFor="uc-leave-out-reason">Reason</label>
        <textarea
          id="uc-leave-out-reason"
          rows={3}
          maxLength={REASON_LENGTH.most}
          required
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="danger" aria-disabled={busy} onClick={leaveOut}>
            Leave Match out
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}
