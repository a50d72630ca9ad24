import { rounded } from '../../figures/figures';

/** Minutes, or whatever `percentilesOf` counts in, within which so many of a hundred edits were through. */
export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

/** In minutes, or in units of so many milliseconds, of milliseconds; by the nearest rank. */
export function percentilesOf(times: readonly number[], unit = 60_000): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const of = (percent: number) =>
    rounded((sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN) / unit, 1);
  return { p50: of(50), p95: of(95), p99: of(99) };
}
