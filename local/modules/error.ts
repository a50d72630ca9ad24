import { NetSuiteError } from '../account/errors';
import { optionsOf } from './arguments';
import { ERROR_TYPES } from './error/types';
import type { ModuleFactory } from './module';

/** An error a script made to throw it. */
export class CreatedError extends NetSuiteError {
  constructor(
    name: string,
    message: string,
    readonly notifyOff: boolean,
    override readonly cause: unknown,
  ) {
    super(name, message);
  }
}

/** N/error, on the server and in the browser. */
export const errorModule = {
  Type: ERROR_TYPES,
  create(...values: unknown[]): NetSuiteError {
    const options = optionsOf(values, ['name', 'message', 'notifyOff', 'cause']);
    // Neither is needed (probed by SuiteScript-2.0-Type-Declarations).
    const { name = '', message = '' } = options;
    if (typeof name !== 'string') {
      throw new NetSuiteError(
        'WRONG_PARAMETER_TYPE',
        'error.create: Wrong parameter type: name is expected as string.',
      );
    }
    const text =
      typeof message === 'object' && message !== null && 'message' in message
        ? String(message.message)
        : String(message);
    return new CreatedError(name, text, options.notifyOff === true, options.cause);
  },
};

export const error: ModuleFactory = () => ({ ...errorModule });
