import {
  ORDER_PATH,
  readOrderSettings,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/order-settings';
import { NO_ORDERS } from './no-orders';

const faultsOf = (values: Partial<typeof NO_ORDERS>) => readOrderSettings('JOOR', { ...NO_ORDERS, ...values }).faults;

test('nothing is read and nobody is created as long as nobody says so', () => {
  expect(readOrderSettings('JOOR', NO_ORDERS)).toEqual({
    orders: {
      read: false,
      path: ORDER_PATH,
      types: [],
      from: '',
      overlapDays: 3,
      stage: 'customer',
      subsidiary: null,
      codeAsId: false,
      creates: null,
      offersAddresses: false,
    },
    faults: [],
  });
});

test('what is set is taken', () => {
  const { orders, faults } = readOrderSettings('JOOR', {
    ...NO_ORDERS,
    readOrders: true,
    orderTypes: '4, 3',
    orderStage: ' Lead ',
    orderSubsidiary: '7',
    createFromOrders: true,
    createTypes: '4',
  });
  expect(faults).toEqual([]);
  expect(orders).toMatchObject({
    types: ['4', '3'],
    stage: 'lead',
    subsidiary: 7,
    creates: { types: ['4'], most: 20 },
  });
});

test.each<[string, Partial<typeof NO_ORDERS>, string]>([
  ['a path without a place for the start', { orderPath: '/order/' }, 'Order Path'],
  ['a path that begins nowhere', { orderPath: 'order?{start}' }, 'Order Path'],
  ['a type that is no number', { orderTypes: '4, approved' }, 'has approved in Order Types'],
  ['a day that does not exist', { ordersFrom: '2026-02-32' }, 'Orders From'],
  ['an overlap of no day', { orderOverlap: 0 }, 'Order Overlap'],
  ['a stage that NetSuite lacks', { orderStage: 'Contact' }, 'Stage of New Customers'],
  ['two subsidiaries', { orderSubsidiary: '1, 2' }, 'Subsidiary of New Customers'],
  ['creating for no type', { createFromOrders: true }, 'no Types That Create'],
  ['creating none a day', { createFromOrders: true, createTypes: '4', createMost: 0 }, 'New Customers a Day'],
])('%s is told with its fix', (_, values, named) => {
  expect(faultsOf(values)).toEqual([expect.stringMatching(new RegExp(`^External System "JOOR" .*${named}`))]);
});
