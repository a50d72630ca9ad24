import { saveProgress } from '../instances';
import { NO_PROGRESS, type TaskProgress } from '../progress';
import type { MapReduceStage, StageName } from '../script-types';
import type { TaskRun } from '../task-run';
import { type Pair, sizeOf } from './pairs';

/** How far a stage is, for whoever shows it while it runs. */
export interface ProgressEvent {
  taskId: string;
  stage: StageName;
  processed: number;
  total: number;
}

export type ProgressListener = (event: ProgressEvent) => void;

/** Least time between two writes of the same stage's progress to the account. */
const SAVE_EVERY_MS = 200;

/** Tells a listener and the account's rows where a Map/Reduce instance stands. */
export class ProgressReport {
  readonly #task: TaskRun;
  readonly #listener: ProgressListener;
  #progress: TaskProgress = NO_PROGRESS;
  #stage: MapReduceStage = 'GET_INPUT';
  #total = 0;
  #saved = 0;

  constructor(task: TaskRun, listener: ProgressListener) {
    this.#task = task;
    this.#listener = listener;
  }

  /** @param total number of keys the stage will process; @param size their bytes */
  enter(stage: MapReduceStage, total: number, size: number): void {
    this.#stage = stage;
    this.#total = total;
    this.#update(0, size);
    this.#save();
  }

  processed(count: number, pendingSize: number): void {
    this.#update(count, pendingSize);
    if (count === this.#total || performance.now() - this.#saved > SAVE_EVERY_MS) this.#save();
  }

  /** The output that summarize is to iterate over. */
  wrote(pairs: readonly Pair[]): void {
    const size = pairs.reduce((sum, pair) => sum + sizeOf(pair), 0);
    this.#progress = { ...this.#progress, output: { total: pairs.length, pending: pairs.length, pendingSize: size } };
  }

  #update(processed: number, pendingSize: number): void {
    const total = this.#total;
    const counts = { total, pending: total - processed, pendingSize };
    const percentComplete = total === 0 ? 100 : Math.floor((processed * 100) / total);
    this.#progress = { ...this.#progress, percentComplete };
    if (this.#stage === 'MAP') this.#progress.map = counts;
    if (this.#stage === 'REDUCE') this.#progress.reduce = counts;
    if (this.#stage === 'SUMMARIZE' && processed === total) {
      this.#progress.output = { ...this.#progress.output, pending: 0, pendingSize: 0 };
    }
    this.#listener({ taskId: this.#task.instance.taskId, stage: this.#stage, processed, total });
  }

  #save(): void {
    this.#saved = performance.now();
    saveProgress(this.#task.account, this.#task.instance.taskId, this.#stage, this.#progress);
  }
}
