import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../local/terminal';

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

interface Given {
  /** Standard input. */
  input?: string;
  /** The only environment variables there are. */
  env?: NodeJS.ProcessEnv;
}

class Written extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs a command line within this process: starting one, which loads all that it needs, takes a second. */
export async function typed(
  run: (words: readonly string[], terminal: Terminal) => Promise<void>,
  words: readonly string[],
  { input = '', env = {} }: Given = {},
): Promise<Ended> {
  const [stdout, stderr] = [new Written(), new Written()];
  const terminal: Terminal = { stdin: Readable.from([input]), stdout, stderr, env };
  await run(words, terminal);
  return { code: Number(terminal.exitCode ?? 0), stdout: stdout.text, stderr: stderr.text };
}
