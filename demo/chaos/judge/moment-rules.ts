import type { Customer, Evidence, StateRow } from './evidence';
import { differences, groupBy, type Sending } from './sendings';
import { isReadBack, meaningOf } from './states';
import type { Violation } from './verdict';
import { against } from './words';

export const MAX_TRIES = 8;

const FIRST_WAIT = 5 * 60_000;
const LONGEST_WAIT = 240 * 60_000;
const DAY = 86_400_000;

const lower = ({ state }: StateRow): string => state.toLowerCase();

/** Whether an answer says something of the customer: a 429, a refused token or a batch that is halved does not. */
const tells = ({ post }: Sending): boolean =>
  post.heard !== 'not sent' && !(post.heard === 'refused' && post.connections.length > 1);

/** Whether JOOR said no to these values alone. */
const wasRefused = ({ post }: Sending): boolean => post.heard === 'refused' && post.connections.length === 1;

/** What every Sync State owes to the last request of its customer, at any moment without a run that broke off. */
export function judgeStates(
  evidence: Evidence,
  byKey: ReadonlyMap<string, readonly Sending[]>,
  brokenUntil: number,
): Violation[] {
  // Of those a run broke off before it could say when they were sent.
  const intents = new Set(evidence.batches.filter(({ sentAt }) => sentAt === '').map(({ id }) => id));
  return eachState(evidence, (customer, state) => {
    const own = byKey.get(customer.key) ?? [];
    const last = own.filter(tells).at(-1);
    const heard = last?.post.heard ?? 'nothing';
    const found: Violation[] = [];
    const at = last ? `request ${last.post.number} was answered ${last.post.status}: ${heard}` : 'nothing was sent';
    const brokenOff =
      last?.post.interrupted === true ||
      (last !== undefined && last.post.number <= brokenUntil) ||
      intents.has(state.batch ?? 0);
    if (lower(state) === 'retrying' && heard !== 'transient' && !brokenOff) {
      found.push(against('state-unfounded', customer, `is "Retrying", and ${at}.`));
    }
    const wasRead = evidence.readBacks.some(
      ({ code, number }) => code === state.code && number > (last?.post.number ?? 0),
    );
    if (lower(state) === 'accepted' && last && heard !== 'taken' && !brokenOff && !wasRead) {
      found.push(against('state-unfounded', customer, `is "Accepted", and ${at}.`));
    }
    // A refusal that the sender may not have got tells nothing either, so that it may be what "Unknown" is about.
    const wasLost = own.some(({ post }) => post.disturbed && post.number >= (last?.post.number ?? 0));
    if (lower(state) === 'unknown' && last && !brokenOff && !wasLost) {
      found.push(against('state-unfounded', customer, `is "Unknown", and ${at}.`));
    }
    if (state.tries > MAX_TRIES) {
      found.push(against('too-many-tries', customer, `was tried ${state.tries} times, and ${MAX_TRIES} is the limit.`));
    }
    if (['retrying', 'unknown'].includes(lower(state)) && state.nextDue === '') {
      found.push(against('not-tried', customer, `is "${state.state}", and no next try is due.`));
    }
    if (isReadBack(state.state) && last) found.push(...judgeJob(customer, state, last, evidence));
    return found;
  });
}

/** "In sync", or "Sent", is not said before the job of the last request was seen finished, forgotten, or a day old. */
function judgeJob(customer: Customer, { state }: StateRow, last: Sending, { readBacks, asked }: Evidence): Violation[] {
  const { post, connection } = last;
  const read = readBacks.filter(({ code, number }) => code === connection.code && number > post.number).at(-1);
  if (!read || post.job === null || post.disturbed) return [];
  const readAt = Date.parse(asked[read.number - 1]?.at ?? '');
  const seen = asked.some(
    ({ path, reply, status, disturbed, number }) =>
      number < read.number && isOfJob(path, post.job) && (disturbed || status === 404 || /finished/.test(reply)),
  );
  if (seen || readAt - Date.parse(post.at) >= DAY) return [];
  return [
    against('in-sync-not-read-back', customer, `is "${state}" by request ${read.number}, before its job was finished.`),
  ];
}

