import { PRICE_TYPES } from '../file-format';
import { mappedCurrencies } from '../systems';
import { firstAddress, LONG_LINE } from './addresses';
import type { DemoContact, DemoCustomer } from './customer';

export const ENFANT_COUNTRIES = ['FR', 'GB', 'DE', 'IT'];
export const DENIM_COUNTRIES = ['US', 'JP'];

type Case = (customer: DemoCustomer) => DemoCustomer;

const own =
  (values: DemoCustomer['own']): Case =>
  (customer) => ({ ...customer, own: { ...customer.own, ...values } });

/** A store of a customer with all that an address has. */
const fullStore = ({ phone }: DemoCustomer) => ({ address2: 'Suite 12', phone });

const BUYER: DemoContact = {
  first: 'Alix',
  last: 'Moreau',
  title: 'Head Buyer',
  email: 'alix.moreau@nord-enfant.example',
  phone: '+33 1 99 00 56 78',
  fax: '+33 1 99 00 56 79',
  primary: true,
};

/** What customers of Nord Enfant are like, in turn: faults and warnings that its settings allow among them. */
const ENFANT: readonly Case[] = [
  (customer) =>
    firstAddress(
      {
        ...customer,
        contacts: [BUYER],
        own: { alias: 'Petit Nord', discount: '4.5', discountLevel: 'T', warehouse: 'Rotterdam' },
      },
      { ...fullStore(customer), own: { door: true, location: true, email: 'store@nord-enfant.example' } },
    ),
  (customer) => ({ ...customer, priceLevel: 'Enfant Outlet' }),
  own({ discount: '4,5' }),
  own({ discountLevel: 'line' }),
  (customer) => firstAddress(customer, { address1: LONG_LINE, address2: '', address3: '' }),
  (customer) => ({
    ...customer,
    contacts: [
      BUYER,
      { ...BUYER, first: 'Noé', email: '', primary: false },
      { ...BUYER, first: 'Lou', email: BUYER.email.toUpperCase(), primary: false },
    ],
  }),
  (customer) => ({ ...customer, own: {} }),
  own({ warehouse: 'Lyon' }),
  (customer) => ({
    ...customer,
    addresses: customer.addresses.slice(0, 1).map((address) => ({ ...address, label: 'Enfant Corner' })),
  }),
  own({ discount: '12', discountLevel: 'F' }),
];

/** Which of the cases is a store of the chain before it. */
const STORE_OF_A_CHAIN = 8;

/** A customer of Nord Enfant only; `nth` counts them from 0, 50 demo customers apart. */
export function enfantCustomer(customer: DemoCustomer, nth: number, index: number): DemoCustomer {
  const turn = nth % ENFANT.length;
  const base: DemoCustomer = {
    ...customer,
    systems: ['JOOR Enfant'],
    subsidiary: 'Nord Enfant S.A.S.',
    parent: turn === STORE_OF_A_CHAIN ? index - 50 : null,
    priceLevel: 'Enfant',
    own: { discount: '5', discountLevel: 'F' },
  };
  return ENFANT[turn]?.(base) ?? base;
}

/** A customer of the house's own brand that buys Nord Enfant too, where it is in Europe. */
export function enfantToo(customer: DemoCustomer): DemoCustomer {
  if (customer.subsidiary !== 'Atelier Nord Europe B.V.') return customer;
  return {
    ...customer,
    systems: [...customer.systems, 'JOOR Enfant'],
    otherSubsidiaries: ['Nord Enfant S.A.S.'],
    own: { discount: '0' },
  };
}

/** What customers of Nord Denim are like, in turn. */
const DENIM: readonly Case[] = [
  (customer) =>
    firstAddress(
      { ...customer, groupPriceLevel: 'Denim Selvedge', own: { alias: 'Blue Room', tags: ['JOOR_ENABLED'] } },
      { ...fullStore(customer), own: { location: true } },
    ),
  (customer) => firstAddress(customer, { address1: LONG_LINE }),
  (customer) => ({ ...customer, stage: 'prospect' }),
  own({ tags: ['RETAIL'] }),
  (customer) =>
    firstAddress(customer, { address1: '18 Queens Road', city: 'Central', state: '', zip: '', country: 'HK' }),
];

/** A customer of Nord Denim only; `nth` counts them from 0. */
export function denimCustomer(customer: DemoCustomer, nth: number): DemoCustomer {
  const base: DemoCustomer = {
    ...customer,
    systems: ['JOOR Denim'],
    subsidiary: 'Nord Denim Inc.',
    priceLevel: 'Denim',
    fax: customer.phone,
    own: { tags: ['WHOLESALE'] },
  };
  return DENIM[nth % (2 * DENIM.length)]?.(base) ?? base;
}

/** What customers of Nord Maison are like, in turn: each fault that its file format allows among them. */
const MAISON: readonly Case[] = [
  (customer) => customer,
  (customer) => ({ ...customer, companyName: 'Studio | Galerie', person: null }),
  (customer) => customer,
  (customer) => ({ ...customer, phone: '' }),
  (customer) => customer,
  (customer) => {
    const others = mappedCurrencies(customer.priceLevel ?? 'Wholesale').filter(
      (each) => each !== customer.currencies[0],
    );
    return { ...customer, currencies: [...customer.currencies.slice(0, 1), ...others].slice(0, PRICE_TYPES + 1) };
  },
  (customer) => customer,
  (customer) => customer,
  (customer) => customer,
  (customer) => customer,
];

/** Whether a customer of the house's own brand buys Nord Maison too. */
export const isMaisonToo = (index: number): boolean => index % 50 === 28;

/** A customer that buys Nord Maison too; `nth` counts them from 0. */
export function maisonToo(customer: DemoCustomer, nth: number): DemoCustomer {
  const both: DemoCustomer = { ...customer, systems: [...customer.systems, 'JOOR Maison'] };
  return MAISON[nth % MAISON.length]?.(both) ?? both;
}

/** Whether a customer of none of the other brands buys Nord Homme, and whether one of the house's own brand does too. */
export const isHommeCustomer = (index: number): boolean => [9, 24, 34, 49].includes(index % 50);
export const isHommeToo = (index: number): boolean => index % 10 === 2;

/** Every hundredth customer is one of Nord Homme that somebody entered twice: this many demo customers after the first time. */
const AGAIN = 10;
export const hommeTwiceFrom = (index: number): number | null => (index % 100 === 34 ? index - AGAIN : null);

/** A customer of Nord Homme. */
export const hommeCustomer = (customer: DemoCustomer): DemoCustomer => ({ ...customer, systems: ['JOOR Homme'] });

/** The same shop, as a second person entered it. */
export const enteredTwice = (first: DemoCustomer, { entityId }: DemoCustomer): DemoCustomer => ({
  ...first,
  entityId,
  parent: null,
  email: first.email.replace('buying@', 'info@'),
  contacts: [],
});
