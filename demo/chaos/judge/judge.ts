import { standingOf } from './customer-rules';
import type { Evidence } from './evidence';
import { judgeRows } from './row-rules';
import { judgeSendings } from './sending-rules';
import { groupBy, sendingsOf } from './sendings';
import type { Verdict, Violation } from './verdict';

/**
 * Proves or refutes, after calm, that nothing was lost, doubled, overwritten by an older version, left unexplained or
 * called in sync without being so. Knows nothing of how the connector works: only what NetSuite and JOOR have at the
 * end, and the requests that JOOR got. A customer with an older version on top of a newer one is reported once.
 */
export function judge(evidence: Evidence): Verdict {
  const sendings = sendingsOf(evidence);
  const byKey = groupBy(sendings, ({ connection }) => connection.key);
  const states = new Map(evidence.states.map((row) => [row.customerId, row]));
  const verdict: Verdict = {
    violations: [...judgeCalm(evidence), ...judgeSendings(evidence, sendings), ...judgeRows(evidence)],
    equal: 0,
    explained: {},
    outside: 0,
  };
  const stale = new Set(
    verdict.violations.filter(({ rule }) => rule === 'stale-over-newer').map(({ customer }) => customer),
  );
  for (const customer of evidence.customers) {
    if (stale.has(customer.id)) continue;
    const standing = standingOf(customer, states.get(customer.id), byKey.get(customer.key) ?? [], evidence);
    if (standing.kind === 'violation') verdict.violations.push(standing.violation);
    else if (standing.kind === 'explained') {
      verdict.explained[standing.by] = (verdict.explained[standing.by] ?? 0) + 1;
    } else verdict[standing.kind] += 1;
  }
  return verdict;
}

function judgeCalm({ unrest }: Evidence): Violation[] {
  if (unrest === '') return [];
  return [{ rule: 'never-calm', customer: null, sentence: `Without faults and edits this still changed: ${unrest}.` }];
}
