import type { FaultPlace } from '../../joor/fault-places';

/** One thing that is wrong. */
export interface FaultLine {
  sentence: string;
  /** Where it is mended, in words; empty where that is not known. */
  where: string;
  place: FaultPlace | null;
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
