/**
 * Measures how this account behaves, as System and as whoever starts it. The dashboard shows the answers.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
export { getInputData } from './get-input-data';
export { map } from './map';
export { summarize } from './summarize';
