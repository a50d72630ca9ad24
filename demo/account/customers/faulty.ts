import type { FaultCode } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import { firstAddress, LONG_LINE } from './addresses';
import type { DemoCustomer } from './customer';

/** A zero-width space, as it comes with names pasted from a web page: the field looks empty and is not. */
const INVISIBLE = '\u200b';

type Fault = (customer: DemoCustomer, nth: number) => DemoCustomer;

const named = (customer: DemoCustomer, companyName: string): DemoCustomer => ({
  ...customer,
  companyName,
  person: null,
  addresses: customer.addresses.map((address) => ({ ...address, addressee: companyName })),
});

/** NetSuite fills an empty label with Address 1; only an address without either has none. */
const withoutLabel = (customer: DemoCustomer): DemoCustomer =>
  firstAddress(customer, { label: '', address1: '', address2: 'Corner of Market and Third' });

const withoutZip = (customer: DemoCustomer): DemoCustomer =>
  firstAddress(customer, { city: 'Portland', state: '', zip: '', country: 'US' });

/** Customer ID of the demo customer before this one, which has no fault. */
const idBefore = ({ entityId }: DemoCustomer): string => `C${Number(entityId.slice(1)) - 1}`;

/**
 * One way to get every fault of the rule sheet that the settings of the main External System allow; the others are of
 * the sister brands' customers.
 */
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
  price_level_inactive: (customer) => ({
    ...named(customer, 'Last Price List Boutique'),
    priceLevel: 'Wholesale 2019',
  }),
  currency_missing: (customer) => ({ ...named(customer, 'Missing Currency Boutique'), currencies: [] }),
  currency_unknown: (customer) => ({ ...named(customer, 'Wrong Retail Currency Boutique'), priceLevel: 'Trade Show' }),
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
  country_unknown: (customer, nth) =>
    firstAddress(named(customer, 'Former Country Boutique'), {
      ...(nth % 2 === 0 ? { city: 'Willemstad', country: 'AN' } : { city: 'Novi Sad', country: 'CS' }),
      state: '',
    }),
  state_unknown: (customer) =>
    firstAddress(named(customer, 'Misspelt State Boutique'), {
      city: 'Los Angeles',
      state: 'Califrnia',
      zip: '90012',
      country: 'US',
    }),
  email_invalid: (customer) => ({ ...named(customer, 'Wrong Email Boutique'), email: 'buyer@shop' }),
  sales_rep_code_ambiguous: (customer) => ({
    ...named(customer, 'Rep with Two Codes Boutique'),
    salesRep: 'Noor Haddad',
  }),
  sales_rep_code_shared: (customer, nth) => ({
    ...named(customer, 'Rep with Shared Code Boutique'),
    salesRep: nth % 2 === 0 ? 'Paul Weber' : 'Paula Weber',
  }),
  value_too_long: (customer) => firstAddress(named(customer, 'Long Address Boutique'), { address1: LONG_LINE }),
  customer_code_taken: (customer) => ({
    ...named(customer, 'Borrowed Customer ID Boutique'),
    entityId: `${idBefore(customer)}${INVISIBLE}`,
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

const FAULTS: readonly Fault[] = [...COMBINED, ...Object.values(SINGLE)];

/** The customer with what one of the known faults makes of it; `nth` counts the faulty customers from 0. */
export function withFault(customer: DemoCustomer, nth: number): DemoCustomer {
  const fault = FAULTS[nth % FAULTS.length];
  return fault ? fault(customer, Math.floor(nth / FAULTS.length)) : customer;
}
