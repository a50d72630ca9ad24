import type { JoorOrder, OrderAddress } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/order';

const NO_ADDRESS: OrderAddress = {
  code: '',
  name: '',
  phone: '',
  address1: '',
  address2: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  countryCode: '',
};

/** An order as it is read, with changes in it and its addresses. */
export function order(
  changes: Partial<Omit<JoorOrder, 'billing' | 'shipping'>> & {
    billing?: Partial<OrderAddress>;
    shipping?: Partial<OrderAddress>;
  } = {},
): JoorOrder {
  const { billing = {}, shipping = {}, ...rest } = changes;
  return {
    id: '9000001',
    type: '4',
    created: '2026-03-02T09:00:00+00:00',
    modified: '2026-03-02T09:00:00+00:00',
    currency: 'USD',
    customerName: 'Colette',
    customerCode: '',
    buyer: '',
    groupName: '',
    groupCode: '',
    repName: '',
    repCode: '',
    termName: '',
    termCode: '',
    email: '',
    enteredBy: '',
    doors: [],
    ...rest,
    billing: { ...NO_ADDRESS, ...billing },
    shipping: { ...NO_ADDRESS, ...shipping },
  };
}

export const NEW_YORK = {
  code: 'HQ',
  name: 'Colette',
  phone: '+1 212 555 0148',
  address1: '9 Greene Street',
  city: 'New York',
  region: 'New York',
  postalCode: '10013',
  country: 'United States',
  countryCode: 'US',
};
