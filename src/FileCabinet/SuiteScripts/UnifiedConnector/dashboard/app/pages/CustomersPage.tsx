import { STATES } from '../../../sync/states';
import type { CustomerRow } from '../../contract/customers';
import { post } from '../api';
import { Page } from '../parts/Page';
import { RecordLink } from '../parts/RecordLink';
import { StateBadge } from '../parts/StateBadge';
import { When } from '../parts/When';
import type { Column, FilterField } from '../table/column';
import { Table } from '../table/Table';

const COLUMNS: readonly Column<CustomerRow>[] = [
  {
    name: 'name',
    label: 'Customer',
    value: ({ name }) => name,
    cell: ({ name, customerId }) => (
      <RecordLink type="customer" id={customerId}>
        {name || `Customer ${customerId}`}
      </RecordLink>
    ),
  },
  { name: 'code', label: 'JOOR Customer Code', value: ({ code }) => code },
  { name: 'system', label: 'External System', value: ({ system }) => system },
  {
    name: 'state',
    label: 'External System Sync Status',
    value: ({ state }) => state,
    cell: ({ state }) => <StateBadge state={state} />,
  },
  { name: 'reason', label: 'In Words', value: ({ reason }) => reason, unsorted: true, wide: true },
  {
    name: 'sentAt',
    label: 'Last Sent',
    value: ({ sentAt }) => sentAt?.printed ?? '',
    cell: ({ sentAt }) => <When moment={sentAt} />,
  },
  {
    name: 'verifiedAt',
    label: 'Read Back',
    value: ({ verifiedAt }) => verifiedAt?.printed ?? '',
    cell: ({ verifiedAt }) => <When moment={verifiedAt} />,
  },
];

const GROUPS = [
  { value: 'in-sync', label: 'In sync' },
  { value: 'waiting', label: 'Waiting for JOOR' },
  { value: 'needs-attention', label: 'Needs attention' },
];

const FILTERS: readonly FilterField[] = [
  { name: 'text', label: 'Name or code' },
  { name: 'group', label: 'Group', options: GROUPS },
  {
    name: 'state',
    label: 'External System Sync Status',
    options: Object.values(STATES).map((state) => ({ value: state, label: state })),
  },
];

/** The customers behind the tiles of the Overview. */
export function CustomersPage() {
  return (
    <Page title="Customers">
      <Table
        title="Customers"
        path="/customers"
        columns={COLUMNS}
        filters={FILTERS}
        keyOf={({ id }) => id}
        source={(request) => post('customers', request)}
        sort="name"
        empty="No customer was looked at yet. Select an External System on a customer, and the next run exports it."
      />
    </Page>
  );
}
