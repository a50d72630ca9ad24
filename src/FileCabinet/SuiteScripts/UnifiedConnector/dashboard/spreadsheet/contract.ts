declare module '../contract/actions' {
  interface Actions {
    spreadsheet_writer: { request: object; answer: { address: string } };
  }
}

/** What the writer's script puts into the page: it is a file of its own, loaded when somebody downloads a workbook. */
export interface SpreadsheetWriter {
  /** A workbook of one sheet: the first row are headers, every cell is text. */
  write(sheet: string, rows: readonly (readonly string[])[]): Promise<Blob>;
}

/** Name of its file beside the app. */
export const WRITER_FILE = 'spreadsheet.js';
