import type { Account } from '../account/account';
import { type ExecutionReport, InstanceRun, type RunListeners } from './instance-run';
import { hasUnfinishedInstance, pendingTasks } from './instances';
import { type Recurrence, startTimes } from './recurrence';
import { beginScript } from './run';
import { SCRIPT_TYPES } from './script-types';
import { findScript, type ScriptDeployment, type ScriptRecord } from './scripts';

/** A deployment with the status Scheduled, and its schedule. */
export interface ScheduledDeployment {
  script: ScriptRecord;
  deployment: ScriptDeployment;
  recurrence: Recurrence;
}

/** What became of a start time, or of an instance that a script submitted meanwhile. */
export interface DueRun {
  /** When it was due or submitted, milliseconds since 1970 UTC. */
  at: number;
  scriptId: string;
  deploymentId: string;
  startedBy: 'schedule' | 'task.submit';
  /** undefined where the start was skipped: the deployment's last instance was not finished. */
  report: ExecutionReport | undefined;
}

export interface RunDueOptions extends RunListeners {
  /** Told every run when it is finished, and every start that is skipped. */
  onRun?: (run: DueRun) => void;
}

interface Slot extends ScheduledDeployment {
  at: number;
}

/** Schedules rarer than this have no next start. */
const YEARS = 10 * 366 * 24 * 3_600_000;

/** Deployments with a schedule, in the order in which they were deployed. */
export function scheduledDeployments(account: Account): ScheduledDeployment[] {
  return SCRIPT_TYPES.flatMap((type) => account.objects(type.object))
    .flatMap(({ scriptId }) => findScript(account, scriptId) ?? [])
    .flatMap((script) =>
      script.deployments.flatMap((deployment) => {
        const { recurrence, status, isDeployed } = deployment;
        if (recurrence === undefined || status !== 'SCHEDULED' || !isDeployed) return [];
        return [{ script, deployment, recurrence }];
      }),
    );
}

/** Those that really start: in some accounts a schedule that came by a deploy never does, though it reads Scheduled. */
export function startingDeployments(account: Account): ScheduledDeployment[] {
  return account.behaviours.get('schedule.sdf-recurrence') === 'never' ? [] : scheduledDeployments(account);
}

/** The first start after the account's time; undefined when there is none. */
export function nextStart(account: Account, { recurrence }: ScheduledDeployment): number | undefined {
  const now = account.clock.now();
  const [time] = startTimes(recurrence, account.settings.timeZone, now, now + YEARS);
  return time;
}

/**
 * Moves the account's clock from start time to start time until `until`, and runs what is due: schedules in order of
 * time, and what scripts submit. Instances that NetSuite would have running at the same time share it one invocation
 * after the other: before each invocation, whatever has become due runs first. A start whose deployment is not
 * finished is skipped.
 * @param until milliseconds since 1970 UTC; what becomes due while a run goes on past it is left to the next call
 * @returns every run and skipped start, in the order in which they ended
 */
export function runDue(account: Account, until: number, options: RunDueOptions = {}): DueRun[] {
  const { clock } = account;
  const left = overruns.get(account);
  const scheduler = new Scheduler(account, options, left?.clock === clock.now() ? left.until : clock.now());
  scheduler.runUntil(until);
  if (clock.now() < until) clock.set(until);
  overruns.set(account, { until, clock: clock.now() });
  return scheduler.runs;
}

/** Up to when starts were made, and the clock then: it is later where the last run went on past that. */
const overruns = new WeakMap<Account, { until: number; clock: number }>();

class Scheduler {
  readonly runs: DueRun[] = [];
  readonly #account: Account;
  readonly #options: RunDueOptions;
  readonly #deployments: ScheduledDeployment[];
  /** Start times up to here have been looked up. */
  #lookedUp: number;
  /** When the last instance of a deployment ended, by script and deployment id. */
  readonly #ends = new Map<string, number>();
  /** Starts of the time looked up last that have not been made yet. */
  #slots: Slot[] = [];

  /** @param after starts at this time or before are not due any more */
  constructor(account: Account, options: RunDueOptions, after: number) {
    this.#account = account;
    this.#options = options;
    this.#deployments = startingDeployments(account);
    this.#lookedUp = after;
  }

  runUntil(until: number): void {
    const { clock } = this.#account;
    this.#runSubmitted(until);
    for (let slot = this.#take(until); slot !== undefined; slot = this.#take(until)) {
      if (clock.now() < slot.at) clock.set(slot.at);
      this.#start(slot, until);
      this.#runSubmitted(until);
    }
  }

  /** The next start up to a time. */
  #take(until: number): Slot | undefined {
    if (this.#slots.length === 0) this.#lookUp(until);
    return this.#slots.shift();
  }

  #lookUp(until: number): void {
    const { timeZone } = this.#account.settings;
    const next = this.#deployments.flatMap((scheduled): Slot[] => {
      const [at] = startTimes(scheduled.recurrence, timeZone, this.#lookedUp, until);
      return at === undefined ? [] : [{ ...scheduled, at }];
    });
    this.#lookedUp = Math.min(...next.map(({ at }) => at), Math.max(until, this.#lookedUp));
    this.#slots = next.filter(({ at }) => at === this.#lookedUp);
  }

  #start({ at, script, deployment }: Slot, until: number): void {
    const run = { at, scriptId: script.id, deploymentId: deployment.id, startedBy: 'schedule' as const };
    const wasRunning = at < (this.#ends.get(`${script.id} ${deployment.id}`) ?? Number.NEGATIVE_INFINITY);
    if (wasRunning || hasUnfinishedInstance(this.#account, script, deployment)) {
      this.#ended({ ...run, report: undefined });
      return;
    }
    const instance = beginScript(this.#account, {
      script: script.id,
      deployment: deployment.id,
      onProgress: this.#options.onProgress,
      onMoment: this.#options.onMoment,
    });
    this.#ended({ ...run, report: this.#finish(instance, until) });
  }

  #runSubmitted(until: number): void {
    for (let [taskId] = pendingTasks(this.#account); taskId !== undefined; [taskId] = pendingTasks(this.#account)) {
      const at = this.#account.clock.now();
      const report = this.#finish(new InstanceRun(this.#account, taskId, this.#options), until);
      const { scriptId, deploymentId } = report;
      this.#ended({ at, scriptId, deploymentId, startedBy: 'task.submit', report });
    }
  }

  /** Takes an instance to its end; what becomes due on the way is run before its next invocation. */
  #finish(instance: InstanceRun, until: number): ExecutionReport {
    const { clock } = this.#account;
    while (instance.step() !== undefined) this.runUntil(Math.min(until, clock.now()));
    const report = instance.finish();
    this.#ends.set(`${report.scriptId} ${report.deploymentId}`, clock.now());
    return report;
  }

  #ended(run: DueRun): void {
    this.runs.push(run);
    this.#options.onRun?.(run);
  }
}
