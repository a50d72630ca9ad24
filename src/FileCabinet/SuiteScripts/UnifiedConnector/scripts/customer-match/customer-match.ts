/**
 * Compares the customers that JOOR has with those of NetSuite, and deletes what a match no longer needs. Asks JOOR nothing.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
export { getInputData } from './get-input-data';
export { map } from './map';
export { reduce } from './reduce';
export { summarize } from './summarize';
