import { useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Message } from '../../shell/parts/Message';
import type { Match } from './contract';

interface DiscardDialogProps {
  systemId: number;
  match: Match;
  onDone(): void;
  onClose(): void;
}

/** Asks before downloaded contacts and decisions are dropped. */
export function DiscardDialog({ systemId, match, onDone, onClose }: DiscardDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { matched, notSame } = match.counts;
  const discard = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await post('discard_match', { systemId, matchId: match.id });
      onDone();
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog title="Start over?" onClose={onClose}>
      <div class="uc-form">
        <p>
          The downloaded contacts are deleted, and with them {counted(matched + notSame, 'decision')} of people. Nothing
          was written elsewhere.
        </p>
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="danger" aria-disabled={busy} onClick={discard}>
            Delete and start over
          </Button>
          <Button onClick={onClose}>Keep them</Button>
        </div>
      </div>
    </Dialog>
  );
}
