import * as log from 'N/log';

/** Writes an error with its stack to the script log, for the support; people are told in a sentence. */
export const logError = (title: string, error: unknown): void => log.error({ title, details: error });
