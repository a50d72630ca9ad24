import '../../set-up/set-up.css';
import './customers-from-orders.css';
import { useEffect, useState } from 'preact/hooks';
import { Link, type RouteComponentProps } from 'wouter-preact';
import type { CustomerForm, FormProblem } from '../../../orders/customer-form';
import type { NearMatch } from '../../../orders/near-matches';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Dialog } from '../../shell/parts/Dialog';
import { Facts } from '../../shell/parts/Facts';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { focusHeading, Page } from '../../shell/parts/Page';
import { RecordLink } from '../../shell/parts/RecordLink';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { shownName } from '../../shell/shown-name';
import { useAction } from '../../shell/use-action';
import { nameOf } from './columns';
import type { OrderCustomerDetail, RowAnswer } from './contract';
import { FormFields, problemsLeft } from './FormFields';
import { IgnoreDialog } from './IgnoreDialog';
import { FindToLink, NearList } from './NearList';
import { PATH } from './paths';
import { RowBadge } from './RowBadge';
import { Told } from './Told';

/** One of JOOR's customers: what its order says, who in NetSuite may be the same, and the form to create it. */
export function OrderCustomerPage({ params }: RouteComponentProps) {
  const id = Number(params.id);
  const detail = useAction('order_customer', { id });
  const [told, setTold] = useState<readonly RowAnswer[]>([]);
  const tell = (answers: readonly RowAnswer[]) => {
    setTold(answers);
    detail.reload();
  };
  useEffect(() => {
    if (told.length > 0) focusHeading();
  }, [told]);
  const title = detail.answer ? nameOf(detail.answer.row) : 'Customer from a JOOR Order';
  return (
    <Page title={title}>
      <p>
        <Link href={PATH}>Customers from JOOR Orders</Link>
      </p>
      <Told answers={told} />
      <Loading of={detail}>
        {(answer) => <Detail key={`${answer.row.id} ${answer.row.state}`} detail={answer} onTold={tell} />}
      </Loading>
    </Page>
  );
}

interface DetailProps {
  detail: OrderCustomerDetail;
  onTold(answers: readonly RowAnswer[]): void;
}

function Detail({ detail, onTold }: DetailProps) {
  const { row, near, mayCreate } = detail;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [ignoring, setIgnoring] = useState(false);
  const isOpen = row.state === 'New' || row.state === 'Failed';
  const ask = async (asked: () => Promise<RowAnswer | RowAnswer[]>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      onTold([await asked()].flat());
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(false);
  };
  const onLink = (customerId: number) => ask(() => post('link_order_customer', { id: row.id, customerId }));
  return (
    <>
      <Standing detail={detail} busy={busy} onCheck={() => ask(() => post('check_order_code', { id: row.id }))} />
      {problem !== null && <Message kind="error">{problem}</Message>}
      <div class="uc-order">
        <section aria-labelledby="uc-order-says">
          <h3 id="uc-order-says">What the order says</h3>
          <Facts facts={detail.facts} />
          <div class="uc-order-addresses">
            <Address title="Billing Address" lines={detail.billing} />
            <Address title="Shipping Address" lines={detail.shipping} />
          </div>
        </section>
        {row.kind === 'customer' && (
          <section aria-labelledby="uc-order-near">
            <h3 id="uc-order-near">Similar in NetSuite</h3>
            {near.length === 0 && (
              <p class="uc-muted">{row.near === null ? 'The next run looks for them.' : 'Nobody is similar.'}</p>
            )}
            <NearList near={near} busy={busy} onLink={isOpen && mayCreate === null ? onLink : undefined} />
            {isOpen && mayCreate === null && <FindToLink busy={busy} onLink={onLink} />}
          </section>
        )}
      </div>
      {isOpen && (
        <div class="uc-page-actions">
          {row.kind === 'address' && mayCreate === null && (
            <Button
              kind="primary"
              aria-disabled={busy}
              onClick={() => ask(() => post('add_order_addresses', { ids: [row.id] }))}
            >
              Add address
            </Button>
          )}
          <Button onClick={() => setIgnoring(true)}>Ignore</Button>
        </div>
      )}
      {row.state === 'Ignored' && (
        <div class="uc-page-actions">
          <Button aria-disabled={busy} onClick={() => ask(() => post('reopen_order_customers', { ids: [row.id] }))}>
            Open again
          </Button>
        </div>
      )}
      {isOpen && row.kind === 'customer' && <Creation detail={detail} onTold={onTold} />}
      {ignoring && <IgnoreDialog rows={[row]} onDone={onTold} onClose={() => setIgnoring(false)} />}
    </>
  );
}

