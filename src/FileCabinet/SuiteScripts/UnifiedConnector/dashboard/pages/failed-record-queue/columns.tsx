import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { Answer } from '../../export/Answer';
import { type FollowedLine, keyOf } from '../../export/standing';
import { FaultsInShort } from '../../faults/Faults';
import type { Faulty } from '../../faults/mend-link';
import { Button } from '../../shell/parts/Button';
import { RecordLink } from '../../shell/parts/RecordLink';
import { When } from '../../shell/parts/When';
import { shownName } from '../../shell/shown-name';
import type { Column } from '../../shell/table/column';
import type { FailedRecordRow } from './contract';

interface RowActions {
  /** What became of records since RESYNC was pressed. */
  answers: ReadonlyMap<string, FollowedLine>;
  busy: boolean;
  onResync(record: FailedRecordRow): void;
  onDismiss(record: FailedRecordRow): void;
  onReopen(record: FailedRecordRow): void;
}

/** The columns of the queue. */
export function columnsOf({ answers, busy, onResync, onDismiss, onReopen }: RowActions): Column<FailedRecordRow>[] {
  return [
    {
      name: 'recordName',
      label: 'Record',
      also: [{ name: 'failedAt', label: 'Last Try' }],
      value: nameOf,
      cell: (record) => (
        <>
          <span class="uc-queued">
            <RecordLink type="customer" id={record.recordId}>
              {nameOf(record)}
            </RecordLink>
            <span class="uc-muted" title={`Internal ID ${record.recordId}`}>
              {record.recordId} · {record.systemName}
            </span>
          </span>
          <Tries record={record} />
        </>
      ),
    },
    { name: 'recordId', label: 'Internal ID', value: ({ recordId }) => recordId, only: 'csv' },
    { name: 'recordType', label: 'Record Type', value: ({ recordType }) => recordType, only: 'csv' },
    { name: 'systemName', label: 'External System', value: ({ systemName }) => systemName, only: 'csv' },
    {
      name: 'errorMsg',
      label: 'Error Msg',
      value: ({ errorMsg }) => errorMsg,
      cell: (record) => (
        <Standing
          record={record}
          line={answers.get(keyOf({ customerId: record.recordId, systemId: record.systemId }))}
        />
      ),
      unsorted: true,
      wide: true,
    },
    { name: 'failedAt', label: 'Last Try', value: ({ failedAt }) => failedAt?.printed ?? '', only: 'csv' },
    { name: 'tries', label: 'Tries', value: ({ tries }) => tries, only: 'csv' },
    { name: 'nextTry', label: 'Next Try', value: ({ nextTry }) => nextTry?.printed ?? '', only: 'csv' },
    { name: 'errorClass', label: 'Error Class', value: ({ errorClass }) => errorClass, only: 'csv' },
    { name: 'status', label: 'Status', value: ({ status }) => status, only: 'csv' },
    { name: 'closedAt', label: 'Closed', value: ({ closed }) => closed?.at?.printed ?? '', only: 'csv' },
    { name: 'closedBy', label: 'Closed By', value: ({ closed }) => closed?.by ?? '', only: 'csv' },
    { name: 'dismissReason', label: 'Reason', value: ({ closed }) => closed?.reason ?? '', only: 'csv' },
    {
      name: 'actions',
      label: 'Actions',
      value: () => '',
      cell: (record) => (
        <div class="uc-queue-actions">
          <Button
            kind="resync"
            aria-disabled={busy}
            aria-label={`RESYNC ${nameOf(record)}`}
            onClick={() => onResync(record)}
          >
            RESYNC
          </Button>
          {record.status === 'Open' && (
            <Button
              kind="link"
              aria-disabled={busy}
              aria-label={`Dismiss ${nameOf(record)}`}
              onClick={() => onDismiss(record)}
            >
              Dismiss
            </Button>
          )}
          {record.status === 'Dismissed' && (
            <Button
              kind="link"
              aria-disabled={busy}
              aria-label={`Reopen ${nameOf(record)}`}
              onClick={() => onReopen(record)}
            >
              Reopen
            </Button>
          )}
        </div>
      ),
      unsorted: true,
      only: 'screen',
    },
  ];
}

/** Whose faults they are. */
export const faultyOf = ({ recordId, systemId, systemName }: FailedRecordRow): Faulty => ({
  customerId: recordId,
  systemId,
  systemName,
});

export const nameOf = ({ recordType, recordId, recordName }: FailedRecordRow): string =>
  shownName(recordName, recordType, recordId);

/** How often it failed, when last, and when it is tried again: one line under the name. */
function Tries({ record }: { record: FailedRecordRow }) {
  const { id, tries, failedAt } = record;
  const words = counted(tries, 'try', 'tries');
  return (
    <span class="uc-tries uc-muted">
      <span>
        <Link href={`/failed-records/${id}`} aria-label={`${words}: history of ${nameOf(record)}`}>
          {words}
        </Link>
        , <When moment={failedAt} />
      </span>
      {(record.closed || record.nextTry) && <NextTry record={record} />}
    </span>
  );
}

/** What is wrong and what happens next; since RESYNC was pressed, what became of it stands in its place. */
function Standing({ record, line }: { record: FailedRecordRow; line: FollowedLine | undefined }) {
  if (line?.underWay) return <Answer line={line} />;
  return (
    <>
      {line && <span class="uc-again">Tried again just now.</span>}
      <FaultsInShort faults={record.faults} of={faultyOf(record)} next={record.next} />
    </>
  );
}

/** When a record is tried again, or how it left the queue. */
export function NextTry({ record }: { record: FailedRecordRow }) {
  const { closed, nextTry, status } = record;
  if (!closed) {
    return nextTry ? (
      <span>
        next <When moment={nextTry} />
      </span>
    ) : (
      <span>when it changes</span>
    );
  }
  return (
    <span>
      {status} <When moment={closed.at} otherwise="" /> by {closed.by || 'the export'}
      {closed.reason && <span class="uc-block uc-lines">{closed.reason}</span>}
    </span>
  );
}
