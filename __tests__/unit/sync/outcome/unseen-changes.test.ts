import type { JoorConnection } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/connection';
import { EITHER } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/fingerprint';
import {
  changedNames,
  EVERYTHING,
  unseenChanges,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/unseen-changes';
import { STATES } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import type { SyncState } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/sync-state-store';

const connection = (changes: object = {}) =>
  ({ customer_code: '7', customer_name: 'Acme', customer_phone: '1', ...changes }) as unknown as JoorConnection;

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
  payload: JSON.stringify(connection()),
  changed: '',
  ...changes,
});

const RENAMED = { connection: connection({ customer_name: 'New' }), fingerprint: 'new', first: false };

describe('Fields that changed since JOOR was seen with what it had been sent', () => {
  test('are none for a code that JOOR never had: that it is there says it', () => {
    expect(unseenChanges(undefined, { ...RENAMED, first: true })).toBe('');
    expect(unseenChanges(known({ state: STATES.failed, fingerprintSent: '' }), { ...RENAMED, first: true })).toBe('');
  });

  test('are those of this version after a read-back', () => {
    for (const state of [STATES.inSync, STATES.sent]) {
      expect(unseenChanges(known({ state, changed: 'customer_phone' }), RENAMED)).toBe('customer_name');
    }
  });

  test('add up over versions that were not read back', () => {
    const waiting = known({ state: STATES.accepted, changed: 'customer_phone' });
    expect(unseenChanges(waiting, RENAMED)).toBe('customer_phone, customer_name');
  });

  test.each([
    ['an answer was lost of another version', { fingerprintSent: EITHER, fingerprintChecked: 'lost' }],
    ['a first answer was lost of another version', { state: STATES.unknown, fingerprintChecked: 'lost' }],
    ['what was sent last is not kept', { payload: 'The payload has 120000 characters, too many to store here.' }],
    ['that was so before', { state: STATES.accepted, changed: EVERYTHING }],
  ])('are all where %s', (_, changes) => {
    expect(unseenChanges(known(changes), RENAMED)).toBe(EVERYTHING);
  });

  test('are those of the version whose answer was lost, where it is sent again as it was', () => {
    const lost = known({ state: STATES.unknown, fingerprintSent: EITHER, fingerprintChecked: 'new' });
    expect(unseenChanges(lost, RENAMED)).toBe('customer_name');
  });

  test('all are those sent', () => {
    expect(changedNames(EVERYTHING, ['a', 'b'])).toEqual(['a', 'b']);
    expect(changedNames('a, b', ['c'])).toEqual(['a', 'b']);
    expect(changedNames('', ['c'])).toEqual([]);
  });
});
