import type { Account } from '../account/account';
import { InstanceRun } from './instance-run';
import { hasUnfinishedInstance, pendingTasks } from './instances';
import { startTimes } from './recurrence';
import { beginScript } from './run';
import { type ScheduledDeployment, startingDeployments } from './schedule';

export interface Background {
  /** Starts nothing more. A run under way stays as it is, as one does whose server goes down. */
  stop(): void;
}

/** Milliseconds between two looks for work while there is none. */
const IDLE = 500;

/**
 * Works while an account is served: runs what scripts submit, and what is scheduled as the account's clock goes on from
 * now, one after the other. Between two invocations whatever else waits in this thread has its turn, such as the pages.
 * @param onError told what keeps a run from going on; the others go on
 */
export function workInBackground(account: Account, onError: (error: Error) => void): Background {
  const starts = new Starts(account);
  let current: InstanceRun | undefined;
  const work = () => {
    try {
      current ??= next(account, starts);
      if (current !== undefined && current.step() === undefined) current = undefined;
    } catch (error) {
      current = undefined;
      onError(error as Error);
    }
    timer = setTimeout(work, current === undefined ? IDLE : 0);
  };
  let timer = setTimeout(work, 0);
  return { stop: () => clearTimeout(timer) };
}

function next(account: Account, starts: Starts): InstanceRun | undefined {
  const [taskId] = pendingTasks(account);
  if (taskId !== undefined) return new InstanceRun(account, taskId, {});
  const due = starts.take();
  return due && beginScript(account, { script: due.script.id, deployment: due.deployment.id });
}

/** Starts that become due. One whose deployment is not finished is skipped, as NetSuite does. */
class Starts {
  readonly #account: Account;
  #lookedUp: number;
  #due: ScheduledDeployment[] = [];

  constructor(account: Account) {
    this.#account = account;
    this.#lookedUp = account.clock.now();
  }

  take(): ScheduledDeployment | undefined {
    if (this.#due.length === 0) this.#lookUp();
    const due = this.#due.shift();
    if (due === undefined || !hasUnfinishedInstance(this.#account, due.script, due.deployment)) return due;
    return this.take();
  }

  /** A deployment that was due more than once meanwhile starts once. */
  #lookUp(): void {
    const { clock, settings } = this.#account;
    const [from, until] = [this.#lookedUp, clock.now()];
    if (until <= from) return;
    this.#lookedUp = until;
    this.#due = startingDeployments(this.#account).filter(({ recurrence }) => {
      const [at] = startTimes(recurrence, settings.timeZone, from, until);
      return at !== undefined;
    });
  }
}
