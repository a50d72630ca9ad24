import { useId, useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { StateBadge } from '../../shell/parts/StateBadge';
import { useDoing } from './use-hand-over';

/** A customer that a person chose. */
export interface Chosen {
  customerId: number;
  name: string;
  state: string;
}

interface ChooseCustomersProps {
  systemId: number;
  /** Which customers are looked for. */
  takes: 'sent' | 'new' | 'either';
  most: number;
  chosen: readonly Chosen[];
  onChange(chosen: readonly Chosen[]): void;
}

/** Rows of one look. */
const SHOWN = 10;

/** The list of the page Customers that a scenario takes them from. */
const TABS = { sent: ['in-sync', 'sent', 'waiting', 'changed'], new: ['new'], either: ['all', 'new'] } as const;

/** Chooses customers of an External System by name, code or internal ID. */
export function ChooseCustomers({ systemId, takes, most, chosen, onChange }: ChooseCustomersProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Chosen[] | null>(null);
  const { busy, problem, run } = useDoing();
  const field = useId();
  const look = () => run(async () => setFound(await find(systemId, takes, text, most > SHOWN * 10 ? most : SHOWN)));
  const free = found?.filter(({ customerId }) => !chosen.some((each) => each.customerId === customerId)) ?? [];
  const room = most - chosen.length;
  return (
    <div class="uc-choose-customers">
      <form
        class="uc-fields"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <label htmlFor={field}>
          Customer by name, code or internal ID
          <input
            id={field}
            type="search"
            maxLength={200}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <Button type="submit" aria-disabled={busy}>
          {text.trim() === '' ? 'Suggest' : 'Find'}
        </Button>
      </form>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {found && free.length === 0 && (
        <p role="status" class="uc-muted">
          {found.length === 0 ? 'No such customer is enabled for this External System.' : 'All of them are chosen.'}
        </p>
      )}
      {free.length > SHOWN && (
        <p>
          {counted(free.length, 'customer')} found.{' '}
          <Button kind="link" onClick={() => onChange([...chosen, ...free.slice(0, room)])}>
            Choose {Math.min(room, free.length).toLocaleString('en')} of them
          </Button>
        </p>
      )}
      {free.length > 0 && (
        <ul class="uc-found" aria-label="Customers found">
          {free.slice(0, SHOWN).map((customer) => (
            <li key={customer.customerId}>
              <span>
                {customer.name} <span class="uc-muted">{customer.customerId}</span>{' '}
                <StateBadge state={customer.state} />
              </span>
              <Button
                aria-disabled={room < 1}
                aria-label={`Choose ${customer.name}`}
                onClick={() => onChange([...chosen, customer])}
              >
                Choose
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && <ChosenOnes chosen={chosen} onChange={onChange} />}
    </div>
  );
}

function ChosenOnes({ chosen, onChange }: Pick<ChooseCustomersProps, 'chosen' | 'onChange'>) {
  const names = chosen.slice(0, SHOWN);
  return (
    <p class="uc-chosen">
      <strong>{counted(chosen.length, 'customer')} chosen:</strong>
      {names.map(({ customerId, name }) => (
        <span key={customerId} class="uc-chip">
          {name}
          <Button
            kind="link"
            aria-label={`Leave out ${name}`}
            onClick={() => onChange(chosen.filter((each) => each.customerId !== customerId))}
          >
            ✕
          </Button>
        </span>
      ))}
      {chosen.length > SHOWN && <span>and {(chosen.length - SHOWN).toLocaleString('en')} more</span>}
      {chosen.length > 1 && (
        <Button kind="link" onClick={() => onChange([])}>
          Leave out all
        </Button>
      )}
    </p>
  );
}

/** The first customers of the lists that fit, by name. */
async function find(systemId: number, takes: ChooseCustomersProps['takes'], text: string, most: number) {
  const rows: Chosen[] = [];
  for (const tab of TABS[takes]) {
    const page = await post('customers', {
      filters: { system: String(systemId), tab, ...(text.trim() === '' ? {} : { text: text.trim() }) },
      sort: 'name',
      descending: false,
      page: 0,
      pageSize: most,
    });
    rows.push(...page.rows.map(({ customerId, name, state }) => ({ customerId, name, state })));
  }
  return [...new Map(rows.map((row) => [row.customerId, row])).values()].slice(0, most);
}
