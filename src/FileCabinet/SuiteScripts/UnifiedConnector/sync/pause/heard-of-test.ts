import type { ConnectionTest } from '../../joor/test-connection';
import type { Heard } from '../records/account-state-store';

/** What a connection test tells of whether JOOR works for us. */
export const heardOfTest = ({ verdict, sentence }: ConnectionTest): Heard => ({
  asked: 'get',
  works: verdict === 'fine',
  words: sentence,
});
