import { NotSupportedError } from '../errors';
import type { Criteria } from './criteria';

/** Criteria that hold for records, and those that hold for the rows that sum them up. */
export interface SplitCriteria {
  where?: Criteria;
  having?: Criteria;
}

/** Parts the two kinds. Where 'or' or 'not' mixes them, no SQL says what NetSuite would find. */
export function splitBySummary(criteria: Criteria | undefined): SplitCriteria {
  if (criteria === undefined) return {};
  const kinds = new Set(summariesIn(criteria));
  if (!kinds.has(true)) return { where: criteria };
  if (!kinds.has(false)) return { having: criteria };
  if (criteria.kind !== 'and') throw new NotSupportedError('N/search filters that mix summaries and fields with or');
  const parts = criteria.operands.map(splitBySummary);
  return {
    where: { kind: 'and', operands: parts.flatMap(({ where }) => where ?? []) },
    having: { kind: 'and', operands: parts.flatMap(({ having }) => having ?? []) },
  };
}

/** Of each term, whether it sums up. */
function summariesIn(criteria: Criteria): boolean[] {
  if (criteria.kind === 'term') return [criteria.summary !== undefined && criteria.summary !== 'GROUP'];
  if (criteria.kind === 'not') return summariesIn(criteria.operand);
  return criteria.operands.flatMap(summariesIn);
}
