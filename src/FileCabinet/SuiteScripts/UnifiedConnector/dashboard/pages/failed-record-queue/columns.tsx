import { Link } from 'wouter-preact';
import { counted } from '../../../sync/records/counted';
import { Answer } from '../../export/Answer';
import { type FollowedLine, keyOf } from '../../export/standing';
import { Faults } from '../../faults/Faults';
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
      value: nameOf,
      cell: (record) => (
        <>
          <RecordLink type="customer" id={record.recordId}>
            {nameOf(record)}
          </RecordLink>
          <span class="uc-muted uc-block">Internal ID {record.recordId}</span>
        </>
      ),
    },
    { name: 'recordId', label: 'Internal ID', value: ({ recordId }) => recordId, only: 'csv' },
    { name: 'recordType', label: 'Record Type', value: ({ recordType }) => recordType },
    { name: 'systemName', label: 'External System', value: ({ systemName }) => systemName },
    {
      name: 'errorMsg',
      label: 'Error Msg',
      value: ({ errorMsg }) => errorMsg,
      cell: (record) => (
        <>
          <Faults faults={record.faults} />
          <AnswerOf
            record={record}
            line={answers.get(keyOf({ customerId: record.recordId, systemId: record.systemId }))}
          />
        </>
      ),
      unsorted: true,
      wide: true,
    },
    {
      name: 'failedAt',
      label: 'Last Try',
      value: ({ failedAt }) => failedAt?.printed ?? '',
      cell: (record) => <LastTry record={record} />,
    },
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
        <div class="uc-stack">
          <Button
            kind="resync"
            aria-disabled={busy}
            aria-label={`RESYNC ${nameOf(record)}`}
            onClick={() => onResync(record)}
          >
            RESYNC
          </Button>
          {record.status === 'Open' && (
            <Button aria-disabled={busy} aria-label={`Dismiss ${nameOf(record)}`} onClick={() => onDismiss(record)}>
              Dismiss
            </Button>
          )}
          {record.status === 'Dismissed' && (
            <Button aria-disabled={busy} aria-label={`Reopen ${nameOf(record)}`} onClick={() => onReopen(record)}>
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

export const nameOf = ({ recordType, recordId, recordName }: FailedRecordRow): string =>
  shownName(recordName, recordType, recordId);

function LastTry({ record }: { record: FailedRecordRow }) {
  const { id, tries, failedAt } = record;
  const words = counted(tries, 'try', 'tries');
  return (
    <>
      <When moment={failedAt} />
      <Link class="uc-block" href={`/failed-records/${id}`} aria-label={`${words}: history of ${nameOf(record)}`}>
        {words}
      </Link>
      <span class="uc-block uc-muted">
        <NextTry record={record} />
      </span>
    </>
  );
}

function AnswerOf({ record, line }: { record: FailedRecordRow; line: FollowedLine | undefined }) {
  if (!line) return null;
  // The faults stand right above.
  const isSame = !line.underWay && line.sentence === record.errorMsg;
  return <Answer line={isSame ? { ...line, sentence: 'Tried again just now with the same result.' } : line} />;
}

/** When a record is tried again, or how it left the queue. */
export function NextTry({ record }: { record: FailedRecordRow }) {
  const { closed, nextTry, status } = record;
  if (!closed) {
    return nextTry ? (
      <span>
        Next try <When moment={nextTry} />
      </span>
    ) : (
      <span>Next try: when the record changes</span>
    );
  }
  return (
    <span>
      {status} <When moment={closed.at} otherwise="" /> by {closed.by || 'the export'}
      {closed.reason && <span class="uc-block uc-lines">{closed.reason}</span>}
    </span>
  );
}
