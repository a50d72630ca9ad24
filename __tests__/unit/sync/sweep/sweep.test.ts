import { createHash } from 'node:crypto';
import { readOrderSettings } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/order-settings';
import { ValueMap } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';
import { goneAddresses } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/gone-addresses';
import {
  dueSlice,
  settingsFingerprint,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/sweep/sweep';
import { mapping } from '../../customers/demo-customer';
import { NO_ORDERS } from '../../settings/no-orders';

const HOUR = 3_600_000;
const daily = { settings: 's', hours: 24 };
const state = { startedAt: 0, position: null, settings: 's' };

describe('The sweep', () => {
  test('begins when its time has come, and not before', () => {
    expect(dueSlice({ ...state, startedAt: null }, daily, 5)).toEqual({ startedAt: 5, after: 0 });
    expect(dueSlice(state, daily, 24 * HOUR - 1)).toBeNull();
    expect(dueSlice(state, daily, 24 * HOUR)).toEqual({ startedAt: 24 * HOUR, after: 0 });
  });

  test('goes on where it was, however long ago it began', () => {
    expect(dueSlice({ ...state, position: 500 }, daily, 30 * HOUR)).toEqual({ startedAt: 0, after: 500 });
  });

  test('begins anew at once when the settings changed, even under way', () => {
    const changed = { ...daily, settings: 'other' };
    expect(dueSlice(state, changed, HOUR)).toEqual({ startedAt: HOUR, after: 0 });
    expect(dueSlice({ ...state, position: 500 }, changed, HOUR)).toEqual({ startedAt: HOUR, after: 0 });
  });

  test('settings that shape a connection change the fingerprint, those of the daily work do not', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const operation = { sweepHours: 24, retentionDays: 90, alerts: null };
    const { orders } = readOrderSettings('JOOR', NO_ORDERS);
    const settings = { ...mapping(), operation, orders, fileFormat: null, faults: [] };
    const { system } = settings;
    const before = settingsFingerprint(settings, hash);
    const line = { systemId: null, kind: 'term' as const, netsuiteId: '9', currency: '', joorName: 'Net 9' };
    for (const changed of [
      { ...settings, system: { ...system, stages: ['lead'] } },
      { ...settings, system: { ...system, subsidiaries: [8] } },
      { ...settings, valueMap: new ValueMap([{ ...line, joorCode: '', retailCurrency: '' }], 1) },
      { ...settings, fieldMap: { customer_alias: { fixed: 'x' } } },
    ]) {
      expect(settingsFingerprint(changed, hash)).not.toBe(before);
    }
    const other = { ...settings, operation: { ...operation, sweepHours: 1 }, system: { ...system, batchSize: 7 } };
    expect(settingsFingerprint(other, hash)).toBe(before);
  });
});

describe('Addresses gone in NetSuite', () => {
  test('are those sent before that the customer no longer has, until they come back', () => {
    expect(goneAddresses('', '["A","B"]', ['B'])).toEqual(['A']);
    expect(goneAddresses('A', '["B"]', ['C'])).toEqual(['A', 'B']);
    expect(goneAddresses('A\nB', '["C"]', ['A', 'C'])).toEqual(['B']);
    expect(goneAddresses('', '', ['A'])).toEqual([]);
  });
});
