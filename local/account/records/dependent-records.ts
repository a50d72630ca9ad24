import { NetSuiteError } from '../errors';

/** NetSuite's refusal to delete what other records need. */
export function dependentRecords(): NetSuiteError {
  return new NetSuiteError(
    'THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS',
    'This record cannot be deleted because it has dependent records',
  );
}
