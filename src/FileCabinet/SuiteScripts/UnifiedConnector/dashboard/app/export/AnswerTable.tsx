import { RecordLink } from '../parts/RecordLink';
import { Answer } from './Answer';
import { type FollowedLine, keyOf } from './standing';

/** Every line of an answer. */
export function AnswerTable({ lines }: { lines: readonly FollowedLine[] }) {
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
                {followed.line.name === '' ? (
                  '–'
                ) : (
                  <RecordLink type="customer" id={followed.line.customerId}>
                    {followed.line.name}
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
