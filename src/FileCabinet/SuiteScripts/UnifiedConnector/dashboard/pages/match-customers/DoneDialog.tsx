import { useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Message } from '../../shell/parts/Message';
import type { Match } from './contract';

interface DoneDialogProps {
  systemId: number;
  match: Match;
  onDone(match: Match): void;
  onClose(): void;
}

/** Says in words what Done does, and asks. */
export function DoneDialog({ systemId, match, onDone, onClose }: DoneDialogProps) {
  const { id: matchId, counts } = match;
  const { preselected, matched, open, alone, notSame } = counts;
  // What was said when the dialog opened: counts that change behind it are no part of what the person agrees to.
  const [expected] = useState({ preselected, matched });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const finish = async () => {
    if (busy) return;
    setBusy(true);
    try {
      onDone(await post('finish_match', { systemId, matchId, expected }));
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog title="Finish the match?" onClose={onClose}>
      <div class="uc-form">
        <ul class="uc-match-summary">
          <li>
            <strong>{counted(expected.preselected + expected.matched, 'customer')}</strong> will be matched:{' '}
            {expected.preselected.toLocaleString('en')} preselected and {expected.matched.toLocaleString('en')} that
            people decided. From then on they are updates, never uploads.
          </li>
          <li>
            {counted(open + alone + notSame, 'customer')} of JOOR will stay without a customer in NetSuite
            {open > 0 && `, ${open.toLocaleString('en')} of them because nobody has decided yet`}.
          </li>
          <li>
            The downloaded contacts are deleted, and with them the lists Only in JOOR and Two on one. The matches stay.
          </li>
          <li>Nothing is sent to JOOR.</li>
        </ul>
        {open > 0 && (
          <Message kind="warning">
            {counted(open, 'pair is', 'pairs are')} still to decide. If such a customer is uploaded later, JOOR has it
            twice.
          </Message>
        )}
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="primary" aria-disabled={busy} onClick={finish}>
            Done
          </Button>
          <Button onClick={onClose}>Go back</Button>
        </div>
      </div>
    </Dialog>
  );
}
