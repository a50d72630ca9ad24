import type { OrderEvidence } from '../../../demo/chaos/judge/orders/evidence';
import { judgeOrders, judgeOrdersRead } from '../../../demo/chaos/judge/orders/order-rules';
import type { Rule } from '../../../demo/chaos/judge/verdict';

const NOON = Date.parse('2026-06-15T12:00:00Z');

const ORDER = {
  id: '1',
  customerName: 'Alder Row',
  customerCode: 'R-1',
  type: 4,
  createdAt: NOON,
  exported: false,
};
const ROW = {
  id: 11,
  name: 'Alder Row',
  code: 'R-1',
  state: 'Created',
  orderIds: ['1'],
  customer: 101,
  automatic: true,
  decidedAt: NOON,
  externalId: 'row-1',
};
const CUSTOMER = {
  id: 101,
  name: 'Alder Row',
  externalId: 'row-1',
  byHand: false,
  selected: true,
  state: { state: 'On hold', code: 'R-1' },
};
const ASKED = {
  number: 1,
  at: '',
  method: 'GET',
  path: '/v2/order/?sync=0&count=50',
  status: 200,
  reply: '',
  retryAfter: null,
  disturbed: false,
};

/** One customer that was created from one order. */
const WHOLE: OrderEvidence = {
  now: NOON,
  orders: [ORDER],
  rows: [ROW],
  customers: [CUSTOMER],
  told: ['created customer "Alder Row".'],
  asked: [ASKED],
  posted: [],
  creates: { types: ['4'], most: 1 },
  readUntil: NOON + 1,
};

const rulesOf = (change: Partial<OrderEvidence>, before: Partial<OrderEvidence> | null = null): Rule[] => {
  const evidence = { ...WHOLE, ...change };
  const earlier = before && { ...WHOLE, ...before };
  return [...judgeOrders(evidence, earlier), ...judgeOrdersRead(evidence)].map(({ rule }) => rule);
};

test('a customer that was created once and stands everywhere is right', () => {
  expect(rulesOf({})).toEqual([]);
});

test.each<[string, Rule, Partial<OrderEvidence>]>([
  ['sync=1', 'order-marked', { asked: [{ ...ASKED, path: '/v2/order/?sync=1' }] }],
  ['no sync at all', 'order-marked', { asked: [{ ...ASKED, path: '/v2/order/' }] }],
  ['sync twice', 'order-marked', { asked: [{ ...ASKED, path: '/v2/order/?sync=0&sync=1' }] }],
  ['an order that is marked', 'order-marked', { orders: [{ ...ORDER, exported: true }] }],
  ['a second row', 'order-row-doubled', { rows: [ROW, { ...ROW, id: 12, externalId: 'row-2' }] }],
  [
    'a second customer',
    'created-twice',
    {
      rows: [ROW, { ...ROW, id: 12, name: 'Alder Row 2', externalId: 'row-2', customer: 102 }],
      customers: [CUSTOMER, { ...CUSTOMER, id: 102, externalId: 'row-2' }],
    },
  ],
  [
    'one that NetSuite had',
    'created-unwanted',
    { customers: [CUSTOMER, { ...CUSTOMER, id: 90, externalId: '', byHand: true }] },
  ],
  ['one of another type', 'created-unwanted', { orders: [{ ...ORDER, type: 3 }] }],
  ['one while the switch is off', 'created-unwanted', { creates: null }],
  [
    'more than may within a day',
    'created-too-many',
    { rows: [ROW, { ...ROW, id: 12, name: 'Birch House', decidedAt: NOON - 3_600_000 }] },
  ],
  ['one that is not in the General Log', 'created-untold', { told: [] }],
  ['one without a Sync State', 'created-half', { customers: [{ ...CUSTOMER, state: null }] }],
  [
    'one whose Sync State has another code',
    'created-half',
    { customers: [{ ...CUSTOMER, state: { state: 'Failed', code: '101' } }] },
  ],
  ['one without its External System', 'created-half', { customers: [{ ...CUSTOMER, selected: false }] }],
  ['one that nobody entered and no row has', 'created-half', { customers: [{ ...CUSTOMER, externalId: '' }] }],
  ['one whose row says something else', 'created-half', { rows: [{ ...ROW, state: 'New' }] }],
  ['a row in between', 'created-half', { rows: [{ ...ROW, state: 'Creating' }] }],
  ['one that is sent', 'created-sent-back', { posted: ['R-1'] }],
  ['an order that no row has', 'order-lost', { rows: [], customers: [] }],
])('%s is %s', (_, rule, change) => {
  expect(rulesOf(change)).toContain(rule);
});

test('a creation that broke off before the switch was turned may be finished', () => {
  const off = { creates: null };
  expect(rulesOf(off, { ...off, rows: [{ ...ROW, state: 'Creating' }] })).toEqual([]);
  expect(rulesOf(off, { ...off, rows: [{ ...ROW, state: 'New' }] })).toContain('created-unwanted');
});
