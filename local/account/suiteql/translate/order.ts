import { refusal } from '../refusal';
import type { OrderTerm } from '../syntax';

/** The position that ORDER BY n names, from 1. */
export function ordinal(text: string, columns: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > columns)
    throw refusal('ORA-01785: ORDER BY item must be the number of a SELECT-list expression.');
  return value;
}

/** Oracle sorts nulls last, and first when descending. */
export function direction(term: OrderTerm): string {
  return `${term.descending ? 'DESC' : 'ASC'} NULLS ${term.nulls ?? (term.descending ? 'FIRST' : 'LAST')}`;
}
