import type { Customer, StateRow } from '../evidence';
import { differences, groupBy } from '../sendings';
import { isExcluded, isInSync, isReadBack, meaningOf } from '../states';
import type { Violation } from '../verdict';
import { against } from '../words';
import type { FileEvidence, TakenCustomer } from './evidence';

const HANDED_OVER = 'Handed over by template';
const DAY = 86_400_000;

const byKeyOf = ({ taken }: FileEvidence): Map<string, TakenCustomer[]> => groupBy(taken, ({ key }) => key);

/**
 * The order in which JOOR got versions, and what states claim: at any moment, also after a run that broke off. `fullLists`:
 * files that were to have everybody.
 */
export function judgeTaken(
  evidence: FileEvidence,
  before: FileEvidence | null,
  fullLists: ReadonlySet<number>,
): Violation[] {
  const byKey = byKeyOf(evidence);
  const states = new Map(evidence.states.map((row) => [row.customerId, row]));
  const earlier = new Map((before?.states ?? []).map((row) => [row.customerId, row]));
  return evidence.customers.flatMap((customer) => {
    const own = byKey.get(customer.key) ?? [];
    const state = states.get(customer.id);
    return [
      ...judgeOrder(customer, own, evidence, fullLists),
      ...(state ? judgeClaim(customer, state, own, evidence) : []),
      ...(state && earlier.get(customer.id)?.state === HANDED_OVER && state.state === HANDED_OVER
        ? judgeHandedOver(customer, own, before?.now ?? 0)
        : []),
    ];
  });
}

function judgeOrder(
  customer: Customer,
  own: readonly TakenCustomer[],
  evidence: FileEvidence,
  fullLists: ReadonlySet<number>,
): Violation[] {
  const { files, dropped } = evidence;
  const fileOf = ({ fileId }: TakenCustomer) => {
    const name = dropped.find(({ id }) => id === fileId)?.name;
    return files.find((file) => file.name === name);
  };
  const counted = own.filter(({ version, fileId }) => version !== null && fileId !== null);
  return counted.slice(1).flatMap((next, index) => {
    const last = counted[index];
    if (!last || last.version === null || next.version === null) return [];
    const [older, newer] = [fileOf(last), fileOf(next)];
    const told = `version ${next.version} with file ${newer?.name}, and version ${last.version} before with ${older?.name}`;
    if (next.version < last.version) return [against('stale-over-newer', customer, `was taken in ${told}.`)];
    const isAgain = older?.state !== 'Delivered' || older.format !== newer?.format || fullLists.has(newer.id);
    if (next.version > last.version || isAgain) return [];
    // A list of everybody that did not arrive is owed: they go with the next file, whatever that is to have.
    const isOwed = files.some(
      ({ id, state }) => fullLists.has(id) && state !== 'Delivered' && id > older.id && id < newer.id,
    );
    if (isOwed || showedOthers(last, next, evidence)) return [];
    return [against('sent-twice', customer, `was taken in ${told}, which had been Delivered.`)];
  });
}

/** Whether JOOR showed other values of a customer between one file that had it and the next: it may not have taken the first yet. */
function showedOthers(last: TakenCustomer, next: TakenCustomer, { readBacks, asked, dropped }: FileEvidence): boolean {
  const wentAt = ({ fileId, at }: TakenCustomer) => dropped.find(({ id }) => id === fileId)?.namedAt ?? at;
  return readBacks.some(({ number, code, shown, billing }) => {
    const at = Date.parse(asked[number - 1]?.at ?? '');
    if (code !== last.code || !(at >= wentAt(last) && at <= wentAt(next))) return false;
    const isOtherAddress = billing !== undefined && last.values[`billing address ${billing}`] === undefined;
    return isOtherAddress || Object.entries(shown).some(([field, value]) => value !== (last.values[field] ?? ''));
  });
}

