import type { Match } from './contract';

/** What a run is doing; the page asks for it every few seconds. */
export function RunProgress({ match: { progress, state } }: { match: Match }) {
  const { sentence, done, total } = progress;
  return (
    <div class="uc-match-progress">
      <progress {...(total > 0 ? { max: total, value: done } : {})} aria-label="Progress of the match" />
      <p role="status">{sentence}</p>
      <p class="uc-muted">
        {state === 'finishing'
          ? 'You can leave this page: the run goes on.'
          : 'You can leave this page: the run goes on, and the match is here when you return.'}
      </p>
    </div>
  );
}
