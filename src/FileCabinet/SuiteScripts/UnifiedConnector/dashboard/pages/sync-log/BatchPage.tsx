import { Link, useParams } from 'wouter-preact';
import { Button } from '../../shell/parts/Button';
import { Facts } from '../../shell/parts/Facts';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { RecordLink } from '../../shell/parts/RecordLink';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import type { Column } from '../../shell/table/column';
import { List } from '../../shell/table/List';
import { useAction } from '../../shell/use-action';
import { JobProgress } from './BatchTable';
import type { BatchDetail } from './contract';

const CUSTOMERS: readonly Column<BatchDetail['customers'][number]>[] = [
  {
    name: 'code',
    label: 'JOOR Customer Code',
    value: ({ code }) => code,
    cell: ({ id, code }) => (
      <RecordLink type="customer" id={id}>
        {code}
      </RecordLink>
    ),
  },
  { name: 'id', label: 'Internal ID', value: ({ id }) => String(id), order: ({ id }) => id },
  { name: 'first', label: 'Sent For', value: ({ first }) => (first ? 'The first time' : 'An update') },
];

/** One batch, with what support asks for: request, reply, job. */
export function BatchPage() {
  const { id = '' } = useParams<{ id: string }>();
  const batch = useAction('batch', { id: Number(id) });
  return (
    <Page title={`Batch ${id}`} actions={<Button onClick={batch.reload}>Refresh</Button>}>
      <p>
        <Link href="/sync-log">Sync Log</Link>
      </p>
      <Loading of={batch}>{(detail) => <Detail detail={detail} />}</Loading>
    </Page>
  );
}

function Detail({ detail: { batch, customers, request, reply } }: { detail: BatchDetail }) {
  return (
    <>
      <Facts
        facts={[
          ['Status', <StateBadge key="status" state={batch.status} />],
          ['External System', batch.system],
          ['Sent', <When key="sent" moment={batch.sentAt} />],
          ['JOOR Job', batch.jobId || '–'],
          ['Progress', <JobProgress key="progress" batch={batch} />],
          ['JOOR credits', batch.credits],
        ]}
      />
      <h3>
        {batch.customers} customers, {batch.newCustomers} of them for the first time
      </h3>
      <List
        title={`Customers of batch ${batch.id}`}
        columns={CUSTOMERS}
        rows={customers}
        keyOf={({ id }) => id}
        choice="first"
      />
      <h3>Reply</h3>
      <Sent text={reply || 'JOOR’s reply was not recorded.'} label="Reply" />
      <h3>Request</h3>
      <p class="uc-muted">
        {request.customers} of {batch.customers} customers: those that were not sent again since. Values as they were
        sent, shown as JSON; the token is not kept and never shown.
      </p>
      <Sent text={`${request.line}\nAuthorization: OAuth2 (not shown)\n\n${request.body}`} label="Request" />
    </>
  );
}

/** Text as it went over the wire. It scrolls, so it can be reached by keyboard. */
function Sent({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="uc-sent" tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  );
}
