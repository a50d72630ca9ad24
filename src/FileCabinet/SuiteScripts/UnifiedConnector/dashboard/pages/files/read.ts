import { BATCH as B, CUSTOMER_FILE as F, FILE_FORMAT } from '../../../netsuite/ids';
import { id, readFew, text } from '../../../netsuite/suiteql';
import { customersIn } from '../../../sync/records/batch-store';
import { FILE_STATE } from '../../../sync/records/file-states';
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
       f.${F.message} AS message, f.${F.hash} AS hash, ff.id AS formatid
     FROM ${F.type} f LEFT JOIN ${FILE_FORMAT.type} ff ON ff.${FILE_FORMAT.testFile} = f.id ORDER BY f.id DESC FETCH FIRST ${SHOWN} ROWS ONLY`,
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
    legible: id(row.document) !== null && (text(row.state) !== FILE_STATE.test || id(row.formatid) !== null),
  }));

/** A file, as far as it is asked for one by one. */
export interface OneFile {
  name: string;
  systemId: number;
  state: string;
  document: number | null;
  /** JSON of the format that it was written with; '': it is not known any more. */
  format: string;
}

/**
 * A file; null: there is none of that id. A draft keeps its version number when it is changed, so a test file has the format of its
 * version only as long as it is the test file of that version. Costs 10 units.
 */
export function readFile(fileId: number): OneFile | null {
  const [row] = readFew(
    `SELECT f.name, f.${F.system} AS systemid, f.${F.state} AS state, f.${F.document} AS document,
       ff.${FILE_FORMAT.settings} AS settings, ff.${FILE_FORMAT.testFile} AS testfile
     FROM ${F.type} f LEFT JOIN ${FILE_FORMAT.type} ff
       ON ff.${FILE_FORMAT.system} = f.${F.system} AND ff.${FILE_FORMAT.version} = f.${F.format}
     WHERE f.id = ?`,
    [fileId],
  );
  if (!row) return null;
  const state = text(row.state);
  const isChanged = state === FILE_STATE.test && id(row.testfile) !== fileId;
  return {
    name: text(row.name),
    systemId: Number(row.systemid),
    state,
    document: id(row.document),
    format: isChanged ? '' : text(row.settings),
  };
}

/** A customer of a file, and the first of its rows, from 1, without the header row. */
export interface CustomerInFile {
  customerId: number;
  row: number;
}

/** The customers of a file in the order of its rows. Of a test file there are none. Costs 10 units. */
export const readCustomersIn = (fileId: number): CustomerInFile[] =>
  readFew(
    `SELECT b.id, b.${B.firstRow} AS firstrow, b.${B.customers} AS customers FROM ${B.type} b
     WHERE b.${B.file} = ? ORDER BY b.${B.firstRow}, b.id`,
    [fileId],
  ).flatMap((part) =>
    customersIn(Number(part.id), text(part.customers)).map(({ id: customerId, row = 0 }) => ({
      customerId,
      row: Number(part.firstrow ?? 1) + row,
    })),
  );
