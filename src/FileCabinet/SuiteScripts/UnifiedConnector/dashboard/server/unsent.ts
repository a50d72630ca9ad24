import { SYNC_STATE } from '../../netsuite/ids';
import { BOUND_TIME } from '../../netsuite/read-clock';
import type { Param } from '../../netsuite/suiteql';
import { STATES } from '../../sync/records/states';

/** An External System, and up to when changes are recorded, on the clock of this person's queries; '': none is. */
export interface LookedUpTo {
  id: number;
  comparedUpTo: string;
}

/**
 * Of an enabled customer `c` with its External System `m` and Sync State `ss`: it was changed since the last complete look, was
 * never looked at, or is tried again. While a look takes several runs, those that it has done count too.
 */
export function unsent(systems: readonly LookedUpTo[]): { sql: string; params: Param[] } {
  const parts = systems.map(({ id, comparedUpTo }): { sql: string; params: Param[] } =>
    comparedUpTo === ''
      ? { sql: '(m.maptwo = ? AND ss.id IS NULL)', params: [id] }
      : { sql: `(m.maptwo = ? AND c.lastmodifieddate > ${BOUND_TIME})`, params: [id, comparedUpTo] },
  );
  return {
    sql: `(ss.${SYNC_STATE.state} IN (?, ?)${parts.map(({ sql }) => ` OR ${sql}`).join('')})`,
    params: [STATES.retrying, STATES.unknown, ...parts.flatMap(({ params }) => params)],
  };
}
