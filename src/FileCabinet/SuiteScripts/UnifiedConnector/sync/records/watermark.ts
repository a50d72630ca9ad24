import { type Instant, instantOf, timeOf } from '../../netsuite/instant';

/** The last change that is recorded: the pair orders changes, and `id` tells apart those of one second. */
export interface Watermark {
  modified: Instant;
  id: number;
}

/**
 * Changes this long before the watermark are read again. A change may be saved late, and around a change of the clocks
 * NetSuite's times are an hour off; reading again costs little, for unchanged customers are neither sent nor written.
 */
const OVERLAP_MINUTES = 120;

/** Where the next delta starts. */
export const deltaStart = ({ modified }: Watermark): Instant => instantOf(timeOf(modified) - OVERLAP_MINUTES * 60_000);

/** The later of two watermarks. */
export function later(a: Watermark | null, b: Watermark | null): Watermark | null {
  if (!a || !b) return a ?? b;
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  return a.id >= b.id ? a : b;
}
