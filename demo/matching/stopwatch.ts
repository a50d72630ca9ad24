import type { ExecutionReport } from '../../local/runtime/run';
import { rounded } from '../figures/figures';

/** Says what steps took, each since the one before. */
export class Stopwatch {
  private begun = performance.now();

  /** Forgets the time up to now. */
  restart(): void {
    this.begun = performance.now();
  }

  say(what: string, more = ''): void {
    console.log(`${what}: ${rounded((performance.now() - this.begun) / 1000, 1)} s. ${more}`.trim());
    this.restart();
  }

  report(what: string, { errors, stages }: ExecutionReport): void {
    for (const { message } of errors) console.error(message);
    const told = stages.map(
      ({ stage, units, maxUnits, invocations }) => `${stage} ${units} units in ${invocations}, at most ${maxUnits}`,
    );
    this.say(what, `${told.join('; ')}.`);
  }
}
