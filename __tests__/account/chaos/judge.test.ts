import fc from 'fast-check';
import { judge } from '../../../demo/chaos/judge/judge';
import type { Rule } from '../../../demo/chaos/judge/verdict';
import { connection, History } from './evidence';

/** Customers that JOOR has as they are: two in one request, one changed since and sent again, one in sync. */
const clean = () =>
  new History()
    .customer(1, 1)
    .customer(2, 2)
    .customer(3, 1)
    .post({ 1: 1, 2: 1 })
    .post({ 2: 2, 3: 1 })
    .readBack(3)
    .held(3, 1)
    .state(1, 'Accepted')
    .state(2, 'Accepted')
    .state(3, 'In sync');

const LOST = { status: 0, disturbed: true };

test('a history without a fault passes', () => {
  expect(judge(clean().evidence)).toEqual({ violations: [], equal: 3, explained: {}, outside: 0 });
});

describe('What is no violation', () => {
  const passes: Record<string, () => History> = {
    'the same values again, after an answer that was lost': () =>
      clean().customer(4, 1).post({ 4: 1 }, LOST).post({ 4: 1 }).state(4, 'Accepted'),
    'the same values again, after a request that JOOR did not take': () =>
      clean().customer(4, 1).post({ 4: 1 }, { status: 503, job: null }).post({ 4: 1 }).state(4, 'Accepted'),
    'the same values again, after others': () => {
      const history = clean().customer(4, 1).post({ 4: 1 }).post({ 4: 2 }).post({ 4: 1 }).state(4, 'Accepted');
      for (const { connections } of history.evidence.posts) for (const each of connections) each.version = null;
      return history;
    },
    'the same values again, after JOOR refused the record in its job': () => {
      const history = clean().customer(4, 1).post({ 4: 1 }).post({ 4: 1 }).state(4, 'Accepted');
      history.evidence.rejections.push({ code: '4', job: 3 });
      return history;
    },
    'the same values again, after JOOR showed others': () =>
      clean().customer(4, 2).post({ 4: 2 }).readBack(4, 1).post({ 4: 2 }).state(4, 'Accepted'),
    'an older version that JOOR took late, and then the newer one again': () =>
      clean()
        .customer(4, 2)
        .post({ 4: 1 }, { ...LOST, job: 9 })
        .post({ 4: 2 }, { job: 8 })
        .readBack(4, 1)
        .post({ 4: 2 }, { job: 10 })
        .state(4, 'Accepted'),
    'a code that the survivor of a merge takes over': () =>
      clean()
        .customer(4, 1, { enabled: false, mergedInto: 5 })
        .customer(5, 1, { code: '4' })
        .post({ 4: 1 })
        .post({ 5: 1 }, { connections: [{ ...connection(5, 1), code: '4' }] })
        .state(4, 'Excluded')
        .state(5, 'Accepted', { code: '4' }),
    'a customer that differs and stands in the queue': () =>
      clean().customer(4, 2).post({ 4: 1 }).state(4, 'Failed').failedRecord(4),
    'a customer that differs and was dismissed': () =>
      clean().customer(4, 2).state(4, 'Failed').failedRecord(4, 'Dismissed'),
    'a customer that is on hold': () => clean().customer(4, 1).state(4, 'On hold'),
    'a change that waits for a paused External System': () => {
      const history = clean().customer(4, 2).post({ 4: 1 }).state(4, 'Accepted');
      history.evidence.pause = 'JOOR did not accept the token.';
      return history;
    },
    'a customer that left': () => clean().customer(4, 1, { enabled: false }).post({ 4: 1 }).state(4, 'Excluded'),
    'a customer that never came': () => clean().customer(4, 1, { enabled: false }),
    'a customer that JOOR has yet to match': () =>
      clean().customer(4, 1).post({ 4: 1 }).held(4, 1, 'pending').state(4, 'Waiting for JOOR'),
  };
  test.each(Object.entries(passes))('%s', (_, history) => {
    expect(judge(history().evidence).violations).toEqual([]);
  });
});

