import type { Moment } from '../../contract/moment';
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
}

export interface FileRequest {
  id: number;
}

export interface FileContent {
  name: string;
  text: string;
}

declare module '../../contract/actions' {
  interface Actions {
    customer_files: { request: object; answer: FilesAnswer };
    file_content: { request: FileRequest; answer: FileContent };
    send_file_again: { request: FileRequest; answer: Said };
  }
}
