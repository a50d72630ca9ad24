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

/** @param why NetSuite's word for a field that the record has and SuiteQL does not show */
export function unknownField(field: string, record: string, why?: keyof typeof REASONS): NetSuiteError {
  return new NetSuiteError(
    'SSS_SEARCH_ERROR_OCCURRED',
    `Search error occurred: Field '${field}' for record '${record}' was not found.${why === undefined ? '' : ` Reason: ${REASONS[why]}`}`,
  );
}

const REASONS = { NOT_EXPOSED: 'NOT_EXPOSED - Not available for channel SEARCH', REMOVED: 'REMOVED' };

/** A name without a table, of which no table of the query has a column. */
export function unknownIdentifier(name: string): NetSuiteError {
  return new NetSuiteError('SSS_SEARCH_ERROR_OCCURRED', `Search error occurred: Unknown identifier '${name}'.`);
}

/** What is no SuiteQL at all. @param line, column from 1 */
export function syntaxError(sql: string, near: string, line: number, column: number, what: string): NetSuiteError {
  return new NetSuiteError(
    'SSS_SEARCH_ERROR_OCCURRED',
    `Search error occurred: Failed to parse SQL [${sql}]: syntax error near: ${near}(${line},${column}, token code:0). ${what}`,
  );
}

/** An error Oracle raises while rows are read, such as ORA-01722. */
export class OracleError extends Error {
  override readonly name = 'OracleError';
}
