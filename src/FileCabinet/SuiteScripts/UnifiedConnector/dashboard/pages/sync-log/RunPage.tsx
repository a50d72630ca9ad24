import { Link, useParams } from 'wouter-preact';
import { RUN_STATUS } from '../../../sync/records/run';
import { RUN_LISTS } from '../../../sync/records/run-lists';
import { AtWorkNote } from '../../sending/AtWorkNote';
import { Button } from '../../shell/parts/Button';
import { Count } from '../../shell/parts/Count';
import { Empty } from '../../shell/parts/Empty';
import { Facts } from '../../shell/parts/Facts';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { useAction } from '../../shell/use-action';
import { runBundle } from '../../support/bundle';
import { SupportButton } from '../../support/SupportButton';
import { listAddress } from './addresses';
import { BatchTable } from './BatchTable';
import { CountTable } from './CountTable';
import type { RunDetail } from './contract';
import { RUN_LIST_LABELS } from './run-list-words';
import { Timeline } from './Timeline';

/** One run: what it did, what it cost, what it sent. */
export function RunPage() {
  const { id = '' } = useParams<{ id: string }>();
  const run = useAction('run', { id: Number(id) });
  return (
    <Page
      title={`Run ${id}`}
      actions={
        <>
          <SupportButton name={`Run ${id}`} collect={() => runBundle(Number(id))} />
          <Button onClick={run.reload}>Refresh</Button>
        </>
      }
    >
      <p>
        <Link href="/sync-log">Sync Log</Link>
      </p>
      <Loading of={run}>{(detail) => <Detail detail={detail} onEnd={run.reload} />}</Loading>
    </Page>
  );
}

function Detail({ detail, onEnd }: { detail: RunDetail; onEnd(): void }) {
  const { run, messages, answeredBy } = detail;
  return (
    <>
      {run.status === RUN_STATUS.requested && <AtWorkNote onEnd={onEnd} />}
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
            ? [
                [
                  RUN_LIST_LABELS.requested,
                  <Count key="requested" value={detail.requested.length} to={listAddress(run.id, 'requested')} />,
                ] as const,
              ]
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

/** What a run did, what it cost, what it sent. */
function Work({ detail }: { detail: RunDetail }) {
  const { run, unitsPerCustomer, batches } = detail;
  const addressOf = (list: string) => (detail.lists.includes(list) ? listAddress(run.id, list) : null);
  const counts = { ...run, foundBySweep: detail.foundBySweep };
  return (
    <>
      <Facts
        facts={[
          ...RUN_LISTS.map(
            (list) =>
              [
                RUN_LIST_LABELS[list],
                <Count key={list} value={counts[list]} to={addressOf(list)} of={RUN_LIST_LABELS[list]} />,
              ] as const,
          ),
          ['Batches', run.batches],
          ['JOOR credits', run.credits],
          ['NetSuite units', run.units.toLocaleString('en')],
        ]}
      />
      <Timeline detail={detail} />
      <h3>Batches sent during the run</h3>
      {batches.length === 0 ? <Empty>Nothing was sent.</Empty> : <BatchTable runId={run.id} batches={batches} />}
      <CountTable title="Failed, by cause" counts={detail.failedByCause} addressOf={addressOf} />
      <CountTable title="On hold or excluded, by reason" counts={detail.reasons} addressOf={addressOf} />
      <CountTable title="JOOR credits by use" counts={detail.creditsByUse} />
      <CountTable title="Units by stage" counts={detail.unitsByStage} />
      <CountTable
        title="Units for one customer"
        counts={unitsPerCustomer.flatMap(({ label, units }) => (units === null ? [] : [{ label, count: units }]))}
      />
    </>
  );
}
