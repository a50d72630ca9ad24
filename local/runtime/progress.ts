/** Where a Map/Reduce instance stands: counts of keys and bytes of data, as task.checkStatus shows them. */
export interface TaskProgress {
  /** Of the current stage, 0 to 100. */
  percentComplete: number;
  map: StageProgress;
  reduce: StageProgress;
  output: StageProgress;
}

export interface StageProgress {
  total: number;
  pending: number;
  pendingSize: number;
}

const NOTHING: StageProgress = { total: 0, pending: 0, pendingSize: 0 };

export const NO_PROGRESS: TaskProgress = { percentComplete: 0, map: NOTHING, reduce: NOTHING, output: NOTHING };
