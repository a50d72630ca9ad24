import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Filters } from '../../contract/table';
import { causeTitle } from '../../faults/causes';
import type { CauseCount } from '../../faults/contract';
import { Button } from '../../shell/parts/Button';
import { where } from '../../shell/where';

const SHOWN = 3;

interface CausesProps {
  causes: readonly CauseCount[];
  filters: Filters;
}

/** The open records by cause, the most frequent first, each a filter; pressed again, it is taken away. */
export function Causes({ causes, filters }: CausesProps) {
  const [all, setAll] = useState(false);
  const { system = '', code = '' } = filters;
  if (causes.length === 0 && code === '') return null;
  const shown = withChosen(causes.slice(0, all ? causes.length : SHOWN), causes, code);
  return (
    <nav class="uc-chips" aria-label="Causes">
      {shown.map(({ code: own, title, count }) => (
        <Link
          key={own}
          href={where('/failed-records', { system, code: own === code ? '' : own })}
          replace
          aria-current={own === code ? 'true' : undefined}
        >
          <span class="uc-chip-count">{count.toLocaleString('en')}</span> {title}
        </Link>
      ))}
      {causes.length > SHOWN && (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer causes' : `All ${causes.length} causes`}
        </Button>
      )}
    </nav>
  );
}

/** The cause that is filtered by is shown in any case: also when no record has it any more. */
function withChosen(shown: readonly CauseCount[], causes: readonly CauseCount[], code: string): readonly CauseCount[] {
  if (code === '' || shown.some((cause) => cause.code === code)) return shown;
  const chosen = causes.find((cause) => cause.code === code);
  return [...shown, chosen ?? { code, title: causeTitle(code), count: 0, systemIds: [] }];
}
