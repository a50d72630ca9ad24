import type { SettingValues } from '../../../set-up/contract';

/** Lines of one file. */
export const MOST_FILE_LINES = 2000;

export interface FileRow {
  /** Where the line stands in the file, the header being line 1. */
  at: number;
  /** In the order of FILE_COLUMNS. null: the file has no such column. */
  cells: (string | null)[];
}

export interface ImportLinesRequest {
  lines: FileRow[];
  checkOnly: boolean;
}

/** What a line of the file comes to. */
export interface LineOutcome {
  outcome: 'new' | 'changed' | 'same' | 'fault';
  /** Faults, or what is doubtful about it. */
  sentences: string[];
  /** What becomes different of a changed line, as sentences. */
  changes: string[];
  /** As it would be saved; of a line with faults as far as it was understood. */
  values: SettingValues;
}

/** With a fault in any line nothing is written. */
export interface ImportLinesAnswer {
  /** One for each line, in their order. */
  lines: LineOutcome[];
  written: number;
  /** New and changed lines that are not written yet: whoever asks again goes on with them. */
  left: number;
}

declare module '../../../contract/actions' {
  interface Actions {
    import_lines: { request: ImportLinesRequest; answer: ImportLinesAnswer };
  }
}
