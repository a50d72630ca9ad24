import type { RowState } from '../../../sync/orders/order-row';

const TONES: Readonly<Record<RowState, string>> = {
  New: 'under-way',
  Creating: 'under-way',
  Linked: 'good',
  Created: 'good',
  Ignored: 'quiet',
  Failed: 'bad',
};

/** What became of a row, in words; the colour only repeats them. */
export function RowBadge({ state }: { state: RowState }) {
  return <span class={`uc-badge uc-${TONES[state]}`}>{state}</span>;
}
