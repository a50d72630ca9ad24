import type { WorkbookTab } from '../../customer-template/propose';
import type { SheetFile } from '../shell/sheet/sheet-file';
import type { SheetTarget } from '../shell/sheet/sheet-target';

/** Rows under a name; the first row are headers, every cell is text. */
export interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
}

/** A file of an archive, by its path in it. */
export interface ArchivedFile {
  path: string;
  content: Uint8Array;
}

/** What the script for spreadsheets puts into the page: it is a file of its own, loaded when it is needed first. */
export interface Spreadsheets {
  /** A workbook of one sheet: the first row are headers, every cell is text. */
  write(sheet: string, rows: readonly (readonly string[])[]): Promise<Blob>;
  /** A workbook of several sheets, in their order: each as `write` makes one. */
  workbook(sheets: readonly Sheet[]): Promise<Blob>;
  /** The files in one ZIP archive. */
  archive(files: readonly ArchivedFile[]): Blob;
  /** The cells of an XLSX or CSV file, as text; a SheetError with a sentence for any other. */
  read(bytes: Uint8Array): Promise<SheetFile>;
  /** The tabs of a workbook with their first rows; a SheetError with a sentence. */
  tabs(bytes: Uint8Array): Promise<WorkbookTab[]>;
  /** The workbook with rows of text in one of its tabs, all else as it was; a SheetError with a sentence. */
  fill(bytes: Uint8Array, tab: string, target: SheetTarget): Uint8Array;
}
