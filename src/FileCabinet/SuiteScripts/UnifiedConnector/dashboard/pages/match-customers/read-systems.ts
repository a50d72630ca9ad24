import { ACCOUNT_STATE, EXTERNAL_SYSTEM } from '../../../netsuite/ids';
import { readFew, text } from '../../../netsuite/suiteql';

/** An active External System as the page needs it. */
export interface MatchSystemRow {
  id: number;
  name: string;
  /** Whether List Path is filled in. */
  list: boolean;
  /** Why it pauses; '' where it does not. */
  pause: string;
}

/** Active External Systems, by name. Costs 10 units. */
export const readMatchSystems = (): MatchSystemRow[] =>
  readFew(
    `SELECT s.id, s.name, s.${EXTERNAL_SYSTEM.listPath} AS listpath, a.${ACCOUNT_STATE.pauseReason} AS pause
     FROM ${EXTERNAL_SYSTEM.type} s LEFT JOIN ${ACCOUNT_STATE.type} a ON a.${ACCOUNT_STATE.system} = s.id
     WHERE s.isinactive = 'F' ORDER BY s.name, s.id`,
  ).map((row) => ({
    id: Number(row.id),
    name: text(row.name),
    list: text(row.listpath) !== '',
    pause: text(row.pause),
  }));
