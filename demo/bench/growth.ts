import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fillAccount } from './account';
import { startBenchJoor } from './joor';

/** A first load of one size, in a process that does nothing else; JOOR is in this one. */
export interface Growth {
  customers: number;
  cpuSeconds: number;
  /** By the wall clock. */
  seconds: number;
  peakMB: number;
}

/** Loads TypeScript into the process itself: tsx's own command starts a second one. */
const TSX = pathToFileURL(require.resolve('tsx')).href;

/** Fills an account and exports it in a process of its own, so that the peak is the export's alone. */
export async function measureGrowth(folder: string, customers: number): Promise<Growth> {
  const file = path.join(folder, `growth-${customers}.db`);
  const joor = await startBenchJoor();
  try {
    fillAccount(file, customers, joor, () => {}).account.close();
    return JSON.parse(await child('growth-child.ts', file, String(customers), joor.url)) as Growth;
  } finally {
    await joor.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  }
}

/** The last line that a script of this folder prints, in a process of its own; what it says meanwhile goes to standard error. */
export async function child(script: string, ...args: string[]): Promise<string> {
  const running = spawn(process.execPath, ['--import', TSX, path.join(__dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const text of running.stdout.setEncoding('utf8')) printed += text;
  const code = running.exitCode ?? (await once(running, 'exit'))[0];
  if (code !== 0) throw new Error(`${script} ended with ${code}.`);
  return printed.trimEnd().split('\n').at(-1) ?? '';
}

/** CPU time for each customer may differ by this factor from the smallest to the largest size. */
const LINEAR = 1.5;

/**
 * Whether CPU time grows as the number of customers does, in a sentence. The smallest size, where starting weighs most, is
 * not compared where there are three.
 */
export function judgementOf(growth: readonly Growth[]): string {
  const [from, to] = growth.slice(-2);
  if (!from || !to) return '';
  const times = to.cpuSeconds / from.cpuSeconds;
  const size = to.customers / from.customers;
  const verdict = times <= size * LINEAR ? 'linear' : 'not linear';
  const memory = (to.peakMB / from.peakMB).toFixed(1);
  return `From ${from.customers} to ${to.customers} customers (${size.toFixed(1)} times as many) it takes ${times.toFixed(1)} times the CPU time: ${verdict}. Peak memory is ${memory} times as high.`;
}
