import { EXTERNAL_SYSTEM } from '../../../netsuite/ids';
import { readFew, text } from '../../../netsuite/suiteql';

/** Where each External System was confirmed, by its id. Costs 10 units. */
export const readConfirmations = (): Map<number, string> =>
  new Map(
    readFew(`SELECT id, ${EXTERNAL_SYSTEM.accountId} AS confirmed FROM ${EXTERNAL_SYSTEM.type}`).map((row) => [
      Number(row.id),
      text(row.confirmed),
    ]),
  );
