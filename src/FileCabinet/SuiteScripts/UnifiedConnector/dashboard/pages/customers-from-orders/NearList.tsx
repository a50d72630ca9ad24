import { useEffect, useState } from 'preact/hooks';
import type { NearMatch } from '../../../orders/near-matches';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { RecordLink } from '../../shell/parts/RecordLink';
import { shownName } from '../../shell/shown-name';
import { useLoaded } from '../../shell/use-loaded';

interface NearListProps {
  near: readonly NearMatch[];
  /** undefined: a link is not to be made. */
  onLink?: ((customerId: number) => void) | undefined;
  busy: boolean;
}

/** Customers of NetSuite that may be the one at JOOR, with scores and reasons. */
export function NearList({ near, onLink, busy }: NearListProps) {
  return (
    <ul class="uc-near">
      {near.map(({ customer, name, score, reason }) => {
        const shown = shownName(name, 'Customer', customer);
        return (
          <li key={customer} class="uc-card">
            <div>
              <RecordLink type="customer" id={customer}>
                <strong>{shown}</strong>
              </RecordLink>{' '}
              <span class="uc-nowrap">{score} %</span>
              <span class="uc-block uc-muted">{reason}</span>
            </div>
            {onLink && (
              <Button aria-disabled={busy} aria-label={`Link with ${shown}`} onClick={() => onLink(customer)}>
                Link
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How long a person may pause between two letters, in milliseconds, and letters from which on it is searched. */
const PAUSE = 300;
const LEAST = 2;

/** Any other customer of NetSuite, by search. */
export function FindToLink({ onLink, busy }: { onLink(customerId: number): void; busy: boolean }) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const asks = text.length >= LEAST;
  const { answer, problem, loading } = useLoaded(`link ${text}`, () =>
    asks ? post('find_to_link', { text }) : Promise.resolve([]),
  );
  const found = asks ? (answer ?? []) : [];
  return (
    <div class="uc-form">
      <label htmlFor="uc-find-to-link">Another customer, by name, Customer ID, email or internal ID</label>
      <input
        id="uc-find-to-link"
        type="text"
        autocomplete="off"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {problem !== null && <Message kind="error">{problem}</Message>}
      <p role="status" class="uc-muted">
        {asks && !loading && found.length === 0 && 'No active customer is like this.'}
      </p>
      <ul class="uc-near">
        {found.map(({ customerId, name, entityId, email }) => {
          const shown = shownName(name, 'Customer', customerId);
          return (
            <li key={customerId} class="uc-card">
              <div>
                <strong>{shown}</strong>
                <span class="uc-block uc-muted">
                  {[entityId, email, `internal ID ${customerId}`].filter((each) => each !== '').join(' · ')}
                </span>
              </div>
              <Button aria-disabled={busy} aria-label={`Link with ${shown}`} onClick={() => onLink(customerId)}>
                Link
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
