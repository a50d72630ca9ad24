import {
  readCustomerStatus,
  readFoundToLink,
  readOrderCustomer,
  readOrderCustomers,
  readOrderSystems,
} from '../../dashboard/pages/customers-from-orders/read';
import { findCreated } from '../../sync/orders/customer-store';
import { readKnownAddresses } from '../../sync/orders/offer-addresses';
import { readFormLists } from '../../sync/orders/read-form-lists';
import { readKnownCodes } from '../../sync/orders/read-known-codes';
import {
  countCreatedToday,
  readBroken,
  readCreatable,
  readRows,
  readRowsOf,
  readUncompared,
} from '../../sync/orders/row-store';
import type { RegisterEntry } from './entry';
import { NOBODY, NOTHING, samplePlan } from './sample';

const STORE = 'sync/orders/row-store.ts';

const PAGE_READ = 'dashboard/pages/customers-from-orders/read.ts';

export const ORDER_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'orders.rows',
    purpose: 'Customers of orders that are kept',
    where: STORE,
    run() {
      readRowsOf(NOBODY, [NOTHING], [NOTHING]);
      readRows([NOBODY]);
    },
  },
  {
    id: 'orders.due',
    purpose: 'Customers of orders that are to be compared or created',
    where: STORE,
    run() {
      readUncompared(NOBODY, 1);
      readBroken(NOBODY);
      readCreatable(NOBODY, [NOTHING], 1);
      countCreatedToday(NOBODY);
    },
  },
  {
    id: 'orders.codes',
    purpose: 'Customers by the codes that orders show',
    where: 'sync/orders/read-known-codes.ts',
    run(context) {
      const { system } = samplePlan(context);
      for (const codeSource of ['internal-id', 'customer-id', 'field'] as const) {
        readKnownCodes({ ...system, codeSource }, [{ code: '999999999', name: NOTHING }]);
      }
    },
  },
  {
    id: 'orders.addresses',
    purpose: 'Addresses that customers of orders have',
    where: 'sync/orders/offer-addresses.ts',
    run() {
      readKnownAddresses([NOBODY]);
    },
  },
  {
    id: 'orders.created',
    purpose: 'The customer that was created from an order',
    where: 'sync/orders/customer-store.ts',
    run() {
      findCreated(NOTHING);
    },
  },
  {
    id: 'orders.lists',
    purpose: 'Values of lists that a new customer may have',
    where: 'sync/orders/read-form-lists.ts',
    run({ features }) {
      readFormLists(features);
    },
  },
  {
    id: 'orders.page',
    purpose: 'A page of the customers of orders, and one of them',
    where: PAGE_READ,
    run() {
      const request = { filters: { text: NOTHING }, descending: true, page: 0, pageSize: 5 } as const;
      for (const sort of ['name', 'score'] as const) readOrderCustomers({ ...request, sort });
      readOrderCustomer(NOBODY);
      readOrderSystems();
      readCustomerStatus(NOBODY, NOBODY);
    },
  },
  {
    id: 'orders.found',
    purpose: 'Customers that one of an order can be linked with',
    where: PAGE_READ,
    run() {
      for (const words of [NOTHING, '999999999']) readFoundToLink(words);
    },
  },
];
