import type { ComponentChildren } from 'preact';
import { MOST_EXPORTED } from '../../export/contract';
import { Message } from '../../shell/parts/Message';
import { useAction } from '../../shell/use-action';
import type { CustomerSearch } from './contract';

/** Where the customers come from: pasted ids, or a saved search. */
export interface Choice {
  by: 'ids' | 'search';
  text: string;
  searchId: string;
}

interface CustomersProps {
  choice: Choice;
  onChange(choice: Choice): void;
  /** The buttons. */
  children: ComponentChildren;
}

/** Asks which customers are meant. */
export function Customers({ choice, onChange, children }: CustomersProps) {
  const { by, text, searchId } = choice;
  return (
    <>
      <fieldset class="uc-choices">
        <legend>Customers</legend>
        <label>
          <input type="radio" name="uc-by" checked={by === 'ids'} onChange={() => onChange({ ...choice, by: 'ids' })} />
          Internal IDs
        </label>
        <label>
          <input
            type="radio"
            name="uc-by"
            checked={by === 'search'}
            onChange={() => onChange({ ...choice, by: 'search' })}
          />
          Saved search
        </label>
      </fieldset>
      <div class="uc-form">
        {by === 'ids' ? (
          <>
            <label htmlFor="uc-ids">Internal IDs of customers</label>
            <textarea
              id="uc-ids"
              rows={4}
              value={text}
              autocomplete="off"
              aria-describedby="uc-ids-help"
              onInput={({ currentTarget }) => onChange({ ...choice, text: currentTarget.value })}
            />
            <p id="uc-ids-help" class="uc-muted">
              One or many, separated by commas, spaces or lines, or a column copied from a spreadsheet. At most{' '}
              {MOST_EXPORTED.toLocaleString('en')} at once.
            </p>
          </>
        ) : (
          <SearchChoice searchId={searchId} onChange={(chosen) => onChange({ ...choice, searchId: chosen })} />
        )}
        <div class="uc-row-actions">{children}</div>
      </div>
    </>
  );
}

function SearchChoice({ searchId, onChange }: { searchId: string; onChange(searchId: string): void }) {
  const { answer: searches, problem } = useAction('customer_searches', {});
  if (problem !== null) return <Message kind="error">{problem}</Message>;
  if (searches?.length === 0) {
    return <p class="uc-muted">There is no saved search of customers that you can see.</p>;
  }
  return (
    <>
      <label htmlFor="uc-search">Saved search of customers</label>
      <select
        id="uc-search"
        value={searchId}
        aria-busy={searches === null}
        aria-describedby="uc-search-help"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{searches ? 'Select a saved search' : 'Loading…'}</option>
        {searches?.map(({ id, title }: CustomerSearch) => (
          <option key={id} value={String(id)}>
            {title}
          </option>
        ))}
      </select>
      <p id="uc-search-help" class="uc-muted">
        Every customer that it finds now, at most {MOST_EXPORTED.toLocaleString('en')}.
      </p>
    </>
  );
}
