import { judgeEnd } from '../../../demo/chaos/judge/moment-rules';
import { RULES, type Rule } from '../../../demo/chaos/judge/verdict';
import { type Disturbance, Watch } from '../../../demo/chaos/judge/watch';
import { connection, History } from './evidence';

const QUIET: Disturbance = {
  clean: true,
  finished: true,
  runs: 1,
  broken: false,
  locked: false,
  startedAt: Date.UTC(2026, 0, 1, 11),
  asked: new Set(),
  askedNow: false,
  drifted: false,
  unseenAt: null,
  hidden: new Set(),
  paused: false,
  pausedAfter: null,
  switches: null,
  reopened: new Set(),
  dismissed: new Set(),
  left: [],
  beside: [],
};

/** Two customers that JOOR took, one of them read back after its job was finished. */
const clean = () =>
  new History()
    .customer(1, 1)
    .customer(2, 1)
    .post({ 1: 1, 2: 1 })
    .ask('/v2/bulk-connection/1', 200, '"status":"finished"')
    .readBack(1, 1)
    .readBack(2, 1)
    .batch(1, [1, 2])
    .state(1, 'In sync')
    .state(2, 'Accepted')
    .held(1, 1)
    .held(2, 1);

const LOST = { status: 0, disturbed: true };
const NOT_TAKEN = { status: 503, job: null, disturbed: true };

const later = (history: History, minutes: number): string =>
  new Date(Date.UTC(2026, 0, 1, 0, history.evidence.asked.length + minutes)).toISOString();

interface Moments {
  first?: () => History;
  now: () => History;
  told?: Partial<Disturbance>;
}

const rulesOf = ({ first, now, told }: Moments): Rule[] => {
  const watch = new Watch();
  if (first) expect(watch.judge(first().evidence, QUIET)).toEqual([]);
  return [...new Set(watch.judge(now().evidence, { ...QUIET, ...told }).map(({ rule }) => rule))];
};

describe('What is no violation', () => {
  const passes: Record<string, Moments> = {
    'a quiet moment': { now: clean },
    'a version that waits five minutes after a 503': {
      told: { clean: false },
      now: () => {
        const history = clean().customer(3, 1).post({ 3: 1 }, NOT_TAKEN).batch(2, [3], { status: 'Not sent', job: '' });
        return history
          .post({ 3: 1 }, { at: later(history, 6) })
          .batch(3, [3], { job: '2' })
          .state(3, 'Accepted');
      },
    },
    'customers of a batch whose refusal was lost on its way, taken earlier': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 2)
          .post({ 3: 1 })
          .batch(2, [3], { job: '2' })
          .post({ 1: 1, 3: 2 }, { status: 400, job: null, disturbed: true, heard: 'unknown' })
          .batch(3, [1, 3], { status: 'Unknown', job: '' })
          .state(3, 'Unknown', { nextDue: '2026-01-01T13:00:00Z' }),
    },
    'what a sweep finds after a change that nobody sees': {
      now: () => clean().run(1, { foundBySweep: 2 }),
      told: { unseenAt: 1 },
    },
    'a new customer that was read back after its answer was lost': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1)
          .post({ 3: 1 }, LOST)
          .batch(2, [3], { status: 'Unknown', job: '' })
          .readBack(3)
          .post({ 3: 1 })
          .batch(3, [3], { job: '3' })
          .state(3, 'Accepted'),
    },
    'a POST after a connection test that passed': {
      told: { clean: false },
      now: () =>
        clean()
          .ask('/v2/bulk-connection/7', 401)
          .ask('/v2/connection/customer_code/x/', 404)
          .post({ 2: 2 })
          .batch(2, [2], { job: '2' }),
    },
  };
  test.each(Object.entries(passes))('%s', (_, moments) => {
    expect(rulesOf(moments)).toEqual([]);
  });
});

