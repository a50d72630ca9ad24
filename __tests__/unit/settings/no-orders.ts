import type { OrderValues } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/order-settings';

/** The fields about orders of an External System on which nobody touched them. */
export const NO_ORDERS: OrderValues = {
  readOrders: false,
  orderPath: '',
  orderTypes: '',
  ordersFrom: '',
  orderOverlap: null,
  orderStage: '',
  orderSubsidiary: '',
  orderCodeAsId: false,
  createFromOrders: false,
  createTypes: '',
  createMost: null,
  orderAddresses: false,
};