/** For every rule, histories that break it once and no other. */
const BROKEN: Partial<Record<Rule, Record<string, () => History>>> = {
  'change-lost': {
    'never sent': () => clean().customer(4, 1),
    'sent and not taken': () => clean().customer(4, 1).post({ 4: 1 }, { status: 503, job: null }),
    'changed since, and no row': () => clean().customer(4, 2).post({ 4: 1 }),
  },
  'false-claim': {
    'accepted, and changed since': () => clean().customer(4, 2).post({ 4: 1 }).state(4, 'Accepted'),
    'accepted, and never taken': () =>
      clean().customer(4, 1).post({ 4: 1 }, { status: 503, job: null }).state(4, 'Accepted'),
    'in sync, and changed since': () =>
      clean().customer(4, 2).post({ 4: 1 }).readBack(4).held(4, 1).state(4, 'In sync'),
  },
  'false-exclusion': {
    'an enabled customer': () => clean().customer(4, 1).state(4, 'Excluded'),
    'an enabled customer that JOOR has': () => clean().customer(4, 1).post({ 4: 1 }).state(4, 'Excluded'),
  },
  'leaver-unexplained': {
    'still accepted': () => clean().customer(4, 1, { enabled: false }).post({ 4: 1 }).state(4, 'Accepted'),
    'without a row': () => clean().customer(4, 1, { enabled: false }).post({ 4: 1 }),
  },
  'sent-twice': {
    'two requests': () => clean().customer(4, 1).post({ 4: 1 }).post({ 4: 1 }).state(4, 'Accepted'),
    'an unknown outcome before the first': () =>
      clean().customer(4, 1).post({ 4: 1 }, LOST).post({ 4: 1 }).post({ 4: 1 }).state(4, 'Accepted'),
    'read back in between, with the values sent': () =>
      clean().customer(4, 1).post({ 4: 1 }).readBack(4, 1).post({ 4: 1 }).state(4, 'Accepted'),
    'other values shown before the first, and after the second': () =>
      clean().customer(4, 1).readBack(4, 2).post({ 4: 1 }).post({ 4: 1 }).readBack(4, 2).state(4, 'Accepted'),
    'one request': () => {
      const history = clean().customer(4, 1).post({ 4: 1 }).state(4, 'Accepted');
      history.evidence.posts.at(-1)?.connections.push(connection(4, 1));
      return history;
    },
  },
  'two-codes': {
    'one customer': () => {
      const history = clean().customer(4, 1).post({ 4: 1 }).post({}).state(4, 'Accepted');
      history.evidence.posts.at(-1)?.connections.push(connection(4, 1, { code: 'other' }));
      return history;
    },
  },
  'shared-code': {
    'two customers': () => {
      const history = clean().customer(4, 1).customer(5, 1).post({ 4: 1 }).post({});
      history.evidence.posts.at(-1)?.connections.push(connection(5, 1, { code: '4', text: 'another' }));
      return history.state(4, 'Accepted').state(5, 'Accepted');
    },
  },
  'foreign-code': { 'no customer': () => clean().post({ 9: 1 }) },
  'stale-over-newer': {
    'the older one is the last': () => clean().customer(4, 2).post({ 4: 2 }).post({ 4: 1 }).state(4, 'Accepted'),
    'the newer one came again': () =>
      clean().customer(4, 2).post({ 4: 2 }).post({ 4: 1 }).post({ 4: 2 }).state(4, 'Accepted'),
    'the older one was taken late': () =>
      clean()
        .customer(4, 2)
        .post({ 4: 1 }, { ...LOST, job: 9 })
        .post({ 4: 2 })
        .state(4, 'Accepted'),
  },
  'in-sync-not-read-back': {
    'never read': () => clean().customer(4, 1).post({ 4: 1 }).held(4, 1).state(4, 'In sync'),
    'never read, and called Sent': () => clean().customer(4, 1).post({ 4: 1 }).held(4, 1).state(4, 'Sent'),
    'read before it was sent': () => clean().customer(4, 1).readBack(4).post({ 4: 1 }).held(4, 1).state(4, 'In sync'),
  },
  'in-sync-differs': {
    'JOOR holds another version': () =>
      clean().customer(4, 2).post({ 4: 1 }).post({ 4: 2 }).readBack(4).held(4, 1).state(4, 'In sync'),
    'JOOR has not matched it': () =>
      clean().customer(4, 1).post({ 4: 1 }).readBack(4).held(4, 1, 'pending').state(4, 'In sync'),
    'JOOR does not have it': () => clean().customer(4, 1).post({ 4: 1 }).readBack(4).state(4, 'In sync'),
    'JOOR does not have what is called Sent': () => clean().customer(4, 1).post({ 4: 1 }).readBack(4).state(4, 'Sent'),
  },
  'state-missing': { 'JOOR has it': () => clean().customer(4, 1).post({ 4: 1 }) },
  'state-not-known': { 'a new word': () => clean().customer(4, 1).post({ 4: 1 }).state(4, 'Fine') },
  'reason-missing': { 'on hold': () => clean().customer(4, 1).state(4, 'On hold', { reason: '' }) },
  'queue-row-missing': {
    failed: () => clean().customer(4, 1).state(4, 'Failed'),
    'resolved too early': () => clean().customer(4, 1).state(4, 'Retrying').failedRecord(4, 'Resolved'),
    'without an Error Msg': () => clean().customer(4, 1).state(4, 'Unknown').failedRecord(4, 'Open', ''),
  },
  'queue-row-left-open': { accepted: () => clean().failedRecord(1) },
  'doubled-row': {
    'Sync States': () => clean().state(1, 'Accepted'),
    'open Failed Records': () => clean().customer(4, 1).state(4, 'Failed').failedRecord(4).failedRecord(4),
  },
  'never-calm': {
    'a row': () => {
      const history = clean();
      history.evidence.unrest = '[[101, "Retrying"]]';
      return history;
    },
  },
  'intent-left-open': {
    'a batch': () => {
      const history = clean();
      history.evidence.openIntents.push('JOOR: 2 customers');
      return history;
    },
  },
};

