import type { SelectionResult } from '../../customers/selection-store';
import { counted } from '../records/counted';
import { NOTHING_EXPORTED, RUN_KIND, RUN_STATUS, type RunResult } from '../records/run';

interface Done {
  select: boolean;
  results: readonly SelectionResult[];
  /** What broke off parts of it, as NetSuite says it. */
  errors: readonly string[];
  /** Who asked for it. */
  by: string;
  seconds: number;
  units: number;
  now: Date;
}

/** What became of customers that were enabled for JOOR or taken off, in sentences, one on a line. */
export function selectionSentences({ select, results }: Pick<Done, 'select' | 'results'>): string[] {
  const of = (name: 'changed' | 'unchanged') => results.reduce((sum, result) => sum + result[name].length, 0);
  const failed = results.flatMap((result) => result.failed);
  const as = select ? 'enabled for JOOR' : 'taken off JOOR';
  const already = select ? 'enabled already' : 'not enabled anyway';
  return [
    `${counted(of('changed'), 'customer was', 'customers were')} ${as}.`,
    ...(of('unchanged') > 0 ? [`${counted(of('unchanged'), 'was', 'were')} ${already}.`] : []),
    ...(failed.length > 0 ? [`${counted(failed.length, 'customer was', 'customers were')} not saved:`] : []),
    ...failed.map(({ customerId, sentence }) => `Customer ${customerId}: ${sentence}`),
  ];
}

/** The same as a Run record: nothing of it went to JOOR. */
export function selectionRun(done: Done): RunResult {
  const { select, errors, by, seconds, units, now } = done;
  const brokeOff = errors.map((error) => `A part of it broke off: ${error}`);
  return {
    kind: select ? RUN_KIND.enable : RUN_KIND.takeOff,
    status: errors.length > 0 ? RUN_STATUS.stopped : RUN_STATUS.finished,
    startedAt: new Date(now.getTime() - seconds * 1000),
    duration: Math.round(seconds),
    ...NOTHING_EXPORTED,
    credits: 0,
    units,
    message: [`Asked for by ${by}.`, ...brokeOff, ...selectionSentences(done)].join('\n'),
  };
}