function Standing({ detail, busy, onCheck }: { detail: OrderCustomerDetail; busy: boolean; onCheck(): void }) {
  const { row, codeToEnter, status } = detail;
  return (
    <>
      <Facts
        facts={[
          ['State', <RowBadge key="state" state={row.state} />],
          ['External System', row.system],
          ['Orders', <Orders key="orders" count={row.orders} ids={detail.orderIds} />],
          ...(row.customerId === null
            ? []
            : [
                [
                  'Customer',
                  <RecordLink key="customer" type="customer" id={row.customerId}>
                    {shownName(row.customer, 'Customer', row.customerId)}
                  </RecordLink>,
                ] as const,
              ]),
          ...(status
            ? [['External System Sync Status', <StateBadge key="status" state={status.state} />] as const]
            : []),
          ...(row.decidedBy === ''
            ? []
            : [
                [
                  'Decided',
                  <>
                    <When moment={row.decidedAt} /> by {row.decidedBy}
                  </>,
                ] as const,
              ]),
        ]}
      />
      {row.reason !== '' && <Message kind={row.state === 'Failed' ? 'error' : 'information'}>{row.reason}</Message>}
      {codeToEnter !== '' && (row.state === 'Linked' || row.state === 'Created') && (
        <Message kind="warning" title={`Enter ${codeToEnter} as customer code at JOOR`}>
          <p>
            Open the connection at JOOR, then Customer Code and Alias, and enter {codeToEnter}. From then on both sides
            name the customer alike.
          </p>
          <Button aria-disabled={busy} onClick={onCheck}>
            Check at JOOR
          </Button>
        </Message>
      )}
    </>
  );
}

/** Orders that are shown at once. */
const FEW = 5;

/** How many orders it has, with JOOR's ids of them. */
function Orders({ count, ids }: { count: number; ids: readonly string[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? ids : ids.slice(-FEW);
  const left = ids.length - shown.length;
  return (
    <>
      {count.toLocaleString('en')}: {shown.join(', ')}
      {left > 0 && (
        <>
          {' '}
          <Button kind="link" onClick={() => setAll(true)}>
            Show {left.toLocaleString('en')} more
          </Button>
        </>
      )}
      {all && count > ids.length && ` The last ${ids.length.toLocaleString('en')} are kept.`}
    </>
  );
}

function Address({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h4>{title}</h4>
      {lines.length === 0 ? <p class="uc-muted">None.</p> : <p class="uc-lines">{lines.join('\n')}</p>}
    </div>
  );
}

/** The form, filled from the order, and what NetSuite says of it. */
function Creation({ detail, onTold }: DetailProps) {
  const { row, lists, mayCreate } = detail;
  const [form, setForm] = useState<CustomerForm | null>(detail.form);
  const [problems, setProblems] = useState<readonly FormProblem[]>(detail.problems);
  const [similar, setSimilar] = useState<readonly NearMatch[] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (mayCreate !== null) return <Message kind="information">{mayCreate}</Message>;
  if (!form || !lists) return null;
  const create = async (anyway: boolean) => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    setSimilar(null);
    try {
      const answer = await post('create_order_customer', { id: row.id, form, anyway });
      if (answer.kind === 'created') {
        const sentence = `${row.name} was created with the internal ID ${answer.customerId}.`;
        return onTold([{ id: row.id, good: true, sentence }]);
      }
      if (answer.kind === 'similar') setSimilar(answer.near);
      else if (answer.kind === 'problems') setProblems(answer.problems);
      else setRefused(answer.sentence);
    } catch (error) {
      setRefused((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby="uc-order-create">
      <h3 id="uc-order-create">Create the customer</h3>
      <p class="uc-muted">
        Filled from the order and the Value Map. {row.system} is selected on it, and it is sent only when it differs
        from what the order shows.
      </p>
      <FormFields
        form={form}
        lists={lists}
        problems={problems}
        onChange={(next) => {
          setProblems(problemsLeft(problems, form, next));
          setForm(next);
        }}
      />
      {problems.length > 0 && (
        <Message kind="warning" title="Not filled in, or to be corrected">
          {problems.map(({ sentence }) => sentence).join('\n')}
        </Message>
      )}
      {refused !== null && <Message kind="error">{refused}</Message>}
      <div class="uc-page-actions">
        <Button kind="primary" aria-disabled={busy} onClick={() => create(false)}>
          {busy ? 'Creating…' : 'Create customer'}
        </Button>
      </div>
      {similar && (
        <Dialog title="Somebody in NetSuite is similar" wide onClose={() => setSimilar(null)}>
          <div class="uc-form">
            <p>Create {row.name} only if it is none of these. Otherwise link it.</p>
            <NearList near={similar} busy={busy} />
            <div class="uc-row-actions">
              <Button kind="primary" aria-disabled={busy} onClick={() => create(true)}>
                Create anyway
              </Button>
              <Button onClick={() => setSimilar(null)}>Cancel</Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}
