/** One thing that is wrong. */
export interface FaultLine {
  sentence: string;
  /** The NetSuite field to look at; empty where it is no field. */
  field: string;
  /** Empty where the sentence says it. */
  fix: string;
}

/** Open Failed Records with one cause. A record with several faults counts for each of them. */
export interface CauseCount {
  code: string;
  title: string;
  count: number;
  /** External Systems in which it occurs. */
  systemIds: number[];
}