describe.each(Object.keys(BROKEN) as Rule[])('%s', (rule) => {
  test.each(Object.entries(BROKEN[rule] ?? {}))('is found: %s', (_, history) => {
    const { violations } = judge(history().evidence);
    expect(violations.map((violation) => violation.rule)).toEqual([rule]);
    expect(violations[0]?.sentence).toMatch(/^[A-Z].*\.$/);
  });
});

test('an older version that JOOR took late is told with both jobs', () => {
  const history = clean()
    .customer(4, 2)
    .post({ 4: 1 }, { ...LOST, job: 9 })
    .post({ 4: 2 }, { job: 8 });
  expect(judge(history.state(4, 'Accepted').evidence).violations[0]?.sentence).toMatch(
    /^Customer 4: version 1 \(request 4 at .*, job 9\) was taken by JOOR after version 2 \(request 5 at .*, job 8\)\.$/,
  );
});

test('a sentence names the customer, what differs, and the request', () => {
  const { violations } = judge(clean().customer(4, 2).post({ 4: 1 }).state(4, 'Accepted').evidence);
  expect(violations).toEqual([
    {
      rule: 'false-claim',
      customer: 4,
      sentence:
        'Customer 4 is "Accepted": customer_name is "Atelier 2" in NetSuite and "Studio 1" in JOOR (last taken: request 4 at 2026-01-01T00:04:00.000Z).',
    },
  ]);
});

/** How each version of a customer fares: sent and answered, answer lost, not taken; then how it stands at the end. */
const life = fc.record({
  versions: fc.array(fc.constantFrom<'taken' | 'lost' | 'not taken'>('taken', 'lost', 'not taken'), {
    minLength: 1,
    maxLength: 6,
  }),
});

function play(lives: readonly { versions: readonly string[] }[]): History {
  const history = new History();
  lives.forEach(({ versions }, index) => {
    const id = index + 1;
    history.customer(id, versions.length);
    for (const [at, fate] of versions.entries()) {
      const version = { [id]: at + 1 };
      if (fate === 'not taken') history.post(version, { status: 503, job: null });
      else history.post(version, fate === 'lost' ? LOST : {});
      if (fate === 'lost') history.post(version);
    }
    if (versions.at(-1) === 'not taken') history.state(id, 'Retrying').failedRecord(id);
    else history.state(id, 'Accepted');
  });
  return history;
}

describe('For any history of a careful connector', () => {
  const lives = fc.array(life, { minLength: 1, maxLength: 8 });

  test('no violation is found, and every customer is accounted for', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const { violations, equal, explained, outside } = judge(play(all).evidence);
        const accounted = equal + outside + Object.values(explained).reduce((sum, count) => sum + count, 0);
        expect([violations, accounted]).toEqual([[], all.length]);
      }),
    );
  });

  test('one more POST of what JOOR took last is found, and so is one of any earlier version', () => {
    fc.assert(
      fc.property(lives, fc.nat(), fc.nat(), (all, who, which) => {
        const id = (who % all.length) + 1;
        const { versions = [] } = all[id - 1] ?? {};
        const version = (which % versions.length) + 1;
        fc.pre(version < versions.length || versions.at(-1) !== 'not taken');
        const { violations } = judge(play(all).post({ [id]: version }).evidence);
        const rule = version === versions.length ? 'sent-twice' : 'stale-over-newer';
        expect(violations.map((violation) => [violation.rule, violation.customer])).toEqual([[rule, id]]);
      }),
    );
  });

  test('a customer whose row is taken away, or whose last change is not told, is found', () => {
    fc.assert(
      fc.property(lives, fc.nat(), fc.boolean(), (all, who, row) => {
        const { evidence } = play(all);
        const id = (who % all.length) + 1;
        const queued = all[id - 1]?.versions.at(-1) === 'not taken';
        fc.pre(!queued);
        if (row) evidence.states = evidence.states.filter(({ customerId }) => customerId !== id);
        else evidence.customers[id - 1] = { ...evidence.customers[id - 1]!, values: { customer_name: 'New' } };
        expect(judge(evidence).violations.map((violation) => [violation.rule, violation.customer])).toEqual([
          [row ? 'state-missing' : 'false-claim', id],
        ]);
      }),
    );
  });
});
