import { useState } from 'preact/hooks';
import { STATES } from '../../sync/records/states';
import { Button } from '../shell/parts/Button';
import type { Chosen } from './chosen';
import { FillDialog } from './FillDialog';
import { SettleDialog } from './SettleDialog';

interface TemplateActionsProps {
  count: number;
  /** Reads those on other pages where all that match are selected. */
  rows(): Promise<readonly Chosen[]>;
  /** Those that are known without reading. */
  known: readonly Chosen[];
  /** Whether all that match are selected. */
  all: boolean;
  busy: boolean;
  /** Something was recorded. */
  onDone(): void;
}

type Opened = 'fill' | 'settle';

/** What a selection of customers can be given to JOOR by hand with: the workbook, and what became of it. */
export function TemplateActions({ count, rows, known, all, busy, onDone }: TemplateActionsProps) {
  const [opened, setOpened] = useState<{ dialog: Opened; count: number; rows: TemplateActionsProps['rows'] } | null>(
    null,
  );
  const open = (dialog: Opened) => setOpened({ dialog, count, rows });
  const close = (done: boolean) => {
    setOpened(null);
    if (done) onDone();
  };
  const mayBeHandedOver = known.some(({ state }) => state === STATES.handedOver);
  return (
    <>
      <Button aria-disabled={busy} disabled={count === 0} onClick={() => open('fill')}>
        Customer Data Template …
      </Button>
      {(mayBeHandedOver || all) && (
        <Button aria-disabled={busy} onClick={() => open('settle')}>
          Settle hand-over …
        </Button>
      )}
      {opened?.dialog === 'fill' && <FillDialog count={opened.count} rows={opened.rows} onClose={close} />}
      {opened?.dialog === 'settle' && <SettleDialog rows={opened.rows} onClose={close} />}
    </>
  );
}
