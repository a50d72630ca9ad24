import { type Instant, instantOf, timeOf } from '../../netsuite/instant';

/** The last change that is recorded: the pair orders changes, and `id` tells apart those of one second. */
export interface Watermark {
  modified: Instant;
  id: number;
}

const MINUTE = 60_000;

/** A change that is saved late stands at most so long before the watermark. */
export const MARGIN_MINUTES = 2;

/**
 * Around a change of the clocks NetSuite's times are an hour off, so that changes this long before the watermark are read
 * again; unchanged customers are neither sent nor written.
 */
const OVERLAP_MINUTES = 120;

/** Where the next delta starts; `shifted`: the clock of the queries may have changed since the watermark. */
export const deltaStart = ({ modified }: Watermark, shifted: boolean): Instant =>
  instantOf(timeOf(modified) - (shifted ? OVERLAP_MINUTES : MARGIN_MINUTES) * MINUTE);

/** The later of two watermarks. */
export function later(a: Watermark | null, b: Watermark | null): Watermark | null {
  if (!a || !b) return a ?? b;
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  return a.id >= b.id ? a : b;
}
