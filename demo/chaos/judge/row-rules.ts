import type { Evidence, FailedRecordRow, StateRow } from './evidence';
import { groupBy } from './sendings';
import { meaningOf } from './states';
import type { Violation } from './verdict';

/** Whether the rows of the account agree with each other, whatever JOOR has. */
export function judgeRows({
  states,
  failedRecords,
  openIntents,
  system,
}: Pick<Evidence, 'states' | 'failedRecords' | 'openIntents' | 'system'>): Violation[] {
  // A dismissed record goes after the retention period, and its customer fails on.
  const mayBeGone = system.retentionDays < LONG;
  const byCustomer = groupBy(states, ({ customerId }) => String(customerId));
  const queue = groupBy(failedRecords, ({ customerId }) => String(customerId));
  return [
    ...states.flatMap((row) => judgeState(row, queue.get(String(row.customerId)) ?? [], mayBeGone)),
    ...[...byCustomer].flatMap(([id, rows]) => doubled(Number(id), rows.length, 'Sync States')),
    ...[...queue].flatMap(([id, rows]) => {
      const open = rows.filter(isOpen);
      return [...doubled(Number(id), open.length, 'open Failed Records'), ...leftOpen(Number(id), open, byCustomer)];
    }),
    ...openIntents.map((name): Violation => {
      const sentence = `Batch "${name}" has an intent, and nothing says what became of it.`;
      return { rule: 'intent-left-open', customer: null, sentence };
    }),
  ];
}

/** Days that no scenario lasts. */
const LONG = 60;

const isOpen = ({ status }: FailedRecordRow): boolean => status === 'Open';

function judgeState(
  { customerId, state, reason }: StateRow,
  queue: readonly FailedRecordRow[],
  mayBeGone: boolean,
): Violation[] {
  const meaning = meaningOf(state);
  const customer = customerId;
  if (!meaning) {
    const sentence = `Customer ${customer} has the state "${state}", whose meaning nobody defined.`;
    return [{ rule: 'state-not-known', customer, sentence }];
  }
  if (meaning !== 'claim' && reason === '') {
    return [{ rule: 'reason-missing', customer, sentence: `Customer ${customer} is "${state}" without a reason.` }];
  }
  const stands = queue.some((row) => (isOpen(row) || row.status === 'Dismissed') && row.errorMsg !== '');
  if (meaning === 'queue' && !stands && !(mayBeGone && queue.length === 0)) {
    const sentence = `Customer ${customer} is "${state}", and no open Failed Record with an Error Msg stands for it.`;
    return [{ rule: 'queue-row-missing', customer, sentence }];
  }
  return [];
}

function doubled(customer: number, count: number, what: string): Violation[] {
  if (count < 2) return [];
  return [{ rule: 'doubled-row', customer, sentence: `Customer ${customer} has ${count} ${what}.` }];
}

function leftOpen(
  customer: number,
  open: readonly FailedRecordRow[],
  states: ReadonlyMap<string, readonly StateRow[]>,
): Violation[] {
  const [state] = states.get(String(customer)) ?? [];
  const [row] = open;
  if (!row || (state && meaningOf(state.state) !== 'claim' && meaningOf(state.state) !== 'reason')) return [];
  const sentence = `Customer ${customer} has an open Failed Record ("${row.errorMsg}") and is "${state?.state ?? 'without a Sync State'}".`;
  return [{ rule: 'queue-row-left-open', customer, sentence }];
}
