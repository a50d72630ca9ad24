import { entryFileOf } from '../entry-file';
import type { Steps } from '../moments';
import { serializeError } from '../script-error';
import type { Invocation, TaskRun } from '../task-run';
import { type Configuration, configurationOf } from './configuration';
import { inputPairs } from './input';
import { type Group, groupSize, type Pair, PersistedData, shuffle, sizeOf } from './pairs';
import { type ProgressListener, ProgressReport } from './progress-report';
import { runStage, type StageOutcome } from './stage';
import { emptyStage, type InputOutcome, summaryContext } from './summary';

export interface MapReduceOutcome {
  status: 'COMPLETE' | 'FAILED';
  yields: number;
}

/**
 * Runs a Map/Reduce instance from getInputData to summarize, one invocation after the other (Oracle help
 * bridgehead_4387802529). The status is FAILED when getInputData or summarize failed, or a stage was left early:
 * docs/assumptions.md.
 */
export function runMapReduce(task: TaskRun, onProgress: ProgressListener): Steps<MapReduceOutcome> {
  return new MapReduceRun(task, onProgress).run();
}

class MapReduceRun {
  readonly #task: TaskRun;
  readonly #progress: ProgressReport;
  readonly #persisted = new PersistedData();
  readonly #functions: ReadonlySet<string>;
  readonly #configuration: Configuration;

  constructor(task: TaskRun, onProgress: ProgressListener) {
    this.#task = task;
    this.#progress = new ProgressReport(task, onProgress);
    const { functions, config } = entryFileOf(task);
    this.#functions = functions;
    this.#configuration = configurationOf(config);
  }

  *run(): Steps<MapReduceOutcome> {
    const { input, pairs } = yield* this.#getInputData();
    const hasMap = this.#has('map');
    const hasReduce = this.#has('reduce');
    let map = emptyStage(input.dateCreated);
    let reduce = emptyStage(input.dateCreated);
    if (input.error === null && hasMap)
      map = yield* this.#stage(
        'MAP',
        pairs.map(({ key, value }) => ({ key, values: [value] })),
      );
    if (input.error === null && hasReduce && !map.exits) {
      this.#progress.enter('SHUFFLE', 0, 0);
      reduce = yield* this.#stage('REDUCE', shuffle(hasMap ? map.output : pairs));
    }
    const output = hasReduce ? reduce.output : map.output;
    const summarized = yield* this.#summarize(input, map, reduce, output);
    const cutShort = [map, reduce].some((stage) => stage.exits || stage.keys.some(({ state }) => state === 'PENDING'));
    return {
      status: input.error !== null || cutShort || !summarized ? 'FAILED' : 'COMPLETE',
      yields: map.yields + reduce.yields,
    };
  }

  *#getInputData(): Steps<{ input: InputOutcome; pairs: Pair[] }> {
    this.#progress.enter('GET_INPUT', 1, 0);
    const dateCreated = new Date(this.#task.account.clock.now());
    const invocation = yield* this.#once('GET_INPUT', 'getInputData', (isRestarted) => ({ isRestarted }));
    const input: InputOutcome = { dateCreated, seconds: invocation.seconds, usage: invocation.units, error: null };
    let pairs: Pair[] = [];
    if (invocation.failed) input.error = serializeError(invocation.error);
    else {
      try {
        pairs = inputPairs(invocation.result, invocation.execution);
        for (const pair of pairs) this.#persisted.add(sizeOf(pair));
      } catch (error) {
        this.#task.fail('GET_INPUT', error);
        input.error = serializeError(error);
      }
    }
    this.#progress.processed(1, 0);
    return { input, pairs };
  }

  *#stage(stage: 'MAP' | 'REDUCE', groups: Group[]): Steps<StageOutcome> {
    let processed = 0;
    let pendingSize = groups.reduce((sum, group) => sum + groupSize(group), 0);
    this.#progress.enter(stage, groups.length, pendingSize);
    const outcome = yield* runStage(this.#task, {
      stage,
      groups,
      configuration: this.#configuration,
      persisted: this.#persisted,
      onProcessed: (group) => {
        processed += 1;
        pendingSize -= groupSize(group);
        this.#progress.processed(processed, pendingSize);
      },
    });
    if (stage === 'REDUCE' || !this.#has('reduce')) this.#progress.wrote(outcome.output);
    return outcome;
  }

  /** @returns false when summarize failed; true also where there is none */
  *#summarize(input: InputOutcome, map: StageOutcome, reduce: StageOutcome, output: readonly Pair[]): Steps<boolean> {
    this.#progress.enter('SUMMARIZE', 1, 0);
    let failed = false;
    if (this.#has('summarize')) {
      const summary = summaryContext(input, map, reduce, output);
      ({ failed } = yield* this.#once('SUMMARIZE', 'summarize', (isRestarted) => ({ ...summary, isRestarted })));
    }
    this.#progress.processed(1, 0);
    return !failed;
  }

  /** getInputData and summarize run again from the beginning after every restart (Oracle help section_1517279626). */
  *#once(
    stage: 'GET_INPUT' | 'SUMMARIZE',
    entryPoint: string,
    context: (isRestarted: boolean) => object,
  ): Steps<Invocation> {
    for (let executionNo = 1; ; executionNo += 1) {
      const invocation = yield* this.#task.invoke({
        stage,
        entryPoint,
        context: context(executionNo > 1),
        executionNo,
      });
      if (!invocation.restarted) return invocation;
    }
  }

  #has(entryPoint: string): boolean {
    return this.#functions.has(entryPoint);
  }
}
