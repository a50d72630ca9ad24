import type { JoorConnection } from '../joor/connection';
import { STATES } from '../sync/records/states';
import { kindsChanged, kindsIn, USUAL_KINDS } from './changed-kinds';
import { SCENARIOS, type ScenarioId } from './scenarios';
import type { Standing } from './standing';

/** One thing that is looked at; `eye`: a person looks at JOOR; `open`: not needed, and not seen. */
export interface Check {
  what: string;
  state: 'ok' | 'wrong' | 'pending' | 'eye' | 'open';
  detail: string;
}

/** What a scenario has seen so far, beside how the customers stood before and stand now. */
export interface Evidence {
  /** Kinds of values that changed, in this scenario. */
  kinds: string[];
  /** Customers that failed after it was prepared, with the reason. */
  failed: { customerId: number; reason: string }[];
}

export interface Judged {
  id: ScenarioId;
  before: readonly Standing[];
  now: readonly Standing[];
  evidence: Evidence;
  /** Kinds that changed in any scenario. */
  kinds: readonly string[];
  /** Codes that the customers would have if they were new; by internal id. */
  ownCodes: ReadonlyMap<number, string>;
  codeIsInternalId: boolean;
}

/** Everything that can be seen of a scenario, the common part first. */
export function judge(judged: Judged): Check[] {
  const { id } = judged;
  const eye = SCENARIOS[id].byEye;
  return [
    ...OWN[id](judged),
    ...taken(judged),
    ...(eye === '' ? [] : [{ what: eye, state: 'eye' as const, detail: 'Look at JOOR and confirm.' }]),
  ];
}

/** Whether everything that the connector sees is as expected. */
export const isSeen = (checks: readonly Check[]): boolean =>
  checks.every(({ state }) => state !== 'wrong' && state !== 'pending');

/** What a scenario learns from how its customers stand now. */
export function learned(before: readonly Standing[], now: readonly Standing[], evidence: Evidence): Evidence {
  const pairs = pairsOf(before, now);
  const changed = pairs.flatMap(([was, is]) => (wasSent(was, is) ? kindsChanged(was.payload, is.payload) : []));
  const failed = pairs
    .filter(([was, is]) => is.state === STATES.failed && is.fingerprint === was.fingerprint)
    .map(([, { customerId, reason }]) => ({ customerId, reason: reason.slice(0, 500) }));
  const known = new Set(failed.map(({ customerId }) => customerId));
  return {
    kinds: [...new Set([...evidence.kinds, ...changed])],
    failed: [...evidence.failed.filter(({ customerId }) => !known.has(customerId)), ...failed],
  };
}

type Pair = readonly [before: Standing, now: Standing];

const pairsOf = (before: readonly Standing[], now: readonly Standing[]): Pair[] =>
  before.flatMap((was) => {
    const is = now.find(({ customerId }) => customerId === was.customerId);
    return is ? [[was, is] as const] : [];
  });

/** JOOR took another version of it, or the same one once more. */
const wasSent = (was: Standing, is: Standing): boolean =>
  is.fingerprint !== '' && (is.fingerprint !== was.fingerprint || is.sentAt > was.sentAt);

const nameOf = ({ name, customerId }: Standing): string => (name === '' ? `Customer ${customerId}` : name);

const names = (standings: readonly Standing[]): string => {
  const first = standings.slice(0, 5).map(nameOf).join(', ');
  return standings.length > 5 ? `${first} and ${standings.length - 5} more` : first;
};

/** A check of every customer: `detail` of those of which it is not so, or what is seen. */
function ofEach(
  what: string,
  pairs: readonly Pair[],
  isSo: (pair: Pair) => boolean,
  seen: (pair: Pair) => string,
): Check {
  const not = pairs.filter((pair) => !isSo(pair));
  if (not.length === 0) return { what, state: 'ok', detail: lines(pairs.map(seen)) };
  return { what, state: 'pending', detail: `Not seen yet: ${names(not.map(([, is]) => is))}.` };
}

