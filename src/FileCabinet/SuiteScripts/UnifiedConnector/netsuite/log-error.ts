import * as log from 'N/log';

/**
 * Writes what went wrong to the script log, for the support; people are told in a sentence. `title` has at most 99
 * characters. Objects are logged as JSON, which leaves an error of the language empty, so its stack is logged as text
 * (Oracle help, section_4430385611).
 */
export function logError(title: string, error: unknown): void {
  log.error({ title, details: error instanceof Error ? (error.stack ?? error.message) : error });
}
