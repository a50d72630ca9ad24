import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { type Options, optionsOf, required, requiredString, wrongType } from '../arguments';
import { File } from '../file/file-object';
import { mediaTypeOf } from '../file/types';
import type { Execution } from '../module';
import { modelOf } from '../ui/widgets/form';
import { listModelOf } from '../ui/widgets/list';
import type { FormModel, ListModel } from '../ui/widgets/model';
import { redirectAddress } from '../url/resolve';
import { DISCARDED_HEADERS } from './discarded-headers';

/** What a Suitelet answers. A status of its own it cannot have. */
export interface ServerReply {
  headers: [string, string][];
  content: Buffer;
  page: FormModel | undefined;
  list: ListModel | undefined;
  redirectTo: string | undefined;
}

/** Headers that a Suitelet may not set (Oracle help section_4296361104). */
const REFUSED = new Set([
  'allow',
  'content-location',
  'content-md5',
  'content-range',
  'date',
  'location',
  'proxy-authenticate',
  'public-key-pins',
  'public-key-pins-report-only',
  'retry-after',
  'server',
  'strict-transport-security',
  'upgrade-insecure-requests',
  'warning',
  'www-authenticate',
]);

/** Oracle's table names it for N/https and not for N/http, whose response this is: docs/assumptions.md. */
const WRITE_PAGE_UNITS = 10;

/** What the host reads when the script has ended. */
export function replyOf(response: ServerResponse): ServerReply {
  const reply = replies.get(response);
  if (reply === undefined) throw new Error('Not a response that was made here');
  return reply;
}

const replies = new WeakMap<ServerResponse, ServerReply>();

/** http.ServerResponse (Oracle help section_4315325840 and its neighbours). */
export class ServerResponse {
  readonly #execution: Execution;
  readonly #reply: ServerReply = {
    headers: [],
    content: Buffer.alloc(0),
    page: undefined,
    list: undefined,
    redirectTo: undefined,
  };

  constructor(execution: Execution) {
    this.#execution = execution;
    replies.set(this, this.#reply);
  }

  get headers(): Record<string, string | string[]> {
    const names = new Set(this.#reply.headers.map(([name]) => name));
    return Object.fromEntries([...names].map((name) => [name, this.#header(name) ?? '']));
  }

  write(...values: unknown[]): void {
    this.#append(textOf(values, 'write'));
  }

  writeLine(...values: unknown[]): void {
    this.#append(`${textOf(values, 'writeLine')}\n`);
  }

  writeFile(...values: unknown[]): void {
    const [first] = values;
    const options: Options =
      first instanceof File ? { file: first, isInline: values[1] } : optionsOf(values, ['file', 'isInline']);
    const file = required(options, 'file', 'ServerResponse.writeFile');
    if (!(file instanceof File)) throw wrongType('file', 'file.File', 'ServerResponse.writeFile');
    const disposition = options.isInline === true ? 'inline' : 'attachment';
    this.#set('Content-Type', mediaTypeOf(file.fileType, file.encoding));
    this.#set('Content-Disposition', `${disposition}; filename="${file.name.replace(/["\\\r\n]/g, '_')}"`);
    // Refuses what is larger than a script may hold.
    file.getContents();
    this.#append(File.bytes(file));
  }

  writePage(...values: unknown[]): void {
    const [first] = values;
    const given =
      (modelOf(first) ?? listModelOf(first))
        ? first
        : required(optionsOf(values, ['pageObject']), 'pageObject', WRITE_PAGE);
    const [page, list] = [modelOf(given), listModelOf(given)];
    if (page === undefined && list === undefined)
      throw wrongType('pageObject', 'serverWidget.Form or List', WRITE_PAGE);
    this.#execution.governance.charge('ServerResponse.writePage', WRITE_PAGE_UNITS);
    if (this.#reply.content.length > 0) throw new NotSupportedError(`${WRITE_PAGE} after write`);
    Object.assign(this.#reply, { page, list });
  }

  setHeader(...values: unknown[]): void {
    const [name, value] = headerOf(values, 'setHeader');
    if (!DISCARDED_HEADERS.has(name.toLowerCase())) this.#set(name, value);
  }

  addHeader(...values: unknown[]): void {
    const [name, value] = headerOf(values, 'addHeader');
    if (!DISCARDED_HEADERS.has(name.toLowerCase())) this.#reply.headers.push([name, value]);
  }

  getHeader(...values: unknown[]): string | string[] | null {
    return this.#header(requiredString(optionsOf(values, ['name']), 'name', 'ServerResponse.getHeader'));
  }

  sendRedirect(...values: unknown[]): void {
    const options = optionsOf(values, ['type', 'identifier', 'id', 'editMode', 'parameters']);
    required(options, 'type', 'ServerResponse.sendRedirect');
    required(options, 'identifier', 'ServerResponse.sendRedirect');
    this.#reply.redirectTo = redirectAddress(this.#execution.account, options);
  }

  toString(): string {
    return 'http.ServerResponse';
  }

  #append(content: string | Buffer): void {
    if (this.#reply.page !== undefined) throw new NotSupportedError('ServerResponse.write after writePage');
    this.#reply.content = Buffer.concat([this.#reply.content, Buffer.from(content)]);
  }

  #set(name: string, value: string): void {
    const others = this.#reply.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
    this.#reply.headers = [...others, [name, value]];
  }

  #header(name: string): string | string[] | null {
    const values = this.#reply.headers.filter(([other]) => other.toLowerCase() === name.toLowerCase());
    const [first, ...others] = values.map(([, value]) => value);
    return others.length === 0 ? (first ?? null) : [first ?? '', ...others];
  }
}

const WRITE_PAGE = 'ServerResponse.writePage';

function textOf(values: readonly unknown[], call: string): string {
  const output = required(optionsOf(values, ['output']), 'output', `ServerResponse.${call}`);
  if (typeof output === 'string') return output;
  throw new NetSuiteError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: output is expected as string.');
}

/** @throws NetSuiteError SSS_INVALID_HEADER for a header that a Suitelet may not set, or that HTTP does not allow */
function headerOf(values: readonly unknown[], call: string): [string, string] {
  const options = optionsOf(values, ['name', 'value']);
  const name = requiredString(options, 'name', `ServerResponse.${call}`);
  const value = String(required(options, 'value', `ServerResponse.${call}`));
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[\r\n\0]/.test(value) || REFUSED.has(name.toLowerCase())) {
    throw new NetSuiteError('SSS_INVALID_HEADER', 'One or more headers are not valid.');
  }
  return [name, value];
}
