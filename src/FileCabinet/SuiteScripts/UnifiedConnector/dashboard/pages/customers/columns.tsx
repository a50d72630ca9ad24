import { since } from '../../../joor/seen-in-words';
import { counted } from '../../../sync/records/counted';
import { toTheMinute } from '../../contract/moment';
import { Button } from '../../shell/parts/Button';
import { RecordLink } from '../../shell/parts/RecordLink';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { Words } from '../../shell/parts/Words';
import { shownName } from '../../shell/shown-name';
import type { Column } from '../../shell/table/column';
import type { CustomerRow } from './contract';

const nameOf = ({ name, customerId }: CustomerRow): string => shownName(name, 'Customer', customerId);

/** Columns of the list. `withSystem`: there are several External Systems; `onOpen` shows what differs of one customer. */
export function columnsOf(withSystem: boolean, onOpen: (row: CustomerRow) => void): Column<CustomerRow>[] {
  return [
    {
      name: 'name',
      label: 'Customer',
      value: ({ name }) => name,
      cell: (row) => (
        <RecordLink type="customer" id={row.customerId}>
          {nameOf(row)}
        </RecordLink>
      ),
    },
    { name: 'customerId', label: 'Internal ID', value: ({ customerId }) => String(customerId) },
    { name: 'code', label: 'JOOR Customer Code', value: ({ code }) => code },
    { name: 'zip', label: 'Zip', value: ({ zip }) => zip, unsorted: true },
    { name: 'email', label: 'Email', value: ({ email }) => email, only: 'csv' },
    {
      name: 'system',
      label: 'External System',
      value: ({ system }) => system,
      ...(withSystem ? {} : { only: 'csv' as const }),
    },
    {
      name: 'state',
      label: 'External System Sync Status',
      value: ({ state }) => state,
      cell: ({ state }) => <StateBadge state={state} />,
    },
    {
      name: 'reason',
      label: 'Details',
      value: ({ reason }) => reason,
      cell: (row) => <Words text={since(row.reason, toTheMinute(row.verifiedAt?.printed ?? ''))} of={nameOf(row)} />,
      unsorted: true,
      wide: true,
    },
    {
      name: 'changedValues',
      label: 'Changed Since',
      value: changeInWords,
      cell: (row) =>
        changeInWords(row) === '' ? (
          ''
        ) : (
          <Button kind="link" aria-label={`${changeInWords(row)}: ${nameOf(row)}`} onClick={() => onOpen(row)}>
            {changeInWords(row)}
          </Button>
        ),
    },
    {
      name: 'sentAt',
      label: 'Last Sent',
      value: ({ sentAt }) => sentAt?.printed ?? '',
      also: [{ name: 'verifiedAt', label: 'Last Seen' }],
      cell: ({ sentAt, verifiedAt }) => (
        <>
          <When moment={sentAt} />
          {verifiedAt && (
            <span class="uc-muted uc-block">
              seen <When moment={verifiedAt} />
            </span>
          )}
        </>
      ),
    },
    {
      name: 'verifiedAt',
      label: 'Last Seen at JOOR',
      value: ({ verifiedAt }) => verifiedAt?.printed ?? '',
      only: 'csv',
    },
  ];
}

/** What is known of the values that JOOR does not have yet. */
function changeInWords({ changedValues, modifiedSince }: CustomerRow): string {
  if (changedValues !== null) return changedValues === 0 ? 'Values differ' : counted(changedValues, 'value');
  return modifiedSince ? 'Not compared yet' : '';
}
