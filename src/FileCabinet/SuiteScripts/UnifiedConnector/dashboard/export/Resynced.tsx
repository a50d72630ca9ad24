import { AnswerTable } from './AnswerTable';
import { RunLinks } from './RunLinks';
import { type FollowedLine, summary } from './standing';

/** What became of customers since RESYNC was pressed, in a sentence with the run, and one by one. */
export function Resynced({ lines, busy = false }: { lines: readonly FollowedLine[]; busy?: boolean }) {
  return (
    <>
      <div role="status" class="uc-summary">
        {busy && 'Exporting…'}
        {!busy && lines.length > 0 && (
          <>
            {`RESYNC: ${summary(lines)}`} <RunLinks lines={lines} />
          </>
        )}
      </div>
      {lines.length > 0 && (
        <details class="uc-answers">
          <summary>All results</summary>
          <AnswerTable lines={lines} />
        </details>
      )}
    </>
  );
}
