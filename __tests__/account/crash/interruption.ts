import type { Moment, MomentListener } from '../../../local/runtime/run';
import { type BoundaryName, isAt } from './boundaries';

/** Where a run is broken off, once: at the first passing of a boundary, or of the start or end of a stage. */
export interface Interruption {
  place: { boundary: BoundaryName; at: 'before' | 'after' } | { stage: Moment['stage']; at: 'start' | 'end' };
  /**
   * A restart of the application server: what the invocation wrote with context.write is discarded, what it saved and
   * requested stays, and the stage goes on. Or the run is gone for good.
   */
  by: 'restart' | 'kill';
}

/** The run is gone. */
export class Killed extends Error {}

/** Strikes once, and says so with `onStrike` before. */
export function interrupting({ place, by }: Interruption, onStrike: () => void): MomentListener {
  let struck = false;
  return (moment) => {
    if (struck || !isThere(moment, place)) return undefined;
    struck = true;
    onStrike();
    if (by === 'kill') throw new Killed('The run was killed.');
    return 'restart';
  };
}

const isThere = (moment: Moment, place: Interruption['place']): boolean =>
  moment.at === place.at && ('stage' in place ? moment.stage === place.stage : isAt(moment, place.boundary));
