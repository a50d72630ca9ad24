import type { Moment } from '../../contract/moment';
import type { TablePage, TableRequest } from '../../contract/table';
import type { ListedCustomersAnswer } from '../../listed-customers/contract';
import type { Said } from '../../set-up/contract';

export interface FilesAnswer {
  /** The newest first. */
  files: FileRow[];
}

/** A Customer Sync file. */
export interface FileRow {
  id: number;
  name: string;
  system: string;
  state: string;
  customers: number;
  /** Without the header row. */
  rows: number;
  /** In bytes. */
  size: number;
  format: number;
  madeAt: Moment | null;
  deliveredAt: Moment | null;
  message: string;
  hash: string;
  /** Whether it is still kept. */
  kept: boolean;
  /** Whether its rows can be shown: it is kept, and the format of a test file was not changed since. */
  legible: boolean;
}

export interface FileRequest {
  id: number;
}

export interface FileContent {
  name: string;
  text: string;
}

export const FILE_ROW_COLUMNS = ['row'] as const;

/** A row of a file. */
export interface FileLine {
  /** From 1, without the header row. */
  row: number;
  /** null: it is not known; a test file belongs to nobody. */
  customerId: number | null;
  customer: string;
  values: string[];
}

export interface FileRowsAnswer extends TablePage<FileLine> {
  name: string;
  /** Names of the columns, which stand in the file where its format has a header row. */
  header: string[];
}

declare module '../../contract/actions' {
  interface Actions {
    customer_files: { request: object; answer: FilesAnswer };
    file_content: { request: FileRequest; answer: FileContent };
    /** The customers that are in a file. */
    file_customers: { request: TableRequest & FileRequest; answer: ListedCustomersAnswer };
    file_rows: { request: TableRequest & FileRequest; answer: FileRowsAnswer };
    send_file_again: { request: FileRequest; answer: Said };
  }
}
