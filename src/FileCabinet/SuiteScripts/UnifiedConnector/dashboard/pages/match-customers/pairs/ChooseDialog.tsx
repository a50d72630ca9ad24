import { useEffect, useState } from 'preact/hooks';
import { post } from '../../../shell/api';
import { Button } from '../../../shell/parts/Button';
import { Dialog } from '../../../shell/parts/Dialog';
import { Message } from '../../../shell/parts/Message';
import { shownName } from '../../../shell/shown-name';
import { useLoaded } from '../../../shell/use-loaded';
import { type FoundCustomer, type MatchRow, MOST_FOUND } from '../contract';

/** Letters from which on it is searched, and how long a person may pause between two, in milliseconds. */
const LEAST = 2;
const PAUSE = 300;

interface ChooseDialogProps {
  systemId: number;
  matchId: string;
  row: MatchRow;
  onChoose(customerId: number): void;
  onClose(): void;
}

/** Searches the customers of NetSuite for the one that a customer of JOOR is. */
export function ChooseDialog({ systemId, matchId, row, onChoose, onClose }: ChooseDialogProps) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const asks = text.length >= LEAST;
  const { answer, problem, loading } = useLoaded(`find ${text}`, () =>
    asks ? post('find_match_customers', { systemId, matchId, text }) : Promise.resolve([]),
  );
  const found = asks ? (answer ?? []) : [];
  return (
    <Dialog title={`Choose a customer for ${shownName(row.name, 'Row', row.id)}`} onClose={onClose}>
      <div class="uc-form uc-choose">
        <p class="uc-muted">
          At JOOR:{' '}
          {[row.code, row.city, row.country, row.email].filter((each) => each !== '').join(' · ') || 'only the name'}
        </p>
        <label htmlFor="uc-choose-text">Name, internal ID, code or email of the customer in NetSuite</label>
        <input
          id="uc-choose-text"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {problem !== null && <Message kind="error">{problem}</Message>}
        <p role="status" class="uc-muted">
          {statusOf(asks, loading, found.length)}
        </p>
        <ul class="uc-found">
          {found.map((customer) => (
            <li key={customer.customerId}>
              <Found {...customer} rowId={row.id} onChoose={() => onChoose(customer.customerId)} />
            </li>
          ))}
        </ul>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

function statusOf(asks: boolean, loading: boolean, found: number): string {
  if (!asks) return `Enter at least ${LEAST} letters.`;
  if (loading) return 'Searching…';
  if (found === 0) return 'No customer that takes part is like this.';
  return found < MOST_FOUND ? `${found} found.` : `The first ${MOST_FOUND} are shown. Enter more letters for others.`;
}

function Found({
  name,
  customerId,
  code,
  email,
  city,
  heldBy,
  rowId,
  onChoose,
}: FoundCustomer & { rowId: number; onChoose(): void }) {
  const shown = shownName(name, 'Customer', customerId);
  return (
    <>
      <div>
        <strong>{shown}</strong>
        <div class="uc-muted">{[code, city, email].filter((each) => each !== '').join(' · ')}</div>
        {heldBy && heldBy.id !== rowId && (
          <div class="uc-doubt">Matched with {heldBy.name} of JOOR. Decide that one first.</div>
        )}
      </div>
      <Button aria-label={`Choose ${shown}`} onClick={onChoose}>
        Choose
      </Button>
    </>
  );
}
