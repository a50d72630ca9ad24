import type { FileEvidence } from '../../../demo/chaos/judge/files/evidence';
import { FileWatch } from '../../../demo/chaos/judge/files/watch';
import type { Rule } from '../../../demo/chaos/judge/verdict';
import { History } from './evidence';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-06-15T12:00:00Z');
const VALUES = { customer_code: '101', customer_name: 'Boutique 1' };
const HEADER = 'customer_code|customer_name';

const { system } = new History().evidence;

/** One customer that went with one file, which JOOR has taken. */
const WHOLE: FileEvidence = {
  systemId: 1,
  now: NOON + 2 * HOUR,
  customers: [
    { id: 101, key: '1', enabled: true, faults: [], changedAt: NOON, mergedInto: null, code: '101', values: VALUES },
  ],
  states: [
    {
      customerId: 101,
      state: 'Delivered',
      reason: 'In row 1',
      code: '101',
      codes: '',
      tries: 0,
      nextDue: '',
      batch: 5,
      key: '1-101',
    },
  ],
  failedRecords: [],
  openIntents: [],
  batches: [],
  runs: [],
  system,
  pause: '',
  unrest: '',
  asked: [],
  readBacks: [],
  held: [{ code: '101', state: 'connected', values: VALUES }],
  files: [{ id: 7, name: 'customer_1.txt', state: 'Delivered', format: 1, hash: 'aa' }],
  formats: [{ version: 1, state: 'Approved by JOOR', header: HEADER, approvedAt: null }],
  dropped: [
    {
      id: 1,
      name: 'customer_1.txt',
      state: 'picked up',
      hash: 'aa',
      header: HEADER,
      namedAt: NOON,
      pickedUpAt: NOON + HOUR,
      complete: true,
    },
  ],
  taken: [{ at: NOON + HOUR, code: '101', key: '1', fileId: 1, refused: false, version: 1, values: VALUES }],
  token: false,
  direct: false,
  full: false,
};

const [customer] = WHOLE.customers;
const [state] = WHOLE.states;
const [file] = WHOLE.files;
const [drop] = WHOLE.dropped;
const [taken] = WHOLE.taken;
if (!customer || !state || !file || !drop || !taken) throw new Error('The evidence has one of each.');

/** A GET between the file's going and JOOR's taking it. */
const READ_BEFORE: Pick<FileEvidence, 'asked' | 'readBacks'> = {
  asked: [
    {
      number: 1,
      at: new Date(NOON + HOUR / 2).toISOString(),
      method: 'GET',
      path: '/v2/connections/101',
      status: 200,
      reply: '',
      retryAfter: null,
      disturbed: false,
    },
  ],
  readBacks: [{ number: 1, code: '101', shown: VALUES }],
};

/** The same file once more, with the same customer. */
const AGAIN = {
  files: [file, { ...file, id: 8, name: 'customer_2.txt', hash: 'bb' }],
  dropped: [drop, { ...drop, id: 2, name: 'customer_2.txt', hash: 'bb', namedAt: NOON + HOUR }],
  taken: [taken, { ...taken, at: NOON + 2 * HOUR, fileId: 2 }],
};

const rulesOf = (...moments: Partial<FileEvidence>[]): Rule[] => {
  const watch = new FileWatch();
  const last = moments.pop() ?? {};
  for (const moment of moments) watch.judge({ ...WHOLE, ...moment }, false);
  return watch.judgeEnd({ ...WHOLE, ...last }).map(({ rule }) => rule);
};

test('Sent, where JOOR does not show what changed, counts from when the file went', () => {
  expect(rulesOf({ token: true, states: [{ ...state, state: 'Sent' }], ...READ_BEFORE })).toEqual([]);
});

