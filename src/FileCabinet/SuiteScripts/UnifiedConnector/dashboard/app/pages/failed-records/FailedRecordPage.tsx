import { useEffect, useState } from 'preact/hooks';
import { Link, useParams } from 'wouter-preact';
import type { FailedRecordDetail, FailedRecordRow } from '../../../contract/failed-records';
import { post } from '../../api';
import { Answer } from '../../export/Answer';
import { keyOf } from '../../export/standing';
import { useFollowed } from '../../export/use-followed';
import { Button } from '../../parts/Button';
import { Facts } from '../../parts/Facts';
import { Loading } from '../../parts/Loading';
import { Message } from '../../parts/Message';
import { Page } from '../../parts/Page';
import { RecordLink } from '../../parts/RecordLink';
import { StateBadge } from '../../parts/StateBadge';
import { relative, When } from '../../parts/When';
import { useAction } from '../../use-action';
import { NextTry, nameOf } from './columns';
import { DismissDialog } from './DismissDialog';
import { Faults } from './Faults';

/** One Failed Record: what is wrong, every try, and what can be done. */
export function FailedRecordPage() {
  const { id = '' } = useParams<{ id: string }>();
  const loaded = useAction('failed_record', { id: Number(id) });
  const followed = useFollowed();
  const lines = [...followed.lines.values()];
  // What became of it since RESYNC is in the record too.
  const standing = lines.map(({ state }) => state).join();
  const { reload } = loaded;
  useEffect(() => {
    if (standing !== '') reload();
  }, [standing, reload]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [dismissing, setDismissing] = useState(false);
  const run = async (action: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    try {
      await action();
      setProblem(null);
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(false);
  };
  const ids = [Number(id)];
  const resync = () => run(async () => followed.follow(await post('resync', { ids })));
  const reopen = () => run(async () => post('reopen', { ids }).then(loaded.reload));
  return (
    <Page title={`Failed Record ${id}`} actions={<Button onClick={loaded.reload}>Refresh</Button>}>
      <p>
        <Link href="/failed-records">Failed Record Queue</Link>
      </p>
      {problem !== null && <Message kind="error">{problem}</Message>}
      <Loading of={loaded}>
        {({ record, history }) => (
          <>
            <FactsOf record={record} />
            <h3>Error Msg</h3>
            <Faults faults={record.faults} />
            <div class="uc-row-actions uc-spaced">
              <Button kind="resync" aria-disabled={busy} onClick={resync}>
                RESYNC
              </Button>
              {record.status === 'Open' && (
                <Button aria-disabled={busy} onClick={() => setDismissing(true)}>
                  Dismiss
                </Button>
              )}
              {record.status === 'Dismissed' && (
                <Button aria-disabled={busy} onClick={reopen}>
                  Reopen
                </Button>
              )}
            </div>
            <div role="status">
              {busy && 'Asking NetSuite…'}
              {lines.map((line) => (
                <Answer key={keyOf(line.line)} line={line} />
              ))}
            </div>
            <History history={history} />
            {dismissing && (
              <DismissDialog
                records={[record]}
                onDone={() => {
                  setDismissing(false);
                  loaded.reload();
                }}
                onClose={() => setDismissing(false)}
              />
            )}
          </>
        )}
      </Loading>
    </Page>
  );
}

function FactsOf({ record }: { record: FailedRecordRow }) {
  return (
    <Facts
      facts={[
        [
          record.recordType,
          <RecordLink key="record" type="customer" id={record.recordId}>
            {nameOf(record)}
          </RecordLink>,
        ],
        ['Internal ID', String(record.recordId)],
        ['External System', record.systemName],
        ['Status', record.status],
        ['External System Sync Status', record.state === '' ? '–' : <StateBadge key="state" state={record.state} />],
        ['Error Class', record.errorClass],
        ['Tries', record.tries],
        ['Failed', <When key="failed" moment={record.failedAt} />],
        [record.closed ? 'Closed' : 'Next Try', <NextTry key="next" record={record} />],
      ]}
    />
  );
}

function History({ history }: Pick<FailedRecordDetail, 'history'>) {
  return (
    <>
      <h3>History</h3>
      {history.length === 0 ? (
        <p class="uc-muted">Nothing was kept of earlier tries.</p>
      ) : (
        <div class="uc-scroll">
          <table aria-label="History">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Error Class</th>
                <th scope="col">What Happened</th>
              </tr>
            </thead>
            <tbody>
              {history.map(({ at, printed, minutesAgo, errorClass, message }) => (
                <tr key={`${at} ${message}`}>
                  <td>
                    <time dateTime={at} title={printed}>
                      {relative({ minutesAgo, printed })}
                    </time>
                  </td>
                  <td>{errorClass || '–'}</td>
                  <td class="uc-wide uc-lines">{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
