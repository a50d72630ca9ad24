import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { File } from '../../modules/file/file-object';
import { mapInput, type Result } from '../../modules/search/result';
import type { ScriptExecution } from '../execution';
import { makePair, type Pair } from './pairs';

interface Page {
  data: unknown;
}

interface Pageable {
  runPaged(options: { pageSize: number }): Paged;
}

interface Paged {
  pageRanges: { index: number }[];
  fetch(options: { index: number }): Page;
}

type Module = Record<string, (options: Record<string, unknown>) => unknown>;

const PAGE_SIZE = 1000;

/**
 * The key-value pairs of what getInputData returned (Oracle help section_4412447940, section_4549604332). Reading
 * searches, queries and files costs the script no units: docs/assumptions.md.
 * @throws NetSuiteError when it is of no kind that NetSuite takes, or a pair is over a limit
 */
export function inputPairs(result: unknown, execution: ScriptExecution): Pair[] {
  return execution.governance.free(() => [...pairsOf(execution.toHost(result), execution)]);
}

function* pairsOf(input: unknown, execution: ScriptExecution): Generator<Pair> {
  if (input === null || input === undefined) return;
  if (Array.isArray(input)) {
    for (const [index, value] of input.entries()) yield makePair(String(index), value);
  } else if (input instanceof File) {
    let line = 0;
    for (const text of File.textLines(input)) {
      yield makePair(String(line), text);
      line += 1;
    }
  } else if (isPageable(input)) {
    yield* pagedPairs(input.runPaged({ pageSize: PAGE_SIZE }));
  } else if (typeof input === 'object') {
    const referenced = reference(input as Record<string, unknown>, execution);
    if (referenced !== undefined) yield* referenced;
    else for (const [key, value] of Object.entries(input)) yield makePair(key, value);
  } else {
    throw new NetSuiteError(
      'INVALID_INPUT_DATA',
      `getInputData returned a ${typeof input}. Return an array, an object, a file, a search, a query or a reference.`,
    );
  }
}

/** The pairs of { type: 'suiteql' | 'search' | 'file' | 'query', ... }; undefined for an object that refers to nothing. */
function reference(input: Record<string, unknown>, execution: ScriptExecution): Generator<Pair> | undefined {
  const { type, id, path, query, params } = input;
  if (type === 'suiteql' && typeof query === 'string') {
    const paged = moduleOf(execution, 'N/query').runSuiteQLPaged?.({ query, params, pageSize: PAGE_SIZE });
    return pagedPairs(paged as Paged);
  }
  if (type === 'search' && id !== undefined) {
    return pairsOf(moduleOf(execution, 'N/search').load?.({ id }), execution);
  }
  if (type === 'file' && (id ?? path) !== undefined) {
    return pairsOf(moduleOf(execution, 'N/file').load?.({ id: id ?? path }), execution);
  }
  if (type === 'query' && id !== undefined) throw new NotSupportedError("getInputData returning { type: 'query' }");
  return undefined;
}

/**
 * A search's result: its internal id, or the number of a row that sums records up, and the result as map is given it.
 * A query's: its number, and JSON with `values` in select order.
 */
function* pagedPairs(paged: Paged): Generator<Pair> {
  let row = 0;
  for (const { index } of paged.pageRanges) {
    const { data } = paged.fetch({ index });
    if (Array.isArray(data)) {
      for (const result of data as Result[]) {
        yield makePair(result.id ?? String(row), mapInput(result));
        row += 1;
      }
      continue;
    }
    for (const { values, types } of (data as { results: { values: unknown[]; types: unknown[] }[] }).results) {
      yield makePair(String(row), { types, values });
      row += 1;
    }
  }
}

function isPageable(input: unknown): input is Pageable {
  return typeof input === 'object' && input !== null && 'runPaged' in input && typeof input.runPaged === 'function';
}

function moduleOf(execution: ScriptExecution, id: string): Module {
  return execution.module(id) as Module;
}
