import type { KeptProposal } from './proposed';

/** Where a row stands: what Done takes, what a person has to look at, whom nobody is like, and what a person said. */
export type RowGroup = 'preselected' | 'open' | 'alone' | 'matched' | 'not-same';

export type Decision = '' | 'matched' | 'not-same';

/** Rows whose customer gets JOOR's code with Done. */
export const TAKEN: readonly RowGroup[] = ['preselected', 'matched'];

/** What is proposed for a row. */
export interface RowProposals {
  proposals: KeptProposal[];
  preselected: boolean;
  doubt: string;
}

/** What of a row a decision changes. */
export interface Decided {
  group: RowGroup;
  decision: Decision;
  customer: number | null;
  score: number | null;
  reason: string;
  doubt: string;
}

/** A row of which nobody decided anything. `preselectable` false: what was preselected turned out to be wrong. */
export function undecided({ proposals, preselected, doubt }: RowProposals, preselectable = true): Decided {
  const [first] = proposals;
  const group = !first ? 'alone' : preselected && preselectable ? 'preselected' : 'open';
  return {
    group,
    decision: '',
    customer: first?.customer ?? null,
    score: first?.score ?? null,
    reason: first?.reason ?? '',
    doubt: group === 'open' ? doubt : '',
  };
}

/** A row that a person matched with a customer, proposed or not. */
export function matchedWith(customer: number, { proposals }: RowProposals): Decided {
  const proposal = proposals.find((each) => each.customer === customer);
  return {
    group: 'matched',
    decision: 'matched',
    customer,
    score: proposal?.score ?? null,
    reason: proposal?.reason ?? 'Chosen by hand',
    doubt: '',
  };
}

/** A row that a person said is nobody of NetSuite. */
export const notTheSame = (): Decided => ({
  group: 'not-same',
  decision: 'not-same',
  customer: null,
  score: null,
  reason: '',
  doubt: '',
});
