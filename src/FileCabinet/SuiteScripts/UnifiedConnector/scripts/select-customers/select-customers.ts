/**
 * Selects or deselects an External System on many customers. It changes customers, so it works as the person who asked: a
 * run that a page submits has that page's role, which here is the visitor's (Oracle help, section_453639770507).
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { changeSelection, type SelectionResult } from '../../customers/selection-store';
import { SELECTION } from '../../netsuite/ids';
import { selectionRun } from '../../sync/on-request/selection-run';
import { readIds, saveRun } from '../../sync/records/run-store';

/** Customers of one invocation of map: 260 of its 1,000 units. */
const PAGE = 50;

interface Page {
  systemId: number;
  customerIds: number[];
  select: boolean;
}

export function getInputData(): Page[] {
  const { systemId, customerIds, select } = asked();
  const pages = Array.from({ length: Math.ceil(customerIds.length / PAGE) }, (_, index) =>
    customerIds.slice(index * PAGE, (index + 1) * PAGE),
  );
  return pages.map((ids) => ({ systemId, customerIds: ids, select }));
}

export function map({ key, value, write }: EntryPoints.MapReduce.mapContext): void {
  const { systemId, customerIds, select } = JSON.parse(value) as Page;
  write({ key, value: JSON.stringify(changeSelection(systemId, customerIds, select)) });
}

/** Tells what became of it on a Run record, which the page and the Sync Log show. Costs 6 units. */
export function summarize({
  output,
  seconds,
  usage,
  inputSummary,
  mapSummary,
}: EntryPoints.MapReduce.summarizeContext): void {
  const results: SelectionResult[] = [];
  output.iterator().each((_, value) => {
    results.push(JSON.parse(value) as SelectionResult);
    return true;
  });
  const errors = inputSummary.error ? [inputSummary.error] : [];
  mapSummary.errors.iterator().each((_, error) => {
    errors.push(error);
    return true;
  });
  const { select, key, customerIds } = asked();
  const by = runtime.getCurrentUser().name;
  const result = selectionRun({ select, results, errors, by, seconds, units: usage, now: new Date() });
  saveRun(result, key, { by, customerIds });
}

function asked(): Page & { key: string } {
  const script = runtime.getCurrentScript();
  const { parameters } = SELECTION;
  const parameter = (name: string) => script.getParameter({ name });
  return {
    systemId: Number(parameter(parameters.system)),
    customerIds: readIds(String(parameter(parameters.ids) ?? '')).ids,
    select: parameter(parameters.select) === true,
    key: String(parameter(parameters.key) ?? ''),
  };
}
