/** The last change that is recorded: the pair orders changes, and `id` tells apart those of one second. */
export interface Watermark {
  /** 'YYYY-MM-DD HH24:MI:SS' as the database printed it, in whatever zone it prints. */
  modified: string;
  id: number;
}

/**
 * Changes this long before the watermark are read again. A change may be saved late, and the hour that the clocks
 * go back is printed twice; reading again costs little, for unchanged customers are neither sent nor written.
 */
const OVERLAP_MINUTES = 120;

/** Where the next delta starts. Arithmetic on the printed time only: its zone does not matter. */
export function deltaStart(watermark: Watermark): string {
  const time = Date.parse(`${watermark.modified.replace(' ', 'T')}Z`);
  return new Date(time - OVERLAP_MINUTES * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The later of two watermarks. */
export function later(a: Watermark | null, b: Watermark | null): Watermark | null {
  if (!a || !b) return a ?? b;
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  return a.id >= b.id ? a : b;
}
