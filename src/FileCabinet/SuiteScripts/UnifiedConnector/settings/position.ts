import type { ExternalSystem } from './external-system';

/** Who decides that customers are sent: nobody, a person for each of them, or every run. */
export type Position = 'off' | 'by hand' | 'automatic';

export type Switches = Pick<ExternalSystem, 'upload' | 'update' | 'uploadByHand' | 'updateByHand'>;

/** Where Upload or Update of an External System stands. */
export function positionOf(switches: Switches, which: 'upload' | 'update'): Position {
  if (!switches[which]) return 'off';
  return switches[`${which}ByHand`] ? 'by hand' : 'automatic';
}

/** Whether every run sends what it finds. */
export const isAutomatic = (switches: Switches, which: 'upload' | 'update'): boolean =>
  positionOf(switches, which) === 'automatic';
