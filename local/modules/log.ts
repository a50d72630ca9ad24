import { optionsOf } from './arguments';
import type { LogLevel, ModuleFactory } from './module';

/** Title of an entry that was given none; nothing that is logged throws (probed by SuiteScript-2.0-Type-Declarations). */
const UNTITLED = 'Untitled';

export const log: ModuleFactory = (execution) => {
  const write =
    (level: LogLevel) =>
    (...values: unknown[]): void => {
      const { title, details } = optionsOf(values, ['title', 'details']);
      execution.log(level, text(title) || UNTITLED, text(details));
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
