import type { FieldFinder, SearchJoin } from './fields';

/** A record type as searches see it. */
export interface SearchRecord {
  type: string;
  /** What stands after FROM. */
  from: string;
  /** Internal id in SQL. */
  id: string;
  field: FieldFinder;
  /** undefined when there is no such join. Names are in lower case. */
  join(name: string): SearchJoin | undefined;
}
