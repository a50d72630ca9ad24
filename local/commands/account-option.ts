import path from 'node:path';
import type { Command } from 'commander';
import type { Terminal } from '../terminal';

const DEFAULT_FILE = path.join('.local', 'account.db');

export interface AccountOptions {
  account: string;
  json?: boolean;
}

/** Adds --account and --json, which every command has. */
export function withAccountOptions(command: Command): Command {
  return command
    .option('--account <file>', 'account file', DEFAULT_FILE)
    .option('--json', 'print one JSON object instead of text');
}

/** Prints a result: as JSON with --json, as text otherwise. */
export function print({ stdout }: Terminal, options: { json?: boolean }, json: unknown, text: string): void {
  stdout.write(`${options.json ? JSON.stringify(json) : text}\n`);
}