function judgeClaim(
  customer: Customer,
  { state, code }: StateRow,
  own: readonly TakenCustomer[],
  { readBacks, asked, token, files, dropped }: FileEvidence,
): Violation[] {
  if (state === 'Delivered' && !files.some((file) => file.state === 'Delivered')) {
    return [against('file-unfounded', customer, 'is "Delivered", and no file is.')];
  }
  if (!isReadBack(state) && state !== 'Waiting for JOOR') return [];
  if (!token) return [against('in-sync-not-read-back', customer, `is "${state}", and there is no token to read back.`)];
  const last = own.filter(({ refused }) => !refused).at(-1);
  // Where JOOR does not show what changed, a reply tells nothing of when JOOR took the file.
  const delivered = dropped.find(({ id }) => id === last?.fileId)?.namedAt;
  const since = (isInSync(state) ? last?.at : (delivered ?? last?.at)) ?? 0;
  const read = readBacks.some((each) => each.code === code && Date.parse(asked[each.number - 1]?.at ?? '') >= since);
  if (read || state === 'Waiting for JOOR') return [];
  const sinceWhen = last
    ? `since ${new Date(since).toISOString()}, when ${isInSync(state) ? 'JOOR took it' : 'its file went'}`
    : 'and JOOR never took it';
  return [against('in-sync-not-read-back', customer, `is "${state}" and was not read back ${sinceWhen}.`)];
}

function judgeHandedOver(customer: Customer, own: readonly TakenCustomer[], since: number): Violation[] {
  const sent = own.find(({ at, fileId }) => fileId !== null && at > since);
  if (!sent) return [];
  return [against('sent-while-handed-over', customer, `went with a file at ${new Date(sent.at).toISOString()}.`)];
}

/** Where everybody stands once files have gone and JOOR has taken them, with nothing wrong. */
export function judgeStandings(evidence: FileEvidence): Violation[] {
  const byKey = byKeyOf(evidence);
  const states = new Map(evidence.states.map((row) => [row.customerId, row]));
  return evidence.customers.flatMap((customer) =>
    judgeStanding(customer, states.get(customer.id), byKey.get(customer.key) ?? [], evidence),
  );
}

function judgeStanding(
  customer: Customer,
  state: StateRow | undefined,
  own: readonly TakenCustomer[],
  { pause }: FileEvidence,
): Violation[] {
  const last = own.at(-1);
  const meaning = meaningOf(state?.state ?? '');
  if (!customer.enabled) {
    if (!last || (state && meaning !== 'claim') || pause !== '') return [];
    return [against('leaver-unexplained', customer, `is not enabled, and is "${state?.state ?? 'without a state'}".`)];
  }
  if (state && isExcluded(state.state)) {
    return [against('false-exclusion', customer, `is enabled, and its Sync State says "Excluded": ${state.reason}`)];
  }
  const difference = last ? differences(customer.values, last.values) : 'JOOR never took it';
  if (difference === '' && state) return [];
  if (state && meaning !== 'claim') return [];
  if (pause !== '') return [];
  if (!state) return [against('change-lost', customer, `has no Sync State: ${difference}.`)];
  return [against('false-claim', customer, `is "${state.state}": ${difference}.`)];
}

/** What must not be left of customers when everything is calm. */
export function judgeCustomersAtRest(evidence: FileEvidence): Violation[] {
  const { token, held, pause, now } = evidence;
  const byKey = byKeyOf(evidence);
  const states = new Map(evidence.states.map((row) => [row.customerId, row]));
  return evidence.customers.flatMap((customer) => {
    const state = states.get(customer.id);
    if (!state || !customer.enabled || pause !== '') return [];
    const last = byKey.get(customer.key)?.at(-1);
    const isConnected = held.some((each) => each.code === state.code && each.state === 'connected');
    const unread = token && state.state === 'Delivered' && isConnected && last !== undefined && now - last.at > DAY;
    if (!unread && state.state !== 'Waiting for file' && state.state !== 'Unknown') return [];
    return [against('not-settled', customer, `is still "${state.state}": ${state.reason}`)];
  });
}
