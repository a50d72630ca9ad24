import type { DecisionKind, MatchRow } from '../contract';

interface Doing {
  decide(row: MatchRow, kind: DecisionKind, index: number): void;
  choose(row: MatchRow): void;
  select(row: MatchRow): void;
}

const KEYS = [
  ['↓ or J', 'next pair'],
  ['↑ or K', 'previous pair'],
  ['Enter', 'compare both sides, or close them'],
  ['A', 'accept'],
  ['C', 'choose another customer'],
  ['N', 'not the same'],
  ['U', 'undo'],
  ['X', 'select'],
] as const;

/** What keys do. */
export function Keys() {
  return (
    <details class="uc-keys">
      <summary>Keyboard</summary>
      <p>
        While the focus is in a pair. Everything is also a button: Tab leads through them, and out of the list at its
        end.
      </p>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Fields in which letters are letters. */
const TYPED = 'select, textarea, input:not([type="checkbox"], [type="radio"])';

/** Does what a key says with the pair that has the focus. */
export function keyPressed(
  event: KeyboardEvent,
  list: HTMLUListElement | null,
  rows: readonly MatchRow[],
  doing: Doing,
): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof Element) || target.matches(TYPED)) return;
  // In a choice of proposals the arrows are the browser's own.
  if (key.startsWith('Arrow') && target.matches('[type="radio"]')) return;
  const index = [...(list?.children ?? [])].findIndex((item) => item.contains(target));
  const row = rows[index];
  if (!list || !row) return;
  const action = actionOf(key, row, index, list, doing);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionOf(
  key: string,
  row: MatchRow,
  index: number,
  list: HTMLUListElement,
  doing: Doing,
): (() => void) | undefined {
  const go = (to: number) => () => list.querySelectorAll<HTMLButtonElement>('[data-pair]')[to]?.focus();
  const undecided = row.decision === '';
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowDown':
    case 'j':
      return go(index + 1);
    case 'ArrowUp':
    case 'k':
      return go(index - 1);
    case 'a':
      return undecided && row.customer ? () => doing.decide(row, 'accept', index) : undefined;
    case 'n':
      return undecided ? () => doing.decide(row, 'not-same', index) : undefined;
    case 'u':
      return undecided ? undefined : () => doing.decide(row, 'undo', index);
    case 'c':
      return () => doing.choose(row);
    case 'x':
      return () => doing.select(row);
    default:
      return undefined;
  }
}
