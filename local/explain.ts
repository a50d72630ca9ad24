import { explained, NetSuiteError, NotSupportedError } from './account/errors';
import { UserError } from './user-error';

/** What the machine lacks, by the codes of Node and SQLite. */
const LACKING: readonly { code: RegExp; sentence: string }[] = [
  {
    code: /ENOSPC|SQLITE_FULL|database or disk is full/i,
    sentence: 'The disk is full. Free some space and start again: what was written before is kept.',
  },
  { code: /EDQUOT/, sentence: 'Your disk quota is used up. Free some space and start again.' },
  { code: /EROFS|attempt to write a readonly database/i, sentence: 'The disk or the account file is read-only.' },
];

/** What went wrong in a sentence for the person at the keyboard; null: it is a mistake of ours, and its stack is wanted. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof UserError || error instanceof NotSupportedError) return error.message;
  if (error instanceof NetSuiteError) return `${error.name}: ${explained(error)}`;
  // SQLite's own errors come from native code, which knows no Error of ours.
  if (typeof error !== 'object' || error === null) return null;
  const { code = '', message = '', cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  const found = LACKING.find((each) => each.code.test(String(code)) || each.code.test(String(message)));
  return found ? found.sentence : sentenceOf(cause);
}
