import { useId, useState } from 'preact/hooks';
import { Button } from '../../../shell/parts/Button';
import { Message } from '../../../shell/parts/Message';
import { RecordLink } from '../../../shell/parts/RecordLink';
import { When } from '../../../shell/parts/When';
import { shownName } from '../../../shell/shown-name';
import type { DecisionKind, MatchRow } from '../contract';
import { Compare } from './Compare';
import { badgeOf } from './pair-columns';

interface PairProps {
  systemId: number;
  matchId: string;
  row: MatchRow;
  /** Why the last decision about it was not taken. */
  refusal: string | null;
  busy: boolean;
  selected: boolean;
  onSelect(): void;
  onDecide(kind: DecisionKind, customerId?: number): void;
  onChoose(): void;
}

/** One of JOOR's customers beside who it may be in NetSuite, and what can be decided. */
export function Pair({ systemId, matchId, row, refusal, busy, selected, onSelect, onDecide, onChoose }: PairProps) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const { name, customer, decision } = row;
  const joor = shownName(name, 'Row', row.id);
  const undecided = decision === '';
  return (
    <li class={`uc-pair uc-card uc-pair-${row.group}`}>
      <input type="checkbox" aria-label={`Select ${joor}`} checked={selected} onChange={onSelect} />
      <div class="uc-side">
        <span class="uc-side-label">JOOR</span>
        <button
          type="button"
          class="uc-pair-name"
          data-pair
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
        >
          {joor}
        </button>
        <Joor row={row} />
      </div>
      <div class="uc-side">
        <span class="uc-side-label">NetSuite</span>
        {customer ? (
          <>
            <RecordLink type="customer" id={customer.customerId}>
              {shownName(customer.name, 'Customer', customer.customerId)}
            </RecordLink>
            <span class="uc-muted">Customer code {customer.code || 'missing'}</span>
          </>
        ) : (
          <span class="uc-muted">Nobody</span>
        )}
      </div>
      <Verdict row={row} />
      <div class="uc-pair-actions">
        {undecided && customer && (
          <Button
            kind={row.group === 'preselected' ? 'plain' : 'primary'}
            aria-disabled={busy}
            aria-label={`Accept ${joor}`}
            onClick={() => onDecide('accept')}
          >
            Accept
          </Button>
        )}
        <Button aria-disabled={busy} aria-label={`Choose another customer for ${joor}`} onClick={onChoose}>
          {customer ? 'Choose another' : 'Choose'}
        </Button>
        {undecided && customer && (
          <Button aria-disabled={busy} aria-label={`Not the same: ${joor}`} onClick={() => onDecide('not-same')}>
            Not the same
          </Button>
        )}
        {!undecided && (
          <Button aria-disabled={busy} aria-label={`Undo ${joor}`} onClick={() => onDecide('undo')}>
            Undo
          </Button>
        )}
      </div>
      {(refusal !== null || row.problem !== '') && (
        <div class="uc-pair-full">
          {refusal !== null && <Message kind="error">{refusal}</Message>}
          {row.problem !== '' && <Message kind="warning">{row.problem}</Message>}
        </div>
      )}
      <div id={details} class="uc-pair-full" hidden={!open}>
        {open && (
          <Compare
            systemId={systemId}
            matchId={matchId}
            row={row}
            busy={busy}
            onTake={(customerId) => onDecide('choose', customerId)}
          />
        )}
      </div>
    </li>
  );
}

function Joor({ row: { code, city, country, email, phone } }: { row: MatchRow }) {
  const place = [city, country].filter((each) => each !== '').join(', ');
  const facts = [place, email, phone].filter((each) => each !== '');
  return (
    <span class="uc-muted">
      {code === '' ? 'No customer code' : `Customer code ${code}`}
      {facts.map((fact) => (
        <span key={fact}> · {fact}</span>
      ))}
    </span>
  );
}

/** How sure it is, why, and who has decided. */
function Verdict({ row }: { row: MatchRow }) {
  const { score, reason, doubt, others, decidedBy, decidedAt } = row;
  const { label, tone } = badgeOf(row);
  return (
    <div class="uc-verdict">
      <span class="uc-verdict-head">
        <span class={`uc-badge uc-${tone}`}>{label}</span>
        {score !== null && <span class="uc-score">Score {score} of 100</span>}
      </span>
      {decidedBy !== '' && (
        <span>
          {decidedBy}, <When moment={decidedAt} />
        </span>
      )}
      {reason !== '' && <span>{reason}.</span>}
      {row.decision === '' && doubt !== '' && <span class="uc-doubt">{doubt}</span>}
      {others > 0 && (
        <span class="uc-muted">
          {others} other {others === 1 ? 'customer is' : 'customers are'} possible.
        </span>
      )}
    </div>
  );
}
