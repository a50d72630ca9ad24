import type { EntryPoints } from 'N/types';
import { keep } from '../../account-probe/measure-parts';
import { fits, observe, unseen } from '../../account-probe/measure-query';
import { learn } from '../../account-probe/read-result';
import { howStarted } from './started';

const ANSWERS: Readonly<Record<string, string>> = {
  SSS_USAGE_LIMIT_EXCEEDED: 'sss-usage',
  SCRIPT_EXECUTION_USAGE_LIMIT_EXCEEDED: 'script-execution',
};

/** Keeps with which error the units ended, whether the script caught it or not. */
export function summarize({ output, mapSummary }: EntryPoints.MapReduce.summarizeContext): void {
  const ends: string[] = [];
  output.iterator().each((_, value) => {
    ends.push(value);
    return true;
  });
  mapSummary.errors.iterator().each((_, error) => {
    ends.push(`not caught ${error}`);
    return true;
  });
  const [end] = ends;
  if (end === undefined) return;
  const seen = observe('governance.exhausted-error', () => {
    const name = Object.keys(ANSWERS).find((each) => end.includes(each));
    return name === undefined ? unseen(end.slice(0, 200)) : fits(ANSWERS[name] ?? '', end.slice(0, 200));
  });
  keep(howStarted(), [seen]);
  learn();
}
