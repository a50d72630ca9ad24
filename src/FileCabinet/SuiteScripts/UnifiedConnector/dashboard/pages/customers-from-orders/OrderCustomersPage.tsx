import './customers-from-orders.css';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ROW_STATES } from '../../../sync/orders/order-row';
import type { TableRequest } from '../../contract/table';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { focusHeading, Page } from '../../shell/parts/Page';
import type { FilterField } from '../../shell/table/filter-field';
import { Table } from '../../shell/table/Table';
import { CreateDialog } from './CreateDialog';
import { COLUMNS } from './columns';
import { ANY_STATE, type OrderCustomerRow, type OrderCustomersAnswer, type RowAnswer } from './contract';
import { IgnoreDialog } from './IgnoreDialog';
import { PATH } from './paths';
import { Told } from './Told';

type Choices = Omit<OrderCustomersAnswer, 'rows' | 'total'>;

const NOTHING: Choices = { systems: [], reads: true, problems: [], mayCreate: null };

const filtersOf = ({ systems }: Choices): FilterField[] => [
  { name: 'text', label: 'Name, code, email, city or order', live: true },
  {
    name: 'system',
    label: 'External System',
    options: systems.map(({ id, name }) => ({ value: String(id), label: name })),
  },
  {
    name: 'state',
    label: 'State',
    otherwise: 'New and Failed',
    options: [...ROW_STATES.map((state) => ({ value: state, label: state })), { value: ANY_STATE, label: 'All' }],
  },
  {
    name: 'kind',
    label: 'What',
    options: [
      { value: 'customer', label: 'Customers' },
      { value: 'address', label: 'Shipping addresses' },
    ],
  },
];

type Open = { what: 'create' | 'ignore'; rows: readonly OrderCustomerRow[] } | null;

/** Customers that ordered at JOOR and that NetSuite does not know, to be linked, created or ignored. */
export function OrderCustomersPage() {
  const [choices, setChoices] = useState<Choices>(NOTHING);
  const [version, setVersion] = useState(0);
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<readonly RowAnswer[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const source = async (request: TableRequest) => {
    const answer = await post('order_customers', request);
    setChoices(answer);
    return answer;
  };
  const done = (answers: readonly RowAnswer[]) => {
    setTold(answers);
    setOpen(null);
    setVersion((now) => now + 1);
  };
  // What was done is told below the heading, which takes the focus when the dialog is gone.
  useEffect(() => {
    if (told.length > 0) focusHeading();
  }, [told]);
  const ask = (asked: Promise<RowAnswer[]>) =>
    asked.then(
      (answers) => {
        setProblem(null);
        done(answers);
      },
      (error: Error) => setProblem(error.message),
    );
  const idsOf = (rows: readonly OrderCustomerRow[]) => rows.map(({ id }) => id);
  const isOpen = ({ state }: OrderCustomerRow) => state === 'New' || state === 'Failed';
  return (
    <Page title="Customers from JOOR Orders">
      <p class="uc-muted uc-order-intro">
        They ordered at JOOR and NetSuite does not know their customer code. Link each with its customer, create it, or
        ignore it. Orders themselves are not imported.
      </p>
      {!choices.reads && (
        <Message kind="information">
          No External System reads orders. Switch on Read Customers of Orders under{' '}
          <Link href="/set-up/external-systems">External Systems</Link>.
        </Message>
      )}
      {choices.problems.map((each) => (
        <Message key={each} kind="warning" title="Orders are not read">
          {each}
        </Message>
      ))}
      {problem !== null && <Message kind="error">{problem}</Message>}
      <Told answers={told} />
      <Table
        title="Customers from JOOR Orders"
        path={PATH}
        columns={COLUMNS}
        filters={filtersOf(choices)}
        keyOf={({ id }) => id}
        source={source}
        sort="orderedAt"
        descending
        version={version}
        empty="Every customer that ordered is known."
        actions={(selected) => {
          const customers = selected.filter((row) => row.kind === 'customer' && isOpen(row));
          const addresses = selected.filter((row) => row.kind === 'address' && isOpen(row));
          const ignored = selected.filter(({ state }) => state === 'Ignored');
          return (
            <>
              {addresses.length > 0 && (
                <Button
                  aria-disabled={choices.mayCreate !== null}
                  title={choices.mayCreate ?? undefined}
                  onClick={() => ask(post('add_order_addresses', { ids: idsOf(addresses).slice(0, 50) }))}
                >
                  Add addresses
                </Button>
              )}
              {ignored.length > 0 && (
                <Button onClick={() => ask(post('reopen_order_customers', { ids: idsOf(ignored).slice(0, 100) }))}>
                  Open again
                </Button>
              )}
              <Button
                disabled={selected.filter(isOpen).length === 0}
                onClick={() => setOpen({ what: 'ignore', rows: selected.filter(isOpen) })}
              >
                Ignore selected
              </Button>
              <Button
                kind="primary"
                disabled={customers.length === 0}
                aria-disabled={choices.mayCreate !== null}
                title={choices.mayCreate ?? undefined}
                onClick={() => setOpen({ what: 'create', rows: customers })}
              >
                Create selected
              </Button>
            </>
          );
        }}
      />
      {open?.what === 'create' && <CreateDialog rows={open.rows} onDone={done} onClose={() => setOpen(null)} />}
      {open?.what === 'ignore' && <IgnoreDialog rows={open.rows} onDone={done} onClose={() => setOpen(null)} />}
    </Page>
  );
}
