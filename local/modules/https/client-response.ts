import type { OutboundResponse } from './outbound';

/** http.ClientResponse on the server (Oracle help section_4314733103). */
export class ClientResponse {
  readonly #code: number;
  readonly #headers: Record<string, string>;
  readonly #body: string;

  constructor(response: OutboundResponse) {
    this.#code = response.code;
    this.#headers = headersOf(response);
    this.#body = textOf(response);
  }

  get code(): number {
    return this.#code;
  }

  get headers(): Record<string, string> {
    return { ...this.#headers };
  }

  get body(): string {
    return this.#body;
  }

  toJSON() {
    return { type: 'http.ClientResponse', code: this.code, headers: this.headers, body: this.body };
  }

  toString(): string {
    return 'http.ClientResponse';
  }
}

/** Each header once, its first value, under its lower-case and its Title-Case name. */
function headersOf({ headers }: OutboundResponse): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first === undefined) continue;
    const lower = name.toLowerCase();
    result[lower] = first;
    result[lower.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = first;
  }
  return result;
}

function textOf({ headers, body }: OutboundResponse): string {
  const contentType = String(headers['content-type'] ?? '');
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return body.toString('utf8');
  }
}
