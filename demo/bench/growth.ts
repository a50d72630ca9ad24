import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startBenchJoor } from './joor';

/** A first load of one size. Memory is that of a process that does nothing else; JOOR has another. */
export interface Growth {
  customers: number;
  seconds: number;
  peakMB: number;
}

const TSX = require.resolve('tsx/cli');
const CHILD = path.join(__dirname, 'growth-child.ts');

/** Fills an account in one process and exports it in another, so that the peak is the export's alone. */
export async function measureGrowth(folder: string, customers: number): Promise<Growth> {
  const file = path.join(folder, `growth-${customers}.db`);
  const joor = await startBenchJoor();
  try {
    await child('fill', file, String(customers), joor.url);
    return JSON.parse(await child('export', file, String(customers), joor.url)) as Growth;
  } finally {
    await joor.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  }
}

async function child(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [TSX, CHILD, ...args]);
  return stdout.trimEnd().split('\n').at(-1) ?? '';
}

/** Time for each customer may differ by this factor from the smallest to the largest size. */
const LINEAR = 1.5;

/**
 * Whether time grows as the number of customers does, in a sentence. The smallest size, where starting weighs most, is
 * not compared where there are three.
 */
export function judgementOf(growth: readonly Growth[]): string {
  const [from, to] = growth.slice(-2);
  if (!from || !to) return '';
  const times = (to.seconds / from.seconds).toFixed(1);
  const size = to.customers / from.customers;
  const verdict = to.seconds / from.seconds <= size * LINEAR ? 'linear' : 'not linear';
  const memory = (to.peakMB / from.peakMB).toFixed(1);
  return `From ${from.customers} to ${to.customers} customers (${size.toFixed(1)} times as many) it takes ${times} times as long: ${verdict}. Peak memory is ${memory} times as high.`;
}
