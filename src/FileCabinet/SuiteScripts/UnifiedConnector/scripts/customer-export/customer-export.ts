/**
 * Exports JOOR-enabled customers to JOOR.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
export { getInputData } from './get-input-data';
export { map } from './map';
export { reduce } from './reduce';
export { summarize } from './summarize';
