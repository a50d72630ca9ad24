import * as cache from 'N/cache';

/** A value of N/cache holds 500 KB, an entry lives at least 300 seconds (Oracle help, section_4642661313). */
const MAX_LENGTH = 400_000;
const SECONDS = 3600;

export const A_DAY = 86_400;

/** Key of the reason why nothing more is sent for an External System in this run. */
export const stopKey = (systemId: number): string => `stop-${systemId}`;

const store = () => cache.getCache({ name: 'uc_run', scope: cache.Scope.PRIVATE });

/**
 * Keeps a text for the later invocations of a run, to spare them reading it. One run works at a time, so there is one
 * value to a key. A hint only: it may be gone when it is asked for. Costs 1 unit.
 */
export function keep(key: string, value: string, seconds = SECONDS): void {
  if (value.length <= MAX_LENGTH) store().put({ key, value, ttl: seconds });
  else forget(key);
}

/** Costs 1 unit. */
export function kept(key: string): string | null {
  return store().get({ key }) || null;
}

/** Costs 1 unit. */
export function forget(key: string): void {
  store().remove({ key });
}
