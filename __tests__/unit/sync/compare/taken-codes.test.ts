import { createHash } from 'node:crypto';
import { decide } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/decide';
import {
  type CodeHolder,
  decideTaken,
  judgeClaims,
  takenFault,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/taken-codes';
import type { KnownState } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/known-state';
import { STATES } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { customer, mapping } from '../../customers/demo-customer';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const holder = (customerId: number): CodeHolder => ({
  customerId,
  name: `Boutique ${customerId}`,
  gone: false,
  mergedInto: null,
  state: { id: 1000 + customerId, state: STATES.inSync },
});

const claim = (customerId: number, code: string) => ({ customerId, name: `Boutique ${customerId}`, code });

const claimsOf = (claims: ReturnType<typeof claim>[], held: Record<string, CodeHolder>) =>
  judgeClaims(claims, new Map(Object.entries(held).map(([code, each]) => [code, [each]])));

const takenFrom = (claims: ReturnType<typeof claim>[], held: Record<string, CodeHolder> = {}) =>
  [...claimsOf(claims, held).taken].map(([id, taken]) => [id, taken.holder.customerId]);

describe('Who gets a customer code', () => {
  test('everybody, where each has a code of its own, letter by letter', () => {
    expect(takenFrom([claim(7, 'AB-1'), claim(8, 'ab-1'), claim(9, 'AB-10')])).toEqual([]);
  });

  test('the customer that JOOR has with it, whatever its internal ID', () => {
    expect(takenFrom([claim(7, 'AB-1')], { 'AB-1': holder(9) })).toEqual([[7, 9]]);
  });

  test('of several new ones the one with the lowest internal ID, in whatever order they come', () => {
    const claims = [claim(10, 'AB-1'), claim(9, 'AB-1'), claim(100, 'AB-1'), claim(8, 'AB-2')];
    const expected = [
      [10, 9],
      [100, 9],
    ];
    expect(takenFrom(claims)).toEqual(expected);
    expect(takenFrom([...claims].reverse())).toEqual(expected);
  });

  test('nobody of several new ones, where JOOR has it already', () => {
    expect(takenFrom([claim(7, 'AB-1'), claim(8, 'AB-1')], { 'AB-1': holder(3) })).toEqual([
      [7, 3],
      [8, 3],
    ]);
  });
});

describe('A code of a customer that was merged', () => {
  const merged = { ...holder(9), gone: true, mergedInto: 7 };

  test('goes to the one that it was merged into, whoever else wants it', () => {
    const { taken, inherited } = claimsOf([claim(5, 'AB-1'), claim(7, 'AB-1'), claim(8, 'AB-1')], { 'AB-1': merged });
    expect([...inherited.keys()]).toEqual([7]);
    expect([...taken].map(([id, { holder: by }]) => [id, by.customerId])).toEqual([
      [5, 9],
      [8, 9],
    ]);
  });

  test('stays its own where another customer wants it, or where a living one holds it too', () => {
    expect(takenFrom([claim(8, 'AB-1')], { 'AB-1': merged })).toEqual([[8, 9]]);
    const both = judgeClaims([claim(7, 'AB-1')], new Map([['AB-1', [merged, holder(3)]]]));
    expect([both.taken.get(7)?.holder.customerId, both.inherited.size]).toEqual([3, 0]);
  });
});

describe('What the others are told', () => {
  const told = (changes: Partial<CodeHolder> = {}) =>
    takenFault({ code: 'AB-1', holder: { ...holder(7), ...changes } }).message;

  test('the code and whose it is', () => {
    expect(told()).toBe(
      'Duplicate customer code: Customer code "AB-1" already belongs to customer Boutique 7 (internal ID 7).',
    );
    expect(told({ name: '' })).toContain('already belongs to customer (internal ID 7).');
  });

  test('that the other is gone', () => {
    expect(told({ gone: true })).toContain('(internal ID 7), which no longer exists in NetSuite.');
    expect(told({ gone: true, mergedInto: 4 })).toContain('(internal ID 7), which was merged into the customer 4.');
  });

  test('how to free the code: on the other customer, or under Why not where its page is gone', () => {
    const fix = (changes: Partial<CodeHolder>) =>
      takenFault({ code: 'AB-1', holder: { ...holder(7), ...changes } }).fix;
    expect(fix({})).toContain('deselect the External System on the other customer');
    expect(fix({ gone: true })).toContain('enter 7 under "Why is this customer not in JOOR?"');
    expect(fix({ gone: true })).not.toContain('on the other customer');
  });
});

describe('A customer whose code belongs to another', () => {
  const sending = decide({ customer: customer(), known: undefined, mapping: mapping(), hash, requested: false });
  if (sending.action !== 'send') throw new Error('The customer of this test is sent.');
  const taken = { code: sending.connection.customer_code, holder: holder(9) };
  const decided = (known: KnownState | undefined, requested = false, by = taken) =>
    decideTaken(sending, by, { known, hash, requested });
  const first = decided(undefined);
  const failed: KnownState = {
    state: STATES.failed,
    customerCode: '',
    fingerprintSent: '',
    fingerprintChecked: first.action === 'fail' ? first.checked : '',
    due: false,
  };

  test('fails, and once only for the same holder, unless somebody asks', () => {
    expect(first).toMatchObject({ action: 'fail', faults: [{ code: 'customer_code_taken', field: 'Customer Code' }] });
    expect(decided(failed)).toEqual({ action: 'none', outcome: 'failed', reason: '' });
    expect(decided(failed, true)).toMatchObject({ action: 'fail' });
    expect(decided(failed, false, { ...taken, holder: holder(10) })).toMatchObject({ action: 'fail' });
    expect(decided({ ...failed, state: STATES.excluded })).toMatchObject({ action: 'fail' });
  });

  test('is no customer that is left alone: whoever compares it again finds out whether the code is free', () => {
    const again = decide({ customer: customer(), known: failed, mapping: mapping(), hash, requested: false });
    expect(again).toMatchObject({ action: 'send', first: true });
  });
});
