import { countIn, keptLists, type ListsBySystem, RUN_LISTS, type RunList } from './run-lists';

export const RUN_STATUS = {
  requested: 'Requested',
  running: 'Running',
  finished: 'Finished',
  stopped: 'Stopped',
} as const;

export const RUN_KIND = {
  scheduled: 'Scheduled',
  request: 'Request',
  compareAll: 'Compare all',
  removal: 'Removal',
  /** Nothing goes to JOOR: an External System is selected on customers, or deselected. */
  enable: 'Enable for JOOR',
  takeOff: 'Take off JOOR',
} as const;

export type RunKind = (typeof RUN_KIND)[keyof typeof RUN_KIND];

/** What became of customers, as a Run record counts them. Each number is that of a list in `customers`. */
export interface RunCounts {
  sent: number;
  /** Customers that failed in this run and had not before. */
  failed: number;
  /** Customers that had failed before and still do. */
  standing: number;
  onHold: number;
  excluded: number;
  unchanged: number;
  verified: number;
  /** Changes that the sweep found and the delta had missed. */
  foundBySweep: number;
  batches: number;
  /** The lists, see keptLists. */
  customers: string;
}

/** The counts of these lists, and the lists with them. */
export function countsOf(lists: ListsBySystem): RunCounts {
  const counts = Object.fromEntries(RUN_LISTS.map((name) => [name, countIn(lists, name)])) as Record<RunList, number>;
  return { ...counts, batches: countIn(lists, 'batches'), customers: keptLists(lists) };
}

/** What a Run record keeps of a run, or of a request that was answered without one. */
export interface RunResult extends RunCounts {
  kind: RunKind;
  status: (typeof RUN_STATUS)[keyof typeof RUN_STATUS];
  startedAt: Date;
  /** Seconds. */
  duration: number;
  credits: number;
  units: number;
  /** Units by stage and by outcome, as JSON. */
  figures: string;
  watermarkBefore: string;
  watermarkAfter: string;
  /** Sentences, one on a line. As many whole ones are kept as fit. */
  message: string;
}

/** Of a run that does not export: a removal, or a selection of customers. */
export const NOTHING_EXPORTED = {
  ...countsOf({}),
  figures: '{}',
  watermarkBefore: '',
  watermarkAfter: '',
} as const;
