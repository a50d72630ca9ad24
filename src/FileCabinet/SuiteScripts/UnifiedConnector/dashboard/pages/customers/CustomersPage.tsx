import { useState } from 'preact/hooks';
import { STATES } from '../../../sync/records/states';
import { post } from '../../shell/api';
import { Page } from '../../shell/parts/Page';
import { RecordLink } from '../../shell/parts/RecordLink';
import { StateBadge } from '../../shell/parts/StateBadge';
import { When } from '../../shell/parts/When';
import { Words } from '../../shell/parts/Words';
import { shownName } from '../../shell/shown-name';
import type { Column } from '../../shell/table/column';
import type { FilterField } from '../../shell/table/filter-field';
import { Table } from '../../shell/table/Table';
import type { CustomerRow, CustomersAnswer, CustomersRequest } from './contract';

const COLUMNS: readonly Column<CustomerRow>[] = [
  {
    name: 'name',
    label: 'Customer',
    value: ({ name }) => name,
    cell: ({ name, customerId }) => (
      <RecordLink type="customer" id={customerId}>
        {shownName(name, 'Customer', customerId)}
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
  {
    name: 'reason',
    label: 'Details',
    value: ({ reason }) => reason,
    cell: ({ reason, name, customerId }) => <Words text={reason} of={shownName(name, 'Customer', customerId)} />,
    unsorted: true,
    wide: true,
  },
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

const filtersOf = (systems: CustomersAnswer['systems']): FilterField[] => [
  { name: 'text', label: 'Name or code' },
  {
    name: 'system',
    label: 'External System',
    options: systems.map(({ id, name }) => ({ value: String(id), label: name })),
  },
  { name: 'group', label: 'Group', options: GROUPS },
  {
    name: 'state',
    label: 'External System Sync Status',
    options: Object.values(STATES).map((state) => ({ value: state, label: state })),
  },
];

/** The customers behind the tiles of the Overview. */
export function CustomersPage() {
  const [systems, setSystems] = useState<CustomersAnswer['systems']>([]);
  const source = async (request: CustomersRequest) => {
    const answer = await post('customers', request);
    setSystems(answer.systems);
    return answer;
  };
  return (
    <Page title="Customers">
      <Table
        title="Customers"
        path="/customers"
        columns={COLUMNS}
        filters={filtersOf(systems)}
        keyOf={({ key }) => key}
        source={source}
        sort="name"
        empty="No customer has been processed yet. Select an External System on a customer, and the next run exports it."
      />
    </Page>
  );
}
