export interface ImportRequest {
  /** The file. */
  text: string;
  deleteOthers: boolean;
  /** Only says what an import would do. */
  checkOnly: boolean;
}

/** One step of an import: with `left` records to go, ask again. */
export interface ImportAnswer {
  faults: string[];
  /** "2 created, 1 updated, 0 deleted" of this step, or of all steps to come where it was only checked. */
  summary: string;
  /** What becomes of file formats, in sentences. */
  drafts: string[];
  written: number;
  left: number;
  unchanged: number;
}

declare module '../../contract/actions' {
  interface Actions {
    export_configuration: { request: object; answer: { text: string } };
    import_configuration: { request: ImportRequest; answer: ImportAnswer };
  }
}
