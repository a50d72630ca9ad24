import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import type { Filters } from '../../contract/table';
import type { CauseCount } from '../../faults/contract';
import { Button } from '../../shell/parts/Button';
import { where } from '../../shell/where';

const SHOWN = 6;

interface CausesProps {
  causes: readonly CauseCount[];
  filters: Filters;
  busy: boolean;
  onResync(cause: CauseCount): void;
}

/** The open records by cause, the most frequent first, each with a RESYNC of all of them. */
export function Causes({ causes, filters, busy, onResync }: CausesProps) {
  const [all, setAll] = useState(false);
  if (causes.length === 0) return null;
  const { system = '' } = filters;
  return (
    <section class="uc-causes" aria-labelledby="uc-causes">
      <h3 id="uc-causes">Causes</h3>
      <ul>
        {causes.slice(0, all ? causes.length : SHOWN).map((cause) => (
          <li key={cause.code}>
            <Link
              href={where('/failed-records', { system, code: cause.code })}
              aria-current={filters.code === cause.code ? 'true' : undefined}
            >
              <span class="uc-cause-count">{countOf(cause)}</span> {cause.title}
            </Link>
            <Button
              kind="resync"
              aria-disabled={busy}
              aria-label={`RESYNC all ${countOf(cause)}: ${cause.title}`}
              onClick={() => onResync(cause)}
            >
              RESYNC all
            </Button>
          </li>
        ))}
      </ul>
      {causes.length > SHOWN && (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show the most frequent only' : `Show all ${causes.length} causes`}
        </Button>
      )}
    </section>
  );
}

const countOf = ({ count }: CauseCount): string => counted(count, 'customer');
