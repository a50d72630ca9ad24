import { Link } from 'wouter-preact';
import type { FailedRecordRow } from '../../../contract/failed-records';
import { Answer } from '../../export/Answer';
import { type FollowedLine, keyOf } from '../../export/standing';
import { Button } from '../../parts/Button';
import { RecordLink } from '../../parts/RecordLink';
import { When } from '../../parts/When';
import type { Column } from '../../table/column';
import { Faults } from './Faults';

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
      value: ({ recordName }) => recordName,
      cell: ({ recordId, recordName }) => (
        <>
          <RecordLink type="customer" id={recordId}>
            {recordName || `Customer ${recordId}`}
          </RecordLink>
          <span class="uc-muted uc-block">Internal ID {recordId}</span>
        </>
      ),
    },
    { name: 'recordType', label: 'Record Type', value: ({ recordType }) => recordType },
    { name: 'systemName', label: 'External System', value: ({ systemName }) => systemName },
    {
      name: 'errorMsg',
      label: 'Error Msg',
      value: ({ errorMsg }) => errorMsg,
      cell: (record) => (
        <>
          <Faults faults={record.faults} />
          <AnswerOf line={answers.get(keyOf({ customerId: record.recordId, systemId: record.systemId }))} />
        </>
      ),
      unsorted: true,
      wide: true,
    },
    {
      name: 'tries',
      label: 'Tries',
      value: ({ tries }) => tries,
      cell: ({ id, tries, recordName }) => (
        <Link href={`/failed-records/${id}`} aria-label={`${tries} tries: history of ${recordName}`}>
          {tries}
        </Link>
      ),
      numeric: true,
    },
    {
      name: 'failedAt',
      label: 'Failed',
      value: ({ failedAt }) => failedAt?.printed ?? '',
      cell: ({ failedAt }) => <When moment={failedAt} />,
    },
    {
      name: 'nextTry',
      label: 'Next Try',
      value: ({ nextTry }) => nextTry?.printed ?? '',
      cell: (record) => <NextTry record={record} />,
    },
    {
      name: 'actions',
      label: 'Actions',
      value: () => '',
      cell: (record) => (
        <div class="uc-row-actions">
          <Button
            kind="resync"
            disabled={busy}
            aria-label={`RESYNC ${record.recordName}`}
            onClick={() => onResync(record)}
          >
            RESYNC
          </Button>
          {record.status === 'Open' && (
            <Button disabled={busy} aria-label={`Dismiss ${record.recordName}`} onClick={() => onDismiss(record)}>
              Dismiss
            </Button>
          )}
          {record.status === 'Dismissed' && (
            <Button disabled={busy} aria-label={`Reopen ${record.recordName}`} onClick={() => onReopen(record)}>
              Reopen
            </Button>
          )}
        </div>
      ),
      unsorted: true,
      onlyOnScreen: true,
    },
  ];
}

function AnswerOf({ line }: { line: FollowedLine | undefined }) {
  return <div role="status">{line && <Answer line={line} />}</div>;
}

/** When a record is tried again, or how it left the queue. */
export function NextTry({ record }: { record: FailedRecordRow }) {
  const { closed, nextTry, status } = record;
  if (!closed) return nextTry ? <When moment={nextTry} /> : <span>When the record changes, or with RESYNC</span>;
  return (
    <span>
      {status} <When moment={closed.at} otherwise="" /> by {closed.by || 'the export'}
      {closed.reason && <span class="uc-block uc-lines">{closed.reason}</span>}
    </span>
  );
}
