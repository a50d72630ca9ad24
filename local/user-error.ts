/**
 * A mistake of the person at the keyboard (a wrong id, an unreadable file, a port in use). Commands print
 * its message as one sentence, without a stack trace, and end with exit code 1.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
