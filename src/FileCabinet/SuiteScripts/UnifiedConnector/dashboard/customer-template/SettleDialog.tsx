import { useState } from 'preact/hooks';
import { counted } from '../../sync/records/counted';
import { STATES } from '../../sync/records/states';
import type { Settlement } from '../../sync/template/hand-over';
import { post } from '../shell/api';
import { Button } from '../shell/parts/Button';
import { Dialog } from '../shell/parts/Dialog';
import { Loading } from '../shell/parts/Loading';
import { Message } from '../shell/parts/Message';
import { useLoaded } from '../shell/use-loaded';
import { type Chosen, ofOneSystem, partsOf } from './chosen';
import { MOST_CHECKED } from './contract';

const CHOICES: { value: Settlement; label: string; says: string }[] = [
  { value: 'has', label: 'JOOR has them', says: 'The next export updates them there.' },
  {
    value: 'not',
    label: 'They were not handed over',
    says: 'It is as if the workbook had not been made: those that JOOR never had are new again and can be uploaded.',
  },
];

interface SettleDialogProps {
  rows(): Promise<readonly Chosen[]>;
  /** `done`: something was changed. */
  onClose(done: boolean): void;
}

/** A person says what became of customers that were handed over, without waiting for JOOR to show them. */
export function SettleDialog({ rows, onClose }: SettleDialogProps) {
  const loaded = useLoaded('', () => ofOneSystem(rows));
  const [choice, setChoice] = useState<Settlement>('has');
  const [told, setTold] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const settle = async (systemId: number, ids: readonly number[]) => {
    setBusy(true);
    setProblem(null);
    try {
      let changed = 0;
      for (const customerIds of partsOf(ids, MOST_CHECKED)) {
        changed += (await post('settle_hand_over', { systemId, customerIds, settlement: choice })).changed;
      }
      setTold(`${counted(changed, 'customer')} changed.`);
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <Dialog title="Settle hand-over" onClose={() => onClose(told !== null)}>
      <Loading of={loaded}>
        {({ systemId, chosen }) => {
          const ids = chosen.filter(({ state }) => state === STATES.handedOver).map(({ customerId }) => customerId);
          return (
            <>
              {told === null && (
                <fieldset class="uc-settlements" disabled={busy}>
                  <legend>
                    What became of {counted(ids.length, 'customer')} that {ids.length === 1 ? 'was' : 'were'} handed
                    over by template?
                  </legend>
                  {CHOICES.map(({ value, label, says }) => (
                    <label key={value}>
                      <input
                        type="radio"
                        name="uc-settlement"
                        checked={choice === value}
                        onChange={() => setChoice(value)}
                      />
                      <span>
                        {label} <span class="uc-muted">{says}</span>
                      </span>
                    </label>
                  ))}
                </fieldset>
              )}
              {told !== null && <Message kind="confirmation">{told}</Message>}
              {problem !== null && <Message kind="error">{problem}</Message>}
              <div class="uc-row-actions">
                {told === null && (
                  <Button
                    kind="primary"
                    aria-disabled={busy}
                    disabled={ids.length === 0}
                    onClick={() => settle(systemId, ids)}
                  >
                    Save
                  </Button>
                )}
                <Button onClick={() => onClose(told !== null)}>{told === null ? 'Cancel' : 'Close'}</Button>
              </div>
            </>
          );
        }}
      </Loading>
    </Dialog>
  );
}