const MOST_LINES = 5;

const lines = (texts: readonly string[]): string => {
  const each = [...new Set(texts)].filter((text) => text !== '');
  const shown = each.slice(0, MOST_LINES).join('\n');
  return each.length > MOST_LINES ? `${shown}\nand ${each.length - MOST_LINES} more` : shown;
};

/** By API a job has it, by file the file is where JOOR takes it from. */
const TAKEN: readonly string[] = [STATES.delivered, STATES.accepted, STATES.waiting, STATES.inSync, STATES.sent];
const READ_BACK: readonly string[] = [STATES.inSync, STATES.sent];

/** Whether JOOR took what was sent, and whether it was read back. */
function taken({ id, before, now }: Judged): Check[] {
  const pairs = pairsOf(before, now);
  const sent: Check = ofEach(
    'JOOR took it',
    pairs,
    ([was, is]) => wasSent(was, is) && (TAKEN.includes(is.state) || is.state === STATES.differs),
    ([, is]) => (is.job === '' ? '' : `Job ${is.job}${is.jobStatus === '' ? '' : `, ${is.jobStatus}`}`),
  );
  const failed = pairs.filter(([was, is]) => is.state === STATES.failed || (wasSent(was, is) && isRefused(is)));
  const differs = pairs.filter(([, is]) => is.state === STATES.differs);
  const waiting = pairs.filter(([, is]) => is.state === STATES.waiting);
  const delivered = pairs.some(([was, is]) => wasSent(was, is) && is.state === STATES.delivered);
  const back: Check =
    differs.length > 0
      ? {
          what: 'It was read back from JOOR',
          state: 'wrong',
          detail: lines(differs.map(([, is]) => `${nameOf(is)}: ${is.reason}`)),
        }
      : {
          ...ofEach(
            'It was read back from JOOR',
            pairs,
            ([was, is]) => wasSent(was, is) && READ_BACK.includes(is.state),
            ([, is]) => `${nameOf(is)}: ${is.state}. ${is.reason}`,
          ),
          ...(waiting.length > 0 && {
            detail: `JOOR has not connected ${names(waiting.map(([, is]) => is))} yet. Tell your JOOR Integrations Manager the codes.`,
          }),
        };
  return [
    sent.state === 'pending' && failed.length > 0
      ? {
          ...sent,
          detail: lines(failed.map(([, is]) => `${nameOf(is)}: ${is.reason}`)),
        }
      : sent,
    // Each takes a credit: of very many the rest is read back by later runs. A file without a token is never read back.
    (id === 'bulk' || delivered) && back.state === 'pending' ? { ...back, state: 'open' } : back,
  ];
}

const isRefused = ({ state }: Standing): boolean => state === STATES.needsAttention || state === STATES.unknown;

const codesOf = (payload: JoorConnection | null): string[] => [
  ...(payload?.shipping?.shipping_addresses ?? []).map(({ shipping_code }) => `shipping ${shipping_code}`),
  ...(payload?.billing?.billing_addresses ?? []).map(({ billing_code }) => `billing ${billing_code}`),
];

const priceTypesOf = (payload: JoorConnection | null): string[] =>
  (payload?.price_types ?? []).map((one) => `${one.price_type_label} in ${one.price_type_currency_code}`);

const doorsOf = (payload: JoorConnection | null): string[] =>
  (payload?.shipping?.shipping_addresses ?? [])
    .filter(({ shipping_create_doors }) => shipping_create_doors === true)
    .map(({ shipping_code }) => String(shipping_code));

const discountsOf = (payload: JoorConnection | null): string =>
  (payload?.discounts ?? [])
    .map(({ amount, line_item_level }) => `${amount} %${line_item_level ? ' on line items' : ''}`)
    .join(', ');

const without = (all: readonly string[], known: readonly string[]): string[] =>
  all.filter((one) => !known.includes(one));