const BROKEN: Partial<Record<Rule, Record<string, Moments>>> = {
  'missed-by-delta': { 'a sweep that found something': { now: () => clean().run(1, { foundBySweep: 1 }) } },
  'post-without-batch': {
    'no Batch': { told: { clean: false }, now: () => clean().post({ 2: 2 }) },
    'of another job': {
      told: { clean: false },
      now: () => clean().post({ 2: 2 }).batch(2, [2], { job: '9' }),
    },
  },
  'batch-removed-early': {
    'of an accepted one': {
      first: () => {
        const history = clean();
        for (const state of history.evidence.states) state.batch = 1;
        return history;
      },
      now: () => {
        const history = clean();
        history.evidence.batches = [];
        return history;
      },
    },
  },
  'too-many-tries': {
    'in the Sync State': {
      told: { clean: false },
      now: () => clean().customer(3, 1).state(3, 'Accepted', { tries: 9 }),
    },
  },
  'tried-too-soon': {
    'a minute after a 503': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1)
          .post({ 3: 1 }, NOT_TAKEN)
          .batch(2, [3], { status: 'Not sent', job: '' })
          .post({ 3: 1 })
          .batch(3, [3], { job: '2' })
          .state(3, 'Accepted'),
    },
  },
  'credits-uncounted': {
    'a POST of five': {
      told: { clean: false },
      now: () => clean().system({ windowStart: Date.UTC(2026, 0, 1), creditsSpent: 2 }),
    },
  },
  'credits-exceeded': {
    'asked after a 429': {
      told: { clean: false },
      now: () => {
        const history = clean().ask('/v2/bulk-connection/7', 429).ask('/v2/bulk-connection/8', 200);
        const [before, last] = history.evidence.asked.slice(-2);
        if (before && last) last.at = before.at;
        return history;
      },
    },
    'the reserve is spent': {
      told: { clean: false },
      now: () => {
        const history = clean().system({ windowStart: Date.UTC(2026, 0, 1), creditsSpent: 8, reserve: 298 });
        history.evidence.now = Date.UTC(2026, 0, 1, 0, 4);
        return history;
      },
    },
  },
  'sent-while-off': {
    'a new customer': {
      first: clean,
      now: () => clean().customer(3, 1).post({ 3: 1 }).batch(2, [3], { job: '2' }).state(3, 'Accepted'),
      told: { switches: { upload: false, update: true } },
    },
    'a known customer': {
      first: clean,
      now: () => {
        const history = clean().post({ 2: 2 }).batch(2, [2], { job: '2' });
        const [, customer] = history.evidence.customers;
        const [, state] = history.evidence.states;
        if (customer) customer.values = { customer_name: 'Atelier 2' };
        if (state) state.batch = 2;
        return history;
      },
      told: { switches: { upload: true, update: false } },
    },
  },
  'sent-while-paused': {
    'by an administrator': {
      told: { clean: false, paused: true },
      now: () => clean().system({ pauseCause: 'deploy' }),
    },
    'more than the batch under way': {
      told: { clean: false, paused: true, pausedAfter: 4 },
      now: () =>
        clean()
          .system({ pauseCause: 'deploy' })
          .customer(3, 1)
          .customer(4, 1)
          .post({ 3: 1 })
          .batch(2, [3], { job: '2' })
          .post({ 4: 1 })
          .batch(3, [4], { job: '3' })
          .state(3, 'Accepted')
          .state(4, 'Accepted'),
    },
    'after a refused token': {
      told: { clean: false },
      now: () => clean().ask('/v2/bulk-connection/7', 401).post({ 2: 2 }).batch(2, [2], { job: '2' }),
    },
    'after two batches in a row that failed': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1)
          .customer(4, 1)
          .customer(5, 1)
          .post({ 3: 1 }, NOT_TAKEN)
          .batch(2, [3], { status: 'Not sent', job: '' })
          .post({ 4: 1 }, NOT_TAKEN)
          .batch(3, [4], { status: 'Not sent', job: '' })
          .post({ 5: 1 })
          .batch(4, [5], { job: '2' })
          .state(5, 'Accepted'),
    },
  },
  'state-unfounded': {
    'Retrying after an answer': {
      told: { clean: false },
      now: () => clean().customer(3, 1).state(3, 'Retrying', { nextDue: 'x' }),
    },
    'Unknown after an answer': {
      told: { clean: false },
      now: () =>
        clean().customer(3, 1).post({ 3: 1 }).batch(2, [3], { job: '2' }).state(3, 'Unknown', { nextDue: 'x' }),
    },
  },
  'in-sync-not-read-back': {
    'before the job was finished': {
      now: () => {
        const history = clean();
        for (const request of history.evidence.asked) request.reply = '"status":"queued"';
        return history;
      },
    },
  },
  'failed-unfounded': {
    'without a fault': {
      now: () => clean().customer(3, 1).state(3, 'Failed', { code: '' }).failedRecord(3),
    },
  },
  'not-tried': {
    'no next try': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1)
          .post({ 3: 1 }, NOT_TAKEN)
          .batch(2, [3], { status: 'Not sent', job: '' })
          .state(3, 'Retrying'),
    },
    'overdue after a clean run': {
      now: () =>
        clean()
          .customer(3, 1)
          .post({ 3: 1 }, NOT_TAKEN)
          .batch(2, [3], { status: 'Not sent', job: '' })
          .state(3, 'Retrying', { nextDue: '2026-01-01T10:00:00Z' })
          .failedRecord(3),
    },
  },
  'batch-unfounded': {
    'accepted after a page': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1)
          .post({ 3: 1 }, { job: null, disturbed: true })
          .batch(2, [3], { job: '' })
          .state(3, 'On hold'),
    },
  },
  'outcome-unrecorded': {
    'neither in its state nor in the queue': {
      told: { clean: false },
      now: () => clean().customer(3, 1).post({ 3: 1 }).batch(2, [3], { job: '2' }),
    },
  },
  'sent-by-hand': {
    'a new customer that nobody chose': {
      first: clean,
      told: { clean: false },
      now: () =>
        clean()
          .system({ uploadByHand: true })
          .customer(3, 1)
          .post({ 3: 1 })
          .batch(2, [3], { job: '2' })
          .state(3, 'Accepted'),
    },
  },
  'sent-for-ever': {
    'twice after JOOR showed others': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1)
          .post({ 3: 1 })
          .batch(2, [3], { job: '2' })
          .readBack(3, 2)
          .post({ 3: 1 })
          .batch(3, [3], { job: '3' })
          .readBack(3, 2)
          .post({ 3: 1 })
          .batch(4, [3], { job: '4' })
          .state(3, 'Accepted'),
    },
  },
  'search-too-dear': {
    '21 parts of a refused batch': {
      told: { clean: false },
      now: () => {
        const history = clean()
          .customer(3, 1, { faults: ['A fault'] })
          .customer(4, 1);
        const refused = { status: 400, job: null };
        history.post({ 3: 1, 4: 1 }, refused).batch(2, [3, 4], { status: 'Refused', job: '' });
        for (let part = 0; part < 21; part += 1)
          history.post({ 3: 1 }, refused).batch(3 + part, [3], { status: 'Refused', job: '' });
        return history;
      },
    },
  },
  'two-senders': { 'beside another run': { told: { beside: [{ from: 2, to: 3 }] }, now: clean } },
  'watermark-ahead': {
    'of the last change': {
      now: () => {
        const history = clean().system({ watermark: Date.UTC(2026, 0, 2) });
        for (const customer of history.evidence.customers) customer.changedAt = Date.UTC(2026, 0, 1);
        return history;
      },
    },
  },
  'mass-leave': {
    'two of twenty': { first: () => clean().system({ goodCount: 20 }), now: () => clean().system({ goodCount: 20 }) },
  },
  'pause-lost': { 'for another cause': { first: clean, told: { paused: true }, now: clean } },
  'code-of-another': {
    'the higher one': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1, { code: 'S', changedAt: 1 })
          .customer(4, 1, { code: 'S', changedAt: 1 })
          .post({ 4: 1 }, { connections: [{ ...connection(4, 1), code: 'S' }] })
          .batch(2, [4], { job: '2', codes: ['S'] })
          .state(4, 'Accepted', { code: 'S', batch: 2 }),
    },
  },
  'false-exclusion': {
    'of one that was enabled all the time': {
      first: () => clean().customer(3, 1).state(3, 'On hold', { reason: 'Off.' }).system({ upload: false }),
      told: { clean: false },
      now: () => clean().customer(3, 1).state(3, 'Excluded').system({ upload: false }),
    },
  },
  'queue-row-missing': {
    'removed while its customer fails on': {
      first: () =>
        clean()
          .customer(3, 1, { faults: ['A fault'] })
          .state(3, 'Failed')
          .failedRecord(3),
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1, { faults: ['A fault'] })
          .state(3, 'Failed'),
    },
  },
  'held-too-long': { 'with the switches on': { now: () => clean().customer(3, 1).state(3, 'On hold') } },
  'new-not-read-back': {
    'sent twice in a row': {
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1)
          .post({ 3: 1 }, LOST)
          .batch(2, [3], { status: 'Unknown', job: '' })
          .post({ 3: 1 })
          .batch(3, [3], { job: '3' })
          .state(3, 'Accepted'),
    },
  },
  'key-missing': {
    'of a Sync State': { told: { clean: false }, now: () => clean().customer(3, 1).state(3, 'On hold', { key: '' }) },
    'of a Failed Record': {
      told: { clean: false },
      now: () => {
        const history = clean().failedRecord(1, 'Resolved');
        for (const row of history.evidence.failedRecords) row.key = '';
        return history;
      },
    },
  },
  'queue-row-outdated': {
    'another fault than its customer has': {
      now: () =>
        clean()
          .customer(3, 1, { faults: ['address'] })
          .state(3, 'Failed')
          .failedRecord(3),
    },
    'dismissed for another cause': {
      first: () =>
        clean()
          .customer(3, 1, { faults: ['A fault'] })
          .state(3, 'Failed')
          .failedRecord(3, 'Dismissed'),
      told: { clean: false },
      now: () =>
        clean()
          .customer(3, 1, { faults: ['A fault'] })
          .state(3, 'Failed')
          .failedRecord(3, 'Dismissed', 'Another fault.', 'b'),
    },
    'another code': {
      now: () =>
        clean()
          .customer(3, 1, { faults: ['A fault'] })
          .state(3, 'Failed', { codes: 'b' })
          .failedRecord(3, 'Open', 'A fault.', 'a'),
    },
  },
  'dismissal-undone': {
    'for the same cause': {
      first: () =>
        clean()
          .customer(3, 1, { faults: ['A fault'] })
          .state(3, 'Failed')
          .failedRecord(3, 'Dismissed'),
      now: () =>
        clean()
          .customer(3, 1, { faults: ['A fault'] })
          .state(3, 'Failed')
          .failedRecord(3),
    },
  },
  'request-lost': { 'during another run': { now: clean, told: { left: [[2]] } } },
};

