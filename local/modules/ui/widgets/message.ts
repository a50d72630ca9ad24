import { NetSuiteError } from '../../../account/errors';
import { type Options, wrongType } from '../../arguments';
import { MESSAGE_TYPES, type MessageType } from './enums';
import type { MessageModel } from './model';

/** message.Message on the server: only Form.addPageInitMessage takes it. */
export class Message {
  readonly #model: MessageModel;

  constructor(options: Options) {
    this.#model = modelOfOptions(options);
    models.set(this, this.#model);
  }

  toString(): string {
    return 'message.Message';
  }
}

const models = new WeakMap<object, MessageModel>();

/** @throws NetSuiteError WRONG_PARAMETER_TYPE, MISSING_REQD_ARGUMENT (Oracle help section_4497873263) */
export function messageOf(options: unknown): MessageModel {
  if (typeof options !== 'object' || options === null) {
    throw new NetSuiteError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: options is expected as object.');
  }
  const { message } = options as Options;
  const made = typeof message === 'object' && message !== null ? models.get(message) : undefined;
  return made ?? modelOfOptions(options as Options);
}

function modelOfOptions(options: Options): MessageModel {
  if (options.type === undefined || options.type === null) {
    throw new NetSuiteError('MISSING_REQD_ARGUMENT', 'message.create: Missing a required argument: type');
  }
  const type = Object.entries(MESSAGE_TYPES).find(([, value]) => value === options.type)?.[0];
  if (type === undefined) throw wrongType('type', 'message.Type', 'message.create');
  return {
    type: type as MessageType,
    title: String(options.title ?? ''),
    message: String(options.message ?? ''),
    duration: Number(options.duration ?? 0),
  };
}
