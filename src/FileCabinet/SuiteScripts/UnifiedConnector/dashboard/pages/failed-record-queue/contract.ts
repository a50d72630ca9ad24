import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';
import type { ExportAnswer } from '../../export/contract';
import type { CauseCount, FaultLine } from '../../faults/contract';

export const FAILED_RECORD_COLUMNS = [
  'recordName',
  'recordType',
  'systemName',
  'errorClass',
  'tries',
  'failedAt',
  'nextTry',
] as const;

export const FAILED_RECORD_FILTERS = ['recordType', 'system', 'class', 'code', 'text', 'age', 'status'] as const;

/** How long ago a record failed last: days, at most or at least. */
export const AGES = {
  '1': 'In the last 24 hours',
  '7': 'In the last 7 days',
  '30': 'In the last 30 days',
  'over-1': 'More than 24 hours ago',
  'over-7': 'More than 7 days ago',
  'over-30': 'More than 30 days ago',
} as const;

/** Value of the filter status for records of every status; without a value it is Open. */
export const ANY_STATUS = 'any';

export type FailedRecordsRequest = TableRequest;

/** A record that failed in one External System. */
export interface FailedRecordRow {
  /** Internal id of the Failed Record. */
  id: number;
  recordType: string;
  /** Internal id of the record itself. */
  recordId: number;
  recordName: string;
  systemId: number;
  systemName: string;
  errorClass: string;
  faults: FaultLine[];
  /** Error Msg as it is stored. */
  errorMsg: string;
  tries: number;
  status: string;
  /** External System Sync Status; empty where there is none. */
  state: string;
  failedAt: Moment | null;
  /** When it is tried again by itself; null: when the record changes, or a person presses RESYNC. */
  nextTry: Moment | null;
  closed: { at: Moment | null; by: string; reason: string } | null;
  /** What happens next, as a sentence; empty where it is closed. */
  next: string;
}

export interface FailedRecordsAnswer extends TablePage<FailedRecordRow> {
  /** Of the open records of the External System that is filtered by, or of all, the most frequent first. */
  causes: CauseCount[];
  /** What can be filtered by. */
  systems: { id: number; name: string }[];
  recordTypes: string[];
}

export interface FailedRecordRequest {
  id: number;
}

/** A try that failed, or what a person did with the Failed Record. */
export interface HistoryLine {
  minutesAgo: number;
  /** ISO 8601, in UTC. */
  at: string;
  /** In the format and time zone of the person who looks at it, as NetSuite's own pages. */
  printed: string;
  errorClass: string;
  message: string;
}

export interface FailedRecordDetail {
  record: FailedRecordRow;
  /** The newest first. */
  history: HistoryLine[];
}

/** Failed Records that one RESYNC takes at most. */
export const MOST_RESYNCED = 1000;

/** Failed Records that can be dismissed or reopened at once, within the units of one call. */
export const MOST_DISMISSED = 400;

export interface ResyncRequest {
  ids: number[];
}

export interface ResyncCauseRequest {
  code: string;
  systemIds: number[];
}

export interface DismissRequest {
  ids: number[];
  reason: string;
}

/** What became of one Failed Record. */
export interface ActionAnswer {
  id: number;
  sentence: string;
}

/** Failed Records that are open. */
export interface OpenAnswer {
  open: number;
}

declare module '../../contract/actions' {
  interface Actions {
    failed_records: { request: FailedRecordsRequest; answer: FailedRecordsAnswer };
    failed_record: { request: FailedRecordRequest; answer: FailedRecordDetail };
    open_failed_records: { request: object; answer: OpenAnswer };
    resync: { request: ResyncRequest; answer: ExportAnswer };
    resync_cause: { request: ResyncCauseRequest; answer: ExportAnswer };
    dismiss: { request: DismissRequest; answer: ActionAnswer[] };
    reopen: { request: Omit<DismissRequest, 'reason'>; answer: ActionAnswer[] };
  }
}