const isOfJob = (path: string, job: number | null): boolean =>
  path.split('?')[0]?.replace(/\/$/, '') === `/v2/bulk-connection/${job}`;

/** Whether JOOR said that a job is finished, or has forgotten it and a day has passed. */
function isOver({ post }: Sending, { asked }: Evidence, at: number): boolean {
  const answers = asked.filter(({ path, method }) => method === 'GET' && isOfJob(path, post.job));
  if (answers.some(({ status, reply, disturbed }) => status === 200 && !disturbed && /finished/.test(reply)))
    return true;
  return answers.some(({ status }) => status === 404) && at - Date.parse(post.at) > DAY + FIRST_WAIT;
}

/** What must hold after a run in which nothing went wrong and to which nothing was lost. */
export function judgeSettled(
  evidence: Evidence,
  byKey: ReadonlyMap<string, readonly Sending[]>,
  { startedAt, locked }: { startedAt: number; locked: boolean },
): Violation[] {
  const due = new Date(startedAt).toISOString().slice(0, 19);
  const codes = groupBy(evidence.states, ({ code }) => code);
  const queue = new Map(
    evidence.failedRecords.filter(({ status }) => status !== 'Resolved').map((row) => [row.customerId, row]),
  );
  return eachState(evidence, (customer, state) => {
    const own = byKey.get(customer.key) ?? [];
    const found: Violation[] = [];
    const { system } = evidence;
    const isDue = state.nextDue !== '' && state.nextDue.replace(' ', 'T').slice(0, 19) <= due;
    if (isDue && ['retrying', 'unknown', 'accepted'].includes(lower(state)) && customer.enabled) {
      found.push(
        against('not-tried', customer, `is "${state.state}", due since ${state.nextDue}, and the run did not try it.`),
      );
    }
    const byHand = system.uploadByHand || system.updateByHand;
    if (lower(state) === 'on hold' && customer.enabled && system.upload && system.update && !byHand) {
      found.push(against('held-too-long', customer, `is "On hold" with every switch on: ${state.reason}`));
    }
    const last = own.filter(tells).at(-1);
    const isSettled =
      last !== undefined &&
      evidence.readBacks.some(({ number, code }) => code === state.code && number > last.post.number);
    // With a high reserve there are credits for a few only.
    const mayRead = lower(state) === 'accepted' && customer.enabled && system.reserve < 100;
    if (mayRead && last && !isSettled && isOver(last, evidence, startedAt)) {
      found.push(against('not-settled', customer, `is "Accepted", and its job ${last.post.job} is over.`));
    }
    if (lower(state) === 'failed' && customer.enabled)
      found.push(...judgeFailed(customer, state, own, { codes, locked, customers: evidence.customers }));
    const row = queue.get(customer.id);
    const untold = customer.enabled ? customer.faults.filter((fault) => row?.errorMsg.includes(fault) === false) : [];
    if (lower(state) === 'failed' && row?.errorClass === 'validation' && untold.length > 0) {
      found.push(
        against(
          'queue-row-outdated',
          customer,
          `has a fault of its ${untold.join()}, and its Failed Record says: ${row.errorMsg}`,
        ),
      );
    }
    if (meaningOf(state.state) === 'queue' && row && row.codes !== state.codes) {
      found.push(
        against(
          'queue-row-outdated',
          customer,
          `is "${state.state}" for ${state.codes}, and its Failed Record says ${row.codes}.`,
        ),
      );
    }
    return found;
  });
}

function judgeFailed(
  customer: Customer,
  state: StateRow,
  own: readonly Sending[],
  {
    codes,
    locked,
    customers,
  }: { codes: ReadonlyMap<string, readonly StateRow[]>; locked: boolean; customers: readonly Customer[] },
): Violation[] {
  const last = own.at(-1);
  const refused = last !== undefined && wasRefused(last) && differences(customer.values, last.connection.values) === '';
  // Of several new ones the first gets it, whatever becomes of that one then.
  const sharesCode =
    (codes.get(customer.code) ?? []).some(({ customerId }) => customerId !== customer.id) ||
    customers.some(({ id, code, enabled }) => enabled && id < customer.id && code === customer.code);
  if (customer.faults.length > 0 || refused || sharesCode || (locked && state.codes === 'internal')) return [];
  return [
    against('failed-unfounded', customer, `is "Failed" without a fault, a refusal or a shared code: ${state.reason}`),
  ];
}

