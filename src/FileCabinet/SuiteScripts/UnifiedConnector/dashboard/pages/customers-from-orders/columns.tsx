import { Link } from 'wouter-preact';
import { Count } from '../../shell/parts/Count';
import { RecordLink } from '../../shell/parts/RecordLink';
import { shownName } from '../../shell/shown-name';
import type { Column } from '../../shell/table/column';
import type { OrderCustomerRow } from './contract';
import { PATH } from './paths';
import { RowBadge } from './RowBadge';

export const nameOf = ({ name, id }: OrderCustomerRow): string => shownName(name, 'Row', id);

const placeOf = ({ city, country }: OrderCustomerRow): string =>
  [city, country].filter((part) => part !== '').join(', ');

export const COLUMNS: readonly Column<OrderCustomerRow>[] = [
  {
    name: 'name',
    label: 'At JOOR',
    value: nameOf,
    cell: (row) => (
      <>
        <Link href={`${PATH}/${row.id}`}>
          <strong>{nameOf(row)}</strong>
        </Link>
        <span class="uc-block uc-muted">
          {[placeOf(row), row.email].filter((part) => part !== '').join(' · ') || 'No address'}
        </span>
      </>
    ),
  },
  { name: 'place', label: 'Place', value: placeOf, only: 'csv' },
  { name: 'email', label: 'Email', value: ({ email }) => email, only: 'csv' },
  { name: 'code', label: 'Code', value: ({ code }) => code, cell: ({ code }) => code || '–' },
  {
    name: 'orderedAt',
    label: 'Last Order',
    value: ({ orderNumber, orderedAt }) => `${orderNumber} ${orderedAt}`,
    cell: ({ orderNumber, orderedAt }) => (
      <>
        {orderNumber}
        <span class="uc-block uc-muted uc-nowrap">{orderedAt.slice(0, 10)}</span>
      </>
    ),
  },
  {
    name: 'orders',
    label: 'Orders',
    value: ({ orders }) => orders,
    cell: (row) => <Count value={row.orders} to={`${PATH}/${row.id}`} of={`orders of ${nameOf(row)}`} />,
    numeric: true,
  },
  { name: 'system', label: 'External System', value: ({ system }) => system, unsorted: true },
  {
    name: 'score',
    label: 'In NetSuite',
    value: (row) => inNetSuite(row),
    cell: (row) =>
      row.customerId === null ? (
        <Similar {...row} />
      ) : (
        <RecordLink type="customer" id={row.customerId}>
          {shownName(row.customer, 'Customer', row.customerId)}
        </RecordLink>
      ),
  },
  {
    name: 'state',
    label: 'State',
    value: ({ state }) => state,
    cell: (row) => (
      <>
        <RowBadge state={row.state} />
        {row.state !== 'New' && row.reason !== '' && <span class="uc-block uc-clamped">{row.reason}</span>}
      </>
    ),
    wide: true,
  },
  { name: 'reason', label: 'Reason', value: ({ reason }) => reason, only: 'csv' },
  { name: 'decidedBy', label: 'By', value: ({ decidedBy }) => decidedBy, only: 'csv' },
];

/** Who is similar stands on the row's own page. */
function Similar(row: OrderCustomerRow) {
  const words = inNetSuite(row);
  if (row.near === null || row.near === 0) return words;
  return (
    <Link href={`${PATH}/${row.id}`} aria-label={`${words}: ${nameOf(row)}`}>
      {words}
    </Link>
  );
}

function inNetSuite({ kind, near, score, customer }: OrderCustomerRow): string {
  if (customer !== '') return customer;
  if (kind === 'address') return 'A new shipping address';
  if (near === null) return 'Not compared yet';
  if (near === 0) return 'Nobody similar';
  return `${near} similar, ${score ?? 0} %`;
}
