import { NetSuiteError } from '../account/errors';
import { optionsOf } from './arguments';
import type { LogLevel, ModuleFactory } from './module';

/** Title of an entry that was given none: docs/assumptions.md. */
const UNTITLED = 'Untitled';

export const log: ModuleFactory = (execution) => {
  const write =
    (level: LogLevel) =>
    (...values: unknown[]): void => {
      if (values.length === 0) {
        const method = `log.${level.toLowerCase()}`;
        throw new NetSuiteError('SSS_MISSING_REQD_ARGUMENT', `${method}: Missing a required argument: title`);
      }
      const { title, details } = optionsOf(values, ['title', 'details']);
      execution.log(level, title === undefined || title === '' ? UNTITLED : text(title), text(details));
    };
  return { debug: write('DEBUG'), audit: write('AUDIT'), error: write('ERROR'), emergency: write('EMERGENCY') };
};

/** Objects are logged as JSON; errors of the language, which JSON would leave empty, by name and message. */
function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isLanguageError(value)) return `${value.name}: ${value.message}`;
  return JSON.stringify(value) ?? '';
}

function isLanguageError(value: object): value is Error {
  return 'name' in value && 'message' in value && 'stack' in value && !('toJSON' in value);
}
