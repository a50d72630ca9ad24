import { NetSuiteError } from '../errors';

/**
 * NetSuite answers a query it will not run with this code and, mostly, with no more than "Invalid or unsupported
 * search". The sentence after it is ours: it tells what to change.
 */
export function refusal(what: string): NetSuiteError {
  return new NetSuiteError(
    'SSS_SEARCH_ERROR_OCCURRED',
    `Search error occurred: Invalid or unsupported search. ${what}`,
  );
}

export function unknownRecord(name: string): NetSuiteError {
  return new NetSuiteError(
    'SSS_SEARCH_ERROR_OCCURRED',
    `Search error occurred: Record '${name}' was not found. The account has no such table, or a feature it needs is off.`,
  );
}

export function unknownField(field: string, record: string): NetSuiteError {
  return new NetSuiteError(
    'SSS_SEARCH_ERROR_OCCURRED',
    `Search error occurred: Field '${field}' for record '${record}' was not found.`,
  );
}

/** An error Oracle raises while rows are read, such as ORA-01722. */
export class OracleError extends Error {
  override readonly name = 'OracleError';
}