/** Failing tries of one version, one after the other: how many, and how long apart. */
export function judgeTries(
  evidence: Evidence,
  byKey: ReadonlyMap<string, readonly Sending[]>,
  asked: ReadonlySet<number>,
): Violation[] {
  return evidence.customers.flatMap((customer) => {
    if (asked.has(customer.id)) return [];
    const own = byKey.get(customer.key) ?? [];
    const found: Violation[] = [];
    let failures = 0;
    let before: Sending | undefined;
    for (const next of own) {
      const isSame = before?.connection.text === next.connection.text && next.connection.version !== null;
      if (!isSame) failures = 0;
      else if (before && before.post.heard === 'transient' && !before.post.interrupted) {
        const wait = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
        const waited = Date.parse(next.post.at) - Date.parse(before.post.at);
        // Times of records are kept to the second.
        if (waited < wait - 1000) {
          const told = `was sent again with request ${next.post.number}, ${Math.round(waited / 1000)} s after failure ${failures}.`;
          found.push(against('tried-too-soon', customer, told));
        }
      }
      failures = next.post.heard === 'transient' || next.post.heard === 'unknown' ? failures + 1 : 0;
      if (failures > MAX_TRIES && !found.some(({ rule }) => rule === 'too-many-tries')) {
        found.push(
          against(
            'too-many-tries',
            customer,
            `was sent ${failures} times in vain, the last with request ${next.post.number}.`,
          ),
        );
      }
      before = next;
    }
    return found;
  });
}

/** A new customer whose first answer was lost is asked for before it is sent again. */
export function judgeNewUnknown(
  evidence: Evidence,
  byKey: ReadonlyMap<string, readonly Sending[]>,
  asked: ReadonlySet<number>,
): Violation[] {
  return evidence.customers.flatMap((customer) => {
    if (asked.has(customer.id)) return [];
    const [first, second] = byKey.get(customer.key) ?? [];
    if (!first || !second || first.connection.code !== second.connection.code) return [];
    const lost = first.post.heard === 'unknown' && !first.post.interrupted;
    const between = evidence.asked.some(
      ({ number, path }) =>
        number > first.post.number &&
        number < second.post.number &&
        path.startsWith(`/v2/connection/customer_code/${encodeURIComponent(first.connection.code)}`),
    );
    if (!lost || between) return [];
    return [
      against(
        'new-not-read-back',
        customer,
        `was sent with request ${second.post.number}, and was not read back after request ${first.post.number}.`,
      ),
    ];
  });
}

const isBefore = (instant: string, time: number): boolean =>
  instant !== '' && Date.parse(`${instant.replace(' ', 'T').slice(0, 19)}Z`) < time;

/** What must not be left when everything is calm. */
export function judgeEnd(evidence: Evidence): Violation[] {
  const held = new Map(evidence.held.map((each) => [each.code, each]));
  const waiting = new Set(
    evidence.states
      .filter((row) => ['accepted', 'waiting for joor', 'unknown'].includes(lower(row)))
      .map(({ batch }) => batch),
  );
  const old = evidence.now - (evidence.system.retentionDays + 2) * DAY;
  return [
    ...eachState(evidence, (customer, state) => {
      if (!customer.enabled || evidence.pause !== '') return [];
      const connected = held.get(state.code)?.state === 'connected';
      const left = lower(state) === 'accepted' || (lower(state) === 'waiting for joor' && connected);
      if (left) return [against('not-settled', customer, `is still "${state.state}": ${state.reason}`)];
      const untried = ['retrying', 'unknown'].includes(lower(state));
      return untried ? [against('not-tried', customer, `is still "${state.state}": ${state.reason}`)] : [];
    }),
    ...evidence.failedRecords.flatMap(({ customerId, status, closedAt }) =>
      status === 'Resolved' && isBefore(closedAt, old)
        ? [against('old-left', { id: customerId }, `has a Failed Record that was resolved ${closedAt}, still there.`)]
        : [],
    ),
    ...evidence.batches.flatMap(({ id, status, sentAt, finishedAt }) => {
      const done = status !== 'Intent' && (status !== 'Accepted' || finishedAt !== '') && !waiting.has(id);
      return done && isBefore(sentAt, old)
        ? [against('old-left', null, `Batch ${id}, sent ${sentAt}, is finished and still there.`)]
        : [];
    }),
    ...evidence.runs
      .filter(({ status }) => status === 'Requested' || status === 'Running')
      .map(({ id, status }) => against('request-lost', null, `Run ${id} is still "${status}".`)),
  ];
}

