import { createHash } from 'node:crypto';
import { assertTransition, STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import type { SyncState } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/sync-state-store';
import { handedOver, settled } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/template/hand-over';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const facts = { by: 'Ada', version: 2, customers: 101, today: '2026-11-27', now: new Date('2026-11-27T10:00:00Z') };

const connection = { customer_name: 'Boutique', customer_code: '7', price_types: [] };

const known = (changes: Partial<SyncState>): SyncState => ({
  id: 1,
  customerId: 7,
  state: STATES.inSync,
  customerCode: '7',
  fingerprintSent: 'sent',
  fingerprintChecked: 'sent',
  due: false,
  tries: 0,
  codes: '',
  batch: 3,
  mayBeTakenLate: false,
  ...changes,
});

const recorded = (state?: SyncState) =>
  handedOver({ known: state, handedOver: connection, warnings: [] }, facts, { sandbox: false }, hash).change;

test('a hand-over tells who, when and what JOOR estimates, and is read back on that business day', () => {
  const change = recorded();
  expect(change).toMatchObject({ state: STATES.handedOver, customerCode: '7', changed: '', batch: null, tries: 0 });
  expect(change.reason).toContain(
    'Ada handed it over to JOOR on 2026-11-27, in a workbook of 101 customers (version 2 of the Customer Data Template). JOOR estimates 2-3 business days: it is expected by 2026-12-02',
  );
  // From a Friday over a weekend.
  expect(change.nextDue).toEqual(new Date('2026-12-02T10:00:00Z'));
});

test('address codes that JOOR got before stay known', () => {
  const before = known({ addressCodes: '["HQ","Depot"]' });
  expect(recorded(before).addressCodes).toBe('["HQ","Depot"]');
});

test('what was not handed over after all is new again, or an update where JOOR had an earlier version', () => {
  const first = { state: STATES.handedOver, customerCode: '7', changed: recorded().changed };
  expect(settled(first, 'not', 'Ada', '2026-11-28')?.change).toMatchObject({
    state: STATES.onHold,
    customerCode: '',
    fingerprintSent: '',
  });
  const again = { ...first, changed: recorded(known({ state: STATES.handedOver, changed: '' })).changed };
  expect(settled(again, 'not', 'Ada', '2026-11-28')?.change).toMatchObject({ customerCode: '', fingerprintSent: '' });
  const update = { ...first, changed: recorded(known({})).changed };
  const change = settled(update, 'not', 'Ada', '2026-11-28')?.change;
  expect(change).toMatchObject({ state: STATES.onHold, fingerprintSent: 'either' });
  expect(change).not.toHaveProperty('customerCode');
  expect(settled({ ...first, state: STATES.inSync }, 'has', 'Ada', '2026-11-28')).toBeNull();
});

test('nothing that is under way becomes a hand-over, and from a hand-over nothing is tried', () => {
  for (const state of [STATES.accepted, STATES.unknown, STATES.retrying]) {
    expect(() => assertTransition(state, STATES.handedOver)).toThrow(/cannot go/);
  }
  for (const state of [STATES.retrying, STATES.unknown, STATES.failed, STATES.needsAttention]) {
    expect(() => assertTransition(STATES.handedOver, state)).toThrow(/cannot go/);
  }
});
