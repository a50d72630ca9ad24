import {
  type Evidence,
  isSeen,
  judge,
  learned,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/judge';
import {
  notRequired,
  SCENARIO_IDS,
  SCENARIOS,
  type ScenarioId,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/scenarios';
import type { Standing } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/standing';
import { mapping } from '../customers/demo-customer';

type Payload = NonNullable<Standing['payload']>;

const address = (code: string, door = false) => ({
  shipping_code: code,
  shipping_city: 'Paris',
  shipping_country: 'France',
  shipping_create_doors: door,
});

const PAYLOAD = {
  customer_name: 'Boutique Nord',
  customer_code: '7',
  customer_phone: '1',
  sales_rep_code: 'AB',
  shipping: { shipping_addresses: [address('Store')] },
  billing: { payment_methods: [{ payment_method_name: 'Net 30', payment_method_code: 'net30' }] },
  price_types: [{ price_type_label: 'WHS', price_type_currency_code: 'USD', price_type_retail_currency_code: 'USD' }],
} as unknown as Payload;

const standing = (changes: Partial<Standing> = {}): Standing => ({
  customerId: 7,
  name: 'Boutique Nord',
  code: '7',
  state: 'In sync',
  reason: 'As JOOR has it.',
  fingerprint: 'a',
  sentAt: '2026-11-01T10:00:00Z',
  verifiedAt: '',
  job: '1',
  jobStatus: 'finished',
  batch: 1,
  batchSize: 1,
  payload: PAYLOAD,
  ...changes,
});

const NOTHING: Evidence = { kinds: [], failed: [] };

/** Sent again, with this in it. */
const sent = (changes: object, more: Partial<Standing> = {}): Standing =>
  standing({
    fingerprint: 'b',
    sentAt: '2026-11-01T11:00:00Z',
    batch: 2,
    payload: { ...PAYLOAD, ...changes } as Payload,
    ...more,
  });

function checks(id: ScenarioId, before: Standing[], now: Standing[], evidence = NOTHING) {
  return judge({
    id,
    before,
    now,
    evidence,
    kinds: evidence.kinds,
    ownCodes: new Map([[7, 'NORD-2']]),
    codeIsInternalId: false,
  });
}

const NEW = standing({ fingerprint: '', code: '', state: '', sentAt: '', payload: null, batch: 0 });

/** How each scenario looks once its steps were done. */
const DONE: Record<ScenarioId, [before: Standing[], now: Standing[], evidence?: Evidence]> = {
  'new-customer': [[NEW], [standing()]],
  'every-kind': [
    [standing()],
    [sent({})],
    { kinds: ['Name', 'Contact, email or phone', 'Address', 'Payment method', 'Price type'], failed: [] },
  ],
  'second-address': [[standing()], [sent({ shipping: { shipping_addresses: [address('Store'), address('Annex')] } })]],
  'address-removed': [
    [sent({ shipping: { shipping_addresses: [address('Store'), address('Annex')] } }, { fingerprint: 'a' })],
    [sent({}, { sentAt: '2026-11-01T12:00:00Z' })],
  ],
  'price-type-added': [
    [standing()],
    [
      sent({
        price_types: [
          ...(PAYLOAD.price_types ?? []),
          { price_type_label: 'WHS', price_type_currency_code: 'EUR', price_type_retail_currency_code: 'EUR' },
        ],
      }),
    ],
  ],
  'rep-changed': [[standing()], [sent({ sales_rep_code: 'CD' })]],
  renamed: [[standing()], [sent({ customer_name: 'Boutique Sud' })]],
  'code-kept': [[standing()], [sent({ customer_phone: '2' })]],
  failing: [[standing()], [sent({})], { kinds: [], failed: [{ customerId: 7, reason: 'No Terms.' }] }],
  door: [[standing()], [sent({ shipping: { shipping_addresses: [address('Store', true)] } })]],
  discount: [[standing()], [sent({ discounts: [{ amount: 4 }] })]],
  'special-characters': [[standing()], [sent({ customer_name: 'Café "L\'Été" & Söhne' })]],
  several: [
    [standing(), standing({ customerId: 8 })],
    [sent({}), sent({}, { customerId: 8 })],
  ],
  bulk: [
    [standing(), standing({ customerId: 8 })],
    [sent({}), sent({}, { customerId: 8, batch: 3 })],
  ],
};

test.each(SCENARIO_IDS)('%s is seen once its steps are done, and not before', (id) => {
  const [before, now, evidence] = DONE[id];
  expect(checks(id, before, now, evidence).filter(({ state }) => state === 'wrong' || state === 'pending')).toEqual([]);
  expect(isSeen(checks(id, before, before))).toBe(false);
});

test.each(SCENARIO_IDS)('%s asks a person to look where JOOR shows nothing to read back', (id) => {
  const [before, now, evidence] = DONE[id];
  const eyes = checks(id, before, now, evidence).filter(({ state }) => state === 'eye');
  expect(eyes.map(({ what }) => what)).toEqual(SCENARIOS[id].byEye === '' ? [] : [SCENARIOS[id].byEye]);
});

test('a customer that was sent before is no new one', () => {
  expect(checks('new-customer', [standing()], [sent({})])[0]?.state).toBe('wrong');
});

test('a customer that waits for JOOR is not passed, and says what to do', () => {
  const back = checks('new-customer', [NEW], [standing({ state: 'Waiting for JOOR' })]).find(
    ({ what }) => what === 'It was read back from JOOR',
  );
  expect(back).toMatchObject({ state: 'pending', detail: expect.stringContaining('Integrations Manager') });
});

test('what differs at JOOR is wrong', () => {
  const found = checks('renamed', [standing()], [sent({ customer_name: 'X' }, { state: 'Differs in JOOR' })]);
  expect(found.some(({ state }) => state === 'wrong')).toBe(true);
});

test('another customer code is not a rename', () => {
  expect(isSeen(checks('renamed', [standing()], [sent({ customer_name: 'X' }, { code: '8' })]))).toBe(false);
});

test('two requests are not one', () => {
  expect(isSeen(checks('several', DONE.several[0], DONE.bulk[1]))).toBe(false);
  expect(isSeen(checks('bulk', DONE.bulk[0], DONE.several[1]))).toBe(false);
});

test('kinds of values and failures are kept from one look to the next', () => {
  const failed = learned([standing()], [standing({ state: 'Failed', reason: 'No Terms.' })], NOTHING);
  expect(failed).toEqual({ kinds: [], failed: [{ customerId: 7, reason: 'No Terms.' }] });
  const changed = learned([standing()], [sent({ customer_name: 'X', sales_rep_code: 'CD' })], failed);
  expect(changed).toEqual({ kinds: ['Name', 'Sales rep'], failed: failed.failed });
});

test('a scenario is required where the settings send such values', () => {
  const plain = mapping();
  const each = (changes: object, fieldMap: object = {}) => ({
    ...plain,
    system: { ...plain.system, ...changes },
    fieldMap: { ...plain.fieldMap, ...fieldMap },
  });
  expect(notRequired('door', each({ doorField: '' }), null)).toMatch(/no Door Field/);
  expect(notRequired('door', each({ doorField: '*' }), null)).toBeNull();
  expect(notRequired('discount', each({}), null)).toMatch(/discount_amount/);
  expect(notRequired('discount', each({}, { discount_amount: { fixed: '4' } }), null)).toBeNull();
  expect(notRequired('bulk', each({}), 100)).toMatch(/Fewer than 101/);
  expect(notRequired('bulk', each({}), 101)).toBeNull();
  expect(notRequired('bulk', each({}), null)).toBeNull();
  expect(notRequired('renamed', each({}), 1)).toBeNull();
});
