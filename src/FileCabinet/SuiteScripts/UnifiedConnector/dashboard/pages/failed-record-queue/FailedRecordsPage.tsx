import './failed-records.css';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { AnswerTable } from '../../export/AnswerTable';
import { summary } from '../../export/standing';
import { useFollowed } from '../../export/use-followed';
import type { CauseCount } from '../../faults/contract';
import { post } from '../../shell/api';
import { currentFilters } from '../../shell/current-filters';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { focusHeading, Page } from '../../shell/parts/Page';
import { Table } from '../../shell/table/Table';
import { Causes } from './Causes';
import { columnsOf } from './columns';
import type { ActionAnswer, FailedRecordRow, FailedRecordsAnswer, FailedRecordsRequest } from './contract';
import { DismissDialog } from './DismissDialog';
import { filtersOf } from './filters';

type Choices = Omit<FailedRecordsAnswer, 'rows' | 'total'>;

/** What failed, why, and how it is repaired. */
export function FailedRecordsPage() {
  const [choices, setChoices] = useState<Choices>({ causes: [], systems: [], recordTypes: [] });
  const [version, setVersion] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [told, setTold] = useState<ActionAnswer[]>([]);
  const [dismissed, setDismissed] = useState<readonly FailedRecordRow[]>([]);
  const followed = useFollowed();
  const lines = [...followed.lines.values()];

  const source = async (request: FailedRecordsRequest) => {
    const answer = await post('failed_records', request);
    setChoices(answer);
    return answer;
  };
  const run = async <Answer,>(ask: () => Promise<Answer>, then: (answer: Answer) => void) => {
    if (busy) return;
    setBusy(true);
    setTold([]);
    try {
      then(await ask());
      setProblem(null);
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(false);
  };
  const resyncRecords = (records: readonly FailedRecordRow[]) =>
    run(() => post('resync', { ids: records.map(({ id }) => id) }), followed.follow);
  const resyncCause = ({ code, systemIds }: CauseCount) =>
    run(() => post('resync_cause', { code, systemIds }), followed.follow);
  const tell = (answers: ActionAnswer[]) => {
    setTold(answers);
    setDismissed([]);
    setVersion((now) => now + 1);
  };
  // What was done is told below the heading, which can take the focus when the dialog is gone.
  useEffect(() => {
    if (told.length > 0) focusHeading();
  }, [told]);
  const reopen = (records: readonly FailedRecordRow[]) =>
    run(() => post('reopen', { ids: records.map(({ id }) => id) }), tell);
  const refresh = () => {
    followed.clear();
    setTold([]);
    setVersion((now) => now + 1);
  };

  const columns = columnsOf({
    answers: followed.lines,
    busy,
    onResync: (record) => resyncRecords([record]),
    onDismiss: (record) => setDismissed([record]),
    onReopen: (record) => reopen([record]),
  });
  return (
    <Page title="Failed Record Queue" actions={<Button onClick={refresh}>Refresh</Button>}>
      <p class="uc-muted">
        Correct what Error Msg says on the record; the next run then sends it by itself, and RESYNC sends it now.
      </p>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {told.length > 0 && <Message kind="confirmation">{told.map(({ sentence }) => sentence).join('\n')}</Message>}
      <div role="status" class="uc-summary">
        {busy && 'Exporting…'}
        {!busy && lines.length > 0 && `RESYNC: ${summary(lines)}`}
      </div>
      {lines.length > 0 && (
        <details class="uc-answers">
          <summary>All results</summary>
          <AnswerTable lines={lines} />
        </details>
      )}
      <Causes causes={choices.causes} filters={currentFilters()} busy={busy} onResync={resyncCause} />
      <h3>Records</h3>
      <Table
        title="Failed Record Queue"
        path="/failed-records"
        columns={columns}
        filters={filtersOf(choices)}
        keyOf={({ id }) => id}
        source={source}
        sort="failedAt"
        descending
        version={version}
        empty={
          <>
            Nothing failed. <Link href="/customers">See all customers</Link>
          </>
        }
        actions={(selected) => (
          <>
            <Button
              kind="resync"
              aria-disabled={busy}
              disabled={selected.length === 0}
              onClick={() => resyncRecords(selected)}
            >
              RESYNC selected
            </Button>
            <Button aria-disabled={busy} disabled={selected.length === 0} onClick={() => setDismissed(selected)}>
              Dismiss selected
            </Button>
          </>
        )}
      />
      {dismissed.length > 0 && <DismissDialog records={dismissed} onDone={tell} onClose={() => setDismissed([])} />}
    </Page>
  );
}
