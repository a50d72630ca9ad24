import type { Customer, Evidence, StateRow, Values } from './evidence';
import { differences, requestOf, type Sending, showsOthers, taken } from './sendings';
import { isExcluded, isInSync, isReadBack, meaningOf } from './states';
import type { Rule, Violation } from './verdict';
import { against as violationOf } from './words';

/** Where a customer stands: equal to JOOR, explained by a state or the pause, outside, or against a rule. */
export type Standing =
  | { kind: 'equal' }
  | { kind: 'explained'; by: string }
  | { kind: 'outside' }
  | { kind: 'violation'; violation: Violation };

/** Compares a customer as it is now with what JOOR took last, and with what its Sync State says of that. */
export function standingOf(
  customer: Customer,
  state: StateRow | undefined,
  own: readonly Sending[],
  evidence: Evidence,
): Standing {
  const last = taken(own).at(-1);
  if (!customer.enabled) return standingOfLeaver(customer, state, last, evidence);
  if (state && isExcluded(state.state)) {
    return against('false-exclusion', customer, `is enabled, and its Sync State says "Excluded": ${state.reason}`);
  }
  const difference = last ? differences(customer.values, last.connection.values) : 'JOOR never took it';
  if (difference !== '') return standingOfDifferent(customer, state, last, difference, evidence);
  if (!state)
    return against('state-missing', customer, `was taken with ${last && requestOf(last)}, without a Sync State.`);
  return isReadBack(state.state) && last ? standingReadBack(customer, state, last, own, evidence) : { kind: 'equal' };
}

function standingOfLeaver(
  customer: Customer,
  state: StateRow | undefined,
  last: Sending | undefined,
  { pause, forgotten }: Evidence,
): Standing {
  const wasForgotten = forgotten.some(
    ({ customerId, after }) => customerId === customer.id && after >= (last?.post.number ?? 0),
  );
  if (!last || (!state && wasForgotten)) return { kind: 'outside' };
  if (state && meaningOf(state.state) !== 'claim') return { kind: 'explained', by: state.state };
  if (pause !== '') return { kind: 'explained', by: 'Paused' };
  const said = state ? `its Sync State is "${state.state}"` : 'it has no Sync State';
  return against('leaver-unexplained', customer, `is not enabled, JOOR took it with ${requestOf(last)}, and ${said}.`);
}

function standingOfDifferent(
  customer: Customer,
  state: StateRow | undefined,
  last: Sending | undefined,
  difference: string,
  { pause }: Evidence,
): Standing {
  if (state && meaningOf(state.state) !== 'claim') return { kind: 'explained', by: state.state };
  if (pause !== '') return { kind: 'explained', by: 'Paused' };
  const found = `${difference} (last taken: ${last ? requestOf(last) : 'none'})`;
  if (!state) return against('change-lost', customer, `has no Sync State: ${found}.`);
  return against('false-claim', customer, `is "${state.state}": ${found}.`);
}

function standingReadBack(
  customer: Customer,
  { state }: StateRow,
  last: Sending,
  own: readonly Sending[],
  { readBacks, held, system }: Evidence,
): Standing {
  const { code } = last.connection;
  const read = readBacks.filter((each) => each.code === code && each.number > last.post.number).at(-1);
  if (!read) {
    return against('in-sync-not-read-back', customer, `is "${state}" and was not read back after ${requestOf(last)}.`);
  }
  if (showsOthers(read, last, system.compared)) {
    const shown = JSON.stringify(read.shown);
    return against(
      'in-sync-differs',
      customer,
      `is "${state}", and JOOR showed other values with request ${read.number}: ${shown}.`,
    );
  }
  const connection = held.find((each) => each.code === code);
  if (connection?.state !== 'connected') {
    const found = connection ? `is ${connection.state}` : 'is not there';
    return against('in-sync-differs', customer, `is "${state}", and its connection in JOOR ${found}.`);
  }
  if (!isInSync(state)) return { kind: 'equal' };
  // Where a request went wrong, values that the reply lacks are not promised.
  const wentWrong = own.some(({ post }) => post.disturbed);
  const shown = ({ ...values }: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([field]) => !wentWrong || read.shown[field] !== undefined));
  const difference = differences(shown(customer.values), shown(connection.values));
  return difference === ''
    ? { kind: 'equal' }
    : against('in-sync-differs', customer, `is "In sync", and ${difference}.`);
}

const against = (rule: Rule, customer: Customer, found: string): Standing => ({
  kind: 'violation',
  violation: violationOf(rule, customer, found),
});
