/**
 * An error NetSuite itself raises, as scripts see it: `name` is NetSuite's code (`SSS_INVALID_URL`),
 * `message` its text. Thrown anywhere in local/; the runtime turns it into a SuiteScriptError of the
 * script's own realm.
 */
export class NetSuiteError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    /** A sentence of the local account's own, for a person: no script sees it. */
    readonly note = '',
  ) {
    super(message);
  }
}

/** Message and note of an error, as pages and commands show them to a person. */
export function explained(error: Error): string {
  const note = error instanceof NetSuiteError ? error.note : '';
  return note === '' ? error.message : `${error.message}\n${note}`;
}

/** What the local account does not implement. Always thrown, never swallowed: no call is a silent no-op. */
export class NotSupportedError extends Error {
  override readonly name = 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT';
  constructor(what: string) {
    super(`not supported by the local account: ${what}`);
  }
}
