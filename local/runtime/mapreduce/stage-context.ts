import { NetSuiteError } from '../../account/errors';
import { iteration } from './iteration';
import { type Group, makePair, type Pair } from './pairs';

/** [key, serialised error, executionNo] */
export type StageError = readonly [string, string, number];

interface StageContextOptions {
  group: Group;
  executionNo: number;
  /** Of the key's earlier executions. */
  errors: readonly StageError[];
  write(pair: Pair): void;
}

/**
 * The context of map or reduce. isRestarted tells whether the function has run for the key before, after a restart
 * and after an uncaught error alike (Oracle help section_4540852756, section_4540820922).
 */
export function stageContext(
  stage: 'MAP' | 'REDUCE',
  { group, executionNo, errors, write }: StageContextOptions,
): object {
  const previous = [...errors];
  const context = {
    isRestarted: executionNo > 1,
    executionNo,
    errors: iteration(() => previous),
    key: group.key,
    write(first: unknown, ...rest: unknown[]) {
      const { key, value } = writeArguments(first, rest);
      if (key === undefined || key === null || value === undefined || value === null) {
        const missing = key === undefined || key === null ? 'key' : 'value';
        throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `context.write: Missing a required argument: ${missing}`);
      }
      write(makePair(key, value));
    },
  };
  return stage === 'MAP' ? { ...context, value: group.values[0] } : { ...context, values: group.values };
}

/** write(key, value), or write({ key, value }). */
function writeArguments(first: unknown, rest: readonly unknown[]): { key: unknown; value: unknown } {
  if (rest.length > 0) return { key: first, value: rest[0] };
  const options = (typeof first === 'object' && first !== null ? first : { key: first }) as Record<string, unknown>;
  return { key: options.key, value: options.value };
}
