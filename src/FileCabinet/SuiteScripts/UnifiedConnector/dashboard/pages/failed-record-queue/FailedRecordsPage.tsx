import './failed-records.css';
import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import type { ExportAnswer } from '../../export/contract';
import { Resynced } from '../../export/Resynced';
import { useFollowed } from '../../export/use-followed';
import type { CauseCount } from '../../faults/contract';
import { ADDED_LINES, missingLinesOf } from '../../faults/mend-link';
import { post } from '../../shell/api';
import { bootstrap } from '../../shell/bootstrap';
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
import { queueChanged } from './use-open-count';

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
  /** How often RESYNC was pressed. */
  const [asked, setAsked] = useState(0);
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
  const follow = (answer: ExportAnswer) => {
    followed.follow(answer);
    setAsked((before) => before + 1);
  };
  const resyncRecords = (records: readonly FailedRecordRow[]) =>
    run(() => post('resync', { ids: records.map(({ id }) => id) }), follow);
  const resyncCause = ({ code, systemIds }: CauseCount) => run(() => post('resync_cause', { code, systemIds }), follow);
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
  // The rows and the counts follow what becomes of a RESYNC: what was accepted leaves.
  const standing = lines.map(({ state, underWay }) => `${state} ${underWay}`).join();
  useEffect(() => {
    if (asked > 0) setVersion((now) => now + 1);
  }, [asked, standing]);
  useEffect(() => {
    if (version > 0) queueChanged();
  }, [version]);
  // With its row the focus would leave.
  useEffect(() => {
    if (asked > 0 && document.activeElement === document.body) focusHeading();
  }, [choices]);
  const refresh = () => {
    followed.clear();
    setTold([]);
    setVersion((now) => now + 1);
  };

  const { code: chosen = '' } = currentFilters();
  const cause = choices.causes.find(({ code }) => code === chosen);
  const columns = columnsOf({
    answers: followed.lines,
    busy,
    onResync: (record) => resyncRecords([record]),
    onDismiss: (record) => setDismissed([record]),
    onReopen: (record) => reopen([record]),
  });
  return (
    <Page title="Failed Record Queue" actions={<Button onClick={refresh}>Refresh</Button>}>
      {problem !== null && <Message kind="error">{problem}</Message>}
      {told.length > 0 && <Message kind="confirmation">{told.map(({ sentence }) => sentence).join('\n')}</Message>}
      <Resynced lines={lines} busy={busy} />
      <Causes causes={choices.causes} filters={currentFilters()} />
      <Table
        title="Failed Record Queue"
        path="/failed-records"
        columns={columns}
        filters={filtersOf(choices)}
        kept={['code']}
        keyOf={({ id }) => id}
        source={source}
        sort="failedAt"
        descending
        version={version}
        empty={chosen === '' ? <NothingFailed /> : 'No record has this cause any more.'}
        actions={(selected) => (
          <>
            {cause && bootstrap.isAdministrator && <AddLines cause={cause} systems={choices.systems} />}
            {cause && cause.count > 0 && (
              <Button
                kind="resync"
                aria-disabled={busy}
                aria-label={`RESYNC all ${counted(cause.count, 'customer')}: ${cause.title}`}
                onClick={() => resyncCause(cause)}
              >
                RESYNC all {cause.count.toLocaleString('en')}
              </Button>
            )}
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

const NothingFailed = () => (
  <>
    Nothing failed. <Link href="/customers">See all customers</Link>
  </>
);

/** The lines that these records wait for, side by side, in each External System. */
function AddLines({ cause, systems }: { cause: CauseCount; systems: Choices['systems'] }) {
  const words = ADDED_LINES[cause.code];
  if (words === undefined) return null;
  return (
    <>
      {systems
        .filter(({ id }) => cause.systemIds.includes(id))
        .map(({ id, name }) => (
          <Link key={id} class="uc-button" href={missingLinesOf(id)}>
            {words}
            {cause.systemIds.length > 1 && ` of ${name}`}
          </Link>
        ))}
    </>
  );
}
