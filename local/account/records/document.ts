/**
 * A record between the store and whoever edits it. Values: string for text, email, phone, CLOB...; number for
 * INTEGER, FLOAT, CURRENCY, PERCENT; boolean for CHECKBOX; string id for SELECT ('' is "none"); string[] for
 * MULTISELECT; Date for DATE and DATETIMETZ; null where nothing is set.
 */
export type FieldValue = string | number | boolean | string[] | Date | null;

export interface SublistLine {
  values: Record<string, FieldValue>;
  /** Subrecords of the line by field id, e.g. addressbookaddress. */
  subrecords: Record<string, Record<string, FieldValue>>;
}

export interface RecordDocument {
  /** Lower case record type: 'customer', 'customrecord_x'. */
  type: string;
  /** null until the record is first saved. */
  id: number | null;
  values: Record<string, FieldValue>;
  /** Text of select fields as of load, by field id (several for MULTISELECT). */
  texts: Record<string, string | string[]>;
  /** Only the sublists that are here are written: each replaces all its lines. */
  sublists: Record<string, SublistLine[]>;
  /** Number of writes the record had seen when it was loaded; a save after another one is refused. */
  version?: number;
}

/** Who acts: decides permissions, `owner`, and script contexts. */
export interface Actor {
  /** Internal id of the employee; -4 is System. */
  userId: number;
  /** Script id of the role: 'administrator' or 'customrole_x'. */
  role: string;
  /** Role that the person came with, where a script runs with another one: what runtime.getCurrentUser() tells of. */
  callerRole?: string;
  /**
   * What the writing is part of, as runtime.executionContext names it ('USERINTERFACE', 'MAPREDUCE'); USEREVENT inside a
   * user event. Without one it is the account's own work, which no user event hears of.
   */
  context?: string;
  /** The browser visit that waits for what comes of it. */
  visit?: Visit;
}

/** A browser's stay in the account. */
export interface Visit {
  /** What scripts keep in runtime.getCurrentSession(). */
  readonly session: Map<string, string>;
  /** Where the browser goes next, once a script has said so. */
  redirectTo?: string | undefined;
}

/** A write on its way into the store, as user events see it. */
export interface Submission {
  type: 'create' | 'edit' | 'xedit' | 'delete';
  /** What is written: the whole record, of an xedit only the fields it names; of a delete the record as it was. */
  newRecord: RecordDocument;
  /** The record as it was; null when it is created. */
  oldRecord: RecordDocument | null;
  actor: Actor;
}

/** Who hears of writes: user events. */
export interface RecordEvents {
  /** Whether anybody listens: spares reading the record where nobody does. */
  listens(recordType: string, type: Submission['type'], actor: Actor): boolean;
  /** Before the write, outside of its transaction. May change newRecord; what it throws refuses the write. */
  beforeSubmit(submission: Submission): void;
  /** After the write, which stays whatever this throws. */
  afterSubmit(submission: Submission): void;
  /** A script has read or begun a record. Changes to newRecord stay when the record is new. */
  loaded(type: 'create' | 'edit' | 'copy', newRecord: RecordDocument, actor: Actor): void;
}

/**
 * Reading and writing records, as N/record, the command line and the demo do. Every method raises NetSuite's own
 * errors (NetSuiteError: RCRD_DSNT_EXIST, INVALID_KEY_OR_REF, USER_ERROR, INSUFFICIENT_PERMISSION, ...).
 * Saving stamps lastmodifieddate (also for submitFields: docs/assumptions.md) and enforces field lengths.
 */
export interface RecordStore {
  /** User events, once a runtime has brought them. */
  events?: RecordEvents;
  /** A new, unsaved document with defaults set. */
  create(type: string, actor: Actor, defaults?: Record<string, FieldValue>): RecordDocument;
  load(type: string, id: number, actor: Actor): RecordDocument;
  /** @returns the internal id */
  save(document: RecordDocument, actor: Actor, options?: { ignoreMandatoryFields?: boolean }): number;
  submitFields(
    type: string,
    id: number,
    values: Record<string, FieldValue>,
    actor: Actor,
    options?: { ignoreMandatoryFields?: boolean },
  ): number;
  delete(type: string, id: number, actor: Actor): number;
  /**
   * Merges `from` into `into`, as NetSuite's duplicate merge: empty fields and lists of `into` are filled, what pointed
   * at `from` points at `into`, and `from` is deleted.
   */
  merge(type: string, into: number, from: number, actor: Actor): number;
}
