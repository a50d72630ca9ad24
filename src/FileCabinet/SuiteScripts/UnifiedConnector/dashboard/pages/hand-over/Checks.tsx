import type { Check } from './contract';
import { CHECK_WORDS } from './words';

interface ChecksProps {
  checks: readonly Check[];
  /** What a person saw in JOOR. */
  confirmed: readonly string[];
  onConfirm?(what: string, on: boolean): void;
}

/** What is seen of a scenario, and what a person has to look at. */
export function Checks({ checks, confirmed, onConfirm }: ChecksProps) {
  return (
    <ul class="uc-checks" aria-label="What is seen">
      {checks.map(({ what, state, detail }) => {
        const isConfirmed = state === 'eye' && confirmed.includes(what);
        const { text, tone } = isConfirmed ? { text: 'Confirmed', tone: 'good' } : CHECK_WORDS[state];
        return (
          <li key={what}>
            <span class={`uc-badge uc-${tone}`}>{text}</span>
            <div>
              {state === 'eye' && onConfirm ? (
                <label class="uc-tick">
                  <input
                    type="checkbox"
                    checked={isConfirmed}
                    onChange={({ currentTarget }) => onConfirm(what, currentTarget.checked)}
                  />
                  {what}
                </label>
              ) : (
                what
              )}
              {state !== 'eye' && detail !== '' && <div class="uc-muted uc-lines">{detail}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
