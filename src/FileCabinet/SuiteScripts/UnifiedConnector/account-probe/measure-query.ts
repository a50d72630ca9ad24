import * as query from 'N/query';
import type { Row } from '../netsuite/suiteql';
import type { Observation } from './probe-result';

/** Values of ? as they are tried; the types of N/query know no null. */
export type TriedParam = string | number | boolean | null;

/** What came of a statement that the account may refuse. */
export interface Attempt {
  /** null: it was refused. */
  rows: Row[] | null;
  /** Name and text of the error. */
  error: string;
}

/** Runs a statement that may be refused. Costs 10 units. */
export function attempt(sql: string, params: readonly TriedParam[] = []): Attempt {
  try {
    const rows = query.runSuiteQL({ query: sql, params: params as string[] }).asMappedResults() as Row[];
    return { rows, error: '' };
  } catch (error) {
    return { rows: null, error: errorText(error) };
  }
}

/** Longest text of an error that is kept. */
const MOST = 200;

/** An error's name and text, without what could be a person's. */
export function errorText(error: unknown): string {
  const { name = '', message = '' } = error as { name?: string; message?: string };
  return `${name}: ${message}`.replace(/[^\s@]+@[^\s@]+/g, '...').slice(0, MOST);
}

export const errorName = (error: unknown): string => (error as { name?: string }).name ?? '';

/** An observation, timed. `look` gives what was seen and the answers that fit it; null: this side could not ask. */
export function observe(id: string, look: () => Pick<Observation, 'possible' | 'seen'>): Observation {
  const started = Date.now();
  let found: Pick<Observation, 'possible' | 'seen'>;
  try {
    found = look();
  } catch (error) {
    found = { possible: null, seen: errorText(error) };
  }
  return { id, ...found, milliseconds: Date.now() - started };
}

/** What was seen, and the one answer that fits it. */
export const fits = (answer: string, seen: string): Pick<Observation, 'possible' | 'seen'> => ({
  possible: [answer],
  seen,
});

/** Nothing was to be seen here. */
export const unseen = (seen: string): Pick<Observation, 'possible' | 'seen'> => ({ possible: null, seen });
