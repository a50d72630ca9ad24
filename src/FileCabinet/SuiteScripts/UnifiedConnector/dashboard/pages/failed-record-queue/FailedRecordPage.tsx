import './failed-records.css';
import { useEffect, useState } from 'preact/hooks';
import { Link, useParams } from 'wouter-preact';
import { Answer } from '../../export/Answer';
import { keyOf } from '../../export/standing';
import { useFollowed } from '../../export/use-followed';
import { Faults } from '../../faults/Faults';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Facts } from '../../shell/parts/Facts';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { RecordLink } from '../../shell/parts/RecordLink';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import type { Column } from '../../shell/table/column';
import { List } from '../../shell/table/List';
import { useAction } from '../../shell/use-action';
import { faultyOf, NextTry, nameOf } from './columns';
import type { FailedRecordDetail, FailedRecordRow, HistoryLine } from './contract';
import { DismissDialog } from './DismissDialog';

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
            <Faults faults={record.faults} of={faultyOf(record)} next={record.next} />
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
              {busy && 'Exporting…'}
              {lines.map((line) => (
                <Answer key={keyOf(line.line)} line={line} />
              ))}
            </div>
            <History record={record} history={history} />
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

const HISTORY_COLUMNS: readonly Column<HistoryLine>[] = [
  {
    name: 'at',
    label: 'When',
    value: ({ printed }) => printed,
    cell: (line) => <When moment={line} />,
    order: ({ at }) => at,
  },
  {
    name: 'errorClass',
    label: 'Error Class',
    value: ({ errorClass }) => errorClass,
    cell: ({ errorClass }) => errorClass || '–',
  },
  {
    name: 'message',
    label: 'What Happened',
    value: ({ message }) => message,
    cell: ({ message }) => <div class="uc-lines">{message}</div>,
    wide: true,
  },
];

function History({ record, history }: FailedRecordDetail) {
  return (
    <>
      <h3>History</h3>
      {history.length === 0 ? (
        <p class="uc-muted">No earlier tries are recorded.</p>
      ) : (
        <List
          title={`History of Failed Record ${record.id}`}
          columns={HISTORY_COLUMNS}
          rows={history}
          keyOf={({ at, message }) => `${at} ${message}`}
          choice="errorClass"
        />
      )}
    </>
  );
}