const SPECIAL = [/[^\p{ASCII}]/u, /[&<>"']/];

const OWN: Readonly<Record<ScenarioId, (judged: Judged) => Check[]>> = {
  'new-customer': ({ before, now }) => {
    const known = before.filter(({ fingerprint }) => fingerprint !== '');
    return [
      known.length > 0
        ? {
            what: 'JOOR did not have it before',
            state: 'wrong',
            detail: `${names(known)} had been sent already. Prepare the scenario with other customers.`,
          }
        : { what: 'JOOR did not have it before', state: 'ok', detail: 'Nothing had been sent.' },
      ofEach(
        'It was given a customer code',
        pairsOf(before, now),
        ([, is]) => is.fingerprint !== '' && is.code !== '',
        ([, is]) => `${nameOf(is)}: ${is.code}`,
      ),
    ];
  },
  'every-kind': ({ now, kinds }) => {
    const present = new Set(now.flatMap(({ payload }) => kindsIn(payload)));
    return [...present].map((kind): Check => {
      const what = `${kind} changed`;
      if (kinds.includes(kind)) return { what, state: 'ok', detail: 'It was sent with another value.' };
      return USUAL_KINDS.includes(kind)
        ? { what, state: 'pending', detail: 'It has not been sent with another value yet.' }
        : { what, state: 'open', detail: 'It has not been sent with another value. Decide whether it matters to you.' };
    });
  },
  'second-address': ({ before, now }) => [
    ofEach(
      'Another address is sent',
      pairsOf(before, now),
      ([was, is]) => without(codesOf(is.payload), codesOf(was.payload)).length > 0,
      ([was, is]) => `${nameOf(is)}: ${without(codesOf(is.payload), codesOf(was.payload)).join(', ')}`,
    ),
    ofEach(
      'Those there were are still sent',
      pairsOf(before, now),
      ([was, is]) => codesOf(was.payload).length > 0 && without(codesOf(was.payload), codesOf(is.payload)).length === 0,
      ([was, is]) => `${nameOf(is)}: ${codesOf(was.payload).join(', ')}`,
    ),
  ],
  'address-removed': ({ before, now }) => [
    ofEach(
      'An address is no longer sent',
      pairsOf(before, now),
      ([was, is]) => is.payload !== null && without(codesOf(was.payload), codesOf(is.payload)).length > 0,
      ([was, is]) => `${nameOf(is)}: ${without(codesOf(was.payload), codesOf(is.payload)).join(', ')}`,
    ),
  ],
  'price-type-added': ({ before, now }) => [
    ofEach(
      'Another price type is sent',
      pairsOf(before, now),
      ([was, is]) => without(priceTypesOf(is.payload), priceTypesOf(was.payload)).length > 0,
      ([was, is]) => `${nameOf(is)}: ${without(priceTypesOf(is.payload), priceTypesOf(was.payload)).join(', ')}`,
    ),
    ofEach(
      'Those there were are still sent',
      pairsOf(before, now),
      ([was, is]) =>
        priceTypesOf(was.payload).length > 0 &&
        without(priceTypesOf(was.payload), priceTypesOf(is.payload)).length === 0,
      ([was, is]) => `${nameOf(is)}: ${priceTypesOf(was.payload).join(', ')}`,
    ),
  ],
  'rep-changed': ({ before, now }) => [
    ofEach(
      'Another sales rep code is sent',
      pairsOf(before, now),
      ([was, is]) => !!is.payload?.sales_rep_code && is.payload.sales_rep_code !== was.payload?.sales_rep_code,
      ([was, is]) => `${nameOf(is)}: ${was.payload?.sales_rep_code ?? 'none'} → ${is.payload?.sales_rep_code}`,
    ),
  ],
  renamed: ({ before, now }) => [
    ofEach(
      'Another name is sent',
      pairsOf(before, now),
      ([was, is]) => is.payload !== null && is.payload.customer_name !== was.payload?.customer_name,
      ([was, is]) => `${was.payload?.customer_name ?? ''} → ${is.payload?.customer_name}`,
    ),
    sameCode(pairsOf(before, now)),
  ],
  'code-kept': ({ before, now, ownCodes, codeIsInternalId }) => [
    codeIsInternalId
      ? {
          what: 'The value that the code is taken from has changed',
          state: 'ok',
          detail: 'The code is the internal ID, which cannot change.',
        }
      : ofEach(
          'The value that the code is taken from has changed',
          pairsOf(before, now),
          ([, is]) => (ownCodes.get(is.customerId) ?? is.code) !== is.code,
          ([, is]) => `${nameOf(is)}: now ${ownCodes.get(is.customerId)}, JOOR has ${is.code}`,
        ),
    sameCode(pairsOf(before, now)),
  ],
  failing: ({ before, now, evidence }) => [
    ofEach(
      'It failed, and nothing was sent',
      pairsOf(before, now),
      ([, is]) => evidence.failed.some(({ customerId }) => customerId === is.customerId),
      ([, is]) => evidence.failed.find(({ customerId }) => customerId === is.customerId)?.reason ?? '',
    ),
    ofEach(
      'It was corrected and sent',
      pairsOf(before, now),
      ([was, is]) => wasSent(was, is) && TAKEN.includes(is.state),
      ([, is]) => `${nameOf(is)}: ${is.state}`,
    ),
  ],
  door: ({ before, now }) => [
    ofEach(
      'A door is sent that was none before',
      pairsOf(before, now),
      ([was, is]) => without(doorsOf(is.payload), doorsOf(was.payload)).length > 0,
      ([was, is]) => `${nameOf(is)}: ${without(doorsOf(is.payload), doorsOf(was.payload)).join(', ')}`,
    ),
  ],
  discount: ({ before, now }) => [
    ofEach(
      'Another discount is sent',
      pairsOf(before, now),
      ([was, is]) => discountsOf(is.payload) !== '' && discountsOf(is.payload) !== discountsOf(was.payload),
      ([was, is]) => `${discountsOf(was.payload) || 'none'} → ${discountsOf(is.payload)}`,
    ),
  ],
  'special-characters': ({ before, now }) => [
    ofEach(
      'A letter beyond ASCII and one of & < > " \' are sent',
      pairsOf(before, now),
      ([, is]) => SPECIAL.every((pattern) => textsOf(is.payload).some((text) => pattern.test(text))),
      ([, is]) =>
        textsOf(is.payload)
          .filter((text) => SPECIAL.some((pattern) => pattern.test(text)))
          .join('\n'),
    ),
  ],
  several: ({ before, now }) => {
    const sent = pairsOf(before, now).filter(([was, is]) => wasSent(was, is));
    const batches = new Set(sent.map(([, { batch }]) => batch));
    const together = sent.length === before.length && batches.size === 1;
    return [
      {
        what: 'They went in one request',
        state: together ? 'ok' : 'pending',
        detail: together
          ? `${sent.length} customers in Batch ${[...batches][0]}.`
          : `${sent.length} of ${before.length} customers were sent, in ${batches.size} requests.`,
      },
    ];
  },
  bulk: ({ before, now }) => {
    const sent = pairsOf(before, now).filter(([was, is]) => wasSent(was, is));
    const batches = new Set(sent.map(([, { batch }]) => batch));
    const done = sent.length === before.length && batches.size > 1;
    return [
      {
        what: 'They went in several requests',
        state: done ? 'ok' : 'pending',
        detail: `${sent.length} of ${before.length} customers were sent, in ${batches.size} requests.`,
      },
    ];
  },
};

const sameCode = (pairs: readonly Pair[]): Check =>
  ofEach(
    'The customer code is the same',
    pairs,
    ([was, is]) => is.code !== '' && is.code === was.code,
    ([, is]) => `${nameOf(is)}: ${is.code}`,
  );

/** Every text of a connection. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(textsOf);
}
