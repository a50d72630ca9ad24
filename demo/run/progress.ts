import { Presets, SingleBar } from 'cli-progress';
import type { ProgressListener } from '../../local/runtime/run';
import type { Output } from '../../local/terminal';

/** Shows how far a step is: as a bar on a terminal, as one plain line at its end elsewhere. */
export class Step {
  private readonly bar: SingleBar | null;
  private readonly started = performance.now();
  private total = 0;

  constructor(
    private readonly title: string,
    private readonly stream: Output,
  ) {
    const format = `${title.padEnd(26)} {bar} {value}/{total} {unit}`;
    this.bar = stream.isTTY ? new SingleBar({ format, stream, barsize: 30, gracefulExit: false }, Presets.rect) : null;
  }

  /** `done` of `total` units, e.g. "customers". */
  update(done: number, total: number, unit: string): void {
    if (this.bar && total !== this.total) {
      this.bar.stop();
      this.bar.start(total, done, { unit });
    }
    this.total = total;
    this.bar?.update(done, { unit });
  }

  finish(result: string): void {
    this.bar?.stop();
    const seconds = ((performance.now() - this.started) / 1000).toFixed(1);
    this.stream.write(`${this.title}: ${result} (${seconds} s).\n`);
  }
}

const STAGES: Record<string, string> = {
  GET_INPUT: 'inputs',
  MAP: 'pages compared',
  REDUCE: 'batches',
  SUMMARIZE: 'summaries',
};

/** Shows the stages of a Map/Reduce run as the progress of a step. */
export function stageProgress(step: Step): ProgressListener {
  return ({ stage, processed, total }) => {
    if (stage === 'MAP' || stage === 'REDUCE') step.update(processed, total, STAGES[stage] ?? stage);
  };
}
