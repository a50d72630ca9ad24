import type { Account } from '../account';
import { NetSuiteError } from '../errors';
import type { Actor } from '../records/document';
import { searchContext } from './context';
import { criteriaOfExpression, type Term } from './criteria';
import { SearchPlan } from './plan';
import { searchRecord } from './record';
import { Resolver } from './resolver';
import type { SavedSearch } from './saved';

/** A saved search made ready to show its results. */
export interface SavedPlan {
  plan: SearchPlan;
  /** What users call the field of a filter. */
  labelOf(term: Term): string;
  /** Sentences about filters that are ignored. */
  ignored: string[];
}

/**
 * @param sort the column to sort by instead of those that the search sorts by
 * Errors: INVALID_RCRD_TYPE, and those of SearchPlan.
 */
export function planSavedSearch(
  { type, filters, columns }: SavedSearch,
  account: Account,
  actor: Actor,
  sort?: { column: number; direction: 'ASC' | 'DESC' },
): SavedPlan {
  const context = searchContext(account, actor);
  const record = searchRecord(type, account, context, actor);
  if (record === undefined)
    throw new NetSuiteError('INVALID_RCRD_TYPE', `The record type [${type.toUpperCase()}] is invalid.`);
  const sorted = columns.map(({ sort: own, ...column }, index) => {
    const direction = sort === undefined ? own : sort.column === index ? sort.direction : undefined;
    return { ...column, ...(direction && { sort: direction }) };
  });
  const ignored: string[] = [];
  const definition = { criteria: criteriaOfExpression(filters), columns: sorted };
  const plan = new SearchPlan(record, definition, account, context, (sentence) => ignored.push(sentence));
  const resolver = new Resolver(record, context);
  return { plan, ignored, labelOf: (term) => resolver.field(term, 'filter').label ?? term.name };
}
