import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { submitMatch } from '../../netsuite/submit-match';
import { isOpen } from '../../sync/match/match';
import { changeMatch, readMatches } from '../../sync/match/match-store';
import { deletePortions } from '../../sync/match/portion-store';

/** Moves each match on by a stage, or says why it stopped. What is left to do is done by another run. */
export function summarize(summary: EntryPoints.MapReduce.summarizeContext): void {
  const errors = errorsOf(summary);
  for (const error of errors) logError('A match stopped', error);
  let more = false;
  const matches = readMatches();
  // One that was discarded while this run was at it: what was written since is deleted by the next.
  for (const { id } of matches.filter(
    ({ state, stage }) => state === 'discarded' && (stage === 'pairs' || stage === 'writing'),
  )) {
    changeMatch(id, { stage: '' });
    more = true;
  }
  for (const match of matches.filter((each) => isOpen(each, Date.now()) && each.state === 'comparing')) {
    const { stage } = match;
    const isNext = stage === 'prepare' || stage === 'rows';
    if (summary.inputSummary.error || (errors.length > 0 && !isNext)) {
      const again = stage === 'prepare' || stage === 'pairs' ? 'prepare' : 'rows';
      changeMatch(match.id, { state: 'stopped', stage: again, problem: errors.join(' ') });
    } else if (isNext) more = true;
    else if (stage === 'pairs') {
      changeMatch(match.id, { stage: 'rows' });
      more = true;
    } else if (stage === 'writing') {
      deletePortions(match.id, ['loaded', 'customers', 'connections', 'shared', 'proposals']);
      changeMatch(match.id, { state: 'deciding', stage: '', problem: '' });
    }
  }
  if (more) submitMatch();
}

/** What went wrong in a stage, as sentences, each once. */
function errorsOf({ inputSummary, mapSummary, reduceSummary }: EntryPoints.MapReduce.summarizeContext): string[] {
  const errors = new Set<string>();
  if (inputSummary.error) errors.add(`Reading the customers failed: ${messageOf(inputSummary.error)}`);
  for (const [stage, raised] of [
    ['Comparing', mapSummary.errors],
    ['Proposing', reduceSummary.errors],
  ] as const) {
    raised.iterator().each((_, text) => {
      errors.add(`${stage} failed: ${messageOf(text)}`);
      return true;
    });
  }
  return [...errors];
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { message?: string }).message ?? text;
  } catch {
    return text;
  }
}
