import type { GetOutcome } from '../../joor/read-back';
import type { Heard } from '../records/account-state-store';

/** What an answer to a question tells of whether JOOR works for us. */
export const heardOf = (outcome: GetOutcome<unknown>): Heard => ({
  asked: 'get',
  works: outcome.kind === 'found' || outcome.kind === 'missing',
  words: 'message' in outcome ? outcome.message : '',
});
