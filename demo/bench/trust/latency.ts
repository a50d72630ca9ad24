/**
 * What a step takes on the simulated clock, in seconds. All of them are assumptions: neither Oracle nor JOOR publishes
 * such times. They are meant to be rather too long than too short.
 */
export const LATENCY = {
  /** From a start of the schedule until the script runs: anything up to this, by chance. */
  startSecondsUpTo: 60,
  /** One invocation of an entry point, beside the calls in it. */
  invocationSeconds: 1,
  /** One query or search, or one page of it. */
  querySeconds: 0.3,
  /** One record written. */
  writeSeconds: 0.1,
  /** A GET at JOOR. */
  getSeconds: 0.5,
  /** A POST at JOOR, and for each connection in it. */
  postSeconds: 2,
  postSecondsPerCustomer: 0.02,
  /** A request that is never answered: the time-out of N/https (Oracle help, section_4567628658). */
  lostSeconds: 45,
  /** From the arrival of a job at JOOR until it starts, and for each connection in it; one job after the other. */
  jobSecondsQueued: 10,
  jobSecondsPerCustomer: 0.1,
} as const;

export type LatencyModel = typeof LATENCY;

/** Seconds of a governed call that is no request. */
export function secondsOf(call: string): number {
  if (call.startsWith('query.') || call.startsWith('search.')) return LATENCY.querySeconds;
  const writes = call === 'Record.save' || call === 'record.submitFields' || call === 'record.delete';
  return writes ? LATENCY.writeSeconds : 0;
}
