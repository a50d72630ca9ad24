import { useState } from 'preact/hooks';
import { post } from '../shell/api';
import { Button } from '../shell/parts/Button';
import { Dialog } from '../shell/parts/Dialog';
import { Message } from '../shell/parts/Message';
import type { RemoveRequest } from './contract';
import { MOST_REMOVED, REMOVE_AT_JOOR } from './removal-words';

/** A customer that JOOR has. */
export interface Removable {
  customerId: number;
  name: string;
  code: string;
  systemId: number;
  systemName: string;
}

interface RemoveAtJoorProps {
  customers: readonly Removable[];
  /** The sentences of the answer, one for each customer. */
  onDone(sentences: string[]): void;
  onClose(): void;
}

/** Asks in words before customers are removed from the connections at JOOR. */
export function RemoveAtJoor({ customers, onDone, onClose }: RemoveAtJoorProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    if (busy) return;
    if (typed.trim().toLowerCase() !== REMOVE_AT_JOOR.toLowerCase()) {
      return setProblem(`Type ${REMOVE_AT_JOOR} to confirm.`);
    }
    setBusy(true);
    try {
      const sentences: string[] = [];
      for (const systemId of new Set(customers.map((each) => each.systemId))) {
        const customerIds = customers.filter((each) => each.systemId === systemId).map(({ customerId }) => customerId);
        const request: RemoveRequest = { systemId, customerIds, confirmation: REMOVE_AT_JOOR };
        const { lines } = await post('remove_at_joor', request);
        sentences.push(...lines.map(({ customerId, sentence }) => `${nameIn(customers, customerId)}: ${sentence}`));
      }
      onDone(sentences);
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog title={REMOVE_AT_JOOR} onClose={onClose}>
      <div class="uc-form">
        <p>
          JOOR takes {customers.length === 1 ? 'this customer' : 'these customers'} out of your connections. The
          retailer itself stays in JOOR. Each takes 5 credits, and the connector cannot undo it.
        </p>
        <ul>
          {customers.slice(0, MOST_REMOVED).map(({ customerId, name, code, systemName }) => (
            <li key={`${customerId}/${systemName}`}>
              {name || `Customer ${customerId}`}, customer code {code} ({systemName})
            </li>
          ))}
        </ul>
        {customers.length > MOST_REMOVED && (
          <Message kind="error">{`Select at most ${MOST_REMOVED} customers at once.`}</Message>
        )}
        <label htmlFor="uc-remove-words">Type {REMOVE_AT_JOOR} to confirm</label>
        <input
          id="uc-remove-words"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {problem !== null && <Message kind="error">{problem}</Message>}
        <div class="uc-row-actions">
          <Button kind="primary" aria-disabled={busy} disabled={customers.length > MOST_REMOVED} onClick={remove}>
            {REMOVE_AT_JOOR}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}

const nameIn = (customers: readonly Removable[], customerId: number): string =>
  customers.find((each) => each.customerId === customerId)?.name || `Customer ${customerId}`;