describe.each(Object.keys(BROKEN) as Rule[])('%s', (rule) => {
  test.each(Object.entries(BROKEN[rule] ?? {}))('is found: %s', (_, moments) => {
    expect(rulesOf(moments)).toEqual([rule]);
  });
});

describe('When everything is calm', () => {
  const calm = () => {
    const history = clean();
    for (const state of history.evidence.states) state.state = 'In sync';
    return history;
  };

  test('nothing is left', () => {
    expect(judgeEnd(calm().evidence)).toEqual([]);
  });

  const left: Partial<Record<Rule, () => History>> = {
    'not-settled': () => clean(),
    'not-tried': () => calm().customer(3, 1).state(3, 'Retrying'),
    'old-left': () => calm().batch(9, [1], { status: 'Refused', sentAt: '2025-06-01T00:00:00Z' }),
    'request-lost': () => calm().run(1, { status: 'Requested' }),
  };
  test.each(Object.entries(left))('%s is found', (rule, history) => {
    expect(judgeEnd(history().evidence).map((violation) => violation.rule)).toEqual([rule]);
  });
});

test('every rule of a moment has its sentence', () => {
  for (const rule of Object.keys(BROKEN) as Rule[]) expect(RULES[rule]).toMatch(/^["A-Z].*\.$/);
});
