import { useEffect, useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { type Loaded, useLoaded } from '../../shell/use-loaded';
import type { Match, MatchState, MatchSystem } from './contract';

/** How often the page asks while a run is at work, and while only people are; in milliseconds. */
const RUNNING = 3000;
const DECIDING = 15_000;

const WORKING: readonly MatchState[] = ['loading', 'comparing', 'finishing'];

export interface FollowedMatch {
  loaded: Loaded<MatchSystem>;
  /** Takes what an action answered. */
  take(match: Match): void;
}

/** Where the match of an External System stands, asked for again and again while something may change. */
export function useMatch(systemId: number): FollowedMatch {
  const read = useLoaded(`match ${systemId}`, () => post('match_state', { systemId }));
  const [own, setOwn] = useState<{ of: MatchSystem; match: Match } | null>(null);
  const { answer, reload, loading } = read;
  const match = own && own.of === answer ? own.match : (answer?.match ?? null);
  const state = match?.state;
  useEffect(() => {
    if (loading || state === undefined) return;
    const wait = WORKING.includes(state) ? RUNNING : state === 'deciding' ? DECIDING : null;
    if (wait === null) return;
    const timer = setTimeout(reload, wait);
    return () => clearTimeout(timer);
  }, [answer, loading, state, reload]);
  return {
    // Asking again in between is nothing to look at.
    loaded: { ...read, answer: answer && { ...answer, match }, loading: loading && answer === null },
    take: (taken) => answer && setOwn({ of: answer, match: taken }),
  };
}
