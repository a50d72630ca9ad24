import { CUSTOMER_FILE as F } from '../../../netsuite/ids';
import { id, readFew, text } from '../../../netsuite/suiteql';
import { momentOf, printed } from '../../server/read-moment';
import type { FileRow } from './contract';

/** Files that are shown: those of some days, hour by hour. */
const SHOWN = 500;

/** The last files of all External Systems, the newest first. Costs 10 units. */
export const readFiles = (): FileRow[] =>
  readFew(
    `SELECT f.id, f.name, BUILTIN.DF(f.${F.system}) AS systemname, f.${F.state} AS state, f.${F.customers} AS customers,
       f.${F.rows} AS filerows, f.${F.size} AS filesize, f.${F.format} AS formatversion, f.${F.document} AS document,
       ${printed(`f.${F.madeAt}`)} AS madeat, f.${F.madeAtUtc} AS madeinstant,
       ${printed(`f.${F.deliveredAt}`)} AS deliveredat, f.${F.deliveredAtUtc} AS deliveredinstant,
       f.${F.message} AS message, f.${F.hash} AS hash
     FROM ${F.type} f ORDER BY f.id DESC FETCH FIRST ${SHOWN} ROWS ONLY`,
  ).map((row) => ({
    id: Number(row.id),
    name: text(row.name),
    system: text(row.systemname),
    state: text(row.state),
    customers: Number(row.customers ?? 0),
    rows: Number(row.filerows ?? 0),
    size: Number(row.filesize ?? 0),
    format: Number(row.formatversion ?? 0),
    madeAt: momentOf(row.madeat, row.madeinstant),
    deliveredAt: momentOf(row.deliveredat, row.deliveredinstant),
    message: text(row.message),
    hash: text(row.hash),
    kept: id(row.document) !== null,
  }));

/** Name and document of a file; null: there is none of that id. Costs 10 units. */
export function readFile(fileId: number): { name: string; state: string; document: number | null } | null {
  const [row] = readFew(
    `SELECT f.name, f.${F.state} AS state, f.${F.document} AS document FROM ${F.type} f WHERE f.id = ?`,
    [fileId],
  );
  return row ? { name: text(row.name), state: text(row.state), document: id(row.document) } : null;
}
