import { useEffect, useState } from 'preact/hooks';
import type { RouteComponentProps } from 'wouter-preact';
import { useLocation } from 'wouter-preact';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import { Answers } from './Answers';
import type { FoundCustomer, FoundCustomers } from './contract';

const PATH = '/why-not';

/** Why is this customer not in JOOR? One sentence and the next step for each External System. */
export function WhyNotPage({ params }: RouteComponentProps) {
  const customerId = Number(params.customerId ?? 0);
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundCustomers | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Another customer in the address ends the search.
  useEffect(() => setFound(null), [customerId]);
  const open = ({ id }: FoundCustomer) => {
    setFound(null);
    navigate(`${PATH}/${id}`);
  };
  const ask = async () => {
    if (text.trim() === '') return;
    setProblem(null);
    try {
      const answer = await post('find_customers', { text });
      const exact = answer.customers.filter(
        ({ id, entityId }) => String(id) === text.trim() || entityId === text.trim(),
      );
      const [only] = exact.length === 1 ? exact : answer.customers;
      if (only && (exact.length === 1 || answer.customers.length === 1)) open(only);
      else if (/^\s*\d+\s*$/.test(text) && answer.customers.length === 0) navigate(`${PATH}/${Number(text)}`);
      else setFound(answer);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <Page title="Why is this customer not in JOOR?">
      <search class="uc-fields">
        <label htmlFor="uc-why-not">
          Internal ID, name, Customer ID or email address
          <input
            id="uc-why-not"
            type="search"
            value={text}
            autocomplete="off"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={({ key }) => key === 'Enter' && ask()}
          />
        </label>
        <Button kind="primary" onClick={ask}>
          Ask
        </Button>
      </search>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {found ? <Suggestions found={found} onChoose={open} /> : customerId > 0 && <Answer customerId={customerId} />}
    </Page>
  );
}

function Suggestions({ found, onChoose }: { found: FoundCustomers; onChoose(customer: FoundCustomer): void }) {
  if (found.customers.length === 0)
    return <Empty>No customer has this in its name, Customer ID or email address.</Empty>;
  return (
    <section aria-label="Customers found">
      <h3>Which one?</h3>
      <ul class="uc-suggestions">
        {found.customers.map((customer) => (
          <li key={customer.id}>
            <Button kind="link" onClick={() => onChoose(customer)}>
              {customer.name || `Customer ${customer.id}`}
            </Button>{' '}
            <span class="uc-muted">
              {[
                customer.entityId === customer.name ? '' : customer.entityId,
                `internal ID ${customer.id}`,
                customer.gone ? 'no longer in NetSuite' : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {found.more && <p class="uc-muted">More customers match. Enter more of the name.</p>}
    </section>
  );
}

function Answer({ customerId }: { customerId: number }) {
  const answer = useAction('why_not', { customerId });
  return <Loading of={answer}>{(given) => <Answers customerId={customerId} answer={given} />}</Loading>;
}
