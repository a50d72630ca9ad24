/**
 * Exports JOOR-enabled customers to JOOR.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import type { Item } from './contract';

// Every invocation loads its script anew: each stage has files of its own.

export const getInputData = (): Item[] =>
  (require('./get-input-data') as typeof import('./get-input-data')).getInputData();

export const map = (context: EntryPoints.MapReduce.mapContext): void =>
  (require('./map') as typeof import('./map')).map(context);

export const reduce = (context: EntryPoints.MapReduce.reduceContext): void =>
  (require('./reduce') as typeof import('./reduce')).reduce(context);

export const summarize = (summary: EntryPoints.MapReduce.summarizeContext): void =>
  (require('./summarize') as typeof import('./summarize')).summarize(summary);
