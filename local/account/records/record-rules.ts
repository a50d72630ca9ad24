import type { Account } from '../account';
import type { RecordType } from '../catalogue/definition';
import type { Row, SqlValue } from '../database';
import type { FieldValue, SublistLine } from './document';

/** A record on its way into the store. */
export interface Draft {
  account: Account;
  type: RecordType;
  id: number;
  isNew: boolean;
  /** The row as it stands, on an update. */
  previous: Row | undefined;
  /** Coerced values of the fields being written. */
  values: Record<string, FieldValue>;
  /** Columns that are no fields, or that only the account sets. */
  columns: Record<string, SqlValue>;
  /** Sublists being replaced, as a whole. */
  sublists: Record<string, SublistLine[]>;
  /** Value of a field as it will be: written now, or as it stands. */
  value(fieldId: string): FieldValue;
}

/** What one record type does besides storing its fields. */
export interface RecordRules {
  /** Fills in what NetSuite fills in on record.create. */
  defaults?(account: Account, type: RecordType, values: Record<string, FieldValue>): void;
  /** Derives values and refuses what cannot be, before anything is written. */
  beforeWrite?(draft: Draft): void;
  /** Follows up in other tables. */
  afterWrite?(draft: Draft): void;
  /** Refuses a deletion that NetSuite refuses whatever points at the record. */
  beforeDelete?(account: Account, id: number): void;
}
