import { Link, useParams } from 'wouter-preact';
import { Button } from '../../shell/parts/Button';
import { Empty } from '../../shell/parts/Empty';
import { Facts } from '../../shell/parts/Facts';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { useAction } from '../../shell/use-action';
import { where } from '../../shell/where';
import { BatchTable } from './BatchTable';
import { CountTable } from './CountTable';
import type { RunDetail } from './contract';

/** One run: what it did, what it cost, what it sent. */
export function RunPage() {
  const { id = '' } = useParams<{ id: string }>();
  const run = useAction('run', { id: Number(id) });
  return (
    <Page title={`Run ${id}`} actions={<Button onClick={run.reload}>Refresh</Button>}>
      <p>
        <Link href="/sync-log">Sync Log</Link>
      </p>
      <Loading of={run}>{(detail) => <Detail detail={detail} />}</Loading>
    </Page>
  );
}

function Detail({ detail }: { detail: RunDetail }) {
  const { run, messages, answeredBy } = detail;
  return (
    <>
      {messages.length > 0 && (
        <Message kind={run.status === 'Stopped' ? 'error' : 'information'} title="Messages">
          {messages.join('\n')}
        </Message>
      )}
      <Facts
        facts={[
          ['Status', <StateBadge key="status" state={run.status} />],
          ['Kind', run.kind],
          [
            answeredBy === null ? 'Started' : 'Requested',
            <When key="started" moment={run.startedAt} otherwise="Waiting for a run" />,
          ],
          ...(answeredBy === null ? [['Seconds', run.duration.toLocaleString('en')] as const] : []),
          ...(detail.requestedBy ? [['Requested by', detail.requestedBy] as const] : []),
          ...(detail.requested.length > 0
            ? [['Customers requested', <Requested key="requested" ids={detail.requested} />] as const]
            : []),
          ...(detail.system ? [['External System', detail.system] as const] : []),
        ]}
      />
      {answeredBy !== null ? (
        <p>
          <Link href={`/sync-log/${answeredBy}`}>Run {answeredBy}</Link> processed this request and shows the results.
        </p>
      ) : (
        run.startedAt && <Work detail={detail} />
      )}
    </>
  );
}

/** How many customers people asked for: the way to them; more than an address holds are counted only. */
function Requested({ ids }: { ids: number[] }) {
  const count = ids.length.toLocaleString('en');
  if (ids.length > MOST_IN_ADDRESS) return <>{count}</>;
  return <Link href={where('/selective-export', { ids: ids.join(',') })}>{count}</Link>;
}

const MOST_IN_ADDRESS = 200;

/** What a run did, what it cost, what it sent. */
function Work({ detail }: { detail: RunDetail }) {
  const { run, unitsPerCustomer, batches } = detail;
  return (
    <>
      <Facts
        facts={[
          ['Sent', run.sent],
          ['Newly failed', run.failed],
          ['Still failing', run.standing],
          ['On hold', run.onHold],
          ['Excluded', run.excluded],
          ['Unchanged', run.unchanged],
          ['In sync after read-back', run.verified],
          ['Found by the sweep', detail.foundBySweep],
          ['Batches', run.batches],
          ['JOOR credits', run.credits],
          ['NetSuite units', run.units.toLocaleString('en')],
        ]}
      />
      <h3>Batches sent during the run</h3>
      {batches.length === 0 ? <Empty>Nothing was sent.</Empty> : <BatchTable runId={run.id} batches={batches} />}
      <CountTable title="Failed, by cause" counts={detail.failedByCause} />
      <CountTable title="On hold or excluded, by reason" counts={detail.reasons} />
      <CountTable title="Units by stage" counts={detail.unitsByStage} />
      <CountTable
        title="Units for one customer"
        counts={unitsPerCustomer.flatMap(({ label, units }) => (units === null ? [] : [{ label, count: units }]))}
      />
    </>
  );
}
