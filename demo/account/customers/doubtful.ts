import { firstAddress } from './addresses';
import type { DemoCustomer } from './customer';

/** Ways to get the warnings that the settings of the main External System allow. Such customers are sent. */
const DOUBTS: readonly ((customer: DemoCustomer) => DemoCustomer)[] = [
  (customer) => ({ ...customer, category: null }),
  (customer) => ({ ...customer, salesRep: null }),
  (customer) => ({ ...customer, salesRep: 'Ines Duarte' }),
  (customer) => ({ ...customer, term: 'Net 45' }),
  (customer) => ({ ...customer, salesRep: 'Tom Reed' }),
  (customer) => ({ ...customer, category: 'Trunk Show' }),
  (customer) => ({ ...customer, shipItem: 'FedEx Economy' }),
  (customer) => ({ ...customer, priceLevel: 'Showroom' }),
  (customer) => ({ ...customer, salesRep: 'Sam Ito', category: null, term: 'Net 45' }),
  (customer) => ({ ...customer, email: '' }),
  (customer) => ({ ...customer, priceLevel: 'Wholesale EU', currencies: ['EUR', 'DKK'] }),
  // A spreadsheet dropped the zero.
  (customer) => firstAddress(customer, { city: 'Boston', state: 'MA', zip: '2108', country: 'US' }),
  (customer) => firstAddress({ ...customer, phone: 'n/a' }, { addressee: '-' }),
];

/** The customer with something doubtful about it; `nth` counts such customers from 0. */
export function withDoubt(customer: DemoCustomer, nth: number): DemoCustomer {
  return DOUBTS[nth % DOUBTS.length]?.(customer) ?? customer;
}
