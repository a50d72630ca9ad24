import { readMatches } from '../../../sync/match/match-store';
import type { Action, ActionsOf } from '../../server/action';
import { idOf } from '../../server/parameters';
import { stateOf, systemsOf } from './current-match';
import { doneActions } from './done-action';
import { downloadActions } from './download-action';
import { pairsActions } from './pairs-action';
import { readMatchSystems } from './read-systems';

/** Costs 60 units at most, with fewer than 5,000 portions being loaded. */
const matchSystems: Action<'match_systems'> = {
  answer() {
    const last = new Map(readMatches().map((match) => [match.systemId, match]));
    return systemsOf(readMatchSystems(), last);
  },
};

/** Costs 50 units. */
const matchState: Action<'match_state'> = { answer: (parameters) => stateOf(idOf(parameters, 'systemId')) };

export const matchCustomersActions: ActionsOf<'match_systems' | 'match_state'> &
  typeof downloadActions &
  typeof pairsActions &
  typeof doneActions = {
  match_systems: matchSystems,
  match_state: matchState,
  ...downloadActions,
  ...pairsActions,
  ...doneActions,
};
