import { rowsOf } from '../customer-file/rows';
import type { JoorConnection } from '../joor/connection';
import { type Fault, fault } from '../joor/rule-sheet';
import type { Mapping } from './mapping';

/** Of faults and dates, the day on which a file is made tells nothing. */
const ANY_DAY = 0;

/** What keeps a connection out of a Customer Sync file; nothing where it is sent by the API. */
export function fileFaults(connection: JoorConnection, { fileFormat }: Pick<Mapping, 'fileFormat'>): Fault[] {
  if (!fileFormat) return [];
  return rowsOf(connection, fileFormat.format, ANY_DAY).faults.map(({ code, field, detail }) =>
    fault(code, field, detail),
  );
}
