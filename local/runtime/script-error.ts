import { types } from 'node:util';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import { CreatedError } from '../modules/error';
import { belongsTo, type RealmIntrinsics } from './realm';

/** An error as reports, logs and summaries keep it. */
export interface ErrorRecord {
  name: string;
  message: string;
}

/**
 * The error a script's realm sees for one that the host threw; what the script itself threw passes unchanged. Fields of
 * system errors and of a script's own as probed by SuiteScript-2.0-Type-Declarations.
 */
export function toScriptError(error: unknown, intrinsics: RealmIntrinsics): unknown {
  if (!types.isNativeError(error) || belongsTo(intrinsics, error)) return error;
  const documented = error instanceof NetSuiteError || error instanceof NotSupportedError;
  const name = documented ? error.name : 'UNEXPECTED_ERROR';
  const { message } = error;
  const stack = () => intrinsics.Array.from(documented ? scriptFrames(error.stack) : (error.stack ?? '').split('\n'));
  if (error instanceof CreatedError) {
    const { cause, notifyOff } = error;
    return new intrinsics.SuiteScriptError({ name, message, id: null, stack, cause, notifyOff });
  }
  const cause = Object.assign(new intrinsics.Object(), {
    type: 'internal error',
    code: name,
    details: message,
    userEvent: null,
    notifyOff: false,
  });
  intrinsics.defineLazily(cause, 'stackTrace', stack);
  return new intrinsics.SuiteScriptError({ name, message, id: '', stack, cause, notifyOff: false });
}

/** Name and message of whatever a script may throw. */
export function errorRecord(error: unknown): ErrorRecord {
  if (typeof error === 'object' && error !== null) {
    const name = 'name' in error && typeof error.name === 'string' ? error.name : 'UNEXPECTED_ERROR';
    const message = 'message' in error ? String(error.message) : JSON.stringify(error);
    return { name, message };
  }
  return { name: 'UNEXPECTED_ERROR', message: String(error) };
}

/** The serialisation of an error that summaries and `context.errors` hand out: JSON with type, name, message, stack. */
export function serializeError(error: unknown): string {
  if (hasToJson(error)) return JSON.stringify(error);
  const { name, message } = errorRecord(error);
  const stack = types.isNativeError(error) ? scriptFrames(error.stack) : [];
  return JSON.stringify({ type: 'error.SuiteScriptError', name, message, stack, id: '', notifyOff: false });
}

/** Lines of a stack that lie in File Cabinet files, most recent first. */
function scriptFrames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*\/(SuiteScripts|SuiteApps)\//.test(line) && !line.includes('node_modules'));
}

function hasToJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';
}
