import type { AccountState } from '../../../sync/records/account-state-store';
import { findOldTimes } from '../../../sync/records/move-over-store';
import type { RunKind } from '../../../sync/records/run';
import { newRunKey } from '../../../sync/records/run-store';
import type { Item } from '../contract';

const DONE = 'The times of the records were moved into the form of this version. The next run exports.';
const GOES_ON =
  'The connector is converting the times of its records to the form of this version. The next run continues.';

/** Account States of an earlier version; any of them keeps the run from doing anything else. */
export const withOldTimes = (states: ReadonlyMap<number, AccountState>): number[] =>
  [...states.values()].filter(({ hasOldTimes }) => hasOldTimes).map(({ id }) => id);

/** The items of a run that moves the records over. Costs what `findOldTimes` does. */
export function moveOverItems(accountStateIds: number[], kind: RunKind): Item[] {
  const { moves, complete } = findOldTimes();
  const messages = [complete ? DONE : GOES_ON];
  return [
    {
      type: 'run',
      run: {
        key: newRunKey(),
        kind,
        requests: [],
        messages,
        watched: [],
        troubled: [],
        drain: false,
        credits: 0,
        creditsBackAt: null,
        matches: [],
        orders: [],
        files: [],
      },
    },
    ...moves.map((move): Item => ({ type: 'move', move })),
    ...(complete ? [{ type: 'moved' as const, moved: { accountStateIds } }] : []),
  ];
}