test('what went by file and stands there with its hash is right, and so is what goes again for a reason', () => {
  expect(rulesOf({})).toEqual([]);
  const [first, second] = AGAIN.files;
  expect(rulesOf({ ...AGAIN, files: [{ ...file, state: 'Sent again' }, second ?? file] })).toEqual([]);
  expect(rulesOf({ ...AGAIN, files: [first ?? file, second ?? file], full: true })).toEqual([]);
  const showing = (name: string): Partial<FileEvidence> => ({
    ...READ_BEFORE,
    readBacks: [{ number: 1, code: '101', shown: { customer_name: name } }],
  });
  expect(rulesOf({ ...AGAIN, ...showing('Boutique 0') })).toEqual([]);
  expect(rulesOf({ ...AGAIN, ...showing('Boutique 1') })).toEqual(['sent-twice']);
  const elsewhere = READ_BEFORE.readBacks.map((each) => ({ ...each, billing: 'Door 9' }));
  expect(rulesOf({ ...AGAIN, ...READ_BEFORE, readBacks: elsewhere })).toEqual([]);
  // A list of everybody did not arrive: they go with the next file.
  const lost = { ...file, id: 8, name: 'customer_3.txt', state: 'Not delivered', hash: 'cc' };
  const next = { ...(second ?? file), id: 9 };
  expect(rulesOf({ files: [file, lost], full: true }, { ...AGAIN, files: [file, lost, next] })).toEqual([]);
  expect(rulesOf({ files: [file, lost] }, { ...AGAIN, files: [file, lost, next] })).toEqual(['sent-twice']);
});

test.each<[string, Rule, Partial<FileEvidence>]>([
  ['a file that the account does not have', 'file-unaccounted', { files: [] }],
  ['another content than the account has', 'file-unaccounted', { dropped: [{ ...drop, hash: 'cc' }] }],
  ['a file that JOOR never got', 'file-unfounded', { dropped: [] }],
  ['half a file', 'file-unfounded', { dropped: [{ ...drop, complete: false }] }],
  ['a file that JOOR has all the same', 'file-unfounded', { files: [{ ...file, state: 'Not delivered' }] }],
  ['a file that was overwritten', 'file-overwritten', { dropped: [{ ...drop, state: 'replaced' }] }],
  [
    'a format that nobody approved',
    'file-format',
    { formats: [{ version: 1, state: 'Test file made', header: HEADER, approvedAt: null }] },
  ],
  ['other columns than those approved', 'file-format', { dropped: [{ ...drop, header: 'customer_code' }] }],
  [
    'a file before its format was approved',
    'file-format',
    { formats: [{ version: 1, state: 'Approved by JOOR', header: HEADER, approvedAt: NOON + HOUR }] },
  ],
  [
    'two files within an hour',
    'file-too-soon',
    {
      ...AGAIN,
      dropped: AGAIN.dropped.map((each, index) => ({ ...each, namedAt: NOON + index * 60_000 })),
      files: AGAIN.files.map((each) => ({ ...each, state: 'Sent again' })),
    },
  ],
  ['a version twice', 'sent-twice', AGAIN],
  [
    'an older version after a newer one',
    'stale-over-newer',
    {
      ...AGAIN,
      taken: [
        { ...taken, version: 2 },
        { ...taken, fileId: 2 },
      ],
    },
  ],
  ['In sync without a token', 'in-sync-not-read-back', { states: [{ ...state, state: 'In sync' }] }],
  ['In sync without a read-back', 'in-sync-not-read-back', { token: true, states: [{ ...state, state: 'In sync' }] }],
  [
    'In sync read back before JOOR took the file',
    'in-sync-not-read-back',
    { token: true, states: [{ ...state, state: 'In sync' }], ...READ_BEFORE },
  ],
  ['Sent without a read-back', 'in-sync-not-read-back', { token: true, states: [{ ...state, state: 'Sent' }] }],
  [
    'Delivered with other values',
    'false-claim',
    { customers: [{ ...customer, values: { ...VALUES, customer_name: 'Boutique 2' } }] },
  ],
  ['nothing of an enabled customer', 'change-lost', { states: [], taken: [], files: [], dropped: [] }],
  ['a file in doubt', 'file-left-open', { files: [{ ...file, state: 'Moving' }] }],
  ['a customer that still waits', 'not-settled', { states: [{ ...state, state: 'Waiting for file' }] }],
])('%s is %s', (_, rule, change) => {
  expect(rulesOf(change)).toContain(rule);
});

test('what a person handed over by template goes with no file meanwhile', () => {
  const handedOver = { ...state, state: 'Handed over by template' };
  const before = { now: NOON, states: [handedOver], taken: [], files: [], dropped: [] };
  expect(rulesOf(before, { states: [handedOver], taken: [], files: [], dropped: [] })).toEqual([]);
  expect(rulesOf(before, { states: [handedOver] })).toEqual(['sent-while-handed-over']);
});
