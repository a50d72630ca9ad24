import { counted } from '../../../sync/counted';
import { Button } from '../parts/Button';
import { RecordLink } from '../parts/RecordLink';
import { shownName } from '../shown-name';
import type { Column } from '../table/column';
import { saveCsv } from '../table/csv';
import { Answer } from './Answer';
import { type FollowedLine, keyOf } from './standing';

const COLUMNS: readonly Pick<Column<FollowedLine>, 'label' | 'value'>[] = [
  { label: 'Internal ID', value: ({ line }) => line.customerId },
  { label: 'Customer', value: ({ line }) => line.name },
  { label: 'External System', value: ({ line }) => line.systemName },
  { label: 'External System Sync Status', value: ({ state }) => state },
  { label: 'In Words', value: ({ sentence }) => sentence },
];

/** Every line of an answer, also as CSV. */
export function AnswerTable({ lines }: { lines: readonly FollowedLine[] }) {
  return (
    <>
      <div class="uc-table-head">
        <span>{counted(lines.length, 'line')}</span>
        <Button onClick={() => saveCsv('Answers', COLUMNS, lines)}>Download CSV</Button>
      </div>
      <Lines lines={lines} />
    </>
  );
}

function Lines({ lines }: { lines: readonly FollowedLine[] }) {
  return (
    <div class="uc-scroll">
      <table aria-label="Answers">
        <thead>
          <tr>
            <th scope="col">Internal ID</th>
            <th scope="col">Customer</th>
            <th scope="col">External System</th>
            <th scope="col">External System Sync Status</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((followed) => (
            <tr key={keyOf(followed.line)}>
              <td>{followed.line.customerId}</td>
              <td>
                {followed.line.outcome === 'unknown customer' ? (
                  '–'
                ) : (
                  <RecordLink type="customer" id={followed.line.customerId}>
                    {shownName(followed.line.name, 'Customer', followed.line.customerId)}
                  </RecordLink>
                )}
              </td>
              <td>{followed.line.systemName || '–'}</td>
              <td class="uc-wide">
                <Answer line={followed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
