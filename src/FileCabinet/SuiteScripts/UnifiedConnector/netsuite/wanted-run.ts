import * as cache from 'N/cache';

/** What becomes of customers that are saved now, as far as scripts told one another. */
export interface RunMark {
  state: MarkState;
  /** Milliseconds since 1970 UTC. */
  at: number;
}

export type MarkState =
  /** A run was submitted at that time, and has not begun: it takes whatever is saved until it does. */
  | 'queued'
  /** A run began then to look for changes: what is saved since takes another one. */
  | 'begun'
  /** There was a save since, and the run for it could not be submitted then: the run at work has one follow. */
  | 'busy'
  /** There was a save since, and none was submitted, for the last was submitted or began then. */
  | 'noted'
  /** A run found then that nothing can be sent: the schedule looks whether that is over. */
  | 'held';

/** What a save does: nothing, leave word for the run at work, or submit a run. */
export type Step = 'nothing' | 'note' | 'submit';

/** The least that N/cache keeps (Oracle help, section_4642661313), and as long as the schedule takes at most. */
const SECONDS = 300;
const KEY = 'run';
const STATES: readonly string[] = ['queued', 'begun', 'busy', 'noted', 'held'] satisfies MarkState[];

/** Milliseconds between two submissions by saves that nobody makes by hand, and between two that are refused. */
const PACE = 60_000;

/** Saves and runs are scripts of their own, which share a public cache only. */
const store = () => cache.getCache({ name: 'uc_wanted', scope: cache.Scope.PUBLIC });

/** A hint only: without it a save submits a run too many, or waits for the schedule. Costs 1 unit. */
export const readMark = (): RunMark | null => markIn(store().get({ key: KEY }));

/** Costs 1 unit. */
export const leaveMark = (state: MarkState, at = Date.now()): void =>
  store().put({ key: KEY, value: `${state} ${at}`, ttl: SECONDS });

/** Whether customers were saved for which no run is queued. Costs 1 unit. */
export const isRunWanted = (): boolean => isLeft(readMark());

const isLeft = (mark: RunMark | null): boolean => mark?.state === 'busy' || mark?.state === 'noted';

export function markIn(text: string | null): RunMark | null {
  const [state = '', at] = (text ?? '').split(' ');
  return STATES.includes(state) ? { state: state as MarkState, at: Number(at) } : null;
}

/**
 * What a save that changes what JOOR gets does about a run.
 * @param byHand a person saves one customer; otherwise many may be saved one after the other, as by an import
 */
export function stepAfterSave(mark: RunMark | null, now: number, byHand: boolean): Step {
  if (mark === null) return 'submit';
  const isFresh = now - mark.at < PACE;
  switch (mark.state) {
    case 'queued':
    case 'held':
      return 'nothing';
    case 'busy':
      return isFresh ? 'nothing' : 'submit';
    case 'noted':
      return isFresh && !byHand ? 'nothing' : 'submit';
    case 'begun':
      return isFresh && !byHand ? 'note' : 'submit';
  }
}
