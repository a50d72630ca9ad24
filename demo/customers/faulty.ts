import type { FaultCode } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import type { DemoAddress, DemoCustomer } from './customer';

/** A zero-width space, as it comes with names pasted from a web page: the field looks empty and is not. */
const INVISIBLE = '\u200b';

type Fault = (customer: DemoCustomer, nth: number) => DemoCustomer;

const named = (customer: DemoCustomer, companyName: string): DemoCustomer => ({
  ...customer,
  companyName,
  person: null,
  addresses: customer.addresses.map((address) => ({ ...address, addressee: companyName })),
});

const firstAddress = (customer: DemoCustomer, change: Partial<DemoAddress>): DemoCustomer => ({
  ...customer,
  addresses: customer.addresses.map((address, index) => (index === 0 ? { ...address, ...change } : address)),
});

/** NetSuite fills an empty label with Address 1; only an address without either has none. */
const withoutLabel = (customer: DemoCustomer): DemoCustomer =>
  firstAddress(customer, { label: '', address1: '', address2: 'Corner of Market and Third' });

const withoutZip = (customer: DemoCustomer): DemoCustomer =>
  firstAddress(customer, { city: 'Portland', state: '', zip: '', country: 'US' });

/** One way to lack what JOOR needs for every fault of the rule sheet. */
const SINGLE: Partial<Record<FaultCode, Fault>> = {
  customer_name_missing: (customer, nth) => ({
    ...named(customer, INVISIBLE),
    entityId: `Missing Name Boutique ${nth + 1}`,
  }),
  customer_code_missing: (customer, nth) => ({
    ...named(customer, 'Missing Customer ID Boutique'),
    entityId: INVISIBLE.repeat(nth + 1),
  }),
  payment_term_missing: (customer) => ({ ...named(customer, 'Missing Terms Boutique'), term: null }),
  price_level_missing: (customer) => ({ ...named(customer, 'Missing Price Level Boutique'), priceLevel: null }),
  currency_missing: (customer) => ({ ...named(customer, 'Missing Currency Boutique'), currencies: [] }),
  price_type_unmapped: (customer) => ({
    ...named(customer, 'Unmapped Price Level Boutique'),
    priceLevel: 'Friends & Family',
  }),
  address_missing: (customer) => ({ ...named(customer, 'Missing Address Boutique'), addresses: [] }),
  address_label_missing: (customer) => withoutLabel(named(customer, 'Missing Label Boutique')),
  address_label_duplicate: (customer) => {
    const renamed = named(customer, 'Duplicate Label Boutique');
    const [address] = renamed.addresses;
    const twin = address ? [{ ...address, defaultBilling: false, defaultShipping: false }] : [];
    return { ...renamed, addresses: [...renamed.addresses, ...twin] };
  },
  address_incomplete: (customer) => withoutZip(named(customer, 'Incomplete Address Boutique')),
  value_too_long: (customer) =>
    firstAddress(named(customer, 'Long Address Boutique'), {
      address1: 'The Old Customs House on the Quay, Entrance by the Courtyard behind the Fountain',
    }),
};

/** Customers with several faults at once: each is told. */
const COMBINED: readonly Fault[] = [
  (customer) => withoutLabel({ ...named(customer, 'Everything Missing Boutique'), term: null, priceLevel: null }),
  (customer) => withoutZip({ ...named(customer, 'New Account Boutique'), term: null, currencies: [] }),
  (customer) => ({ ...named(customer, 'Half Migrated Boutique'), priceLevel: 'Friends & Family', addresses: [] }),
  (customer) => named(customer, 'The Exceedingly Long Name of a Perfectly Ordinary Concept Store'),
  (customer) => ({ ...customer, priceLevel: 'Retail', currencies: ['KRW'] }),
];

const FAULTS: readonly Fault[] = [...Object.values(SINGLE), ...COMBINED];

/** The customer with what one of the known faults makes of it; `nth` counts the faulty customers from 0. */
export function withFault(customer: DemoCustomer, nth: number): DemoCustomer {
  const fault = FAULTS[nth % FAULTS.length];
  return fault ? fault(customer, Math.floor(nth / FAULTS.length)) : customer;
}
