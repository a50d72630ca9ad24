import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import { UserError } from './user-error';

/** Where a command writes. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean };

/** Where a command line reads and writes, and how it tells that it failed: `process`, or streams of a test's own. */
export interface Terminal {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  exitCode?: number | string | null | undefined;
}

/** A program that writes to the terminal, as the commands made from it do, and does not end the process it runs in. */
export function programOn(terminal: Terminal, name: string): Command {
  return new Command(name).exitOverride().configureOutput({
    writeOut: (written) => terminal.stdout.write(written),
    writeErr: (written) => terminal.stderr.write(written),
  });
}

/**
 * Does what the words ask a program for. Where that fails, one sentence and the exit code say so.
 * @param sentenceOf what went wrong, for the person at the keyboard; null: it is a mistake of ours
 * @throws a mistake of ours: its stack is wanted
 */
export async function parse(
  program: Command,
  words: readonly string[],
  terminal: Terminal,
  sentenceOf = messageOfUserError,
): Promise<void> {
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has said what is wrong, or printed its help.
      terminal.exitCode = error.exitCode;
      return;
    }
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    terminal.stderr.write(`${sentence}\n`);
    terminal.exitCode = 1;
  }
}

const messageOfUserError = (error: unknown): string | null => (error instanceof UserError ? error.message : null);

/** All that is typed, or comes from a pipe. */
export const readInput = ({ stdin }: Terminal): Promise<string> => text(stdin);
