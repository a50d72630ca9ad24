import { optionsOf, required, requiredString } from '../arguments';
import { isSublistInput, postedLines, sublistInput } from './sublist-input';

/** A request as the server received it. */
export interface ReceivedRequest {
  method: string;
  url: string;
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  /** Of the address and of a posted form; several values of a multi-select stand in one text. */
  parameters: Readonly<Record<string, string>>;
  body: string;
  clientIpAddress: string;
}

/** http.ServerRequest (Oracle help section_4567654177). */
export class ServerRequest {
  readonly #request: ReceivedRequest;

  constructor(request: ReceivedRequest) {
    this.#request = request;
  }

  get method(): string {
    return this.#request.method;
  }

  get url(): string {
    return this.#request.url;
  }

  get body(): string {
    return this.#request.body;
  }

  get clientIpAddress(): string {
    return this.#request.clientIpAddress;
  }

  /** Each header under its lower-case and its title-case name. */
  get headers(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#request.headers).flatMap(([name, value]) => [
        [name, value],
        [name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), value],
      ]),
    );
  }

  get parameters(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#request.parameters).filter(([name]) => !isSublistInput(name)));
  }

  /** -1 without lines. */
  getLineCount(...values: unknown[]): number {
    const group = requiredString(optionsOf(values, ['group']), 'group', 'ServerRequest.getLineCount');
    return postedLines(Object.keys(this.#request.parameters), group);
  }

  getSublistValue(...values: unknown[]): string | null {
    const options = optionsOf(values, ['group', 'name', 'line']);
    const method = 'ServerRequest.getSublistValue';
    const group = requiredString(options, 'group', method);
    const name = requiredString(options, 'name', method);
    const line = Number(required(options, 'line', method));
    return this.#request.parameters[sublistInput(group, name, line)] ?? null;
  }

  toString(): string {
    return 'http.ServerRequest';
  }
}
