import { RecordLink } from '../shell/parts/RecordLink';
import { shownName } from '../shell/shown-name';
import type { Column } from '../shell/table/column';
import { List } from '../shell/table/List';
import { Answer } from './Answer';
import { type FollowedLine, keyOf } from './standing';

const COLUMNS: readonly Column<FollowedLine>[] = [
  {
    name: 'id',
    label: 'Internal ID',
    value: ({ line }) => line.customerId,
    cell: ({ line }) => line.customerId,
  },
  {
    name: 'customer',
    label: 'Customer',
    value: ({ line }) => line.name,
    cell: ({ line: { outcome, customerId, name } }) =>
      outcome === 'unknown customer' ? (
        '–'
      ) : (
        <RecordLink type="customer" id={customerId}>
          {shownName(name, 'Customer', customerId)}
        </RecordLink>
      ),
  },
  {
    name: 'system',
    label: 'External System',
    value: ({ line }) => line.systemName,
    cell: ({ line }) => line.systemName || '–',
  },
  {
    name: 'state',
    label: 'External System Sync Status',
    value: ({ state }) => state,
    cell: (followed) => <Answer line={followed} />,
    wide: true,
  },
  { name: 'sentence', label: 'Details', value: ({ sentence }) => sentence, only: 'csv' },
];

/** Every line of an answer. */
export const AnswerTable = ({ lines }: { lines: readonly FollowedLine[] }) => (
  <List title="Results" columns={COLUMNS} rows={lines} keyOf={({ line }) => keyOf(line)} choice="state" />
);
