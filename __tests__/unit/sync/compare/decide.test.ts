import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { decide } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/decide';
import { canonical } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/compare/fingerprint';
import type { KnownState } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/known-state';
import {
  assertTransition,
  STATES,
  type State,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { customer, mapping } from '../../customers/demo-customer';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const sent = decide({ customer: customer(), known: undefined, mapping: mapping(), hash, requested: false });
const fingerprint = sent.action === 'send' ? sent.fingerprint : '';

function known(changes: Partial<KnownState> = {}): KnownState {
  return {
    state: STATES.accepted,
    customerCode: '7',
    fingerprintSent: fingerprint,
    fingerprintChecked: fingerprint,
    due: false,
    ...changes,
  };
}

const decided = (state: KnownState | undefined, subject = customer(), settings = mapping(), requested = false) =>
  decide({ customer: subject, known: state, mapping: settings, hash, requested });

describe('What is done with a customer', () => {
  test('a new one is sent', () => {
    expect(decided(undefined)).toMatchObject({ action: 'send', first: true });
  });

  test('an unchanged one is neither sent nor written', () => {
    expect(decided(known())).toEqual({ action: 'none', outcome: 'unchanged', reason: '' });
    expect(decided(known(), customer(), mapping(), true)).toMatchObject({ action: 'none', outcome: 'unchanged' });
  });

  test.each([STATES.waiting, STATES.inSync, STATES.differs])('an unchanged one that is %s is left alone', (state) => {
    expect(decided(known({ state, due: true }))).toMatchObject({ action: 'none', outcome: 'unchanged' });
  });

  test('one that was handed over by template is not sent before JOOR shows it, changed, asked for or taken off', () => {
    const waits = known({ state: STATES.handedOver, fingerprintSent: 'of the rows', due: true });
    const none = { action: 'none', outcome: 'unchanged' };
    expect(decided(waits, customer({ phone: '1' }))).toMatchObject(none);
    expect(decided(waits, customer(), mapping(), true)).toMatchObject(none);
    expect(decided(waits, customer({ selected: false }))).toMatchObject(none);
    expect(decided({ ...waits, state: STATES.inSync })).toMatchObject({ action: 'send', first: false });
  });

  test('one that was read back with other values is sent once more', () => {
    expect(decided(known({ due: true }))).toMatchObject({ action: 'send', first: false, fingerprint });
  });

  test('one that differs in JOOR is sent once more because a person asks, one that is In sync or waits is not', () => {
    const asked = (state: State) => decided(known({ state }), customer(), mapping(), true);
    expect(asked(STATES.differs)).toMatchObject({ action: 'send', first: false, fingerprint });
    expect(asked(STATES.inSync)).toMatchObject({ action: 'none', outcome: 'unchanged' });
    expect(asked(STATES.waiting)).toMatchObject({ action: 'none', outcome: 'unchanged' });
  });

  test('a changed one is sent as an update', () => {
    expect(decided(known(), customer({ phone: '1' }))).toMatchObject({ action: 'send', first: false });
  });

  test('a faulty one fails once, and again only when its faults change or someone asks', () => {
    const first = decided(known(), customer({ term: null }));
    expect(first).toMatchObject({ action: 'fail', faults: [{ code: 'payment_term_missing' }] });
    const checked = first.action === 'fail' ? first.checked : '';
    const failed = known({ state: STATES.failed, fingerprintChecked: checked });
    expect(decided(failed, customer({ term: null }))).toMatchObject({ action: 'none', outcome: 'failed' });
    expect(decided(failed, customer({ term: null, priceLevel: null }))).toMatchObject({ action: 'fail' });
    expect(decided(failed, customer({ term: null }), mapping(), true)).toMatchObject({ action: 'fail' });
  });

  test('one that is again as JOOR has it is settled without sending', () => {
    expect(decided(known({ state: STATES.failed, fingerprintChecked: 'faults' }))).toMatchObject({ action: 'settle' });
  });

  test('one that JOOR refused is not sent again until it changes or someone asks', () => {
    const refused = known({ state: STATES.failed, fingerprintSent: '', fingerprintChecked: fingerprint });
    expect(decided(refused)).toMatchObject({ action: 'none', outcome: 'failed' });
    expect(decided(refused, customer({ phone: '1' }))).toMatchObject({ action: 'send' });
    expect(decided(refused, customer(), mapping(), true)).toMatchObject({ action: 'send' });
  });

  test('one with an unknown outcome is sent again when due, changed, or asked for', () => {
    const unknown = known({ state: STATES.unknown, fingerprintSent: '' });
    expect(decided(unknown)).toMatchObject({ action: 'none', outcome: 'failed' });
    expect(decided({ ...unknown, due: true })).toMatchObject({ action: 'send', first: true });
    expect(decided(unknown, customer({ phone: '1' }))).toMatchObject({ action: 'send', first: true });
    expect(decided(unknown, customer(), mapping(), true)).toMatchObject({ action: 'send' });
    expect(decided(known({ state: STATES.unknown, due: true }))).toMatchObject({ action: 'send', first: false });
  });

  test('a retry waits for its time, but a change does not', () => {
    const waiting = known({ state: STATES.retrying, fingerprintSent: '' });
    expect(decided(waiting)).toMatchObject({ action: 'none', outcome: 'onHold' });
    expect(decided({ ...waiting, due: true })).toMatchObject({ action: 'send' });
    expect(decided(waiting, customer({ phone: '1' }))).toMatchObject({ action: 'send' });
  });

  test.each([
    ['not selected', customer({ selected: false }), 'is not selected'],
    ['inactive', customer({ inactive: true }), 'inactive'],
    ['a lead', customer({ stage: 'Lead' }), 'is a lead'],
  ])('one that is %s leaves with its reason', (_, subject, reason) => {
    const decision = decide({ customer: subject, known: known(), mapping: mapping(), hash, requested: false });
    expect(decision).toMatchObject({ action: 'exclude', reason: expect.stringContaining(reason) });
  });

  test('one that was deleted or merged leaves with its reason', () => {
    const gone = { customer: undefined, mapping: mapping(), hash, requested: false };
    expect(decide({ ...gone, known: known({ gone: true }) })).toMatchObject({
      action: 'exclude',
      reason: expect.stringContaining('no longer exists'),
    });
  });

  test('one that merely cannot be read stays as it is', () => {
    const unread = { customer: undefined, mapping: mapping(), hash, requested: false };
    expect(decide({ ...unread, known: known() })).toMatchObject({ action: 'none', outcome: 'onHold' });
    expect(decide({ ...unread, known: undefined })).toMatchObject({ action: 'none', outcome: 'excluded' });
  });

  test('one of another subsidiary is excluded', () => {
    const settings = mapping();
    settings.system.subsidiaries = [2];
    expect(decided(undefined, customer(), settings)).toMatchObject({ action: 'exclude' });
    expect(decided(undefined, customer({ subsidiaries: [1, 2] }), settings)).toMatchObject({ action: 'send' });
  });

  test('one that was never enabled gets no Sync State', () => {
    expect(decided(undefined, customer({ selected: false }))).toMatchObject({ action: 'none', outcome: 'excluded' });
  });

  test('with Upload off a new one is held, an update goes; with Update off the other way round', () => {
    const noUpload = mapping();
    noUpload.system.upload = false;
    expect(decided(undefined, customer(), noUpload)).toMatchObject({ action: 'hold' });
    expect(decided(known(), customer({ phone: '1' }), noUpload)).toMatchObject({ action: 'send' });
    const noUpdate = mapping();
    noUpdate.system.update = false;
    expect(decided(undefined, customer(), noUpdate)).toMatchObject({ action: 'send' });
    expect(decided(known(), customer({ phone: '1' }), noUpdate)).toMatchObject({ action: 'hold' });
  });

  describe('with Upload and Update by hand', () => {
    const byHand = mapping();
    byHand.system.uploadByHand = true;
    byHand.system.updateByHand = true;

    test('what nobody chose is held with how to send it, and not recorded twice', () => {
      const held = decided(undefined, customer(), byHand);
      expect(held).toMatchObject({
        action: 'hold',
        reason: 'Upload Customers to JOOR is by hand for JOOR. To send it, press Upload Customers under Customers.',
      });
      const checked = held.action === 'hold' ? held.checked : '';
      const again = known({ state: STATES.onHold, fingerprintSent: '', fingerprintChecked: checked });
      expect(decided(again, customer(), byHand)).toMatchObject({ action: 'none', outcome: 'onHold' });
      expect(decided(known(), customer({ phone: '1' }), byHand)).toMatchObject({
        action: 'hold',
        reason: expect.stringContaining('press Update Customers'),
      });
    });

    test('what a person chose goes', () => {
      expect(decided(undefined, customer(), byHand, true)).toMatchObject({ action: 'send', first: true });
      expect(decided(known(), customer({ phone: '1' }), byHand, true)).toMatchObject({ action: 'send', first: false });
    });

    test('what a person chose and JOOR could not take is tried again by itself', () => {
      const retrying = known({ state: STATES.retrying, fingerprintSent: '', due: true });
      expect(decided(retrying, customer(), byHand)).toMatchObject({ action: 'send' });
    });

    test('values that changed since are nobody’s choice: they wait, also after a lost answer and for the resend', () => {
      const changed = customer({ phone: '1' });
      const chosen: Partial<KnownState>[] = [
        { state: STATES.retrying, fingerprintSent: '', due: true },
        { state: STATES.unknown, fingerprintSent: '', due: true },
        { state: STATES.accepted, due: true },
      ];
      for (const state of chosen) {
        expect(decided(known(state), customer(), byHand)).toMatchObject({ action: 'send', fingerprint });
        expect(decided(known(state), changed, byHand)).toMatchObject({
          action: 'hold',
          reason: expect.stringContaining('is by hand for JOOR'),
        });
        expect(decided(known(state), changed, byHand, true)).toMatchObject({ action: 'send' });
        expect(decided(known(state), changed)).toMatchObject({ action: 'send' });
      }
      expect(decided(known(chosen[1]), changed, byHand)).toMatchObject({
        reason: expect.stringContaining('JOOR may or may not have the values sent before'),
      });
    });

    test('the reason is another than when it is off, so that the change is recorded', () => {
      const off = mapping();
      off.system.upload = false;
      const held = decided(undefined, customer(), off);
      const checked = held.action === 'hold' ? held.checked : '';
      const recorded = known({ state: STATES.onHold, fingerprintSent: '', fingerprintChecked: checked });
      expect(decided(recorded, customer(), byHand)).toMatchObject({ action: 'hold' });
    });
  });
});

describe('Transitions of Sync State', () => {
  const outcomes: Partial<Record<string, State[]>> = {
    exclude: [STATES.excluded],
    fail: [STATES.failed],
    hold: [STATES.onHold],
    settle: [STATES.accepted],
    send: [STATES.accepted, STATES.failed, STATES.retrying, STATES.unknown],
  };

  test('every decision leads to a legal one, from every state', () => {
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom(...Object.values(STATES)),
          sentBefore: fc.boolean(),
          due: fc.boolean(),
          requested: fc.boolean(),
          upload: fc.boolean(),
          update: fc.boolean(),
          inactive: fc.boolean(),
          faulty: fc.boolean(),
          changed: fc.boolean(),
        }),
        (given) => {
          const settings = mapping();
          settings.system.upload = given.upload;
          settings.system.update = given.update;
          const decision = decided(
            known({ state: given.state, fingerprintSent: given.sentBefore ? fingerprint : '', due: given.due }),
            customer({
              inactive: given.inactive,
              term: given.faulty ? null : customer().term,
              phone: given.changed ? '1' : customer().phone,
            }),
            settings,
            given.requested,
          );
          for (const to of outcomes[decision.action] ?? []) assertTransition(given.state, to);
        },
      ),
    );
  });

  test('an illegal one is refused by name', () => {
    expect(() => assertTransition(STATES.onHold, STATES.inSync)).toThrow('from "On hold" to "In sync"');
    expect(() => assertTransition('', STATES.needsAttention)).toThrow('no Sync State');
  });
});

describe('The fingerprint', () => {
  test('does not depend on the order of keys, and does on everything else', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(value, (node) => {
        const reversed = Object.fromEntries(Object.entries(node).reverse());
        expect(canonical(reversed)).toBe(canonical(node));
        expect(canonical({ ...node, __another: 1 })).not.toBe(canonical(node));
      }),
    );
    expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']));
  });
});
