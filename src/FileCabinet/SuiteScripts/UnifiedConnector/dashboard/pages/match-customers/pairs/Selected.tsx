import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../../../sync/records/counted';
import { Button } from '../../../shell/parts/Button';
import { Message } from '../../../shell/parts/Message';
import type { DecisionKind, MatchRow } from '../contract';

interface SelectedProps {
  rows: readonly MatchRow[];
  total: number;
  selected: ReadonlyMap<number, MatchRow>;
  busy: boolean;
  onSelect(selected: ReadonlyMap<number, MatchRow>): void;
  /** Every row that the filters leave. */
  onAll(): Promise<MatchRow[]>;
  onDecide(kind: DecisionKind): void;
  /** What became of the last decisions. */
  told: ComponentChildren;
}

/** Decides about many at once. */
export function Selected({ rows, total, selected, busy, onSelect, onAll, onDecide, told }: SelectedProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const isAll = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  const mapOf = (some: readonly MatchRow[]) => new Map(some.map((row) => [row.id, row]));
  const all = () =>
    onAll().then(
      (found) => onSelect(mapOf(found)),
      (error: Error) => setProblem(error.message),
    );
  const none = selected.size === 0;
  const decide = (kind: DecisionKind) => () => none || onDecide(kind);
  return (
    <>
      <div class="uc-match-bar">
        <label class="uc-match-all">
          <input
            type="checkbox"
            checked={isAll}
            onChange={({ currentTarget }) => onSelect(currentTarget.checked ? mapOf(rows) : new Map())}
          />
          Select all on this page
        </label>
        <span role="status">{none ? counted(total, 'pair') : `${selected.size.toLocaleString('en')} selected`}</span>
        {isAll && selected.size < total && (
          <Button kind="link" onClick={all}>
            Select all {total.toLocaleString('en')}
          </Button>
        )}
        {!none && (
          <span class="uc-row-actions">
            <Button aria-disabled={busy} onClick={decide('accept')}>
              Accept selected
            </Button>
            <Button aria-disabled={busy} onClick={decide('not-same')}>
              Not the same
            </Button>
            <Button aria-disabled={busy} onClick={decide('undo')}>
              Undo
            </Button>
          </span>
        )}
        {told}
      </div>
      {problem !== null && <Message kind="error">{problem}</Message>}
    </>
  );
}