/**
 * Batches that POSTs since `since` stand in, as far as there are any, and what they say became of them; `before` are those
 * that were there before. After a run that broke off only whether there is one is looked at.
 */
export function judgeBatches(
  { posts, batches }: Evidence,
  since: number,
  { before, broken }: { before: ReadonlySet<number>; broken: boolean },
): Violation[] {
  const fresh = batches.filter(({ id }) => !before.has(id));
  // A POST of which only a part was recorded counts as two.
  const whole = [...groupBy(posts, ({ number }) => String(number)).values()];
  return whole.flatMap((parts) => {
    const [post] = parts;
    if (!post || post.number <= since) return [];
    const codes = inOrder(parts.flatMap(({ connections }) => connections.map(({ code }) => code)));
    const index = fresh.findIndex((batch) => inOrder(batch.codes) === codes);
    const [batch] = index < 0 ? [] : fresh.splice(index, 1);
    if (!batch)
      return [
        against('post-without-batch', null, `Request ${post.number} at ${post.at} (${codes}) stands in no Batch.`),
      ];
    const told = BATCH_STATUS[post.heard];
    if (batch.status !== told && !broken && parts.every(({ interrupted }) => !interrupted)) {
      const said = `Batch ${batch.id} is "${batch.status}", and request ${post.number} was answered ${post.status}: ${post.heard}.`;
      return [against('batch-unfounded', null, said)];
    }
    const job = String(post.job ?? '');
    if (batch.status !== 'Accepted' || batch.job === job) return [];
    return [
      against(
        'post-without-batch',
        null,
        `Batch ${batch.id} names job "${batch.job}", and request ${post.number} became job "${job}".`,
      ),
    ];
  });
}

/** What a Batch is called after an answer. */
const BATCH_STATUS = {
  taken: 'Accepted',
  refused: 'Refused',
  transient: 'Not sent',
  'not sent': 'Not sent',
  unknown: 'Unknown',
} as const;

const inOrder = (codes: readonly string[]): string => [...codes].sort().join();

/** What may be sent with the switches as they were before the run. */
export function judgeSwitches(
  { posts }: Evidence,
  since: number,
  { upload, update }: { upload: boolean; update: boolean },
): Violation[] {
  if (upload && update) return [];
  const before = posts.filter(({ number }) => number <= since);
  const codesOf = (list: typeof posts) =>
    new Set(list.flatMap(({ connections }) => connections.map(({ code }) => code)));
  const tried = codesOf(before);
  // Who takes the code of a merged customer over goes for the first time.
  const known = new Set(
    before
      .filter(({ job, status, disturbed }) => job !== null && status === 200 && !disturbed)
      .flatMap(({ connections }) => connections.map(({ code, key }) => `${code} of ${key}`)),
  );
  const uncertain = codesOf(before.filter(({ disturbed }) => disturbed));
  return posts
    .filter(({ number }) => number > since)
    .flatMap((post) =>
      post.connections.flatMap(({ code, key }) => {
        if (uncertain.has(code)) return [];
        const off = !upload && !tried.has(code) ? 'Upload' : !update && known.has(`${code} of ${key}`) ? 'Update' : '';
        return off === ''
          ? []
          : [against('sent-while-off', null, `Code ${code} was sent with request ${post.number}, and ${off} is off.`)];
      }),
    );
}

function eachState(
  { customers, states }: Evidence,
  look: (customer: Customer, state: StateRow) => readonly Violation[],
): Violation[] {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return states.flatMap((state) => {
    const customer = byId.get(state.customerId);
    return customer ? look(customer, state) : [];
  });
}
