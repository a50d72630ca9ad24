import path from 'node:path';
import type { Cases } from './cases';
import { child } from './growth';
import { startBenchJoor } from './joor';

/** The export at a size at which limits begin to matter. */
export interface Large {
  cases: Pick<Cases, 'firstLoad' | 'edits' | 'unchanged'>;
  /** Highest that the process which measures has come to after each case; what fills the account has another, JOOR a third. */
  peakMB: Record<keyof Large['cases'], number>;
  databaseMB: number;
}

/** Edits of the large measurement. */
export const LARGE_EDITS = 1000;

/** Measures in a process of its own, so that the peak is the export's alone. */
export async function measureLarge(folder: string, customers: number, onStep: (title: string) => void): Promise<Large> {
  const file = path.join(folder, 'large.db');
  const joor = await startBenchJoor();
  try {
    onStep(`filling an account with ${customers} customers`);
    await child('fill', file, String(customers), joor.url);
    onStep(`first load of ${customers}, ${LARGE_EDITS} edits, a comparison of all`);
    return JSON.parse(await child('large', file, String(customers), joor.url)) as Large;
  } finally {
    await joor.stop();
  }
}
