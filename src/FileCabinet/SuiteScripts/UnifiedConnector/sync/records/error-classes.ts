import type { PostOutcome } from '../../joor/reply';

/** What can go wrong with a customer: faults of its own, our fault, what JOOR answered, or what it shows afterwards. */
type Failure = 'validation' | 'internal' | 'differs' | Exclude<PostOutcome['kind'], 'accepted'>;

/**
 * What makes the next try. Nobody stands in the Failed Record Queue for what concerns the whole External System: its
 * customers stay due.
 */
type Retry =
  /** The record changes, or a person presses RESYNC. */
  | 'on change'
  /** Time: a later run, and the one after that later still. */
  | 'later run'
  /** JOOR's credits come back. */
  | 'next window'
  /** The External System pauses, and goes on after a passed connection test. */
  | 'after test';

/** Every class of errors with its stable code. The faults of a record have the codes of the rule sheet. */
export const ERROR_CLASSES = {
  validation: { errorClass: 'validation', code: '', retry: 'on change' },
  internal: { errorClass: 'internal', code: 'internal', retry: 'on change' },
  refused: { errorClass: 'refused by JOOR', code: 'refused_by_joor', retry: 'on change' },
  differs: { errorClass: 'differs in JOOR', code: 'differs_in_joor', retry: 'on change' },
  transient: { errorClass: 'transient', code: 'joor_unavailable', retry: 'later run' },
  unknown: { errorClass: 'unknown outcome', code: 'unknown_outcome', retry: 'later run' },
  'rate-limited': { errorClass: 'rate limit', code: 'rate_limited', retry: 'next window' },
  unauthorised: { errorClass: 'authorisation', code: 'not_authorised', retry: 'after test' },
  configuration: { errorClass: 'configuration', code: 'configuration_wrong', retry: 'after test' },
} as const satisfies Record<Failure, { errorClass: string; code: string; retry: Retry }>;

export type ErrorClass = (typeof ERROR_CLASSES)[Failure]['errorClass'];

export const isErrorClass = (text: string): boolean =>
  Object.values(ERROR_CLASSES).some(({ errorClass }) => errorClass === text);
