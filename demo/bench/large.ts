import path from 'node:path';
import { fillAccount } from './account';
import type { Cases } from './cases';
import type { Day } from './day';
import { child } from './growth';
import type { Joors } from './joor';

/** The export at a size at which limits begin to matter. */
export interface Large {
  cases: Omit<Cases, 'failures'>;
  day: Day;
  /** Highest memory of the process that measures, after each step; JOOR and what fills the account are in another. */
  peakMB: Record<string, number>;
  /** Before the peer has rows in it. */
  databaseMB: number;
}

/** Edits of the large measurement. */
export const LARGE_EDITS = 1000;

/**
 * Measures in a process of its own, so that the peak is the export's alone.
 * @param runs of the day
 */
export async function measureLarge(
  folder: string,
  customers: number,
  runs: number,
  { joor, other }: Joors,
  onStep: (title: string) => void,
): Promise<Large> {
  const file = path.join(folder, 'large.db');
  onStep(`filling an account with ${customers} customers`);
  fillAccount(file, customers, joor, () => {}).account.close();
  return JSON.parse(await child('large-child.ts', file, String(customers), String(runs), joor.url, other.url)) as Large;
}
