import { fault } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import { EITHER } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/fingerprint';
import {
  accepted,
  brokenOff,
  inSync,
  internalError,
  notSent,
  notTaken,
  type OutcomeRow,
  putOnHold,
  refused,
  type Try,
  unknown,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/outcomes';
import { MAX_TRIES } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/retry';
import { MAX_LONG_TEXT } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/long-text';
import {
  isQueued,
  STATES,
  type State,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import type { SyncState } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/sync-state-store';

const now = new Date(Date.UTC(2026, 0, 5));
const connection = {
  customer_code: '7',
  customer_name: 'Acme',
  shipping: { shipping_addresses: [{ shipping_code: 'S1' }] },
} as unknown as Try['sending']['connection'];
const sending = { connection, warnings: [], fingerprint: 'new', first: false };

const known = (changes: Partial<SyncState> = {}): SyncState => ({
  id: 1,
  customerId: 7,
  state: STATES.inSync,
  customerCode: '7',
  fingerprintSent: 'old',
  fingerprintChecked: 'old',
  due: false,
  tries: 0,
  codes: '',
  batch: null,
  mayBeTakenLate: false,
  ...changes,
});

const tried = (state?: SyncState): Try => ({ known: state, sending, batch: 9, now });

const FAULTS = [
  fault('customer_code_taken', 'Customer Code', 'Taken.'),
  fault('customer_code_taken', 'Customer Code', 'Taken twice.'),
];
const fail = { action: 'fail' as const, faults: FAULTS, warnings: [], connection, checked: 'f' };
const hold = { action: 'hold' as const, reason: 'Upload is off.', warnings: [], connection, checked: 'h' };

/** The row for the Run, the state, the class of errors, and the kind of write. */
const summary = ({ counted, cost, written }: OutcomeRow) => [
  counted,
  written?.change.state ?? '',
  written?.errorClass ?? '',
  cost,
];

const WRITTEN: [string, OutcomeRow][] = [
  ['excluded', notSent({ action: 'exclude', reason: 'Inactive.', checked: 'e' }, undefined)],
  ['on hold', notSent(hold, undefined)],
  ['settled', notSent({ action: 'settle', warnings: [], connection, fingerprint: 'old' }, known())],
  ['with faults', notSent(fail, undefined)],
  ['our own fault', internalError(new Error('Broken'), { known: undefined, sent: false, checked: 'c', now })],
  ['in sync', inSync(sending, { state: STATES.inSync, reason: 'In sync.' }, now)],
  ['accepted', accepted(tried(), 'J1', '')],
  ['refused', refused(tried(), 'No.')],
  ['not taken', notTaken(tried(), 'Down.')],
  ['unknown', unknown(tried(), 'Lost.')],
];

describe('What became of a customer', () => {
  test('has a state, a class of errors and a kind of write each', () => {
    expect(WRITTEN.map(([name, row]) => [name, ...summary(row)])).toEqual([
      ['excluded', 'excluded', STATES.excluded, '', 'other'],
      ['on hold', 'onHold', STATES.onHold, '', 'other'],
      ['settled', 'unchanged', STATES.accepted, '', 'other'],
      ['with faults', 'failed', STATES.failed, 'validation', 'failed'],
      ['our own fault', 'failed', STATES.failed, 'internal', 'failed'],
      ['in sync', 'unchanged', STATES.inSync, '', 'other'],
      ['accepted', 'sent', STATES.accepted, '', 'update'],
      ['refused', 'failed', STATES.failed, 'refused by JOOR', 'failed'],
      ['not taken', 'failed', STATES.retrying, 'transient', 'failed'],
      ['unknown', 'failed', STATES.unknown, 'unknown outcome', 'failed'],
    ]);
  });

  test.each(WRITTEN)('%s: it stands in the Failed Record Queue where its state says so, and nowhere else', (_, row) => {
    expect(row.written?.errorClass !== undefined).toBe(isQueued(row.written?.change.state as State));
  });

  test('is not written where it is left to a later run, or is as it was', () => {
    expect(putOnHold('No credits.')).toEqual({ counted: 'onHold', cost: 'other', reason: 'No credits.', later: true });
    const row = notSent({ action: 'none', outcome: 'unchanged', reason: '' }, known());
    expect(row).toEqual({ counted: 'unchanged', cost: 'other', reason: '' });
  });
});

describe('A customer that is not sent', () => {
  test('keeps what was sent last while it is on hold, to be compared with', () => {
    expect(notSent(hold, known()).written?.change).not.toHaveProperty('payload');
    expect(notSent(hold, undefined).written?.change.payload).toBe(JSON.stringify(connection));
  });

  test('has each of its fault codes once, and every fault in its message', () => {
    const { faultCodes, written } = notSent(fail, undefined);
    expect(faultCodes).toEqual(['customer_code_taken']);
    expect(written?.change.codes).toBe('customer_code_taken');
    expect(written?.change.reason).toContain('Taken twice.');
  });

  test('has a message that its field takes', () => {
    const many = Array.from({ length: 5000 }, () => FAULTS[0] as (typeof FAULTS)[number]);
    const { written } = notSent({ ...fail, faults: many }, undefined);
    expect(written?.change.reason.length).toBeLessThanOrEqual(MAX_LONG_TEXT);
  });
});

describe('A customer that JOOR accepted', () => {
  const changeOf = (state?: SyncState, note = '') => accepted(tried(state), 'J1', note).written?.change;

  test('has the version that was sent, and what was found out before', () => {
    expect(changeOf(undefined, 'It was sent once more.')).toMatchObject({
      reason: 'JOOR accepted it as part of job J1. It was sent once more.',
      customerCode: '7',
      fingerprintSent: 'new',
      fingerprintChecked: 'new',
      payload: JSON.stringify(connection),
      addressCodes: '["S1"]',
      tries: 0,
      nextDue: null,
      sentAt: now,
      batch: 9,
    });
  });

  test('is known to be resent where JOOR showed other values', () => {
    const { state, fingerprintSent } = { state: STATES.accepted, fingerprintSent: 'new' };
    expect(changeOf(known({ state, fingerprintSent }))).toMatchObject({ tries: 1 });
    expect(changeOf(known({ state: STATES.differs, fingerprintSent }))).toMatchObject({ tries: 1 });
    expect(changeOf(known({ state: STATES.inSync, fingerprintSent }))).toMatchObject({ tries: 0 });
    expect(changeOf(known({ state }))).toMatchObject({ tries: 0 });
  });

  test('keeps the addresses that JOOR still has, with a warning', () => {
    const change = changeOf(known({ addressCodes: '["S1","S2"]', goneAddresses: 'S0' }));
    expect(change).toMatchObject({ goneAddresses: 'S0\nS2' });
    expect(change?.warnings).toContain('No longer in NetSuite but still in JOOR: S0, S2.');
  });

  test('is a first send or an update', () => {
    expect(accepted({ ...tried(), sending: { ...sending, first: true } }, 'J1', '').cost).toBe('firstSend');
    expect(accepted(tried(), 'J1', '').cost).toBe('update');
  });
});

describe('A try without a good answer', () => {
  test('is repeated, and needs attention after too many', () => {
    expect(notTaken(tried(known({ state: STATES.retrying, tries: 2 })), 'Down.').written?.change).toMatchObject({
      state: STATES.retrying,
      reason: 'Down. The connector will rebuild it and send it again.',
      tries: 3,
    });
    const last = known({ state: STATES.retrying, tries: MAX_TRIES - 1 });
    for (const row of [notTaken(tried(last), 'Down.'), unknown(tried(last), 'Down.')]) {
      expect(row.written?.change).toMatchObject({ state: STATES.needsAttention, tries: MAX_TRIES, nextDue: null });
      expect(row.written?.change.reason).toContain('It failed 8 times. Press RESYNC when JOOR is working again.');
    }
  });

  test('leaves open which version JOOR has', () => {
    for (const row of [notTaken(tried(known()), 'Down.'), unknown(tried(known()), 'Lost.')]) {
      expect(row.written?.change).toMatchObject({ answerLostAt: now, fingerprintSent: EITHER });
    }
    expect(unknown(tried(), 'Lost.').written?.change).not.toHaveProperty('fingerprintSent');
  });

  test('takes the customer code only where JOOR may have it', () => {
    expect(unknown(tried(), 'Lost.').written?.change.customerCode).toBe('7');
    expect(notTaken(tried(), 'Down.').written?.change).not.toHaveProperty('customerCode');
  });

  test('is looked after by a person where runs broke off too often', () => {
    const intent = { code: '8', fingerprint: 'new', batch: 9 };
    const { change } = brokenOff(known({ state: STATES.unknown, tries: 7 }), intent, now);
    expect(change).toMatchObject({ state: STATES.needsAttention, tries: 8, nextDue: null });
    expect(change.reason).toContain('That happened 8 times. Press RESYNC');
    expect(brokenOff(known({ tries: 7 }), intent, now).change.state).toBe(STATES.unknown);
  });

  test('is looked after by the next run where a run broke off', () => {
    const { change, errorClass } = brokenOff(known({ tries: 1 }), { code: '8', fingerprint: 'new', batch: 9 }, now);
    expect(errorClass).toBe('unknown outcome');
    expect(change).toMatchObject({
      state: STATES.unknown,
      codes: 'unknown_outcome',
      customerCode: '8',
      fingerprintSent: EITHER,
      fingerprintChecked: 'new',
      answerLostAt: now,
      tries: 2,
      nextDue: now,
      batch: 9,
    });
  });
});
