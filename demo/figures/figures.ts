/** What a run did, as `--json` prints it. Units of one customer are null where the run had no such customer. */
export interface RunFigures {
  /** All in the account: sent + failed + deferred + excluded + unchanged. */
  customers: number;
  enabled: number;
  sent: number;
  failed: number;
  deferred: number;
  /** Not enabled, or not exported for another reason. */
  excluded: number;
  unchanged: number;
  /** Failed customers by fault; one with several faults counts for each. */
  failedByCode: Record<string, number>;
  batches: number;
  joor: { requests: number; credits: number };
  units: {
    total: number;
    perFirstSend: number | null;
    perUpdate: number | null;
    perFailed: number | null;
    byStage: Record<string, number>;
  };
  /** Of the unit limit, the highest share that one invocation used. */
  maxShareOfLimit: number;
  seconds: number;
}

export type CountByReason = Record<string, number>;

/** Adds 1 to a count. */
export function countOne(counts: CountByReason, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
