import { iteration } from './iteration';
import type { Pair } from './pairs';
import type { StageOutcome } from './stage';

/** inputSummary: statistics of the getInputData stage. */
export interface InputOutcome {
  dateCreated: Date;
  seconds: number;
  usage: number;
  /** Serialised; null when all went well. */
  error: string | null;
}

/** A stage that did not run. */
export function emptyStage(dateCreated: Date): StageOutcome {
  return {
    keys: [],
    errors: [],
    output: [],
    dateCreated,
    seconds: 0,
    usage: 0,
    concurrency: 0,
    yields: 0,
    exits: false,
  };
}

/** The context of summarize but for isRestarted (Oracle help section_4483900159 and its neighbours). `output` is what the last stage wrote. */
export function summaryContext(input: InputOutcome, map: StageOutcome, reduce: StageOutcome, output: readonly Pair[]) {
  return {
    dateCreated: input.dateCreated,
    seconds: input.seconds + map.seconds + reduce.seconds,
    usage: input.usage + map.usage + reduce.usage,
    concurrency: Math.max(map.concurrency, reduce.concurrency),
    yields: map.yields + reduce.yields,
    inputSummary: { ...input },
    mapSummary: stageSummary(map),
    reduceSummary: stageSummary(reduce),
    output: iteration(() => output.map(({ key, value }) => [key, value])),
    toString: () => 'mapReduce.Summary',
  };
}

function stageSummary(stage: StageOutcome) {
  const { dateCreated, seconds, usage, concurrency, yields } = stage;
  const keys = [...stage.keys].sort((left, right) => (left.key < right.key ? -1 : 1));
  return {
    dateCreated,
    seconds,
    usage,
    concurrency,
    yields,
    keys: iteration(() => keys.map(({ key, executions, state }) => [key, executions, state])),
    errors: iteration(() => stage.errors),
  };
}
