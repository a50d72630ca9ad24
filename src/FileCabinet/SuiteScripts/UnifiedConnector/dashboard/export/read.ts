import { selectionCondition } from '../../customers/queries';
import { RUN, SYNC_STATE as S } from '../../netsuite/ids';
import { placeholders } from '../../netsuite/placeholders';
import { flag, readFew, text } from '../../netsuite/suiteql';
import { RUN_STATUS } from '../../sync/records/run';
import type { Progress } from './contract';

/** Where customers stand since the Run records were made that hold a request for them. At most MAX_SELECTED_IDS. Costs 20 units. */
export function readProgress(runIds: readonly number[], customerIds: readonly number[]): Progress {
  const where = selectionCondition(`s.${S.customerId}`, { ids: [...customerIds] });
  const isNew =
    runIds.length === 0
      ? `'T'`
      : // The ids stand in the query itself: nobody has seen a ? in what is selected.
        `CASE WHEN s.lastmodified >= (SELECT MIN(r.created) FROM ${RUN.type} r WHERE r.id IN (${runIds.map(Number).join(', ')})) THEN 'T' ELSE 'F' END`;
  const rows = readFew(
    `SELECT s.${S.customerId} AS customerid, s.${S.system} AS systemid, s.${S.state} AS state, s.${S.reason} AS reason,
       ${isNew} AS isnew
     FROM ${S.type} s WHERE ${where.sql} ORDER BY s.id`,
    where.params,
  );
  return {
    waiting: isWaiting(runIds),
    states: rows.map((row) => ({
      customerId: Number(row.customerid),
      systemId: Number(row.systemid),
      state: text(row.state),
      reason: text(row.reason),
      isNew: flag(row.isnew),
    })),
  };
}

function isWaiting(runIds: readonly number[]): boolean {
  if (runIds.length === 0) return false;
  const [row] = readFew(
    `SELECT COUNT(*) AS unfinished FROM ${RUN.type} WHERE id IN (${placeholders(runIds)}) AND ${RUN.status} IN (?, ?)`,
    [...runIds, RUN_STATUS.requested, RUN_STATUS.running],
  );
  return Number(row?.unfinished) > 0;
}
