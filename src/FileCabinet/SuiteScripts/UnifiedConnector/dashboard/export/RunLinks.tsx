import { Link } from 'wouter-preact';
import type { FollowedLine } from './standing';

/** The runs that tell of these customers. */
export function RunLinks({ lines }: { lines: readonly FollowedLine[] }) {
  const runIds = [...new Set(lines.flatMap(({ line: { runId } }) => runId ?? []))];
  return (
    <>
      {runIds.map((runId) => (
        <Link key={runId} class="uc-run-link" href={`/sync-log/${runId}`}>
          Run {runId}
        </Link>
      ))}
    </>
  );
}
