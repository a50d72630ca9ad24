import * as runtime from 'N/runtime';
import { judge } from './judge';
import type { ProbeResult, SideResult } from './probe-result';
import { readRequest, readResults, saveLearned } from './probe-store';
import { BEHAVIOUR_QUESTIONS, QUESTIONS } from './questions';
import { REGISTER } from './register';
import { withSilence } from './schedule';
import { statementQuestion } from './statement';

const BEHAVIOURS: ReadonlySet<string> = new Set(BEHAVIOUR_QUESTIONS.map(({ id }) => id));

/** What the probe found out since it was last asked for; null: nothing yet. Costs 20 units. */
export function readProbeResult(): ProbeResult | null {
  const request = readRequest();
  if (!request) return null;
  const sides = readResults().filter(({ at }) => at >= request.at);
  return sides.length === 0 ? null : judged(withSilence(sides, request.at, new Date().toISOString()));
}

const judged = (sides: readonly SideResult[]): ProbeResult =>
  judge({
    account: runtime.accountId,
    sides,
    questions: [...QUESTIONS, ...REGISTER.map(statementQuestion)],
    behaviours: BEHAVIOURS,
  });

/** Lets the connector use what is known now. Costs at most 46 units. */
export function learn(): void {
  const result = readProbeResult();
  if (result) saveLearned({ version: result.version, behaviours: result.behaviours });
}
