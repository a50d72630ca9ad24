import type { FileFormat } from '../../../customer-file/format';
import type { Said } from '../../set-up/contract';

export interface FormatsAnswer {
  /** External Systems that send files. */
  systems: FormatsOfSystem[];
}

export interface FormatsOfSystem {
  systemId: number;
  name: string;
  /** What the editor begins with: the newest version, or where there is none the default. */
  format: FileFormat;
  /** The newest first. */
  versions: ShownVersion[];
}

export interface ShownVersion {
  id: number;
  version: number;
  state: string;
  /** Internal id of its test file; null: there is none. */
  testFile: number | null;
  approvedBy: string;
  approvedAt: string;
  /** Whether files have this format now. */
  inUse: boolean;
}

export interface FormatRequest {
  systemId: number;
  format: FileFormat;
}

export interface SampleRequest extends FormatRequest {
  /** Customers to show; empty: the first ones. */
  ids: number[];
}

export interface SampleAnswer {
  /** What keeps the format from being used at all. */
  faults: string[];
  header: string[];
  rows: string[][];
  text: string;
  problems: { customerId: number; name: string; message: string }[];
}

export interface ColumnsRequest {
  header: string[];
  rows: FileFormat['rows'];
}

export interface VersionRequest {
  id: number;
}

export interface TestFileAnswer {
  name: string;
  text: string;
  sentence: string;
}

declare module '../../contract/actions' {
  interface Actions {
    file_formats: { request: object; answer: FormatsAnswer };
    file_sample: { request: SampleRequest; answer: SampleAnswer };
    save_file_format: { request: FormatRequest; answer: Said };
    make_test_file: { request: VersionRequest; answer: TestFileAnswer };
    approve_file_format: { request: VersionRequest; answer: Said };
  }
}
