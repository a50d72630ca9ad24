import { execFileSync } from 'node:child_process';
import os from 'node:os';

/** What figures are of, so that nobody takes them for those of another day. */
export interface Measured {
  /** With -dirty where files differ from it; '' outside a repository. */
  commit: string;
  command: string;
  customers: number;
  startedAt: string;
  node: string;
  cores: number;
  clock: string;
}

/** @param words that the bench was asked with */
export function measuredNow(words: readonly string[], customers: number): Measured {
  return {
    commit: commit(),
    command: `npm run bench -- ${words.join(' ')}`.replace(/ -- $/, ''),
    customers,
    startedAt: new Date().toISOString(),
    node: process.version,
    cores: os.availableParallelism(),
    clock:
      "Units, credits and requests are counted by the local account and the local JOOR. cpuSeconds is the measuring process's CPU time, user and system; seconds is the wall clock.",
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--abbrev=12', '--dirty', '--exclude=*'], {
      cwd: __dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
