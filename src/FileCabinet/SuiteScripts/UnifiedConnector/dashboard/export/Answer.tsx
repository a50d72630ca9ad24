import './export.css';
import { Link } from 'wouter-preact';
import { Folded } from '../shell/parts/Folded';
import { StateBadge } from '../shell/parts/StateBadge';
import type { FollowedLine } from './standing';

/** What became of one customer: its state, and in words. */
export function Answer({ line: { line, state, sentence, underWay } }: { line: FollowedLine }) {
  return (
    <div class={underWay ? 'uc-answer uc-under-way' : 'uc-answer'}>
      <StateBadge state={state} />
      {underWay && <span class="uc-spinner" aria-hidden="true" />}
      <span class="uc-lines">
        <Folded text={sentence} />
        {line.runId !== undefined && (
          <>
            {' '}
            <Link href={`/sync-log/${line.runId}`}>Run {line.runId}</Link>
          </>
        )}
      </span>
    </div>
  );
}
