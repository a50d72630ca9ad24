import { parentPort, workerData } from 'node:worker_threads';
import type { SftpAddress } from './files/sftp';
import { type JoorOptions, serveJoor } from './server';

/** What the thread of a local JOOR says to the one that started it. */
export type WorkerMessage =
  | { url: string; sftp: SftpAddress | null; restored: boolean }
  | { userError: string }
  | { stopped: true };

async function run(): Promise<void> {
  if (!parentPort) throw new Error('The worker of the local JOOR runs in a thread of its own.');
  const port = parentPort;
  const say = (message: WorkerMessage) => port.postMessage(message);
  try {
    const running = await serveJoor(workerData as JoorOptions);
    port.once('message', async () => {
      await running.close();
      say({ stopped: true });
    });
    say({ url: running.url, sftp: running.sftp, restored: running.restored });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UserError') throw error;
    say({ userError: error.message });
    port.close();
  }
}

void run();
