import { POST_CREDITS } from '../../joor/credits';

/** How sending goes in one run of one External System, so that a run does not fail customer after customer for one cause. */
export interface Circuit {
  /** Error code of the chunk sent last; empty where JOOR took customers of it, or none was sent. */
  lastFailure: string;
  /** Credits spent on finding refused customers. */
  searchCredits: number;
}

export const CLOSED: Circuit = { lastFailure: '', searchCredits: 0 };

/** A third of a window of 300 credits: the search for refused customers never keeps the others waiting for long. */
const SEARCH_CREDITS_PER_RUN = 100;

export const maySearch = ({ searchCredits }: Circuit): boolean =>
  searchCredits + POST_CREDITS <= SEARCH_CREDITS_PER_RUN;

export const afterSearch = (circuit: Circuit): Circuit => ({
  ...circuit,
  searchCredits: circuit.searchCredits + POST_CREDITS,
});

export const afterSuccess = (circuit: Circuit): Circuit => ({ ...circuit, lastFailure: '' });

/** Two chunks in a row that failed for one cause open the circuit: the rest would fail as well. */
export function afterFailure(circuit: Circuit, code: string): { circuit: Circuit; opens: boolean } {
  return { circuit: { ...circuit, lastFailure: code }, opens: circuit.lastFailure === code };
}
