import type { Customer, Evidence } from './evidence';
import { groupBy, requestOf, type Sending, showsOthers, taken } from './sendings';
import type { Violation } from './verdict';

/** What the requests alone show: values sent twice, codes doubled or shared, older versions after newer ones. */
export function judgeSendings(evidence: Evidence, sendings: readonly Sending[]): Violation[] {
  const customers = new Map(evidence.customers.map((customer) => [customer.key, customer]));
  const byKey = groupBy(sendings, ({ connection }) => connection.key);
  const byCode = groupBy(sendings, ({ connection }) => connection.code);
  return [
    ...[...byKey].flatMap(([key, own]) => {
      const customer = customers.get(key);
      if (!customer) return [foreign(key, own)];
      return [...twoCodes(customer, own), ...stale(customer, own)];
    }),
    ...[...byCode].flatMap(([code, own]) => [
      ...shared(code, own.filter(isTaken), customers),
      ...sentTwice(code, own, evidence, customers),
    ]),
  ];
}

function foreign(key: string, own: readonly Sending[]): Violation {
  const [first] = own;
  const sentence = `JOOR got a connection "${first?.connection.code}" (${key}) with ${first && requestOf(first)}, and no customer has it.`;
  return { rule: 'foreign-code', customer: null, sentence };
}

function twoCodes({ id }: Customer, own: readonly Sending[]): Violation[] {
  const codes = [...groupBy(taken(own), ({ connection }) => connection.code)];
  if (codes.length < 2) return [];
  const list = codes.map(([code, [first]]) => `"${code}" (${first && requestOf(first)})`).join(' and ');
  return [{ rule: 'two-codes', customer: id, sentence: `Customer ${id} was sent under the codes ${list}.` }];
}

/**
 * Orders both by request and by job: a request may be taken later than one that was made after it. Where its answer was
 * lost nobody can keep JOOR from that; then the newest version has to be taken once more.
 */
function stale({ id }: Customer, own: readonly Sending[]): Violation[] {
  const sent = olderAfterNewer(own);
  const late = olderAfterNewer(taken(own));
  const found = sent ?? (late?.older.post.disturbed && endsInNewest(taken(own)) ? null : late);
  if (!found) return [];
  const [older, newer] = [found.older, found.newer].map(
    (sending) => `version ${sending.connection.version} (${requestOf(sending)}, job ${sending.post.job ?? 'none'})`,
  );
  const sentence = `Customer ${id}: ${older} was ${sent ? 'sent' : 'taken by JOOR'} after ${newer}.`;
  return [{ rule: 'stale-over-newer', customer: id, sentence }];
}

function olderAfterNewer(own: readonly Sending[]): { older: Sending; newer: Sending } | null {
  let newest: Sending | null = null;
  for (const sending of own) {
    const { version } = sending.connection;
    if (version === null) continue;
    const highest = newest?.connection.version ?? null;
    if (newest && highest !== null && version < highest) return { older: sending, newer: newest };
    newest = sending;
  }
  return null;
}

function endsInNewest(own: readonly Sending[]): boolean {
  const versions = own.map(({ connection }) => connection.version ?? 0);
  return versions.at(-1) === Math.max(...versions);
}

/** A request that JOOR did not take gives nobody the code. */
const isTaken = ({ post }: Sending): boolean => post.job !== null;

/** The survivor of a merge takes the code over. */
function shared(code: string, own: readonly Sending[], customers: ReadonlyMap<string, Customer>): Violation[] {
  const keys = [...groupBy(own, ({ connection }) => connection.key)];
  const isHandedOn = ([key]: [string, unknown], index: number) => {
    const heir = customers.get(keys[index + 1]?.[0] ?? '')?.id;
    return index === keys.length - 1 || customers.get(key)?.mergedInto === (heir ?? 0);
  };
  if (keys.every(isHandedOn)) return [];
  const list = keys.map(([key, [first]]) => `${key} (${first && requestOf(first)})`).join(' and ');
  return [{ rule: 'shared-code', customer: null, sentence: `The code "${code}" was sent for ${list}.` }];
}

function sentTwice(
  code: string,
  own: readonly Sending[],
  { rejections, readBacks, forgotten, unrecorded }: Evidence,
  customers: ReadonlyMap<string, Customer>,
): Violation[] {
  return own.slice(1).flatMap((next, index): Violation[] => {
    const before = own[index];
    if (!before) return [];
    const sameRequest = before.post === next.post;
    const rejected = rejections.some((each) => each.code === code && each.job === before.post.job);
    const differed = readBacks.some(
      (read) =>
        read.code === code &&
        read.number > before.post.number &&
        read.number < next.post.number &&
        showsOthers(read, before),
    );
    const customer = customers.get(next.connection.key)?.id ?? null;
    const wasForgotten = forgotten.some(
      ({ customerId, after }) => customerId === customer && before.post.number <= after && after < next.post.number,
    );
    const { number } = before.post;
    const wasUnrecorded = unrecorded.some(({ from, to }) => number > from && number <= to);
    const same =
      !wasForgotten &&
      !wasUnrecorded &&
      before.connection.text === next.connection.text &&
      outcomeKnown(before) &&
      !rejected &&
      !differed;
    if (!sameRequest && !same) return [];
    const sentence = sameRequest
      ? `Customer ${customer} (code ${code}) stands twice in ${requestOf(next)}.`
      : `Customer ${customer} (code ${code}) was sent with ${requestOf(next)} as it had been with ${requestOf(before)}, which JOOR had answered with job ${before.post.job}.`;
    return [{ rule: 'sent-twice', customer, sentence }];
  });
}

/** JOOR took it, and its answer reached the sender as it was. */
const outcomeKnown = ({ post }: Sending): boolean =>
  post.job !== null && !post.disturbed && post.status >= 200 && post.status < 300;
